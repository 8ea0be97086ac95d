import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { containing } from '../../platform/database/like.rules.js';
import type { PlayerRow } from './player.js';
import type { Seat } from './seating.rules.js';
import type { TeamSizes } from './teams.rules.js';

const ROW = 'participant_id as id, name, team, joined_at as "joinedAt"';

/** Where a page ends: a player of that time and id. */
export interface PlayerPlace {
  readonly joinedAt: string;
  readonly id: string;
}

/**
 * Who plays. All that writes has the session locked (`for no key update`): so no two players get one
 * name, teams are dealt evenly, and settings are those that count.
 */
@Injectable()
export class PlayersRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** Those of the participants who play, of whichever session each is. */
  find(
    participants: readonly { readonly sessionId: string; readonly id: string }[],
    runner: Runner = this.dataSource,
  ): Promise<(PlayerRow & { sessionId: string })[]> {
    return runner.query(
      `select ${ROW}, session_id as "sessionId" from players
       where (session_id, participant_id) in (select * from unnest($1::uuid[], $2::uuid[]))`,
      [participants.map(({ sessionId }) => sessionId), participants.map(({ id }) => id)],
    );
  }

  /** All of a session, in the order in which they joined. */
  list(sessionId: string, runner: Runner = this.dataSource): Promise<PlayerRow[]> {
    return runner.query(
      `select ${ROW} from players where session_id = $1 order by joined_at, participant_id`,
      [sessionId],
    );
  }

  /**
   * One page, in the order in which they joined.
   * @param search found anywhere in the name, whatever its case
   */
  page(
    sessionId: string,
    { limit, search, after }: { limit: number; search?: string; after?: PlayerPlace },
  ): Promise<PlayerRow[]> {
    return this.dataSource.query(
      `select ${ROW} from players
       where session_id = $1 and ($3::text is null or name ilike $3)
         and ($4::timestamptz is null or (joined_at, participant_id) > ($4, $5::uuid))
       order by joined_at, participant_id limit $2`,
      [sessionId, limit, containing(search), after?.joinedAt ?? null, after?.id ?? null],
    );
  }

  async count(sessionId: string): Promise<number> {
    const [{ count }]: [{ count: number }] = await this.dataSource.query(
      'select count(*)::integer as count from players where session_id = $1',
      [sessionId],
    );
    return count;
  }

  /** Those of the participants who do not play and are not out, by the names of their votes. */
  strangersAmong(
    sessionId: string,
    participantIds: readonly string[],
  ): Promise<{ id: string; name: string | null }[]> {
    return this.dataSource.query(
      `select given.id, voter.name from unnest($2::uuid[]) as given (id)
       left join participants as voter
         on voter.session_id = $1 and voter.participant_id = given.id
       where voter.removed_epoch is null and not exists (
         select from players where session_id = $1 and participant_id = given.id)`,
      [sessionId, participantIds],
    );
  }

  /** Which of the keys are those of players, of others than that one. */
  async takenKeys(
    manager: EntityManager,
    sessionId: string,
    keys: readonly string[],
    exceptFor?: string,
  ): Promise<Set<string>> {
    const taken: { key: string }[] = await manager.query(
      `select name_key as key from players
       where session_id = $1 and name_key = any($2::text[]) and participant_id is distinct from $3`,
      [sessionId, keys, exceptFor ?? null],
    );
    return new Set(taken.map(({ key }) => key));
  }

  async countTeams(
    manager: EntityManager,
    sessionId: string,
  ): Promise<{ players: number; sizes: TeamSizes }> {
    const counts: { team: string | null; count: number }[] = await manager.query(
      `select team, count(*)::integer as count from players where session_id = $1 group by team`,
      [sessionId],
    );
    const players = counts.reduce((sum, { count }) => sum + count, 0);
    const ofTeams = counts.flatMap(({ team, count }) =>
      team === null ? [] : [[team, count] as const],
    );
    return { players, sizes: new Map(ofTeams) };
  }

  async insert(manager: EntityManager, sessionId: string, seats: readonly Seat[]): Promise<void> {
    await manager.query(
      `insert into players (session_id, participant_id, name, name_key, team)
       select $1, * from unnest($2::uuid[], $3::text[], $4::text[], $5::text[])`,
      [
        sessionId,
        seats.map(({ id }) => id),
        seats.map(({ name }) => name),
        seats.map(({ nameKey }) => nameKey),
        seats.map(({ team }) => team),
      ],
    );
  }

  /** Other names; none may be one of before that another of these has. */
  async rename(
    manager: EntityManager,
    sessionId: string,
    named: readonly Pick<Seat, 'id' | 'name' | 'nameKey'>[],
  ): Promise<void> {
    await manager.query(
      `update players set name = given.name, name_key = given.name_key
       from unnest($2::uuid[], $3::text[], $4::text[]) as given (id, name, name_key)
       where session_id = $1 and participant_id = given.id`,
      [
        sessionId,
        named.map(({ id }) => id),
        named.map(({ name }) => name),
        named.map(({ nameKey }) => nameKey),
      ],
    );
  }

  async move(
    manager: EntityManager,
    sessionId: string,
    moved: readonly { readonly id: string; readonly team: string | null }[],
  ): Promise<void> {
    await manager.query(
      `update players set team = given.team from unnest($2::uuid[], $3::text[]) as given (id, team)
       where session_id = $1 and participant_id = given.id`,
      [sessionId, moved.map(({ id }) => id), moved.map(({ team }) => team)],
    );
  }

  /** @returns whether it played */
  async delete(manager: EntityManager, sessionId: string, participantId: string): Promise<boolean> {
    const [, deleted]: [unknown, number] = await manager.query(
      'delete from players where session_id = $1 and participant_id = $2',
      [sessionId, participantId],
    );
    return deleted > 0;
  }
}

type Runner = Pick<DataSource, 'query'>;
