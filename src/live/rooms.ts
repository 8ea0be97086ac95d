/** Socket.IO rooms. A socket is in its viewer's room and in those of what it may hear. */
export const organizersRoom = (sessionId: string) => `organizers:${sessionId}`;
export const audienceRoom = (sessionId: string) => `audience:${sessionId}`;
export const participantRoom = (participantId: string) => `participant:${participantId}`;
/** Those who voted in one round of a question. @param voters by `votersOf` */
export const votersRoom = (voters: string) => `voters:${voters}`;
