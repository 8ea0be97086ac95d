import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { CountedBallots } from './progress.rules.js';

/** Who is how far: a report on ballots and players, which are others'. */
@Injectable()
export class ProgressRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** One query, whose cost is that of the ballots. A vote that was withdrawn is no answer. */
  async count(sessionId: string, questionIds: readonly string[]): Promise<CountedBallots> {
    const [counted]: [CountedBallots] = await this.dataSource.query(
      `with answers as materialized (
         select question_id, participant_id from ballots
         where question_id = any($1::uuid[]) and choice::text <> '[]'
       ), by_question as (
         select question_id, count(*) as count from answers group by question_id
       ), by_participant as (
         select participant_id, count(*) as done from answers group by participant_id
       ), by_done as (
         select done, count(*) as count from by_participant group by done
       )
       select
         (select coalesce(json_object_agg(question_id, count), '{}') from by_question) as answered,
         (select coalesce(json_object_agg(done, count), '{}') from by_done) as done,
         (select count(*)::integer from players where session_id = $2 and not exists (
            select from by_participant where by_participant.participant_id = players.participant_id
          )) as idle`,
      [questionIds, sessionId],
    );
    return counted;
  }
}
