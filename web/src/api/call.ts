import { basePath } from '../address/base-path.js';
import { timeoutSignal } from '../browser/timeout.js';
import { ApiError, problemOf } from './api-error.js';

/** How long a call may take. Milliseconds. */
const LIMIT = 15_000;

interface Call {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** With its leading slash, as the API's document has it. */
  path: string;
  body?: unknown;
  token?: string;
}

/** One call as somebody whose token is known. @throws ApiError */
export type CallAs = <T>(given: Omit<Call, 'token'>) => Promise<T>;

/**
 * One call of the REST API with nothing but `fetch`, for where every byte has to come over a bad
 * line first. What it gives is of the contract's shape.
 * @throws ApiError where it is refused, or nobody answers
 */
export async function call<T>({ method, path, body, token }: Call): Promise<T> {
  const headers: Record<string, string> = {};
  if (body !== undefined) headers['content-type'] = 'application/json';
  if (token !== undefined) headers.authorization = `Bearer ${token}`;
  return answerOf(
    fetch(basePath + path, {
      method,
      headers,
      signal: timeoutSignal(LIMIT),
      ...(body !== undefined && { body: JSON.stringify(body) }),
    }),
  );
}

/** What a call that was sent gives. @throws ApiError */
export async function answerOf<T>(sent: Promise<Response>): Promise<T> {
  let response: Response;
  let text: string;
  try {
    response = await sent;
    text = await response.text();
  } catch (error) {
    throw new ApiError('no_answer', String(error));
  }
  let answer: unknown;
  try {
    answer = response.status === 204 || JSON.parse(text);
  } catch {
    throw problemOf(undefined, response); // a page of somebody in between: a proxy, a hotel's Wi-Fi
  }
  if (!response.ok) throw problemOf(answer, response);
  return answer as T;
}
