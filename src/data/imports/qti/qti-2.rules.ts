import { numberOf } from '../fields.rules.js';
import type { Asked, FoundQuestion, Notes } from '../found.js';
import { clean, literal, quoted } from '../text.rules.js';
import { allIn, childOf, childrenOf, linesIn, textIn, type XmlNode } from '../xml.rules.js';

const interactions = [
  'choiceinteraction',
  'orderinteraction',
  'textentryinteraction',
  'extendedtextinteraction',
];
/** What is in a body and is no part of what is asked. */
const skipped = new Set([
  ...interactions,
  'feedbackblock',
  'feedbackinline',
  'rubricblock',
  'modalfeedback',
]);
const none = new Set<string>();

/**
 * An item of QTI 2 or 3. What is right is what its response declaration calls correct: the rules that
 * give points are programs, and some writers have none.
 */
export function itemOfSecond(item: XmlNode, line: number, notes: Notes): FoundQuestion[] {
  const body = childOf(item, 'itembody');
  const [interaction, ...more] = body ? allIn(body, ...interactions) : [];
  const own = interaction && linesIn(childOf(interaction, 'prompt'), none);
  const prompt = literal(`${body ? linesIn(body, skipped).trim() : ''}\n${own ?? ''}`);
  const named = prompt || literal(clean(item.attributes.title));
  const drop = (why: string) => {
    notes.add(line, 'question_dropped', `${quoted(named)} is left out: ${why}.`);
    return [];
  };
  if (!interaction) return drop('it has no interaction that is known here');
  if (more.length > 0) return drop('it has several interactions');
  if (body && allIn(body, 'img', 'object').length > 0) {
    notes.add(line, 'picture_dropped', `Pictures of ${quoted(named)} are left out.`);
  }
  if (childrenOf(item, 'modalfeedback').length > 0) {
    notes.add(line, 'feedback_dropped', `Feedback to answers of ${quoted(named)} is left out.`);
  }
  return [{ line, prompt: named, asks: askedOf(item, interaction) }];
}

function askedOf(item: XmlNode, interaction: XmlNode): Asked {
  const declared = childrenOf(item, 'responsedeclaration');
  const declaration =
    declared.find(
      ({ attributes }) => attributes.identifier === interaction.attributes.responseidentifier,
    ) ?? declared[0];
  const right = correctOf(declaration);
  const choices = childrenOf(interaction, 'simplechoice').map((choice) => ({
    id: choice.attributes.identifier ?? '',
    label: literal(linesIn(choice, skipped)),
  }));
  switch (interaction.name) {
    case 'choiceinteraction': {
      const options = choices.map(({ id, label }) => ({ label, isRight: right.includes(id) }));
      return {
        is: 'choice',
        options,
        isMultiple: declaration?.attributes.cardinality === 'multiple',
      };
    }
    case 'orderinteraction': {
      const isOrdered =
        right.length === choices.length && choices.every(({ id }) => right.includes(id));
      const placed = isOrdered
        ? [...choices].sort((a, b) => right.indexOf(a.id) - right.indexOf(b.id))
        : choices;
      return { is: 'ranking', labels: placed.map(({ label }) => label), isOrdered };
    }
    default: {
      const isNumber = /^(?:float|integer)$/.test(declaration?.attributes.basetype ?? '');
      if (isNumber) return { is: 'number', value: numberOf(right[0]) };
      const mapped = declaration ? allIn(declaration, 'mapentry') : [];
      const others = mapped
        .filter(({ attributes }) => (numberOf(attributes.mappedvalue) ?? 0) >= 1)
        .map(({ attributes }) => attributes.mapkey ?? '');
      return { is: 'texts', accepted: [...right, ...others] };
    }
  }
}

function correctOf(declaration: XmlNode | undefined): string[] {
  const correct = childOf(declaration, 'correctresponse');
  return correct ? childrenOf(correct, 'value').map((value) => clean(textIn(value))) : [];
}
