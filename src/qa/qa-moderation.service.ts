import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { QaItem } from '../contract/index.js';
import { ValidationFailedError } from '../platform/domain-error.js';
import { isId } from '../platform/ids.js';
import type { Organizer } from '../accounts/index.js';
import {
  lockSession,
  mayModerate,
  type Moderator,
  requireStillModerating,
  SessionDirectory,
  SessionNotFoundError,
  type SessionView,
} from '../sessions/index.js';
import { QaItemsRepository } from './qa-items.repository.js';
import { type QaChange, QaNews } from './qa-news.js';
import { QaItemNotFoundError } from './qa.errors.js';
import type { QaWithdrawal } from './qa.events.js';
import { decide, isShown, type QaDecision, type QaState, toQaItem } from './qa.rules.js';

/** What has become of an item. */
interface Acted extends QaChange {
  readonly item: QaState;
}

/** What is done to an item, under its lock and that of the session. */
type Act = (manager: EntityManager, locked: Locked) => Promise<Acted>;

interface Locked {
  readonly item: QaState;
  /** Those that were asked for beside it, and the one that is pinned. */
  readonly others: readonly QaState[];
}

/** What an organizer or a moderator makes of what the audience asks. When it is answered, it is so everywhere. */
@Injectable()
export class QaModerationService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly directory: SessionDirectory,
    private readonly items: QaItemsRepository,
    private readonly news: QaNews,
  ) {}

  /** @throws QaItemNotFoundError where there is none, or it is another's; ValidationFailedError */
  async decide(
    moderator: Organizer | Moderator,
    id: string,
    decision: QaDecision,
  ): Promise<QaItem> {
    return this.#change(moderator, id, [], async (manager, { item, others }) => {
      const decided = decide(item, decision);
      if (isSame(item, decided)) return { item, states: [], withdrawn: [] };
      const letGo: QaState[] = [];
      for (const other of decided.pinned ? others.filter(({ pinned }) => pinned) : []) {
        letGo.push(await this.items.save(manager, { ...other, pinned: false }));
      }
      const saved = await this.items.save(manager, decided);
      const isWithdrawn = saved.status !== item.status && !isShown(saved);
      return {
        item: saved,
        states: [...letGo, saved],
        withdrawn: isWithdrawn ? [withdrawalOf(item, saved.version)] : [],
      };
    });
  }

  /**
   * Has one item get the votes of another, each participant's once; the other goes.
   * @throws QaItemNotFoundError, ValidationFailedError
   */
  async merge(moderator: Organizer | Moderator, id: string, into: string): Promise<QaItem> {
    if (id === into) {
      throw new ValidationFailedError([{ path: 'into', message: 'must be another item' }]);
    }
    return this.#change(moderator, id, [into], async (manager, { item, others }) => {
      const target = others.find((other) => other.id === into);
      if (!target) throw new QaItemNotFoundError();
      const merged = await this.items.moveVotes(manager, item, target);
      await this.items.delete(manager, item.id);
      return { item: merged, states: [merged], withdrawn: [withdrawalOf(item, null)] };
    });
  }

  /** @throws QaItemNotFoundError */
  async delete(moderator: Organizer | Moderator, id: string): Promise<void> {
    await this.#change(moderator, id, [], async (manager, { item }) => {
      await this.items.delete(manager, item.id);
      return { item, states: [], withdrawn: [withdrawalOf(item, null)] };
    });
  }

  async #change(
    moderator: Organizer | Moderator,
    id: string,
    more: readonly string[],
    act: Act,
  ): Promise<QaItem> {
    const { session } = await this.#find(moderator, id);
    const { item, ...change } = await this.dataSource.transaction(async (manager) => {
      const { accountId } = session;
      const asItIs = await lockSession(manager, accountId, session.id).catch(asItem);
      requireStillModerating(moderator, asItIs);
      const locked = await this.items.lock(manager, session.id, [id, ...more.filter(isId)]);
      const item = locked.find((one) => one.id === id);
      if (!item) throw new QaItemNotFoundError();
      return act(manager, { item, others: locked.filter((one) => one !== item) });
    });
    await this.news.changed(change, true);
    return toQaItem(item, session);
  }

  /** The session of an item, where who asks may moderate it. */
  async #find(moderator: Organizer | Moderator, id: string): Promise<SessionView> {
    const sessionId = isId(id) ? await this.items.sessionOf(id) : undefined;
    const view = sessionId === undefined ? undefined : await this.directory.bySession(sessionId);
    if (!view || !mayModerate(moderator, view.session)) throw new QaItemNotFoundError();
    return view;
  }
}

function isSame(one: QaState, other: QaState): boolean {
  return one.status === other.status && one.pinned === other.pinned && one.reply === other.reply;
}

/** @param version of the item from now on; null: it is gone */
function withdrawalOf({ sessionId, id, status }: QaState, version: number | null): QaWithdrawal {
  return { sessionId, id, version, isForHall: status !== 'hidden' };
}

function asItem(error: unknown): never {
  throw error instanceof SessionNotFoundError ? new QaItemNotFoundError() : error;
}
