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
  /** Whether pages stay until they are turned by hand. */
  isHeld: boolean;
  invite: (on: boolean) => void;
  hold: (on: boolean) => void;
  /** @returns whether there is an earlier (-1) or later (1) one that was shown */
  look: (steps: -1 | 1) => boolean;
}

/** Whatever the host opens comes to the stage, whatever was looked at meanwhile. */
export function useView(session: ScreenSession): View {
  const current = session.status === 'live' ? onStage(session) : undefined;
  const stage = current ? `${current.id} ${current.openedAt}` : '';
  const [shown, setShown] = useState<{ stage: string; id?: string; isInviting?: boolean }>({
    stage,
  });
  const [isHeld, hold] = useState(false);
  const here = shown.stage === stage ? shown : { stage };
  const earlier = current && session.questions.find(({ id }) => id === here.id);
  const question = earlier ?? current;
  return {
    question,
    isEarlier: question?.id !== current?.id,
    isInviting: question !== undefined && (here.isInviting ?? false),
    isHeld,
    invite: (isInviting) => setShown({ ...here, isInviting }),
    hold,
    look(steps) {
      const to = question && neighbourOf(session, question.id, steps);
      if (to) setShown({ stage, id: to.id });
      return to !== undefined;
    },
  };
}
