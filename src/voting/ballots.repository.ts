import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Definition, PackedChoice } from '../sessions/index.js';
import type { Ballot } from './vote.js';

/** What counting has to know of a question. */
export interface LockedQuestion extends Definition {
  readonly id: string;
  readonly sessionId: string;
  readonly kind: string;
  readonly round: number;
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
      `select id, session_id as "sessionId", kind, round, options, settings from questions
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
  findPairs(pairs: { questionId: string; participantId: string }[]): Promise<Ballot[]> {
    return this.dataSource.query(
      `select ${BALLOT} from ballots
       join unnest($1::uuid[], $2::uuid[]) as asked(question_id, participant_id)
         using (question_id, participant_id)`,
      [pairs.map(({ questionId }) => questionId), pairs.map(({ participantId }) => participantId)],
    );
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

const BALLOT = `question_id as "questionId", participant_id as "participantId",
  receipt_id as "receiptId", choice`;

export function ballotKey({ questionId, participantId }: Omit<Ballot, 'receiptId' | 'choice'>) {
  return `${questionId} ${participantId}`;
}

/**
 * Ballots as the columns that `unnest` takes, in Postgres' own notation: left to the driver, which
 * looks at each element for what has to be escaped, this was a third of the worker's time. Ids
 * need no quotes, and a packed choice is made of numbers, commas and brackets.
 */
function columns(ballots: Ballot[]): string[] {
  return [
    `{${ballots.map(({ questionId }) => questionId).join(',')}}`,
    `{${ballots.map(({ participantId }) => participantId).join(',')}}`,
    `{${ballots.map(({ receiptId }) => receiptId).join(',')}}`,
    `{${ballots.map(({ choice }) => `"${JSON.stringify(choice)}"`).join(',')}}`,
  ];
}
