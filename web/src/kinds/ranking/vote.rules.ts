import type { Choice, Question } from '../../../../src/contract/index.js';
import { inLanguage } from '../../texts/locale.js';
import { boundsOf } from '../options/vote.rules.js';
import type { VotingRules } from '../voting-kind.js';
import { spokenOrder, summaryOf } from './result.rules.js';
import { ranking as de } from './texts.audience.de.js';
import { ranking as en } from './texts.audience.en.js';
import { plain } from '../../markup/markup.js';

export const texts = inLanguage({ en, de });

/** The line between what is ranked and the rest, as an item among the options' ids. */
export const LINE = '';

/** What is ranked, best first; the line; the rest, in the question's order. */
export function itemsOf({ options }: Question, choice: Choice | undefined): string[] {
  const ranked = choice?.optionIds ?? [];
  const rest = options.map(({ id }) => id).filter((id) => !ranked.includes(id));
  return [...ranked, LINE, ...rest];
}

/** The options that are ranked once an item is at another place: what is behind the line is not. */
export function rankedAfter(items: readonly string[], from: number, to: number): string[] {
  const others = items.filter((_, at) => at !== from);
  const after = [...others.slice(0, to), items[from]!, ...others.slice(to)];
  return after.slice(0, after.indexOf(LINE));
}

export type Move = 'top' | 'up' | 'down' | 'bottom' | 'out';

/** Where an item goes, of those before the line. @param ranked how many these are */
export function placeAfter(move: Move, at: number, ranked: number): number {
  switch (move) {
    case 'top':
      return 0;
    case 'up':
      return Math.max(0, at - 1);
    case 'down':
      return Math.min(ranked - 1, at + 1);
    case 'bottom':
      return ranked - 1;
    case 'out':
      return ranked;
  }
}

const moveOfKey: Partial<Record<string, Move>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  Home: 'top',
  End: 'bottom',
  Delete: 'out',
  Backspace: 'out',
};

/** What a key does to the item that has the focus. */
export function moveBy(event: KeyboardEvent): Move | undefined {
  return event.ctrlKey || event.metaKey || event.shiftKey ? undefined : moveOfKey[event.key];
}

/** Where an item is on the page, in pixels from its start. */
export interface Row {
  readonly top: number;
  readonly height: number;
}

/** At which place an item ends that is dragged so far: it passes another when its edge is at its middle. */
export function placeAt(rows: readonly Row[], from: number, dragged: number): number {
  const middleOf = ({ top, height }: Row) => top + height / 2;
  const start = rows[from]!.top + dragged;
  const end = start + rows[from]!.height;
  let to = from;
  while (to > 0 && start < middleOf(rows[to - 1]!)) to -= 1;
  while (to < rows.length - 1 && end > middleOf(rows[to + 1]!)) to += 1;
  return to;
}

export const votingRules: VotingRules = {
  instructionOf(question) {
    const { min, max } = boundsOf(question);
    const { length } = question.options;
    if (min === max) return min === length ? texts.rankAll : texts.rankExactly(min);
    return min === 1 && max === length ? texts.rankAny : texts.rankBetween(min, max);
  },

  missingIn(question, choice) {
    const { length } = choice?.optionIds ?? [];
    if (length === 0) return texts.missingFirst;
    const missing = boundsOf(question).min - length;
    return missing > 0 ? texts.missing(missing) : undefined;
  },

  wordsOf: ({ options }, { optionIds = [] }) =>
    optionIds.map(
      (id, at) => `${at + 1}. ${plain(options.find((one) => one.id === id)?.label ?? '')}`,
    ),

  spoken: spokenOrder,

  figureOf(result) {
    const [first, ...others] = summaryOf(result).order.filter(({ rank }) => rank === 1);
    return first && others.length === 0 ? texts.first(plain(first.label)) : undefined;
  },
};
