import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import type { PollChallenge } from '../../../src/contract/index.js';
import { call } from '../api/call.js';

/** After so long others have their turn: a press is answered within a frame or two. Milliseconds. */
const SLICE = 20;

export interface Proof {
  challenge: string;
  answers: string[];
}

/**
 * What a poll asks of who votes anew. In small slices, as no worker is let in by the page's policy; and
 * with a library, as browsers have no hashes of their own where the page comes without TLS.
 * @throws ApiError
 */
export async function prove(pollId: string, joinKey: string): Promise<Proof> {
  const { challenge, count, bits } = await call<PollChallenge>({
    method: 'POST',
    path: `/v1/polls/${pollId}/challenge`,
    body: { joinKey },
  });
  const answers: string[] = [];
  for (let place = 0; place < count; place += 1) {
    answers.push(await answerTo(`${challenge}.${place}.`, bits));
  }
  return { challenge, answers };
}

async function answerTo(start: string, bits: number): Promise<string> {
  const known = sha256.create().update(utf8ToBytes(start));
  let until = performance.now() + SLICE;
  for (let answer = 0; ; answer += 1) {
    const text = String(answer);
    const hash = known.clone().update(utf8ToBytes(text)).digest();
    if (new DataView(hash.buffer, hash.byteOffset).getUint32(0) >>> (32 - bits) === 0) return text;
    if (answer % 64 === 0 && performance.now() > until) {
      await new Promise((resolve) => setTimeout(resolve));
      until = performance.now() + SLICE;
    }
  }
}
