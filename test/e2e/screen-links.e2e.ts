import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type {
  Question,
  Result,
  ScreenLink,
  ScreenSnapshot,
  Session,
  SessionResults,
} from '../../src/contract/index.js';
import {
  aDraftSession,
  aLiveSession,
  anOrganizer,
  aParticipant,
  Api,
  aRating,
  aScreenLink,
  aSingleChoice,
  choose,
  closeQuestion,
  expectProblem,
  expectStatus,
  openQuestion,
  resultWhen,
  screenOf,
  until,
  vote,
} from './support/api.js';
import { disconnected, LiveClient } from './support/live-client.js';
import { TestPlenum } from './support/plenum.js';
import { SseClient } from './support/sse-client.js';

describe('links to the big screen', () => {
  let plenum: TestPlenum;
  let api: Api;
  const open: { close: () => void }[] = [];
  beforeAll(async () => {
    plenum = await TestPlenum.start();
    api = new Api(plenum.url);
  });
  afterAll(async () => {
    for (const one of open) one.close();
    await plenum.close();
  });

  const linkPath = ({ id }: { id: string }) => `/v1/sessions/${id}/screen-link`;
  const screenPath = ({ id }: { id: string }) => `/v1/sessions/${id}/screen`;

  /** Has the server read the session again, past which the test has changed it. */
  async function readAnew({ id }: { id: string }, token: string) {
    expectStatus(await api.patch(`/v1/sessions/${id}`, { title: 'Read anew' }, token), 200);
  }

  async function connect(auth: Record<string, string>) {
    const client = await LiveClient.connect(plenum.url, auth);
    open.push(client);
    return client;
  }

  /** A live session with a link and a screen on it. */
  async function aScreen(given: Parameters<typeof aLiveSession>[1] = {}) {
    const live = await aLiveSession(api, given);
    const link = await aScreenLink(api, live.session, live.token);
    const screen = await connect({ token: link.token });
    const snapshot = (await screen.next('session:snapshot')) as ScreenSnapshot;
    return { ...live, link, screen, snapshot };
  }

  async function aVote(session: Session, question: Question, label: string) {
    const { token } = await aParticipant(api, session);
    await vote(api, question.id, choose(question, label), token);
  }

  it('are made, read, replaced and revoked by the owner', async () => {
    const { session, token } = await aDraftSession(api);
    expectProblem(await api.get(linkPath(session), token), 404, 'screen_link_not_found');
    const first = await aScreenLink(api, session, token);
    expect(first.url).toBe(`https://poll.example/screen/${session.id}#token=${first.token}`);
    expect(expectStatus(await api.get(linkPath(session), token), 200)).toEqual(first);
    await screenOf(api, session, first.token);

    const second = await aScreenLink(api, session, token);
    expect(second.token).not.toBe(first.token);
    expectProblem(await api.get(screenPath(session), first.token), 401, 'screen_link_revoked');
    await screenOf(api, session, second.token);

    expectStatus(await api.delete(linkPath(session), token), 204);
    expectStatus(await api.delete(linkPath(session), token), 204); // nothing is left to revoke
    expectProblem(await api.get(screenPath(session), second.token), 401, 'screen_link_revoked');
    expectProblem(await api.get(linkPath(session), token), 404, 'screen_link_not_found');
  });

  it('are signed for their session, for a year from when they were made', async () => {
    const { session, token } = await aDraftSession(api);
    const link = await aScreenLink(api, session, token);
    const { lid, ...claims } = claimsOf(link.token);
    const issuedAt = Math.floor(Date.parse(link.createdAt) / 1000);
    const year = 365 * 24 * 3600;
    expect(claims).toEqual({
      aud: 'screen',
      sub: session.id,
      iat: issuedAt,
      exp: issuedAt + year,
    });
    const replaced = await aScreenLink(api, session, token);
    expect(claimsOf(replaced.token).lid).not.toBe(lid);
  });

  it('are over after that year', async () => {
    const { session, token } = await aDraftSession(api);
    await aScreenLink(api, session, token);
    await plenum.query(
      `update sessions set screen_link_created_at = now() - interval '366 days' where id = $1`,
      [session.id],
    );
    await readAnew(session, token);
    const old = expectStatus(await api.get<ScreenLink>(linkPath(session), token), 200);
    expectProblem(await api.get(screenPath(session), old.token), 401, 'unauthorized');
    await expect(connect({ token: old.token })).rejects.toMatchObject({
      data: { code: 'unauthorized' },
    });
  });

  it('do not go along with a duplicate', async () => {
    const { session, token } = await aDraftSession(api);
    await aScreenLink(api, session, token);
    const path = `/v1/sessions/${session.id}/duplicate`;
    const copy = expectStatus(await api.post<Session>(path, undefined, token), 201);
    expectProblem(await api.get(linkPath(copy), token), 404, 'screen_link_not_found');
  });

  it('open their own session alone, to look at', async () => {
    const { session, questions, token, link } = await aScreen();
    const { session: other, questions: others } = await aLiveSession(api, { token });
    for (const path of [
      screenPath(other),
      `/v1/sessions/${other.id}/results`,
      `/v1/sessions/${other.id}/results/stream`,
      `/v1/sessions/${other.id}/qr.svg`,
    ]) {
      expectProblem(await api.get(path, link.token), 404, 'session_not_found');
    }
    const theirs = `/v1/questions/${others[0]!.id}/results`;
    expectProblem(await api.get(theirs, link.token), 404, 'question_not_found');
    for (const [method, path] of [
      ['GET', `/v1/sessions/${session.id}`],
      ['DELETE', `/v1/sessions/${session.id}`],
      ['GET', linkPath(session)],
      ['POST', `/v1/questions/${questions[0]!.id}/close`],
      ['POST', `/v1/questions/${questions[0]!.id}/votes`],
      ['GET', '/v1/audience/session'],
      ['GET', '/v1/accounts/me'],
    ] as const) {
      const body = path.endsWith('/votes') ? { optionIds: [] } : undefined;
      const answer = await api.request(method, path, { token: link.token, body });
      expectProblem(answer, 401, 'unauthorized');
    }
    expect(
      expectStatus(await api.get(`/v1/sessions/${session.id}/qr.svg`, link.token), 200),
    ).toMatch(/^<svg/);
  });

  it('are good for nothing where forged', async () => {
    const { session, link } = await aScreen();
    const forged = `${link.token.slice(0, -4)}AAAA`;
    expectProblem(await api.get(screenPath(session), forged), 401, 'unauthorized');
    await expect(connect({ token: forged })).rejects.toMatchObject({
      data: { code: 'unauthorized' },
    });
  });

  it('show how to join and what was opened, and no draft', async () => {
    const { session, questions, token, screen, snapshot, link } = await aScreen({
      questions: [aSingleChoice(), aRating()],
      open: false,
    });
    expect(snapshot.session).toMatchObject({ code: session.code, joinUrl: session.joinUrl });
    expect(snapshot).toMatchObject({ results: [], turnouts: [] });
    expect(snapshot.session.questions).toEqual([]);
    expect(Math.abs(Date.parse(snapshot.now) - Date.now())).toBeLessThan(60_000);
    await openQuestion(api, questions[0]!.id, token);
    await screen.next('question:updated', ({ id }) => id === questions[0]!.id);
    await api.patch(`/v1/questions/${questions[1]!.id}`, { prompt: 'Not yet?' }, token);
    await api.patch(`/v1/sessions/${session.id}`, { title: 'Renamed' }, token);
    await screen.next('session:updated', ({ title }) => title === 'Renamed');
    expect(screen.all('question:updated').map(({ id }) => id)).not.toContain(questions[1]!.id);
    const now = await screenOf(api, session, link.token);
    expect(now.session.questions.map(({ id }) => id)).toEqual([questions[0]!.id]);
    await api.delete(`/v1/questions/${questions[0]!.id}`, token);
    await screen.next('question:removed', ({ questionId }) => questionId === questions[0]!.id);
  });

  it('tell how many voted while the result is hidden, and nothing else of it', async () => {
    const { session, questions, token, link, screen } = await aScreen({
      settings: { resultsVisibility: 'hidden' },
    });
    const question = questions[0]!;
    const stream = await SseClient.follow(plenum.url, session.id, link.token);
    open.push(stream);
    await aVote(session, question, 'Yes');
    await screen.next('turnout:updated', ({ totalVotes }) => totalVotes === 1);
    await resultWhen(api, question.id, token, ({ totalVotes }) => totalVotes === 1);
    const hidden = await screenOf(api, session, link.token);
    expect(hidden.results).toEqual([]);
    expect(hidden.turnouts).toEqual([
      { questionId: question.id, version: expect.any(Number), totalVotes: 1 },
    ]);
    const path = `/v1/questions/${question.id}/results`;
    expectProblem(await api.get(path, link.token), 403, 'results_hidden');
    const all = await api.get<SessionResults>(`/v1/sessions/${session.id}/results`, link.token);
    expect(expectStatus(all, 200).results).toEqual([]);
    expect(JSON.stringify(screen.received)).not.toContain('buckets');
    expect(stream.text).not.toContain('buckets');

    await api.post(`/v1/questions/${question.id}/reveal`, undefined, token);
    const shown = await screen.next('results:updated', ({ totalVotes }) => totalVotes === 1);
    expect(shown.buckets.map(({ count }) => count)).toEqual([1, 0]);
    await stream.next('results', ({ totalVotes }) => totalVotes === 1);
    expect(expectStatus(await api.get<Result>(path, link.token), 200).totalVotes).toBe(1);

    await api.post(`/v1/questions/${question.id}/hide`, undefined, token);
    await screen.next('question:updated', ({ resultsRevealed }) => resultsRevealed);
    await until(
      () => screenOf(api, session, link.token),
      ({ results }) => results.length === 0,
    );
    screen.forget();
    await aVote(session, question, 'Yes');
    await screen.next('turnout:updated', ({ totalVotes }) => totalVotes === 2);
    expect(screen.all('results:updated')).toEqual([]);
  });

  it.each([
    ['always', true, true],
    ['after_vote', false, false],
    ['after_close', false, true],
    ['hidden', false, false],
  ])('show what a hall may see where results are for %s', async (visibility, open, closed) => {
    const { session, questions, token, link } = await aScreen({
      settings: { resultsVisibility: visibility },
    });
    const shows = async () => (await screenOf(api, session, link.token)).results.length === 1;
    expect(await shows()).toBe(open);
    await closeQuestion(api, questions[0]!.id, token);
    expect(await shows()).toBe(closed);
  });

  it('end at once where they are revoked: sockets, streams and what comes back', async () => {
    const { session, token, link, screen } = await aScreen();
    const stream = await SseClient.follow(plenum.url, session.id, link.token);
    const other = await connect({ token, sessionId: session.id, as: 'screen' });
    const gone = new Promise((resolve) => screen.socket.once('disconnect', resolve));
    expectStatus(await api.delete(linkPath(session), token), 204);
    expect(await screen.next('server:closing')).toEqual({ reason: 'link_revoked' });
    expect(await gone).toBe('io server disconnect');
    await stream.ended;
    await expect(connect({ token: link.token })).rejects.toMatchObject({
      data: { code: 'screen_link_revoked' },
    });
    expect(await other.getSession()).toMatchObject({ ok: true }); // it did not come by the link
  });

  it('end at once where they are replaced, but not what the new one opens', async () => {
    const { session, token, screen, link } = await aScreen();
    const stream = await SseClient.follow(plenum.url, session.id, link.token);
    const gone = disconnected(screen);
    const next = await aScreenLink(api, session, token);
    expect(await screen.next('server:closing')).toEqual({ reason: 'link_revoked' });
    expect(await gone).toBe('io server disconnect'); // it does not come back by itself
    await stream.ended;

    const { screen: other } = await aScreen({ token });
    const second = await connect({ token: next.token });
    expectStatus(await api.delete(linkPath(session), token), 204);
    expect(await second.next('server:closing')).toEqual({ reason: 'link_revoked' });
    expect(await other.getSession()).toMatchObject({ ok: true }); // it is another session's
  });

  it('that are revoked open no door, and say so at each', async () => {
    const { session, questions, token, link } = await aScreen();
    const doors = [
      screenPath(session),
      `/v1/sessions/${session.id}/results`,
      `/v1/sessions/${session.id}/results/stream`,
      `/v1/sessions/${session.id}/qr.svg`,
      `/v1/questions/${questions[0]!.id}/results`,
    ];
    const stream = `/v1/sessions/${session.id}/results/stream?token=${link.token}`;
    expectStatus(await api.delete(linkPath(session), token), 204);
    for (const door of doors) {
      expectProblem(await api.get(door, link.token), 401, 'screen_link_revoked');
    }
    expectProblem(await api.get(stream), 401, 'screen_link_revoked');
    await expect(connect({ token: link.token })).rejects.toMatchObject({
      data: { code: 'screen_link_revoked' },
    });
  });

  it('are looked at again by a line that has missed the news', async () => {
    const { session, token, screen } = await aScreen();
    await plenum.query('update sessions set screen_link_id = null where id = $1', [session.id]);
    await readAnew(session, token);
    expect(await screen.getSession()).toMatchObject({
      ok: false,
      error: { code: 'screen_link_revoked' },
    });
  });

  it('are taken from the query by the stream alone', async () => {
    const { session, questions, link } = await aScreen();
    const stream = await SseClient.open(
      `${plenum.url}/v1/sessions/${session.id}/results/stream?token=${link.token}`,
    );
    open.push(stream);
    const { results } = await stream.next('snapshot');
    expect(results.map(({ questionId }) => questionId)).toEqual(questions.map(({ id }) => id));
    for (const path of [screenPath(session), `/v1/sessions/${session.id}/qr.svg`]) {
      expectProblem(await api.get(`${path}?token=${link.token}`), 401, 'unauthorized');
    }
  });

  it('tell how many voted where the result is shown, too', async () => {
    const { session, questions, screen } = await aScreen();
    const question = questions[0]!;
    await aVote(session, question, 'Yes');
    const { version } = await screen.next('results:updated', ({ totalVotes }) => totalVotes === 1);
    const turnout = await screen.next('turnout:updated', (told) => told.version === version);
    expect(turnout).toEqual({ questionId: question.id, version, totalVotes: 1 });
  });

  it('tell of a reset, with the empty turnout', async () => {
    const { session, questions, token, screen } = await aScreen({
      settings: { resultsVisibility: 'hidden' },
    });
    const { id } = questions[0]!;
    await aVote(session, questions[0]!, 'Yes');
    const { version } = await screen.next('turnout:updated', (told) => told.totalVotes === 1);
    expectStatus(await api.post(`/v1/questions/${id}/reset`, {}, token), 200);
    expect(await screen.next('question:reset')).toEqual({ questionId: id });
    await screen.next('turnout:updated', (told) => told.version > version && told.totalVotes === 0);
  });

  it('let nobody vote, nor count as audience, but hear the count', async () => {
    const { session, questions, screen } = await aScreen();
    const question = questions[0]!;
    expect(
      await screen.cast({ questionId: question.id, ...choose(question, 'Yes') }),
    ).toMatchObject({ ok: false, error: { code: 'unauthorized' } });
    expect(await screen.getSession()).toMatchObject({ ok: true, turnouts: [{ totalVotes: 0 }] });
    expect(await screen.next('audience:count')).toEqual({ connected: 0 });
    const { token } = await aParticipant(api, session);
    await connect({ token });
    await screen.next('audience:count', ({ connected }) => connected === 1);
  });

  it('are not needed by the organizer, who sees no more as a screen than the hall', async () => {
    const { session, questions, token } = await aLiveSession(api, {
      settings: { resultsVisibility: 'hidden' },
      questions: [aSingleChoice(), aRating()],
      open: false,
    });
    await openQuestion(api, questions[0]!.id, token);
    const screen = await connect({ token, sessionId: session.id, as: 'screen' });
    const snapshot = (await screen.next('session:snapshot')) as ScreenSnapshot;
    expect(snapshot.session.questions).toHaveLength(1);
    expect(snapshot).toMatchObject({ results: [], turnouts: [{ totalVotes: 0 }] });
    expect(await screenOf(api, session, token)).toEqual({ ...snapshot, now: expect.any(String) });

    const stranger = await anOrganizer(api);
    const auth = { token: stranger.token, sessionId: session.id, as: 'screen' };
    await expect(connect(auth)).rejects.toMatchObject({ data: { code: 'session_not_found' } });
    const odd = { token, sessionId: session.id, as: 'king' };
    await expect(connect(odd)).rejects.toMatchObject({ data: { code: 'validation_failed' } });
  });

  it('go with their session', async () => {
    const { session, token, link, screen } = await aScreen();
    const stream = await SseClient.follow(plenum.url, session.id, link.token);
    expectStatus(await api.delete(`/v1/sessions/${session.id}`, token), 204);
    expect(await screen.next('server:closing')).toEqual({ reason: 'session_deleted' });
    await stream.ended;
    expectProblem(await api.get(screenPath(session), link.token), 401, 'screen_link_revoked');
  });
});

/** What the token says, whoever has signed it. */
function claimsOf(token: string): Record<string, unknown> {
  const payload = Buffer.from(token.split('.')[1]!, 'base64url').toString();
  return JSON.parse(payload) as Record<string, unknown>;
}
