/** What a question's present round is called where one text has to name it; a reset begins another. */
export function roundKeyOf({ id, round }: { id: string; round: number }): string {
  return `${id}/${round}`;
}

/** The question's id. @param key by {@link roundKeyOf} */
export function questionIdIn(key: string): string {
  return key.slice(0, key.indexOf('/'));
}
