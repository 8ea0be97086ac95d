import type { ComponentType } from 'preact';
import type { LeaderboardState, ScreenSession } from '../../../src/contract/index.js';
import { findIn } from '../kinds/registry.js';
import type { QuizOnStageProps } from '../quiz/screen/on-stage.js';
import type { View } from './use-view.js';

const load = () => import('../quiz/screen/on-stage.js').then(({ QuizOnStage }) => QuizOnStage);

/** Loaded where the screen first shows any of it. */
const partOf = findIn<ComponentType<QuizOnStageProps>>({}, { board: load, podium: load });

export interface QuizOnStage {
  Part: ComponentType<QuizOnStageProps>;
  shown: Pick<QuizOnStageProps, 'is' | 'board'>;
}

/**
 * What the hall sees of who leads, in place of the question: the podium at the end, and the leaderboard
 * when it is asked for. Undefined: nothing.
 */
export function quizOnStage(
  board: LeaderboardState | undefined,
  { status }: ScreenSession,
  view: View,
): QuizOnStage | undefined {
  if (!board || view.isInviting) return undefined;
  const isAtEnd = status === 'ended' && !view.isRanking;
  if (!isAtEnd && !view.isRanking) return undefined;
  const is = isAtEnd ? 'podium' : 'board';
  const Part = partOf({ kind: is });
  return Part && { Part, shown: { is, board } };
}
