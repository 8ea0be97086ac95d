/** Names those who vote in the question's present round; a reset leaves them behind. */
export function votersOf({ id, round }: { id: string; round: number }): string {
  return `${id}/${round}`;
}
