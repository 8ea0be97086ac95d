import { seeded as numbersFrom } from '../../../src/platform/random.js';

export interface Random {
  /** From 0 up to, but not including, 1. */
  next(): number;
  chance(probability: number): boolean;
  pick<T>(list: readonly T[]): T;
  /** At least one of the list, in any order. */
  some<T>(list: readonly T[]): T[];
}

/** The same numbers in every run. */
export function seeded(seed: number): Random {
  const next = numbersFrom(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)]!;
  return {
    next,
    chance: (probability) => next() < probability,
    pick,
    some: (list) => {
      const size = 1 + Math.floor(next() * list.length);
      return list
        .map((item) => ({ item, order: next() }))
        .sort((one, other) => one.order - other.order)
        .slice(0, size)
        .map(({ item }) => item);
    },
  };
}
