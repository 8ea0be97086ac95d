import { useQuery } from '@tanstack/preact-query';
import type { Session } from '../../../../src/contract/index.js';
import { dataOf } from '../../api/client.js';
import { organizerApi } from '../../auth/organizer-api.js';
import { ErrorNotice } from '../../host/error-notice.js';
import { quizKey } from '../../host/queries.js';
import type { Room } from '../../live/room.rules.js';
import { plain } from '../../markup/markup.js';
import { formatNumber } from '../../texts/locale.js';
import { texts } from './board-texts.js';

/** How often it is read anew while people answer. Milliseconds. */
const REFRESH = 2_000;

/** How far all are in a session in which each goes at one’s own pace. */
export function Progress({ room }: { room: Room<Session> }) {
  const { session } = room;
  const progress = useQuery({
    queryKey: [...quizKey(session.id), 'progress'],
    queryFn: () =>
      dataOf(
        organizerApi.GET('/v1/sessions/{id}/progress', { params: { path: { id: session.id } } }),
      ),
    refetchInterval: session.status === 'live' ? REFRESH : false,
  });
  const { participants = 0, questions = [], done = [] } = progress.data ?? {};
  const finished = done[questions.length] ?? 0;
  const all = Math.max(1, participants);
  const promptOf = (id: string) => session.questions.find((one) => one.id === id)?.prompt ?? '';
  return (
    <section class="card quiz-part" aria-labelledby="quiz-progress">
      <h2 id="quiz-progress">{texts.progress}</h2>
      <ErrorNotice error={progress.error} />
      {progress.data && (
        <p class="numbers">
          {texts.takePart(participants)} · {texts.finished(finished)}
        </p>
      )}
      <ol class="quiz-progress">
        {questions.map(({ questionId, answered }) => (
          <li key={questionId}>
            <span class="quiz-prompt" dir="auto">
              {plain(promptOf(questionId))}
            </span>
            <span class="chart-track" aria-hidden="true">
              <i style={{ '--share': Math.min(1, answered / all) }} />
            </span>
            <span class="numbers muted">
              {formatNumber(answered)} <span class="visually-hidden">{texts.answered}</span>
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
