import type { CheerCounts } from '../../../../src/contract/index.js';
import { type Cheer, cheers } from '../../../../src/contract/reactions.js';

/**
 * Which ones rise for what was told: one for each reaction where there is room, else one of each that was sent, and
 * of the rest as many as it has of all.
 * @param room how many may be added
 */
export function floatsFor(counts: CheerCounts, room: number): Cheer[] {
  const sent = cheers
    .filter((name) => (counts[name] ?? 0) > 0)
    .sort((one, other) => counts[other]! - counts[one]!)
    .slice(0, Math.max(0, room));
  const all = sent.reduce((sum, name) => sum + counts[name]!, 0);
  const spare = room - sent.length;
  return sent.flatMap((name) => {
    const more = all <= room ? counts[name]! - 1 : Math.floor((spare * (counts[name]! - 1)) / all);
    return Array.from({ length: 1 + more }, () => name);
  });
}
