import type { ResultAudience } from '../results/index.js';
import { votersOf } from '../voting/index.js';

/** Socket.IO rooms. A socket is in its viewer's room and in those of what it may hear. */
export const organizersRoom = (sessionId: string) => `organizers:${sessionId}`;
export const audienceRoom = (sessionId: string) => `audience:${sessionId}`;
/** Those who voted in one round of a question. @param voters by `votersOf` */
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
      return [votersRoom(votersOf(question))];
    case 'nobody':
      return [];
  }
}
