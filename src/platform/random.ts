/** Gives numbers from 0 (included) to 1 (excluded). */
export type Random = () => number;

/** The same numbers for the same seed: the generator "mulberry32". */
export function seeded(seed: number): Random {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** An index, each as likely as its weight. */
export function pick(weights: readonly number[], random: Random): number {
  let rest = random() * weights.reduce((sum, weight) => sum + weight, 0);
  for (const [index, weight] of weights.entries()) {
    rest -= weight;
    if (rest < 0) return index;
  }
  return weights.length - 1;
}

/** Some of a list, each once: the likeliest by their weights, 1 where there is none, come first. */
export function pickSome<T>(
  list: readonly T[],
  size: number,
  random: Random,
  weights: readonly number[] = [],
): T[] {
  const left = list.map((item, index) => ({ item, weight: weights[index] ?? 1 }));
  return Array.from({ length: Math.min(size, list.length) }, () => {
    const index = pick(
      left.map(({ weight }) => weight),
      random,
    );
    return left.splice(index, 1)[0]!.item;
  });
}
