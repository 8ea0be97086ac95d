import { setTimeout as delay } from 'node:timers/promises';
import { askApi, type Asked } from '../../src/platform/ask-api.js';

/** How long one try of the organizer's may take. Milliseconds. */
const ANSWER_LIMIT = 15_000;
/** How long the organizer tries again what fails. Milliseconds. */
const PATIENCE = 90_000;
const PAUSE = 300;

/**
 * A request to the API, sent again as long as nobody takes it.
 * @returns status and body of the first answer that is not "try again"
 * @throws where there is none in time
 */
export async function askPatiently<T>(
  url: string,
  asked: Pick<Asked, 'method' | 'token' | 'body'> = {},
): Promise<{ status: number; body: T }> {
  const deadline = performance.now() + PATIENCE;
  for (;;) {
    try {
      const signal = AbortSignal.timeout(ANSWER_LIMIT);
      const answer = await askApi<T>(url, { ...asked, signal });
      if (answer.status < 500) return answer;
      if (performance.now() > deadline) throw new Error(`still ${answer.status}`);
    } catch (error) {
      if (performance.now() > deadline) {
        throw new Error(`${asked.method ?? 'GET'} ${url.replace(/\?.*/, '')}: ${String(error)}`, {
          cause: error,
        });
      }
    }
    await delay(PAUSE);
  }
}
