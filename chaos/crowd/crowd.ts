import type { Question } from '../../src/contract/index.js';
import { type Random, seeded } from '../../test/e2e/support/random.js';
import type { Casting } from '../judge/record.js';
import { askPatiently } from '../lib/patiently.js';
import { LivePhone } from './live-phone.js';
import { Participant } from './participant.js';
import { plansFor } from './plan.rules.js';
import { restPhone } from './rest-phone.js';
import type { Screen } from './screen.js';

/** Participants that come in at a time. */
const WAVE = 50;

interface Room {
  readonly url: string;
  readonly code: string;
  readonly questions: readonly Question[];
}

/** All participants of a session, every other one by Socket.IO. */
export class Crowd {
  private constructor(private readonly participants: readonly Participant[]) {}

  /** @param window in which all vote, milliseconds */
  static async enter(
    room: Room,
    { size, window, random }: { size: number; window: number; random: Random },
  ): Promise<Crowd> {
    const participants: Participant[] = [];
    while (participants.length < size) {
      const wave = Array.from({ length: Math.min(WAVE, size - participants.length) }, (_, nth) => {
        const own = seeded(Math.floor(random.next() * 2 ** 32));
        return enter(room, nth % 2 === 0, window, own);
      });
      participants.push(...(await Promise.all(wave)));
    }
    return new Crowd(participants);
  }

  /** Resolves when everybody has a permanent answer to each of their votes. */
  async vote(): Promise<void> {
    const startedAt = performance.now();
    await Promise.all(this.participants.map((one) => one.follow(startedAt)));
  }

  /** What has come of it so far. */
  get castings(): Casting[] {
    return this.participants.flatMap(({ castings }) => castings);
  }

  /** Those whose phone shows results. */
  get screens(): Screen[] {
    return this.participants.flatMap(({ phone }) => (phone instanceof LivePhone ? phone : []));
  }

  get size(): number {
    return this.participants.length;
  }

  leave(): void {
    for (const { phone } of this.participants) phone.leave();
  }
}

async function enter(
  { url, code, questions }: Room,
  isLive: boolean,
  window: number,
  random: Random,
): Promise<Participant> {
  const { body } = await askPatiently<{ participantId: string; participantToken: string }>(
    `${url}/v1/join`,
    { method: 'POST', body: { code } },
  );
  const plans = plansFor(questions, window, random);
  if (!isLive) return new Participant(restPhone(url, body), plans, random);
  const phone = new LivePhone(url, body);
  await phone.entered();
  return new Participant(phone, plans, random);
}
