import { FEWEST } from './hiding.rules.js';
import { type Both, countsWithout, type CrossedQuestion, type PairCount } from './pairs.rules.js';
import { mayBeTold, tell, type Told, totalOf } from './told.rules.js';

/** What the results say of a question of a pair. */
interface CountedQuestion {
  readonly voters: number;
  /** Whether all votes are counted, and none can come. */
  readonly isFinal: boolean;
}

interface State {
  readonly counts: readonly PairCount[];
  readonly told: Told | null;
  /** Who has answered otherwise since it was told. */
  readonly changed: readonly string[];
  readonly questions: readonly CountedQuestion[];
}

/**
 * Which table is to be told now: the last one, one of all who have answered both, or one without three of
 * them. Everybody may take a table from the results: what is left are the answers of those who are not in it. Of
 * one or two that must not be had, so once voting has ended there are three more of them.
 */
export function nextTable({ counts, told, changed, questions }: State): 'last' | 'all' | 'without' {
  const isDue = mayBeTold(counts, told, changed.length);
  // While votes come, each can be seen to come in the results.
  const isOver = questions.every(({ isFinal }) => isFinal);
  if (isDue) return isOver && leavesFew(counts, questions) ? 'without' : 'all';
  return isOver && told && leavesFew(told.counts, questions) ? 'without' : 'last';
}

/** Whether one or two who have answered a question are not in the table of these counts. */
export function leavesFew(
  counts: readonly PairCount[],
  questions: readonly Pick<CountedQuestion, 'voters'>[],
): boolean {
  const inIt = totalOf(counts);
  if (inIt === 0) return false;
  return questions.some(({ voters }) => voters !== inIt && Math.abs(voters - inIt) < FEWEST);
}

/** One who is left out, with the answers to both. */
export interface LeftOut {
  readonly id: string;
  readonly both: Both;
}

/** The table without these people; an empty one where they are too few, or too few would be left. */
export function tellWithout(
  { counts, told }: Pick<State, 'counts' | 'told'>,
  a: CrossedQuestion,
  b: CrossedQuestion,
  people: readonly LeftOut[],
): Told {
  const of = totalOf(counts);
  const isEnough = people.length === FEWEST && of >= 2 * FEWEST;
  const answers = people.map(({ both }) => both);
  const left = isEnough ? countsWithout(counts, a, b, answers) : [];
  return { ...tell(a, b, left, told), of, without: people.map(({ id }) => id) };
}
