import { newId } from '../platform/ids.js';
import {
  type Admission,
  type GivenSettings,
  openToAll,
  type OpenSettings,
  splitSettings,
} from './admission.rules.js';
import { define } from './definition.rules.js';
import type { QuestionEntity } from './question.entity.js';
import { type NewQuestion, newQuestion } from './questions.service.js';
import { SessionEntity } from './session.entity.js';
import { changeSettings, requireFitting } from './settings.rules.js';
import { keptTags } from './tags.rules.js';

/** A session as its organizer gives it. */
export interface GivenSession {
  title: string;
  settings?: GivenSettings;
  questions?: NewQuestion[];
  tags?: string[];
}

/**
 * A session with its questions, before anything of it is kept.
 * @throws ValidationFailedError where a question is not as its kind needs it, or settings do not fit together
 */
export function newDraft(
  accountId: string,
  { title, settings: given = {}, questions = [], tags = [] }: GivenSession,
): { session: SessionEntity; questions: QuestionEntity[] } {
  const { settings, admission } = splitSettings(given);
  const session = newSession(accountId, title, changeSettings(settings), {
    ...openToAll,
    ...admission,
  });
  requireFitting(session.settings, session.admission);
  Object.assign(session, keptTags(tags));
  return {
    session,
    questions: questions.map((question, position) =>
      newQuestion(session.id, position, {
        ...question,
        ...define(question, undefined, prefixOf(position)),
      }),
    ),
  };
}

/** Of a question in the request that makes a session. */
export function prefixOf(position: number): string {
  return `questions.${position}.`;
}

export function newSession(
  accountId: string,
  title: string,
  settings: OpenSettings,
  admission: Admission,
): SessionEntity {
  return Object.assign(new SessionEntity(), {
    id: newId(),
    accountId,
    title,
    status: 'draft',
    settings,
    admission,
    tags: [],
    tagKeys: [],
    template: null,
    revision: 1,
    createdAt: new Date(),
    startedAt: null,
    endedAt: null,
    namedAt: null,
    traceableAt: null,
    legalHoldAt: null,
    seriesId: null,
    screenLinkId: null,
    screenLinkCreatedAt: null,
    moderatorLinkId: null,
    moderatorLinkCreatedAt: null,
  } satisfies Partial<SessionEntity>);
}
