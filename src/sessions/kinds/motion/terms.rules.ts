import { defaultTerms, type MotionTerms } from '../../../contract/motion.js';
import type { Definition } from '../question-kind.js';

/** Where a motion leaves something to its session. */
export const OF_SESSION = 'session';

/** What a motion says of its majority: of it all that it does not leave to its session. */
export function ownTerms({ settings }: Definition) {
  const { majority = OF_SESSION, base = OF_SESSION } = settings;
  return {
    majority: majority as MotionTerms['majority'] | typeof OF_SESSION,
    base: base as MotionTerms['base'] | typeof OF_SESSION,
  };
}

/** @param ofSession null: it says nothing */
export function termsOf(ofSession: MotionTerms | null, definition: Definition): MotionTerms {
  const session = ofSession ?? defaultTerms;
  const { majority, base } = ownTerms(definition);
  if (majority === OF_SESSION) return session;
  const { quorum } = session;
  if (majority === 'simple') return { quorum, majority, base: 'yes_no' };
  return { quorum, majority, base: base === OF_SESSION ? session.base : base };
}
