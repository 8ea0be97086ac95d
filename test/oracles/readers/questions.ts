import { tidyAnswer } from '../../../src/contract/answer-text.js';
import type { Choice, Option } from '../../../src/contract/index.js';

/** What somebody casts, and what a table has to say of it. */
export interface Cast {
  readonly choice: Choice;
  /** In a cell: several parts are joined by `; `. */
  readonly cell: string | number;
  /** One by one, where the answer is texts. */
  readonly texts?: readonly string[];
  /** Null where nothing is right or wrong. */
  readonly right: boolean | null;
}

export interface AskedQuestion {
  readonly body: { readonly kind: string; readonly prompt: string } & Record<string, unknown>;
  readonly type: 'text' | 'number';
  readonly isKeyed?: true;
  /** Whether an answer puts together what is counted one by one. */
  readonly joins?: true;
  /** @returns undefined: it is not answered @param nth of those who vote */
  readonly castBy: (nth: number, options: readonly Option[]) => Omit<Cast, 'right'> | undefined;
  readonly isRight?: (nth: number) => boolean;
}

/** What programs like to take for something else than a text. */
export const oddTexts: readonly string[] = [
  ...['=1+1', '=HYPERLINK("http://example.org";"x")', '+49 30 1234', '-5', '@home', "'quoted"],
  ...['01', '007', '1,3', '1/3', '1e5', '0x1F', '3.10', '1.000.000', '1;3', '50%', '12:30'],
  ...['TRUE', 'false', 'NA', 'N/A', 'NULL', 'None', 'nan', '#REF!', '-', '2026-11-30', '3.5.'],
  ...['"', '""', 'a "b", c; d', 'a,b', 'one\ntwo', 'one\n\n"three"', 'tab\tbed', 'back\\slash'],
  ...[
    'שלום, עולם',
    'مرحبا (1)',
    '日本語、中文',
    '한국어',
    '👩‍👩‍👧‍👦 👍🏽',
    'e\u0301\u0327',
    '\u200Fימין',
    'Straße',
  ],
  ...['<b>&amp;</b>', '{{x}}', '%s %d', '_x000D_', '_x0041_', ']]>', '&#10;', '\u2028line'],
  `${'long '.repeat(199)}end`,
  `${'長'.repeat(999)}!`,
];

const labels = ['=1+1', '01', '1/3', '1,3', '-5', 'NA', 'TRUE', 'אולי', '日本', '👍 a; "b"'];
const three = ['1', '2', '3'];
const at = <One>(all: readonly One[], nth: number) => all[nth % all.length]!;
const isAway = (nth: number, place: number) => (nth + place) % 7 === 0;

/** Each kind once, with what is hard to read, and two that nobody answers. */
export const questions: readonly AskedQuestion[] = [
  {
    body: {
      ...{ kind: 'single_choice', prompt: '=SUM(A1:A9), "which"?' },
      options: labels.map((label) => ({ label })),
    },
    type: 'text',
    castBy: (nth, options) => {
      const option = at(options, nth);
      return { choice: { optionIds: [option.id] }, cell: option.label };
    },
  },
  {
    body: {
      ...{ kind: 'multiple_choice', prompt: '1,3' },
      options: three.map((label) => ({ label })),
      settings: { maxChoices: 3 },
    },
    type: 'text',
    joins: true,
    castBy(nth, options) {
      // One alone chooses all three.
      const chosen = nth === 5 ? options : options.filter((_, place) => place !== nth % 3);
      return { choice: { optionIds: chosen.map(({ id }) => id) }, cell: joined(chosen) };
    },
  },
  {
    body: { kind: 'rating', prompt: '評価 ⭐', settings: { min: 0, max: 10 } },
    type: 'number',
    castBy: (nth) => ({ choice: { value: nth % 11 }, cell: nth % 11 }),
  },
  {
    body: {
      ...{ kind: 'numeric', prompt: 'כמה?' },
      settings: { min: -1_000_000, max: 1_000_000, decimals: 2 },
    },
    type: 'number',
    castBy(nth) {
      const value = at([0, -12.34, 1.3, 999_999.99, -1_000_000, 0.01, 1_000], nth);
      return { choice: { value }, cell: value };
    },
  },
  {
    body: {
      ...{ kind: 'open_text', prompt: 'Why\nnot?' },
      settings: { maxAnswers: 2, maxLength: 1_000 },
    },
    type: 'text',
    castBy(nth) {
      const texts = [at(oddTexts, nth), ...(nth % 5 === 0 ? [`more ${nth}`] : [])];
      const kept = texts.map((text) => tidyAnswer(text, true));
      return { choice: { texts }, cell: kept.join('; '), texts: kept };
    },
  },
  {
    body: {
      ...{ kind: 'ranking', prompt: 'In which order?' },
      options: ['-1', '02', '3/4'].map((label) => ({ label })),
    },
    type: 'text',
    joins: true,
    castBy(nth, options) {
      const order = nth % 2 === 0 ? [0, 1, 2] : [2, 0];
      const chosen = order.map((place) => options[place]!);
      return { choice: { optionIds: chosen.map(({ id }) => id) }, cell: joined(chosen) };
    },
  },
  {
    body: {
      ...{ kind: 'points', prompt: 'How many?', settings: { total: 100 } },
      options: ['Talks', 'Food'].map((label) => ({ label })),
    },
    type: 'text',
    joins: true,
    castBy(nth, [talks, food]) {
      const given = (nth % 3) * 50;
      const points = { [talks!.id]: given, [food!.id]: 100 - given };
      // Nothing for an option is the same as 0 points.
      const cell = ['Food: 100', 'Talks: 50; Food: 50', 'Talks: 100'][nth % 3]!;
      return { choice: { points }, cell };
    },
  },
  {
    body: {
      ...{ kind: 'scales', prompt: 'How good?', settings: { min: 1, max: 5 } },
      options: ['Room', 'Sound'].map((label) => ({ label })),
    },
    type: 'text',
    joins: true,
    castBy(nth, [room, sound]) {
      const isBoth = nth % 4 !== 0;
      const values = { [room!.id]: 1 + (nth % 5), ...(isBoth && { [sound!.id]: 3 }) };
      return { choice: { values }, cell: `Room: ${1 + (nth % 5)}${isBoth ? '; Sound: 3' : ''}` };
    },
  },
  {
    body: {
      ...{ kind: 'single_choice', prompt: 'Which one?' },
      options: ['Right', 'Wrong'].map((label) => ({ label })),
      answerKey: { optionIndexes: [0] },
      settings: { scoring: { mode: 'accuracy', points: 1_000 } },
    },
    type: 'text',
    isKeyed: true,
    isRight: (nth) => nth % 3 === 0,
    castBy(nth, options) {
      const option = options[nth % 3 === 0 ? 0 : 1]!;
      return { choice: { optionIds: [option.id] }, cell: option.label };
    },
  },
  {
    body: {
      ...{ kind: 'single_choice', prompt: 'Right in part?' },
      options: ['All', 'Half', 'Nothing'].map((label) => ({ label })),
      answerKey: { optionIndexes: [0], partialCredit: [100, 50, 0] },
      settings: { scoring: { mode: 'accuracy', points: 10 } },
    },
    type: 'text',
    isKeyed: true,
    isRight: (nth) => nth % 3 === 0,
    castBy(nth, options) {
      const option = at(options, nth);
      return { choice: { optionIds: [option.id] }, cell: option.label };
    },
  },
  {
    body: { kind: 'numeric', prompt: 'Nobody answers', settings: { min: 0, max: 9 } },
    type: 'number',
    castBy: () => undefined,
  },
  { body: { kind: 'open_text', prompt: 'Nobody writes' }, type: 'text', castBy: () => undefined },
];

/** What somebody casts on each question, by its place; undefined where nothing. */
export function castsOf(
  nth: number,
  asked: readonly { readonly options: readonly Option[] }[],
): readonly (Cast | undefined)[] {
  return questions.map(({ castBy, isRight }, place) => {
    if (isAway(nth, place)) return undefined;
    const cast = castBy(nth, asked[place]!.options);
    return cast && { ...cast, right: isRight?.(nth) ?? null };
  });
}

function joined(options: readonly Option[]): string {
  return options.map(({ label }) => label).join('; ');
}
