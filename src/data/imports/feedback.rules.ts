/** @property about the answer that it is shown to */
export interface OwnFeedback {
  readonly about: string;
  readonly text: string;
}

/** What is said of a question and of single answers, as one explanation; '' where nothing is. */
export function explanationOf(general: string, own: readonly OwnFeedback[] = []): string {
  const said = own
    .filter(({ text }) => text.trim() !== '')
    .map(({ about, text }) => (about.trim() === '' ? text : `${about}: ${text}`));
  return [general, ...said].filter((text) => text.trim() !== '').join('\n');
}
