import type { FastifyRequest } from 'fastify';

interface Caller {
  readonly role?: string;
  readonly id?: string;
  readonly [name: string]: unknown;
}

/** Which ids a log may say of a request, beside that of who calls. */
export interface LoggedIds {
  /** What the `:id` of a route is called, by how the route begins. */
  readonly ofRoutes: Readonly<Record<string, string>>;
  /** Fields of who calls. */
  readonly ofCaller: readonly string[];
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
  { ofRoutes, ofCaller }: LoggedIds,
): Record<string, unknown> {
  const route = request.routeOptions?.url;
  const { id } = (request.params ?? {}) as { id?: string };
  const user: Caller = request.user ?? {};
  const named = Object.entries(ofRoutes).filter(([beginning]) => route?.startsWith(beginning));
  return {
    requestId: request.id,
    method: request.method,
    route,
    ...(user.role && { [`${user.role}Id`]: user.id }),
    ...Object.fromEntries(ofCaller.flatMap((name) => (user[name] ? [[name, user[name]]] : []))),
    ...Object.fromEntries(named.map(([, name]) => [name, id])),
  };
}
