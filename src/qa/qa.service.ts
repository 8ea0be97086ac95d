import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { QaItem } from '../contract/index.js';
import { tidyAnswer } from '../contract/answer-text.js';
import { qaLimits } from '../contract/qa-limits.js';
import { isId, newId } from '../platform/ids.js';
import { OneByOne } from '../platform/one-by-one.js';
import { RateLimits, secretKey } from '../platform/rate-limits/rate-limits.js';
import { Together } from '../platform/together.js';
import type { Participant } from '../participants/index.js';
import {
  LimitReachedError,
  lockSession,
  SessionEvents,
  SessionsService,
  type SessionView,
} from '../sessions/index.js';
import { OwnVotes } from './own-votes.js';
import { type Heard, QaItemsRepository, type Voter } from './qa-items.repository.js';
import { QaMetrics } from './qa.metrics.js';
import { QaNews } from './qa-news.js';
import { QaClosedError, QaDownvotesOffError, QaItemNotFoundError } from './qa.errors.js';
import { qaPolicies } from './qa.policies.js';
import {
  changeBy,
  firstStatus,
  isByName,
  type Said,
  type QaState,
  type Sign,
  takesItems,
  toQaItem,
} from './qa.rules.js';

/** Questions that wait to be written down, some milliseconds each. */
const MAX_WAITING = 500;

export interface Asked {
  readonly text: string;
  /** The client's own, the same at each try. */
  readonly key: string;
  /** The header `Accept-Language`. */
  readonly languages?: string | undefined;
}

/** What one participant says of one item. */
type Voice = Voter & Said;

/**
 * What the audience asks and votes on. Of each process one question at a time is written, and
 * one batch of votes, so that a hall that asks takes no connections from counting.
 */
@Injectable()
export class QaService implements OnModuleInit {
  readonly #asking = new OneByOne(MAX_WAITING);
  readonly #voices = new Together((voices: readonly Voice[]) => this.#hear(voices));

  constructor(
    private readonly dataSource: DataSource,
    private readonly sessions: SessionsService,
    private readonly sessionEvents: SessionEvents,
    private readonly items: QaItemsRepository,
    private readonly ownVotes: OwnVotes,
    private readonly news: QaNews,
    private readonly limits: RateLimits,
    private readonly metrics: QaMetrics,
  ) {}

  onModuleInit(): void {
    const { waiting } = this.metrics;
    this.#asking.onChange = (count) => waiting.set(count);
    this.sessionEvents.on('session.updated', async ({ view: { session } }) => {
      if (isByName(session)) return;
      // Who asked before the change is written down by now: it took the lock of the session, too.
      if (await this.items.eraseAuthors(session.id)) await this.news.forget(session.id);
    });
  }

  /**
   * The same key of the same participant is the same item, whatever the text, and also when nothing is
   * taken any more.
   * @throws QaClosedError, LimitReachedError, TooManyRequestsError, OverloadedError, NotAdmittedError,
   *   SessionNotFoundError
   */
  ask(participant: Participant, asked: Asked): Promise<QaItem> {
    return this.metrics.limited(this.#ask(participant, asked));
  }

  async #ask(participant: Participant, asked: Asked): Promise<QaItem> {
    await this.limits.take(qaPolicies['ask/participant'], participant.id);
    const { session } = await this.#view(participant);
    const key = secretKey(asked.key);
    const known = takesItems(session)
      ? undefined
      : await this.items.findByKey(participant, key).then((state) => state ?? closed());
    const { state, isNew } = known
      ? { state: known, isNew: false }
      : await this.#asking.run(() => this.#write(participant, session.accountId, asked, key));
    if (isNew) this.metrics.asked.inc();
    if (isNew) await this.news.changed({ states: [state], withdrawn: [] }, false);
    const [own] = isNew ? [] : await this.ownVotes.among([state], participant);
    return toQaItem(state, session, own);
  }

  /**
   * Says of an item that one wants it answered, too, or that one does not (-1), in the place of the other;
   * or takes back just that. Twice is once.
   * @throws QaItemNotFoundError, QaClosedError, QaDownvotesOffError, TooManyRequestsError,
   *   NotAdmittedError, SessionNotFoundError
   */
  async vote(participant: Participant, id: string, sign: Sign, isSet: boolean): Promise<QaItem> {
    const item = await this.metrics.limited(this.#vote(participant, id, { sign, isSet }));
    this.metrics.votes.inc();
    return item;
  }

  async #vote(participant: Participant, id: string, { sign, isSet }: Said): Promise<QaItem> {
    await this.limits.take(qaPolicies['upvote/participant'], participant.id);
    const { session } = await this.#view(participant);
    if (!takesItems(session)) throw new QaClosedError();
    if (sign === -1 && !session.settings.qaDownvotes) throw new QaDownvotesOffError();
    const { id: participantId, sessionId } = participant;
    const heard = isId(id)
      ? await this.#voices.ask({ itemId: id, participantId, sessionId, sign, isSet })
      : undefined;
    const state = heard?.state;
    if (state?.status === 'answered') throw new QaClosedError('It has been answered.');
    if (state?.status !== 'shown') throw new QaItemNotFoundError();
    return toQaItem(state, session, heard!.own);
  }

  /** Takes back what nobody else has been shown. @throws QaItemNotFoundError, as `upvote` */
  async withdraw(participant: Participant, id: string): Promise<void> {
    await this.limits.take(qaPolicies['upvote/participant'], participant.id);
    await this.#view(participant);
    const isGone = isId(id) && (await this.#asking.run(() => this.items.withdraw(id, participant)));
    if (!isGone) throw new QaItemNotFoundError();
    const { sessionId } = participant;
    const withdrawn = { sessionId, id, version: null, isForHall: false };
    await this.news.changed({ states: [], withdrawn: [withdrawn] }, false);
  }

  async #view(participant: Participant): Promise<SessionView> {
    return (
      this.sessions.peekFor(participant) ?? this.sessions.getFor(participant, participant.sessionId)
    );
  }

  /** Under the lock of the session: so nothing is written that it does not take any more. */
  #write(
    participant: Participant,
    accountId: string,
    { text, languages }: Asked,
    key: string,
  ): Promise<{ state: QaState; isNew: boolean }> {
    const { id: participantId, sessionId, name } = participant;
    return this.dataSource.transaction(async (manager) => {
      const session = await lockSession(manager, accountId, sessionId);
      const known = await this.items.findByKey(participant, key, manager);
      if (known) return { state: known, isNew: false };
      if (!takesItems(session)) throw new QaClosedError();
      const { all, open } = await this.items.count(manager, participant);
      const { itemsPerSession, openPerParticipant } = qaLimits;
      if (all >= itemsPerSession) {
        throw new LimitReachedError(itemsPerSession, 'questions from the audience of a session');
      }
      if (open >= openPerParticipant) {
        throw new LimitReachedError(openPerParticipant, 'of one’s own that wait for an answer');
      }
      const state: QaState = {
        id: newId(),
        sessionId,
        participantId,
        text,
        author: isByName(session) ? authorOf(name) : null,
        status: firstStatus(text, session, languages),
        pinned: false,
        reply: null,
        upvotes: 0,
        downvotes: 0,
        version: 1,
      };
      await this.items.insert(manager, state, key);
      return { state, isNew: true };
    });
  }

  /** What one participant says of one item at about the same time is one change. */
  async #hear(voices: readonly Voice[]): Promise<(Heard | undefined)[]> {
    const keyOf = (itemId: string, participantId: string) => `${itemId} ${participantId}`;
    const byVote = new Map<string, Voice[]>();
    for (const voice of voices) {
      const key = keyOf(voice.itemId, voice.participantId);
      byVote.set(key, [...(byVote.get(key) ?? []), voice]);
    }
    const heard = await this.items.vote(
      [...byVote.values()].map((said) => ({ ...said[0]!, ...changeBy(said) })),
    );
    const changed = heard.filter(({ isChanged }) => isChanged).map(({ state }) => state);
    this.news.counted([...new Map(changed.map((state) => [state.id, state])).values()]);
    const known = new Map(
      heard.map((one) => [keyOf(one.state.id, one.participantId), one] as const),
    );
    return voices.map(({ itemId, participantId }) => known.get(keyOf(itemId, participantId)));
  }
}

/** As Postgres takes it. */
function authorOf(name = ''): string | null {
  return tidyAnswer(name, false) || null;
}

function closed(): never {
  throw new QaClosedError();
}
