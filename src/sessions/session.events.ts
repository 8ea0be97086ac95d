import { Injectable } from '@nestjs/common';
import Emittery from 'emittery';
import type { LinkKind } from './link.js';
import type { QuestionView, SessionView } from './session-directory.js';

export interface QuestionChanged {
  /** The session as it is after the change. */
  view: SessionView;
  questionId: string;
  /** The question before the change; absent where it is new. */
  before?: QuestionView;
}

/** Facts about sessions and questions, told once in the cluster: in the process that made them true. */
export interface SessionFacts {
  /** Title, settings or status. `before`: where the settings may be others now. */
  'session.updated': { view: SessionView; before?: Pick<SessionView['session'], 'settings'> };
  'session.removed': { sessionId: string; questionIds: string[] };
  /** What was opened by this link is to end. */
  'link.revoked': { sessionId: string; kind: LinkKind; linkId: string };
  /** Somebody who could take part cannot any more, as the roster says or the organizer. */
  'admission.narrowed': { view: SessionView };
  /** Anything but a close or a reset. */
  'question.updated': QuestionChanged;
  'question.closed': QuestionChanged;
  /** Its votes were erased. */
  'question.reset': QuestionChanged;
  'question.removed': { view: SessionView; before: QuestionView };
}

/**
 * Told after the transaction, by SessionChanges alone. `emit` resolves when every listener is done, so
 * what an answer promises ("no more votes") holds when it is sent.
 */
@Injectable()
export class SessionEvents extends Emittery<SessionFacts> {}
