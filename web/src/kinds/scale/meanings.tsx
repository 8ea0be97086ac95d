import type { Question } from '../../../../src/contract/index.js';
import { endsOf, scaleOf } from './scale.rules.js';

/** What the ends mean, below the values; those say it to who hears them. */
export function Meanings({ question }: { question: Question }) {
  const { low, high } = endsOf(question);
  if (!low && !high) return null;
  const { min, max } = scaleOf(question);
  return (
    <p class="scale-meanings small muted" aria-hidden="true">
      <bdi>{low && `${min}: ${low}`}</bdi>
      <bdi>{high && `${max}: ${high}`}</bdi>
    </p>
  );
}
