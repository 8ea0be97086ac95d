import type { Hall } from './organizer.ts';
import { Participant } from './participant.ts';
import { anyChoice } from './questions.ts';
import { think } from './random.ts';

/**
 * One phone from opening to leaving: join, then think and vote on each open question.
 * @param before called before each call, for scenarios that sort their figures
 */
export function visit({ session }: Hall, before: () => void = () => undefined): void {
  before();
  const participant = Participant.join(session);
  for (const question of session.questions) {
    think();
    before();
    participant?.vote(question, anyChoice(question));
  }
  think();
}
