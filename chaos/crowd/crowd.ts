import type { Question } from '../../src/contract/index.js';
import { type Random, seeded } from '../../test/e2e/support/random.js';
import type { Asking, Casting, Voicing } from '../judge/record.js';
import { askPatiently } from '../lib/patiently.js';
import type { Seat } from '../lib/room.js';
import { Asker, type Joined } from './asker.js';
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
  readonly seats: readonly Seat[];
}

/** All participants of a session, every other one by Socket.IO. */
export class Crowd {
  private constructor(
    private readonly participants: readonly Participant[],
    private readonly askers: readonly Asker[],
    /** By the participant's id. */
    readonly weights: ReadonlyMap<string, number>,
  ) {}

  /** @param window in which all vote, milliseconds */
  static async enter(
    room: Room,
    { size, window, random }: { size: number; window: number; random: Random },
  ): Promise<Crowd> {
    const participants: Participant[] = [];
    const askers: Asker[] = [];
    const items: string[] = [];
    const weights = new Map<string, number>();
    while (participants.length < size) {
      const wave = Array.from({ length: Math.min(WAVE, size - participants.length) }, (_, nth) => {
        const own = seeded(Math.floor(random.next() * 2 ** 32));
        const seat = room.seats[participants.length + nth]!;
        return enter(room, seat, nth % 2 === 0, window, own);
      });
      for (const { participant, joined, seat, random: own } of await Promise.all(wave)) {
        weights.set(joined.participantId, seat.weight);
        participants.push(participant);
        askers.push(new Asker(room.url, joined, items, own));
      }
    }
    return new Crowd(participants, askers, weights);
  }

  /** Resolves when everybody has a permanent answer to each of their votes. */
  async vote(): Promise<void> {
    const startedAt = performance.now();
    await Promise.all(this.participants.map((one) => one.follow(startedAt)));
  }

  /** Resolves when everybody has a permanent answer to what they ask and upvote. @param window milliseconds */
  async ask(window: number): Promise<void> {
    await Promise.all(this.askers.map((one) => one.follow(window)));
  }

  get askings(): Asking[] {
    return this.askers.flatMap(({ askings }) => askings);
  }

  get voicings(): Voicing[] {
    return this.askers.flatMap(({ voicings }) => voicings);
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
  seat: Seat,
  isLive: boolean,
  window: number,
  random: Random,
): Promise<{ participant: Participant; joined: Joined; seat: Seat; random: Random }> {
  const { voterCode } = seat;
  const { body } = await askPatiently<Joined>(`${url}/v1/join`, {
    method: 'POST',
    body: { code, voterCode },
  });
  const plans = plansFor(questions, window, random);
  const phone = isLive ? new LivePhone(url, body) : restPhone(url, body);
  if (phone instanceof LivePhone) await phone.entered();
  // Of its own: what it asks takes nothing of what it draws for its votes.
  const own = seeded(Math.floor(random.next() * 2 ** 32));
  return { participant: new Participant(phone, plans, random), joined: body, seat, random: own };
}
