import type { Choice, Receipt, Refusal } from '../../src/contract/index.js';
import { type Answer, ANSWER_LIMIT, brokenOff, errorOutcome, type Phone } from './phone.js';
import { isWithdrawal } from '../judge/record.js';
import { LiveScreen } from './live-screen.js';

type VoteAck = { ok: true; receipt: Receipt } | Refusal;

/** A participant's page: votes, and shows what it may see. */
export class LivePhone extends LiveScreen implements Phone {
  readonly channel = 'Socket.IO';
  readonly participantId: string;

  constructor(
    url: string,
    { participantId, participantToken }: { participantId: string; participantToken: string },
  ) {
    super(`phone ${participantId}`, url, { token: participantToken });
    this.participantId = participantId;
  }

  async cast(questionId: string, choice: Choice): Promise<Answer> {
    try {
      const socket = this.socket.timeout(ANSWER_LIMIT);
      const ack = (
        isWithdrawal(choice)
          ? await socket.emitWithAck('vote:withdraw', { questionId })
          : await socket.emitWithAck('vote:cast', { questionId, ...choice })
      ) as VoteAck;
      if (ack.ok) return { outcome: { kind: 'accepted', receiptId: ack.receipt.id } };
      return { outcome: errorOutcome(ack.error.code) };
    } catch (error) {
      // Of a line on which nothing comes back, nobody knows whether it still is one.
      if (this.socket.connected) this.socket.disconnect().connect();
      return { outcome: brokenOff(error) };
    }
  }
}
