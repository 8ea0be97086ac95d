import type { Session } from '../../../src/contract/index.js';
import { deletionOf } from '../../../src/contract/retention.js';
import { formatDate } from '../texts/locale.js';
import { useServerInfo } from './server-info.js';
import { texts } from './texts.js';

/** When the session is deleted by itself; nothing where it is not. */
export function KeptUntil({ session }: { session: Session }) {
  const server = useServerInfo();
  const date = server && deletionOf(session, server.retentionDays);
  return date ? <span>{texts.keptUntil(formatDate(date.toISOString()))}</span> : null;
}
