import type { Session } from '../../../../src/contract/index.js';
import { isGame } from '../game.rules.js';

/** Whether there are points, players or a progress to be looked at. */
export function isQuizSession(session: Session): boolean {
  return (
    isGame(session) ||
    session.settings.pace === 'self' ||
    session.questions.some(({ settings }) => settings.scoring !== null)
  );
}
