import { Injectable } from '@nestjs/common';
import type { Result } from '../../contract/index.js';
import { groupBy } from '../../platform/group-by.js';
import { leastIdOf } from '../../platform/ids.js';
import { CrosstabsService } from '../../crosstabs/index.js';
import { QaListService } from '../../qa/index.js';
import { CountingQuestions } from '../../scoring/index.js';
import {
  kindOf,
  leastNamedReceipt,
  toSession,
  type SessionView,
  VIEW_TTL,
} from '../../sessions/index.js';
import {
  anonymousColumns,
  anonymousRow,
  type ExportedAnswer,
  type ExportedQuestion,
  hiddenRow,
  longColumns,
  longRow,
  pivotColumns,
  pivotRow,
  textRow,
  toAnswer,
  toExported,
} from './answers.rules.js';
import { crosstabColumns, crosstabRows } from './crosstabs.rules.js';
import { ExportsRepository } from './exports.repository.js';
import { FEWEST, tellsOf } from './few.rules.js';
import { minutesColumns, minutesRows } from './minutes.rules.js';
import { overviewColumns, overviewRows } from './overview.rules.js';
import { qaColumns, qaRow } from './qa.rules.js';
import type { Table, TableRow } from './table.js';
import { type Weights, weightsIn } from './weights.rules.js';
import { byName, DrawnOrder, type Told, toldIn, type Whose } from './whose.rules.js';

/** Participants that are in memory at a time, with their votes on up to 100 questions. */
const RESPONDENTS = 100;
/** Different answers to a question that are in memory at a time; each such page reads all of its votes. */
const ANSWERS = 2_000;
/** Answers in several parts that are told of a question; others are hidden, like those that few gave. */
const JOINED_ANSWERS = 10_000;
/** Rows that are written at a time. */
const ROWS = 500;
/** How long it takes at the most until all phones show that a session has become traceable. Milliseconds. */
const SHOWN_WITHIN = 5_000;

/** One of the participants, with answers by the question's id. */
interface Responses {
  readonly whose: Whose;
  readonly answers: ReadonlyMap<string, ExportedAnswer>;
}

/** Those whose answers a file puts together. */
export interface People {
  readonly told: Told;
  /** UUIDv7 of the first vote that may be told to be theirs. */
  readonly since: string;
  /** Absent where they come in the order of their ids. */
  readonly order?: DrawnOrder;
}

/** What leaves of a session, as tables. Nothing is read before somebody asks for the rows. */
@Injectable()
export class ExportTables {
  constructor(
    private readonly repository: ExportsRepository,
    private readonly qa: QaListService,
    private readonly counting: CountingQuestions,
    private readonly crossed: CrosstabsService,
  ) {}

  /**
   * Whose answers are told to be of one person: the same numbers for all tables of a file. Of a traceable
   * session 16 bytes each are in memory. @returns undefined where that is nobody to know
   */
  async draw(view: SessionView): Promise<People | undefined> {
    const told = toldIn(view);
    if (!told) return undefined;
    const since = sinceIn(view);
    if (told === 'name') return { told, since };
    const ids = view.questions.map(({ id }) => id);
    return {
      ...{ told, since },
      order: new DrawnOrder(await this.repository.drawParticipants(ids, since)),
    };
  }

  /** What the results say. @param results of all its questions, here and below */
  overview(view: SessionView, results: readonly Result[]): Table {
    const told = toSession(view, '');
    const rows = view.questions.flatMap((question, at) => {
      const result = results.find(({ questionId }) => questionId === question.id);
      return overviewRows(question, at, result, told);
    });
    return { name: 'Overview', columns: overviewColumns, rows: pageOf(rows) };
  }

  /** What has become of its motions; undefined where none was decided. */
  minutes(view: SessionView, results: readonly Result[]): Table | undefined {
    const rows = view.questions.flatMap((question, at) =>
      minutesRows(
        question,
        at,
        results.find(({ questionId }) => questionId === question.id),
      ),
    );
    if (rows.length === 0) return undefined;
    return { name: 'Minutes', columns: minutesColumns, rows: pageOf(rows) };
  }

  /** Questions by others, as the host has looked at them. */
  async crosstabs(view: SessionView): Promise<Table> {
    const told = await this.crossed.listFinal(view);
    const rows = told.flatMap((one) => crosstabRows(one, view.questions));
    return {
      ...{ name: 'Cross-tabs', columns: crosstabColumns },
      ...{ rows: pageOf(rows), most: rows.length },
    };
  }

  /** A row a participant. */
  async pivot(view: SessionView, people: People): Promise<Table> {
    const questions = await this.#exported(view, people);
    const rows = mapped(this.#responses(view, people, questions), ({ whose, answers }) => [
      pivotRow(whose, answers, questions),
    ]);
    return { name: 'Pivot', columns: pivotColumns(questions, people.told), rows };
  }

  /** A row a vote, or a text of it where nobody is to know whose it is: then sorted by what they say. */
  async long(
    view: SessionView,
    people: People | undefined,
    results: readonly Result[],
  ): Promise<Table> {
    const questions = await this.#exported(view, people);
    const weights = weightsIn(view, results);
    const votesOn = (counted: readonly Result[]) =>
      counted.reduce((sum, { totalVotes }) => sum + totalVotes, 0);
    if (!people) {
      const texts = await this.repository.countAllTexts(view.questions.map(({ id }) => id));
      const others = results.filter((result) => !kindOf(result).texts);
      const rows = this.#anonymous(view, questions, weights);
      return { name: 'Long', columns: anonymousColumns, rows, most: votesOn(others) + texts };
    }
    const rows = mapped(this.#responses(view, people, questions), ({ whose, answers }) =>
      questions.flatMap((question) => {
        const answer = answers.get(question.question.id);
        return answer ? [longRow(whose, answer, question, weights)] : [];
      }),
    );
    const columns = longColumns(people.told, weights);
    return { name: 'Long', columns, rows, most: votesOn(results) };
  }

  async questionsAsked(view: SessionView): Promise<Table> {
    const items = await this.qa.listAll(view);
    return { name: 'Q&A', columns: qaColumns, rows: pageOf(items.map(qaRow)) };
  }

  /** Points tell how fast somebody was: of those alone who are told by name. */
  async #exported(view: SessionView, people: People | undefined): Promise<ExportedQuestion[]> {
    const worth = people?.told === 'name' ? await this.counting.worthIn(view) : undefined;
    return view.questions.map((question, at) => toExported(question, at, worth?.get(question.id)));
  }

  async *#responses(
    { session }: SessionView,
    people: People,
    questions: readonly ExportedQuestion[],
  ): AsyncGenerator<Responses[]> {
    const byId = new Map(questions.map((one) => [one.question.id, one]));
    for await (const page of this.#pagesOf(session.id, people)) {
      const ids = page.map(({ id }) => id);
      const ballots = await this.repository.listBallots([...byId.keys()], ids, people.since);
      const ofEach = groupBy(ballots, ({ participantId }) => participantId);
      yield page.map((whose) => {
        const answers = (ofEach.get(whose.id) ?? []).map(
          (ballot) => [ballot.questionId, toAnswer(ballot, byId.get(ballot.questionId)!)] as const,
        );
        return { whose, answers: new Map(answers) };
      });
    }
    await this.repository.requireThere(session.id);
  }

  async *#pagesOf(sessionId: string, { order }: People): AsyncGenerator<Whose[]> {
    let page: Whose[];
    let from = 0;
    let after: string | null = null;
    do {
      page = order
        ? order.page(from, RESPONDENTS)
        : (await this.repository.listRespondents(sessionId, RESPONDENTS, after)).map(byName);
      yield page;
      from += page.length;
      after = page.at(-1)?.id ?? null;
    } while (page.length === RESPONDENTS);
  }

  async *#anonymous(
    { session }: SessionView,
    questions: readonly ExportedQuestion[],
    weights: Weights | undefined,
  ): AsyncGenerator<TableRow[]> {
    for (const asked of questions) {
      const { cell, texts } = kindOf(asked.question);
      if (texts) yield* this.#texts(asked);
      else if (cell.joins) yield* this.#joined(asked);
      else yield* this.#equal(asked, weights);
    }
    await this.repository.requireThere(session.id);
  }

  /** Each by itself: nobody is to know which ones are of one person. */
  async *#texts(asked: ExportedQuestion): AsyncGenerator<TableRow[]> {
    let after: string | null = null;
    for (;;) {
      const page = await this.repository.countTexts(asked.question.id, ANSWERS, after);
      for (const { text, count } of page) yield* repeated(textRow(text, asked), count);
      if (page.length < ANSWERS) return;
      after = page.at(-1)!.text;
    }
  }

  /** Without those that few gave. */
  async *#joined(asked: ExportedQuestion): AsyncGenerator<TableRow[]> {
    const { id } = asked.question;
    const { groups, total } = await this.repository.countMost(id, FEWEST, JOINED_ANSWERS);
    const { told, hidden } = tellsOf(groups, total);
    for (const { choice, count } of told) yield* repeated(anonymousRow(choice, asked), count);
    yield* repeated(hiddenRow(asked), hidden);
  }

  async *#equal(asked: ExportedQuestion, weights: Weights | undefined): AsyncGenerator<TableRow[]> {
    let after: string | null = null;
    for (;;) {
      const page = await this.repository.countEqual(asked.question.id, ANSWERS, after);
      for (const { choice, count } of page) {
        yield* repeated(anonymousRow(choice, asked, weights), count);
      }
      if (page.length < ANSWERS) return;
      after = page.at(-1)!.cursor;
    }
  }
}

/**
 * UUIDv7 of the first vote that may be told to be somebody's. A process that was not told of a change of
 * the session took votes as before for a while; and a phone has to be told, too.
 */
function sinceIn({ session }: SessionView): string {
  const { traceableAt, settings } = session;
  if (settings.identity === 'named') return leastNamedReceipt(session);
  const within = VIEW_TTL + SHOWN_WITHIN;
  return leastIdOf(new Date(traceableAt === null ? 0 : traceableAt.getTime() + within));
}

function* repeated(row: TableRow, count: number): Generator<TableRow[]> {
  for (let left = count; left > 0; left -= ROWS) {
    yield Array.from({ length: Math.min(left, ROWS) }, () => row);
  }
}

async function* pageOf(rows: readonly TableRow[]): AsyncGenerator<readonly TableRow[]> {
  yield await Promise.resolve(rows);
}

async function* mapped<Item>(
  pages: AsyncIterable<readonly Item[]>,
  rowsOf: (item: Item) => TableRow[],
): AsyncGenerator<TableRow[]> {
  for await (const page of pages) yield page.flatMap(rowsOf);
}
