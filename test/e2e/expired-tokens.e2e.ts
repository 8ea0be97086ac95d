import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  aLiveSession,
  aParticipant,
  Api,
  castVote,
  choose,
  expectProblem,
  expectStatus,
  type Joined,
  vote,
} from './support/api.js';
import { LiveClient } from './support/live-client.js';
import { TestPlenum } from './support/plenum.js';
import { spoil } from './support/spoiled-tokens.js';

const DAY = 24 * 3600;

describe('a participant’s token that has expired', () => {
  const secret = randomBytes(32).toString('hex');
  let plenum: TestPlenum;
  let api: Api;

  beforeAll(async () => {
    plenum = await TestPlenum.start({ JWT_SECRET: secret });
    api = new Api(plenum.url);
  });
  afterAll(() => plenum.close());

  async function aVoter() {
    const { token, session, questions } = await aLiveSession(api);
    const question = questions[0]!;
    const voter = await aParticipant(api, session);
    await vote(api, question.id, choose(question, 'Yes'), voter.token);
    const [expired] = spoil('expired', voter.token, secret);
    return { token, session, question, voter, expired: expired! };
  }

  it.each([
    ['in the body', (expired: string) => ({ body: { participantToken: expired } })],
    ['as a bearer', (expired: string) => ({ token: expired })],
    [
      'as a cookie',
      (expired: string) => ({ headers: { cookie: `plenum_participant=${expired}` } }),
    ],
  ])('is good for joining again, %s, as the same participant', async (_, bring) => {
    const { session, question, voter, expired } = await aVoter();
    const { body = {}, ...options } = bring(expired) as { body?: object };
    const answer = await api.request<Joined>('POST', '/v1/join', {
      body: { code: session.code, ...body },
      ...options,
    });
    const joined = expectStatus(answer, 200);
    expect(joined.participantId).toBe(voter.id);
    expect(joined.session.myVotes).toEqual({ [question.id]: choose(question, 'Yes') });
    const again = await castVote(api, question.id, choose(question, 'No'), joined.participantToken);
    expectProblem(again, 409, 'already_voted');
    const maxAge = /max-age=(\d+)/i.exec(answer.headers.get('set-cookie')!)![1];
    expect(Number(maxAge)).toBe(400 * DAY);
  });

  it('is good for nothing else', async () => {
    const { session, question, expired } = await aVoter();
    const choice = choose(question, 'Yes');
    const refused = [
      await castVote(api, question.id, choice, expired),
      await api.delete(`/v1/questions/${question.id}/votes`, expired),
      await api.get('/v1/audience/session', expired),
      await api.get(`/v1/sessions/${session.id}/results`, expired),
    ];
    for (const answer of refused) expectProblem(answer, 401, 'unauthorized');
    await expect(LiveClient.connect(plenum.url, { token: expired })).rejects.toMatchObject({
      data: { code: 'unauthorized' },
    });
  });

  it('is as none where it is forged, or of another session', async () => {
    const { session, voter } = await aVoter();
    const { expired: elsewhere } = await aVoter();
    for (const token of [...spoil('forged', voter.token, secret), elsewhere]) {
      const joined = expectStatus(
        await api.post<Joined>('/v1/join', { code: session.code }, token),
        200,
      );
      expect(joined.participantId).not.toBe(voter.id);
    }
  });
});
