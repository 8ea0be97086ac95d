import type { AnnouncementSeverity } from '../../../src/contract/index.js';
import { useServerInfo } from './server-info.js';

/** How often it is asked for while somebody looks: it need not be seen at once. Milliseconds. */
const REFRESH = 60_000;

const classes: Record<AnnouncementSeverity, string> = {
  info: '',
  warning: 'warn',
  critical: 'bad',
};

/** What an admin tells all who come to the pages. */
export function AnnouncementNotice() {
  const announcement = useServerInfo(REFRESH)?.announcement;
  if (!announcement) return null;
  const { text, severity, until } = announcement;
  if (until !== null && Date.parse(until) <= Date.now()) return null;
  return (
    <aside class={`notice announcement ${classes[severity]}`} dir="auto">
      {text}
    </aside>
  );
}
