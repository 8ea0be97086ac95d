import type { LeavingNotes, LeavingQuestion } from './leaving.js';
import { stepLabels } from './leaving.rules.js';
import { RIGHT_MAX, shareNear, sharesTogether } from './moodle-shares.rules.js';

/** Steps of a scale that still make a choice. */
const STEPS_MAX = 20;

/** An option and what it is worth: percent of the points, as Moodle has them. */
export interface Weighed {
  /** With markup. */
  readonly label: string;
  readonly picture?: LeavingQuestion['picture'];
  readonly percent: number;
}

/** What of a question Moodle has, in whatever format. */
export type MoodleAsks =
  | { readonly is: 'choice'; readonly isSingle: boolean; readonly options: readonly Weighed[] }
  /** In the right order. */
  | { readonly is: 'order'; readonly options: LeavingQuestion['options'] }
  | { readonly is: 'number'; readonly value: number; readonly tolerance: number }
  | { readonly is: 'short'; readonly accepted: readonly string[] }
  | { readonly is: 'essay' };

/** @returns undefined where Moodle has nothing that says the same; what it says otherwise is noted */
export function moodleAsks(question: LeavingQuestion, notes: LeavingNotes): MoodleAsks | undefined {
  const { asks, options } = question;
  const leaveOut = (why: string) => {
    notes.add(question, `left out: ${why}`);
    return undefined;
  };
  switch (asks.is) {
    case 'choice': {
      const { isMultiple, right, maxChoices } = asks;
      if (isMultiple && right.length === 0 && maxChoices < options.length) {
        notes.add(question, `Moodle does not say that one may choose ${maxChoices} at most.`);
      }
      if (isMultiple && right.length > RIGHT_MAX) {
        return leaveOut(`Moodle has no choice of more than ${RIGHT_MAX} right options.`);
      }
      const shares = sharesOf(asks);
      noteShares(question, asks, shares, notes);
      return {
        is: 'choice',
        isSingle: !isMultiple,
        options: options.map((option, at) => ({ ...option, percent: shares[at]! })),
      };
    }
    case 'order':
      if (asks.right.length === 0) {
        return leaveOut(
          'an order in which nothing is right. Moodle takes the first one for right.',
        );
      }
      return { is: 'order', options: asks.right.map((place) => options[place]!) };
    case 'number': {
      const { value, tolerance = 0, isClosest, unit } = asks;
      if (unit !== undefined) notes.add(question, `its unit, ${unit}, is not in the file.`);
      if (value === undefined) {
        notes.add(question, 'it asks for a text, as Moodle takes no number without a right one.');
        return { is: 'essay' };
      }
      if (isClosest)
        notes.add(question, 'the number alone is right there, and not who is nearest.');
      return { is: 'number', value, tolerance };
    }
    case 'text':
      return asks.accepted.length > 0 ? { is: 'short', accepted: asks.accepted } : { is: 'essay' };
    case 'grid':
      return leaveOut('Moodle has no question of several statements on one scale.');
    case 'scale': {
      const labels = stepLabels(asks);
      if (labels.length > STEPS_MAX) {
        return leaveOut(`Moodle has no scale, and a choice of ${labels.length} steps is none.`);
      }
      notes.add(question, 'its scale is a choice of the steps.');
      const steps = labels.map((label) => ({ label: plainMarkup(label), percent: 0 }));
      return { is: 'choice', isSingle: true, options: steps };
    }
  }
}

/** Whether every answer to it would be a wrong one for Moodle. */
export function hasNothingRight(asks: MoodleAsks): boolean {
  return asks.is === 'choice' && asks.options.every(({ percent }) => percent <= 0);
}

type Choice = Extract<LeavingQuestion['asks'], { is: 'choice' }>;

/** What each option brings there, in percent. */
function sharesOf({ isMultiple, right, percents }: Choice): number[] {
  const together = isMultiple ? sharesTogether(right.map((place) => percents[place]!)) : undefined;
  return percents.map((percent, at) => {
    const place = right.indexOf(at);
    return place < 0 ? shareNear(percent) : (together?.[place] ?? percent);
  });
}

function noteShares(
  question: LeavingQuestion,
  { isMultiple, percents }: Choice,
  shares: readonly number[],
  notes: LeavingNotes,
): void {
  const told = percents.flatMap((percent, at) => {
    const [here, there] = [percent, shares[at]!].map((one) => Number(one.toFixed(1)));
    return here === there ? [] : `${here} % is ${there} %`;
  });
  if (told.length > 0) {
    const all = [...new Set(told)].join(', ');
    notes.add(question, `Moodle has only some shares of the points. The nearest: ${all}.`);
  }
  if (!isMultiple && shares.some((share) => share < 0)) {
    notes.add(question, 'what takes points away brings less than nothing in Moodle.');
  }
}

/** A text as it is, in our markup. */
function plainMarkup(text: string): string {
  return text.replace(/[\\*_`$]/g, '\\$&');
}

/** What is written nowhere in Moodle's files. */
export function noteTime(question: LeavingQuestion, notes: LeavingNotes): void {
  if (question.seconds === undefined) return;
  notes.add(question, `its time, ${question.seconds} s, is not in the file.`);
}

/**
 * A name of a question or a category. Moodle strips tags from these, and for PHP a `<` before any sign but a
 * blank begins one, which swallows all that follows.
 */
export function untagged(name: string): string {
  return name
    .replace(/<(?=\S)/g, '< ')
    .trimEnd()
    .replace(/<$/, '‹');
}

/**
 * The path of a category within a course. A slash in a name is two, and none is at its ends, where three
 * would be in a row.
 */
export function categoryPath(title: string): string {
  const line = untagged(title.replace(/\s+/gu, ' ').trim());
  const name = line
    .replaceAll('/', '//')
    .replace(/^\/|\/$/g, (slash, at) => (at === 0 ? ` ${slash}` : `${slash} `));
  return `$course$/top/${name}`;
}

/** In answers to short questions a star is any text, unless it is escaped. */
export function withoutWildcards(text: string): string {
  return text.replaceAll('*', '\\*');
}
