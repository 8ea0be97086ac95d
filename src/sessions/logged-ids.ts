import type { LoggedIds } from '../platform/logging/request-log.rules.js';

/** What a log says of a request that is about one of these, or comes from a session's audience. */
export const loggedIds: LoggedIds = {
  ofRoutes: {
    '/v1/sessions/:id': 'sessionId',
    '/v1/questions/:id': 'questionId',
    '/v1/qa/:id': 'qaItemId',
  },
  ofCaller: ['sessionId'],
};
