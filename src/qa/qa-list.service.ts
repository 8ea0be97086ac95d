import { Injectable } from '@nestjs/common';
import type { Organizer } from '../accounts/index.js';
import type { QaItem, QaPage, QaSort, QaStatus } from '../contract/index.js';
import type { Participant } from '../participants/index.js';
import type { LinkHolder, SessionView } from '../sessions/index.js';
import { OwnVotes } from './own-votes.js';
import { QaBoards } from './qa-boards.js';
import { QaItemsRepository } from './qa-items.repository.js';
import { QaDownvotesOffError, QaItemNotFoundError } from './qa.errors.js';
import { cursorOf, maySee, orders, type QaState, readCursor, toQaItem } from './qa.rules.js';

/** Which items are asked for. */
export interface QaAsked {
  readonly status?: QaStatus;
  readonly sort: QaSort;
  readonly limit: number;
  readonly cursor?: string;
}

/** What the audience asks, as anybody may see it. Who may look at the session is asked before. */
@Injectable()
export class QaListService {
  constructor(
    private readonly boards: QaBoards,
    private readonly items: QaItemsRepository,
    private readonly ownVotes: OwnVotes,
  ) {}

  /**
   * One page of what the reader may see.
   * @throws ValidationFailedError, QaDownvotesOffError
   */
  async list(
    reader: Organizer | Participant | LinkHolder,
    { session }: SessionView,
    { status, sort, limit, cursor }: QaAsked,
  ): Promise<QaPage> {
    if (sort === 'controversial' && !session.settings.qaDownvotes) throw new QaDownvotesOffError();
    const after = cursor === undefined ? undefined : readCursor(cursor, sort);
    const isMeant = (state: QaState) =>
      maySee(reader, state, session) && (status === undefined || state.status === status);
    const isBehind = (state: QaState) => !after || orders[sort](after, state) < 0;
    const board = await this.boards.get(session.id);
    const found: QaState[] = [];
    for (const state of board.list(sort)) {
      if (isMeant(state) && isBehind(state) && found.push(state) > limit) break;
    }
    const page = found.slice(0, limit);
    const nextCursor = found.length > limit ? cursorOf(page.at(-1)!, sort) : null;
    const own = reader.role === 'participant' ? await this.ownVotes.among(page, reader) : [];
    // As they are now: one may have been hidden meanwhile.
    const items = page.flatMap(({ id }, nth) => {
      const state = board.find(id);
      return state && isMeant(state) ? [toQaItem(state, session, own[nth])] : [];
    });
    return { items, nextCursor };
  }

  /** What these of a session ask, in their order. @throws QaItemNotFoundError where one is none of it */
  async textsOf(sessionId: string, ids: readonly string[]): Promise<string[]> {
    const board = await this.boards.get(sessionId);
    return ids.map((id) => {
      const state = board.find(id);
      if (!state) throw new QaItemNotFoundError();
      return state.text;
    });
  }

  /** All of a session, the latest first. */
  async listAll({ session }: SessionView): Promise<QaItem[]> {
    const states = await this.items.list(session.id);
    return states.sort(orders.new).map((state) => toQaItem(state, session));
  }
}
