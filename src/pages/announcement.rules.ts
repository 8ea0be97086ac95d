import type { Announcement, AnnouncementSeverity } from '../contract/index.js';
import { html } from '../platform/html.js';

/** Classes that the page's styles have anyway (web/src/styles/controls.css). */
const classes: Record<AnnouncementSeverity, string> = {
  info: 'notice',
  warning: 'notice warn',
  critical: 'notice bad',
};

/**
 * The front page with an announcement on top. The server writes it, as the page's script is the
 * audience's: on thousands of phones, and not to grow for this.
 * @param page as it is built
 */
export function withAnnouncement(page: string, { text, severity }: Announcement): string {
  const { text: notice } = html`<aside class="${classes[severity]}" dir="auto">${text}</aside>`;
  return page.replace('<body>', () => `<body>\n    ${notice}`);
}
