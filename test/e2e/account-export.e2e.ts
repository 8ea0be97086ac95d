import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  aDraftSession,
  aLiveSession,
  anOrganizer,
  Api,
  aParticipant,
  aSingleChoice,
  choose,
  expectProblem,
  expectStatus,
  resultWhen,
  vote,
} from './support/api.js';
import { TestPlenum } from './support/plenum.js';
import { ask } from './support/qa.js';
import { putNames } from './support/rosters.js';

interface Exported {
  account: object;
  logins: { isCurrent: boolean }[];
  sessions: {
    id: string;
    questions: object[];
    results: object[];
    roster: object[];
    participants: object[];
    answers: { questionId: string; text: string; state: string }[];
  }[];
}

describe('the export of an account', () => {
  let plenum: TestPlenum;
  let api: Api;
  beforeAll(async () => {
    plenum = await TestPlenum.start({ RATE_LIMITS: 'on' });
    api = new Api(plenum.url);
  });
  afterAll(() => plenum.close());

  const exportOf = (token: string) => api.get<Exported>('/v1/accounts/me/export', token);

  it('holds all that is one’s own, as a file', async () => {
    const { token, account, password } = await anOrganizer(api);
    const { session, questions } = await aLiveSession(api, {
      token,
      questions: [aSingleChoice({ confidence: true })],
      settings: { identity: 'named', qa: 'moderated', leaderboard: 'end' },
    });
    const [question] = questions;
    const grace = await aParticipant(api, session, 'Grace');
    await vote(api, question!.id, choose(question!, 'Yes'), grace.token);
    const result = await resultWhen(api, question!.id, token, ({ totalVotes }) => totalVotes === 1);
    const confidence = { confidence: 4 };
    const path = `/v1/questions/${question!.id}/confidence`;
    expectStatus(await api.put(path, confidence, grace.token), 200);
    await putNames(api, session, ['Eve'], token);
    const asked = await ask(api, 'When?', grace.token);
    await aLiveSession(api); // another's
    const answer = await exportOf(token);
    const exported = expectStatus(answer, 200);
    expect(answer.headers.get('content-disposition')).toContain('attachment');
    expect(exported).toEqual({
      images: [],
      exportedAt: expect.any(String),
      account,
      logins: [expect.objectContaining({ isCurrent: true })],
      sessions: [
        expect.objectContaining({
          id: session.id,
          questions: [expect.objectContaining({ id: question!.id })],
          results: [result],
          roster: [{ kind: 'name', label: 'Eve' }],
          participants: [{ name: 'Grace' }],
          players: [{ name: 'Grace', team: null }],
          qa: [{ ...asked, status: 'pending', author: 'Grace' }],
          answers: [],
          // Nothing is scored, so nobody knows what is right.
          confidences: [{ questionId: question!.id, total: 1, cells: null, hidden: false }],
        }),
      ],
    });
    const text = JSON.stringify(exported);
    for (const secret of [password, grace.token, '$argon2']) expect(text).not.toContain(secret);
  });

  it('holds every session, however many there are', async () => {
    const { token } = await anOrganizer(api);
    const made: string[] = [];
    for (let number = 0; number < 23; number += 1) {
      made.push((await aDraftSession(api, { token })).session.id);
    }
    const { sessions } = expectStatus(await exportOf(token), 200);
    expect(sessions.map(({ id }) => id)).toEqual(made.reverse());
  });

  it('holds all texts, however many, and those that are not shown', async () => {
    const { token } = await anOrganizer(api);
    const settings = { moderated: true, maxAnswers: 5 };
    const { session, questions } = await aLiveSession(api, {
      token,
      questions: [aSingleChoice(), { kind: 'open_text', prompt: 'Why?', settings }],
    });
    const texts = Array.from({ length: 60 }, (_, at) => `Reason ${at}, "so"`);
    for (let from = 0; from < texts.length; from += 5) {
      const { token: phone } = await aParticipant(api, session);
      await vote(api, questions[1]!.id, { texts: texts.slice(from, from + 5) }, phone);
    }
    const [, question] = questions;
    await resultWhen(api, question!.id, token, ({ totalVotes }) => totalVotes === 12);
    const path = `/v1/questions/${question!.id}/answers?state=pending&limit=1`;
    const { items } = expectStatus(await api.get<{ items: { id: string }[] }>(path, token), 200);
    expectStatus(await api.post(`/v1/answers/${items[0]!.id}/show`, undefined, token), 200);
    const [exported] = expectStatus(await exportOf(token), 200).sessions;
    const { answers } = exported!;
    expect(answers.map(({ text }) => text).sort()).toEqual(texts.sort());
    expect(answers.filter(({ state }) => state === 'shown')).toHaveLength(1);
    expect(new Set(answers.map(({ questionId }) => questionId))).toEqual(new Set([question!.id]));
  });

  it('is made so often, and no more', async () => {
    const { token } = await anOrganizer(api);
    for (let time = 0; time < 5; time += 1) expectStatus(await exportOf(token), 200);
    expectProblem(await exportOf(token), 429, 'too_many_requests');
    expectProblem(await exportOf('of nobody'), 401, 'unauthorized');
  });
});
