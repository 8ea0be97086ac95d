/** What to say where a message fits, given the field's label and what the pattern captures. */
export type SentenceRule = [pattern: RegExp, sentence: (label: string, captured: string) => string];

/** The sentence of the first rule that fits the API's message. */
export function sentenceFor(
  rules: readonly SentenceRule[],
  label: string,
  message: string,
): string | undefined {
  for (const [pattern, sentence] of rules) {
    const found = pattern.exec(message);
    if (found) return sentence(label, found[1] ?? '');
  }
  return undefined;
}
