import type { LeavingNotes, LeavingQuestion } from './leaving.js';
import { stepLabels } from './leaving.rules.js';

/** Moodle takes shares of the points from a list; no right option may be worth less. */
const LEAST_SHARES = 20;
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
      if (isMultiple && right.length > LEAST_SHARES) {
        return leaveOut(`Moodle has no choice of more than ${LEAST_SHARES} right options.`);
      }
      const percents = isMultiple ? sharesOf(right.length) : right.map(() => 100);
      const wrong = isMultiple && right.length > 0 ? -percents[0]! : 0;
      return {
        is: 'choice',
        isSingle: !isMultiple,
        options: options.map((option, at) => {
          const place = right.indexOf(at);
          return { ...option, percent: place < 0 ? wrong : percents[place]! };
        }),
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

/**
 * Shares that are as equal as Moodle's list has them, and add up to all: 1/n up to 10, then tenths and
 * twentieths. 33.33333 is near enough to Moodle's own 33.3333333.
 */
function sharesOf(count: number): number[] {
  if (count <= 10) return Array.from({ length: count }, () => Number((100 / count).toFixed(5)));
  const tenths = LEAST_SHARES - count;
  return Array.from({ length: count }, (_, at) => (at < tenths ? 10 : 5));
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
