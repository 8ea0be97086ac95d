import type { Problem } from '../contract/index.js';
import { NoAnswerError, RefusalError } from './refusal.error.js';

/** How long an answer may take. Milliseconds. */
const LIMIT = 20_000;

/** A client of Plenum's REST API. */
export class Api {
  constructor(
    readonly url: string,
    private readonly signal?: AbortSignal,
  ) {}

  /** @throws RefusalError with the problem's code, NoAnswerError, or the signal's reason */
  async request<T>(method: string, path: string, token?: string, body?: object): Promise<T> {
    const response = await this.#fetch(path, {
      method,
      headers: {
        ...(body && { 'content-type': 'application/json' }),
        ...(token && { authorization: `Bearer ${token}` }),
      },
      body: body && JSON.stringify(body),
    });
    const { status, text, retryAfter } = response;
    const answer = parse(text);
    if (status < 400) return answer as T;
    const { code = 'not_plenum', detail } = (answer ?? {}) as Partial<Problem>;
    const message = `${method} ${path} was refused: ${detail ?? 'no reason given'} (${status} ${code})`;
    throw new RefusalError(code, message, retryAfter);
  }

  async #fetch(path: string, init: RequestInit) {
    const limit = AbortSignal.timeout(LIMIT);
    const signal = this.signal ? AbortSignal.any([this.signal, limit]) : limit;
    try {
      const response = await fetch(this.url + path, { ...init, signal });
      const retryAfter = Number(response.headers.get('retry-after')) || undefined;
      return { status: response.status, text: await response.text(), retryAfter };
    } catch (error) {
      this.signal?.throwIfAborted();
      const { name, message, cause } = error as Error & {
        cause?: { code?: string; message?: string };
      };
      const reason = name === 'TimeoutError' ? `nothing for ${LIMIT / 1_000} s` : message;
      throw new NoAnswerError(
        `${this.url} does not answer: ${cause?.code ?? cause?.message ?? reason}.`,
      );
    }
  }
}

function parse(text: string): unknown {
  try {
    return text === '' ? undefined : (JSON.parse(text) as unknown);
  } catch {
    return undefined;
  }
}
