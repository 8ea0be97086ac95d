import type { TypedOption } from '../editing-kind.js';

/** What begins a line of a list: a bullet, or a box to tick. */
const BULLET = /^(?:(?:[-–—*+•◦‣▪●○·]|\[[ xX]?\]|[☐☑☒])(?:\s+|$))+/u;
/** A number or a letter does so only where each line has one: alone, it may be part of the text. */
const NUMBER = /^(?:\(?\d{1,3}[.):]|\(?\p{L}[.)])(?:\s+|$)/u;

/** The texts of a pasted list: one a line, or one a cell of a single row, without what numbers them. */
export function listIn(text: string): string[] {
  const lines = nonEmpty(text.split(/\r\n|[\n\r\v\f\u0085\u2028\u2029]/u));
  const items = lines.length === 1 ? nonEmpty(lines[0]!.split('\t')) : lines;
  const plain = nonEmpty(items.map((item) => item.replace(BULLET, '')));
  const isNumbered = plain.length > 1 && plain.every((item) => NUMBER.test(item));
  const bare = isNumbered ? nonEmpty(plain.map((item) => item.replace(NUMBER, ''))) : plain;
  return bare.map((item) => item.replaceAll(/\s+/gu, ' '));
}

export interface Pasted {
  options: TypedOption[];
  /** The last option that came of it: there one goes on. */
  last: number;
  /** Items that did not fit. */
  left: number;
}

/**
 * The options after a list was pasted into one of them. Undefined where the text is no list: then it
 * is pasted as any text is.
 * @param at the option that it is pasted into, `from` and `to` what was marked there
 * @param most options that a question may have
 */
export function pasteList(
  options: readonly TypedOption[],
  { at, from, to }: { at: number; from: number; to: number },
  text: string,
  most: number,
): Pasted | undefined {
  const items = listIn(text);
  if (items.length < 2) return undefined;
  const { id, label, isRight, credit, place } = options[at]!;
  items[0] = label.slice(0, from) + items[0]!;
  items[items.length - 1] += label.slice(to);
  // What is empty behind it is filled, and nothing that is written is pushed out.
  const next = options.findIndex((option, index) => index > at && option.label !== '');
  const written = next === -1 ? [] : options.slice(next);
  const room = most - at - written.length;
  const taken = items.slice(0, Math.max(1, room));
  const added = taken.map((item, index) =>
    index === 0
      ? {
          ...(id !== undefined && { id }),
          label: item,
          ...(isRight && { isRight }),
          ...(credit !== undefined && { credit }),
          ...(place !== undefined && { place }),
        }
      : { label: item },
  );
  return {
    options: [...options.slice(0, at), ...added, ...written],
    last: at + added.length - 1,
    left: items.length - taken.length,
  };
}

function nonEmpty(texts: string[]): string[] {
  return texts.map((text) => text.trim()).filter((text) => text !== '');
}
