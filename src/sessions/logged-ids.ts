import type { LoggedIds } from '../platform/logging/request-log.rules.js';

/** What a log says of a request that is about a session or a question, or comes from one's audience. */
export const loggedIds: LoggedIds = {
  ofRoutes: { '/v1/sessions/:id': 'sessionId', '/v1/questions/:id': 'questionId' },
  ofCaller: ['sessionId'],
};
