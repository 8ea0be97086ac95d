import {
  limits,
  type OwnSettings,
  type Question,
  type ResultsVisibility,
} from '../../../src/contract/index.js';
import { sentPicture } from '../kinds/options/edit.rules.js';
import { editingRules, type Kind, type KindValues, kindNames } from '../kinds/edit.rules.js';
import { plain } from '../markup/markup.js';
import {
  keyOf,
  noQuiz,
  type QuizValues,
  quizSettingsOf,
  toQuizRequest,
  toQuizValues,
} from '../quiz/host/question.rules.js';

/** A question as it is typed; numbers as text, and an empty one is the kind's default. */
export interface QuestionValues extends KindValues, QuizValues {
  kind: Kind;
  prompt: string;
  /** Empty where it has no picture. */
  imageId: string;
  /** What that shows. */
  imageAlt: string;
  allowChange: boolean;
  /** Empty: as the session says. */
  resultsVisibility: ResultsVisibility | '';
  /** Seconds until it closes by itself, one of `timers`; `none`, or `own`. */
  timer: string;
  /** Seconds, where the timer is `own`. */
  ownTimer: string;
}

/** Seconds that one can choose from. */
export const timers = ['30', '60', '120', '300', '600'] as const;

/** What the API takes for a session that says nothing else. */
export const newSessionVisibility: ResultsVisibility = 'after_vote';

const allRules = kindNames.map((kind) => editingRules[kind]);

/** What the fields of all kinds have while nothing is typed. */
const emptyKinds = Object.assign(
  {},
  ...allRules.map((rules) => rules.toValues(undefined)),
) as KindValues;

/** All that there is to set, at its default. */
const noSettings = Object.fromEntries(
  allRules
    .flatMap((rules) => Object.keys(rules.toRequest(emptyKinds).settings))
    .map((name) => [name, null]),
) as Record<keyof OwnSettings, null>;

const empty: QuestionValues = {
  kind: kindNames[0]!,
  prompt: '',
  imageId: '',
  imageAlt: '',
  ...emptyKinds,
  allowChange: false,
  resultsVisibility: '',
  timer: 'none',
  ownTimer: '',
  ...noQuiz,
};

/** What the form begins with: the question as it is, or an empty one. */
export function toValues(question: Question | undefined): QuestionValues {
  if (!question) return empty;
  const { prompt, imageId = '', imageAlt = '', settings, durationSeconds } = question;
  const kind = question.kind as Kind;
  const timer = `${durationSeconds ?? 'none'}`;
  const isOffered = timer === 'none' || timers.some((one) => one === timer);
  return {
    ...empty,
    kind,
    prompt,
    imageId,
    imageAlt,
    ...editingRules[kind].toValues(question),
    allowChange: settings.allowChange,
    resultsVisibility: settings.resultsVisibility ?? '',
    timer: isOffered ? timer : 'own',
    ownTimer: isOffered ? '' : timer,
    ...toQuizValues(question),
  };
}

/** What the API is told. Null takes a setting back to its default, also where it does not apply. */
export function toRequest(values: QuestionValues) {
  const { options, settings } = editingRules[values.kind].toRequest(values);
  return {
    kind: values.kind,
    prompt: values.prompt,
    ...sentPicture(values),
    options,
    ...toQuizRequest(values),
    settings: {
      allowChange: values.allowChange,
      ...noSettings,
      ...settings,
      ...quizSettingsOf(values),
      resultsVisibility: values.resultsVisibility || null,
    },
    durationSeconds: durationIn(values),
  };
}

function durationIn({ timer, ownTimer }: QuestionValues): number | null {
  if (timer === 'none') return null;
  return Number(timer === 'own' ? ownTimer : timer); // an empty own one is none that the API takes
}

/** Of a session that is called as its first question: its first line, as far as it fits. */
export function titleFrom(prompt: string): string {
  const line = plain(prompt)
    .trim()
    .split(/[\n\r\u2028\u2029]/u)[0]!
    .trim();
  const characters = Array.from(line);
  if (characters.length <= limits.titleMax) return line;
  return `${characters.slice(0, limits.titleMax - 1).join('')}…`;
}

/**
 * Whether a field is as it was sent: what the API has said of it then still holds.
 * @param path the API's, within the question
 * @param sent undefined where nothing was
 */
export function isAsSent(
  path: string,
  sent: QuestionValues | undefined,
  values: QuestionValues,
): boolean {
  if (!sent) return false;
  const { typedAt } = editingRules[sent.kind];
  const typed = (all: QuestionValues) => {
    if (path === 'durationSeconds') return all.ownTimer;
    if (path === 'settings.scoring.points') return all.points;
    if (path.split('.')[0] === 'answerKey') return keyOf(all);
    return typedAt(path, all) ?? all[path as keyof QuestionValues];
  };
  return JSON.stringify(typed(sent)) === JSON.stringify(typed(values));
}
