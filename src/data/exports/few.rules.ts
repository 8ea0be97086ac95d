/** Of an answer that fewer have given, files of anonymous sessions do not say what it was. */
export const FEWEST = 3;

interface Counted {
  readonly count: number;
}

/**
 * Which answers are told of a question that is answered in several parts, so that nobody is known by the way
 * they are put together. The parts are in the results, each with its sum: what is hidden is what is left of
 * these. So it is never left to fewer than three, but where no more have voted.
 * @param groups answers that are equal, those given most first
 * @param total of all votes, those of no group among them
 * @returns those that are told, in the same order, and how many votes are hidden
 */
export function tellsOf<Group extends Counted>(
  groups: readonly Group[],
  total: number,
): { told: readonly Group[]; hidden: number } {
  const many = groups.filter(({ count }) => count >= FEWEST);
  const hidden = total - many.reduce((sum, { count }) => sum + count, 0);
  if (hidden === 0 || hidden >= FEWEST) return { told: many, hidden };
  const least = many.at(-1);
  return { told: many.slice(0, -1), hidden: hidden + (least?.count ?? 0) };
}
