import type { Session } from '../../../src/contract/index.js';
import { formatDate } from '../texts/locale.js';
import { texts } from './texts.js';

interface Props {
  session: Pick<Session, 'startedAt' | 'endedAt'>;
  /** In which zone that is; undefined where it is not said. */
  zone?: string | undefined;
}

/** From when to when a session was, in a list of facts; nothing of one that has not begun. */
export function WhenFact({ session: { startedAt, endedAt }, zone }: Props) {
  if (startedAt === null) return null;
  const from = formatDate(startedAt);
  return (
    <div>
      <dt>{texts.when}</dt>
      <dd>
        {endedAt === null ? texts.fromOn(from) : texts.fromTo(from, formatDate(endedAt))}
        {zone !== undefined && <span class="muted"> {zone}</span>}
      </dd>
    </div>
  );
}
