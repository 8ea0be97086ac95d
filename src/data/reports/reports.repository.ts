import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { TurnoutSlot } from '../../contract/reports.js';
import type { SlotRow } from './slots.rules.js';

/** When the votes on a question came. */
export interface QuestionTimes {
  readonly questionId: string;
  readonly votes: number;
  /** Of the first and the last vote. Milliseconds since 1970. */
  readonly first: number;
  readonly last: number;
  /** Seconds from an opening: the first quartile, the median and the third; null where it is not known when it was opened. */
  readonly quartiles: [number, number, number] | null;
}

/**
 * A receipt is a UUIDv7: its first 48 bits are milliseconds since 1970. Withdrawn votes are none. `offset 0`: the
 * time is worked out once for each vote, however often it is named.
 */
const CAST_AT = `select question_id, participant_id,
    ('x' || translate(left(receipt_id::text, 13), '-', ''))::bit(48)::bigint as at
  from ballots where question_id = any($1::uuid[]) and choice::text <> '[]' offset 0`;

const inMilliseconds = (column: string) => `(extract(epoch from ${column}) * 1000)::bigint`;

/** Reports on ballots and openings, which are others': sums alone, and nothing of any one participant. */
@Injectable()
export class ReportsRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** Of those with votes. A vote belongs to the opening before it; one that came a little early, to the first. */
  async timesOf(questionIds: readonly string[]): Promise<QuestionTimes[]> {
    const rows = await this.dataSource.query<(QuestionTimes & Record<'first' | 'last', string>)[]>(
      `with opening as (
         select question_id, ${inMilliseconds('opened_at')} as opened,
                case when row_number() over by_time = 1 then 0
                     else ${inMilliseconds('opened_at')} end as since,
                coalesce(lead(${inMilliseconds('opened_at')}) over by_time, 9000000000000000) as until
         from openings where question_id = any($1::uuid[])
         window by_time as (partition by question_id order by opened_at)
       ), cast_at as (${CAST_AT})
       select question_id as "questionId", count(*)::integer as votes, min(at) as first, max(at) as last,
              percentile_cont(array[0.25, 0.5, 0.75])
                within group (order by greatest(0, at - opened) / 1000.0) as quartiles
       from cast_at left join opening using (question_id)
       where opening.question_id is null or (at >= since and at < until)
       group by question_id`,
      [questionIds],
    );
    return rows.map((row) => ({ ...row, first: Number(row.first), last: Number(row.last) }));
  }

  /** Slots that have any, by their number. Votes that came meanwhile are in the last one. */
  countBySlot(
    questionIds: readonly string[],
    { from, length, count }: SlotRow,
  ): Promise<(TurnoutSlot & { at: number })[]> {
    const slot = 'greatest(0, least($4, (at - $2) / $3))';
    return this.dataSource.query(
      `with cast_at as materialized (${CAST_AT}), first_of_each as (
         select min(at) as at from cast_at group by participant_id
       ), counted as (
         select ${slot} as slot, count(*) as votes, 0 as new_voters from cast_at group by slot
         union all
         select ${slot}, 0, count(*) from first_of_each group by 1
       )
       select slot::integer as at, sum(votes)::integer as votes, sum(new_voters)::integer as "newVoters"
       from counted group by slot order by slot`,
      [questionIds, from, length, count - 1],
    );
  }

  /**
   * Sessions of a series that have begun: this one and the latest others, in the order in which they did.
   * @param seriesId the id of its first session, which may be gone
   */
  async listSeries(
    accountId: string,
    { id, seriesId }: { id: string; seriesId: string },
    limit: number,
  ): Promise<string[]> {
    const rows = await this.dataSource.query<{ id: string }[]>(
      `select id from (
         select id, started_at from sessions
         where account_id = $1 and (series_id = $2 or id = $2) and status <> 'draft'
         order by id = $3 desc, started_at desc, id desc limit $4
       ) as latest order by started_at, id`,
      [accountId, seriesId, id, limit],
    );
    return rows.map((row) => row.id);
  }
}
