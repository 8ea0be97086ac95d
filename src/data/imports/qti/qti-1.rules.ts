import { numberOf } from '../fields.rules.js';
import type { Asked, FoundQuestion, Notes } from '../found.js';
import { clean, quoted, textOfHtml, withFormulas } from '../text.rules.js';
import { allIn, childOf, childrenOf, textIn, type XmlNode } from '../xml.rules.js';

/** An item of QTI 1.2: it has no word for what is right but the conditions that bring points. */
export function itemOfFirst(item: XmlNode, line: number, notes: Notes): FoundQuestion[] {
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
  if (presentation && allIn(presentation, 'matimage').length > 0) {
    notes.add(line, 'picture_dropped', `Pictures of ${quoted(prompt)} are left out.`);
  }
  if (childrenOf(item, 'itemfeedback').length > 0) {
    notes.add(line, 'feedback_dropped', `Feedback to answers of ${quoted(prompt)} is left out.`);
  }
  return [{ line, prompt, asks: askedOf(response, rightOf(item)) }];
}

function askedOf(response: XmlNode, right: readonly string[]): Asked {
  if (response.name === 'responsenum') return { is: 'number', value: numberOf(right[0]) };
  const labels = allIn(response, 'responselabel');
  const isText = response.name === 'responsestr' || labels.length === 0;
  if (isText) return { is: 'texts', accepted: right };
  const options = labels.map((label) => ({
    label: textsOf(label).join(' '),
    isRight: right.includes(label.attributes.ident ?? ''),
  }));
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
    const text = textIn(child);
    const isHtml = /html/i.test(child.attributes.texttype ?? '');
    const said = withFormulas(isHtml ? textOfHtml(text).text : text);
    return said === '' ? [] : [said];
  });
}
