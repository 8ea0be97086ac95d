import { fieldsOf, listOf, numberOf, parseJson, tryJson } from '../fields.rules.js';
import type { FoundQuestion, Notes } from '../found.js';
import type { OpenFile, Reader } from '../reader.js';
import { clean, quoted } from '../text.rules.js';

/**
 * Our own: `{title, questions}` as `POST /v1/sessions` takes it, as `GET /v1/sessions/{id}` answers, or the
 * list of questions alone. What belongs to the session that they come from (ids, states) is not taken.
 */
export const plenumJson: Reader = {
  format: 'plenum',
  looksLike: (file) => questionsIn(file).some((one) => 'kind' in fieldsOf(one)),

  read(file, notes) {
    const { title } = fieldsOf(dataIn(file));
    return {
      title: clean(title) || null,
      questions: questionsIn(file).map((given, at) => questionOf(fieldsOf(given), at + 1, notes)),
    };
  },
};

function questionOf(
  given: Readonly<Record<string, unknown>>,
  line: number,
  notes: Notes,
): FoundQuestion {
  const { kind, prompt, options, settings, answerKey, explanation, durationSeconds } = given;
  const listed = listOf(options).map(fieldsOf);
  if (given.imageId || listed.some(({ imageId }) => imageId)) {
    const message = `Pictures of ${quoted(clean(prompt))} are left out: they belong to who has uploaded them.`;
    notes.add(line, 'picture_dropped', message);
  }
  // An answer to a request names what does not apply as null.
  const own = Object.entries(fieldsOf(settings)).filter(([, value]) => value !== null);
  const key = keyOf(answerKey, listed);
  const explained = clean(explanation);
  return {
    line,
    prompt: clean(prompt),
    ...(explained && { explanation: explained }),
    seconds: numberOf(durationSeconds),
    asks: {
      is: 'ours',
      kind: clean(kind),
      settings: Object.fromEntries(own),
      ...(listed.length > 0 && { labels: listed.map(({ label }) => clean(label)) }),
      ...(key !== undefined && { answerKey: key }),
    },
  };
}

/** Options have no ids until they are made anew: a key names them by their places. */
function keyOf(key: unknown, options: readonly Readonly<Record<string, unknown>>[]): unknown {
  if (key === null || key === undefined) return undefined;
  const { optionIds, partialCredit, ...others } = fieldsOf(key);
  if (!Array.isArray(optionIds)) return key;
  const optionIndexes = optionIds.map((named) => options.findIndex(({ id }) => id === named));
  const credits = fieldsOf(partialCredit);
  return {
    ...others,
    optionIndexes,
    ...(partialCredit !== undefined && {
      partialCredit: options.map(({ id }) => credits[String(id)] ?? 0),
    }),
  };
}

function dataIn(file: OpenFile): unknown {
  return file.is === 'text' ? parseJson(file.text) : undefined;
}

function questionsIn(file: OpenFile): readonly unknown[] {
  const data = file.is === 'text' ? tryJson(file.text) : undefined;
  return Array.isArray(data) ? data : listOf(fieldsOf(data).questions);
}
