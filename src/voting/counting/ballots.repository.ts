import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Before, TallyChange } from '../../results/index.js';
import type { Definition, PackedChoice } from '../../sessions/index.js';
import type { Ballot } from '../vote.js';

/** Of whom, on what. */
type Pair = Pick<Ballot, 'questionId' | 'participantId'>;

/** What counting has to know of a question. */
export interface LockedQuestion extends Definition {
  readonly id: string;
  readonly sessionId: string;
  readonly kind: string;
  readonly round: number;
  readonly revision: number;
  /** Whether a cross-tab counts it, too. */
  readonly crossTabbed: boolean;
}

/** First votes on one question, and what they add to its tallies. */
export interface FirstVotes {
  readonly question: LockedQuestion;
  readonly ballots: readonly Ballot[];
  readonly change: TallyChange;
}

/** Bulk SQL of the vote path, written by hand; each statement is one for the whole batch. */
@Injectable()
export class BallotsRepository {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * The questions, locked until the transaction ends, in the order of their ids so that two
   * batches cannot wait for each other. A reset, a change and a delete wait, and batches of one
   * question follow one another.
   */
  lockQuestions(manager: EntityManager, ids: string[]): Promise<LockedQuestion[]> {
    return manager.query(
      `select id, session_id as "sessionId", kind, round, revision, options, settings,
         cross_tabbed as "crossTabbed" from questions
       where id = any($1::uuid[]) order by id for no key update`,
      [ids],
    );
  }

  /** @param ballots at most one a question and participant @returns those that were not there */
  async insertNew<One extends Ballot>(manager: EntityManager, ballots: One[]): Promise<One[]> {
    const [{ count }]: [{ count: number }] = await manager.query(
      `with inserted as (
         insert into ballots (question_id, participant_id, receipt_id, choice)
         select question_id, participant_id, receipt_id, choice::json
         from unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::text[])
           as cast_now(question_id, participant_id, receipt_id, choice)
         on conflict (question_id, participant_id) do nothing
         returning 1
       )
       select count(*)::integer from inserted`,
      columns(ballots),
    );
    if (count === ballots.length) return ballots; // nearly always: nobody has to say which
    if (count === 0) return [];
    // The rows of this very transaction.
    const rows: { key: string }[] = await manager.query(
      `select question_id || ' ' || participant_id as key from ballots
       join unnest($1::uuid[], $2::uuid[]) as cast_now(question_id, participant_id)
         using (question_id, participant_id)
       where ballots.xmin = pg_current_xact_id()::xid`,
      columns(ballots).slice(0, 2),
    );
    const keys = new Set(rows.map(({ key }) => key));
    return ballots.filter((ballot) => keys.has(ballotKey(ballot)));
  }

  /**
   * Puts later ballots in the place of earlier ones.
   * @returns what the replaced ballots had chosen, by {@link ballotKey}
   */
  async replaceEarlier(
    manager: EntityManager,
    ballots: Ballot[],
  ): Promise<Map<string, PackedChoice>> {
    if (ballots.length === 0) return new Map();
    const [rows]: [{ key: string; choice: PackedChoice }[]] = await manager.query(
      `update ballots set choice = later.choice, receipt_id = later.receipt_id
       from (
         select question_id, participant_id, cast_now.receipt_id, cast_now.choice::json as choice,
                earlier.choice as earlier_choice
         from unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::text[])
           as cast_now(question_id, participant_id, receipt_id, choice)
         join ballots as earlier using (question_id, participant_id)
         where earlier.receipt_id < cast_now.receipt_id
       ) as later
       where ballots.question_id = later.question_id
         and ballots.participant_id = later.participant_id
       returning later.question_id || ' ' || later.participant_id as key,
                 later.earlier_choice as choice`,
      columns(ballots),
    );
    return new Map(rows.map(({ key, choice }) => [key, choice]));
  }

  /** The ballots of these participants, each on the question beside it. */
  findPairs(pairs: readonly Pair[]): Promise<Ballot[]> {
    return this.dataSource.query(
      `select ${BALLOT} from ballots
       join unnest($1::uuid[], $2::uuid[]) as asked(question_id, participant_id)
         using (question_id, participant_id)`,
      [arrayOf(pairs, 'questionId'), arrayOf(pairs, 'participantId')],
    );
  }

  /** Those of the questions that a vote was ever accepted on, in their present round. */
  async listVoted(questionIds: readonly string[]): Promise<ReadonlySet<string>> {
    const rows: { id: string }[] = await this.dataSource.query(
      'select id from questions where id = any($1::uuid[]) and voted',
      [questionIds],
    );
    return new Set(rows.map(({ id }) => id));
  }

  findOf(participantId: string, questionIds: string[]): Promise<Ballot[]> {
    return this.dataSource.query(
      `select ${BALLOT} from ballots
       where question_id = any($1::uuid[]) and participant_id = $2::uuid`,
      [questionIds, participantId],
    );
  }

  async deleteOf(manager: EntityManager, questionId: string): Promise<void> {
    await manager.query('delete from ballots where question_id = $1', [questionId]);
  }

  /**
   * Notes that votes of this round are accepted, before the first one is.
   * @returns `first` where none was before, `gone` where the question is in another round
   */
  async markVoted(questionId: string, round: number): Promise<'first' | 'known' | 'gone'> {
    const [, marked]: [unknown, number] = await this.dataSource.query(
      'update questions set voted = true where id = $1 and round = $2 and not voted',
      [questionId, round],
    );
    if (marked > 0) return 'first';
    const known: unknown[] = await this.dataSource.query(
      'select from questions where id = $1 and round = $2',
      [questionId, round],
    );
    return known.length > 0 ? 'known' : 'gone';
  }
}

/**
 * What has first votes counted in one statement, which is one round trip where a transaction takes six:
 * it locks the questions as `lockQuestions` does and inserts the ballots; the results module adds up.
 * Where a ballot is not inserted (its question has changed or is cross-tabbed, or the participant has one already), the
 * division by zero takes everything back.
 */
export function insertionOf(votes: readonly FirstVotes[]): Before {
  const ballots = votes.flatMap((one) => one.ballots);
  return {
    sql: INSERT_FIRST,
    values: [
      votes.map(({ question }) => question.id),
      votes.map(({ question }) => question.round),
      votes.map(({ question }) => question.revision),
      ...columns(ballots),
      ballots.length,
    ],
  };
}

const INSERT_FIRST = `asked as (
    select * from unnest($1::uuid[], $2::integer[], $3::integer[]) as asked(id, round, revision)
  ), locked as materialized (
    select questions.id from questions
    where exists (
      select from asked
      where (asked.id, asked.round, asked.revision)
        = (questions.id, questions.round, questions.revision)
    ) and questions.id = any($1::uuid[]) and not questions.cross_tabbed
    order by questions.id for no key update
  ), inserted as (
    insert into ballots (question_id, participant_id, receipt_id, choice)
    select question_id, participant_id, receipt_id, choice::json
    from unnest($4::uuid[], $5::uuid[], $6::uuid[], $7::text[])
      as cast_now(question_id, participant_id, receipt_id, choice)
    join locked on locked.id = question_id
    on conflict (question_id, participant_id) do nothing
    returning 1
  ), checked as materialized (
    select 1 / ((select count(*) from inserted) = $8)::integer as all_new
  )`;

const BALLOT = `question_id as "questionId", participant_id as "participantId",
  receipt_id as "receiptId", choice`;

export function ballotKey({ questionId, participantId }: Pair) {
  return `${questionId} ${participantId}`;
}

/**
 * Ballots as the columns that `unnest` takes, in Postgres' own notation: left to the driver, which
 * looks at each element for what has to be escaped, this was a third of the worker's time. Ids
 * need no quotes.
 */
function columns(ballots: readonly Ballot[]): string[] {
  return [
    arrayOf(ballots, 'questionId'),
    arrayOf(ballots, 'participantId'),
    arrayOf(ballots, 'receiptId'),
    `{${ballots.map(({ choice }) => `"${escaped(JSON.stringify(choice))}"`).join(',')}}`,
  ];
}

/** Within the quotes of an array's element. Numbers and lists of them have nothing to escape. */
function escaped(text: string): string {
  return text.includes('"') || text.includes('\\') ? text.replace(/["\\]/g, '\\$&') : text;
}

function arrayOf<Id extends string>(rows: readonly Record<Id, string>[], id: Id): string {
  return `{${rows.map((row) => row[id]).join(',')}}`;
}
