import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { AudienceSession, Session } from '../../src/contract/index.js';
import {
  aDraftSession,
  aLiveSession,
  anOrganizer,
  Api,
  aParticipant,
  aScreenLink,
  castVote,
  choose,
  countsByLabel,
  expectProblem,
  expectStatus,
  type Joined,
  openQuestion,
  resultWhen,
  vote,
} from './support/api.js';
import { LiveClient } from './support/live-client.js';
import { PUBLIC_URL, TestPlenum } from './support/plenum.js';

/** A session that has ended, and is taken up again. */
describe('reopening a session', () => {
  let plenum: TestPlenum;
  let api: Api;
  const clients: LiveClient[] = [];

  beforeAll(async () => {
    plenum = await TestPlenum.start();
    api = new Api(plenum.url);
  });
  afterEach(() => clients.splice(0).forEach((client) => client.close()));
  afterAll(() => plenum.close());

  const change = async (action: string, { id }: { id: string }, token: string) =>
    expectStatus(await api.post<Session>(`/v1/sessions/${id}/${action}`, {}, token), 200);
  const join = (code: string) => api.post<Joined>('/v1/join', { code });

  async function connect(auth: Parameters<typeof LiveClient.connect>[1]): Promise<LiveClient> {
    const client = await LiveClient.connect(plenum.url, auth);
    clients.push(client);
    return client;
  }

  /** An ended session whose only question has one vote, its phone and its screens still connected. */
  async function anEndedRoom() {
    const { token, session, questions } = await aLiveSession(api);
    const [question] = questions;
    const participant = await aParticipant(api, session);
    await vote(api, question!.id, choose(question!, 'Yes'), participant.token);
    const link = await aScreenLink(api, session, token);
    const viewers = {
      organizer: await connect({ token, sessionId: session.id }),
      phone: await connect({ token: participant.token }),
      screen: await connect({ token: link.token }),
    };
    const ended = await change('end', session, token);
    await resultWhen(api, question!.id, token, ({ final }) => final);
    return { token, ended, question: question!, participant, viewers };
  }

  /** Gives the session's code to another one, as a draw might. */
  async function takeCode({ code }: Session, status: 'draft' | 'live' | 'ended' = 'live') {
    const { token, session } = await aDraftSession(api);
    await plenum.query('update sessions set code = $2 where id = $1', [session.id, code]);
    if (status !== 'draft') await change('start', session, token);
    if (status === 'ended') await change('end', session, token);
    return { token, session };
  }

  it('makes it live as it was, its questions closed, and tells all who are still there', async () => {
    const { token, ended, question, viewers } = await anEndedRoom();
    expect(ended.questions[0]!.status).toBe('closed');
    Object.values(viewers).forEach((viewer) => viewer.forget());
    const reopened = await change('reopen', ended, token);
    expect(reopened).toEqual({ ...ended, status: 'live', endedAt: null });
    const read = await api.get<Session>(`/v1/sessions/${ended.id}`, token);
    expect(expectStatus(read, 200)).toEqual(reopened);
    for (const viewer of Object.values(viewers)) {
      await viewer.next('session:updated', ({ status }) => status === 'live');
    }
    const result = await resultWhen(api, question.id, token, () => true);
    expect(countsByLabel(result)).toEqual({ Yes: 1, No: 0 });
  });

  it('lets those go on who took part: with their tokens, their votes and their code', async () => {
    const { token, ended, question, participant, viewers } = await anEndedRoom();
    expectProblem(await join(ended.code), 410, 'session_ended');
    await change('reopen', ended, token);

    const again = await api.post<Joined>('/v1/join', { code: ended.code }, participant.token);
    expect(expectStatus(again, 200).participantId).toBe(participant.id);
    const late = await aParticipant(api, ended);
    const seen = await api.get<AudienceSession>('/v1/audience/session', participant.token);
    expect(expectStatus(seen, 200)).toMatchObject({
      status: 'live',
      myVotes: { [question.id]: choose(question, 'Yes') },
    });
    const cast = await castVote(api, question.id, choose(question, 'No'), late.token);
    expectProblem(cast, 409, 'question_not_open');

    await openQuestion(api, question.id, token);
    const second = await castVote(api, question.id, choose(question, 'No'), participant.token);
    expectProblem(second, 409, 'already_voted');
    await vote(api, question.id, choose(question, 'No'), late.token);
    const result = await resultWhen(api, question.id, token, ({ totalVotes }) => totalVotes === 2);
    expect(countsByLabel(result)).toEqual({ Yes: 1, No: 1 });
    await viewers.phone.next('results:updated', ({ totalVotes }) => totalVotes === 2);
    await viewers.screen.next('results:updated', ({ totalVotes }) => totalVotes === 2);
  });

  it('takes new questions, ends and is reopened as often as one likes', async () => {
    const { token, ended } = await anEndedRoom();
    for (let round = 1; round <= 3; round += 1) {
      const reopened = await change('reopen', ended, token);
      expect(reopened).toMatchObject({ status: 'live', code: ended.code, endedAt: null });
      const path = `/v1/sessions/${ended.id}/questions`;
      expectStatus(await api.post(path, { kind: 'rating', prompt: 'More?' }, token), 201);
      const over = await change('end', ended, token);
      expect(over.endedAt).not.toBeNull();
    }
  });

  it.each(['draft', 'live'] as const)(
    'gives it another code where a %s session has its own, and leaves that one alone',
    async (status) => {
      const { token, ended, viewers } = await anEndedRoom();
      // This process knows whose the code was.
      expectProblem(await join(ended.code), 410, 'session_ended');
      const other = await takeCode(ended, status);
      const reopened = await change('reopen', ended, token);
      expect(reopened.code).toMatch(/^\d{8}$/);
      expect(reopened.code).not.toBe(ended.code);
      expect(reopened.joinUrl).toBe(`${PUBLIC_URL}/j/${reopened.code}`);

      const sessionOf = async (code: string) => expectStatus(await join(code), 200).session.id;
      expect(await sessionOf(reopened.code)).toBe(ended.id);
      expect(await sessionOf(ended.code)).toBe(other.session.id);
      // Those who come back are still the same.
      for (const viewer of [viewers.organizer, viewers.screen]) {
        await viewer.next(
          'session:updated',
          (told) => 'code' in told && told.code === reopened.code,
        );
      }
    },
  );

  it('gives it its own code back where whoever had that has ended, too', async () => {
    const { token, ended } = await anEndedRoom();
    const other = await takeCode(ended, 'ended');
    const reopened = await change('reopen', ended, token);
    expect(reopened.code).toBe(ended.code);
    expect(expectStatus(await join(ended.code), 200).session.id).toBe(ended.id);
    const last = await change('reopen', other.session, other.token);
    expect(last.code).not.toBe(ended.code);
  });

  it('lets one of two that had the same code have it, when both are reopened at once', async () => {
    const rooms = await Promise.all(Array.from({ length: 4 }, () => aLiveSession(api)));
    const [first] = rooms;
    for (const { session, token } of rooms) await change('end', session, token);
    await plenum.query('update sessions set code = $2 where id = any($1)', [
      rooms.map(({ session }) => session.id),
      first!.session.code,
    ]);
    const reopened = await Promise.all(
      rooms.map(({ session, token }) => change('reopen', session, token)),
    );
    const codes = reopened.map(({ code }) => code);
    expect(new Set(codes).size).toBe(rooms.length);
    expect(codes).toContain(first!.session.code);
    for (const { id, code } of reopened) {
      expect(expectStatus(await join(code), 200).session.id).toBe(id);
    }
  });

  it('is done once, however often it is asked at the same moment', async () => {
    const { token, ended } = await anEndedRoom();
    const reopen = () => api.post(`/v1/sessions/${ended.id}/reopen`, {}, token);
    const answers = await Promise.all([reopen(), reopen(), reopen()]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
  });

  it('is nothing for anybody else', async () => {
    const { ended } = await anEndedRoom();
    const { token: stranger } = await anOrganizer(api);
    const answer = await api.post(`/v1/sessions/${ended.id}/reopen`, {}, stranger);
    expectProblem(answer, 404, 'session_not_found');
  });
});
