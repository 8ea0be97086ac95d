import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type {
  AudienceSession,
  Question,
  Session,
  SessionResults,
} from '../../src/contract/index.js';
import {
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
  countsByLabel,
  expectProblem,
  expectStatus,
  openQuestion,
  resultWhen,
  until,
  vote,
} from './support/api.js';
import { PUBLIC_URL, TestPlenum } from './support/plenum.js';
import { untold } from './support/untold.js';

describe('a meeting over REST', () => {
  let plenum: TestPlenum;
  let api: Api;

  beforeAll(async () => {
    plenum = await TestPlenum.start();
    api = new Api(plenum.url);
  });
  afterAll(() => plenum.close());

  it('goes from a draft to its results', async () => {
    const { token } = await anOrganizer(api);
    const draft = expectStatus(
      await api.post<Session>(
        '/v1/sessions',
        { title: 'All hands', questions: [aSingleChoice(), aRating()] },
        token,
      ),
      201,
    );
    expect(draft).toMatchObject({
      title: 'All hands',
      status: 'draft',
      code: expect.stringMatching(/^\d{8}$/),
      joinUrl: `${PUBLIC_URL}/j/${draft.code}`,
      settings: {
        identity: 'anonymous',
        resultsVisibility: 'after_vote',
        maxParticipantsPerAddress: null,
        passcode: null,
        roster: 'none',
        ...untold,
      },
      startedAt: null,
      endedAt: null,
    });

    // The audience may come before the start; it waits.
    const spaced = `${draft.code.slice(0, 4)} ${draft.code.slice(4)}`;
    const early = await aParticipant(api, { code: spaced });
    expect(early.session).toEqual({
      id: draft.id,
      title: 'All hands',
      status: 'draft',
      settings: {
        identity: 'anonymous',
        resultsVisibility: 'after_vote',
        passcodeRequired: false,
        roster: 'none',
        ...untold,
      },
      questions: [],
      hasFormulas: false,
      myVotes: {},
      player: null,
    });

    const added = expectStatus(
      await api.post<Question>(`/v1/sessions/${draft.id}/questions`, aMultipleChoice(), token),
      201,
    );
    expect(added).toMatchObject({ position: 2, status: 'draft', kind: 'multiple_choice' });
    const live = expectStatus(
      await api.post<Session>(`/v1/sessions/${draft.id}/start`, {}, token),
      200,
    );
    expect(live).toMatchObject({ status: 'live', startedAt: expect.any(String) });

    const [single, scale] = live.questions;
    const opened = await openQuestion(api, single!.id, token);
    expect(opened).toMatchObject({ status: 'open', openedAt: expect.any(String), closesAt: null });
    await openQuestion(api, scale!.id, token);

    const late = await aParticipant(api, draft);
    expect(late.session.questions.map(({ id }) => id)).toEqual([single!.id, scale!.id]);

    const receipt = await vote(api, single!.id, choose(single!, 'Yes'), early.token);
    await vote(api, single!.id, choose(single!, 'No'), late.token);
    await vote(api, scale!.id, { value: 4 }, early.token);
    await vote(api, scale!.id, { value: 1 }, late.token);
    expect(receipt).toMatchObject({ questionId: single!.id, status: 'accepted' });
    const counted = await until(
      () => api.get<{ status: string }>(`/v1/votes/${receipt.id}`, early.token),
      ({ body }) => body.status === 'counted',
    );
    expect(counted.body).toEqual({ id: receipt.id, questionId: single!.id, status: 'counted' });

    const mine = expectStatus(
      await api.get<AudienceSession>('/v1/audience/session', early.token),
      200,
    );
    expect(mine.myVotes).toEqual({
      [single!.id]: choose(single!, 'Yes'),
      [scale!.id]: { value: 4 },
    });

    const rated = await resultWhen(api, scale!.id, token, ({ totalVotes }) => totalVotes === 2);
    expect(rated).toMatchObject({ stats: { mean: 2.5, median: 2.5 }, final: false });
    expect(rated.buckets.map(({ key, share }) => [key, share])).toEqual([
      ['1', 0.5],
      ['2', 0],
      ['3', 0],
      ['4', 0.5],
      ['5', 0],
    ]);

    await closeQuestion(api, single!.id, token);
    const final = await resultWhen(api, single!.id, token, (result) => result.final);
    expect(countsByLabel(final)).toEqual({ Yes: 1, No: 1 });

    const ended = expectStatus(
      await api.post<Session>(`/v1/sessions/${draft.id}/end`, {}, token),
      200,
    );
    expect(ended).toMatchObject({ status: 'ended', endedAt: expect.any(String) });
    expect(ended.questions.map(({ status }) => status)).toEqual(['closed', 'closed', 'draft']);
    expectProblem(await api.post('/v1/join', { code: draft.code }), 410, 'session_ended');
    expectProblem(
      await castVote(api, scale!.id, { value: 2 }, late.token),
      409,
      'question_not_open',
    );
    const results = expectStatus(
      await api.get<SessionResults>(`/v1/sessions/${draft.id}/results`, token),
      200,
    );
    expect(results.results.map(({ questionId, totalVotes }) => [questionId, totalVotes])).toEqual([
      [single!.id, 2],
      [scale!.id, 2],
      [added.id, 0],
    ]);
  });

  it('is deleted with the account', async () => {
    const { token, session, questions } = await aLiveSession(api);
    const participant = await aParticipant(api, session);
    await vote(api, questions[0]!.id, choose(questions[0]!, 'Yes'), participant.token);
    await resultWhen(api, questions[0]!.id, token, ({ totalVotes }) => totalVotes === 1);

    expectStatus(await api.delete('/v1/accounts/me', token), 204);
    expectProblem(await api.get('/v1/accounts/me', token), 401, 'unauthorized');
    expectProblem(await api.post('/v1/join', { code: session.code }), 404, 'session_not_found');
    expectProblem(
      await api.get('/v1/audience/session', participant.token),
      404,
      'session_not_found',
    );
    const left = await plenum.query(
      'select 1 from ballots where question_id = $1 union all select 1 from tallies where question_id = $1',
      [questions[0]!.id],
    );
    expect(left).toEqual([]);
  });
});
