import { createHash } from 'node:crypto';
import {
  directionOf,
  type Option,
  type Percentage,
  percentagesOf,
  type Poll,
  type Result,
} from '../contract/index.js';
import { plainLabel, plainText } from '../contract/markup.js';

/** As link previews show them: https://ogp.me/, 1.91 : 1. Pixels. */
export const PICTURE_SIZE = { width: 1200, height: 630 } as const;
/** More rows would be too small to be read on a phone. */
export const ROWS_MAX = 5;
/** To be told apart from pictures that an earlier version drew. */
const DESIGN = 1;

export interface Row {
  readonly label: string;
  /** From 0 to 1; null where not everybody sees the result. */
  readonly share: number | null;
  /** As it is written: `63%`; empty where there is no share. */
  readonly percent: string;
}

/** All that a picture shows. It has no word of its own, as nobody knows who will read it. */
export interface Picture {
  readonly question: string;
  readonly direction: 'ltr' | 'rtl';
  readonly rows: readonly Row[];
  /** Options that have no row. */
  readonly left: number;
  /** Who have voted; null where not everybody sees the result. */
  readonly totalVotes: number | null;
  readonly isOpen: boolean;
  readonly brandColor: string;
}

/**
 * What is shown of a poll: of many options those with the most votes, in their own order.
 * @param result undefined where not everybody sees it
 */
export function pictureOf(poll: Poll, result: Result | undefined, brandColor: string): Picture {
  const { options, status } = poll;
  const shown = shownOf(options, result);
  const percents = result ? percentagesOf(result) : [];
  const rows = shown.map(({ id, label }): Row => {
    const at = result?.buckets.findIndex(({ key }) => key === id) ?? -1;
    const bucket = result?.buckets[at];
    const percent = percents[at];
    return {
      label: inOneLine(plainLabel(label)),
      share: bucket?.share ?? null,
      percent: percent ? textOf(percent) : '',
    };
  });
  return {
    question: inOneLine(plainText(poll.question)),
    direction: directionOf({ prompt: poll.question, options }),
    rows,
    left: options.length - rows.length,
    totalVotes: result?.totalVotes ?? null,
    isOpen: status === 'open',
    brandColor,
  };
}

/** A picture with the same tag looks the same. */
export function tagOf(picture: Picture): string {
  const json = JSON.stringify([DESIGN, picture]);
  return `"${createHash('sha256').update(json).digest('base64url').slice(0, 22)}"`;
}

/** The same but for the numbers: what changes with every vote. */
export function frameOf({ rows, totalVotes, ...frame }: Picture): string {
  return JSON.stringify([frame, rows.map(({ label }) => label), totalVotes === null]);
}

function shownOf(options: readonly Option[], result: Result | undefined): readonly Option[] {
  if (options.length <= ROWS_MAX) return options;
  const countOf = ({ id }: Option) => result?.buckets.find(({ key }) => key === id)?.count ?? 0;
  // Stable: of equals the earlier ones.
  const most = options.toSorted((a, b) => countOf(b) - countOf(a)).slice(0, ROWS_MAX);
  return options.filter((option) => most.includes(option));
}

function textOf({ sign, value }: Percentage): string {
  return `${sign}${value}%`;
}

function inOneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}
