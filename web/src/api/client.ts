import createClient, { type FetchResponse, type Middleware } from 'openapi-fetch';
import type { MediaType } from 'openapi-typescript-helpers';
import { ownAddress } from '../address/base-path.js';
import { timeoutSignal } from '../browser/timeout.js';
import { ApiError, problemOf, toApiError } from './problem.js';
import type { paths } from './schema.js';

/** How long a call may take. Milliseconds. */
const LIMIT = 15_000;

/** The REST API, with the types of its OpenAPI document. */
export function createApi(...middlewares: Middleware[]) {
  const api = createClient<paths>({
    baseUrl: ownAddress(),
    fetch: fetchWhole,
  });
  api.use(...middlewares);
  return api;
}

/** A status whose answers have no body, and may not be given one. */
const BODILESS = new Set([101, 204, 205, 304]);

/**
 * The answer with all of its body, in a bounded time. What the network can do to a call happens
 * here and nowhere else, so that an error from elsewhere is none of the network's.
 * @throws ApiError `no_answer`
 */
export const fetchWhole = fetchWithin(LIMIT);

/** The same within another time. @param limit milliseconds */
export function fetchWithin(limit: number) {
  return async (request: Request): Promise<Response> => {
    try {
      const answer = await fetch(request, { signal: timeoutSignal(limit) });
      const { status, statusText, headers } = answer;
      const body = BODILESS.has(status) ? null : await answer.blob();
      return new Response(body, { status, statusText, headers });
    } catch (error) {
      throw new ApiError('no_answer', String(error));
    }
  };
}

/**
 * What the call gives.
 * @throws ApiError where it is refused, or nobody answers
 */
export async function dataOf<T extends Record<string | number, unknown>, O, M extends MediaType>(
  call: Promise<FetchResponse<T, O, M>>,
) {
  const { data, error, response } = await call.catch((cause: unknown) => {
    // A page of somebody in between (a hotel's Wi-Fi) in place of an answer.
    if (cause instanceof SyntaxError) throw new ApiError('unavailable', String(cause));
    throw toApiError(cause);
  });
  if (!response.ok) throw problemOf(error, response);
  return data as NonNullable<typeof data>;
}
