import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Choice, Poll, Question, Result, Session } from '../../src/contract/index.js';
import {
  aDraftSession,
  aLiveSession,
  aModeratorLink,
  Api,
  aParticipant,
  aRating,
  aScreenLink,
  closeQuestion,
  expectProblem,
  expectStatus,
  openQuestion,
  resultWhen,
  vote,
} from './support/api.js';
import { type Call, calls, methodOf, pathOf } from './support/calls.js';
import { aHall, aTemplate, type Hall, thePeople } from './support/hall.js';
import { anImage } from './support/images.js';
import { LiveClient } from './support/live-client.js';
import { PlainBrowser } from './support/plain-browser.js';
import { TestPlenum } from './support/plenum.js';
import { aPoll } from './support/polls.js';
import { ask } from './support/qa.js';
import { routesRegisteredBy } from './support/routes.js';
import { SseClient } from './support/sse-client.js';

/** In no id, no time and no text of a page: where one is told, a key is. */
const NUMBER = 91_827_364_554;
const TOLERANCE = 73_645_546;
const TEXT = 'zzqxanswer';
const REASON = 'zzqxreason';
const CORRECTED = 'zzqxcorrected';
const markers = [`${NUMBER}`, `${TOLERANCE}`, TEXT, REASON, CORRECTED];

const labels = ['One', 'Two', 'Three'].map((label) => ({ label }));
const scored = { scoring: { mode: 'speed', points: 700 } };

/** A question with a key, what it is stored as, and a vote on it. */
interface Keyed {
  readonly given: object;
  readonly key: (question: Question) => unknown;
  readonly choice: (question: Question) => Choice;
}

const ids = ({ options }: Question, ...places: number[]) => places.map((at) => options[at]!.id);

const keyed: Record<string, Keyed> = {
  single_choice: {
    given: { options: labels, answerKey: { optionIndexes: [2, 0] } },
    key: (question) => ({ optionIds: ids(question, 2, 0) }),
    choice: (question) => ({ optionIds: ids(question, 1) }),
  },
  multiple_choice: {
    given: { options: labels, answerKey: { optionIndexes: [0, 2] } },
    key: (question) => ({ optionIds: ids(question, 0, 2) }),
    choice: (question) => ({ optionIds: ids(question, 0, 1) }),
  },
  ranking: {
    given: { options: labels, answerKey: { optionIndexes: [1, 2, 0] } },
    key: (question) => ({ optionIds: ids(question, 1, 2, 0) }),
    choice: (question) => ({ optionIds: ids(question, 0, 1, 2) }),
  },
  numeric: {
    given: { answerKey: { value: NUMBER, tolerance: TOLERANCE } },
    key: () => ({ value: NUMBER, tolerance: TOLERANCE }),
    choice: () => ({ value: 3 }),
  },
  open_text: {
    given: { answerKey: { texts: [TEXT, `${TEXT} too`] } },
    key: () => ({ texts: [TEXT, `${TEXT} too`] }),
    choice: () => ({ texts: ['something'] }),
  },
};
const questions = Object.entries(keyed).map(([kind, { given }]) => ({
  ...{ kind, prompt: `A question of ${kind}`, settings: scored, explanation: REASON },
  ...given,
}));

/** Routes that need no session: what they are called with costs much, so they are called once. */
const isApart = (route: string) => /^\S+ \/v1\/(?:accounts|auth|admin|images)\b/.test(route);
/** What documents the fields, and what programs are made of. */
const isAboutKeys = (path: string) => path.startsWith('/docs') || path.startsWith('/assets');

/** What of a text tells a key. */
function tellTales(path: string, text: string): string[] {
  const told = markers.filter((marker) => text.includes(marker));
  const fields = isAboutKeys(path)
    ? []
    : (text.match(/"(?:answerKey|explanation)":(?!null)/g) ?? []);
  return [...told, ...fields];
}

describe('answer keys', () => {
  let plenum: TestPlenum;
  let api: Api;
  let registered: string[];

  beforeAll(async () => {
    const started = await routesRegisteredBy(() => TestPlenum.start());
    plenum = started.made;
    registered = started.routes;
    api = new Api(plenum.url);
  });
  afterAll(() => plenum.close());

  describe('to the audience', () => {
    let hall: Hall;
    let session: Session;
    let asked: Question[];
    let poll: Poll;
    let token: string;
    /** By who has them; of nobody: an empty text. */
    let tokens: Record<string, string>;
    let browser: PlainBrowser;
    let clients: LiveClient[] = [];
    let streams: SseClient[] = [];

    beforeAll(async () => {
      const people = await thePeople(api, plenum.variables);
      hall = await aHall(api, people, 'asked');
      ({ token } = people.owner);
      const settings = { resultsVisibility: 'after_vote', qa: 'open' };
      ({ session } = await aDraftSession(api, { token, questions, settings }));
      asked = session.questions;
      poll = await aPoll(api, token, { resultsVisibility: 'always' });
      const key = { answerKey: { optionIndexes: [1] }, explanation: REASON };
      expectStatus(await api.patch(`/v1/questions/${poll.id}`, key, token), 200);
      tokens = {
        nobody: '',
        voter: (await aParticipant(api, session)).token,
        bystander: (await aParticipant(api, session)).token,
        screen: (await aScreenLink(api, session, token)).token,
        moderator: (await aModeratorLink(api, session, token)).token,
      };
      browser = new PlainBrowser(plenum.url);
      await browser.open(`/plain/${session.code}`);
      expect((await browser.send([['do', 'join']])).status).toBe(200);
      const image = await anImage(api, token);
      hall = { ...hall, image, template: await aTemplate(api, session, token) };
      const all = Object.values(tokens).filter((one) => one !== '');
      clients = await Promise.all(all.map((one) => LiveClient.connect(plenum.url, { token: one })));
      streams = await Promise.all(all.map((one) => SseClient.follow(plenum.url, session.id, one)));
      streams.push(await SseClient.open(`${plenum.url}/v1/polls/${poll.id}/results/stream`));
    });
    afterAll(() => {
      for (const one of [...clients, ...streams]) one.close();
    });

    const act = (path: string, body?: object) =>
      api.post(path, body, token).then((answer) => expectStatus(answer, 200));
    const onEach = (action: string, body?: object) =>
      Promise.all(asked.map(({ id }) => act(`/v1/questions/${id}/${action}`, body)));
    const setVisibility = async (resultsVisibility: string) =>
      expectStatus(
        await api.patch(`/v1/sessions/${session.id}`, { settings: { resultsVisibility } }, token),
        200,
      );

    /** Waits until all have heard what came before: a question that is new is told to all. */
    async function settle(): Promise<void> {
      if (session.status === 'ended') return;
      const path = `/v1/sessions/${session.id}/questions`;
      const fence = { kind: 'open_text', prompt: 'Anything else?' };
      const { id } = expectStatus(await api.post<Question>(path, fence, token), 201);
      if (session.status !== 'live') return;
      await openQuestion(api, id, token);
      await Promise.all(
        clients.map((client) => client.next('question:updated', (question) => question.id === id)),
      );
      expectStatus(await api.delete(`/v1/questions/${id}`, token), 204);
    }

    /** All that anybody of the audience can ask for now, by what was asked. @param isWhole also {@link isApart} */
    async function everything(isWhole: boolean): Promise<Map<string, string>> {
      const texts = new Map<string, string>();
      const halls = [...asked, { id: poll.id } as Question].map((question) => ({
        ...hall,
        ...{ session, question, cloud: question, poll, answer: { id: question.id } },
      }));
      for (const call of calls.filter(({ route }) => isWhole || !isApart(route))) {
        const isOfQuestion = call.route.includes('/questions/{id}');
        for (const one of isOfQuestion ? halls : halls.slice(0, 1)) {
          await Promise.all(
            Object.entries(tokens).map(async ([who, bearer]) => {
              const text = await read(call, one, bearer);
              texts.set(`${who}: ${call.route} of ${one.question.kind}`, text);
            }),
          );
        }
      }
      for (const route of registered.filter((route) => !isDocumented(route))) {
        const [method, template] = route.split(' ') as [string, string];
        if (method === 'HEAD' || route === 'POST /plain/:code') continue;
        expect(method).toBe('GET'); // a new one that is not in the document has to be read here, too
        for (const id of [session.id, session.code, asked[0]!.id, poll.id]) {
          const path = template.replace(/:\w+/, id).replace('*', 'index.html');
          texts.set(`GET ${path}`, await textOf(path, {}));
        }
      }
      texts.set('the plain page', (await browser.open(`/plain/${session.code}`)).html);
      const nothing: [string, string][] = [['do', 'vote']];
      for (const { id, kind } of asked) {
        const { html } = await browser.send([...nothing, ['question', id]]);
        texts.set(`the plain page after a vote for nothing on ${kind}`, html);
      }
      const other = new PlainBrowser(plenum.url);
      texts.set('the plain door', (await other.open(`/plain/${session.code}`)).html);
      for (const client of clients) {
        const got = await client.getSession();
        texts.set(`session:get ${client.socket.id}`, JSON.stringify(got));
      }
      return texts;
    }

    const isDocumented = (route: string) =>
      calls.some((call) => call.route === route.replace(/:(\w+)/g, '{$1}'));

    async function read(call: Call, of: Hall, bearer: string): Promise<string> {
      const headers: Record<string, string> =
        bearer === '' ? {} : { authorization: `Bearer ${bearer}` };
      const path = pathOf(call, of);
      if (call.stream) return streamed(path, headers);
      const isVote = call.route === 'POST /v1/questions/{id}/votes';
      const body = isVote ? {} : await call.body?.(of, api);
      return textOf(path, {
        method: methodOf(call),
        headers: { ...headers, ...(body && { 'content-type': 'application/json' }) },
        ...(body && { body: JSON.stringify(body) }),
      });
    }

    async function streamed(path: string, headers: Record<string, string>): Promise<string> {
      try {
        const stream = await SseClient.open(plenum.url + path, headers);
        await stream.next('snapshot');
        stream.close();
        return stream.text;
      } catch (error) {
        return String(error);
      }
    }

    async function textOf(path: string, request: RequestInit): Promise<string> {
      const answer = await fetch(plenum.url + path, { ...request, redirect: 'manual' });
      return JSON.stringify([...answer.headers]) + (await answer.text());
    }

    /** Moderators know of what people write alone. */
    const hearing = ({ kind }: Question) =>
      kind === 'open_text' ? clients : clients.slice(0, clients.length - 1);

    function forget(): void {
      for (const client of clients) client.forget();
    }

    async function expectUntold({ isWhole = false } = {}): Promise<void> {
      await settle();
      const texts = await everything(isWhole);
      const told = [...texts].flatMap(([asked, text]) => {
        const found = tellTales(asked.split(' ')[1]!, text);
        return found.length > 0 ? [{ asked, found }] : [];
      });
      expect(told).toEqual([]);
      expect(texts.size).toBeGreaterThan(200);
      const pushed = JSON.stringify(clients.map(({ received }) => received));
      expect(tellTales('', pushed)).toEqual([]);
      expect(tellTales('', streams.map(({ text }) => text).join())).toEqual([]);
      forget();
    }

    /** By themselves, at once, and whoever asks. */
    async function expectTold(questions: Question[] = asked): Promise<void> {
      for (const question of questions) {
        const { id, kind } = question;
        const told = { answerKey: keyed[kind]!.key(question), explanation: expect.anything() };
        for (const client of hearing(question)) {
          const isTold = (one: Question) => one.id === id && one.answerKey !== null;
          expect(await client.next('question:updated', isTold)).toMatchObject(told);
          const got = await client.getSession();
          if (!got.ok) throw new Error(got.error.code);
          expect(got.session.questions.find((one) => one.id === id)).toMatchObject(told);
        }
      }
      forget();
    }

    /** All who were told it have heard that it is taken back. */
    async function expectTakenBack(): Promise<void> {
      for (const question of asked) {
        for (const client of hearing(question)) {
          const isUntold = (one: Question) => one.id === question.id && one.answerKey === null;
          expect((await client.next('question:updated', isUntold)).explanation).toBeNull();
        }
      }
    }

    // One life: each test goes on where the one before it has ended.
    it('are told by nothing while their questions are drafts', async () => {
      await expectUntold();
      expectStatus(await api.post(`/v1/sessions/${session.id}/start`, undefined, token), 200);
      session = { ...session, status: 'live' };
      const item = await ask(api, 'When?', tokens.voter!);
      hall = { ...hall, item, otherItem: await ask(api, 'Why?', tokens.voter!) };
      await expectUntold();
    });

    it('are told by nothing while they are open, with votes and with more time', async () => {
      await onEach('open', { durationSeconds: 600 });
      for (const question of asked) {
        const choice = keyed[question.kind]!.choice(question);
        const receipt = await vote(api, question.id, choice, tokens.voter!);
        hall = { ...hall, receiptId: receipt.id };
        expect(tellTales('', JSON.stringify(receipt))).toEqual([]);
      }
      await onEach('extend', { seconds: 60 });
      await expectUntold();
      await onEach('reveal');
      await expectUntold();
      await onEach('hide');
    });

    it('are told by nothing once closed, where not all see the result', async () => {
      await onEach('close');
      await expectUntold({ isWhole: true });
    });

    it('are told once all see the result, and taken back', async () => {
      await onEach('reveal');
      await expectTold();
      await onEach('hide');
      await expectTakenBack();
      await expectUntold();
    });

    it('are told and taken back by the visibility of the session', async () => {
      await setVisibility('always');
      await expectTold();
      await setVisibility('hidden');
      await expectTakenBack();
      await expectUntold();
    });

    it('are taken back where the question is opened again, and told when it is closed', async () => {
      await onEach('reveal');
      await expectTold();
      await onEach('open');
      await expectTakenBack();
      await expectUntold();
      await onEach('close');
      await expectTold();
    });

    it('are told with what was corrected', async () => {
      for (const question of asked) {
        const { id } = question;
        const changed = { explanation: `${CORRECTED} by its organizer` };
        expectStatus(await api.patch(`/v1/questions/${id}`, changed, token), 200);
        for (const client of hearing(question)) {
          const isIt = (one: Question) => one.id === id && one.explanation === changed.explanation;
          await client.next('question:updated', isIt);
        }
      }
      forget();
    });

    it('are taken back by a reset, until their questions were asked again', async () => {
      await setVisibility('always');
      await onEach('reset');
      await expectTakenBack();
      forget(); // the other visibility was told with them
      await expectUntold();
      await onEach('open');
      await onEach('close');
      await expectTold();
      await setVisibility('hidden');
      await expectTakenBack();
      await onEach('reset');
      forget();
      await onEach('reveal'); // who wants to tell them all the same can
      await expectTold();
    });

    it('are told by nothing where the session ends before all see the result', async () => {
      await onEach('hide');
      await expectTakenBack();
      await onEach('reset');
      await act(`/v1/sessions/${session.id}/end`);
      session = { ...session, status: 'ended' };
      await Promise.all(
        clients.map((client) => client.next('session:updated', ({ status }) => status === 'ended')),
      );
      await expectUntold();
    });
  });

  it('change nothing that the audience gets where they are written under an open question', async () => {
    const settings = { resultsVisibility: 'always' };
    const { token, session, questions: asked } = await aLiveSession(api, { settings, questions });
    const [first, second] = asked as [Question, Question];
    const phone = await aParticipant(api, session);
    const poll = await aPoll(api, token, { resultsVisibility: 'always' });
    const client = await LiveClient.connect(plenum.url, { token: phone.token });
    const stream = await SseClient.follow(plenum.url, session.id, phone.token);
    await vote(api, first.id, keyed[first.kind]!.choice(first), phone.token);
    await resultWhen(api, first.id, token, ({ totalVotes }) => totalVotes === 1);
    await client.next('results:updated', ({ totalVotes }) => totalVotes === 1);
    const paths = [
      ...[first, second].map(({ id }) => `/v1/questions/${id}/results`),
      ...[`/v1/polls/${poll.id}/results`, `/p/${poll.id}/picture.png`],
    ];
    const tagsOf = () =>
      Promise.all(
        paths.map(async (path) => {
          const { headers } = await api.get(path, path.includes('poll') ? undefined : phone.token);
          return headers.get('etag');
        }),
      );
    const tags = await tagsOf();
    for (const tag of tags) expect(tag).toEqual(expect.any(String));
    client.forget();
    const changed = { answerKey: { optionIndexes: [0] }, explanation: 'Another reason' };
    for (const id of [first.id, second.id, poll.id]) {
      const { revision, answerKey } = expectStatus(
        await api.patch<Question>(`/v1/questions/${id}`, changed, token),
        200,
      );
      expect({ revision, answerKey }).toEqual({
        revision: 2,
        answerKey: { optionIds: [expect.any(String)] },
      });
    }
    // What comes next tells that nothing else has come before.
    const more = { prompt: 'Something else?' };
    expectStatus(await api.patch(`/v1/questions/${asked[2]!.id}`, more, token), 200);
    await client.next('question:updated', ({ prompt }) => prompt === more.prompt);
    expect(client.all('question:updated').map(({ id }) => id)).toEqual([asked[2]!.id]);
    expect(await tagsOf()).toEqual(tags);
    const path = paths[0]!;
    const asBefore = { 'if-none-match': tags[0]! };
    expectStatus(await api.get(path, phone.token, asBefore), 304);
    client.close();
    stream.close();
    expect(tellTales('', stream.text)).toEqual([]);
  });

  describe('of an organizer', () => {
    const settings = { resultsVisibility: 'always' };

    it('are made with the questions of a session, and copied with it', async () => {
      const { token, session } = await aDraftSession(api, { settings, questions });
      const copied = await api.post<Session>(`/v1/sessions/${session.id}/duplicate`, {}, token);
      const copy = expectStatus(copied, 201);
      for (const question of [...session.questions, ...copy.questions]) {
        expect(question).toMatchObject({
          answerKey: keyed[question.kind]!.key(question),
          explanation: REASON,
          settings: scored,
        });
      }
      expect(copy.questions[0]!.answerKey).not.toEqual(session.questions[0]!.answerKey);
      const read = await api.get<Session>(`/v1/sessions/${session.id}`, token);
      expect(expectStatus(read, 200).questions).toEqual(session.questions);
    });

    it('are refused with where they stand', async () => {
      const { token } = await aDraftSession(api, { questions: [] });
      const refused = async (question: object) => {
        const body = { title: 'Quiz', questions: [aRating(), question] };
        const answer = await api.post('/v1/sessions', body, token);
        const { errors } = expectProblem(answer, 400, 'validation_failed');
        return errors!.map(({ path }) => path);
      };
      const [single] = questions as [object];
      const { scoring } = scored;
      expect(await refused({ ...single, answerKey: { optionIndexes: [3] } })).toEqual([
        'questions.1.answerKey.optionIndexes',
      ]);
      expect(await refused({ ...single, answerKey: null })).toEqual([
        'questions.1.settings.scoring',
      ]);
      expect(await refused({ ...single, answerKey: [1] })).toEqual(['questions.1.answerKey']);
      expect(await refused({ ...aRating(), answerKey: { value: 1 } })).toEqual([
        'questions.1.answerKey',
      ]);
      for (const points of [0, 1_000_001, 1.5, '5', null]) {
        const worth = { settings: { scoring: { ...scoring, points } } };
        expect(await refused({ ...single, ...worth })).toEqual([
          'questions.1.settings.scoring.points',
        ]);
      }
      expect(await refused({ ...single, explanation: 'x'.repeat(1_001) })).toEqual([
        'questions.1.explanation',
      ]);
    });

    it('are corrected under votes, by who has read the last revision', async () => {
      const { token, session, questions: asked } = await aLiveSession(api, { settings, questions });
      const [question] = asked as [Question];
      const { id } = question;
      const phone = await aParticipant(api, session);
      await vote(api, id, keyed[question.kind]!.choice(question), phone.token);
      const is = ({ totalVotes }: Result) => totalVotes === 1;
      const { version } = await resultWhen(api, id, token, is);
      const change = (body: object, tag: string) =>
        api.request<Question>('PATCH', `/v1/questions/${id}`, {
          ...{ body, token },
          headers: { 'if-match': tag },
        });
      const right = { optionIds: ids(question, 1) };
      const changed = expectStatus(await change({ answerKey: right }, '"1"'), 200);
      expect(changed).toMatchObject({ answerKey: right, revision: 2, explanation: REASON });
      expect(changed.settings.scoring).toEqual(scored.scoring);
      expectProblem(await change({ answerKey: right }, '"1"'), 409, 'edit_conflict');
      expect((await resultWhen(api, id, token, is)).version).toBe(version); // nothing is scored yet

      await closeQuestion(api, id, token);
      const final = await resultWhen(api, id, token, (result) => result.final);
      expectStatus(await change({ answerKey: question.answerKey }, '"2"'), 200);
      const isNew = (result: Result) => result.version > final.version;
      expect(await resultWhen(api, id, token, isNew)).toMatchObject({ totalVotes: 1, final: true });

      const gone = { answerKey: null, explanation: null, settings: { scoring: null } };
      expect(expectStatus(await change(gone, '"3"'), 200)).toMatchObject({
        ...{ answerKey: null, explanation: null, revision: 4 },
        settings: { scoring: null },
      });
    });
  });
});
