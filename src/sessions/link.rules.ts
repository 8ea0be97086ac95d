import type { LinkHolder } from './link.js';

/** Where a session names its links that are good now. */
export const linkColumns = {
  screen: { id: 'screenLinkId', createdAt: 'screenLinkCreatedAt' },
  moderator: { id: 'moderatorLinkId', createdAt: 'moderatorLinkCreatedAt' },
} as const;

/** What of a session says whom it lets in. */
export interface LinkedSession {
  readonly id: string;
  readonly accountId: string;
  readonly screenLinkId: string | null;
  readonly moderatorLinkId: string | null;
}

/** Whether somebody may come in: by the link that is good now, or as the organizer's own screen. */
export function isOpenTo(holder: LinkHolder, session: LinkedSession): boolean {
  if (holder.sessionId !== session.id) return false;
  if (holder.id === session[linkColumns[holder.role].id]) return true;
  return holder.role === 'screen' && holder.id === session.accountId;
}
