import http, { type RefinedResponse } from 'k6/http';
import { baseUrl } from './settings.ts';

/*
 * A client of its own: k6 runs its own engine, without `fetch` and with calls that block. What is shared is
 * the contract's types.
 */

/** After this a request counts as failed. */
const TIMEOUT = '10s';

export type Answer = RefinedResponse<'text'>;

export interface Call {
  /** Groups the figures of all calls of one sort. */
  name: string;
  body?: object;
  token?: string;
}

/** One call of the REST API; the answer is the caller's to judge. */
export function request(method: 'GET' | 'POST' | 'DELETE', path: string, call: Call): Answer {
  return http.request(method, baseUrl + path, bodyOf(call), paramsOf(call));
}

/** The same without holding up what else its virtual user listens to. */
export function requestAsync(method: 'GET' | 'POST', path: string, call: Call): Promise<Answer> {
  return http.asyncRequest(method, baseUrl + path, bodyOf(call), paramsOf(call));
}

/** The body of an answer that has to be a success. @throws else, with what the server said */
export function bodyOrThrow<T>({ status, body, error, request }: Answer): T {
  if (status >= 200 && status < 300) return (body ? JSON.parse(body) : undefined) as T;
  throw new Error(`${request.method} ${request.url}: ${status} ${error} ${body ?? ''}`);
}

function bodyOf({ body }: Call): string | null {
  return body ? JSON.stringify(body) : null;
}

function paramsOf({ name, body, token }: Call) {
  return {
    tags: { name },
    timeout: TIMEOUT,
    responseType: 'text' as const,
    headers: {
      ...(body && { 'Content-Type': 'application/json' }),
      ...(token && { Authorization: `Bearer ${token}` }),
    },
  };
}
