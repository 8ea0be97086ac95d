import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Choice, Question, ServerInfo, Session } from '../../src/contract/index.js';
import type { SessionComparison, SessionReport } from '../../src/contract/reports.js';
import { anAdmin } from './support/admins.js';
import {
  aLiveSession,
  anOrganizer,
  Api,
  aParticipant,
  aRating,
  aSingleChoice,
  choose,
  expectProblem,
  expectStatus,
  openQuestion,
  resultWhen,
  vote,
  withdrawVote,
} from './support/api.js';
import { TestPlenum } from './support/plenum.js';
import { runUpkeep } from './support/upkeep-jobs.js';

const SETTINGS = '/v1/admin/settings';
const DAY = 24 * 3_600_000;

/** What is left of a session: its report, how it compares with the last time, and until when it is there. */
describe('after a session', () => {
  let plenum: TestPlenum;
  let api: Api;
  let chief: Awaited<ReturnType<typeof anAdmin>>;

  beforeAll(async () => {
    plenum = await TestPlenum.start();
    api = new Api(plenum.url);
    chief = await anAdmin(api, plenum.variables);
  });
  afterAll(() => plenum.close());

  const end = async ({ id }: { id: string }, token: string) =>
    expectStatus(await api.post<Session>(`/v1/sessions/${id}/end`, undefined, token), 200);
  const reportOf = async ({ id }: { id: string }, token: string) =>
    expectStatus(await api.get<SessionReport>(`/v1/sessions/${id}/report`, token), 200);
  const comparisonOf = async ({ id }: { id: string }, token: string) =>
    expectStatus(await api.get<SessionComparison>(`/v1/sessions/${id}/comparison`, token), 200);

  /** Votes of as many participants as there are lists, each of answers to the questions in their order. */
  async function voteAll(
    session: { code: string },
    questions: readonly Question[],
    token: string,
    votes: readonly (readonly (Choice | undefined)[])[],
  ) {
    const people = [];
    for (const choices of votes) {
      const one = await aParticipant(api, session);
      people.push(one);
      for (const [nth, choice] of choices.entries()) {
        if (choice) await vote(api, questions[nth]!.id, choice, one.token);
      }
    }
    for (const [nth, { id }] of questions.entries()) {
      const cast = votes.filter((choices) => choices[nth]).length;
      await resultWhen(api, id, token, ({ totalVotes }) => totalVotes === cast);
    }
    return people;
  }

  describe('its report', () => {
    it('says when votes came, and how fast', async () => {
      const { session, questions, token } = await aLiveSession(api, {
        questions: [aSingleChoice({ allowChange: true }), aRating(), aRating()],
      });
      const [first, second] = questions as [Question, Question];
      const yes = choose(first, 'Yes');
      const people = await voteAll(session, [first, second], token, [
        [yes, { value: 1 }],
        [yes, { value: 2 }],
        [yes],
        [yes],
      ]);
      expectStatus(await withdrawVote(api, first.id, people[3]!.token), 202);
      await resultWhen(api, first.id, token, ({ totalVotes }) => totalVotes === 3);
      // As if it had been opened 20 seconds before the votes, and again long after them.
      await plenum.query(
        `update openings set opened_at = opened_at - interval '20 seconds' where question_id = $1`,
        [first.id],
      );
      await plenum.query(
        `insert into openings (question_id, opened_at) values ($1, now() + interval '1 hour')`,
        [first.id],
      );
      const report = await reportOf(await end(session, token), token);
      expect(report).toMatchObject({ voters: 3, votes: 5, terms: 1, deletesAt: null });
      const { slots, slotSeconds, from } = report.turnout!;
      const sum = (of: 'votes' | 'newVoters') => slots.reduce((all, slot) => all + slot[of], 0);
      expect([sum('votes'), sum('newVoters')]).toEqual([5, 3]);
      expect([slots[0]!.votes, slots.at(-1)!.votes]).not.toContain(0);
      expect(slotSeconds).toBe(5);
      expect(Date.parse(from) % 5_000).toBe(0);
      const [ofFirst, ofSecond] = report.questions;
      expect(report.questions).toHaveLength(2); // on the third nobody has voted
      expect(ofFirst).toMatchObject({ questionId: first.id, votes: 3 });
      const { median, quartiles } = ofFirst!.responseTime!;
      for (const seconds of [median, ...quartiles]) {
        expect(seconds).toBeGreaterThanOrEqual(20);
        expect(seconds).toBeLessThan(60);
      }
      expect(quartiles[0]).toBeLessThanOrEqual(median);
      // Of two people it would say when each has voted.
      expect(ofSecond).toEqual({ questionId: second.id, votes: 2, responseTime: null });
      for (const { id } of people) expect(JSON.stringify(report)).not.toContain(id);
    });

    it('says nothing of times where fewer than three have voted', async () => {
      const { session, questions, token } = await aLiveSession(api, { questions: [aRating()] });
      expect(await reportOf(session, token)).toMatchObject({ voters: 0, turnout: null });
      await voteAll(session, questions, token, [[{ value: 1 }], [{ value: 2 }]]);
      expect(await reportOf(session, token)).toMatchObject({ voters: 2, votes: 2, turnout: null });
    });
  });

  it('it is compared with its other terms, also where the first one is gone', async () => {
    const { token } = await anOrganizer(api);
    const given = { token, questions: [aSingleChoice(), aRating()], settings: {} };
    const first = await aLiveSession(api, given);
    const [shall] = first.questions as [Question];
    await voteAll(first.session, first.questions, token, [[choose(shall, 'Yes'), { value: 2 }]]);
    await end(first.session, token);

    const copies: Session[] = [];
    for (let last = first.session.id; copies.length < 2; last = copies.at(-1)!.id) {
      const path = `/v1/sessions/${last}`;
      const copy = expectStatus(
        await api.post<Session>(`${path}/duplicate`, undefined, token),
        201,
      );
      copies.push(copy);
    }
    const [second, third] = copies as [Session, Session];
    const asked = second.questions[0]!;
    const reworded = { prompt: 'Shall we really?' };
    expectStatus(await api.patch(`/v1/questions/${asked.id}`, reworded, token), 200);
    expectStatus(await api.post(`/v1/sessions/${second.id}/start`, undefined, token), 200);
    await openQuestion(api, asked.id, token);
    await voteAll(second, [asked], token, [[choose(asked, 'Yes')], [choose(asked, 'No')]]);

    const before = await comparisonOf(third, token); // a draft, to see what it was like
    expect(before.terms.map(({ sessionId }) => sessionId)).toEqual([first.session.id, second.id]);
    expect(before.questions.map(({ results }) => results.map((one) => one?.totalVotes))).toEqual([
      [1, 2],
      [1, undefined],
    ]);
    expect(before.questions[0]!.answers).toMatchObject([
      { label: 'Yes', values: [{ percent: { value: 100 } }, { percent: { value: 50 } }] },
      { label: 'No', values: [{ percent: { value: 0 } }, { percent: { value: 50 } }] },
    ]);
    expect(before.questions[1]!.results[0]).toMatchObject({ mean: 2, median: 2 });
    expect(await reportOf(first.session, token)).toMatchObject({ terms: 2 });

    expectStatus(await api.delete(`/v1/sessions/${first.session.id}`, token), 204);
    expectStatus(await api.post(`/v1/sessions/${third.id}/start`, undefined, token), 200);
    await openQuestion(api, third.questions[0]!.id, token);
    const after = await comparisonOf(second, token);
    expect(after.terms.map(({ sessionId }) => sessionId)).toEqual([second.id, third.id]);
    expect(after.questions).toHaveLength(1);
    expect(after.questions[0]!.results[1]).toMatchObject({ totalVotes: 0 });

    // A session of another's is no term, whatever it is called and says that it is.
    const other = await aLiveSession(api);
    await plenum.query('update sessions set series_id = $1 where id = $2', [
      ...[first.session.id, other.session.id],
    ]);
    expect((await comparisonOf(second, token)).terms).toHaveLength(2);
    const foreign = await api.get(`/v1/sessions/${second.id}/comparison`, other.token);
    expectProblem(foreign, 404, 'session_not_found');

    // However many there are, twelve are told, and the one that is asked for is among them.
    await plenum.query(
      `insert into sessions (id, account_id, title, status, code, settings, started_at, ended_at, series_id)
       select gen_random_uuid(), account_id, title, 'ended', code, settings,
              now() + interval '1 hour', now() + interval '2 hours', series_id
       from sessions, generate_series(1, 15) where id = $1`,
      [second.id],
    );
    const many = (await comparisonOf(second, token)).terms;
    expect(many).toHaveLength(12);
    expect(many.filter(({ sessionId }) => sessionId === second.id)).toHaveLength(1);
  });

  describe('it is kept', () => {
    const keep = async (retentionDays: number | null) =>
      expectStatus(await api.patch(SETTINGS, { retentionDays }, chief.token), 200);
    const ask = ({ id }: { id: string }, retentionDays: unknown, token: string) =>
      api.patch<Session>(`/v1/sessions/${id}`, { settings: { retentionDays } }, token);
    const endedBefore = (days: number, { id }: { id: string }) =>
      plenum.query(
        `update sessions set ended_at = now() - make_interval(hours => $1) where id = $2`,
        [days * 24, id],
      );
    const present = async (...sessions: readonly { id: string }[]) => {
      const rows = await plenum.query<{ id: string }>(
        'select id from sessions where id = any($1::uuid[])',
        [sessions.map(({ id }) => id)],
      );
      return rows.map(({ id }) => id).sort();
    };

    it('for as many days as its organizer says, and not while it is live or held', async () => {
      const { token } = await anOrganizer(api);
      const settings = { retentionDays: 5 };
      const [gone, young, held, live, unsaid] = (await Promise.all(
        [settings, settings, settings, settings, {}].map(
          async (given) =>
            (await aLiveSession(api, { token, questions: [aRating()], settings: given })).session,
        ),
      )) as [Session, Session, Session, Session, Session];
      const draft = expectStatus(
        await api.post<Session>('/v1/sessions', { title: 'Draft', settings }, token),
        201,
      );
      expect(draft.settings.retentionDays).toBe(5);
      for (const one of [gone, young, held, unsaid]) await end(one, token);
      for (const one of [gone, held, unsaid]) await endedBefore(6, one);
      await endedBefore(4, young);
      const hold = `/v1/admin/sessions/${held.id}/legal-hold`;
      expectStatus(await api.request('PUT', hold, { token: chief.token }), 200);
      // What a page has in memory is looked up anew.
      expectStatus(await api.patch(`/v1/sessions/${young.id}`, { title: 'Young' }, token), 200);
      const { deletesAt } = await reportOf(young, token);
      expect(Date.parse(deletesAt!) - Date.now()).toBeGreaterThan(0.9 * DAY);
      expect(Date.parse(deletesAt!) - Date.now()).toBeLessThan(1.1 * DAY);
      for (const one of [held, live, unsaid]) {
        expect(await reportOf(one, token)).toMatchObject({ deletesAt: null });
      }
      expect(
        expectStatus(await api.get<Session>(`/v1/sessions/${held.id}`, token), 200),
      ).toMatchObject({ legalHold: true });
      await runUpkeep(plenum);
      const kept = [young, held, live, unsaid, draft];
      expect(await present(gone, ...kept)).toEqual(kept.map(({ id }) => id).sort());
      const [expired] = await plenum.query(
        `select target_name from audit_entries where action = 'session.expired' and target_id = $1`,
        [gone.id],
      );
      expect(expired).toEqual({ target_name: null });
    });

    it('no longer than the server keeps any', async () => {
      const { token } = await anOrganizer(api);
      const { session } = await aLiveSession(api, { token, settings: { retentionDays: 90 } });
      await keep(30);
      try {
        const server = expectStatus(await api.get<ServerInfo>('/v1/server'), 200);
        expect(server.retentionDays).toBe(30);
        const refused = expectProblem(await ask(session, 31, token), 400, 'validation_failed');
        expect(refused.errors).toEqual([
          { path: 'settings.retentionDays', message: expect.stringContaining('than 30') },
        ]);
        const body = { title: 'Long', settings: { retentionDays: 31 } };
        expectProblem(await api.post('/v1/sessions', body, token), 400, 'validation_failed');
        // What it said before is sent back by a form, and the server's word counts.
        expectStatus(await ask(session, 90, token), 200);
        await end(session, token);
        const { deletesAt } = await reportOf(session, token);
        expect(Date.parse(deletesAt!) - Date.now()).toBeLessThan(30 * DAY + 1_000);
        expectStatus(await ask(session, 30, token), 200);
        await endedBefore(31, session);
        await runUpkeep(plenum);
        expect(await present(session)).toEqual([]);
      } finally {
        await keep(null);
      }
    });

    it.each([0, 1.5, 3_651, '5'])('not %j days', async (days) => {
      const { session, token } = await aLiveSession(api, { questions: [] });
      expectProblem(await ask(session, days, token), 400, 'validation_failed');
    });
  });
});
