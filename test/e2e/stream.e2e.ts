import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { EventSource } from 'eventsource';
import type { Question, Result, SessionResults } from '../../src/contract/index.js';
import {
  aLiveSession,
  anOrganizer,
  aParticipant,
  Api,
  aRating,
  aSingleChoice,
  choose,
  closeQuestion,
  expectProblem,
  expectStatus,
  resultWhen,
  until,
  vote,
} from './support/api.js';
import { inLanes, times } from './support/lanes.js';
import { TestPlenum } from './support/plenum.js';
import { SseClient } from './support/sse-client.js';

describe('results over HTTP', () => {
  let plenum: TestPlenum;
  let api: Api;
  const streams: SseClient[] = [];

  beforeAll(async () => {
    plenum = await TestPlenum.start();
    api = new Api(plenum.url);
  });
  afterEach(() => streams.splice(0).forEach((stream) => stream.close()));
  afterAll(() => plenum.close());

  async function aRoom() {
    const { token, session, questions } = await aLiveSession(api, {
      questions: [aSingleChoice(), aRating()],
    });
    const participant = await aParticipant(api, session);
    return { token, session, questions, question: questions[0]!, participant };
  }

  const pathOf = ({ id }: { id: string }) => `/v1/sessions/${id}/results/stream`;

  async function open(session: { id: string }, token: string, by: 'header' | 'query') {
    const stream =
      by === 'header'
        ? await SseClient.open(plenum.url + pathOf(session), { authorization: `Bearer ${token}` })
        : await SseClient.open(`${plenum.url}${pathOf(session)}?token=${token}`);
    streams.push(stream);
    return stream;
  }

  describe('the stream', () => {
    it('has the headers that keep proxies from holding it back', async () => {
      const { token, session } = await aRoom();
      const { headers } = (await open(session, token, 'header')).response;
      expect(headers.get('content-type')).toMatch(/^text\/event-stream/);
      expect(headers.get('cache-control')).toMatch(/no-store|no-cache/);
      expect(headers.get('x-accel-buffering')).toBe('no');
      expect(headers.get('content-encoding')).toBeNull();
    });

    it.each(['header', 'query'] as const)('takes either token by %s', async (by) => {
      const { token, session, question, participant } = await aRoom();
      await vote(api, question.id, choose(question, 'Yes'), participant.token);
      await resultWhen(api, question.id, token, ({ totalVotes }) => totalVotes === 1);
      for (const one of [token, participant.token]) {
        const stream = await open(session, one, by);
        const snapshot = await stream.next('snapshot');
        const path = `/v1/sessions/${session.id}/results`;
        expect(snapshot).toEqual(expectStatus(await api.get<SessionResults>(path, one), 200));
        expect(snapshot.results.map(({ totalVotes }) => totalVotes)).toEqual([1, 0]);
      }
    });

    it('sends each result as it changes, the last one for certain', async () => {
      const { token, session, question } = await aRoom();
      const stream = await open(session, token, 'header');
      const crowd = await times(30, () => aParticipant(api, session));
      await Promise.all(
        crowd.map((one) => vote(api, question.id, choose(question, 'Yes'), one.token)),
      );
      await closeQuestion(api, question.id, token);
      const final = await resultWhen(api, question.id, token, (result) => result.final);
      expect(final.totalVotes).toBe(30);
      expect(await stream.next('results', (result) => result.final)).toEqual(final);

      const told = stream.events.filter(({ name }) => name !== 'changed');
      expect(told.map(({ name }) => name)).toEqual([
        'snapshot',
        ...stream.all('results').map(() => 'results'),
      ]);
      // The session's other question may have its own news, as it has just been opened.
      const ours = stream.all('results').filter(({ questionId }) => questionId === question.id);
      const versions = ours.map(({ version }) => version);
      expect(versions).toEqual(versions.toSorted((one, other) => one - other));
    });

    it('says that something has changed which its reader may see, and what that is says the API', async () => {
      const { token, session, question, participant } = await aRoom();
      const stream = await open(session, participant.token, 'header');
      await stream.next('snapshot');
      const path = `/v1/sessions/${session.id}`;
      // A draft is nothing to the audience.
      const added = await api.post<Question>(`${path}/questions`, aRating(), token);
      const draft = expectStatus(added, 201);
      await api.patch(`/v1/questions/${draft.id}`, { prompt: 'How is it?' }, token);
      await api.delete(`/v1/questions/${draft.id}`, token);
      expectStatus(await api.patch(path, { title: 'Another' }, token), 200);
      expect(await stream.next('changed')).toEqual({ sessionId: session.id });
      await closeQuestion(api, question.id, token);
      await until(
        () => Promise.resolve(stream.all('changed')),
        ({ length }) => length >= 2,
      );
      expectStatus(await api.delete(`/v1/questions/${question.id}`, token), 204);
      await until(
        () => Promise.resolve(stream.all('changed')),
        ({ length }) => length >= 3,
      );
    });

    it('begins with the snapshot, however much changes meanwhile', async () => {
      const { token, session, questions } = await aLiveSession(api, {
        questions: Array.from({ length: 25 }, () => aRating()),
      });
      const crowd = await times(40, () => aParticipant(api, session));
      const votes = questions.flatMap(({ id }) => crowd.map((one) => ({ id, token: one.token })));
      const flood = inLanes(votes, 10, ({ id, token }) => vote(api, id, { value: 3 }, token));
      await inLanes([...crowd, ...crowd, ...crowd], 5, (one) =>
        open(session, one === crowd[0] ? token : one.token, 'header'),
      );
      await flood;

      for (const stream of streams) {
        await stream.next('snapshot');
        for (const { id } of questions) await isUpToDate(stream, id, crowd.length);
      }
      const first = streams.map(({ events }) => events[0]!.name);
      expect(first).toEqual(first.map(() => 'snapshot'));
    });

    it('is read by the browser’s EventSource', async () => {
      const { session, question, participant } = await aRoom();
      const source = new EventSource(`${plenum.url}${pathOf(session)}?token=${participant.token}`);
      const next = (name: string) =>
        new Promise<unknown>((resolve, reject) => {
          source.addEventListener(name, ({ data }) => resolve(JSON.parse(data as string)));
          source.addEventListener('error', ({ message }) => reject(new Error(message)));
        });
      try {
        const results = next('results');
        expect(await next('snapshot')).toMatchObject({ sessionId: session.id });
        await vote(api, question.id, choose(question, 'Yes'), participant.token);
        expect(await results).toMatchObject({ questionId: question.id, totalVotes: 1 });
      } finally {
        source.close();
      }
    });

    it('is nothing to others', async () => {
      const { session } = await aRoom();
      const other = await aRoom();
      const { token } = await anOrganizer(api);
      for (const stranger of [token, other.token, other.participant.token]) {
        const answer = await api.get(pathOf(session), stranger);
        expectProblem(answer, 404, 'session_not_found');
        const asked = await api.get(`${pathOf(session)}?token=${stranger}`);
        expectProblem(asked, 404, 'session_not_found');
      }
      expectProblem(await api.get(pathOf({ id: 'x' }), token), 404, 'session_not_found');
      expectProblem(await api.get(pathOf(session)), 401, 'unauthorized');
      expectProblem(await api.get(`${pathOf(session)}?token=x.y.z`), 401, 'unauthorized');
    });

    it('ends when the session is deleted', async () => {
      const { token, session, participant } = await aRoom();
      const both = [
        await open(session, token, 'header'),
        await open(session, participant.token, 'query'),
      ];
      for (const stream of both) await stream.next('snapshot');
      expectStatus(await api.delete(`/v1/sessions/${session.id}`, token), 204);
      await Promise.all(both.map(({ ended }) => ended));
    });
  });

  it('takes a token in the query for the stream alone', async () => {
    const { token, session, question } = await aRoom();
    for (const path of [
      `/v1/sessions/${session.id}/results`,
      `/v1/questions/${question.id}/results`,
    ]) {
      expectProblem(await api.get(`${path}?token=${token}`), 401, 'unauthorized');
    }
  });

  describe('an ETag', () => {
    async function tagged() {
      const room = await aRoom();
      const path = `/v1/questions/${room.question.id}/results`;
      const ask = (ifNoneMatch?: string, token = room.token) =>
        api.get<Result>(path, token, ifNoneMatch ? { 'if-none-match': ifNoneMatch } : undefined);
      const etag = (await ask()).headers.get('etag')!;
      return { ...room, ask, etag };
    }

    const same: [form: string, of: (etag: string) => string][] = [
      ['as it is', (etag) => etag],
      ['as a weak one', (etag) => `W/${etag}`],
      ['in a list', (etag) => `"other", ${etag}`],
      ['weak and in a list', (etag) => `W/"other",W/${etag} , "more"`],
      ['as a star', () => '*'],
    ];
    it.each(same)('that is known %s is answered with 304', async (_, formOf) => {
      const { ask, etag, participant } = await tagged();
      for (const token of [undefined, participant.token]) {
        const answer = await ask(formOf(etag), token);
        expect({ status: answer.status, body: answer.body }).toEqual({ status: 304, body: '' });
        expect(answer.headers.get('etag')).toBe(etag);
      }
    });

    it.each(['"other"', 'W/"other"', '""', 'other'])('that is %s is not known', async (tag) => {
      const { ask, etag, question } = await tagged();
      const answer = await ask(tag);
      expect(expectStatus(answer, 200).questionId).toBe(question.id);
      expect(answer.headers.get('etag')).toBe(etag);
    });

    it('changes with each vote, the end of voting and a reset', async () => {
      const { ask, etag, question, participant, token } = await tagged();
      const seen = [etag];
      const changed = async (isThere: (result: Result) => boolean) => {
        await resultWhen(api, question.id, token, isThere);
        const answer = await ask(seen.at(-1));
        expectStatus(answer, 200);
        const later = answer.headers.get('etag')!;
        expect(seen).not.toContain(later);
        seen.push(later);
        expect((await ask(later)).status).toBe(304);
      };
      await vote(api, question.id, choose(question, 'Yes'), participant.token);
      await changed(({ totalVotes }) => totalVotes === 1);
      await closeQuestion(api, question.id, token);
      await changed(({ final }) => final);
      expectStatus(await api.post(`/v1/questions/${question.id}/reset`, {}, token), 200);
      await changed(({ totalVotes }) => totalVotes === 0);
    });

    it('is another for each question', async () => {
      const { token, etag, questions } = await tagged();
      const path = `/v1/questions/${questions[1]!.id}/results`;
      const answer = await api.get(path, token, { 'if-none-match': etag });
      expectStatus(answer, 200);
      expect(answer.headers.get('etag')).not.toBe(etag);
    });
  });
});

/** When the stream has told that all votes are in. */
async function isUpToDate(stream: SseClient, questionId: string, totalVotes: number) {
  const isIt = (result: Result) =>
    result.questionId === questionId && result.totalVotes === totalVotes;
  if (!stream.all('snapshot')[0]!.results.some(isIt)) await stream.next('results', isIt);
}
