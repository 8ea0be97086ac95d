import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import * as xlsx from '@e965/xlsx';
import { parse } from 'csv-parse/sync';
import {
  type CrossTab,
  percentagesOf,
  type Question,
  type Result,
  type Session,
} from '../../src/contract/index.js';
import type { ImportPreview } from '../../src/contract/imports.js';
import type { SessionReport } from '../../src/contract/reports.js';
import {
  aLiveSession,
  aMultipleChoice,
  anOrganizer,
  type Answer,
  aParticipant,
  Api,
  aRating,
  aSingleChoice,
  castVote,
  choose,
  closeQuestion,
  expectProblem,
  expectStatus,
  openQuestion,
  resultWhen,
  until,
  vote,
  withdrawVote,
} from './support/api.js';
import { aCouncil, aSecretCouncil, choosing } from './support/motions.js';
import { anImage } from './support/images.js';
import { TestPlenum } from './support/plenum.js';
import { ask } from './support/qa.js';
import { joinBy } from './support/rosters.js';
import { readPdf } from '../support/read-pdf.js';
import { answer, aQuizQuestion, leaderboardWhen, pointsIn, settle } from './support/quiz.js';

type Row = Record<string, string | number | null>;

const named = { identity: 'named' };

/** The first row says by an empty text that a column is one of texts. */
const withoutEmpty = (row: Row): Row =>
  Object.fromEntries(
    Object.entries(row).map(([title, cell]) => [title, cell === '' ? null : cell]),
  );

/** A session that leaves as a file: what is in it is what the results say. */
describe('exports', () => {
  let plenum: TestPlenum;
  let api: Api;

  beforeAll(async () => {
    plenum = await TestPlenum.start();
    api = new Api(plenum.url);
  });
  afterAll(() => plenum.close());

  const pathOf = ({ id }: { id: string }, query: string) => `/v1/sessions/${id}/export?${query}`;

  async function bytesOf(session: { id: string }, query: string, token: string): Promise<Buffer> {
    const headers = { authorization: `Bearer ${token}` };
    const response = await fetch(plenum.url + pathOf(session, query), { headers });
    expect(response.status).toBe(200);
    return Buffer.from(await response.arrayBuffer());
  }

  /** By the sheet's name. */
  async function workbookOf(
    session: { id: string },
    token: string,
  ): Promise<Record<string, Row[]>> {
    const book = xlsx.read(await bytesOf(session, 'format=xlsx', token), { cellFormula: true });
    for (const sheet of Object.values(book.Sheets)) {
      for (const [place, cell] of Object.entries(sheet)) {
        if (place.startsWith('!')) continue;
        expect((cell as xlsx.CellObject).f).toBeUndefined();
      }
    }
    return Object.fromEntries(
      book.SheetNames.map((name) => {
        const rows = xlsx.utils.sheet_to_json<Row>(book.Sheets[name]!, { defval: null });
        return [name, rows.map(withoutEmpty)];
      }),
    );
  }

  async function csvOf(session: { id: string }, query: string, token: string): Promise<Row[]> {
    const file = await bytesOf(session, `format=csv&${query}`, token);
    return parse(file, { columns: true, relax_column_count: false });
  }

  async function closeAll(questions: readonly Question[], token: string): Promise<Result[]> {
    const results: Result[] = [];
    for (const { id } of questions) {
      await closeQuestion(api, id, token);
      results.push(await resultWhen(api, id, token, ({ final }) => final));
    }
    return results;
  }

  const questions = [
    aSingleChoice({}, ['=Yes', 'No']),
    aMultipleChoice({ allowChange: true }),
    aRating(),
    { kind: 'open_text', prompt: 'Why?', settings: {} },
  ];

  async function aVotedSession(settings: object) {
    const room = await aLiveSession(api, { questions, settings: { qa: 'open', ...settings } });
    const [yes, colours, scale, why] = room.questions as [Question, Question, Question, Question];
    const people = [];
    for (const name of ['+Ada', 'Grace', 'Eve']) {
      people.push(await aParticipant(api, room.session, name));
    }
    for (const [nth, { token }] of people.entries()) {
      await vote(api, yes.id, choose(yes, nth === 0 ? 'No' : '=Yes'), token);
      await vote(api, colours.id, choose(colours, 'Red', 'Blue'), token);
      await vote(api, scale.id, { value: 3 + (nth % 2) }, token);
      await vote(api, why.id, { texts: [`@because "${nth}", 1,3`] }, token);
    }
    expectStatus(await withdrawVote(api, colours.id, people[2]!.token), 202);
    await ask(api, '-When?', people[0]!.token);
    const results = await closeAll(room.questions, room.token);
    return { ...room, people, results };
  }

  function expectOverview(rows: Row[], results: readonly Result[]) {
    for (const [at, result] of results.entries()) {
      const own = rows.filter((row) => row['Question No.'] === at + 1);
      expect(own[0]!.Voters).toBe(result.totalVotes);
      if (result.buckets.length === 0) continue;
      const percentages = percentagesOf(result);
      expect(own.map((row) => [row.Answer, row.Count, row.Percent, row['As Shown']])).toEqual(
        result.buckets.map(({ label, count }, nth) => {
          const { sign, value } = percentages[nth]!;
          return [label, count, value, `${sign}${value} %`];
        }),
      );
    }
  }

  it('have names, in a session that asks for them', async () => {
    const { session, token, people, results } = await aVotedSession(named);
    const [ada, grace, eve] = people.map(({ id }) => ({ id }));
    const gone = await api.delete(`/v1/sessions/${session.id}/participants/${eve!.id}`, token);
    expectStatus(gone, 204);
    const book = await workbookOf(session, token);
    expect(Object.keys(book)).toEqual(['Overview', 'Pivot', 'Long', 'Q&A']);
    expectOverview(book.Overview!, results);
    const rows = [ada!, grace!].map(({ id }, nth) => ({
      'Participant ID': id,
      Name: ['+Ada', 'Grace'][nth],
      'Total Correct Answers': 0,
      '1. Shall we?': ['No', '=Yes'][nth],
      '2. Which colours?': 'Red; Blue',
      '3. How was it?': 3 + nth,
      '4. Why?': `@because "${nth}", 1,3`,
    }));
    const byName = (one: Row, other: Row) => (one.Name! < other.Name! ? -1 : 1);
    expect(book.Pivot!.sort(byName)).toEqual(rows);
    expect(book.Long).toHaveLength(8);
    for (const { Answer, Number: number, 'Time (UTC)': time } of book.Long!) {
      expect(typeof Answer).toBe('string');
      expect([null, 3, 4]).toContain(number);
      expect(time).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/);
    }
    expect(book['Q&A']).toEqual([
      expect.objectContaining({ Question: '-When?', Author: '+Ada', Upvotes: 0 }),
    ]);

    const pivot = (await csvOf(session, 'layout=pivot', token)).sort(byName);
    expect(pivot.map((row) => [row.Name, row['1. Shall we?'], row['3. How was it?']])).toEqual([
      ["'+Ada", 'No', '3'],
      ['Grace', "'=Yes", '4'],
    ]);
    expect(await csvOf(session, 'layout=long', token)).toHaveLength(8);
  });

  it('say of an anonymous session nothing by which one is told from another', async () => {
    const { session, token, people, results } = await aVotedSession({});
    const book = await workbookOf(session, token);
    expect(Object.keys(book)).toEqual(['Overview', 'Long', 'Q&A']);
    expectOverview(book.Overview!, results);
    const answers = book.Long!.map((row) => [row['Question No.'], row.Answer]);
    expect(answers).toEqual([
      ...[
        [1, '=Yes'],
        [1, '=Yes'],
        [1, 'No'],
      ],
      // Of several parts, and of two people alone.
      ...[
        [2, null],
        [2, null],
      ],
      ...[
        [3, '3'],
        [3, '3'],
        [3, '4'],
      ],
      ...[0, 1, 2].map((nth) => [4, `@because "${nth}", 1,3`]),
    ]);
    expect(book.Long!.filter(({ Note }) => Note).map((row) => row['Question No.'])).toEqual([2, 2]);
    const written = JSON.stringify(book.Long);
    for (const { id } of people) expect(written).not.toContain(id);
    expect(written).not.toMatch(/Ada|Grace|\d{4}-\d\d-\d\d/);
    for (const query of ['format=csv&layout=pivot', 'format=xlsx&layout=pivot']) {
      expectProblem(await api.get(pathOf(session, query), token), 409, 'session_anonymous');
    }
    const csv = await csvOf(session, '', token);
    expect(csv.map((row) => row.Answer)).toEqual([
      ...["'=Yes", "'=Yes", 'No', '', '', '3', '3', '4'],
      ...[0, 1, 2].map((nth) => `'@because "${nth}", 1,3`),
    ]);
  });

  it('tell texts of an anonymous session one by one, without times', async () => {
    const {
      session,
      token,
      questions: asked,
    } = await aLiveSession(api, {
      questions: [{ kind: 'open_text', prompt: 'What?', settings: { maxAnswers: 2 } }],
    });
    const ada = await aParticipant(api, session);
    await vote(api, asked[0]!.id, { texts: ['Rain', 'Apples'] }, ada.token);
    await closeAll(asked, token);
    const rows = await csvOf(session, 'layout=long', token);
    expect(rows.map(({ Answer }) => Answer)).toEqual(['Apples', 'Rain']);
    const json = JSON.parse((await bytesOf(session, 'format=json', token)).toString()) as {
      results: Result[];
    };
    expect(json.results[0]!.summary).toMatchObject({
      latest: [{ text: 'Apples' }, { text: 'Rain' }],
    });
    expect(JSON.stringify(json.results)).not.toContain('castAt');
  });

  it('have the cross-tabs that were looked at, as they are on the screen', async () => {
    const labels = ['Sales', 'Support', 'Board'];
    const room = await aLiveSession(api, {
      questions: [
        { ...aSingleChoice({}, labels), prompt: '=Which team?' },
        { ...aSingleChoice({}, ['Yes', 'No']), prompt: 'Four days?' },
        aRating(),
      ],
    });
    const { session, token } = room;
    const [team, days, rating] = room.questions as [Question, Question, Question];
    // One of the board alone; two of support have said no.
    const plan = [
      ...[...'SSSSSSSnnnn'].map((one) => [0, one === 'S' ? 0 : 1] as const),
      ...[...'yyyyynn'].map((one) => [1, one === 'y' ? 0 : 1] as const),
      [2, 1] as const,
    ];
    for (const [a, b] of plan) {
      const { token: voter } = await aParticipant(api, session);
      await vote(api, team.id, choose(team, labels[a]!), voter);
      await vote(api, days.id, choose(days, ['Yes', 'No'][b]!), voter);
    }
    await closeAll([team, days], token);
    const path = `/v1/questions/${days.id}/results?by=${team.id}`;
    const shown = expectStatus(await api.get<CrossTab>(path, token), 200);
    // What is still open is on the screen alone.
    const open = `/v1/questions/${rating.id}/results?by=${team.id}`;
    expectStatus(await api.get<CrossTab>(open, token), 200);

    const { 'Cross-tabs': rows = [], ...others } = await workbookOf(session, token);
    expect(Object.keys(others)).toEqual(['Overview', 'Long', 'Q&A']);
    expect(rows.map((row) => [row['Question No.'], row['By No.']])).toEqual(rows.map(() => [2, 1]));
    const cells = rows.map((row) => [row.Group, row['Answered Both'], row.Answer, row.Count]);
    expect(cells).toEqual([
      ...shown.groups.flatMap(({ label, totalVotes, buckets }) =>
        buckets.map((bucket) => [label, totalVotes, bucket.label, bucket.count]),
      ),
      ...shown.buckets.map(({ label, count }) => [null, shown.totalVotes, label, count]),
    ]);
    expect(rows.map((row) => row.Hidden)).toEqual(rows.map(({ Count }) => Number(Count === null)));
    expect(rows.some(({ Hidden }) => Hidden === 1)).toBe(true);
    expect(rows[0]).toMatchObject({ 'Groups Left Out': 1, 'Participants Left Out': 0 });
    const csv = await csvOf(session, 'layout=crosstabs', token);
    expect(csv.map((row) => row.Count)).toEqual(rows.map(({ Count }) => `${Count ?? ''}`));
    expect(csv[0]!.By).toBe("'=Which team?");

    const file = await bytesOf(session, 'format=json', token);
    const json = JSON.parse(file.toString()) as { crosstabs: CrossTab[] };
    expect(json.crosstabs).toEqual([shown]);
    const form = new FormData();
    form.set('file', new Blob([new Uint8Array(file)]), 'plenum.json');
    const read = await api.request<ImportPreview>('POST', '/v1/imports', { body: form, token });
    expect(expectStatus(read, 200)).toMatchObject({ format: 'plenum', notes: [] });
    const report = await api.get<SessionReport>(`/v1/sessions/${session.id}/report`, token);
    expect(expectStatus(report, 200).crosstabs).toEqual([shown]);
    const pdf = await readPdf(await bytesOf(session, 'format=pdf&language=de', token));
    expect(pdf.outline).toContain('Eine Frage nach einer anderen');
    expect(pdf.pages.join('\n')).toContain('2. Four days? – nach: 1. =Which team?');
    expect(pdf.pages.join('\n')).toContain('19 haben beides beantwortet');
  });

  describe('of motions by weight', () => {
    async function decide(
      motion: Question,
      tokens: readonly string[],
      token: string,
    ): Promise<void> {
      await openQuestion(api, motion.id, token);
      for (const one of tokens) await vote(api, motion.id, choosing(motion, 'yes'), one);
      await closeAll([motion], token);
    }

    it('say what each vote weighs, where votes have names', async () => {
      const { session, questions, token } = await aCouncil(api, 'Ada;57\nGrace;20');
      const tokens: string[] = [];
      for (const name of ['Ada', 'Grace']) {
        const answer = await joinBy(api, session, { name });
        tokens.push(expectStatus(answer, 200).participantToken);
      }
      await decide(questions[0]!, tokens, token);
      const { Long: rows = [] } = await workbookOf(session, token);
      const told = rows.map(({ Name, Weight }) => `${Name}: ${Weight}`).sort();
      expect(told).toEqual(['Ada: 57', 'Grace: 20']);
    });

    it('say no weight of a vote that is nobody’s, and why', async () => {
      const { session, questions, codes, token } = await aSecretCouncil(api, [40, 1]);
      const tokens: string[] = [];
      for (const voterCode of codes) {
        const answer = await joinBy(api, session, { voterCode });
        tokens.push(expectStatus(answer, 200).participantToken);
      }
      await decide(questions[0]!, tokens, token);
      const rows = await csvOf(session, 'layout=long', token);
      expect(rows.map(({ Weight, Note }) => [Weight, Note])).toEqual([
        [undefined, 'Weight not told: it could tell who voted so'],
        [undefined, 'Weight not told: it could tell who voted so'],
      ]);
    });
  });

  describe('of a traceable session', () => {
    const traceable = { traceable: true };
    const change = (session: { id: string }, settings: object, token: string) =>
      api.patch<Session>(`/v1/sessions/${session.id}`, { settings }, token);

    it('have a number for each participant, the same in all tables of one file alone', async () => {
      const { session, token, people, results } = await aVotedSession(traceable);
      const book = await workbookOf(session, token);
      expect(Object.keys(book)).toEqual(['Overview', 'Pivot', 'Long', 'Q&A']);
      expectOverview(book.Overview!, results);
      const { Pivot: pivot = [], Long: long = [] } = book;
      expect(pivot.map((row) => row['Participant No.'])).toEqual([1, 2, 3]);
      const told = pivot.map((row) => [
        row['1. Shall we?'],
        row['2. Which colours?'],
        row['4. Why?'],
      ]);
      expect(told.sort()).toEqual(
        [
          ['=Yes', 'Red; Blue', '@because "1", 1,3'],
          ['=Yes', null, '@because "2", 1,3'],
          ['No', 'Red; Blue', '@because "0", 1,3'],
        ].sort(),
      );
      for (const row of pivot) {
        const own = long.filter((vote) => vote['Participant No.'] === row['Participant No.']);
        const asked = ['1. Shall we?', '2. Which colours?', '3. How was it?', '4. Why?'];
        expect(own.map(({ Answer }) => Answer)).toEqual(
          asked.flatMap((title) => (row[title] === null ? [] : [`${row[title]}`])),
        );
      }
      const written = JSON.stringify([pivot, long]);
      for (const { id } of people) expect(written).not.toContain(id);
      expect(written).not.toMatch(/Ada|Grace|\d{4}-\d\d-\d\d|Points/);
      expect(await csvOf(session, '', token)).toHaveLength(3);
    });

    it('are of sessions that say so to the audience, before the first vote', async () => {
      const room = await aLiveSession(api, { questions: [aRating(), aRating()] });
      const { session, token } = room;
      const [first] = room.questions as [Question];
      const ada = await aParticipant(api, session);
      expect(ada.session.settings).toMatchObject({ traceable: false });
      const set = expectStatus(await change(session, traceable, token), 200);
      expect(set.settings.traceable).toBe(true);
      const grace = await aParticipant(api, session);
      expect(grace.session.settings).toMatchObject({ identity: 'anonymous', traceable: true });
      expectStatus(await change(session, { traceable: false }, token), 200);
      await vote(api, first.id, { value: 3 }, ada.token);
      expectProblem(await change(session, traceable, token), 409, 'session_has_votes');
      expectProblem(
        await api.get(pathOf(session, 'layout=pivot'), token),
        409,
        'session_anonymous',
      );
      // What is taken back counts as well: there may be other votes on their way.
      await closeAll([first], token);
      expectProblem(await change(session, traceable, token), 409, 'session_has_votes');
      const copy = expectStatus(
        await api.post<Session>(`/v1/sessions/${session.id}/duplicate`, undefined, token),
        201,
      );
      expect(copy.settings.traceable).toBe(false);
      expectStatus(await change(copy, traceable, token), 200);
      const named = expectStatus(await change(copy, { identity: 'named' }, token), 200);
      expect(named.settings.traceable).toBe(false);
      expectProblem(await change(copy, traceable, token), 400, 'validation_failed');
    });

    it('have no vote of before, and of the moment in which phones are told', async () => {
      const room = await aLiveSession(api, { questions: [aRating()] });
      const { session, token } = room;
      const [asked] = room.questions as [Question];
      const people = [];
      for (let nth = 0; nth < 2; nth += 1) people.push(await aParticipant(api, session));
      expectStatus(await change(session, traceable, token), 200);
      await vote(api, asked.id, { value: 1 }, people[0]!.token);
      await resultWhen(api, asked.id, token, ({ totalVotes }) => totalVotes === 1);
      await plenum.query(
        "update sessions set traceable_at = traceable_at - interval '10 seconds' where id = $1",
        [session.id],
      );
      await plenum.query(
        `update ballots set receipt_id = '01800000-0000-7000-8000-000000000000'
         where question_id = $1`,
        [asked.id],
      );
      expectStatus(await api.patch(`/v1/sessions/${session.id}`, { title: 'New' }, token), 200);
      await vote(api, asked.id, { value: 5 }, people[1]!.token);
      await closeAll([asked], token);
      const rows = await csvOf(session, 'layout=pivot', token);
      expect(rows.map((row) => row['1. How was it?'])).toEqual(['5']);
    });

    it('are none where the first vote is on its way, and without it where that comes next', async () => {
      const token = (await anOrganizer(api)).token;
      for (const isVoteFirst of [true, false]) {
        const room = await aLiveSession(api, { questions: [aRating()], token });
        const { session } = room;
        const [asked] = room.questions as [Question];
        const ada = await aParticipant(api, session);
        // Both wait for the question, and get it in the order in which they came.
        const release = await plenum.hold('select from questions where id = $1 for update', [
          asked.id,
        ]);
        const voting = (): Promise<Answer> => castVote(api, asked.id, { value: 3 }, ada.token);
        const changing = (): Promise<Answer> => change(session, traceable, token);
        const first = isVoteFirst ? voting() : changing();
        await plenum.waiting(1);
        const second = isVoteFirst ? changing() : voting();
        await plenum.waiting(2);
        await release();
        const answers = await Promise.all([first, second]);
        const [voted, changed] = isVoteFirst ? answers : answers.toReversed();
        expectStatus(voted!, 202);
        await closeAll([asked], token);
        if (isVoteFirst) {
          expectProblem(changed!, 409, 'session_has_votes');
        } else {
          expectStatus(changed!, 200);
          expect(await csvOf(session, 'layout=pivot', token)).toEqual([]);
        }
      }
    });
  });

  it('leave votes out that came before the session asked for names', async () => {
    const room = await aLiveSession(api, { questions: [aRating(), aRating()] });
    const { session, token } = room;
    const [before, after] = room.questions as [Question, Question];
    const ada = await aParticipant(api, session, 'Ada');
    await vote(api, before.id, { value: 5 }, ada.token);
    await closeAll([before], token);
    const path = `/v1/sessions/${session.id}`;
    expectStatus(await api.patch(path, { settings: named }, token), 200);
    // As if that had been some time ago.
    await plenum.query(
      "update sessions set named_at = named_at - interval '5 seconds' where id = $1",
      [session.id],
    );
    await plenum.query(
      `update ballots set receipt_id = '01800000-0000-7000-8000-000000000000'
       where question_id = $1`,
      [before.id],
    );
    expectStatus(await api.patch(path, { title: 'Read anew' }, token), 200);
    await vote(api, after.id, { value: 2 }, ada.token);
    await closeAll([after], token);
    const rows = await csvOf(session, 'layout=pivot', token);
    expect(rows.map((row) => [row['1. How was it?'], row['2. How was it?']])).toEqual([['', '2']]);
    expect(await csvOf(session, 'layout=long', token)).toHaveLength(1);
  });

  it('have right answers, and points as the leaderboard has them', async () => {
    const room = await aLiveSession(api, {
      questions: [aQuizQuestion('speed'), aQuizQuestion()],
      settings: { ...named, leaderboard: 'after_question' },
    });
    const { session, token } = room;
    for (const name of ['Ada', 'Grace']) {
      const player = await aParticipant(api, session, name);
      for (const [nth, question] of room.questions.entries()) {
        const label = name === 'Ada' || nth === 0 ? 'Right' : 'Wrong';
        await answer(api, question, label, player.token);
      }
    }
    for (const question of room.questions) await settle(api, question, token);
    const board = await leaderboardWhen(
      api,
      session,
      token,
      ({ questionIds }) => questionIds.length === 2,
    );
    const { Pivot: pivot = [], Overview: overview = [] } = await until(
      () => workbookOf(session, token),
      (book) => 'Total Points' in book.Pivot![0]!,
    );
    expect(pivot.map((row) => `${row.Name}: ${row['Total Points']}`).sort()).toEqual(
      pointsIn(board).sort(),
    );
    const ofGrace = pivot.find(({ Name }) => Name === 'Grace')!;
    expect(ofGrace).toMatchObject({
      ...{ 'Total Correct Answers': 1, '1. Right': 1, '2. Right': 0, '2. Points': 0 },
      '2. Which one?': 'Wrong',
    });
    expect(overview.map((row) => [row.Answer, row.Right])).toEqual([
      ...[
        ['Right', 1],
        ['Wrong', 0],
      ],
      ...[
        ['Right', 1],
        ['Wrong', 0],
      ],
    ]);
  });

  it('are read again as JSON, with keys and settings', async () => {
    const room = await aLiveSession(api, {
      questions: [
        { ...aQuizQuestion(), explanation: 'Because.', durationSeconds: 30 },
        aMultipleChoice({ maxChoices: 2 }),
      ],
      settings: { passcode: 'a secret' },
    });
    const { session, token } = room;
    const file = await bytesOf(session, 'format=json', token);
    expect(JSON.parse(file.toString())).toMatchObject({
      ...{ format: 'plenum', version: 1, title: session.title, qa: [] },
      questions: [{ prompt: 'Which one?' }, { prompt: 'Which colours?' }],
      results: [{ totalVotes: 0 }, { totalVotes: 0 }],
    });
    expect(file.toString()).not.toContain('a secret');
    const form = new FormData();
    form.set('file', new Blob([new Uint8Array(file)]), 'plenum.json');
    const preview = expectStatus(
      await api.request<ImportPreview>('POST', '/v1/imports', { body: form, token }),
      200,
    );
    expect(preview).toMatchObject({ format: 'plenum', title: session.title, notes: [] });
    const body = { title: preview.title, questions: preview.questions };
    const again = expectStatus(await api.post<Session>('/v1/sessions', body, token), 201);
    const written = ({ questions: all }: Session) =>
      all.map(({ kind, prompt, settings, explanation, durationSeconds, options, answerKey }) => ({
        ...{ kind, prompt, settings, explanation, durationSeconds },
        options: options.map(({ label }) => label),
        right: options.map(({ id }) => JSON.stringify(answerKey).includes(id)),
      }));
    const exported = expectStatus(await api.get<Session>(`/v1/sessions/${session.id}`, token), 200);
    expect(written(again)).toEqual(written(exported));
  });

  it('are reports as PDF, with the numbers of the screen and texts of all scripts', async () => {
    const cities = ['القاهرة', 'תל אביב', '東京', '서울', 'Kraków', 'กรุงเทพ'];
    const written = ['=Because **of** it', 'Tiếng Việt q̃', 'これは直接', 'שלום עולם', 'क्षत्रिय'];
    const room = await aLiveSession(api, {
      questions: [
        { ...aSingleChoice({}, cities), prompt: '**Where** next, if $x^2 \\le 4$?' },
        { kind: 'open_text', prompt: 'Why?', settings: {} },
        aRating(),
      ],
      settings: { qa: 'open' },
    });
    const { session, token } = room;
    const [where, why] = room.questions as [Question, Question, Question];
    for (const [nth, text] of [...written, written[0]!].entries()) {
      const { token: voter } = await aParticipant(api, session, `Secret name ${nth}`);
      await vote(api, where.id, choose(where, cities[nth % 4]!), voter);
      await vote(api, why.id, { texts: [text] }, voter);
      if (nth === 0) await ask(api, 'متى؟', voter);
    }
    const [result] = await closeAll([where, why], token);
    const query = 'format=pdf&language=en&timeZone=Europe/Berlin';
    const { pages, outline, info, language } = await readPdf(await bytesOf(session, query, token));
    const text = pages.join('\n');
    expect(info).toMatchObject({ Title: session.title });
    expect(language).toBe('en');
    expect(outline).toEqual([
      ...['1. Where next, if x² ≤ 4?', '2. Why?', '3. How was it?', 'Questions from the audience'],
    ]);
    expect(text).toContain('1. Where next, if x² ≤ 4?');
    expect(text).toMatch(/When: \d+ \w+ \d{4} at \d\d:\d\d CES?T/);
    expect(text).toContain('Took part: 6');
    for (const [nth, { sign, value }] of percentagesOf(result!).entries()) {
      const { label, count } = result!.buckets[nth]!;
      expect(text).toContain(label);
      const votes = count === 1 ? '1 vote' : `${count} votes`;
      expect(text).toContain(`${votes} ${sign}${value} %`);
    }
    for (const one of written) expect(text).toContain(one);
    expect(text).toContain(`${written[0]} (2 times)`);
    expect(text).toContain('متى؟');
    expect(text).toContain('From 1 to 5 · 0 votes · still open');
    expect(text).toContain(`Page 1/${pages.length}`);
    expect(text).not.toContain('Secret name');

    const german = await readPdf(await bytesOf(session, 'format=pdf&language=de', token));
    expect(german.pages.join('\n')).toMatch(/Wann: \d+\. \p{L}+ \d{4} um \d\d:\d\d UTC/u);
    expect(german.language).toBe('de');
  });

  it('are reports with the pictures of questions and options, and what these show in words', async () => {
    const { token } = await anOrganizer(api);
    const [wide, clear] = [
      await anImage(api, token, { width: 900, height: 300 }),
      await anImage(api, token, { isClear: true }),
    ];
    const [lake, sea] = ['Lake', 'Sea'].map((label, at) => ({
      ...{ label, imageId: clear.id },
      ...(at === 0 && { imageAlt: 'Half of a lake' }),
    }));
    const asked = (prompt: string, imageAlt?: string) => ({
      ...{ ...aSingleChoice(), prompt, options: [lake, sea], imageId: wide.id },
      ...(imageAlt && { imageAlt }),
    });
    const room = await aLiveSession(api, {
      questions: [asked('Where?', 'A map'), asked('And then?')],
      token,
    });
    await closeAll(room.questions, token);
    const { structure } = await readPdf(await bytesOf(room.session, 'format=pdf', token));
    const said = JSON.stringify(structure).match(/Figure: [^"]+/g);
    expect(said).toEqual([
      ...['Figure: A map', 'Figure: Half of a lake'],
      ...['Figure: A picture that nobody has described', 'Figure: Half of a lake'],
    ]);
  });

  it('are one PDF of an account at a time, so that nobody keeps it from all others', async () => {
    const [one, other] = [await aLiveSession(api), await aLiveSession(api)];
    const asked = [one, one, other].map(({ session, token }) =>
      api.get(pathOf(session, 'format=pdf'), token),
    );
    const [first, second, ofOther] = await Promise.all(asked);
    expect([first!.status, second!.status].sort()).toEqual([200, 429]);
    expect(ofOther!.status).toBe(200);
  });

  it('are files with a name, and a byte order mark where it is asked for', async () => {
    const { session, token } = await aLiveSession(api);
    const { code } = session;
    for (const [query, type, name] of [
      ['', /spreadsheetml/, `plenum-${code}.xlsx`],
      ['format=csv', /^text\/csv; charset=utf-8/, `plenum-${code}-long.csv`],
      ['format=json', /^application\/json/, `plenum-${code}.json`],
      ['format=pdf', /^application\/pdf/, `plenum-${code}.pdf`],
    ] as const) {
      const { headers } = await api.get(pathOf(session, query), token);
      expect(headers.get('content-type')).toMatch(type);
      expect(headers.get('content-disposition')).toBe(`attachment; filename="${name}"`);
    }
    const marked = await bytesOf(session, 'format=csv&bom=true', token);
    expect([...marked.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect((await bytesOf(session, 'format=csv', token)).toString()).toMatch(/^Question No\.,/);
  });

  it('are refused in other formats, and to others', async () => {
    const { session, token } = await aLiveSession(api);
    for (const query of ['format=odt', 'layout=wide', 'bom=1', 'language=xx', 'timeZone=Mars']) {
      expectProblem(await api.get(pathOf(session, query), token), 400, 'validation_failed');
    }
    const { token: other } = await anOrganizer(api);
    expectProblem(await api.get(pathOf(session, ''), other), 404, 'session_not_found');
    expectProblem(await api.get(pathOf(session, '')), 401, 'unauthorized');
  });
});
