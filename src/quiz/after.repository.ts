import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Score } from '../scoring/index.js';
import type { PackedChoice } from '../sessions/index.js';
import type { CountedScores } from './statistics.rules.js';

/** One who plays or has an answer that is scored. */
export interface FoundPlayer {
  readonly id: string;
  readonly name: string;
  readonly team: string | null;
  /** Whether the organizer has removed it, or its place on the roster. */
  readonly isRemoved: boolean;
}

/** What one has answered, and what that has earned. */
export interface ScoredAnswer extends Score {
  readonly participantId: string;
  readonly questionId: string;
  readonly choice: PackedChoice;
}

/** What is left of a quiz: reports on scores, ballots and players, which are others'. */
@Injectable()
export class AfterRepository {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * Of each question that somebody has answered. Credits are whole millionths, as sums of these are exact:
   * so of credits that are all the same `corr` finds exactly no variance, and gives null.
   */
  listStatistics(questionIds: readonly string[]): Promise<CountedScores[]> {
    return this.dataSource.query(
      `with credits as materialized (
         select question_id, participant_id, got = out_of as is_right,
                got::bigint * 1000000 / out_of as credit
         from scores where question_id = any($1::uuid[])
       ), totals as (
         select participant_id, sum(credit)::bigint as total from credits group by participant_id
       )
       select question_id as "questionId", count(*)::integer as answered,
              (count(*) filter (where is_right))::integer as "right",
              sum(credit)::float8 as credit, corr(credit, total - credit) as correlation
       from credits join totals using (participant_id)
       group by question_id`,
      [questionIds],
    );
  }

  /**
   * Who plays or has answered one of the questions, by id. Of each question so many are read as fit on the
   * page, however many there are.
   * @param since the receipt from which on votes have names: of an answer before it nobody is told
   */
  listPlayers(
    sessionId: string,
    questionIds: readonly string[],
    since: string,
    limit: number,
    cursor: string | null,
  ): Promise<FoundPlayer[]> {
    return this.dataSource.query(
      `with answering as (
         select participant_id from unnest($2::uuid[]) as asked(question_id), lateral (
           select participant_id from scores join ballots using (question_id, participant_id)
           where scores.question_id = asked.question_id and receipt_id >= $5
             and ($4::uuid is null or participant_id > $4)
           order by participant_id limit $3
         ) as first
       ), playing as (
         select participant_id from players
         where session_id = $1 and ($4::uuid is null or participant_id > $4)
         order by participant_id limit $3
       ), page as (
         select participant_id from answering union select participant_id from playing
         order by participant_id limit $3
       )
       select page.participant_id as id, coalesce(players.name, participants.name, '') as name,
              players.team,
              coalesce(entry.epoch, 0) <= coalesce(removed_epoch, -1)
                or revoked_at is not null as "isRemoved"
       from page
       left join players on players.session_id = $1 and players.participant_id = page.participant_id
       left join participants on participants.session_id = $1
         and participants.participant_id = page.participant_id
       left join roster_entries as entry
         on entry.session_id = $1 and entry.id = page.participant_id
       order by page.participant_id`,
      [sessionId, questionIds, limit, cursor, since],
    );
  }

  /** What these have answered. @param since as above */
  listAnswers(
    questionIds: readonly string[],
    participantIds: readonly string[],
    since: string,
  ): Promise<ScoredAnswer[]> {
    return this.dataSource.query(
      `select participant_id as "participantId", question_id as "questionId", choice, got,
              out_of as "outOf", swiftness
       from scores join ballots using (question_id, participant_id)
       where question_id = any($1::uuid[]) and participant_id = any($2::uuid[])
         and receipt_id >= $3`,
      [questionIds, participantIds, since],
    );
  }
}
