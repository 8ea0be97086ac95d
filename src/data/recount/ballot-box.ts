import { Injectable } from '@nestjs/common';
import { DataSource, type QueryRunner } from 'typeorm';
import { isNoChoice, type PackedChoice } from '../../sessions/index.js';
import type { Pile } from './orders.rules.js';

/** Ballots that are in memory at a time: some tens of kB. */
const AT_A_TIME = 1_000;

/** A ballot in a random order. */
export interface Shuffled {
  readonly choice: PackedChoice;
  /** Of a motion by weight alone. */
  readonly weight: number | null;
}

/** The ballots of a question that count, as of one moment. To be closed by who has opened it. */
export interface OpenBox {
  /** Whether no vote was missing from the result then. */
  readonly isFinal: boolean;

  /** Whether they are votes on a motion by weight: then piles are of votes, not of ballots. */
  readonly isWeighted: boolean;

  /**
   * The choices alone, in a random order that nobody can repeat or foresee: Postgres sorts by a
   * `gen_random_uuid()` for each, which is 122 bits of its cryptographic random numbers.
   * @param shownTexts each with its texts that are shown in place of all; one without any is left out
   */
  shuffled(shownTexts: boolean): AsyncGenerator<Shuffled>;

  /**
   * Equal choices together, each once, of kinds whose choices are indexes. One that goes on where another
   * ends comes right before or after it: see {@link Pile}.
   */
  piles(): AsyncGenerator<Pile<PackedChoice>>;

  /** Can be called twice. Never rejects. */
  close(): Promise<void>;
}

/**
 * Reads ballots, without receipt, time and participant, by a cursor: however many there are. Those of a
 * question are not all of one moment until its result is final, so a box tells whether it is.
 */
@Injectable()
export class BallotBox {
  constructor(private readonly dataSource: DataSource) {}

  async open(questionId: string): Promise<OpenBox> {
    const runner = this.dataSource.createQueryRunner();
    const close = closing(runner);
    try {
      // All that is read is of the moment of the first statement.
      await runner.startTransaction('REPEATABLE READ');
      const rows = (await runner.query(
        `select final, coalesce(weighted, false) as weighted from results
         left join motions using (question_id) where question_id = $1`,
        [questionId],
      )) as { final: boolean; weighted: boolean }[];
      return {
        isFinal: rows[0]?.final ?? false,
        isWeighted: rows[0]?.weighted ?? false,
        shuffled: (shownTexts) => shuffledOf(runner, questionId, shownTexts),
        piles: () => pilesOf(runner, questionId),
        close,
      };
    } catch (error) {
      await close();
      throw error;
    }
  }
}

function closing(runner: QueryRunner): () => Promise<void> {
  let closed: Promise<void> | undefined;
  return () =>
    (closed ??= (async () => {
      // A connection that is lost cannot roll back, and has nothing left to.
      if (runner.isTransactionActive) await runner.rollbackTransaction().catch(() => undefined);
      await runner.release().catch(() => undefined);
    })());
}

async function* shuffledOf(
  runner: QueryRunner,
  questionId: string,
  shownTexts: boolean,
): AsyncGenerator<Shuffled> {
  const choice = shownTexts ? SHOWN_TEXTS : 'choice';
  const rows = rowsOf<Shuffled>(
    runner,
    `select ${choice} as choice, weight from ballots where ${COUNTS} order by gen_random_uuid()`,
    questionId,
  );
  for await (const row of rows) if (!isNoChoice(row.choice)) yield row;
}

async function* pilesOf(
  runner: QueryRunner,
  questionId: string,
): AsyncGenerator<Pile<PackedChoice>> {
  // As a double, which is exact up to 2⁵³: the driver leaves larger numbers as texts.
  yield* rowsOf<Pile<PackedChoice>>(
    runner,
    `select min(choice::text)::json as choice, sum(coalesce(weight, 1))::double precision as count
     from ballots where ${COUNTS} group by ${PILE_KEY} order by ${PILE_KEY} collate "C"`,
    questionId,
  );
}

async function* rowsOf<Row>(
  runner: QueryRunner,
  sql: string,
  questionId: string,
): AsyncGenerator<Row> {
  await runner.query(`declare counted no scroll cursor for ${sql}`, [questionId]);
  for (;;) {
    const rows = (await runner.query(`fetch ${AT_A_TIME} from counted`)) as Row[];
    if (rows.length === 0) break;
    yield* rows;
  }
  await runner.query('close counted');
}

/** What was withdrawn has the empty list for a choice. */
const COUNTS = `question_id = $1 and choice::text <> '[]'`;

/** Of `[2,0]` it is `2,0,`: so `[2,0]` and `[2,0,1]` begin alike. Some old ones have spaces. */
const PILE_KEY = `(translate(choice::text, '[] ', '') || ',')`;

/** What nobody sees is in no file: neither what waits nor what is hidden. */
const SHOWN_TEXTS = `coalesce((
  select json_agg(text order by text) from answers
  where answers.question_id = ballots.question_id
    and answers.participant_id = ballots.participant_id and state = 'shown'), '[]')`;
