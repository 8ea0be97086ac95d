import { useMutation } from '@tanstack/preact-query';
import type { Question, Session } from '../../../src/contract/index.js';
import { dataOf } from '../api/client.js';
import { organizerApi } from '../auth/organizer-api.js';
import type { LiveLine } from '../live/live-line.js';
import { hear } from '../live/room.rules.js';

type Line = LiveLine<Session>;

export type QuestionAction = 'open' | 'close' | 'reveal' | 'hide' | 'reset';

/** What the organizer can do to a question while the audience looks on. */
export function useQuestionAction(line: Line, id: string) {
  return useMutation({
    mutationFn: ({ action, seconds }: { action: QuestionAction; seconds?: number }) =>
      act(id, action, seconds),
    onSuccess: (question) => showQuestion(line, question),
  });
}

function act(id: string, action: QuestionAction, seconds?: number): Promise<Question> {
  const params = { path: { id } };
  switch (action) {
    case 'open': {
      const body = seconds === undefined ? {} : { durationSeconds: seconds };
      return dataOf(organizerApi.POST('/v1/questions/{id}/open', { params, body }));
    }
    case 'close':
      return dataOf(organizerApi.POST('/v1/questions/{id}/close', { params }));
    case 'reveal':
      return dataOf(organizerApi.POST('/v1/questions/{id}/reveal', { params }));
    case 'hide':
      return dataOf(organizerApi.POST('/v1/questions/{id}/hide', { params }));
    case 'reset':
      return dataOf(organizerApi.POST('/v1/questions/{id}/reset', { params }));
  }
}

export function useRemoveQuestion(line: Line, id: string) {
  return useMutation({
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
