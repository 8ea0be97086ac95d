import type { Result } from '../../contract/index.js';
import type { SessionView } from '../../sessions/index.js';
import { type Column, number, type TableCell, text } from './table.js';

/** Of a session in which seats have weights. */
export interface Weights {
  /** Ids of the motions that are decided by weight. */
  readonly motions: ReadonlySet<string>;
  /** Whether files may say what each vote weighs: a weight that few have tells who they are. */
  readonly areTold: boolean;
}

/** Undefined where no motion is decided by weight. */
export function weightsIn(
  { session }: Pick<SessionView, 'session'>,
  results: readonly Pick<Result, 'questionId' | 'motion'>[],
): Weights | undefined {
  const motions = results.filter(({ motion }) => motion?.weighted);
  if (motions.length === 0) return undefined;
  // Who voted before the session asked for names is in no row, and could be told by what the rest weigh.
  const areTold = session.settings.identity === 'named' && session.namedAt === null;
  return { motions: new Set(motions.map(({ questionId }) => questionId)), areTold };
}

/** What a row a vote has behind all others: what it weighs, or why that is not told. */
export function weightColumns(weights: Weights | undefined): Column[] {
  if (!weights) return [];
  return [weights.areTold ? number('Weight') : text('Note')];
}

/** @param weight of the vote; null: it is not weighed, or not yet */
export function weightCells(
  weights: Weights | undefined,
  questionId: string,
  weight: number | null,
): TableCell[] {
  if (!weights) return [];
  return [weights.areTold ? weight : weightNote(weights, questionId)];
}

export function weightNote(weights: Weights | undefined, questionId: string): string | null {
  return weights?.motions.has(questionId) ? 'Weight not told: it could tell who voted so' : null;
}
