/**
 * A set of options: bit i stands for the option with index i, below 52. Equal sets are equal numbers, and
 * so the same key of a Map. Bitwise operators take 32 bits, so they get a half at a time.
 */
export type OptionSet = number;

export const noOption: OptionSet = 0;

const HALF = 26;
const low = (set: OptionSet) => set % 2 ** HALF;
const high = (set: OptionSet) => Math.floor(set / 2 ** HALF);

export function setOf(options: readonly number[]): OptionSet {
  return options.reduce((set, option) => union(set, 2 ** option), noOption);
}

export function has(set: OptionSet, option: number): boolean {
  const half = option < HALF ? low(set) >> option : high(set) >> (option - HALF);
  return (half & 1) === 1;
}

export function union(one: OptionSet, other: OptionSet): OptionSet {
  return (high(one) | high(other)) * 2 ** HALF + (low(one) | low(other));
}

export function without(set: OptionSet, others: OptionSet): OptionSet {
  return (high(set) & ~high(others)) * 2 ** HALF + (low(set) & ~low(others));
}

/** Ascending. */
export function membersOf(set: OptionSet): number[] {
  const members: number[] = [];
  for (const [half, first] of [
    [low(set), 0],
    [high(set), HALF],
  ] as const) {
    for (let rest = half, option = first; rest > 0; rest >>= 1, option++) {
      if (rest & 1) members.push(option);
    }
  }
  return members;
}
