/** A session and the id by which it and its copies know one another. */
export function seriesOf({ id, seriesId }: { id: string; seriesId: string | null }) {
  return { id, seriesId: seriesId ?? id };
}
