import type { Question, Session } from '../../../src/contract/index.js';
import { dataOf } from '../api/client.js';
import { toApiError } from '../api/problem.js';
import { organizerApi } from '../auth/organizer-api.js';
import type { LiveLine } from '../live/live-line.js';
import { hear } from '../live/room.rules.js';
import { nextQuestion } from '../screen/stage.rules.js';
import { useAction } from './use-action.js';

type Line = LiveLine<Session>;

export type QuestionAction = 'close' | 'reveal' | 'hide' | 'reset';

/** What the host of a live session asks for. */
export type Conduct =
  | { does: QuestionAction; id: string }
  | {
      does: 'open';
      id: string;
      /** Left out, the question's own; null: none. Seconds. */
      durationSeconds?: number | null;
      /** Ids of what is closed before. */
      closing?: readonly string[];
    }
  | { does: 'extend'; id: string; seconds: number }
  /** Closes what is open, and opens what follows. */
  | { does: 'next' };

/** All that the host does while the audience looks on: one after the other. */
export function useConduct(line: Line, sessionId: string) {
  return useAction({
    mutationFn: (asked: Conduct) => conduct(line, sessionId, asked),
  });
}

async function conduct(line: Line, sessionId: string, asked: Conduct): Promise<void> {
  const show = (question: Question) => showQuestion(line, question);
  switch (asked.does) {
    case 'open':
      for (const id of asked.closing ?? []) show(await close(id));
      return show(await open(asked.id, asked.durationSeconds));
    case 'extend': {
      const params = { path: { id: asked.id } };
      const body = { seconds: asked.seconds };
      return show(await dataOf(organizerApi.POST('/v1/questions/{id}/extend', { params, body })));
    }
    case 'next': {
      // By what the server says now: another host may have been faster.
      const path = { id: sessionId };
      const session = await dataOf(organizerApi.GET('/v1/sessions/{id}', { params: { path } }));
      const next = nextQuestion(session);
      if (!next) return;
      for (const { id, status } of session.questions) {
        if (status === 'open') show(await close(id));
      }
      return show(await open(next.id));
    }
    default:
      return show(await act(asked.id, asked.does));
  }
}

function open(id: string, durationSeconds?: number | null): Promise<Question> {
  const params = { path: { id } };
  const body = durationSeconds === undefined ? {} : { durationSeconds };
  return orAsWanted(
    id,
    'open',
    dataOf(organizerApi.POST('/v1/questions/{id}/open', { params, body })),
  );
}

function close(id: string): Promise<Question> {
  const params = { path: { id } };
  return orAsWanted(
    id,
    'closed',
    dataOf(organizerApi.POST('/v1/questions/{id}/close', { params })),
  );
}

function act(id: string, action: QuestionAction): Promise<Question> {
  const params = { path: { id } };
  switch (action) {
    case 'close':
      return close(id);
    case 'reveal':
      return dataOf(organizerApi.POST('/v1/questions/{id}/reveal', { params }));
    case 'hide':
      return dataOf(organizerApi.POST('/v1/questions/{id}/hide', { params }));
    case 'reset':
      return dataOf(organizerApi.POST('/v1/questions/{id}/reset', { params }));
  }
}

/** Where another host, the screen or the time was faster, what was asked for has been done. */
async function orAsWanted(
  id: string,
  status: Question['status'],
  call: Promise<Question>,
): Promise<Question> {
  try {
    return await call;
  } catch (error) {
    if (toApiError(error).code !== 'invalid_transition') throw error;
    const question = await dataOf(
      organizerApi.GET('/v1/questions/{id}', { params: { path: { id } } }),
    );
    if (question.status !== status) throw error;
    return question;
  }
}

export function useReset(line: Line, id: string) {
  return useAction({
    mutationFn: () => act(id, 'reset'),
    onSuccess: (question) => showQuestion(line, question),
  });
}

export function useRemoveQuestion(line: Line, id: string) {
  return useAction({
    mutationFn: () =>
      dataOf(organizerApi.DELETE('/v1/questions/{id}', { params: { path: { id } } })),
    onSuccess: () =>
      line.update((room) => hear(room, { name: 'question:removed', payload: { questionId: id } })),
  });
}

/** Shows what an answer says at once, before the line tells the same. */
export function showQuestion(line: Line, question: Question): void {
  line.update((room) => hear(room, { name: 'question:updated', payload: question }));
}

/** As {@link showQuestion}. */
export function showSession(line: Line, session: Session): void {
  line.update((room) => ({ ...room, session }));
}
