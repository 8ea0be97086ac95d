import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Question, Result, RosterEntry, Session } from '../../src/contract/index.js';
import {
  aDraftSession,
  type Answer,
  aLiveSession,
  anOrganizer,
  aParticipant,
  Api,
  aSingleChoice,
  castVote,
  closeQuestion,
  expectProblem,
  expectStatus,
  type Joined,
  openQuestion,
  resultWhen,
  vote,
  withdrawVote,
} from './support/api.js';
import { inLanes } from './support/lanes.js';
import {
  aCouncil,
  aMotion,
  aSecretCouncil,
  choosing,
  countsIn,
  putSeats,
  weightsIn,
} from './support/motions.js';
import { TestPlenum } from './support/plenum.js';
import { seeded } from './support/random.js';
import { entryOf, joinBy, makeCodes, revoke } from './support/rosters.js';

const roles = ['yes', 'no', 'abstain'] as const;

describe('motions', () => {
  let plenum: TestPlenum;
  let api: Api;
  beforeAll(async () => {
    plenum = await TestPlenum.start();
    api = new Api(plenum.url);
  });
  afterAll(() => plenum.close());

  const named = async (session: { code: string }, name: string) =>
    expectStatus(await joinBy(api, session, { name }), 200);
  const cast = (question: Question, { participantToken }: Joined, role: (typeof roles)[number]) =>
    vote(api, question.id, choosing(question, role), participantToken);
  const resultOf = async (question: Question, token: string) =>
    expectStatus(await api.get<Result>(`/v1/questions/${question.id}/results`, token), 200);
  const decided = async (question: Question, token: string) => {
    await closeQuestion(api, question.id, token);
    return resultWhen(api, question.id, token, ({ final }) => final);
  };
  const setSettings = (id: string, settings: object, token: string) =>
    api.patch(`/v1/sessions/${id}`, { settings }, token);
  const reset = async (question: Question, token: string) =>
    expectStatus(await api.post(`/v1/questions/${question.id}/reset`, {}, token), 200);

  it('are decided by participants where there is no roster, whatever their options are called', async () => {
    const questions = [aMotion(), aMotion({ majority: 'two_thirds', base: 'cast' })];
    const { token, session, questions: asked } = await aLiveSession(api, { questions });
    const [simple, strict] = asked as [Question, Question];
    for (const role of ['yes', 'yes', 'no', 'abstain'] as const) {
      const one = await aParticipant(api, session);
      for (const question of asked)
        await vote(api, question.id, choosing(question, role), one.token);
    }
    const open = await resultWhen(api, simple.id, token, ({ totalVotes }) => totalVotes === 4);
    expect(open.motion).toEqual({
      ...{ outcome: 'open', weighted: false, yes: 2, no: 1, abstain: 1, present: 4, base: 3 },
      ...{ needed: 2, quorum: null, entitled: null },
      terms: { quorum: null, majority: 'simple', base: 'yes_no' },
    });
    const adopted = await decided(simple, token);
    expect(adopted.motion).toEqual({ ...open.motion, outcome: 'adopted' });
    expect(adopted.totalWeight).toBeUndefined();
    expect(weightsIn(adopted)).toEqual([undefined, undefined, undefined]);
    expect((await decided(strict, token)).motion).toMatchObject({
      ...{ outcome: 'rejected', base: 4, needed: 3, yes: 2 },
      terms: { majority: 'two_thirds', base: 'cast' },
    });
    await reset(simple, token);
    const erased = await resultWhen(api, simple.id, token, ({ totalVotes }) => totalVotes === 0);
    expect(erased.motion).toMatchObject({ outcome: 'open', present: 0 });
    await openQuestion(api, simple.id, token);
    const tied = await Promise.all([aParticipant(api, session), aParticipant(api, session)]);
    await vote(api, simple.id, choosing(simple, 'yes'), tied[0].token);
    await vote(api, simple.id, choosing(simple, 'no'), tied[1].token);
    expect((await decided(simple, token)).motion).toMatchObject({ outcome: 'rejected', base: 2 });
  });

  it('count weights, which stay with what was decided by them', async () => {
    const motions = [aMotion(), aMotion({ majority: 'absolute', base: 'entitled' })];
    const { token, session, questions, roster } = await aCouncil(
      api,
      'Name;Votes\nAda;57\n"Hopper, Grace";20\nEve;7\nBob',
      { motions, settings: { motion: { quorum: { votes: 50 } } } },
    );
    expect(roster).toMatchObject({ total: 4, weight: 85 });
    expect(roster.items.map(({ label, weight }) => [label, weight])).toEqual([
      ...[
        ['Ada', 57],
        ['Hopper, Grace', 20],
        ['Eve', 7],
        ['Bob', 1],
      ],
    ]);
    const [piano, absolute] = questions as [Question, Question];
    await openQuestion(api, piano.id, token);
    const ada = await named(session, 'Ada');
    const grace = await named(session, 'hopper, GRACE');
    expect(ada.session.weight).toBe(57);
    const bob = await named(session, 'Bob');
    expect(bob.session.weight).toBeUndefined();
    await cast(piano, ada, 'yes');
    await cast(piano, grace, 'no');
    const open = await resultWhen(api, piano.id, token, ({ totalVotes }) => totalVotes === 2);
    expect(open.motion).toMatchObject({
      ...{ outcome: 'open', weighted: true, quorum: 50, entitled: 85 },
      ...{ yes: null, no: null, abstain: null, present: null, needed: null, base: null },
    });
    expect([countsIn(open), weightsIn(open)]).toEqual([
      [1, 1, 0],
      [undefined, undefined, undefined],
    ]);

    const adaEntry = await entryOf(api, session, 'Ada', token);
    const path = `/v1/sessions/${session.id}/roster/${adaEntry.id}`;
    expectProblem(await api.patch(path, { weight: 3 }, token), 409, 'motion_open');
    const other = { csv: 'Ada;3\n"Hopper, Grace";20\nEve;7\nBob' };
    const list = `/v1/sessions/${session.id}/roster`;
    expectProblem(await api.put(list, other, token), 409, 'motion_open');
    expectProblem(await setSettings(session.id, { motion: null }, token), 409, 'motion_open');
    expectProblem(await setSettings(session.id, { roster: 'codes' }, token), 409, 'motion_open');
    await putSeats(api, session, 'Ada;57\n"Hopper, Grace";20\nEve;7\nBob\nNew;10', token);

    const result = await decided(piano, token);
    expect(result.motion).toMatchObject({
      ...{ outcome: 'adopted', yes: 57, no: 20, abstain: 0, present: 77, base: 77, needed: 39 },
      ...{ quorum: 50, entitled: 95, weighted: true },
    });
    expect(result).toMatchObject({ totalVotes: 2, totalWeight: 77 });
    expect([countsIn(result), weightsIn(result)]).toEqual([
      [1, 1, 0],
      [57, 20, 0],
    ]);
    expect(result.buckets.map(({ share }) => share)).toEqual([57 / 77, 20 / 77, 0]);

    expectStatus(await api.patch(path, { weight: 3 }, token), 200);
    expectStatus(await setSettings(session.id, { motion: { majority: 'two_thirds' } }, token), 200);
    expect((await resultOf(piano, token)).motion).toEqual(result.motion);

    // The next one counts as the list is now: 3 of 41 is no majority of those entitled.
    await openQuestion(api, absolute.id, token);
    await cast(absolute, ada, 'yes');
    await revoke(api, session, adaEntry, token);
    expect((await decided(absolute, token)).motion).toMatchObject({
      ...{ outcome: 'rejected', yes: 3, base: 41, entitled: 41, needed: 21, quorum: null },
    });
    // So does this one, when it is opened again: named votes are no secret.
    await openQuestion(api, piano.id, token);
    await cast(piano, bob, 'yes');
    const again = await decided(piano, token);
    expect(again.motion).toMatchObject({ yes: 4, no: 20, outcome: 'rejected', needed: 16 });
  });

  it('tell no weight while they are open, and not open again where nobody is to know who voted how', async () => {
    const { token, session, questions, codes } = await aSecretCouncil(api, [100, 1, 1]);
    const [question] = questions as [Question];
    await openQuestion(api, question.id, token);
    const [chair, member, late] = await Promise.all(
      codes.map(async (voterCode) => expectStatus(await joinBy(api, session, { voterCode }), 200)),
    );
    await cast(question, chair!, 'no');
    await cast(question, member!, 'yes');
    for (const reader of [token, chair!.participantToken]) {
      const open = await resultWhen(api, question.id, reader, ({ totalVotes }) => totalVotes === 2);
      expect(JSON.stringify(open)).not.toMatch(/"weight"|totalWeight|:100[,}]/);
    }
    const result = await decided(question, token);
    expect(result.motion).toMatchObject({ outcome: 'rejected', yes: 1, no: 100, entitled: 102 });
    const reopen = () => api.post(`/v1/questions/${question.id}/open`, {}, token);
    expectProblem(await reopen(), 409, 'motion_decided');
    await reset(question, token);
    expectStatus(await reopen(), 200);
    await cast(question, late!, 'yes');
    expect((await decided(question, token)).motion).toMatchObject({ yes: 1, no: 0, present: 1 });
  });

  it('stay secret where a session asks for names for a while', async () => {
    const { token, session, questions, codes } = await aSecretCouncil(api, [100, 1, 1]);
    const [question] = questions as [Question];
    const [chair, member, late] = await Promise.all(
      codes.map(async (voterCode) => expectStatus(await joinBy(api, session, { voterCode }), 200)),
    );
    const setIdentity = (identity: string) => setSettings(session.id, { identity }, token);
    const reopen = () => api.post(`/v1/questions/${question.id}/open`, {}, token);
    await openQuestion(api, question.id, token);
    await cast(question, chair!, 'no');
    // Who votes now is told that nobody will know: that holds until the motion is decided.
    expectProblem(await setIdentity('named'), 409, 'motion_open');
    await decided(question, token);
    expectStatus(await setIdentity('named'), 200);
    expectProblem(await reopen(), 409, 'motion_decided');
    await reset(question, token);
    expectStatus(await reopen(), 200);
    await cast(question, member!, 'yes');
    expectProblem(await setIdentity('anonymous'), 409, 'motion_open');
    await decided(question, token);
    expectStatus(await setIdentity('anonymous'), 200);
    expectProblem(await reopen(), 409, 'motion_decided');
    await reset(question, token);
    expectStatus(await reopen(), 200);
    await cast(question, late!, 'yes');
    expect((await decided(question, token)).motion).toMatchObject({ yes: 1, no: 0, present: 1 });
  });

  it('stay closed where their self-paced session is taken up again', async () => {
    const questions = [aMotion(), aSingleChoice()];
    const live = await aLiveSession(api, {
      ...{ questions, open: false },
      settings: { roster: 'codes', pace: 'self' },
    });
    const { session, token } = live;
    const made = await api.post<{ codes: string[] }>(
      `/v1/sessions/${session.id}/voter-codes`,
      { count: 1, weight: 7 },
      token,
    );
    const [voterCode] = expectStatus(made, 201).codes;
    const voter = expectStatus(await joinBy(api, session, { voterCode: voterCode! }), 200);
    const [motion] = live.questions as [Question];
    await cast(motion, voter, 'yes');
    expectStatus(await api.post(`/v1/sessions/${session.id}/end`, {}, token), 200);
    const result = await resultWhen(api, motion.id, token, ({ final }) => final);
    const again = await api.post<Session>(`/v1/sessions/${session.id}/reopen`, {}, token);
    const { status, questions: after } = expectStatus(again, 200);
    expect([status, ...after.map((one) => one.status)]).toEqual(['live', 'closed', 'open']);
    expect(await resultOf(motion, token)).toEqual(result);
  });

  it('need a roster where somebody is to know how many could vote', async () => {
    const { token } = await anOrganizer(api);
    const create = (settings: object) =>
      api.post('/v1/sessions', { title: 'Council', settings }, token);
    const refused = async (motion: object, ...paths: string[]) => {
      const problem = expectProblem(await create({ motion }), 400, 'validation_failed');
      expect(problem.errors?.map(({ path }) => path)).toEqual(paths);
    };
    await refused({ majority: 'absolute', base: 'entitled' }, 'settings.motion.base');
    await refused({ quorum: { percent: 50 } }, 'settings.motion.quorum');
    await refused({ majority: 'simple', base: 'cast' }, 'settings.motion.base');
    for (const quorum of [{ votes: 0 }, { percent: 101 }, { percent: 1, votes: 1 }, {}, 50]) {
      await refused({ quorum }, 'settings.motion.quorum');
    }
    await refused({ majority: 'most' }, 'settings.motion.majority');
    const own = aMotion({ majority: 'absolute', base: 'entitled' });
    const { session, questions } = await aLiveSession(api, {
      token,
      questions: [own],
      open: false,
    });
    const open = () => api.post(`/v1/questions/${questions[0]!.id}/open`, {}, token);
    expectProblem(await open(), 409, 'motion_without_roster');
    expectStatus(await setSettings(session.id, { roster: 'codes' }, token), 200);
    await makeCodes(api, session, 2, token);
    expectStatus(await open(), 200);
    const { motion } = await decided(questions[0]!, token);
    expect(motion).toMatchObject({ outcome: 'rejected', base: 2, entitled: 2, needed: 2 });
    const wrong = [...Array(4).keys()].map((label) => ({ label: `${label}` }));
    const body = { title: 'Council', questions: [{ ...aMotion(), options: wrong }] };
    expectProblem(await api.post('/v1/sessions', body, token), 400, 'validation_failed');
  });

  it('refuse lists that say nothing clear of weights', async () => {
    const { token, session } = await aDraftSession(api, { settings: { roster: 'names' } });
    const put = (body: object): Promise<Answer> =>
      api.put(`/v1/sessions/${session.id}/roster`, body, token);
    const refused = async (body: object, ...paths: string[]) => {
      const problem = expectProblem(await put(body), 400, 'validation_failed');
      expect(problem.errors?.map(({ path }) => path)).toEqual(paths);
    };
    await refused({ csv: 'Ada;0\nBob;1.5\nEve;1000001\nIda' }, 'csv.0', 'csv.1', 'csv.2');
    await refused({ csv: 'Ada;2\nada;3' }, 'csv.1');
    await refused({ csv: 'Ada', names: ['Ada'] }, 'names');
    await refused({}, 'names');
    await refused({ entries: [{ name: 'Ada', weight: 0 }] }, 'entries.0.weight');
    expectStatus(
      await put({ entries: [{ name: 'Ada', weight: 1_000_000 }, { name: 'Bob' }] }),
      200,
    );
    // Who gives names alone says nothing of weights.
    const kept = expectStatus(await put({ names: ['Ada', 'Bob', 'Eve'] }), 200);
    const { items } = kept as { items: RosterEntry[] };
    expect(items.map(({ weight }) => weight)).toEqual([1_000_000, 1, 1]);
  });

  it('are exact, whoever changes their mind', async () => {
    const random = seeded(16);
    const whole = (most: number) => Math.floor(random.next() * most);
    const seats = Array.from({ length: 40 }, (_, at) => ({
      name: `Seat ${at} of all`,
      weight: at % 7 === 0 ? 1_000_000 : 1 + whole(1_000),
    }));
    const csv = seats.map(({ name, weight }) => `${name};${weight}`).join('\n');
    const { token, session, questions } = await aCouncil(api, csv, {
      motions: [aMotion({ allowChange: true })],
      settings: { motion: { quorum: { percent: 30 }, majority: 'two_thirds', base: 'cast' } },
    });
    const [question] = questions as [Question];
    await openQuestion(api, question.id, token);
    const sums = { yes: 0, no: 0, abstain: 0 };
    await inLanes(seats, 4, async ({ name, weight }) => {
      const joined = await named(session, name);
      const role = () => roles[whole(3)]!;
      let last: (typeof roles)[number] | undefined = role();
      await cast(question, joined, last);
      for (let change = whole(3); change > 0; change -= 1)
        await cast(question, joined, (last = role()));
      if (whole(6) === 0) {
        expectStatus(await withdrawVote(api, question.id, joined.participantToken), 202);
        last = undefined;
      }
      if (last) sums[last] += weight;
    });
    const { motion, totalWeight } = await decided(question, token);
    const entitled = seats.reduce((sum, { weight }) => sum + weight, 0);
    const present = sums.yes + sums.no + sums.abstain;
    expect(motion).toMatchObject({ ...sums, present, entitled, base: present });
    expect(totalWeight).toBe(present);
    expect(motion!.quorum).toBe(Math.ceil((entitled * 30) / 100));
    const isAdopted = 3n * BigInt(sums.yes) >= 2n * BigInt(present);
    expect(motion!.outcome).toBe(isAdopted ? 'adopted' : 'rejected');
    expectProblem(
      await castVote(api, question.id, choosing(question, 'yes'), 'none'),
      401,
      'unauthorized',
    );
  });
});
