import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Session } from '../../src/contract/index.js';
import {
  aDraftSession,
  aLiveSession,
  anOrganizer,
  aParticipant,
  Api,
  castVote,
  choose,
  expectProblem,
  expectStatus,
  vote,
} from './support/api.js';
import { TestPlenum } from './support/plenum.js';

/** What belongs to whom, where a call names more than its route: see authorization.e2e.ts. */
describe('ownership', () => {
  let plenum: TestPlenum;
  let api: Api;
  let owner: { token: string };
  let stranger: { token: string };

  beforeAll(async () => {
    plenum = await TestPlenum.start();
    api = new Api(plenum.url);
    [owner, stranger] = await Promise.all([anOrganizer(api), anOrganizer(api)]);
  });
  afterAll(() => plenum.close());

  /** The owner's live session, and one of its audience who has voted. */
  async function aSubject() {
    const { session, questions } = await aLiveSession(api, { token: owner.token });
    const question = questions[0]!;
    const participant = await aParticipant(api, session);
    const receipt = await vote(api, question.id, choose(question, 'Yes'), participant.token);
    return { session, question, participant, receiptId: receipt.id };
  }

  it('lists one’s own sessions alone', async () => {
    const { session } = await aSubject();
    const { token } = await anOrganizer(api);
    const { session: mine } = await aDraftSession(api, { token });
    const list = async (query: string) => {
      const answer = await api.get<{ items: Session[] }>(`/v1/sessions${query}`, token);
      return expectStatus(answer, 200).items.map(({ id }) => id);
    };
    expect(await list('')).toEqual([mine.id]);
    expect(await list('?status=live')).toEqual([]);
    expect(await list(`?cursor=${session.id}`)).toEqual([]);
    expect(await list(`?cursor=${mine.id}`)).toEqual([]);
  });

  it('does not order one’s questions with another’s', async () => {
    const { question } = await aSubject();
    const { session, questions, token } = await aDraftSession(api, { token: stranger.token });
    const body = { questionIds: [questions[0]!.id, question.id] };
    const answer = await api.put(`/v1/sessions/${session.id}/questions/order`, body, token);
    expectProblem(answer, 400, 'validation_failed');
  });

  it('shows a receipt to who voted alone', async () => {
    const subject = await aSubject();
    const neighbour = await aParticipant(api, subject.session);
    const path = `/v1/votes/${subject.receiptId}`;
    expectProblem(await api.get(path, neighbour.token), 404, 'receipt_not_found');
    expectProblem(await api.get(path, owner.token), 401, 'unauthorized');
  });

  it('takes no vote that names another session’s option', async () => {
    const { question } = await aSubject();
    const { session, questions } = await aLiveSession(api, { token: stranger.token });
    const participant = await aParticipant(api, session);
    const answer = await castVote(
      api,
      questions[0]!.id,
      choose(question, 'Yes'),
      participant.token,
    );
    expectProblem(answer, 400, 'invalid_choice');
  });

  it('keeps a participant in its session, whatever code it joins with', async () => {
    const one = await aSubject();
    const { session: other } = await aLiveSession(api, { token: stranger.token });
    const body = { code: other.code };
    const { token } = one.participant;
    const joined = await api.post<{ participantId: string }>('/v1/join', body, token);
    expect(expectStatus(joined, 200).participantId).not.toBe(one.participant.id);
    expectProblem(
      await api.get(`/v1/sessions/${other.id}/results`, token),
      404,
      'session_not_found',
    );
  });
});
