import { useEffect } from 'preact/hooks';
import { formatNumber } from '../../texts/locale.js';
import type { Confidences } from './confidences.js';
import { texts } from './texts.js';

/** From a guess up. */
const STEPS = [1, 2, 3, 4, 5] as const;

interface Props {
  questionId: string;
  confidences: Confidences;
  /** Whether the server has a vote that it can go with. */
  isVoted: boolean;
  /** Whether that is none that was cast here. */
  isFromElsewhere: boolean;
}

/** How sure one is of the answer: it can be said before the vote, and goes with it. */
export function ConfidenceFields({ questionId, confidences, isVoted, isFromElsewhere }: Props) {
  const sure = confidences.known.value[questionId];
  const isUnknown = isFromElsewhere && !sure;
  useEffect(() => {
    if (isUnknown) void confidences.read();
  }, [isUnknown, confidences]);
  useEffect(() => {
    if (isVoted && sure?.status === 'waiting') confidences.send(questionId);
  }, [isVoted, sure, confidences, questionId]);
  return (
    <fieldset class="sure">
      <legend>{texts.sure}</legend>
      <div class="sure-steps">
        {STEPS.map((step) => (
          <label key={step} class="sure-step" data-chosen={step === sure?.step}>
            <input
              type="radio"
              class="visually-hidden"
              name={`${questionId}-sure`}
              checked={step === sure?.step}
              aria-label={texts.sureOf(step)}
              onChange={() => confidences.say(questionId, step)}
            />
            <span aria-hidden="true" class="numbers">
              {formatNumber(step)}
            </span>
          </label>
        ))}
      </div>
      <p class="sure-ends small muted" aria-hidden="true">
        <span>{texts.unsure}</span>
        <span>{texts.certain}</span>
      </p>
      <p class="hint" role="status">
        {statusOf(sure?.status, isVoted)}
      </p>
    </fieldset>
  );
}

function statusOf(status: string | undefined, isVoted: boolean): string {
  if (status === 'sent') return texts.sureSent;
  if (status === 'refused') return texts.sureRefused;
  return status === 'waiting' && !isVoted ? texts.sureWaits : '';
}
