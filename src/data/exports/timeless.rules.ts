import type { Result, Summary, TextsSummary } from '../../contract/index.js';

/**
 * A result without what puts texts of one person together, or in the order in which they came: the ids of
 * answers have the time in them, to the millisecond.
 */
export function timeless<One extends Result>(result: One): One {
  const { summary } = result as { summary?: Partial<TextsSummary> };
  if (!summary?.latest) return result;
  const latest = summary.latest.map(({ text }) => text).toSorted();
  const told: Summary & { latest: { text: string }[] } = {
    ...result.summary,
    latest: latest.map((text) => ({ text })),
  };
  return { ...result, summary: told };
}
