import type { Question } from '../../../../src/contract/index.js';
import { formatNumber } from '../../texts/locale.js';
import { endsOf, scaleOf } from './scale.rules.js';
import './scale.css';

/** What the ends of a scale mean, in a list of figures; nothing where that is not said. */
export function ScaleEnds({ question }: { question: Question }) {
  const { low, high } = endsOf(question);
  const { min, max } = scaleOf(question);
  const ends = [
    [min, low],
    [max, high],
  ] as const;
  return (
    <>
      {ends
        .filter(([, meaning]) => meaning !== '')
        .map(([value, meaning]) => (
          <div class="chart-end" key={value}>
            <dt class="numbers">{formatNumber(value)}</dt>
            <dd>
              <bdi>{meaning}</bdi>
            </dd>
          </div>
        ))}
    </>
  );
}
