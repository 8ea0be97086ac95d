import { Injectable } from '@nestjs/common';
import { groupBy } from '../../platform/group-by.js';
import { leastIdOf } from '../../platform/ids.js';
import { QaListService } from '../../qa/index.js';
import { ResultsService } from '../../results/index.js';
import { CountingQuestions } from '../../scoring/index.js';
import { toSession, type SessionView, VIEW_TTL } from '../../sessions/index.js';
import {
  anonymousColumns,
  anonymousRow,
  type ExportedAnswer,
  type ExportedQuestion,
  longColumns,
  longRow,
  pivotColumns,
  pivotRow,
  toAnswer,
  toExported,
} from './answers.rules.js';
import { ExportsRepository, type Respondent } from './exports.repository.js';
import { overviewColumns, overviewRows } from './overview.rules.js';
import { qaColumns, qaRow } from './qa.rules.js';
import type { Table, TableRow } from './table.js';

/** Participants that are in memory at a time, with their votes on up to 100 questions. */
const RESPONDENTS = 100;
/** Different answers to a question that are in memory at a time; each such page reads all of its votes. */
const ANSWERS = 2_000;
/** Rows that are written at a time. */
const ROWS = 500;

/** One of the participants, with answers by the question's id. */
interface Responses {
  readonly respondent: Respondent;
  readonly answers: ReadonlyMap<string, ExportedAnswer>;
}

export function isNamed({ session }: SessionView): boolean {
  return session.settings.identity === 'named';
}

/** What leaves of a session, as tables. Nothing is read before somebody asks for the rows. */
@Injectable()
export class ExportTables {
  constructor(
    private readonly repository: ExportsRepository,
    private readonly results: ResultsService,
    private readonly qa: QaListService,
    private readonly counting: CountingQuestions,
  ) {}

  /** What the results say. */
  async overview(view: SessionView): Promise<Table> {
    const results = await this.results.list(view, 'organizer');
    const told = toSession(view, '');
    const rows = view.questions.flatMap((question, at) => {
      const result = results.find(({ questionId }) => questionId === question.id);
      return overviewRows(question, at, result, told);
    });
    return { name: 'Overview', columns: overviewColumns, rows: pageOf(rows) };
  }

  /** A row a participant. The session asks for names. */
  async pivot(view: SessionView): Promise<Table> {
    const questions = await this.#exported(view);
    const responses = this.#responses(view, questions);
    const rows = mapped(responses, ({ respondent, answers }) => [
      pivotRow(respondent, answers, questions),
    ]);
    return { name: 'Pivot', columns: pivotColumns(questions), rows };
  }

  /** A row a vote; of an anonymous session sorted by what it says. */
  async long(view: SessionView): Promise<Table> {
    const questions = await this.#exported(view);
    const results = await this.results.list(view, 'organizer');
    const most = results.reduce((sum, { totalVotes }) => sum + totalVotes, 0);
    if (!isNamed(view)) {
      return {
        name: 'Long',
        columns: anonymousColumns,
        rows: this.#anonymous(view, questions),
        most,
      };
    }
    const rows = mapped(this.#responses(view, questions), ({ respondent, answers }) =>
      questions.flatMap((question) => {
        const answer = answers.get(question.question.id);
        return answer ? [longRow(respondent, answer, question)] : [];
      }),
    );
    return { name: 'Long', columns: longColumns, rows, most };
  }

  async questionsAsked(view: SessionView): Promise<Table> {
    const items = await this.qa.listAll(view);
    return { name: 'Q&A', columns: qaColumns, rows: pageOf(items.map(qaRow)) };
  }

  async #exported(view: SessionView): Promise<ExportedQuestion[]> {
    const worth = await this.counting.worthIn(view);
    return view.questions.map((question, at) => toExported(question, at, worth.get(question.id)));
  }

  /** Votes that came before the session asked for names are nobody's. */
  async *#responses(
    { session }: SessionView,
    questions: readonly ExportedQuestion[],
  ): AsyncGenerator<Responses[]> {
    const byId = new Map(questions.map((one) => [one.question.id, one]));
    const { namedAt } = session;
    // A process that was not told of the change took votes as anonymous ones for so long.
    const since = leastIdOf(new Date(namedAt === null ? 0 : namedAt.getTime() + VIEW_TTL));
    let after: string | null = null;
    for (;;) {
      const page: Respondent[] = await this.repository.listRespondents(
        session.id,
        RESPONDENTS,
        after,
      );
      const ids = page.map(({ id }) => id);
      const ballots = await this.repository.listBallots([...byId.keys()], ids, since);
      const ofEach = groupBy(ballots, ({ participantId }) => participantId);
      yield page.map((respondent) => {
        const answers = (ofEach.get(respondent.id) ?? []).map(
          (ballot) => [ballot.questionId, toAnswer(ballot, byId.get(ballot.questionId)!)] as const,
        );
        return { respondent, answers: new Map(answers) };
      });
      if (page.length < RESPONDENTS) break;
      after = ids.at(-1)!;
    }
    await this.repository.requireThere(session.id);
  }

  async *#anonymous(
    { session }: SessionView,
    questions: readonly ExportedQuestion[],
  ): AsyncGenerator<TableRow[]> {
    for (const asked of questions) {
      let after: string | null = null;
      for (;;) {
        const page = await this.repository.countEqual(asked.question.id, ANSWERS, after);
        for (const { choice, count } of page) {
          const row = anonymousRow(choice, asked);
          for (let left = count; left > 0; left -= ROWS) {
            yield Array.from({ length: Math.min(left, ROWS) }, () => row);
          }
        }
        if (page.length < ANSWERS) break;
        after = page.at(-1)!.cursor;
      }
    }
    await this.repository.requireThere(session.id);
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
