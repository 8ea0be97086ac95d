import type { Choice, Problem, Receipt } from '../../src/contract/index.js';
import { askApi } from '../../src/platform/ask-api.js';
import { isWithdrawal } from '../judge/record.js';
import { type Answer, ANSWER_LIMIT, brokenOff, errorOutcome, type Phone } from './phone.js';

export function restPhone(
  url: string,
  { participantId, participantToken }: { participantId: string; participantToken: string },
): Phone {
  return {
    participantId,
    channel: 'REST',
    cast: (questionId, choice) =>
      cast(`${url}/v1/questions/${questionId}/votes`, participantToken, choice).catch((error) => ({
        outcome: brokenOff(error),
      })),
    leave: () => undefined,
  };
}

async function cast(url: string, token: string, choice: Choice): Promise<Answer> {
  const { status, headers, body } = await askApi<{ receipt: Receipt } | Problem | string>(url, {
    ...(isWithdrawal(choice) ? { method: 'DELETE' } : { method: 'POST', body: choice }),
    token,
    signal: AbortSignal.timeout(ANSWER_LIMIT),
  });
  if (typeof body === 'string') throw new Error(`${status}, and no JSON`);
  if ('receipt' in body) {
    return { outcome: { kind: 'accepted', receiptId: body.receipt.id } };
  }
  const { code } = body;
  const retryAfter = Number(headers.get('retry-after') ?? 0) * 1_000;
  // "unavailable" is what nginx says of an API process that did not answer.
  return { outcome: errorOutcome(code, code !== 'unavailable'), retryAfter };
}
