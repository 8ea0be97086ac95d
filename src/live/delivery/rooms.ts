import type { ResultAudience } from '../../contract/index.js';
import { roundKeyOf } from '../../voting/index.js';
import type { Viewer } from '../../viewing/index.js';

/** Socket.IO rooms. A socket is in its viewer's room and in those of what it may hear. */
export const organizersRoom = (sessionId: string) => `organizers:${sessionId}`;
export const audienceRoom = (sessionId: string) => `audience:${sessionId}`;
export const screensRoom = (sessionId: string) => `screens:${sessionId}`;
export const moderatorsRoom = (sessionId: string) => `moderators:${sessionId}`;
/** Those who have come by one link. */
export const linkRoom = (linkId: string) => `link:${linkId}`;
/** Those who voted in one round of a question. @param voters by `roundKeyOf` */
export const votersRoom = (voters: string) => `voters:${voters}`;

/** The rooms of those of the audience who know of a question. */
export function roomsOf(
  sessionId: string,
  audience: ResultAudience,
  question: { id: string; round: number },
): string[] {
  switch (audience) {
    case 'everyone':
      return [audienceRoom(sessionId)];
    case 'voters':
      return [votersRoom(roundKeyOf(question))];
    case 'nobody':
      return [];
  }
}

/** The rooms that a viewer is in from the start. */
export function roomsOfViewer({ role, id }: Viewer, sessionId: string): string[] {
  switch (role) {
    case 'organizer':
      return [organizersRoom(sessionId)];
    case 'participant':
      return [audienceRoom(sessionId)];
    case 'screen':
      return [screensRoom(sessionId), linkRoom(id)];
    case 'moderator':
      return [moderatorsRoom(sessionId), linkRoom(id)];
  }
}

/** The rooms of all who look at a session. */
export function allRoomsOf(sessionId: string): string[] {
  return [...roomsThatCount(sessionId), moderatorsRoom(sessionId)];
}

/** The rooms of those who hear how many the audience is. */
export function roomsThatCount(sessionId: string): string[] {
  return [organizersRoom(sessionId), audienceRoom(sessionId), screensRoom(sessionId)];
}
