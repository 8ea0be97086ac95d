import { setTimeout as delay } from 'node:timers/promises';

/** How long one try of the organizer's may take. Milliseconds. */
const ANSWER_LIMIT = 15_000;
/** How long the organizer tries again what fails. Milliseconds. */
const PATIENCE = 90_000;
const PAUSE = 300;

export interface Given {
  readonly method?: 'GET' | 'POST';
  readonly body?: object;
  readonly token?: string;
}

/**
 * A request to the API, sent again as long as nobody takes it.
 * @returns status and body of the first answer that is not "try again"
 * @throws where there is none in time
 */
export async function askPatiently<T>(
  url: string,
  { method = 'GET', body, token }: Given = {},
): Promise<{ status: number; body: T }> {
  const deadline = performance.now() + PATIENCE;
  for (;;) {
    try {
      const response = await fetch(url, {
        method,
        headers: {
          ...(body && { 'content-type': 'application/json' }),
          ...(token && { authorization: `Bearer ${token}` }),
        },
        body: body && JSON.stringify(body),
        signal: AbortSignal.timeout(ANSWER_LIMIT),
      });
      if (response.status < 500) {
        return { status: response.status, body: (await response.json()) as T };
      }
      await response.arrayBuffer();
      if (performance.now() > deadline) throw new Error(`still ${response.status}`);
    } catch (error) {
      if (performance.now() > deadline) {
        throw new Error(`${method} ${url.replace(/\?.*/, '')}: ${String(error)}`, { cause: error });
      }
    }
    await delay(PAUSE);
  }
}
