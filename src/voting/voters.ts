/** Names those who vote in the question's present round; a reset leaves them behind. */
export function votersOf({ id, round }: { id: string; round: number }): string {
  return `${id}/${round}`;
}

/** The question's id. @param voters by {@link votersOf} */
export function questionOf(voters: string): string {
  return voters.slice(0, voters.indexOf('/'));
}
