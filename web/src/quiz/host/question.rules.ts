import {
  isBlank,
  limits,
  type GivenScoring,
  type Question,
  type ResultsVisibility,
  type ScoringMode,
} from '../../../../src/contract/index.js';
import { editingRules, type Kind, type KindValues } from '../../kinds/edit.rules.js';
import { numberIn } from '../../kinds/numbers/number.rules.js';

/** What makes a question one of a quiz, as it is typed; what is right is with its kind. */
export interface QuizValues {
  scoringMode: ScoringMode | 'none';
  /** Empty: as many as the API takes for it. */
  points: string;
  explanation: string;
  /** Whether those who vote are asked how sure they are. */
  confidence: boolean;
}

/** All that is looked at here. */
type Values = QuizValues & KindValues & { kind: Kind; resultsVisibility: ResultsVisibility | '' };

/** Whoever marks what is right wants it to count, unless something else is said. */
export const noQuiz: QuizValues = {
  scoringMode: 'accuracy',
  points: `${limits.scoreDefault}`,
  explanation: '',
  confidence: false,
};

export function toQuizValues(question: Question): QuizValues {
  const { answerKey, explanation, settings } = question;
  const { scoring } = settings;
  return {
    scoringMode: scoring?.mode ?? (answerKey ? 'none' : noQuiz.scoringMode),
    points: scoring ? `${scoring.points}` : noQuiz.points,
    explanation: explanation ?? '',
    confidence: settings.confidence === true,
  };
}

/** What the API is told of it. */
export function toQuizRequest(values: Values) {
  const { explanation } = values;
  return {
    answerKey: keyOf(values),
    explanation: isBlank(explanation) ? null : explanation,
  };
}

/** What is right; null where nothing is marked, or the kind knows no right answers. */
export function keyOf(values: Values) {
  return editingRules[values.kind].keyOf?.(values) ?? null;
}

function scoringOf(values: Values): GivenScoring | null {
  const { scoringMode: mode } = values;
  if (mode === 'none' || keyOf(values) === null) return null;
  const points = numberIn(values.points);
  return { mode, ...(points !== null && { points }) };
}

/** What else is set of it; null where nothing is, or the kind knows no right answers. */
export function quizSettingsOf(values: Values): {
  scoring: GivenScoring | null;
  confidence: true | null;
} {
  const isAsked = values.confidence && editingRules[values.kind].keyOf !== undefined;
  return { scoring: scoringOf(values), confidence: isAsked || null };
}

/** Whether there is anything of a quiz in it. */
export function isQuiz(values: Values): boolean {
  return keyOf(values) !== null || values.confidence || !isBlank(values.explanation);
}

/**
 * What a change brings along: once something is right, results are not to give that away, unless the
 * host has said who sees them.
 * @param sessionVisibility what counts where the question says nothing
 */
export function withLateResults<Changes extends object>(
  values: Values,
  changes: Changes,
  sessionVisibility: ResultsVisibility,
): Changes & Partial<Pick<Values, 'resultsVisibility'>> {
  const isBegun = keyOf(values) === null && keyOf({ ...values, ...changes }) !== null;
  const isLate = sessionVisibility === 'after_close' || sessionVisibility === 'hidden';
  if (!isBegun || isLate || values.resultsVisibility !== '') return changes;
  return { ...changes, resultsVisibility: 'after_close' };
}
