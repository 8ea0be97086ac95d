import type { Definition } from '../question-kind.js';

/** How many points each participant has to allot. */
export function totalOf({ settings }: Definition): number {
  return (settings.total as number | undefined) ?? 100;
}
