import type { Question, Result, Session } from '../../src/contract/index.ts';
import { Arrivals, pause } from './arrivals.ts';
import { noteAccepted } from './counting.ts';
import { acceptToScreen, succeeded, voteAck } from './live-figures.ts';
import { LiveLine } from './live-line.ts';
import { Participant } from './participant.ts';
import { between } from './random.ts';

/** The value of a rating that a phone gives in a round. */
export interface Plan {
  value(round: number): number;
  /** Whether no other phone gives this value in this round. */
  isOwn(round: number): boolean;
}

/** One of the audience on a line of its own. */
export class Phone {
  /** `snapshot`, and each question's id with its status, once the phone has heard of it. */
  readonly #news = new Arrivals<true>();
  readonly #line: LiveLine;

  private constructor(
    private readonly participant: Participant,
    private readonly session: Session,
    /** How long it waits for anything, in milliseconds. */
    private readonly patience: number,
  ) {
    this.#line = new LiveLine({ token: participant.token });
    const notice = ({ id, status }: Question) => this.#news.arrive(`${id} ${status}`, true);
    this.#line.on('question:updated', notice);
    this.#line.on('session:snapshot', ({ session }) => {
      this.#news.arrive('snapshot', true);
      session.questions.forEach(notice);
    });
  }

  /** Joins, and waits for the snapshot; null where either does not come. */
  static async enter(session: Session, patience: number): Promise<Phone | null> {
    const participant = Participant.join(session);
    if (!succeeded(participant)) return null;
    const phone = new Phone(participant, session, patience);
    if (succeeded(await phone.#news.wait('snapshot', patience))) return phone;
    phone.leave();
    return null;
  }

  /** Votes on each question after it opened, within so many seconds; returns after the last. */
  async voteOnAll(plan: Plan, within: number): Promise<void> {
    const { questions } = this.session;
    for (const [round, question] of questions.entries()) {
      if (!succeeded(await this.#hears(question, 'open'))) return;
      await pause(between(0, within));
      if (plan.isOwn(round)) await this.#castAndWatch(round, question, plan.value(round));
      else await this.#cast(round, question, plan.value(round));
      if (!this.#line.isOpen) return; // it has its error, and hears no more
    }
    await this.#hears(questions.at(-1)!, 'closed');
  }

  leave(): void {
    this.#line.close();
  }

  #hears({ id }: Question, status: Question['status']): Promise<true | null> {
    return this.#news.wait(`${id} ${status}`, this.patience);
  }

  async #castAndWatch(round: number, question: Question, value: number): Promise<void> {
    const screen = new Arrivals<number>();
    this.#line.on('results:updated', (result) => {
      if (result.questionId !== question.id || countOf(result, value) === 0) return;
      screen.arrive('shown', Date.now());
      this.#line.off('results:updated');
    });
    const acceptedAt = await this.#cast(round, question, value);
    if (acceptedAt === null) return;
    const shownAt = await screen.wait('shown', this.patience);
    // A result may overtake the ack: then the vote was on the screen at once.
    if (succeeded(shownAt)) acceptToScreen.add(Math.max(0, shownAt - acceptedAt));
  }

  /** @returns when the vote was accepted, null where its ack did not come */
  async #cast(round: number, question: Question, value: number): Promise<number | null> {
    const castAt = Date.now();
    const answer = await this.#line.cast({ questionId: question.id, value });
    if (succeeded(answer?.ok ? answer : null)) {
      const acceptedAt = Date.now();
      voteAck.add(acceptedAt - castAt);
      noteAccepted(round);
      return acceptedAt;
    }
    // Accepted or not, who knows: over REST the same choice gives the same receipt.
    if (answer === null) this.participant.vote(question, { value });
    return null;
  }
}

function countOf({ buckets }: Result, value: number): number {
  return buckets.find(({ key }) => key === String(value))?.count ?? 0;
}
