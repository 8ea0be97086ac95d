import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Total } from './leaderboard.rules.js';
import { SWIFTEST, type Worth } from './points.rules.js';

/** How far a question's scores are. */
export interface ScoredQuestion {
  readonly id: string;
  /** Whether it was played, all its votes are counted, and scored at least once: then it counts. */
  readonly isScored: boolean;
  /** Whether it never took votes, or what it was worth is in. */
  readonly isSettled: boolean;
}

/** Scores of a session at one moment. */
export interface ScoredSession {
  /** Microseconds since 1970 by the database's clock: of two readings the later has the greater one. */
  readonly version: number;
  /** In the order in which they were first opened. */
  readonly questions: readonly ScoredQuestion[];
  /** The same as long as no score of the session is another. */
  readonly stamp: string;
}

/** Where it is no player's, it has the name of its votes, if they have one. */
export type StoredTotal = Total & { readonly isPlayer: boolean };

/** A question that counts. */
export type Counting = Worth & { readonly id: string };

/** What all scores of a session add up to. Reads what other modules write of who takes part. */
@Injectable()
export class LeaderboardsRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** @param questionIds those of the session that are scored */
  async find(questionIds: readonly string[]): Promise<ScoredSession> {
    const [row]: [{ version: string; questions: ScoredQuestion[] | null; stamp: string | null }] =
      await this.dataSource.query(
        `select (extract(epoch from clock_timestamp()) * 1000000)::bigint as version, found.*
         from (
           select json_agg(json_build_object(
                    'id', id,
                    'isScored', coalesce(final, false) and scored.version is not null
                      and (first_opened is not null or results.total_votes > 0),
                    'isSettled', status = 'draft'
                      or coalesce(final and scored.version = results.version, false)
                  ) order by coalesce(first_opened, opened_at), id) as questions,
                  ${STAMP} as stamp
           from ${SCORED_QUESTIONS}
           left join lateral (
             select min(openings.opened_at) as first_opened from openings where question_id = id
           ) as opening on true
           where id = any($1::uuid[])
         ) as found`,
        [questionIds],
      );
    return {
      version: Number(row.version),
      questions: row.questions ?? [],
      stamp: row.stamp ?? '',
    };
  }

  /** The stamps of sessions, by their ids. @param questionIds those that are scored */
  async listStamps(questionIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const rows: { id: string; stamp: string }[] = await this.dataSource.query(
      `select session_id as id, ${STAMP} as stamp from ${SCORED_QUESTIONS}
       where id = any($1::uuid[]) group by session_id`,
      [questionIds],
    );
    return new Map(rows.map(({ id, stamp }) => [id, stamp]));
  }

  /**
   * What each has of these questions who plays or has answered one; who was removed does not.
   * @param counting in the order in which they were first opened
   */
  async listTotals(sessionId: string, counting: readonly Counting[]): Promise<StoredTotal[]> {
    // A bit a question, set where it was answered right: whole numbers add up faster than anything else.
    const bits = counting.map((_, place) => 2 ** (place % HALF));
    const rows: (Omit<StoredTotal, 'right'> & { first: number; second: number })[] =
      await this.dataSource.query(
        `with counting as (
         select * from unnest($2::uuid[], $3::bigint[], $4::bigint[], $5::bigint[])
           with ordinality as counting(question_id, points, bonus, bit, place)
       ), worth as (
         select participant_id, place, case when got = out_of then bit else 0 end as bit,
                (points * got / out_of
                  + got * swiftness * bonus / (out_of * ${SWIFTEST}::bigint))::integer as points
         from counting join scores using (question_id)
       ), totals as (
         select participant_id, sum(points)::integer as points, count(*)::integer as answered,
                bit_or(bit) filter (where place <= ${HALF}) as first,
                bit_or(bit) filter (where place > ${HALF}) as second,
                (sum(points) filter (where place = $6))::integer as last
         from worth group by participant_id
       )
       select participant_id as id, players.name is not null as "isPlayer",
              coalesce(players.name, voter.name, '') as name, players.team,
              coalesce(points, 0) as points, coalesce(answered, 0) as answered,
              coalesce(first, 0)::float8 as first, coalesce(second, 0)::float8 as second, last
       from totals
       full join (
         select participant_id, name, team from players where session_id = $1
       ) as players using (participant_id)
       left join (
         select participant_id, name, removed_epoch from participants where session_id = $1
       ) as voter using (participant_id)
       left join (
         select id as participant_id, epoch, revoked_at from roster_entries where session_id = $1
       ) as entry using (participant_id)
       where coalesce(epoch, 0) > coalesce(removed_epoch, -1) and revoked_at is null`,
        [
          sessionId,
          counting.map(({ id }) => id),
          counting.map(({ points }) => points),
          counting.map(({ bonus }) => bonus),
          bits,
          counting.length,
        ],
      );
    const size = counting.length;
    return rows.map(({ first, second, ...total }) => ({
      ...total,
      right: digitsOf(first, Math.min(size, HALF)) + digitsOf(second, Math.max(0, size - HALF)),
    }));
  }
}

/** Questions whose bits are together in a number: as many as the half of a session, and exact in JavaScript. */
const HALF = 50;

/** The lowest first. */
function digitsOf(bits: number, count: number): string {
  return count === 0 ? '' : [...bits.toString(2).padStart(count, '0')].reverse().join('');
}

const SCORED_QUESTIONS = `questions
  left join results on results.question_id = id
  left join scored_questions as scored on scored.question_id = id`;

/** SQL: of all scores of the questions of a group. */
const STAMP = `string_agg(
    id || ' ' || coalesce(scored.version, 0) || coalesce(final, false)::text, ',' order by id
  )`;
