import type { Question, Result } from '../../../src/contract/index.js';
import { ownAddress } from '../address/base-path.js';
import { fetchWhole } from '../api/client.js';
import { problemOf } from '../api/problem.js';
import { tokenOrLogin } from '../auth/organizer-api.js';
import { chartingKindOf } from '../kinds/chart.js';
import { download } from './download.js';
import { ErrorNotice } from './error-notice.js';
import { texts } from './texts.js';
import { useAction } from './use-action.js';

/** All ballots of a ranking that is final, for other tools to count anew; of other kinds nothing. */
export function BallotsLink({
  question,
  result,
}: {
  question: Question;
  result: Result | undefined;
}) {
  const save = useAction({
    mutationFn: () => readBallots(question.id),
    onSuccess: (file) => {
      const url = URL.createObjectURL(file);
      download(url, 'plenum-ballots.blt');
      URL.revokeObjectURL(url);
    },
  });
  if (!result?.final || !chartingKindOf(question)?.hasOrders) return null;
  return (
    <div class="recount">
      <button class="button small" disabled={save.isPending} onClick={() => save.mutate()}>
        {texts.recountBallots}
      </button>
      <ErrorNotice error={save.error} />
    </div>
  );
}

/** @throws ApiError */
async function readBallots(questionId: string): Promise<Blob> {
  const address = new URL(`v1/questions/${questionId}/ballots?format=blt`, `${ownAddress()}/`);
  const answer = await fetchWhole(
    new Request(address, { headers: { authorization: `Bearer ${await tokenOrLogin()}` } }),
  );
  if (!answer.ok) throw problemOf(await answer.json().catch(() => undefined), answer);
  return answer.blob();
}
