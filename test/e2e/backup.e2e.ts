import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import type {
  AudienceSession,
  Question,
  Receipt,
  Result,
  Session,
} from '../../src/contract/index.js';
import * as programs from '../../src/backup/programs.js';
import { tables } from '../../src/backup/tables.js';
import { StartupError } from '../../src/platform/startup-error.js';
import {
  aDraftSession,
  aLiveSession,
  aMultipleChoice,
  anOrganizer,
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
} from './support/api.js';
import { ballotsOf } from './support/ballots.js';
import { anImage } from './support/images.js';
import { Installation } from './support/installation.js';
import { TestPlenum } from './support/plenum.js';

const VOTERS = 12;
/** Of all installations: so tokens of one are good in the other. */
const JWT_SECRET = 'of these tests alone, of these tests alone';

type Place = Pick<Installation, 'database' | 'variables' | 'url'>;

describe('a backup', () => {
  let plenum: TestPlenum;
  let other: Installation;
  let api: Api;
  let folder: string;
  let files = 0;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'plenum-backup-'));
    plenum = await TestPlenum.start({ JWT_SECRET });
    other = await Installation.start({ JWT_SECRET });
    api = new Api(plenum.url);
  });
  afterAll(async () => {
    await Promise.all([plenum.close(), other.stop()]);
    await rm(folder, { recursive: true, force: true });
  });

  const aFile = () => join(folder, `${(files += 1)}.gz`);

  /** As the documented command does it: see process.e2e.ts. */
  async function run(program: keyof typeof programs, on: Place, ...args: string[]) {
    try {
      return { code: 0, said: `${await programs[program](args, on.variables)}\n` };
    } catch (error) {
      if (!(error instanceof StartupError)) throw error;
      return { code: 1, said: `${error.message}\n` };
    }
  }

  async function save(on: Place, ...args: string[]): Promise<string> {
    const file = aFile();
    const { code, said } = await run('backup', on, '--out', file, ...args);
    expect({ code, said }).toEqual({ code: 0, said: expect.stringContaining('Saved') });
    return file;
  }

  async function restore(on: Place, ...args: string[]): Promise<string> {
    const { code, said } = await run('restore', on, ...args);
    expect({ code, said }).toEqual({ code: 0, said: expect.stringContaining('Restored') });
    return said;
  }

  async function refusal(on: Place, ...args: string[]): Promise<string> {
    const { code, said } = await run('restore', on, ...args);
    expect({ code, said }).toEqual({ code: 1, said: expect.stringMatching(/^[^\n]+\n$/) });
    return said;
  }

  /** A meeting with votes of each kind: one question is closed, one open, one reset. */
  async function aMeeting() {
    const { email, token, password } = await anOrganizer(api);
    const image = await anImage(api, token, { width: 400 });
    const { session, questions } = await aLiveSession(api, {
      token,
      questions: [
        { ...aSingleChoice(), imageId: image.id },
        ...[aRating({ allowChange: true }), aMultipleChoice()],
        { kind: 'word_cloud', prompt: 'One word?' },
      ],
    });
    const [closed, open, reset, cloud] = questions as [Question, Question, Question, Question];
    const voters = await Promise.all(
      Array.from({ length: VOTERS }, () => aParticipant(api, session)),
    );
    const receipts: Receipt[] = [];
    for (const [number, voter] of voters.entries()) {
      const choice = choose(closed, number % 3 === 0 ? 'No' : 'Yes');
      receipts.push(await vote(api, closed.id, choice, voter.token));
      await vote(api, open.id, { value: 1 + (number % 5) }, voter.token);
      await vote(api, reset.id, choose(reset, 'Red', 'Blue'), voter.token);
    }
    expectStatus(await api.post(`/v1/questions/${reset.id}/reset`, undefined, token), 200);
    await vote(api, reset.id, choose(reset, 'Green'), voters[0]!.token);
    await vote(api, cloud.id, { texts: ['Café', 'time', 'rude'] }, voters[0]!.token);
    await vote(api, cloud.id, { texts: ['cafe!', 'Zeit'] }, voters[1]!.token);
    const words = `/v1/questions/${cloud.id}/words`;
    expectStatus(await api.post(`${words}/hide`, { texts: ['rude'] }, token), 200);
    const merged = { texts: ['Zeit', 'time'], into: 'Time' };
    expectStatus(await api.post(`${words}/merge`, merged, token), 200);
    await resultWhen(api, cloud.id, token, ({ totalVotes }) => totalVotes === 2);
    await closeQuestion(api, closed.id, token);
    await resultWhen(api, closed.id, token, ({ final }) => final);
    await resultWhen(api, open.id, token, ({ totalVotes }) => totalVotes === VOTERS);
    await resultWhen(api, reset.id, token, ({ totalVotes }) => totalVotes === 1);
    return { email, password, token, session, closed, open, reset, cloud, voters, receipts };
  }

  /** All that the session consists of, past what a restore makes anew. */
  async function contents(on: Place, meeting: Awaited<ReturnType<typeof aMeeting>>) {
    const { session, closed, open, reset, cloud } = meeting;
    const questions = [closed, open, reset, cloud];
    const textsIn = (table: string, by: string) =>
      on.database.query(`select * from ${table} where question_id = $1 order by ${by}`, [cloud.id]);
    return {
      session: await on.database.query(
        'select id, title, status, code, settings, created_at, started_at from sessions where id = $1',
        [session.id],
      ),
      questions: await on.database.query<{ status: string; final: boolean }>(
        `select id, kind, prompt, position, status, options, settings, opened_at, closed_at, voted,
                results.total_votes, final
         from questions join results on question_id = id where session_id = $1 order by position`,
        [session.id],
      ),
      tallies: await on.database.query(
        'select * from tallies where question_id = any($1) and count <> 0 order by question_id, bucket',
        [questions.map(({ id }) => id)],
      ),
      texts: [
        await textsIn('answers', 'id'),
        await textsIn('answer_counts', 'question_id'),
        await textsIn('words', 'word'),
        await textsIn('spellings', 'word, text'),
      ],
      ballots: await Promise.all(questions.map((question) => ballotsOf(on.database, question))),
    };
  }

  async function resultsOf(on: Place, { session }: { session: Session }, token: string) {
    const { results } = expectStatus(
      await new Api(on.url).get<{ results: Result[] }>(`/v1/sessions/${session.id}/results`, token),
      200,
    );
    return results.map(({ version: _, updatedAt: __, ...rest }) => rest);
  }

  /** A file of these lines, whose checksum is right. */
  async function fileOf(changed: string[]): Promise<string> {
    const text = changed.map((line) => `${line}\n`).join('');
    const sha256 = createHash('sha256').update(text).digest('hex');
    const end = JSON.stringify({ end: { lines: changed.length, sha256 } });
    const path = aFile();
    await writeFile(path, gzipSync(`${text}${end}\n`));
    return path;
  }

  const linesOf = async (file: string) =>
    gunzipSync(await readFile(file))
      .toString()
      .trimEnd()
      .split('\n');

  const deleteSession = async ({ session, token }: { session: Session; token: string }) =>
    expectStatus(await api.delete(`/v1/sessions/${session.id}`, token), 204);

  it('of a session brings it back as it was, and the voting goes on', async () => {
    const meeting = await aMeeting();
    const { session, token, open, closed, voters, receipts } = meeting;
    const code = `${session.code.slice(0, 4)} ${session.code.slice(4)}`;
    const file = await save(plenum, '--session', code);
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    const before = await contents(plenum, meeting);
    const results = await resultsOf(plenum, meeting, token);
    // Cast after the backup, so it is not in it: it has to be possible again.
    const late = await aParticipant(api, session);
    await vote(api, open.id, { value: 5 }, late.token);
    await deleteSession(meeting);
    expectProblem(
      await castVote(api, open.id, { value: 1 }, late.token),
      404,
      'question_not_found',
    );

    expect(await restore(plenum, file)).toContain(`${2 * VOTERS + 3} ballots`);
    expect(await contents(plenum, meeting)).toEqual(before);
    expect(await resultsOf(plenum, meeting, token)).toEqual(results);

    const [first] = voters;
    const mine = expectStatus(
      await api.get<AudienceSession>('/v1/audience/session', first!.token),
      200,
    );
    expect(mine.myVotes).toMatchObject({
      [closed.id]: choose(closed, 'No'),
      [open.id]: { value: 1 },
    });
    expect(await vote(api, closed.id, choose(closed, 'No'), first!.token)).toEqual(receipts[0]);
    const counted = await api.get<Receipt>(`/v1/votes/${receipts[0]!.id}`, first!.token);
    expect(expectStatus(counted, 200).status).toBe('counted');

    await vote(api, open.id, { value: 5 }, late.token);
    await vote(api, open.id, { value: 4 }, first!.token); // changes it
    const after = await resultWhen(
      api,
      open.id,
      token,
      ({ totalVotes, buckets }) => totalVotes === VOTERS + 1 && buckets[3]!.count === 3,
    );
    expect(after.buckets.map(({ count }) => count)).toEqual([2, 3, 2, 3, 3]);
    await closeQuestion(api, open.id, token);
    await resultWhen(api, open.id, token, ({ final }) => final);
  });

  it('goes into another installation, to another account, with another code where its is taken', async () => {
    const meeting = await aMeeting();
    const file = await save(plenum, '--session', meeting.session.id);
    expect(await refusal(other, file)).toMatch(
      /There is no account .*--account\. Nothing was changed/,
    );
    const there = new Api(other.url);
    const stranger = await anOrganizer(there);
    expect(await refusal(other, file, '--account', 'nobody@example.org')).toContain('no account');
    const taken = await aLiveSession(there, { token: stranger.token });
    await other.database.query('update sessions set code = $1 where id = $2', [
      meeting.session.code,
      taken.session.id,
    ]);
    const said = await restore(other, file, '--account', stranger.email.toUpperCase());
    const [, code] = /the new one is (\d{8})/.exec(said)!;
    const expected = await contents(plenum, meeting);
    const [row] = expected.session as { code: string }[];
    row!.code = code!;
    expect(await contents(other, meeting)).toEqual(expected);
    expect(await resultsOf(other, meeting, stranger.token)).toEqual(
      await resultsOf(plenum, meeting, meeting.token),
    );
    const [voter] = meeting.voters;
    await vote(there, meeting.open.id, { value: 5 }, voter!.token); // the same JWT_SECRET
  });

  it('takes the place of a session that has ended, where that is asked for', async () => {
    const meeting = await aMeeting();
    const { session, token, open } = meeting;
    const file = await save(plenum, '--session', session.id);
    expect(await refusal(plenum, file)).toContain('--replace');
    expect(await refusal(plenum, file, '--replace')).toContain('end it before');
    // Edited since, as the file was: a form that has the same number is of something else.
    for (const path of [`/v1/sessions/${session.id}`, `/v1/questions/${open.id}`]) {
      const edit = path.includes('/sessions/') ? { title: 'Since' } : { prompt: 'Since?' };
      expectStatus(await api.patch(path, edit, token), 200);
    }
    expectStatus(await api.post(`/v1/sessions/${session.id}/end`, undefined, token), 200);
    const ended = await resultWhen(api, open.id, token, ({ final }) => final);
    await restore(plenum, file, '--replace');
    // Other processes have what they knew of it for five seconds more, at the most.
    const result = await resultWhen(api, open.id, token, ({ final }) => !final);
    expect(result.version).toBeGreaterThan(ended.version);
    for (const path of [`/v1/sessions/${session.id}`, `/v1/questions/${open.id}`]) {
      await until(
        () => api.get<{ revision: number }>(path, token),
        ({ body }) => body.revision === 3,
      );
    }
    await until(
      () => castVote(api, open.id, { value: 3 }, meeting.voters[0]!.token),
      ({ status }) => status === 202,
    );
  });

  describe('of a session with images', () => {
    const pictureOf = async (on: Place, question: Question) => {
      const [found] = await on.database.query<{ id: string; options: Question['options'] }>(
        'select image_id as id, options from questions where id = $1',
        [question.id],
      );
      const ids = [found!.id, found!.options[0]!.imageId!];
      const images = ids.map(async (id) => {
        const response = await fetch(`${on.url}/v1/images/${id}`);
        return { id, status: response.status, bytes: Buffer.from(await response.arrayBuffer()) };
      });
      const owners = await on.database.query<{ id: string }>(
        `select distinct account_id as id from images where id = any($1::uuid[])`,
        [ids],
      );
      return { images: await Promise.all(images), owners: owners.map(({ id }) => id) };
    };

    async function anIllustrated() {
      const organizer = await anOrganizer(api);
      const { token } = organizer;
      const own = await anImage(api, token, { width: 400, isClear: true });
      const option = await anImage(api, token);
      const options = [{ label: 'Yes', imageId: option.id }, { label: 'No' }];
      const made = { ...aSingleChoice(), imageId: own.id, options };
      const { session, questions } = await aDraftSession(api, { token, questions: [made] });
      return {
        ...organizer,
        session,
        question: questions[0]!,
        file: await save(plenum, '--session', session.id),
      };
    }

    it('brings them back where they were removed, and leaves them where they are', async () => {
      const { file, question, session, token, account } = await anIllustrated();
      const before = await pictureOf(plenum, question);
      expect(before.images.map(({ status }) => status)).toEqual([200, 200]);
      await restore(plenum, file, '--replace');
      expect(await pictureOf(plenum, question)).toEqual(before);
      await deleteSession({ session, token });
      await plenum.query('delete from images where account_id = $1', [account.id]);
      await restore(plenum, file);
      expect(await pictureOf(plenum, question)).toEqual(before);
    });

    it('gives another account its own', async () => {
      const { file, question, session, token } = await anIllustrated();
      const before = await pictureOf(plenum, question);
      await deleteSession({ session, token });
      const stranger = await anOrganizer(api);
      await restore(plenum, file, '--account', stranger.email);
      const after = await pictureOf(plenum, question);
      expect(after.owners).toEqual([stranger.account.id]);
      expect(after.images.map(({ bytes }) => bytes)).toEqual(
        before.images.map(({ bytes }) => bytes),
      );
      for (const { id } of before.images)
        expect(after.images.map((image) => image.id)).not.toContain(id);
      // They can be named again, as its own.
      const edit = { prompt: 'Mine?', imageId: after.images[0]!.id };
      expectStatus(await api.patch(`/v1/questions/${question.id}`, edit, stranger.token), 200);
    });
  });

  it('closes what had a timer, on time', async () => {
    const { token, session, questions } = await aLiveSession(api, { open: false });
    const [question] = questions;
    await openQuestion(api, question!.id, token, 5);
    const file = await save(plenum, '--session', session.id);
    await deleteSession({ session, token });
    await restore(plenum, file);
    await resultWhen(api, question!.id, token, ({ final }) => final);
  });

  /** One that is older than its organizer has it kept, before the night. */
  async function anExpiredSession(token: string) {
    const settings = { retentionDays: 1 };
    const { session } = await aLiveSession(api, { token, questions: [], settings });
    await plenum.query(
      `update sessions set status = 'ended', ended_at = now() - interval '2 days' where id = $1`,
      [session.id],
    );
    return session;
  }

  it('of everything brings back accounts, sessions and logins in an empty installation', async () => {
    const empty = await Installation.start({ JWT_SECRET });
    const meeting = await aMeeting();
    const { email, password } = meeting;
    const expired = await anExpiredSession(meeting.token);
    const file = await save(plenum);
    // As the night would have it there, after the backup.
    expectStatus(await api.delete(`/v1/sessions/${expired.id}`, meeting.token), 204);
    const there = () => new Api(empty.url);
    await anOrganizer(there());
    expect(await refusal(empty, file)).toContain('--replace');
    expect(await refusal(empty, file, '--replace')).toContain('stop it before');
    await empty.stop();
    await restore(empty, file, '--replace');
    const isThere = 'select 1 from sessions where id = $1';
    expect(await empty.database.query(isThere, [expired.id])).toHaveLength(1);
    await empty.startAgain();
    // What retention has deleted since does not stay.
    await until(
      () => empty.database.query(isThere, [expired.id]),
      (rows) => rows.length === 0,
    );
    const answer = await there().post<{ accessToken: string }>('/v1/auth/login', {
      email,
      password,
    });
    const { accessToken } = expectStatus(answer, 200);
    expect(await contents(empty, meeting)).toEqual(await contents(plenum, meeting));
    expect(await resultsOf(empty, meeting, accessToken)).toEqual(
      await resultsOf(plenum, meeting, meeting.token),
    );
    for (const { name } of tables) {
      const count = `select count(*)::integer from ${name}`;
      // The login from above, and that a session has expired.
      const fresh = ['refresh_tokens', 'audit_entries'].includes(name) ? 1 : 0;
      const [there, here] = [
        await empty.database.query<{ count: number }>(count),
        await plenum.database.query<{ count: number }>(count),
      ];
      expect({ name, count: there[0]!.count - fresh }).toEqual({ name, count: here[0]!.count });
    }
    await empty.stop();
  });

  it('of a version whose questions had their results with them is taken', async () => {
    const meeting = await aMeeting();
    const before = await contents(plenum, meeting);
    const file = await save(plenum, '--session', meeting.session.id);
    const old = asBefore((await linesOf(file)).slice(0, -1));
    await deleteSession(meeting);
    const more = old.map((line) => line.replace('"total_votes":1,', '"total_votes":2,'));
    expect(await refusal(plenum, await fileOf(more))).toContain('are not what its result says');
    await restore(plenum, await fileOf(old));
    expect(await contents(plenum, meeting)).toEqual(before);
  });

  it('is of one moment while votes come in', async () => {
    const { token, session, questions } = await aLiveSession(api, {
      questions: [aRating(), aRating()],
    });
    const [one, two] = questions as [Question, Question];
    let isOver = false;
    const voting = async () => {
      while (!isOver) {
        const { token: phone } = await aParticipant(api, session);
        await vote(api, one.id, { value: 2 }, phone);
        await vote(api, two.id, { value: 4 }, phone);
      }
    };
    const lanes = Promise.all([voting(), voting(), voting()]);
    await resultWhen(api, two.id, token, ({ totalVotes }) => totalVotes > 5);
    const file = await save(plenum, '--session', session.id);
    isOver = true;
    await lanes;
    await deleteSession({ session, token });
    await restore(plenum, file); // which adds the ballots up
  });

  describe('is refused, and nothing is changed, where it is', () => {
    let file: string;
    let meeting: Awaited<ReturnType<typeof aMeeting>>;
    beforeAll(async () => {
      meeting = await aMeeting();
      file = await save(plenum, '--session', meeting.session.id);
      expectStatus(
        await api.post(`/v1/sessions/${meeting.session.id}/end`, {}, meeting.token),
        200,
      );
      await resultWhen(api, meeting.open.id, meeting.token, ({ final }) => final);
    });

    const lines = () => linesOf(file);

    async function expectRefused(path: string, why: RegExp): Promise<void> {
      // What was closed a moment ago is final a moment later.
      const before = await until(
        () => contents(plenum, meeting),
        ({ questions }) => questions.every(({ status, final }) => status !== 'closed' || final),
      );
      expect(await refusal(plenum, path, '--replace')).toMatch(why);
      expect(await contents(plenum, meeting)).toEqual(before);
    }

    it('cut short', async () => {
      const bytes = await readFile(file);
      for (const length of [bytes.length - 1, Math.floor(bytes.length / 2), 20, 0]) {
        const path = aFile();
        await writeFile(path, bytes.subarray(0, length));
        await expectRefused(path, /cut short or damaged.*Nothing was changed/);
      }
      const path = aFile();
      await writeFile(path, gzipSync(`${(await lines()).slice(0, -1).join('\n')}\n`));
      await expectRefused(path, /its end is missing/);
    });

    it('damaged', async () => {
      const bytes = await readFile(file);
      bytes[Math.floor(bytes.length / 2)]! ^= 0xff;
      const path = aFile();
      await writeFile(path, bytes);
      await expectRefused(path, /damaged|no backup/);
      const changed = (await lines()).map((line) => line.replace('"choice":0', '"choice":1'));
      const whole = aFile();
      await writeFile(whole, gzipSync(`${changed.join('\n')}\n`));
      await expectRefused(whole, /its checksum is another/);
    });

    it('at odds with itself', async () => {
      const kept = (await lines()).slice(0, -1);
      const changed = kept.map((line) => line.replace('"choice":0', '"choice":1'));
      await expectRefused(
        await fileOf(changed),
        /the ballots of question .* are not what its result says/,
      );
      const ballot = kept.findIndex((line) => line.includes('receipt_id":'));
      await expectRefused(await fileOf(kept.toSpliced(ballot, 1)), /are not what its result says/);
    });

    it('of a later Plenum', async () => {
      const [header, ...rest] = (await lines()).slice(0, -1);
      const later = header!.replace('"version":1', '"version":2');
      await expectRefused(await fileOf([later, ...rest]), /format 2.*update it first/);
      const more = rest.map((line) => line.replace('"columns":["id",', '"columns":["id","mood",'));
      await expectRefused(await fileOf([header!, ...more]), /does not know \(images\)/);
    });

    it('no backup at all', async () => {
      const path = aFile();
      await writeFile(path, gzipSync('{"plenum":"poll"}\n'));
      await expectRefused(path, /no backup of Plenum/);
      await expectRefused(join(folder, 'nowhere.gz'), /cannot be read \(ENOENT\)/);
    });
  });

  it('does not overwrite a file, and knows what it is asked for', async () => {
    const file = await save(plenum);
    expect(await run('backup', plenum, '--out', file)).toMatchObject({
      code: 1,
      said: expect.stringContaining('is there already'),
    });
    expect(await run('backup', plenum, '--out', aFile(), '--session', '00000000')).toMatchObject({
      code: 1,
      said: 'There is no session "00000000".\n',
    });
    expect(await run('backup', plenum)).toMatchObject({
      code: 1,
      said: expect.stringContaining('npm run backup -- --out'),
    });
  });

  it('has every table, and every one that belongs to a session with it', async () => {
    const rows = await plenum.database.query<{ name: string; belongs: boolean }>(
      `select tables.table_name as name,
              bool_or(column_name in ('session_id', 'question_id')) as belongs
       from information_schema.tables join information_schema.columns using (table_schema, table_name)
       where table_schema = 'public' and tables.table_name <> 'migrations'
       group by 1`,
    );
    expect(tables.map(({ name }) => name).toSorted()).toEqual(
      rows.map(({ name }) => name).toSorted(),
    );
    for (const { name } of rows.filter(({ belongs }) => belongs)) {
      expect(tables.find((table) => table.name === name)?.ofSession).toBeDefined();
    }
  });
});

/** Lines of a backup as they were before results had a table. */
function asBefore(lines: readonly string[]): string[] {
  const at = lines.findIndex((line) => line.startsWith('{"table":"results"'));
  const length = lines.slice(at + 1).findIndex((line) => line.startsWith('{"table":'));
  const results = new Map(
    lines.slice(at + 1, at + 1 + length).map((line) => {
      const { row } = JSON.parse(line) as { row: Record<string, unknown> };
      return [row.question_id, row];
    }),
  );
  return lines.toSpliced(at, length + 1).map((line) => {
    const parsed = JSON.parse(line) as { table?: string; columns: string[]; row: { id: string } };
    const columns = ['total_votes', 'results_version', 'results_final', 'results_updated_at'];
    if (parsed.table === 'questions') {
      return JSON.stringify({ ...parsed, columns: [...parsed.columns, ...columns] });
    }
    const result = line.includes('"results_revealed":') && results.get(parsed.row.id);
    if (!result) return line;
    const { total_votes, version, final, updated_at } = result;
    const more = [total_votes, version, final, updated_at].map((value, nth) => [
      columns[nth],
      value,
    ]);
    return JSON.stringify({ row: { ...parsed.row, ...Object.fromEntries(more) } });
  });
}
