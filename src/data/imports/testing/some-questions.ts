import type { AnswerKey, Scoring } from '../../../contract/index.js';
import type { QuestionView } from '../../../sessions/index.js';

/** A question as a test gives it: options by their labels, a key by their places. */
export interface Given {
  kind: string;
  prompt: string;
  labels?: readonly string[];
  settings?: Record<string, unknown>;
  right?: readonly number[];
  /** What each option brings, where that is not as usual. */
  percents?: readonly number[];
  key?: AnswerKey;
  explanation?: string;
  points?: number;
  seconds?: number;
  /** The ids of images: its own, and those of its options. */
  image?: string;
  images?: readonly (string | undefined)[];
}

export function aQuestionView(given: Given): QuestionView {
  const { kind, prompt, labels = [], settings = {}, right, explanation, points, seconds } = given;
  const idOf = (place: number) => `00000000-0000-7000-8000-${`${place}`.padStart(12, '0')}`;
  const partialCredit =
    given.percents &&
    Object.fromEntries(given.percents.map((percent, place) => [idOf(place), percent]));
  const key = right && { optionIds: right.map(idOf), ...(partialCredit && { partialCredit }) };
  const scoring: Scoring | null = points === undefined ? null : { mode: 'accuracy', points };
  return {
    kind,
    prompt,
    options: labels.map((label, place) => ({
      id: idOf(place),
      label,
      ...(given.images?.[place] && { imageId: given.images[place], imageAlt: `alt ${place}` }),
    })),
    settings,
    answerKey: given.key ?? key ?? null,
    explanation: explanation ?? null,
    scoring,
    durationSeconds: seconds ?? null,
    imageId: given.image ?? null,
    imageAlt: given.image ? 'what it shows' : null,
  } as unknown as QuestionView;
}

/** Questions of several kinds, in what order they may stand. */
export const someQuestions: readonly Given[] = [
  {
    kind: 'single_choice',
    prompt: 'Which **one**: a & b < c > d = {e} # ~f?\nAnd `code*`, $x^{2}\\le 3$, 5$ or 10$',
    labels: [
      '\\*a\\* = {b}',
      '100% ~ #1',
      '[html] "quoted" \'it\'',
      '%50% of $\\frac{1}{2}$',
      'a -> b',
    ],
    right: [2],
    explanation: 'Because *so* it is: {x} = ~y #z.',
    points: 1000,
    seconds: 30,
  },
  {
    kind: 'multiple_choice',
    prompt: 'Welche? 好的 — שלום עולם 🦜',
    labels: ['好', 'עברית (א)', 'العربية', '👩‍👩‍👧', 'C++'],
    right: [0, 2, 3],
  },
  {
    kind: 'multiple_choice',
    prompt: 'Only one is right.',
    labels: ['a', 'b'],
    right: [1],
    points: 5,
  },
  { kind: 'single_choice', prompt: 'No key?', labels: ['yes', 'no', '\\-'] },
  { kind: 'multiple_choice', prompt: 'None of them', labels: ['x', 'y'] },
  { kind: 'single_choice', prompt: 'Two are right', labels: ['x', 'y', 'z'], right: [0, 1] },
  {
    kind: 'ranking',
    prompt: 'Sort:\n1. by *size*\n2. by age',
    labels: ['second', 'third', 'first'],
    right: [2, 0, 1],
  },
  {
    kind: 'numeric',
    prompt: 'Pi?',
    settings: { decimals: 2 },
    key: { value: 3.14, tolerance: 0.01 },
  },
  { kind: 'numeric', prompt: 'Below 0', key: { value: -40, tolerance: 0 } },
  {
    kind: 'open_text',
    prompt: 'Who?',
    key: { texts: ['Ada', 'a*b*', 'C:\\temp', '{x=y} ~#', 'T', '%1% < 2 &amp; 3', '[html]x'] },
    explanation: '- it\n- is',
  },
  { kind: 'open_text', prompt: 'Why \\(not\\)?', settings: { maxLength: 280 } },
  {
    kind: 'rating',
    prompt: 'How?',
    settings: { min: 0, max: 4, lowLabel: 'bad', highLabel: 'good' },
  },
  { kind: 'word_cloud', prompt: 'Words' },
  { kind: 'points', prompt: 'Points', labels: ['a', 'b'] },
  { kind: 'scales', prompt: 'Scales', labels: ['a', 'b'] },
];
