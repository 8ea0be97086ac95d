/** Socket.IO rooms. A socket is in its viewer's room and in those of what it may hear. */
export const organizersRoom = (sessionId: string) => `organizers:${sessionId}`;
export const audienceRoom = (sessionId: string) => `audience:${sessionId}`;
export const participantRoom = (participantId: string) => `participant:${participantId}`;
/** Those who voted on the question. */
export const votersRoom = (questionId: string) => `voters:${questionId}`;
