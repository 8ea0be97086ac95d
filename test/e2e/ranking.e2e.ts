import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Question, RankingSummary, Result, Session } from '../../src/contract/index.js';
import {
  aDraftSession,
  aLiveSession,
  aParticipant,
  Api,
  castVote,
  choose,
  closeQuestion,
  expectProblem,
  expectStatus,
  resultWhen,
  vote,
} from './support/api.js';
import { tallyOf } from './support/ballots.js';
import { choiceOf } from './support/choices.js';
import { times } from './support/lanes.js';
import { TestPlenum } from './support/plenum.js';
import { expectInvalid } from './support/problems.js';
import { seeded } from './support/random.js';
import { aVoter, goHome, type Voter } from './support/voters.js';

const aRanking = (settings: object = {}, labels = ['Aquarium', 'Beach', 'Castle', 'Dunes']) => ({
  kind: 'ranking',
  prompt: 'Where do we go?',
  options: labels.map((label) => ({ label })),
  settings,
});

describe('a ranking', () => {
  let plenum: TestPlenum;
  let api: Api;
  const present: Voter[] = [];

  beforeAll(async () => {
    plenum = await TestPlenum.start();
    api = new Api(plenum.url);
  });
  afterEach(() => goHome(present.splice(0)));
  afterAll(() => plenum.close());

  async function aRoom(settings: object = {}, labels?: string[]) {
    const questions = [aRanking(settings, labels)];
    const { token, session, questions: open } = await aLiveSession(api, { questions });
    return { token, session, question: open[0]! };
  }

  async function come(session: { code: string }, channel: 'REST' | 'Socket.IO'): Promise<Voter> {
    const voter = await aVoter(api, plenum.url, session, channel);
    present.push(voter);
    return voter;
  }

  const finalResult = async (question: Question, token: string) => {
    await closeQuestion(api, question.id, token);
    return resultWhen(api, question.id, token, ({ final }) => final);
  };

  it('is made, voted on, changed, withdrawn, told, erased and copied', async () => {
    const { token, session, question } = await aRoom({ allowChange: true });
    expect(question.settings).toMatchObject({ minChoices: 1, maxChoices: 4, method: 'borda' });

    const [ada, bob, cy] = [
      await come(session, 'REST'),
      await come(session, 'Socket.IO'),
      await come(session, 'REST'),
    ];
    const first = await ada.cast(question.id, choose(question, 'Castle', 'Aquarium', 'Beach'));
    // The same again is the same vote, another order is another one.
    expect(await ada.cast(question.id, choose(question, 'Castle', 'Aquarium', 'Beach'))).toEqual(
      first,
    );
    const second = await ada.cast(question.id, choose(question, 'Castle', 'Beach', 'Aquarium'));
    expect(second.receipt!.id).not.toBe(first.receipt!.id);
    await bob.cast(question.id, choose(question, 'Beach'));
    await cy.cast(question.id, choose(question, 'Dunes', 'Beach'));
    await cy.withdraw(question.id);

    const result = await finalResult(question, token);
    const [aquarium, beach, castle, dunes] = question.options.map(({ id }) => id);
    expect(result).toEqual({
      questionId: question.id,
      kind: 'ranking',
      version: expect.any(Number),
      totalVotes: 2,
      buckets: [
        { key: aquarium, label: 'Aquarium', count: 0, share: 0 },
        { key: beach, label: 'Beach', count: 1, share: 0.5 },
        { key: castle, label: 'Castle', count: 1, share: 0.5 },
        { key: dunes, label: 'Dunes', count: 0, share: 0 },
      ],
      stats: {},
      summary: {
        shape: 'ranking',
        exclusive: true,
        method: 'borda',
        order: [
          { key: beach, label: 'Beach', rank: 1, score: 5 },
          { key: castle, label: 'Castle', rank: 2, score: 4 },
          { key: aquarium, label: 'Aquarium', rank: 3, score: 2 },
          { key: dunes, label: 'Dunes', rank: 4, score: 1 },
        ],
      },
      updatedAt: expect.any(String),
      final: true,
    });

    const copied = await api.post<Session>(`/v1/sessions/${session.id}/duplicate`, {}, token);
    expect(copied.body.questions[0]).toMatchObject({
      kind: 'ranking',
      settings: { method: 'borda' },
    });
    const reset = await api.post(`/v1/questions/${question.id}/reset`, undefined, token);
    expectStatus(reset, 200);
    const { summary } = await resultWhen(api, question.id, token, (now) => now.totalVotes === 0);
    expect((summary as RankingSummary).order.map(({ rank }) => rank)).toEqual([1, 1, 1, 1]);
  });

  it.each(['borda', 'irv', 'condorcet'])('is what all votes add up to by %s', async (method) => {
    const { token, session, question } = await aRoom({ method, allowChange: true });
    const random = seeded(7);
    const choices = Array.from({ length: 12 }, () => choiceOf(question, random));
    await times(12, async (nth) => {
      const { token: own } = await aParticipant(api, session);
      await vote(api, question.id, choiceOf(question, random), own);
      await vote(api, question.id, choices[nth]!, own);
    });
    expect(await finalResult(question, token)).toMatchObject(tallyOf(question, choices));
  });

  it('is counted beside all else where that can take long', async () => {
    // Of more than ten options; more would take a time that the machine decides, and nine times that to rest.
    const labels = Array.from({ length: 12 }, (_, at) => `Option ${at}`);
    const { token, session, question } = await aRoom({ method: 'irv' }, labels);
    const random = seeded(8);
    const choices = Array.from({ length: 40 }, () => choiceOf(question, random));
    const live = (result: Result) => result.totalVotes > 0;
    const first = await come(session, 'REST');
    await first.cast(question.id, choices[0]!);
    await resultWhen(api, question.id, token, live);
    await times(39, async (nth) => {
      const { token: own } = await aParticipant(api, session);
      await vote(api, question.id, choices[nth + 1]!, own);
    });
    // Without anything else that happens, the last votes are shown.
    await resultWhen(api, question.id, token, ({ totalVotes }) => totalVotes === 40);
    expect(await finalResult(question, token)).toMatchObject(tallyOf(question, choices));
  });

  it.each([
    [{ method: 'lottery' }, 'settings.method'],
    [{ minChoices: 0 }, 'settings.minChoices'],
    [{ maxChoices: 5 }, 'settings.maxChoices'],
    [{ minChoices: 3, maxChoices: 2 }, 'settings.minChoices'],
    [{ min: 1 }, 'settings.min'],
  ])('cannot be made with %j', async (settings, path) => {
    const { token, session } = await aDraftSession(api);
    const answer = await api.post(
      `/v1/sessions/${session.id}/questions`,
      aRanking(settings),
      token,
    );
    expectInvalid(answer, path);
  });

  it('refuses what is no order of its options', async () => {
    const { session, question } = await aRoom({ minChoices: 2, maxChoices: 3 });
    const { token } = await aParticipant(api, session);
    for (const choice of [
      choose(question, 'Beach'),
      choose(question, 'Beach', 'Castle', 'Dunes', 'Aquarium'),
      choose(question, 'Beach', 'Beach'),
      { value: 1 },
    ]) {
      expectProblem(await castVote(api, question.id, choice, token), 400, 'invalid_choice');
    }
  });

  it('keeps its method once there are votes', async () => {
    const { token, session, question } = await aRoom();
    const { token: own } = await aParticipant(api, session);
    await vote(api, question.id, choose(question, 'Dunes'), own);
    await resultWhen(api, question.id, token, ({ totalVotes }) => totalVotes === 1);
    const change = (settings: object) =>
      api.request<Question>('PATCH', `/v1/questions/${question.id}`, { body: { settings }, token });
    expectProblem(await change({ method: 'condorcet' }), 409, 'question_has_votes');
    expectStatus(await change({ method: 'borda', allowChange: true }), 200);
  });
});
