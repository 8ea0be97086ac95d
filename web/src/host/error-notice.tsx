import { isTold, sentenceOf } from './failure.js';

interface Props {
  /** Of a call; nothing is shown where there is none. */
  error: unknown;
  /** The fields of the form, by the API's paths: what is told beside one is not told here. */
  labels?: Record<string, string>;
}

/** What went wrong, in a sentence. */
export function ErrorNotice({ error, labels }: Props) {
  if (!error || (labels && isTold(error, labels))) return null;
  return (
    <p class="notice bad" role="alert">
      {sentenceOf(error)}
    </p>
  );
}
