import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { OwnVote, QaState, Sign, VoteChange } from './qa.rules.js';

/** One participant and one item; by the participant the session is known, too. */
export interface Voter {
  readonly itemId: string;
  readonly participantId: string;
  readonly sessionId: string;
}

/** A vote after a change. */
export interface Heard {
  readonly participantId: string;
  readonly own: OwnVote;
  /** The item after all that were written together, and whether these have changed it. */
  readonly state: QaState;
  readonly isChanged: boolean;
}

const STATE = `qa_items.id, qa_items.session_id as "sessionId",
  qa_items.participant_id as "participantId", qa_items.text, qa_items.author, qa_items.status,
  qa_items.pinned, qa_items.reply, qa_items.upvotes, qa_items.downvotes, qa_items.version`;

/** Locks the items of $1, of the sessions of $2, which stay. */
const LOCK = `with kept as materialized (
  select id from sessions where id = any($2::uuid[]) order by id for key share
)
select from qa_items where id = any($1::uuid[]) and session_id in (select id from kept)
order by id for no key update`;

/** Changes votes on items that are locked. A row of `said` has what a vote was, and what it becomes. */
const VOTE = `with asked (item_id, session_id, participant_id, up, none, down) as (
  select * from unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::smallint[], $5::smallint[],
    $6::smallint[])
), items as (
  select ${STATE} from qa_items
  where id = any($1::uuid[]) and session_id = any($2::uuid[])
), before as (
  select asked.*, items.status, coalesce(votes.sign, 0) as was
  from asked
  join items on items.id = asked.item_id and items."sessionId" = asked.session_id
  left join qa_upvotes votes
    on votes.item_id = asked.item_id and votes.participant_id = asked.participant_id
), said as (
  select item_id, participant_id, was, case when status <> 'shown' then was
    when was = 1 then up when was = -1 then down else none end as becomes
  from before
), taken_back as (
  delete from qa_upvotes votes using said
  where becomes = 0 and was <> 0 and votes.item_id = said.item_id
    and votes.participant_id = said.participant_id
), written as (
  insert into qa_upvotes (item_id, participant_id, sign)
  select item_id, participant_id, becomes from said where becomes not in (0, was)
  on conflict (item_id, participant_id) do update set sign = excluded.sign
), sums as (
  select item_id, sum((becomes = 1)::integer - (was = 1)::integer)::integer as up,
    sum((becomes = -1)::integer - (was = -1)::integer)::integer as down
  from said where becomes <> was group by item_id
), counted as (
  update qa_items set upvotes = upvotes + up, downvotes = downvotes + down, version = version + 1
  from sums where id = item_id
  returning id, upvotes, downvotes, version
)
select said.participant_id as voter, becomes as own, items.id, "sessionId", "participantId", text,
  author, status, pinned, reply, coalesce(counted.upvotes, items.upvotes) as upvotes,
  coalesce(counted.downvotes, items.downvotes) as downvotes,
  coalesce(counted.version, items.version) as version,
  counted.id is not null as "isChanged"
from said join items on items.id = said.item_id left join counted on counted.id = items.id`;

/**
 * What the audience asks, and who wants it answered or not. Rows are locked in this order: the session, by all
 * that asks, decides and merges; items by their ids; then their upvotes. Upvoting locks no session, but
 * keeps it from being deleted meanwhile, which would lock its items in another order.
 */
@Injectable()
export class QaItemsRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** All of a session. */
  list(sessionId: string): Promise<QaState[]> {
    return this.dataSource.query(`select ${STATE} from qa_items where session_id = $1`, [
      sessionId,
    ]);
  }

  async sessionOf(id: string): Promise<string | undefined> {
    const rows: { sessionId: string }[] = await this.dataSource.query(
      'select session_id as "sessionId" from qa_items where id = $1',
      [id],
    );
    return rows[0]?.sessionId;
  }

  /** What the participant has asked by this key. */
  async findByKey(
    { sessionId, id }: { readonly sessionId: string; readonly id: string },
    key: string,
    runner: Runner = this.dataSource,
  ): Promise<QaState | undefined> {
    const rows: QaState[] = await runner.query(
      `select ${STATE} from qa_items where session_id = $1 and participant_id = $2 and key = $3`,
      [sessionId, id, key],
    );
    return rows[0];
  }

  /** How many the session has, and how many of the participant's are neither answered nor hidden. */
  async count(
    manager: EntityManager,
    { sessionId, id }: { readonly sessionId: string; readonly id: string },
  ): Promise<{ all: number; open: number }> {
    const [counts]: [{ all: number; open: number }] = await manager.query(
      `select count(*)::integer as all, count(*) filter (
         where participant_id = $2 and status in ('pending', 'shown'))::integer as open
       from qa_items where session_id = $1`,
      [sessionId, id],
    );
    return counts;
  }

  async insert(manager: EntityManager, state: QaState, key: string): Promise<void> {
    const { id, sessionId, participantId, text, author, status } = state;
    await manager.query(
      `insert into qa_items (id, session_id, participant_id, key, text, author, status)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [id, sessionId, participantId, key, text, author, status],
    );
  }

  /** These of the session's items and the one that is pinned, locked. */
  lock(manager: EntityManager, sessionId: string, ids: readonly string[]): Promise<QaState[]> {
    return manager.query(
      `select ${STATE} from qa_items where session_id = $1 and (id = any($2::uuid[]) or pinned)
       order by id for update`,
      [sessionId, ids],
    );
  }

  /** @returns it with its next version */
  async save(manager: EntityManager, state: QaState): Promise<QaState> {
    const { id, status, pinned, reply } = state;
    const [[saved]]: [[{ version: number }]] = await manager.query(
      `update qa_items set status = $2, pinned = $3, reply = $4, version = version + 1
       where id = $1 returning version`,
      [id, status, pinned, reply],
    );
    return { ...state, ...saved };
  }

  async delete(manager: EntityManager, id: string): Promise<void> {
    await manager.query('delete from qa_items where id = $1', [id]);
  }

  /** @returns whether there was such an item of the participant's that waits to be shown */
  async withdraw(
    id: string,
    participant: { readonly sessionId: string; readonly id: string },
  ): Promise<boolean> {
    const [, deleted]: [unknown, number] = await this.dataSource.query(
      `delete from qa_items
       where id = $1 and session_id = $2 and participant_id = $3 and status = 'pending'`,
      [id, participant.sessionId, participant.id],
    );
    return deleted > 0;
  }

  /** Has one get the votes of another too, of who has said nothing of the one. Both are locked. */
  async moveVotes(manager: EntityManager, from: QaState, into: QaState): Promise<QaState> {
    await manager.query(
      `insert into qa_upvotes (item_id, participant_id, sign)
       select $2::uuid, participant_id, sign from qa_upvotes where item_id = $1
       on conflict do nothing`,
      [from.id, into.id],
    );
    const [[saved]]: [[Pick<QaState, 'upvotes' | 'downvotes' | 'version'>]] = await manager.query(
      `update qa_items set version = version + 1,
         upvotes = (select count(*) from qa_upvotes where item_id = $1 and sign = 1),
         downvotes = (select count(*) from qa_upvotes where item_id = $1 and sign = -1)
       where id = $1 returning upvotes, downvotes, version`,
      [into.id],
    );
    return { ...into, ...saved };
  }

  /**
   * Changes votes and the counts by that, in one transaction: no count can lack a vote that is there, or
   * have one twice. The items are locked before their votes are looked at, as a statement sees no row
   * that is younger. Only what is shown takes votes.
   * @param changes of one participant and item one at the most
   * @returns those of items that are there, in no order
   */
  vote(changes: readonly (Voter & VoteChange)[]): Promise<Heard[]> {
    const itemIds = changes.map(({ itemId }) => itemId);
    const sessionIds = changes.map(({ sessionId }) => sessionId);
    return this.dataSource.transaction(async (manager) => {
      await manager.query(LOCK, [itemIds, sessionIds]);
      const rows: (QaState & { voter: string; own: OwnVote; isChanged: boolean })[] =
        await manager.query(VOTE, [
          itemIds,
          sessionIds,
          changes.map(({ participantId }) => participantId),
          changes.map(({ up }) => up),
          changes.map(({ none }) => none),
          changes.map(({ down }) => down),
        ]);
      return rows.map(({ voter, own, isChanged, ...state }) => ({
        participantId: voter,
        own,
        state,
        isChanged,
      }));
    });
  }

  /** What each of the participants has said of which of the items. One query for all. */
  async findVotes(
    participantIds: readonly string[],
    itemIds: readonly string[],
  ): Promise<(Pick<Voter, 'itemId' | 'participantId'> & { sign: Sign })[]> {
    return this.dataSource.query(
      `select item_id as "itemId", participant_id as "participantId", sign from qa_upvotes
       where participant_id = any($1::uuid[]) and item_id = any($2::uuid[])`,
      [participantIds, itemIds],
    );
  }

  /** Who has asked what in the session is known to nobody any more. @returns whether it was */
  async eraseAuthors(sessionId: string): Promise<boolean> {
    const [, erased]: [unknown, number] = await this.dataSource.query(
      `with named as materialized (
         select id from qa_items where session_id = $1 and author is not null
         order by id for no key update
       )
       update qa_items set author = null from named where qa_items.id = named.id`,
      [sessionId],
    );
    return erased > 0;
  }
}

type Runner = Pick<DataSource, 'query'>;
