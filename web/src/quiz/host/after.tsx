import { useQuery } from '@tanstack/preact-query';
import type {
  ConfidenceMatrix,
  Question,
  QuestionStatistics,
  Result,
  Session,
} from '../../../../src/contract/index.js';
import { dataOf } from '../../api/client.js';
import { organizerApi } from '../../auth/organizer-api.js';
import { quizKey } from '../../host/queries.js';
import { formatNumber } from '../../texts/locale.js';
import { difficultyOf, discriminationOf } from './after.rules.js';
import { texts } from './after-texts.js';
import './after.css';
import { useStatistics } from './use-statistics.js';

interface Props {
  session: Session;
  question: Question;
  result: Result | undefined;
}

/** How a question of a quiz has gone: whether it was hard, and whether those were right who were sure. */
export function AfterQuestion({ session, question, result }: Props) {
  const statistics = useStatistics(session, result);
  const found = statistics?.questions.find(({ questionId }) => questionId === question.id);
  return (
    <>
      {found?.difficulty != null && <Statistics of={found} />}
      {question.settings.confidence && <Confidence session={session} question={question} />}
    </>
  );
}

function Statistics({ of }: { of: QuestionStatistics }) {
  const { difficulty, discrimination } = of;
  return (
    <dl class="quiz-statistics">
      <div>
        <dt>{texts.difficulty}</dt>
        <dd>
          {texts.difficulties[difficultyOf(difficulty!)]}{' '}
          <span class="muted numbers">{texts.rightOf(of.right, of.answered)}</span>
          <Bar share={difficulty!} />
        </dd>
      </div>
      <div>
        <dt>{texts.discrimination}</dt>
        <dd>
          {discrimination === null ? (
            <span class="muted">{texts.tooFew}</span>
          ) : (
            <>
              {texts.discriminations[discriminationOf(discrimination)]}{' '}
              <span class="muted numbers">{texts.correlation(discrimination)}</span>
              <Bar share={Math.max(0, discrimination)} />
            </>
          )}
        </dd>
      </div>
    </dl>
  );
}

function Bar({ share }: { share: number }) {
  return (
    <span class="chart-track quiz-bar" aria-hidden="true">
      <i style={{ '--share': share }} />
    </span>
  );
}

function Confidence({ session, question }: { session: Session; question: Question }) {
  const matrix = useQuery({
    queryKey: [...quizKey(session.id), 'confidence', question.id, question.status],
    queryFn: () =>
      dataOf(
        organizerApi.GET('/v1/questions/{id}/confidence', {
          params: { path: { id: question.id } },
        }),
      ),
  }).data;
  if (!matrix) return null;
  if (!matrix.cells) {
    return <p class="muted small">{matrix.hidden ? texts.fewSaid : texts.notYetSure}</p>;
  }
  return <Matrix cells={matrix.cells} total={matrix.total} />;
}

function Matrix({
  cells,
  total,
}: {
  cells: NonNullable<ConfidenceMatrix['cells']>;
  total: number;
}) {
  const most = Math.max(1, ...cells.flatMap(({ right, wrong }) => [right, wrong]));
  return (
    <table class="quiz-matrix">
      <caption>{texts.confidence(total)}</caption>
      <thead>
        <tr>
          <td />
          {cells.map(({ confidence }) => (
            <th key={confidence} scope="col" class="numbers">
              {formatNumber(confidence)}
              {confidence === 1 && <span class="muted small"> {texts.unsure}</span>}
              {confidence === cells.length && <span class="muted small"> {texts.sure}</span>}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {(['right', 'wrong'] as const).map((row) => (
          <tr key={row} data-row={row}>
            <th scope="row">{texts[row]}</th>
            {cells.map((cell) => (
              <td key={cell.confidence} class="numbers" style={{ '--share': cell[row] / most }}>
                {formatNumber(cell[row])}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
