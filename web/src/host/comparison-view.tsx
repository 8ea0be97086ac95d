import type { Session } from '../../../src/contract/index.js';
import { texts } from './texts.js';
import { usePart } from './use-part.js';

const loadPart = () => import('../report/comparison.js');

/** The session beside its other terms. */
export function ComparisonView({ session }: { session: Session }) {
  const part = usePart(loadPart);
  return part ? <part.ComparisonPage session={session} /> : <p role="status">{texts.loading}</p>;
}
