import type { Sizes } from './figure.js';
import { progress } from './progress.js';

/** A side of a comparison: measures one round. */
type Side<T> = (round: number) => Promise<T>;

/**
 * Measures the sides in turns, so that a machine that gets slower or faster does so for all, and
 * throws the first rounds away, in which code is compiled and caches are filled. A side that is left
 * out has no rounds.
 */
export async function alternate<T, Name extends string>(
  figure: string,
  { warmUps, rounds }: Pick<Sizes, 'warmUps' | 'rounds'>,
  sides: Record<Name, Side<T> | undefined>,
  prepare: () => Promise<void> = () => Promise.resolve(),
): Promise<Record<Name, T[]>> {
  const names = Object.keys(sides) as Name[];
  const measured = Object.fromEntries(names.map((name) => [name, []])) as unknown as Record<
    Name,
    T[]
  >;
  for (let round = 1 - warmUps; round <= rounds; round += 1) {
    const number = round < 1 ? `warm-up ${round + warmUps}` : `round ${round} of ${rounds}`;
    await prepare();
    // Who comes first changes, too.
    for (const name of round % 2 === 0 ? names.toReversed() : names) {
      const side = sides[name];
      if (!side) continue;
      progress(figure, `${number}: ${name}`);
      const result = await side(round);
      if (round >= 1) measured[name].push(result);
    }
  }
  return measured;
}
