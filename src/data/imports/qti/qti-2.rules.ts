import { explanationOf } from '../feedback.rules.js';
import { numberOf } from '../fields.rules.js';
import type { Asked, FoundOption, FoundQuestion, Notes } from '../found.js';
import { type NamedPicture, takePicture } from '../pictures.rules.js';
import { ratingOf } from '../rating.rules.js';
import { clean, cleanLine, markedUp, markOf, quoted, textOfHtml } from '../text.rules.js';
import { textsOf as acceptedOf, type Weighted } from '../weights.rules.js';
import { scalesOf } from './match.rules.js';
import { percentsOf, type PointBounds } from './points.rules.js';
import { allIn, childOf, childrenOf, linesIn, textIn, type XmlNode } from '../xml.rules.js';

const interactions = [
  'choiceinteraction',
  'orderinteraction',
  'textentryinteraction',
  'extendedtextinteraction',
  'sliderinteraction',
  'matchinteraction',
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

/** Where an item stands, and what its test says of it. */
export interface ItemPlace {
  readonly line: number;
  readonly find: (src: string) => Buffer | undefined;
  readonly seconds?: number;
  readonly points?: number;
}

/**
 * An item of QTI 2 or 3. What is right is what its response declaration calls correct: the rules that
 * give points are programs, and some writers have none.
 */
export function itemOfSecond(item: XmlNode, place: ItemPlace, notes: Notes): FoundQuestion[] {
  const { line, find, seconds, points } = place;
  const body = childOf(item, 'itembody');
  const [interaction, ...more] = body ? allIn(body, ...interactions) : [];
  const before = body ? textOf(body, skipped) : '';
  const own = (interaction && textOf(childOf(interaction, 'prompt'), none)) ?? '';
  // Some writers ask twice, the second time in HTML that is a text.
  const isTwice = textOfHtml(own).text === textOfHtml(before).text;
  const prompt = markedUp(isTwice ? before : `${before}\n${own}`);
  const named = prompt || markedUp(clean(item.attributes.title));
  const drop = (why: string) => {
    notes.add(line, 'question_dropped', `${quoted(named)} is left out: ${why}.`);
    return [];
  };
  if (!interaction) return drop('it has no interaction that is known here');
  if (more.length > 0) return drop('it has several interactions');
  const asks = askedOf(item, interaction, place, notes);
  if (!asks) return drop('it matches what is no scale');
  const shown = body ? picturesIn(body, skipped) : [];
  const asked = picturesIn(childOf(interaction, 'prompt'), none);
  const picture = takePicture([...shown, ...asked], find, { line, prompt: named }, notes);
  const explanation = explanationOf(
    childrenOf(item, 'modalfeedback')
      .map((feedback) => markedUp(textOf(feedback, none)))
      .join('\n'),
    childrenOf(interaction, 'simplechoice').map((choice) => ({
      about: markedUp(textOf(choice, skipped)),
      text: allIn(choice, 'feedbackinline')
        .map((feedback) => markedUp(textOf(feedback, none)))
        .join(' '),
    })),
  );
  return [
    {
      line,
      prompt: named,
      asks,
      ...(picture && { picture }),
      ...(explanation && { explanation }),
      ...(seconds !== undefined && { seconds }),
      ...(points !== undefined && { scoring: { mode: 'accuracy', points } }),
    },
  ];
}

function askedOf(
  item: XmlNode,
  interaction: XmlNode,
  place: ItemPlace,
  notes: Notes,
): Asked | undefined {
  const declared = childrenOf(item, 'responsedeclaration');
  const declaration =
    declared.find(
      ({ attributes }) => attributes.identifier === interaction.attributes.responseidentifier,
    ) ?? declared[0];
  const correct = correctOf(declaration);
  const mapped = isMapped(item) ? declaration : undefined;
  const choices = childrenOf(interaction, 'simplechoice').map((choice) => {
    const label = markedUp(textOf(choice, skipped));
    const about = { line: place.line, prompt: label };
    const picture = takePicture(picturesIn(choice, skipped), place.find, about, notes);
    return { id: choice.attributes.identifier ?? '', label, ...(picture && { picture }) };
  });
  switch (interaction.name) {
    case 'choiceinteraction': {
      const isMultiple = declaration?.attributes.cardinality === 'multiple';
      const ids = choices.map(({ id }) => id);
      const percents = mappedPercents(mapped, ids, isMultiple);
      // Of one response one value is called correct; others that give all points are right, too.
      const right = isMultiple ? correct : [...correct, ...mappedTo(mapped)];
      const isMappedAlone = isMultiple && right.length === 0;
      const options = choices.map(({ id, ...choice }, place) => {
        const percent = percents?.[place];
        const isRight = isMappedAlone ? (percent ?? 0) > 0 : right.includes(id);
        return { ...choice, isRight, ...(percent !== undefined && { percent }) };
      });
      return { is: 'choice', options, isMultiple };
    }
    case 'orderinteraction': {
      const right = correct.map((id) => choices.findIndex((choice) => choice.id === id));
      const isOrdered = right.length === choices.length && !right.includes(-1);
      const options = choices.map(({ label, picture }): FoundOption => ({
        label,
        isRight: false,
        picture,
      }));
      return { is: 'ranking', options, ...(isOrdered && { right }) };
    }
    case 'sliderinteraction':
      return scaleOf(interaction, correct[0]);
    case 'matchinteraction': {
      const isKeyed = correct.length > 0 || mappedTo(declaration).length > 0;
      return isKeyed
        ? undefined
        : scalesOf(interaction, (choice) => markedUp(textOf(choice, skipped)));
    }
    default: {
      const isNumber = /^(?:float|integer)$/.test(declaration?.attributes.basetype ?? '');
      if (isNumber) return numberAsked(item, correct[0]);
      const called = correct.map((text) => ({ text, weight: 100 }));
      const isCalled = new Set(correct);
      const others = mappedTexts(mapped).filter(({ text }) => !isCalled.has(text));
      return acceptedOf([...called, ...others], place.line, notes);
    }
  }
}

/** A scale of whole steps is a rating, unless something on it is right. */
function scaleOf({ attributes }: XmlNode, correct: string | undefined): Asked {
  const { lowerbound, upperbound, step, datalowlabel, datahighlabel } = attributes;
  const ends = [cleanLine(datalowlabel), cleanLine(datahighlabel)] as const;
  const isScale = correct === undefined && (numberOf(step) ?? 1) === 1;
  const rating = isScale ? ratingOf(numberOf(lowerbound), numberOf(upperbound), ends) : undefined;
  return rating ?? { is: 'number', value: numberOf(correct) };
}

/** How far off is right stands in what gives the points. */
function numberAsked(item: XmlNode, correct: string | undefined): Asked {
  const processing = childOf(item, 'responseprocessing');
  const [equal] = processing ? allIn(processing, 'equal') : [];
  const { tolerancemode, tolerance } = equal?.attributes ?? {};
  const [off] = tolerancemode === 'absolute' ? clean(tolerance).split(/\s+/) : [];
  return { is: 'number', value: numberOf(correct), tolerance: numberOf(off) };
}

/** What brings all points. */
function mappedTo(declaration: XmlNode | undefined): string[] {
  return mappedTexts(declaration).flatMap(({ text, weight }) => (weight >= 99.99 ? [text] : []));
}

/** What is mapped, with the part of the points that it brings. */
function mappedTexts(declaration: XmlNode | undefined): Weighted[] {
  const { entries, bounds } = mappingOf(declaration);
  const values = entries.map(({ value }) => value);
  const percents = percentsOf(values, false, bounds) ?? [];
  return percents.map((weight, place) => ({ text: entries[place]!.key, weight }));
}

/** What a mapping gives for each choice; undefined where there is none, or it gives nothing. */
function mappedPercents(
  declaration: XmlNode | undefined,
  ids: readonly string[],
  isMultiple: boolean,
): number[] | undefined {
  const { entries, other, bounds } = mappingOf(declaration);
  const valueOf = new Map(entries.map(({ key, value }) => [key, value]));
  return percentsOf(
    ids.map((id) => valueOf.get(id) ?? other),
    isMultiple,
    bounds,
  );
}

/** Whether it is the mapping that gives points: a template says so, or an expression; or nothing says otherwise. */
function isMapped(item: XmlNode): boolean {
  const processing = childOf(item, 'responseprocessing');
  if (!processing) return true;
  const { template = '', templatelocation = '' } = processing.attributes;
  return (
    /map_response(?!_point)/.test(`${template} ${templatelocation}`) ||
    allIn(processing, 'mapresponse').length > 0
  );
}

/** @property other what is worth whatever has no entry */
interface Mapping {
  readonly entries: readonly { readonly key: string; readonly value: number }[];
  readonly other: number;
  readonly bounds: PointBounds;
}

function mappingOf(declaration: XmlNode | undefined): Mapping {
  const mapping = childOf(declaration, 'mapping');
  const { defaultvalue, lowerbound, upperbound } = mapping?.attributes ?? {};
  const [low, high] = [numberOf(lowerbound), numberOf(upperbound)];
  return {
    entries: (mapping ? childrenOf(mapping, 'mapentry') : []).map(({ attributes }) => ({
      key: attributes.mapkey ?? '',
      value: numberOf(attributes.mappedvalue) ?? 0,
    })),
    other: numberOf(defaultvalue) ?? 0,
    bounds: { ...(low !== undefined && { low }), ...(high !== undefined && { high }) },
  };
}

function correctOf(declaration: XmlNode | undefined): string[] {
  const correct = childOf(declaration, 'correctresponse');
  return correct ? childrenOf(correct, 'value').map((value) => clean(textIn(value))) : [];
}

/** What a body says, with marks of what is bold, italics, code or a formula. */
function textOf(node: XmlNode | undefined, without: ReadonlySet<string>): string {
  return linesIn(node, without, markOf).trim();
}

function picturesIn(node: XmlNode | undefined, without: ReadonlySet<string>): NamedPicture[] {
  if (!node) return [];
  return node.children.flatMap((child): NamedPicture[] => {
    if (typeof child === 'string' || without.has(child.name)) return [];
    const { src, data, alt } = child.attributes;
    if (child.name === 'img') return [{ src: src ?? '', alt: cleanLine(alt) }];
    if (child.name === 'object') return [{ src: data ?? '', alt: cleanLine(textIn(child)) }];
    return picturesIn(child, without);
  });
}
