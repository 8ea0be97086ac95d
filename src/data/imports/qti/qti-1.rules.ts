import { explanationOf } from '../feedback.rules.js';
import { numberOf } from '../fields.rules.js';
import type { Asked, FoundQuestion, Notes } from '../found.js';
import { type NamedPicture, takePicture } from '../pictures.rules.js';
import { clean, cleanLine, markupOfHtml, quoted, withFormulas } from '../text.rules.js';
import { allIn, childOf, childrenOf, textIn, type XmlNode } from '../xml.rules.js';
import type { ItemPlace } from './qti-2.rules.js';

/** An item of QTI 1.2: it has no word for what is right but the conditions that bring points. */
export function itemOfFirst(item: XmlNode, place: ItemPlace, notes: Notes): FoundQuestion[] {
  const { line, find } = place;
  const presentation = childOf(item, 'presentation');
  const responses = presentation
    ? allIn(presentation, 'responselid', 'responsestr', 'responsenum')
    : [];
  const [response, ...more] = responses;
  const prompt = textsOf(presentation).join('\n') || clean(item.attributes.title);
  const drop = (why: string) => {
    notes.add(line, 'question_dropped', `${quoted(prompt)} is left out: ${why}.`);
    return [];
  };
  if (!response) return drop('it takes no response that is known here');
  if (more.length > 0) return drop('it has several responses');
  const picture = takePicture(picturesOf(presentation), find, { line, prompt }, notes);
  const explanation = explanationOf(
    childrenOf(item, 'itemfeedback')
      .map((feedback) => textsOf(feedback).join(' '))
      .join('\n'),
  );
  const asks = askedOf(response, rightOf(item), place, notes);
  return [{ line, prompt, asks, ...(picture && { picture }), ...(explanation && { explanation }) }];
}

function askedOf(
  response: XmlNode,
  right: readonly string[],
  { line, find }: ItemPlace,
  notes: Notes,
): Asked {
  if (response.name === 'responsenum') return { is: 'number', value: numberOf(right[0]) };
  const labels = allIn(response, 'responselabel');
  const isText = response.name === 'responsestr' || labels.length === 0;
  if (isText) return { is: 'texts', accepted: right };
  const options = labels.map((node) => {
    const label = textsOf(node).join(' ');
    const picture = takePicture(picturesOf(node), find, { line, prompt: label }, notes);
    const isRight = right.includes(node.attributes.ident ?? '');
    return { label, isRight, ...(picture && { picture }) };
  });
  const isMultiple = /^multiple$/i.test(response.attributes.rcardinality ?? '');
  return { is: 'choice', options, isMultiple };
}

/**
 * What conditions ask for that bring points; where none brings any, as Blackboard's copies have it, those
 * that are called correct.
 */
function rightOf(item: XmlNode): string[] {
  const conditions = allIn(item, 'respcondition');
  const brings = (condition: XmlNode) =>
    childrenOf(condition, 'setvar').some((points) => (numberOf(textIn(points)) ?? 0) > 0);
  const scoring = conditions.filter(brings);
  const isCalledRight = (condition: XmlNode) =>
    [condition, ...childrenOf(condition, 'displayfeedback')].some(({ attributes }) =>
      /^correct/i.test(attributes.title ?? attributes.linkrefid ?? ''),
    );
  const chosen = scoring.length > 0 ? scoring : conditions.filter(isCalledRight);
  return chosen.flatMap((condition) => {
    const asked = childOf(condition, 'conditionvar');
    return asked ? wantedIn(asked) : [];
  });
}

/** What is not to be chosen stands in a `not`. */
function wantedIn(node: XmlNode): string[] {
  return node.children.flatMap((child) => {
    if (typeof child === 'string' || child.name === 'not') return [];
    return child.name === 'varequal' ? [clean(textIn(child))] : wantedIn(child);
  });
}

/** Texts of a node, those of its responses not. */
function textsOf(node: XmlNode | undefined): string[] {
  if (!node) return [];
  return node.children.flatMap((child): string[] => {
    if (typeof child === 'string' || child.name.startsWith('response')) return [];
    if (child.name !== 'mattext') return textsOf(child);
    const said = isHtml(child) ? markupOfHtml(textIn(child)).text : withFormulas(textIn(child));
    return said === '' ? [] : [said];
  });
}

/** Pictures of a node, those of its responses not: elements of their own, or in HTML. */
function picturesOf(node: XmlNode | undefined): NamedPicture[] {
  if (!node) return [];
  return node.children.flatMap((child): NamedPicture[] => {
    if (typeof child === 'string' || child.name.startsWith('response')) return [];
    const { uri, label } = child.attributes;
    if (child.name === 'matimage') return [{ src: uri ?? '', alt: cleanLine(label) }];
    if (child.name !== 'mattext') return picturesOf(child);
    return isHtml(child) ? markupOfHtml(textIn(child)).pictures : [];
  });
}

function isHtml({ attributes }: XmlNode): boolean {
  return /html/i.test(attributes.texttype ?? '');
}
