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
  if (response.name === 'responsenum') return { is: 'number', value: numberOf(rightOf(item)[0]) };
  const labels = allIn(response, 'responselabel');
  const isText = response.name === 'responsestr' || labels.length === 0;
  if (isText) return { is: 'texts', accepted: rightOf(item) };
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
  const best = bestOf(item, isMultiple);
  if (best.areOthers) {
    const message =
      'Points that are not of single options are left out: right is what brings most.';
    notes.add(line, 'partial_credit', message);
  }
  return {
    is: 'choice',
    options: options.map(({ id, text, ...shown }) => ({
      ...shown,
      label: text,
      isRight: best.right.includes(id),
    })),
    isMultiple,
  };
}

/**
 * What is right where no points of single options are to be had: what brings most, and of several options that
 * bring points each by itself all of them.
 */
function bestOf(item: XmlNode, isMultiple: boolean): { right: string[]; areOthers: boolean } {
  const scoring = scoringIn(item);
  if (scoring.length === 0) return { right: calledRightIn(item), areOthers: false };
  const most = Math.max(...scoring.map(({ points }) => points));
  const best = scoring.filter(({ points }) => points === most);
  const areSingle = scoring.every(({ wanted }) => wanted.length <= 1);
  return {
    right: (isMultiple && areSingle ? scoring : best).flatMap(({ wanted }) => wanted),
    areOthers: best.length < scoring.length,
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
  const scoring = allIn(item, 'respcondition')
    .map((condition) => ({
      condition,
      sets: childrenOf(condition, 'setvar').filter((node) => numberOf(textIn(node)) !== 0),
    }))
    .filter(({ sets }) => sets.length > 0);
  for (const { condition, sets } of scoring) {
    const part = sets.length === 1 ? partOf(sets[0]!) : undefined;
    const id = aloneIn(childOf(condition, 'conditionvar'));
    if (!part || id === undefined || !known.has(id) || points.has(id)) return undefined;
    // Several are added up where each adds its part, and those behind it are looked at as well.
    const goesOn =
      condition === scoring.at(-1)!.condition || /^yes$/i.test(condition.attributes.continue ?? '');
    if (isMultiple && !(part.isAdded && goesOn)) return undefined;
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

/** What conditions ask for that bring points; where none brings any, those that are called correct. */
function rightOf(item: XmlNode): string[] {
  const scoring = scoringIn(item);
  return scoring.length > 0 ? scoring.flatMap(({ wanted }) => wanted) : calledRightIn(item);
}

/** As Blackboard's copies have it, that never set a score. */
function calledRightIn(item: XmlNode): string[] {
  const isCalledRight = (condition: XmlNode) =>
    [condition, ...childrenOf(condition, 'displayfeedback')].some(({ attributes }) =>
      /^correct/i.test(attributes.title ?? attributes.linkrefid ?? ''),
    );
  return allIn(item, 'respcondition').filter(isCalledRight).flatMap(wantedBy);
}

/** Conditions that bring points, with what is to be chosen for them. */
function scoringIn(item: XmlNode): { wanted: string[]; points: number }[] {
  return allIn(item, 'respcondition').flatMap((condition) => {
    const points = childrenOf(condition, 'setvar').map((node) => numberOf(textIn(node)) ?? 0);
    const most = Math.max(0, ...points);
    return most > 0 ? [{ wanted: wantedBy(condition), points: most }] : [];
  });
}

function wantedBy(condition: XmlNode): string[] {
  const asked = childOf(condition, 'conditionvar');
  return asked ? wantedIn(asked) : [];
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
