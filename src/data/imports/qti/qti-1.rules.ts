import { explanationOf } from '../feedback.rules.js';
import { numberOf } from '../fields.rules.js';
import type { Asked, FoundQuestion, Notes } from '../found.js';
import { type NamedPicture, takePicture } from '../pictures.rules.js';
import { clean, cleanLine, markupOfHtml, quoted, withFormulas } from '../text.rules.js';
import { choiceOf } from '../weights.rules.js';
import { allIn, childOf, childrenOf, textIn, type XmlNode } from '../xml.rules.js';
import { percentsOf } from './points.rules.js';
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
  const asks = askedOf(item, response, place, notes);
  return [{ line, prompt, asks, ...(picture && { picture }), ...(explanation && { explanation }) }];
}

function askedOf(item: XmlNode, response: XmlNode, { line, find }: ItemPlace, notes: Notes): Asked {
  const right = rightOf(item);
  if (response.name === 'responsenum') return { is: 'number', value: numberOf(right[0]) };
  const labels = allIn(response, 'responselabel');
  const isText = response.name === 'responsestr' || labels.length === 0;
  if (isText) return { is: 'texts', accepted: right };
  const isMultiple = /^multiple$/i.test(response.attributes.rcardinality ?? '');
  const ids = labels.map(({ attributes }) => attributes.ident ?? '');
  const percents = percentsIn(item, ids, isMultiple);
  const options = labels.map((node, place) => {
    const text = textsOf(node).join(' ');
    const picture = takePicture(picturesOf(node), find, { line, prompt: text }, notes);
    return { id: ids[place]!, text, ...(picture && { picture }) };
  });
  if (percents) {
    const weighted = options.map((option, place) => ({ ...option, weight: percents[place]! }));
    return choiceOf(weighted, !isMultiple);
  }
  return {
    is: 'choice',
    options: options.map(({ id, text, ...shown }) => ({
      ...shown,
      label: text,
      isRight: right.includes(id),
    })),
    isMultiple,
  };
}

/**
 * What each option brings; undefined where no condition brings any points, or one that does is about more than
 * that one option is chosen.
 */
function percentsIn(
  item: XmlNode,
  ids: readonly string[],
  isMultiple: boolean,
): number[] | undefined {
  const [known, points] = [new Set(ids), new Map<string, number>()];
  for (const condition of allIn(item, 'respcondition')) {
    const brings = childrenOf(condition, 'setvar').filter((node) => numberOf(textIn(node)) !== 0);
    if (brings.length === 0) continue;
    const part = brings.length === 1 ? partOf(brings[0]!) : undefined;
    const id = aloneIn(childOf(condition, 'conditionvar'));
    if (!part || id === undefined || !known.has(id) || points.has(id)) return undefined;
    // Several are added up where each adds its part, and the next ones are looked at as well.
    const isAdded = part.isAdded && /^yes$/i.test(condition.attributes.continue ?? '');
    if (isMultiple && !isAdded) return undefined;
    points.set(id, part.points);
  }
  const [bounds] = allIn(item, 'decvar');
  const high = numberOf(bounds?.attributes.maxvalue);
  return percentsOf(
    ids.map((id) => points.get(id) ?? 0),
    isMultiple,
    high !== undefined && high > 0 ? { high } : {},
  );
}

/** The points of a condition; undefined where they are no number, or come about otherwise. */
function partOf(setvar: XmlNode): { points: number; isAdded: boolean } | undefined {
  const points = numberOf(textIn(setvar));
  const action = (setvar.attributes.action ?? 'set').toLowerCase();
  if (points === undefined || !/^(?:set|add|subtract)$/.test(action)) return undefined;
  return { points: action === 'subtract' ? -points : points, isAdded: action !== 'set' };
}

/** The only option that a condition asks for. */
function aloneIn(node: XmlNode | undefined): string | undefined {
  const [one, ...more] = (node?.children ?? []).filter((child) => typeof child !== 'string');
  if (!one || more.length > 0) return undefined;
  if (one.name === 'varequal') return clean(textIn(one));
  return one.name === 'and' || one.name === 'or' ? aloneIn(one) : undefined;
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
