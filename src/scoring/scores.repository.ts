import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { AnswerKey, Scoring } from '../contract/index.js';
import type { Credit, Definition, PackedChoice } from '../sessions/index.js';
import { SWIFTEST, UNTIMED } from './points.rules.js';

/** A question as it is scored: closed, every vote of it counted, and locked. */
export interface FinalQuestion extends Definition {
  readonly kind: string;
  readonly answerKey: AnswerKey | null;
  readonly scoring: Scoring | null;
  /** Of its result. */
  readonly version: number;
  readonly final: boolean;
  /** All different ones, as their ballots have them; withdrawn votes left out. JSON */
  readonly choices: readonly string[];
}

type Opened = Readonly<Record<'id', string>> & {
  readonly openedAt: Date | null;
  readonly closesAt: Date | null;
};

/**
 * Openings of a question that are kept beside its first one: a vote of one before that has no bonus
 * for being fast.
 */
const MAX_OPENINGS = 100;

/**
 * What answers have earned: the tables `scores`, `scored_questions` and `openings`, written here and
 * nowhere else, and under the lock of the question's row (`src/sessions/locks.ts`). By hand: bulk.
 */
@Injectable()
export class ScoresRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** Notes that a question takes votes from now on; what was earned before is so no more. */
  async open(manager: EntityManager, { id, openedAt, closesAt }: Opened): Promise<void> {
    await manager.query(
      `with opened as (
         insert into openings (question_id, opened_at, ends_at) values ($1, $2, $3)
         on conflict do nothing
       ), ${FORGET}
       delete from openings where question_id = $1
         and opened_at < (select opened_at from openings where question_id = $1
                          order by opened_at desc offset $4 - 1 limit 1)
         and opened_at > (select min(opened_at) from openings where question_id = $1)`,
      [id, openedAt, closesAt, MAX_OPENINGS],
    );
  }

  /** Of a question whose votes are erased: of its openings only the one that it is in is left. */
  async erase(manager: EntityManager, { id, openedAt }: Opened, isOpen: boolean): Promise<void> {
    await manager.query(
      `with ${FORGET}
       delete from openings where question_id = $1 and ($2::timestamptz is null or opened_at < $2)`,
      [id, isOpen ? openedAt : null],
    );
  }

  /** Locks the question. @returns undefined where it is gone */
  async lock(manager: EntityManager, questionId: string): Promise<FinalQuestion | undefined> {
    const locked: Omit<FinalQuestion, 'version' | 'final' | 'choices'>[] = await manager.query(
      `select kind, options, settings, answer_key as "answerKey", scoring
       from questions where id = $1 for no key update`,
      [questionId],
    );
    const [question] = locked;
    if (!question) return undefined;
    // By itself: what is read with the lock may be older than it.
    const [counted]: [Pick<FinalQuestion, 'version' | 'final' | 'choices'>] = await manager.query(
      `select coalesce(max(version), 0) as version, coalesce(bool_or(final), false) as final,
              array(select distinct choice::text from ballots
                    where question_id = $1 and choice::text <> '[]') as choices
       from results where question_id = $1`,
      [questionId],
    );
    return { ...question, ...counted };
  }

  /**
   * Writes what each ballot of the question has earned, all in one statement: what is there already
   * stays, and what has no ballot any more goes. The question is locked.
   * @param choices as they were read, with what each has earned
   * @returns how many scores are others now
   */
  async write(
    manager: EntityManager,
    questionId: string,
    version: number,
    choices: readonly string[],
    credits: readonly Credit[],
  ): Promise<number> {
    const [{ changed }]: [{ changed: number }] = await manager.query(
      `with credit as (
         select * from unnest($3::text[], $4::integer[], $5::integer[]) as of_each(choice, got, out_of)
       ), opening as (
         select ${inMilliseconds('opened_at')} as opened, ${inMilliseconds('ends_at')} as ends,
                case when row_number() over by_time = 1 then 0 else ${inMilliseconds('opened_at')} end as since,
                coalesce(lead(${inMilliseconds('opened_at')}) over by_time, 9000000000000000) as until
         from openings where question_id = $1 window by_time as (order by opened_at)
       ), opened as (
         select since, until, opened, greatest(1, coalesce(ends - opened, ${UNTIMED})) as time
         from opening
       ), cast_at as (
         -- A receipt is a UUIDv7: its first 48 bits are milliseconds since 1970.
         select participant_id, choice::text as choice,
                ('x' || translate(left(receipt_id::text, 13), '-', ''))::bit(48)::bigint as at
         from ballots where question_id = $1
       ), earned as materialized (
         select participant_id, got, out_of, coalesce(
                  ${SWIFTEST} * greatest(0, time - greatest(0, at - opened)) / time, 0
                )::integer as swiftness
         from cast_at join credit using (choice) left join opened on at >= since and at < until
       ), written as (
         insert into scores as score (question_id, participant_id, got, out_of, swiftness)
         select $1, participant_id, got, out_of, swiftness from earned
         on conflict (question_id, participant_id) do update
           set got = excluded.got, out_of = excluded.out_of, swiftness = excluded.swiftness
           where (score.got, score.out_of, score.swiftness)
             <> (excluded.got, excluded.out_of, excluded.swiftness)
         returning 1
       ), gone as (
         delete from scores where question_id = $1
           -- By the index of ballots: nothing is known of how many are earned when this is planned.
           and not exists (
             select from ballots where ballots.question_id = $1
               and ballots.participant_id = scores.participant_id and choice::text <> '[]'
           )
         returning 1
       ), noted as (
         insert into scored_questions (question_id, version) values ($1, $2)
         on conflict (question_id) do update set version = excluded.version
       )
       select ((select count(*) from written) + (select count(*) from gone))::integer as changed`,
      [questionId, version, choices, credits.map(({ got }) => got), credits.map(({ of }) => of)],
    );
    return changed;
  }

  /** Of a question that is worth nothing, or takes votes again. It is locked. */
  async forget(manager: EntityManager, questionId: string): Promise<void> {
    await manager.query(`with ${FORGET} select`, [questionId]);
  }

  /**
   * Questions whose scores are not those of their results.
   * @param since among those that were closed since then; undefined: among all
   */
  async listDue(limit: number, since?: Date): Promise<string[]> {
    const rows: { id: string }[] = await this.dataSource.query(
      `select id from questions
       join results on results.question_id = id
       left join scored_questions as scored on scored.question_id = id
       where scoring is not null and answer_key is not null and final
         and ($2::timestamptz is null or closed_at > $2)
         and scored.version is distinct from results.version
       order by closed_at limit $1`,
      [limit, since ?? null],
    );
    return rows.map(({ id }) => id);
  }
}

/** SQL of a time as milliseconds since 1970. */
function inMilliseconds(time: string): string {
  return `(extract(epoch from ${time}) * 1000)::bigint`;
}

/** SQL: what question $1 has earned anybody is so no more. */
const FORGET = `unscored as (
    delete from scored_questions where question_id = $1
  ), unearned as (
    delete from scores where question_id = $1
  )`;

/** As its ballot has it. */
export function choiceIn(text: string): PackedChoice {
  return JSON.parse(text) as PackedChoice;
}
