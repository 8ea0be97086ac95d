import LineBreaker from 'linebreak';

/** Scripts without spaces between words, which UAX #14 leaves to a dictionary. */
const unspaced = /[\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]+/gu;
const graphemes = new Intl.Segmenter();
const words = new Intl.Segmenter('th', { granularity: 'word' });

/** Where a line may begin. Places in the text, UTF-16. */
export interface Breaks {
  /** As the script has it. */
  readonly may: ReadonlySet<number>;
  /** Between what people see as characters: where nothing else helps. */
  readonly atWorst: ReadonlySet<number>;
}

/** @param text without line breaks (UAX #14) */
export function breaksOf(text: string): Breaks {
  const may = new Set<number>();
  const breaker = new LineBreaker(text);
  for (let found = breaker.nextBreak(); found; found = breaker.nextBreak()) may.add(found.position);
  for (const { 0: part, index } of text.matchAll(unspaced)) {
    for (const { index: at } of words.segment(part)) if (at > 0) may.add(index + at);
  }
  const atWorst = new Set([...graphemes.segment(text)].map(({ index }) => index));
  // What a dictionary cuts is never within a character.
  for (const place of may) if (!atWorst.has(place)) may.delete(place);
  return { may, atWorst };
}
