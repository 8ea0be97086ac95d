import type { GivenAnswerKey } from '../../contract/index.js';
import { findLookAlikes, isBlank, limits } from '../../contract/index.js';
import { tidyAnswer } from '../../contract/answer-text.js';
import type { ImportedPicture, ImportedQuestion } from '../../contract/imports.js';
import { plainLabel } from '../../contract/markup.js';
import type { Asked, FoundOption, FoundPicture, FoundQuestion, Notes } from './found.js';
import { PictureBox } from './picture-box.js';
import { clean, cleanLine, cut, quoted } from './text.rules.js';
import { choiceKeyOf } from './weights.rules.js';

/** What all questions together may be, so that a session can be made of them: bytes of JSON. */
const ALL_BYTES = limits.bodyBytes - 16 * 1024;
/** Code points of an answer of a text question where nothing is said: see `open_text`. */
const USUAL_LENGTH = 280;

/** An answer to a question, as the API takes it; undefined where nothing can be made of it. */
interface Fitted {
  kind: string;
  options?: { label: string }[];
  /** Of its options, in their order. */
  pictures?: (FoundPicture | undefined)[];
  settings?: Record<string, unknown>;
  answerKey?: GivenAnswerKey;
}

/** Questions as `POST /v1/sessions` takes them, all of them in one. What has to go is noted. */
export function fitAll(
  found: readonly FoundQuestion[],
  notes: Notes,
): { questions: ImportedQuestion[]; pictures: ImportedPicture[] } {
  const kept: ImportedQuestion[] = [];
  const box = new PictureBox(notes);
  let bytes = 0;
  for (const [at, question] of found.entries()) {
    if (kept.length === limits.questionsPerSession) {
      const rest = found.length - at;
      const message = `A session has ${kept.length} questions at most: ${rest} more are left out.`;
      notes.add(question.line, 'questions_dropped', message);
      break;
    }
    const fitted = fit(question, notes);
    if (!fitted) continue;
    const { question: made, pictures } = fitted;
    bytes += Buffer.byteLength(JSON.stringify(made)) + 1;
    if (bytes > ALL_BYTES) {
      const rest = found.length - at;
      const message = `All texts together are too long for one session: ${rest} questions are left out.`;
      notes.add(question.line, 'questions_dropped', message);
      break;
    }
    box.add(kept.length, question, pictures);
    kept.push(made);
  }
  return { questions: kept, pictures: box.list() };
}

export function fitTitle(title: string | null): string | null {
  const line = cleanLine(title ?? '');
  return isBlank(line) ? null : (cut(line, limits.titleMax) ?? line);
}

function fit(
  found: FoundQuestion,
  notes: Notes,
): { question: ImportedQuestion; pictures: (FoundPicture | undefined)[] } | undefined {
  const { line } = found;
  const drop = (why: string) => {
    notes.add(line, 'question_dropped', `${quoted(found.prompt)} is left out: ${why}.`);
    return undefined;
  };
  const asked = clean(found.prompt) || clean(found.picture?.alt);
  const prompt = fitText(asked, limits.promptMax, 'The question', line, notes);
  if (isBlank(prompt)) return drop('it asks nothing');
  const fitted = fitAsked(found.asks, line, notes);
  if (typeof fitted === 'string') return drop(fitted);
  const { answerKey, settings } = fitted;
  const explanation = clean(found.explanation);
  const seconds = secondsOf(found, notes);
  const scoring = answerKey && scoringOf(found);
  const all = { ...settings, ...(scoring && { scoring }) };
  const question = {
    kind: fitted.kind,
    prompt,
    ...(fitted.options && { options: fitted.options }),
    ...(Object.keys(all).length > 0 && { settings: all }),
    ...(answerKey && { answerKey }),
    ...(!isBlank(explanation) && {
      explanation: fitText(explanation, limits.explanationMax, 'The explanation', line, notes),
    }),
    ...(seconds !== undefined && { durationSeconds: seconds }),
  };
  return { question, pictures: fitted.pictures ?? [] };
}

/** @returns why it cannot be asked, as a part of a sentence */
function fitAsked(asks: Asked, line: number, notes: Notes): Fitted | string {
  switch (asks.is) {
    case 'choice':
      return fitChoice(asks.options, asks.isMultiple, line, notes);
    case 'ranking': {
      const options = fitOptions(asks.options, line, notes);
      if (options.length < limits.optionsMin) return 'it has fewer than two different options';
      const optionIndexes = asks.right
        ?.map((place) => options.findIndex(({ from }) => from === place))
        .filter((index) => index >= 0);
      return {
        kind: 'ranking',
        ...fittedOptions(options),
        ...(optionIndexes?.length === options.length && { answerKey: { optionIndexes } }),
      };
    }
    case 'number':
      return fitNumber(asks, line, notes);
    case 'texts':
      return fitTexts(asks.accepted, line, notes);
    case 'words':
      return fitWords(asks);
    case 'items': {
      const listed = asks.labels.map((label) => ({ label, isRight: false }));
      const options = fitOptions(listed, line, notes);
      if (options.length < limits.optionsMin) return 'it has fewer than two different options';
      return {
        kind: asks.kind,
        ...fittedOptions(options),
        settings: { ...asks.settings },
      };
    }
    case 'ours':
      return {
        kind: asks.kind,
        ...(asks.labels && {
          options: asks.labels.map((label) => ({
            label: fitText(cleanLine(label), limits.labelMax, 'An option', line, notes),
          })),
        }),
        settings: { ...asks.settings },
        ...(asks.answerKey !== undefined && { answerKey: asks.answerKey as GivenAnswerKey }),
      };
  }
}

function fitChoice(
  given: readonly FoundOption[],
  isMultiple: boolean,
  line: number,
  notes: Notes,
): Fitted | string {
  const options = fitOptions(given, line, notes);
  if (options.length < limits.optionsMin) return 'it has fewer than two different options';
  const answerKey = choiceKeyOf(options, isMultiple, line, notes);
  if (!answerKey && given.some(({ isRight }) => isRight)) {
    notes.add(line, 'key_dropped', 'The right option is none that is left.');
  }
  return {
    kind: isMultiple ? 'multiple_choice' : 'single_choice',
    ...fittedOptions(options),
    ...(answerKey && { answerKey }),
  };
}

/** @property from its place in the file */
type FittedOption = FoundOption & { readonly from: number };

function fittedOptions(options: readonly FittedOption[]) {
  return {
    options: options.map(({ label }) => ({ label })),
    pictures: options.map(({ picture }) => picture),
  };
}

/** Those that show something, and not twice the same: nobody could tell them apart. */
function fitOptions(given: readonly FoundOption[], line: number, notes: Notes): FittedOption[] {
  const shown = given
    .map((option, from) => ({ ...option, from, label: labelOf(option, from) }))
    .filter(({ label, isRight }, index) => {
      if (!isBlank(plainLabel(label)) && !isBlank(label)) return true;
      // Sheets have empty cells where there are fewer options.
      if (isRight) notes.add(line, 'options_dropped', `Option ${index + 1} has no text.`);
      return false;
    })
    .slice(0, 1_000)
    .map((option) => ({
      ...option,
      label: fitText(option.label, limits.labelMax, 'An option', line, notes),
    }));
  const alike = findLookAlikes(shown.map(({ label }) => plainLabel(label)));
  const likeOf = new Map(alike.map(({ index, like }) => [index, like]));
  for (const { index, like } of alike) {
    const message = `Option ${index + 1} looks like option ${like + 1}: ${quoted(shown[index]!.label)}.`;
    notes.add(line, 'options_dropped', message);
    if (shown[index]!.isRight !== shown[like]!.isRight) {
      notes.add(line, 'answers_alike', 'One of them is right and the other is not: check the key.');
    }
    shown[like] = withBetterOf(shown[like]!, shown[index]!);
  }
  const different = shown.filter((_, index) => !likeOf.has(index));
  if (different.length > limits.optionsMax || given.length > 1_000) {
    const message = `A question has ${limits.optionsMax} options at most: the others are left out.`;
    notes.add(line, 'options_dropped', message);
  }
  return different.slice(0, limits.optionsMax);
}

/** What is left of two that look alike is worth what the better one is. */
function withBetterOf(kept: FittedOption, alike: FittedOption): FittedOption {
  const percents = [kept, alike].flatMap(({ percent }) => percent ?? []);
  return {
    ...kept,
    isRight: kept.isRight || alike.isRight,
    ...(percents.length > 0 && { percent: Math.max(...percents) }),
  };
}

/** An option that is a picture alone is called by what that shows. */
function labelOf({ label, picture }: FoundOption, place: number): string {
  return cleanLine(label) || (picture ? cleanLine(picture.alt) || `${place + 1}` : '');
}

function fitNumber(
  { value, tolerance = 0 }: Extract<Asked, { is: 'number' }>,
  line: number,
  notes: Notes,
): Fitted {
  const kind = 'numeric';
  const decimals = Math.max(decimalsOf(value ?? 0), decimalsOf(tolerance));
  if (decimals === 0 && value === undefined) return { kind };
  const isExact =
    decimals <= limits.decimalsMax &&
    [value ?? 0, tolerance].every((one) => Math.abs(one) * 10 ** decimals <= limits.numberMax);
  if (!isExact || tolerance < 0) {
    const most = `${limits.decimalsMax} decimals and 15 digits`;
    notes.add(line, 'key_dropped', `The right number has more than ${most}, or is none.`);
    return { kind };
  }
  return {
    kind,
    ...(decimals > 0 && { settings: { decimals } }),
    ...(value !== undefined && { answerKey: { value, tolerance } }),
  };
}

/** @returns Infinity where it is written with an exponent, or is no number */
function decimalsOf(value: number): number {
  const [, whole, fraction = ''] = /^(-?\d+)(?:\.(\d+))?$/.exec(`${value}`) ?? [];
  return whole === undefined ? Infinity : fraction.length;
}

function fitTexts(accepted: readonly string[], line: number, notes: Notes): Fitted {
  const all = [...new Set(accepted.map((text) => tidyAnswer(clean(text), true)))].filter(
    (text) => !isBlank(text),
  );
  const texts = all.filter((text) => [...text].length <= limits.answerMax);
  if (texts.length < all.length) {
    const message = `A right answer of more than ${limits.answerMax} characters is left out.`;
    notes.add(line, 'key_dropped', message);
  }
  if (texts.length > limits.acceptedTextsMax) {
    const message = `${limits.acceptedTextsMax} right answers at most: the others are left out.`;
    notes.add(line, 'key_dropped', message);
  }
  const kept = texts.slice(0, limits.acceptedTextsMax);
  const longest = Math.max(0, ...kept.map((text) => [...text].length));
  return {
    kind: 'open_text',
    ...(longest > USUAL_LENGTH && { settings: { maxLength: longest } }),
    ...(kept.length > 0 && { answerKey: { texts: kept } }),
  };
}

function fitWords({ most }: Extract<Asked, { is: 'words' }>): Fitted {
  const kind = 'word_cloud';
  if (most === undefined || !(most >= 1)) return { kind };
  return { kind, settings: { maxAnswers: Math.min(limits.answersMax, Math.floor(most)) } };
}

function fitText(text: string, max: number, what: string, line: number, notes: Notes): string {
  const shorter = cut(text, max);
  if (shorter === undefined) return text;
  notes.add(line, 'text_cut', `${what} is cut at ${max} characters: ${quoted(text)}.`);
  return shorter;
}

function secondsOf({ seconds, line }: FoundQuestion, notes: Notes): number | undefined {
  if (seconds === undefined || !(seconds > 0)) return undefined;
  const fitting = Math.min(limits.durationMax, Math.max(1, Math.round(seconds)));
  if (fitting !== seconds) {
    notes.add(line, 'time_changed', `Its time is ${fitting} seconds instead of ${seconds}.`);
  }
  return fitting;
}

function scoringOf({ scoring }: FoundQuestion) {
  if (!scoring || !(scoring.points >= 1)) return undefined;
  return { mode: scoring.mode, points: Math.min(limits.scoreMax, Math.round(scoring.points)) };
}
