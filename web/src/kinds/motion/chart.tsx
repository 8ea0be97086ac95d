import { directionOf } from '../../../../src/contract/direction.js';
import type { MotionResult } from '../../../../src/contract/motion.js';
import { majorityWords, motionWords, waitingWords } from '../../../../src/contract/motion-text.js';
import { byWeight } from '../../../../src/contract/weights.js';
import { language } from '../../texts/locale.js';
import { chartedByOption } from '../bars/bars-chart.js';
import type { ChartingKind, ChartProps } from '../charting-kind.js';
import './chart.css';
import { spokenMotion } from './spoken.js';

const { Chart: Bars } = chartedByOption;

export const motion: ChartingKind = {
  Chart: MotionChart,

  onStage: (question, result, look, isKnown) =>
    chartedByOption.onStage(question, result && byWeight(result), look, isKnown),

  spoken: (result) => spokenMotion(result, (shown) => chartedByOption.spoken(shown)),
};

function MotionChart(props: ChartProps) {
  const { question, result } = props;
  return (
    <div class="motion-chart" dir={directionOf(question)}>
      {result?.motion && <Verdict motion={result.motion} />}
      <Bars {...props} result={result && byWeight(result)} />
    </div>
  );
}

/** What has become of it. It has as many lines while votes come, so that nothing moves then. */
function Verdict({ motion }: { motion: MotionResult }) {
  const { outcome, figures, needed, quorum } = motionWords(motion, language);
  const details = [needed, quorum, waitingWords(motion, language)];
  return (
    <div class="verdict" data-above data-outcome={motion.outcome}>
      <p class="verdict-outcome">
        <bdi>
          <b>{outcome}</b>
          {figures !== undefined && <span class="numbers">: {figures}</span>}
        </bdi>
      </p>
      <p class="verdict-details muted numbers">
        <bdi>{details.filter((one) => one !== undefined).join(' · ')}</bdi>
      </p>
      <p class="verdict-terms muted">
        <bdi>{majorityWords(motion.terms, language)}</bdi>
      </p>
    </div>
  );
}
