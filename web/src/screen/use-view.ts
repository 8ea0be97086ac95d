import { useState } from 'preact/hooks';
import type { Question, ScreenSession } from '../../../src/contract/index.js';
import { neighbourOf, onStage } from './stage.rules.js';

/** What this screen shows of the session, and what changes that. Nothing of it leaves the screen. */
export interface View {
  /** Undefined where there is none to show yet. */
  question: Question | undefined;
  /** Whether the question is an earlier one, that the host looks back at. */
  isEarlier: boolean;
  /** Whether the QR code takes the whole screen, over the question. */
  isInviting: boolean;
  /** Whether what the audience asks is listed, over the question. */
  isListing: boolean;
  /** Whether the leaderboard is shown, over the question. */
  isRanking: boolean;
  /** Whether pages stay until they are turned by hand. */
  isHeld: boolean;
  invite: (on: boolean) => void;
  list: (on: boolean) => void;
  rank: (on: boolean) => void;
  hold: (on: boolean) => void;
  /** @returns whether there is an earlier (-1) or later (1) one that was shown */
  look: (steps: -1 | 1) => boolean;
}

interface Shown {
  stage: string;
  id?: string;
  over?: 'invitation' | 'list' | 'board' | undefined;
}

/** Whatever the host opens comes to the stage, whatever was looked at meanwhile. */
export function useView(session: ScreenSession): View {
  const current = session.status === 'live' ? onStage(session) : undefined;
  const stage = current ? `${current.id} ${current.openedAt}` : '';
  const [shown, setShown] = useState<Shown>({ stage });
  const [isHeld, hold] = useState(false);
  const here = shown.stage === stage ? shown : { stage };
  const earlier = current && session.questions.find(({ id }) => id === here.id);
  const question = earlier ?? current;
  const isInviting = question !== undefined && here.over === 'invitation';
  return {
    question,
    isEarlier: question?.id !== current?.id,
    isInviting,
    isListing: here.over === 'list',
    isRanking: here.over === 'board',
    isHeld,
    invite: (on) => setShown({ ...here, over: on ? 'invitation' : undefined }),
    list: (on) => setShown({ ...here, over: on ? 'list' : undefined }),
    rank: (on) => setShown({ ...here, over: on ? 'board' : undefined }),
    hold,
    look(steps) {
      const to = question && neighbourOf(session, question.id, steps);
      if (to) setShown({ stage, id: to.id });
      return to !== undefined;
    },
  };
}
