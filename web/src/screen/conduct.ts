import type { Session } from '../../../src/contract/index.js';
import { dataOf } from '../api/client.js';
import type { organizerApi } from '../auth/organizer-api.js';
import { nextQuestion, onStage } from './stage.rules.js';

export type Action = 'next' | 'open' | 'close' | 'reveal' | 'hide';

type Api = typeof organizerApi;

/**
 * Does what the host asks for, by what the server says now: the screen itself knows no drafts.
 * @param shownId the question that the host looks at: it is what is meant, except by `next`
 * @returns false where there is nothing to do it to
 * @throws ApiError
 */
export async function conduct(
  api: Api,
  sessionId: string,
  action: Action,
  shownId?: string,
): Promise<boolean> {
  const session = await dataOf(
    api.GET('/v1/sessions/{id}', { params: { path: { id: sessionId } } }),
  );
  if (action === 'next') return next(api, session);
  const shown = session.questions.find(({ id }) => id === shownId);
  const question = shown ?? onStage(session);
  if (question) await act(api, question.id, action);
  return question !== undefined;
}

/** Marks the question of the audience that is pinned as answered, or takes it off the screen. */
export async function letGo(api: Api, id: string, isAnswered: boolean): Promise<void> {
  const body = isAnswered ? ({ status: 'answered', pinned: false } as const) : { pinned: false };
  await dataOf(api.PATCH('/v1/qa/{id}', { params: { path: { id } }, body }));
}

/** Has no screen show a cross-tab any more. */
export async function takeOff(api: Api, sessionId: string): Promise<void> {
  await dataOf(api.DELETE('/v1/sessions/{id}/crosstab', { params: { path: { id: sessionId } } }));
}

/** Starts the session where that is to be done, closes what is open, opens what follows. */
async function next(api: Api, session: Session): Promise<boolean> {
  const following = nextQuestion(session);
  if (!following) return false;
  const path = { id: session.id };
  if (session.status === 'draft') {
    await dataOf(api.POST('/v1/sessions/{id}/start', { params: { path } }));
  }
  for (const { id, status } of session.questions) {
    if (status === 'open') await act(api, id, 'close');
  }
  await act(api, following.id, 'open');
  return true;
}

async function act(api: Api, id: string, action: Exclude<Action, 'next'>): Promise<void> {
  const params = { path: { id } };
  switch (action) {
    case 'open':
      await dataOf(api.POST('/v1/questions/{id}/open', { params }));
      break;
    case 'close':
      await dataOf(api.POST('/v1/questions/{id}/close', { params }));
      break;
    case 'reveal':
      await dataOf(api.POST('/v1/questions/{id}/reveal', { params }));
      break;
    case 'hide':
      await dataOf(api.POST('/v1/questions/{id}/hide', { params }));
      break;
  }
}
