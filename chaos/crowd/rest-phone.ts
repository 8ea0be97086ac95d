import type { Choice, Problem, Receipt } from '../../src/contract/index.js';
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
  const authorization = `Bearer ${token}`;
  const response = await fetch(url, {
    ...(isWithdrawal(choice)
      ? { method: 'DELETE', headers: { authorization } }
      : {
          method: 'POST',
          headers: { 'content-type': 'application/json', authorization },
          body: JSON.stringify(choice),
        }),
    signal: AbortSignal.timeout(ANSWER_LIMIT),
  });
  if (response.status === 202) {
    const { receipt } = (await response.json()) as { receipt: Receipt };
    return { outcome: { kind: 'accepted', receiptId: receipt.id } };
  }
  const { code } = (await response.json()) as Problem;
  const retryAfter = Number(response.headers.get('retry-after') ?? 0) * 1_000;
  // "unavailable" is what nginx says of an API process that did not answer.
  return { outcome: errorOutcome(code, code !== 'unavailable'), retryAfter };
}
