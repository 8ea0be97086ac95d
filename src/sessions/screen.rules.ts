import type { Screen } from './screen.js';

/** Whether the screen may look: by the link that is good now, or as the organizer's own. */
export function isOpenTo(
  screen: Screen,
  session: { id: string; accountId: string; screenLinkId: string | null },
): boolean {
  if (screen.sessionId !== session.id) return false;
  return screen.id === session.screenLinkId || screen.id === session.accountId;
}
