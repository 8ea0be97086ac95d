import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type {
  AnswerPage,
  AnswerState,
  ModeratorLink,
  ModeratorSnapshot,
  Question,
  Result,
  Session,
  SessionResults,
  TextsSummary,
  WordList,
} from '../../src/contract/index.js';
import {
  aDraftSession,
  aLiveSession,
  aModeratorLink,
  aParticipant,
  Api,
  aScreenLink,
  aSingleChoice,
  choose,
  closeQuestion,
  expectProblem,
  expectStatus,
  moderationOf,
  openQuestion,
  resultWhen,
  screenOf,
  until,
  vote,
} from './support/api.js';
import { disconnected, LiveClient } from './support/live-client.js';
import { TestPlenum } from './support/plenum.js';
import { ask, decide, decideOn, qaOf } from './support/qa.js';
import { SseClient } from './support/sse-client.js';
import { untold } from './support/untold.js';

const anOpenText = (settings: object = {}) => ({
  kind: 'open_text',
  prompt: 'What is missing?',
  settings,
});
const aWordCloud = () => ({ kind: 'word_cloud', prompt: 'One word, please' });

describe('links for moderators', () => {
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

  const linkPath = ({ id }: { id: string }) => `/v1/sessions/${id}/moderator-link`;
  const moderationPath = ({ id }: { id: string }) => `/v1/sessions/${id}/moderation`;

  async function connect(auth: Record<string, string>) {
    const client = await LiveClient.connect(plenum.url, auth);
    open.push(client);
    return client;
  }

  async function follow({ id }: Session, token: string) {
    const stream = await SseClient.follow(plenum.url, id, token);
    open.push(stream);
    return stream;
  }

  /** Has the server read the session again, past which the test has changed it. */
  async function readAnew({ id }: { id: string }, token: string) {
    expectStatus(await api.patch(`/v1/sessions/${id}`, { title: 'Read anew' }, token), 200);
  }

  /** A live session with a link and a moderator who has come by it. */
  async function aModerator(given: Parameters<typeof aLiveSession>[1] = {}) {
    const live = await aLiveSession(api, { questions: [anOpenText(), aSingleChoice()], ...given });
    const link = await aModeratorLink(api, live.session, live.token);
    const moderator = await connect({ token: link.token });
    const snapshot = (await moderator.next('session:snapshot')) as ModeratorSnapshot;
    return { ...live, question: live.questions[0]!, link, moderator, snapshot };
  }

  /** Each by somebody else. */
  async function write(session: Session, { id }: Question, ...all: string[]) {
    for (const text of all) {
      const { token } = await aParticipant(api, session);
      await vote(api, id, { texts: [text] }, token);
    }
  }

  /** What the question has been written, when it is counted. */
  function answersOf({ id }: Question, token: string, state: AnswerState, least = 1) {
    const path = `/v1/questions/${id}/answers?state=${state}`;
    return until(
      async () => expectStatus(await api.get<AnswerPage>(path, token), 200).items,
      (items) => items.length >= least,
    );
  }

  const textsOf = (answers: readonly { text: string }[]) => answers.map(({ text }) => text);
  const summaryOf = ({ summary }: Result) => summary as TextsSummary;

  it('are made, read, replaced and revoked by the owner', async () => {
    const { session, token } = await aDraftSession(api);
    expectProblem(await api.get(linkPath(session), token), 404, 'moderator_link_not_found');
    const first = await aModeratorLink(api, session, token);
    expect(first.url).toBe(`https://poll.example/moderate/${session.id}#token=${first.token}`);
    expect(expectStatus(await api.get(linkPath(session), token), 200)).toEqual(first);
    await moderationOf(api, session, first.token);

    const second = await aModeratorLink(api, session, token);
    expect(second.token).not.toBe(first.token);
    const path = moderationPath(session);
    expectProblem(await api.get(path, first.token), 401, 'moderator_link_revoked');
    await moderationOf(api, session, second.token);

    expectStatus(await api.delete(linkPath(session), token), 204);
    expectStatus(await api.delete(linkPath(session), token), 204); // nothing is left to revoke
    expectProblem(await api.get(path, second.token), 401, 'moderator_link_revoked');
    expectProblem(await api.get(linkPath(session), token), 404, 'moderator_link_not_found');
  });

  it('are none to the big screen, nor the other way round', async () => {
    const { session, token } = await aDraftSession(api);
    const screen = await aScreenLink(api, session, token);
    const moderating = await aModeratorLink(api, session, token);
    const path = `/v1/sessions/${session.id}/screen`;
    expectProblem(await api.get(path, moderating.token), 401, 'unauthorized');
    expectProblem(await api.get(moderationPath(session), screen.token), 401, 'unauthorized');
    expectStatus(await api.delete(linkPath(session), token), 204);
    await screenOf(api, session, screen.token);
    await aModeratorLink(api, session, token);
    expectStatus(await api.delete(`/v1/sessions/${session.id}/screen-link`, token), 204);
    expectStatus(await api.get(linkPath(session), token), 200);
  });

  it('let decide on what the audience asks, as long as they are good', async () => {
    const { session, token, link, moderator } = await aModerator({ settings: { qa: 'moderated' } });
    const { token: participant } = await aParticipant(api, session);
    const item = await ask(api, 'When?', participant);
    const isIt = ({ id }: { id: string }) => id === item.id;
    expect(await moderator.next('qa:updated', isIt)).toMatchObject({ status: 'pending' });
    expect((await qaOf(api, session, link.token)).items).toEqual([item]);
    expect(await decide(api, item, { pinned: true }, link.token)).toMatchObject({
      status: 'shown',
    });
    const { token: other } = await aParticipant(api, session);
    expect((await qaOf(api, session, other)).items.filter(isIt)).toHaveLength(1);

    await aModeratorLink(api, session, token);
    const hidden = await decideOn(api, item, { status: 'hidden' }, link.token);
    expectProblem(hidden, 401, 'moderator_link_revoked');
    expectProblem(
      await api.get(`/v1/sessions/${session.id}/qa`, link.token),
      401,
      'moderator_link_revoked',
    );
    expect((await qaOf(api, session, other)).items.filter(isIt)).toHaveLength(1);
  });

  it('are over after a year, and do not go along with a duplicate', async () => {
    const { session, token } = await aDraftSession(api);
    await aModeratorLink(api, session, token);
    const copied = await api.post<Session>(
      `/v1/sessions/${session.id}/duplicate`,
      undefined,
      token,
    );
    const copy = expectStatus(copied, 201);
    expectProblem(await api.get(linkPath(copy), token), 404, 'moderator_link_not_found');
    await plenum.query(
      `update sessions set moderator_link_created_at = now() - interval '366 days' where id = $1`,
      [session.id],
    );
    await readAnew(session, token);
    const old = expectStatus(await api.get<ModeratorLink>(linkPath(session), token), 200);
    expectProblem(await api.get(moderationPath(session), old.token), 401, 'unauthorized');
    await expect(connect({ token: old.token })).rejects.toMatchObject({
      data: { code: 'unauthorized' },
    });
  });

  it('show what people write in, and of the session no more than that needs', async () => {
    const { session, token, question, questions, link, moderator, snapshot } = await aModerator({
      settings: { passcode: 'let me in', resultsVisibility: 'hidden' },
      questions: [anOpenText(), aSingleChoice(), aWordCloud()],
      open: false,
    });
    expect(snapshot.session).toEqual({
      id: session.id,
      title: session.title,
      status: 'live',
      settings: {
        identity: 'anonymous',
        resultsVisibility: 'hidden',
        passcodeRequired: true,
        roster: 'none',
        ...untold,
      },
      questions: [], // drafts
    });
    expect(snapshot).toMatchObject({ results: [], now: expect.any(String) });
    const [text, choice, cloud] = questions;
    for (const { id } of questions) await openQuestion(api, id, token);
    await moderator.next('question:updated', ({ id }) => id === cloud!.id);
    expect(moderator.all('question:updated').map(({ id }) => id)).toEqual([text!.id, cloud!.id]);
    const seen = await moderationOf(api, session, link.token);
    expect(seen.session.questions.map(({ id }) => id)).toEqual([text!.id, cloud!.id]);
    expect(seen.results.map(({ questionId }) => questionId)).toEqual([text!.id, cloud!.id]);
    expect(await moderationOf(api, session, token)).toEqual({ ...seen, now: expect.any(String) });

    expectStatus(await api.patch(`/v1/sessions/${session.id}`, { title: 'Renamed' }, token), 200);
    const told = await moderator.next('session:updated', ({ title }) => title === 'Renamed');
    expect(Object.keys(told).sort()).toEqual(['id', 'settings', 'status', 'title']);
    expectStatus(await api.delete(`/v1/questions/${cloud!.id}`, token), 204);
    await moderator.next('question:removed', ({ questionId }) => questionId === cloud!.id);

    // Nobody has voted yet: it becomes a question of another kind.
    const { label } = choice!.options[0]!;
    const changed = { kind: 'single_choice', options: [{ label }, { label: `Not ${label}` }] };
    expectStatus(await api.patch(`/v1/questions/${question.id}`, changed, token), 200);
    await moderator.next('question:removed', ({ questionId }) => questionId === question.id);
    expect((await moderationOf(api, session, link.token)).session.questions).toEqual([]);

    expect(JSON.stringify([moderator.received, seen])).not.toContain('let me in');
    expect(JSON.stringify([moderator.received, seen])).not.toContain(session.code);
  });

  it('tell results with what waits, of questions with texts alone, though they are hidden', async () => {
    const { session, questions, token, question, link, moderator } = await aModerator({
      settings: { resultsVisibility: 'hidden' },
      questions: [anOpenText({ moderated: true }), aSingleChoice()],
    });
    const choice = questions[1]!;
    const stream = await follow(session, link.token);
    const { token: phone } = await aParticipant(api, session);
    await vote(api, choice.id, choose(choice, 'Yes'), phone);
    await resultWhen(api, choice.id, token, ({ totalVotes }) => totalVotes === 1);
    await write(session, question, 'Coffee');
    const isIt = ({ questionId, totalVotes }: Result) =>
      questionId === question.id && totalVotes === 1;
    for (const told of [
      await moderator.next('results:updated', isIt),
      await stream.next('results', isIt),
      expectStatus(await api.get<Result>(`/v1/questions/${question.id}/results`, link.token), 200),
    ]) {
      expect(summaryOf(told)).toMatchObject({ count: 0, pending: 1, latest: [] });
    }
    const path = `/v1/sessions/${session.id}/results`;
    const { results } = expectStatus(await api.get<SessionResults>(path, link.token), 200);
    expect(results.map(({ questionId }) => questionId)).toEqual([question.id]);
    for (const what of ['results', 'answers']) {
      const other = `/v1/questions/${choice.id}/${what}`;
      expectProblem(await api.get(other, link.token), 404, 'question_not_found');
    }
    expect(JSON.stringify(moderator.received) + stream.text).not.toContain(choice.id);
  });

  it('let one show and hide texts, one or many', async () => {
    const { session, question, link, moderator } = await aModerator({
      questions: [anOpenText({ moderated: true })],
    });
    await write(session, question, 'one', 'two', 'three');
    const pending = await answersOf(question, link.token, 'pending', 3);
    const { token: reader } = await aParticipant(api, session);
    const shownTo = (token: string) => answersOf(question, token, 'shown', 0).then(textsOf);

    const [three] = pending;
    const act = (id: string, what: string) =>
      api.post(`/v1/answers/${id}/${what}`, undefined, link.token);
    expect(expectStatus(await act(three!.id, 'show'), 200)).toEqual({ ...three, state: 'shown' });
    expect(await shownTo(reader)).toEqual(['three']);
    await moderator.next(
      'results:updated',
      (result) => summaryOf(result).pending === 2 && summaryOf(result).count === 1,
    );
    expectStatus(await act(three!.id, 'hide'), 200);
    expect(await shownTo(reader)).toEqual([]);

    const many = (what: string) =>
      api.post(
        `/v1/questions/${question.id}/answers/${what}`,
        { ids: pending.map(({ id }) => id) },
        link.token,
      );
    expectStatus(await many('show'), 204);
    expect(await shownTo(reader)).toEqual(['three', 'two', 'one']);
    expectStatus(await many('hide'), 204);
    expect(textsOf(await answersOf(question, link.token, 'hidden', 3))).toHaveLength(3);
  });

  it('let one show, hide, merge and split words', async () => {
    const { session, question, link } = await aModerator({ questions: [aWordCloud()] });
    await write(session, question, 'climate', 'Klima', 'rude');
    await answersOf(question, link.token, 'shown', 3);
    const on = async (act: string, body: object) => {
      const path = `/v1/questions/${question.id}/words/${act}`;
      return expectStatus(await api.post<WordList>(path, body, link.token), 200).items;
    };
    const words = async () => {
      const path = `/v1/questions/${question.id}/results`;
      const { buckets } = expectStatus(await api.get<Result>(path, link.token), 200);
      return buckets.map(({ label, count }) => `${label} ${count}`).sort();
    };
    await on('hide', { texts: ['rude'] });
    await on('merge', { texts: ['klima', 'climate'], into: 'Climate' });
    expect(await words()).toEqual(['Climate 2']);
    await on('show', { texts: ['rude'] });
    const decided = await on('merge', { texts: ['climate'] });
    expect(decided).toEqual([{ text: 'rude', count: 1, rule: 'shown', merged: [] }]);
    expect(await words()).toEqual(['Klima 1', 'climate 1', 'rude 1']);
    const path = `/v1/questions/${question.id}/words`;
    expect(expectStatus(await api.get<WordList>(path, link.token), 200).items).toEqual(decided);
  });

  it('moderate their own session alone, and do nothing else there', async () => {
    const { session, question, questions, token, link } = await aModerator();
    const other = await aModerator({ token });
    await write(other.session, other.question, 'theirs');
    const [theirs] = await answersOf(other.question, other.link.token, 'shown');
    for (const what of ['show', 'hide']) {
      const path = `/v1/answers/${theirs!.id}/${what}`;
      expectProblem(await api.post(path, undefined, link.token), 404, 'answer_not_found');
      const many = `/v1/questions/${other.question.id}/answers/${what}`;
      const body = { ids: [theirs!.id] };
      expectProblem(await api.post(many, body, link.token), 404, 'question_not_found');
      // Nor by a question of one's own.
      const own = `/v1/questions/${question.id}/answers/${what}`;
      expectStatus(await api.post(own, body, link.token), 204);
    }
    expect(textsOf(await answersOf(other.question, other.link.token, 'shown'))).toEqual(['theirs']);
    for (const path of [
      moderationPath(other.session),
      `/v1/sessions/${other.session.id}/results`,
      `/v1/sessions/${other.session.id}/results/stream`,
    ]) {
      expectProblem(await api.get(path, link.token), 404, 'session_not_found');
    }
    for (const [method, path] of [
      ['GET', `/v1/sessions/${session.id}`],
      ['PATCH', `/v1/sessions/${session.id}`],
      ['GET', `/v1/sessions/${session.id}/qr.svg`],
      ['GET', `/v1/sessions/${session.id}/screen`],
      ['GET', `/v1/sessions/${session.id}/participants`],
      ['GET', `/v1/sessions/${session.id}/roster`],
      ['GET', linkPath(session)],
      ['POST', linkPath(session)],
      ['POST', `/v1/sessions/${session.id}/screen-link`],
      ['GET', `/v1/questions/${question.id}`],
      ['POST', `/v1/questions/${question.id}/close`],
      ['POST', `/v1/questions/${question.id}/reveal`],
      ['POST', `/v1/questions/${question.id}/reset`],
      ['GET', '/v1/audience/session'],
      ['GET', '/v1/accounts/me'],
    ] as const) {
      expectProblem(await api.request(method, path, { token: link.token }), 401, 'unauthorized');
    }
    const choice = questions[1]!;
    const casting = await api.post(
      `/v1/questions/${choice.id}/votes`,
      choose(choice, 'Yes'),
      link.token,
    );
    expectProblem(casting, 401, 'unauthorized');
  });

  it('let nobody vote, nor count as audience, nor hear how many that is', async () => {
    const { session, question, moderator, link } = await aModerator();
    expect(
      await moderator.cast({ questionId: question.id, texts: ['by a moderator'] }),
    ).toMatchObject({ ok: false, error: { code: 'unauthorized' } });
    const { token } = await aParticipant(api, session);
    const phone = await connect({ token });
    await phone.next('audience:count', ({ connected }) => connected === 1);
    expect(await moderator.getSession()).toMatchObject({ ok: true, session: { id: session.id } });
    expect(moderator.all('audience:count')).toEqual([]);
    expect((await moderationOf(api, session, link.token)).results[0]).toMatchObject({
      totalVotes: 0,
    });
  });

  it('tell of a reset, with the empty result', async () => {
    const { session, question, token, moderator } = await aModerator();
    await write(session, question, 'gone');
    const { version } = await moderator.next(
      'results:updated',
      ({ totalVotes }) => totalVotes === 1,
    );
    expectStatus(await api.post(`/v1/questions/${question.id}/reset`, undefined, token), 200);
    expect(await moderator.next('question:reset')).toEqual({ questionId: question.id });
    await moderator.next('results:updated', (told) => told.version > version && !told.totalVotes);
  });

  it('end at once where they are revoked: sockets, streams and what comes back', async () => {
    const { session, question, token, link, moderator } = await aModerator();
    await write(session, question, 'kept');
    const [answer] = await answersOf(question, link.token, 'shown');
    const stream = await follow(session, link.token);
    const { moderator: other } = await aModerator({ token });
    const gone = disconnected(moderator);
    expectStatus(await api.delete(linkPath(session), token), 204);
    expect(await moderator.next('server:closing')).toEqual({ reason: 'link_revoked' });
    expect(await gone).toBe('io server disconnect');
    await stream.ended;
    await expect(connect({ token: link.token })).rejects.toMatchObject({
      data: { code: 'moderator_link_revoked' },
    });
    const ids = { ids: [answer!.id] };
    const texts = { texts: ['kept'] };
    for (const [method, path, body] of [
      ['GET', moderationPath(session)],
      ['GET', `/v1/sessions/${session.id}/results`],
      ['GET', `/v1/sessions/${session.id}/results/stream`],
      ['GET', `/v1/questions/${question.id}/results`],
      ['GET', `/v1/questions/${question.id}/answers`],
      ['GET', `/v1/questions/${question.id}/words`],
      ['POST', `/v1/answers/${answer!.id}/hide`],
      ['POST', `/v1/questions/${question.id}/answers/hide`, ids],
      ['POST', `/v1/questions/${question.id}/words/hide`, texts],
    ] as const) {
      const heard = await api.request(method, path, { token: link.token, body });
      expectProblem(heard, 401, 'moderator_link_revoked');
    }
    expect(textsOf(await answersOf(question, token, 'shown'))).toEqual(['kept']);
    expect(await other.getSession()).toMatchObject({ ok: true }); // it is another session's
  });

  it('end at once where they are replaced, but not what the new one opens', async () => {
    const { session, token, moderator } = await aModerator();
    const gone = disconnected(moderator);
    const next = await aModeratorLink(api, session, token);
    expect(await moderator.next('server:closing')).toEqual({ reason: 'link_revoked' });
    expect(await gone).toBe('io server disconnect'); // it does not come back by itself
    const second = await connect({ token: next.token });
    expect(await second.getSession()).toMatchObject({ ok: true });
  });

  it('are asked for again by a change that was let in while they were being revoked', async () => {
    const { session, question, token, link, moderator } = await aModerator({
      settings: { qa: 'open' },
    });
    const { token: participant } = await aParticipant(api, session);
    const item = await ask(api, 'When?', participant);
    await write(session, question, 'kept');
    const [answer] = await answersOf(question, link.token, 'shown');
    // Where this process has missed the news, its guard lets in; the locked row does not.
    await plenum.query('update sessions set moderator_link_id = null where id = $1', [session.id]);
    const path = `/v1/answers/${answer!.id}/hide`;
    expectProblem(await api.post(path, undefined, link.token), 401, 'moderator_link_revoked');
    expect(textsOf(await answersOf(question, token, 'shown'))).toEqual(['kept']);
    const hiding = await decideOn(api, item, { status: 'hidden' }, link.token);
    expectProblem(hiding, 401, 'moderator_link_revoked');
    expect((await qaOf(api, session, token)).items).toEqual([item]);
    await readAnew(session, token);
    expect(await moderator.getSession()).toMatchObject({
      ok: false,
      error: { code: 'moderator_link_revoked' },
    });
  });

  it('work after the question is closed and the session has ended', async () => {
    const { session, question, token, link } = await aModerator();
    await write(session, question, 'late');
    const [answer] = await answersOf(question, link.token, 'shown');
    await closeQuestion(api, question.id, token);
    expectStatus(await api.post(`/v1/sessions/${session.id}/end`, undefined, token), 200);
    const path = `/v1/answers/${answer!.id}/hide`;
    expectStatus(await api.post(path, undefined, link.token), 200);
    const { session: seen } = await moderationOf(api, session, link.token);
    expect(seen).toMatchObject({ status: 'ended', questions: [{ status: 'closed' }] });
  });

  it('go with their session', async () => {
    const { session, token, link, moderator } = await aModerator();
    const stream = await follow(session, link.token);
    expectStatus(await api.delete(`/v1/sessions/${session.id}`, token), 204);
    expect(await moderator.next('server:closing')).toEqual({ reason: 'session_deleted' });
    await stream.ended;
    expectProblem(
      await api.get(moderationPath(session), link.token),
      401,
      'moderator_link_revoked',
    );
  });
});
