import type { BallotReading } from '../../contract/ballots.js';
import type { Levels, Order, Survey } from './orders.rules.js';

/** PrefLib's names for what is in a file, and the end of its name. */
export type PrefLibType = 'soc' | 'soi' | 'toc' | 'cat';

/** Of orders. Strict or with ties, complete or incomplete. A tie is only written where it completes. */
export function orderTypeOf({ areComplete, areStrict }: Survey): 'soc' | 'soi' | 'toc' {
  if (!areStrict) return 'toc';
  return areComplete ? 'soc' : 'soi';
}

export interface PrefLibHead {
  readonly fileName: string;
  readonly title: string;
  readonly type: PrefLibType;
  readonly reading: BallotReading;
  readonly labels: readonly string[];
  readonly survey: Survey;
}

/**
 * The head of a file of PrefLib (https://preflib.github.io/PrefLib-Jekyll/format), with all lines that its
 * own tools look for. No dates: when people voted is nobody's business.
 */
export function prefLibHead(head: PrefLibHead): string {
  const { fileName, title, type, reading, labels, survey } = head;
  const isSets = type === 'cat';
  const lines = {
    'FILE NAME': fileName,
    TITLE: onOneLine(title),
    DESCRIPTION: 'Ballots for a recount',
    'DATA TYPE': type,
    // Where something is added to what people said.
    'MODIFICATION TYPE': !isSets && reading === 'completed' ? 'imbued' : 'original',
    'RELATES TO': '',
    'RELATED FILES': '',
    'PUBLICATION DATE': '',
    'MODIFICATION DATE': '',
    'NUMBER ALTERNATIVES': `${labels.length}`,
    'NUMBER VOTERS': `${survey.voters}`,
    ...(isSets
      ? {
          'NUMBER UNIQUE PREFERENCES': `${survey.orders}`,
          'NUMBER CATEGORIES': '2',
          'CATEGORY NAME 1': 'Chosen',
          'CATEGORY NAME 2': 'Not chosen',
        }
      : { 'NUMBER UNIQUE ORDERS': `${survey.orders}` }),
    ...Object.fromEntries(
      labels.map((label, at) => [`ALTERNATIVE NAME ${at + 1}`, onOneLine(label)]),
    ),
  };
  return Object.entries(lines)
    .map(([name, value]) => `# ${name}: ${value}`.trimEnd() + '\n')
    .join('');
}

/** `6: 3,1,{2,4}`: options by their numbers, from 1; equals in braces. */
export function prefLibLine({ levels, count }: Order): string {
  const places = levels.map((level) => {
    const numbers = level.map((option) => option + 1).join(',');
    return level.length === 1 ? numbers : `{${numbers}}`;
  });
  return `${count}: ${places.join(',')}\n`;
}

/** The two categories of a set: those in it, and all others; either may be empty, and is `{}`. */
export function categoriesOf(chosen: readonly number[], options: number): Levels {
  const others = Array.from({ length: options }, (_, option) => option).filter(
    (option) => !chosen.includes(option),
  );
  return [chosen, others];
}

function onOneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
