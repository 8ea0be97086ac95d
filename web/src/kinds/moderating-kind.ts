import type { VNode } from 'preact';
import type { Question, Result } from '../../../src/contract/index.js';
import type { Ideas } from '../ideas/ideas-bar.js';
import type { createApi } from '../api/client.js';

export interface ModerationProps {
  /** As who moderates: the organizer, or a moderator. */
  api: ReturnType<typeof createApi>;
  question: Question;
  /** As these may see it; undefined before it is there. */
  result: Result | undefined;
  /** Where texts can be made a question of. */
  ideas?: Ideas;
}

/** One kind of question where somebody decides what everybody sees of what people write. */
export interface ModeratingKind {
  Moderation: (props: ModerationProps) => VNode;

  /** How much waits for that. */
  waitingIn(result: Result | undefined): number;
}
