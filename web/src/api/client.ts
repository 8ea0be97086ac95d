import createClient, { type FetchResponse, type Middleware } from 'openapi-fetch';
import type { MediaType } from 'openapi-typescript-helpers';
import { ownAddress } from '../address/base-path.js';
import { ApiError, problemOf } from './problem.js';
import type { paths } from './schema.js';

/** How long a call may take. Milliseconds. */
const LIMIT = 15_000;

/** The REST API, with the types of its OpenAPI document. */
export function createApi(...middlewares: Middleware[]) {
  const api = createClient<paths>({
    baseUrl: ownAddress(),
    // Looked up at each call, and bounded, so that no page waits without end.
    fetch: (request: Request) => fetch(request, { signal: AbortSignal.timeout(LIMIT) }),
  });
  api.use(...middlewares);
  return api;
}

/**
 * What the call gives.
 * @throws ApiError where it is refused, or nobody answers
 */
export async function dataOf<T extends Record<string | number, unknown>, O, M extends MediaType>(
  call: Promise<FetchResponse<T, O, M>>,
) {
  const { data, error, response } = await call.catch((cause: unknown) => {
    throw cause instanceof ApiError ? cause : new ApiError('no_answer', String(cause));
  });
  if (!response.ok) throw problemOf(error, response);
  return data as NonNullable<typeof data>;
}
