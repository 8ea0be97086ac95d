import type { FastifyRequest } from 'fastify';

interface Caller {
  readonly role?: string;
  readonly id?: string;
  readonly sessionId?: string;
}

/**
 * What a log may say of a request: its id, its route and whom and what it is about, by their ids.
 * Never its URL, headers or body, which hold tokens and what people wrote.
 */
export function describeRequest(
  request: Pick<FastifyRequest, 'id' | 'method' | 'routeOptions'> & {
    params?: unknown;
    user?: Caller;
  },
) {
  const route = request.routeOptions?.url;
  const { id } = (request.params ?? {}) as { id?: string };
  const user: Caller = request.user ?? {};
  return {
    requestId: request.id,
    method: request.method,
    route,
    ...(user.role && { [`${user.role}Id`]: user.id }),
    ...(user.sessionId && { sessionId: user.sessionId }),
    ...(route?.startsWith('/v1/sessions/:id') && { sessionId: id }),
    ...(route?.startsWith('/v1/questions/:id') && { questionId: id }),
  };
}
