import { useLocation } from 'wouter-preact';
import { limits, type Session } from '../../../src/contract/index.js';
import { dataOf } from '../api/client.js';
import { organizerApi } from '../auth/organizer-api.js';
import type { Ideas } from '../ideas/ideas-bar.js';
import type { LiveLine } from '../live/live-line.js';
import { showQuestion } from './actions.js';
import { sentenceOf } from './failure.js';
import type { PanelState } from './question-panel.js';
import { texts } from './texts.js';
import { useAction } from './use-action.js';

/**
 * Puts ideas to the vote: the new question opens in its form, where it can be worded.
 * @param of what the ids are that are chosen
 */
export function useIdeas(line: LiveLine<Session>, id: string, of: 'qaIds' | 'answerIds'): Ideas {
  const [, navigate] = useLocation();
  const made = useAction({
    mutationFn: (ids: readonly string[]) =>
      dataOf(
        organizerApi.POST('/v1/sessions/{id}/questions/from-ideas', {
          params: { path: { id } },
          body: { prompt: texts.ideasPrompt, [of]: [...ids] },
        }),
      ),
    onSuccess: (question) => {
      showQuestion(line, question);
      navigate(`/sessions/${id}/${question.id}`, {
        state: { isEdited: true } satisfies PanelState,
      });
    },
  });
  return {
    least: limits.optionsMin,
    make: (ids) => made.mutate(ids),
    isBusy: made.isPending,
    failure: made.error ? sentenceOf(made.error) : undefined,
  };
}
