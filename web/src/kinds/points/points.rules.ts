import type { Choice, Question } from '../../../../src/contract/index.js';
import { toAsciiDigits } from '../../../../src/contract/join-code.js';

/** Points by the option's id; one that gets none may be absent. */
export type Points = Readonly<Record<string, number>>;

/** Of the largest total there is, and one too many. */
const MOST_DIGITS = 8;

/** How many points there are to allot. */
export function totalOf({ settings }: Pick<Question, 'settings'>): number {
  return (settings.total as number | undefined) ?? 100;
}

export function pointsIn(choice: Choice | undefined): Points {
  return (choice?.points ?? {}) as Points;
}

/** What is left to allot; below 0 where it is too much. */
export function restOf(question: Question, choice: Choice | undefined): number {
  const given = Object.values(pointsIn(choice)).reduce((sum, points) => sum + points, 0);
  return totalOf(question) - given;
}

/** The choice after an option was given so many points: in the options' order, without those that get none. */
export function allot(
  { options }: Question,
  choice: Choice | undefined,
  id: string,
  points: number,
): Choice {
  const all: Points = { ...pointsIn(choice), [id]: points };
  const given = options.flatMap((option) => {
    const own = all[option.id] ?? 0;
    return own > 0 ? [[option.id, own] as const] : [];
  });
  return { points: Object.fromEntries(given) };
}

/** How much a press gives or takes: a tenth of it all, in a number that people count by. */
export function portionOf(question: Pick<Question, 'settings'>): number {
  const tenth = totalOf(question) / 10;
  const power = 10 ** Math.floor(Math.log10(Math.max(1, tenth)));
  return [5, 2, 1].map((one) => one * power).find((one) => one <= Math.max(1, tenth))!;
}

/**
 * What an option has after a press: never below 0, never more than there is, and at a whole portion
 * where it was beside one.
 */
export function stepped(points: number, rest: number, portion: number, way: 1 | -1): number {
  const edge =
    way === 1
      ? (Math.floor(points / portion) + 1) * portion
      : (Math.ceil(points / portion) - 1) * portion;
  const most = points + Math.max(0, rest);
  return Math.max(0, way === 1 ? Math.min(edge, most) : edge);
}

/** The points in what is typed: digits of any script, and nothing else of it. */
export function typedPoints(text: string): number {
  return Number(toAsciiDigits(text).replace(/\D/g, '').slice(0, MOST_DIGITS));
}
