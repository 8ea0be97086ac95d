import { percentagesOf, type Result } from '../../contract/index.js';
import { plainLabel, plainText } from '../../contract/markup.js';
import {
  type ComparedAnswer,
  type ComparedQuestion,
  type ComparedResult,
  type ComparedValue,
  reportLimits,
} from '../../contract/reports.js';

/** What of a question says whether it is the same as another one's. */
export interface MatchedQuestion {
  readonly id: string;
  readonly originId: string | null;
  readonly kind: string;
  readonly prompt: string;
  readonly options: readonly { readonly id: string; readonly label: string }[];
}

/** What was asked in a term, and what came of it. */
export interface Term {
  readonly questions: readonly MatchedQuestion[];
  /** By the question's id; of those alone that were opened. */
  readonly results: ReadonlyMap<string, Result>;
}

/** The questions of a session beside what they are in each term. Those that no term has asked are left out. */
export function compareTerms(
  questions: readonly MatchedQuestion[],
  terms: readonly Term[],
): ComparedQuestion[] {
  const matches = terms.map((term) => matchQuestions(questions, term.questions));
  return questions.flatMap((question) => {
    const found = terms.map((term, nth) => {
      const same = matches[nth]!.get(question.id);
      const result = same && term.results.get(same.id);
      return result ? { question: same, result } : null;
    });
    return found.some(Boolean) ? [compareQuestion(question, found)] : [];
  });
}

/**
 * Which of the others is the same question: a copy of the same one, else one that asks the same words. Of another
 * kind it is another question. Each is taken once.
 * @returns by the question's id
 */
export function matchQuestions(
  questions: readonly MatchedQuestion[],
  others: readonly MatchedQuestion[],
): Map<string, MatchedQuestion> {
  const matched = new Map<string, MatchedQuestion>();
  const left = new Set(others);
  const isSame = [
    (one: MatchedQuestion, other: MatchedQuestion) => originOf(one) === originOf(other),
    (one: MatchedQuestion, other: MatchedQuestion) => wordsOf(one) === wordsOf(other),
  ];
  for (const is of isSame) {
    for (const question of questions) {
      if (matched.has(question.id)) continue;
      const same = [...left].find((other) => other.kind === question.kind && is(question, other));
      if (!same) continue;
      matched.set(question.id, same);
      left.delete(same);
    }
  }
  return matched;
}

interface Found {
  readonly question: MatchedQuestion;
  readonly result: Result;
}

function compareQuestion(
  { id, kind, prompt }: MatchedQuestion,
  found: readonly (Found | null)[],
): ComparedQuestion {
  const lines = found.map((one) => (one ? linesOf(one) : new Map<string, Line>()));
  // As the last term has them, then what there was before.
  const labels = new Map<string, string>();
  for (const term of [...lines].reverse()) {
    for (const [key, { label }] of term) if (!labels.has(key)) labels.set(key, label);
  }
  const answers: ComparedAnswer[] = [...labels].map(([key, label]) => ({
    label,
    values: lines.map((term) => term.get(key)?.value ?? null),
  }));
  return {
    questionId: id,
    kind,
    prompt,
    results: found.map(toCompared),
    answers: answers.slice(0, reportLimits.answersMax),
    answersLeftOut: Math.max(0, answers.length - reportLimits.answersMax),
  };
}

function toCompared(found: Found | null): ComparedResult | null {
  if (!found) return null;
  const { questionId, totalVotes, stats } = found.result;
  const { mean = null, median = null } = stats;
  return { questionId, totalVotes, mean, median };
}

interface Line {
  readonly label: string;
  readonly value: ComparedValue;
}

/** By what is the same in every term: an option has another id in each, and its words. */
function linesOf({ question, result }: Found): Map<string, Line> {
  // Bins are those of this very result.
  if ('bins' in result.summary) return new Map();
  const percentages = percentagesOf(result);
  const means = meansIn(result);
  return new Map(
    result.buckets.map(({ key, label, count, share }, nth) => {
      const isOption = question.options.some(({ id }) => id === key);
      const words = isOption ? plainLabel(label) : label;
      const value = { count, share, percent: percentages[nth]!, mean: means.get(key) ?? null };
      return [isOption ? wordsIn(words) : key, { label: words, value }];
    }),
  );
}

/** Of items that are rated, or given points. */
function meansIn({ summary }: Result): Map<string, number | null> {
  const { items = [] } = summary as { items?: { key: string; mean: number | null }[] };
  return new Map(items.map(({ key, mean }) => [key, mean]));
}

function originOf({ id, originId }: MatchedQuestion): string {
  return originId ?? id;
}

function wordsOf({ prompt }: MatchedQuestion): string {
  return wordsIn(plainText(prompt));
}

function wordsIn(text: string): string {
  return text.normalize('NFC').replaceAll(/\s+/gu, ' ').trim().toLowerCase();
}
