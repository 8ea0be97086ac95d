import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { OwnConfidence } from '../contract/index.js';
import type { CountedConfidences } from './confidence.rules.js';

/** How sure a participant is of its vote on a question, in that round. */
export interface Confidence {
  readonly questionId: string;
  readonly round: number;
  readonly participantId: string;
  /** 1 to 5. */
  readonly value: number;
}

type Written = Pick<Confidence, 'questionId' | 'participantId'>;

/** The table `confidences`, written here and nowhere else. Off the vote path. */
@Injectable()
export class ConfidencesRepository {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * Writes a batch in one statement. The lock on the questions lets counting go on, while a close, a reset
   * and a new definition wait for it, or it for them: nothing is written of a round that is over.
   * @param confidences at most one a question and participant
   * @param now by this process' clock, as votes are let in by it
   * @returns those that were written: of questions that are open, in that round
   */
  async write(confidences: readonly Confidence[], now: Date): Promise<Written[]> {
    return this.dataSource.query(
      `with locked as materialized (
         select id, round from questions
         where id = any($1::uuid[]) and status = 'open' and (closes_at is null or closes_at > $5)
         order by id for key share
       ), written as (
         insert into confidences (question_id, participant_id, value)
         select question_id, participant_id, value
         from unnest($1::uuid[], $2::integer[], $3::uuid[], $4::smallint[])
           as given(question_id, round, participant_id, value)
         join locked on locked.id = question_id and locked.round = given.round
         order by question_id, participant_id
         on conflict (question_id, participant_id) do update set value = excluded.value
         returning question_id, participant_id
       )
       select question_id as "questionId", participant_id as "participantId" from written`,
      [
        confidences.map(({ questionId }) => questionId),
        confidences.map(({ round }) => round),
        confidences.map(({ participantId }) => participantId),
        confidences.map(({ value }) => value),
        now,
      ],
    );
  }

  /**
   * How sure those are whose votes count; what is right is known of all where the question is scored, which
   * it is once its result is final.
   */
  async count(questionId: string): Promise<CountedConfidences> {
    const [counted]: [CountedConfidences & { isScored: boolean }] = await this.dataSource.query(
      `with said as materialized (
         select participant_id, value from confidences join ballots using (question_id, participant_id)
         where question_id = $1 and choice::text <> '[]'
       ), by_value as (
         select value as confidence, count(*) filter (where got = out_of) as "right",
                count(*) filter (where got < out_of) as wrong
         from said join scores on scores.question_id = $1
           and scores.participant_id = said.participant_id
         group by value
       )
       select (select count(*)::integer from said) as total,
              (select coalesce(json_agg(by_value), '[]') from by_value) as counts,
              exists(select from scored_questions join results using (question_id)
                     where question_id = $1 and final) as "isScored"`,
      [questionId],
    );
    const { total, counts, isScored } = counted;
    return { total, counts: isScored ? counts : null };
  }

  /** Those of these questions on which somebody has said it. */
  async listSaid(questionIds: readonly string[]): Promise<string[]> {
    const rows: { id: string }[] = await this.dataSource.query(
      `select id from unnest($1::uuid[]) as id
       where exists(select from confidences where question_id = id)`,
      [questionIds],
    );
    return rows.map(({ id }) => id);
  }

  /** What a participant has said of these questions. */
  async listOwn(questionIds: readonly string[], participantId: string): Promise<OwnConfidence[]> {
    return this.dataSource.query(
      `select question_id as "questionId", value as confidence from confidences
       where question_id = any($1::uuid[]) and participant_id = $2`,
      [questionIds, participantId],
    );
  }

  /** The caller has the question's lock. */
  async deleteOf(manager: EntityManager, questionId: string): Promise<void> {
    await manager.query('delete from confidences where question_id = $1', [questionId]);
  }
}
