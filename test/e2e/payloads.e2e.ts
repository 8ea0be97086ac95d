import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { OpenAPIObject } from '@nestjs/swagger';
import fc, { type Arbitrary } from 'fast-check';
import { io } from 'socket.io-client';
import {
  adminLimits,
  announcementSeverities,
  errorCodes,
  type EventError,
  limits,
  type Poll,
  type Question,
  resultsVisibilities,
  type Session,
} from '../../src/contract/index.js';
import { reactions } from '../../src/contract/reactions.js';
import { tagsIn } from '../../src/contract/tags.js';
import { qaLimits } from '../../src/contract/qa-limits.js';
import { kindOf } from '../../src/sessions/kinds/index.js';
import { anAdmin } from './support/admins.js';
import {
  aDraftSession,
  aLiveSession,
  anOrganizer,
  type Answer,
  aParticipant,
  Api,
  aRating,
  aSingleChoice,
  choose,
  expectStatus,
  unique,
  vote,
} from './support/api.js';
import {
  almost,
  anAnswer,
  anything,
  question,
  runs,
  sessionSettings,
  text,
} from './support/arbitraries.js';
import { Documented } from './support/documented.js';
import { LiveClient } from './support/live-client.js';
import { TestPlenum } from './support/plenum.js';
import { aPoll } from './support/polls.js';
import { aGame, aPlayer } from './support/players.js';
import { ask } from './support/qa.js';
import { operationsOf } from './support/routes.js';

interface Given {
  /** Bodies that the route takes. */
  good: Arbitrary<object>;
  /** Of the answer to them. */
  status: number;
  /** How many are tried; 40 where left out. Fewer where each costs a hash of a password. */
  times?: number;
}

describe('payloads of any kind', () => {
  const secret = randomBytes(32).toString('hex');
  let plenum: TestPlenum;
  let api: Api;
  let documented: Documented;
  let document: OpenAPIObject;
  let organizer: Awaited<ReturnType<typeof anOrganizer>>;
  /** Another one, that gets other names and addresses. */
  let changed: { token: string };
  let draft: Session;
  let live: Session;
  let single: Question;
  let scale: Question;
  let cloud: Question;
  let participant: { token: string };
  let item: { id: string };
  let game: Session;
  let player: { id: string; token: string };
  let chief: { token: string; email: string };
  let target: { id: string };
  let kept: { id: string };
  /** One that is voted on, and one that is changed. */
  let poll: Poll;
  let changedPoll: Poll;

  beforeAll(async () => {
    plenum = await TestPlenum.start({ JWT_SECRET: secret });
    api = new Api(plenum.url);
    document = expectStatus(await api.get<OpenAPIObject>('/docs-json'), 200);
    documented = new Documented(document, secret);
    organizer = await anOrganizer(api);
    changed = await anOrganizer(api);
    const { token } = organizer;
    const questions = [
      ...[aSingleChoice({ allowChange: true, confidence: true }), aRating({ allowChange: true })],
      { kind: 'word_cloud', prompt: 'One word?' },
    ];
    ({ session: draft } = await aDraftSession(api, { token, questions }));
    const made = await aLiveSession(api, {
      token,
      questions,
      settings: { qa: 'open', reactions: 'on' },
    });
    live = made.session;
    [single, scale, cloud] = made.questions as [Question, Question, Question];
    participant = await aParticipant(api, live);
    await vote(api, single.id, choose(single, 'Yes'), participant.token);
    item = await ask(api, 'When?', participant.token);
    game = (await aGame(api, { teams: ['Red', 'Blue'] }, token)).session;
    player = await aPlayer(api, game);
    chief = await anAdmin(api, plenum.variables);
    target = (await anOrganizer(api)).account;
    const path = `/v1/sessions/${draft.id}/template`;
    kept = expectStatus(await api.post<{ id: string }>(path, {}, token), 201);
    poll = await aPoll(api, token, { allowChange: true });
    changedPoll = await aPoll(api, token);
  });
  afterAll(async () => {
    expectStatus(await api.get('/health/ready'), 200);
    await plenum.close();
  });

  const email = () => fc.constant(null).map(() => `any${unique()}@example.org`);
  const password = fc.string({ unit: 'grapheme-ascii', minLength: 8, maxLength: 40 });
  const optional = { requiredKeys: [] };
  /** Few, as a question has room for a thousand that are decided on. */
  const words = ['Café', 'cafe', 'Straße', '日本', 'שלום', "'; --", '<b>', '👍', 'two words'];
  const someWords = fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 20 });

  /** That nobody else plays by, and no list of rude words has. */
  const aName = () =>
    fc.constantFrom('Ada', 'Zoë 日本', '👍', '<b>', "'; --").map((name) => `${name} ${unique()}`);

  const tags = fc.array(
    text(limits.tagMax).filter((tag) => tagsIn(tag).length === 1),
    { maxLength: limits.tagsMax },
  );
  const ofTemplate = fc.record(
    {
      title: text(limits.titleMax),
      description: fc.option(text(limits.descriptionMax)),
      language: fc.option(fc.constantFrom('en', 'pt-BR', 'zh-Hant-TW')),
      tags,
    },
    optional,
  );

  /** Every call that takes a body, by its route. */
  const calls: Record<string, () => Given> = {
    'POST /v1/accounts': () => ({
      good: fc.record({ email: email(), password, name: text(limits.nameMax) }),
      status: 201,
      times: 10,
    }),
    'PATCH /v1/accounts/me': () => ({
      good: fc.record({ name: text(limits.nameMax), email: email() }, optional),
      status: 200,
    }),
    'POST /v1/auth/login': () => ({
      good: fc.constant({ email: organizer.email, password: organizer.password }),
      status: 200,
      times: 10,
    }),
    'POST /v1/auth/refresh': () => ({
      good: fc.record({ refreshToken: text(200) }),
      status: 401, // of nobody
    }),
    'POST /v1/auth/logout': () => ({
      good: fc.record({ refreshToken: text(200) }, optional),
      status: 204,
    }),
    'POST /v1/auth/password-reset': () => ({ good: fc.record({ email: email() }), status: 202 }),
    'POST /v1/auth/password-reset/confirm': () => ({
      good: fc.record({ token: text(100), password }),
      status: 403, // of nobody
    }),
    'POST /v1/auth/email-confirmation': () => ({
      good: fc.record({ token: text(100) }),
      status: 403, // of nobody
    }),
    'PATCH /v1/admin/accounts/{id}': () => ({
      good: fc.record(
        { role: fc.constantFrom('organizer', 'admin'), disabled: fc.boolean() },
        optional,
      ),
      status: 200,
    }),
    'POST /v1/admin/invites': () => ({
      good: fc.record({ email: email() }, optional),
      status: 201,
    }),
    'PATCH /v1/admin/settings': () => ({
      good: fc.record(
        {
          registration: fc.constant('open'), // others register here
          retentionDays: fc.option(fc.integer({ min: 1, max: adminLimits.retentionDaysMax })),
          announcement: fc.option(
            fc.record({
              text: text(adminLimits.announcementMax),
              severity: fc.constantFrom(...announcementSeverities),
            }),
          ),
        },
        optional,
      ),
      status: 200,
    }),
    'POST /v1/sessions': () => ({
      good: fc.record(
        {
          title: text(limits.titleMax),
          settings: sessionSettings,
          questions: fc.array(question, { maxLength: 4 }),
          tags,
        },
        { requiredKeys: ['title'] },
      ),
      status: 201,
    }),
    'PATCH /v1/sessions/{id}': () => ({
      good: fc.record({ title: text(limits.titleMax), settings: sessionSettings, tags }, optional),
      status: 200,
    }),
    'POST /v1/sessions/{id}/template': () => ({ good: ofTemplate, status: 201, times: 20 }),
    'PATCH /v1/templates/{id}': () => ({ good: ofTemplate, status: 200 }),
    'POST /v1/templates/{id}/sessions': () => ({
      good: fc.record({ title: text(limits.titleMax) }, optional),
      status: 201,
      times: 10,
    }),
    'PUT /v1/sessions/{id}/roster': () => ({
      good: fc.record({
        names: fc
          .uniqueArray(fc.nat(9_999), { maxLength: 20 })
          .map((numbers) => numbers.map((number) => ` Name ${number} `)),
      }),
      status: 200,
    }),
    'POST /v1/sessions/{id}/voter-codes': () => ({
      good: fc.record({ count: fc.integer({ min: 1, max: 20 }) }),
      status: 201,
    }),
    'PATCH /v1/sessions/{id}/roster/{entryId}': () => ({
      good: fc.record({ weight: fc.integer({ min: 1, max: limits.weightMax }) }),
      status: 404, // nobody's
    }),
    'POST /v1/sessions/{id}/questions': () => ({ good: question, status: 201, times: 40 }),
    'PUT /v1/sessions/{id}/crosstab': () => {
      const ids = live.questions.filter((one) => kindOf(one).crossed).map(({ id }) => id);
      const good = fc.shuffledSubarray(ids, { minLength: 2, maxLength: 2 });
      return { good: good.map(([questionId, by]) => ({ questionId, by })), status: 200 };
    },
    'PUT /v1/sessions/{id}/questions/order': () => {
      const ids = live.questions.map(({ id }) => id);
      const good = fc.shuffledSubarray(ids, { minLength: ids.length });
      return { good: good.map((questionIds) => ({ questionIds })), status: 200 };
    },
    'PATCH /v1/questions/{id}': () => ({
      good: fc.record(
        {
          prompt: text(limits.promptMax),
          durationSeconds: fc.option(fc.integer({ min: 1, max: limits.durationMax })),
          answerKey: fc.record({ optionIndexes: fc.subarray([0, 1], { minLength: 1 }) }),
          explanation: fc.option(text(limits.explanationMax)),
        },
        optional,
      ),
      status: 200,
    }),
    'POST /v1/questions/{id}/open': () => ({
      good: fc.record({
        durationSeconds: fc.option(fc.integer({ min: 60, max: limits.durationMax })),
      }),
      status: 409, // it is open
    }),
    'POST /v1/questions/{id}/extend': () => ({
      good: fc.record({ seconds: fc.integer({ min: 1, max: limits.durationMax }) }),
      status: 409, // it is open without a time
    }),
    'POST /v1/questions/{id}/votes': () => ({
      good: fc.constantFrom(...single.options).map(({ id }) => ({ optionIds: [id] })),
      status: 202,
    }),
    'PUT /v1/questions/{id}/confidence': () => ({
      good: fc.record({ confidence: fc.integer({ min: 1, max: limits.confidenceMax }) }),
      status: 200,
    }),
    ...Object.fromEntries(
      ['show', 'hide'].flatMap((act): [string, () => Given][] => [
        [
          `POST /v1/questions/{id}/answers/${act}`,
          () => ({
            good: fc.record({ ids: fc.array(fc.uuid(), { minLength: 1, maxLength: 100 }) }),
            status: 204,
            times: 10,
          }),
        ],
        [
          `POST /v1/questions/{id}/words/${act}`,
          () => ({ good: fc.record({ texts: someWords }), status: 200, times: 20 }),
        ],
      ]),
    ),
    'POST /v1/questions/{id}/words/merge': () => ({
      good: fc.record(
        { texts: someWords, into: fc.constantFrom(...words) },
        { requiredKeys: ['texts'] },
      ),
      status: 200,
    }),
    'POST /v1/qa': () => ({
      good: fc.record({ text: anAnswer(qaLimits.textMax), key: text(64, 16) }),
      status: 201,
      times: 10,
    }),
    'PATCH /v1/qa/{id}': () => ({
      good: fc.record(
        {
          status: fc.constantFrom('shown', 'answered'),
          pinned: fc.boolean(),
          reply: fc.option(anAnswer(qaLimits.replyMax)),
        },
        optional,
      ),
      status: 200,
    }),
    'POST /v1/qa/{id}/merge': () => ({
      good: fc.record({ into: fc.uuid() }),
      status: 404, // nobody's
    }),
    'POST /v1/sessions/{id}/questions/from-ideas': () => ({
      good: fc.record({
        prompt: text(limits.promptMax),
        qaIds: fc.uniqueArray(fc.uuid(), { minLength: 2, maxLength: 5 }),
      }),
      status: 404, // nobody's
    }),
    'PATCH /v1/audience/player': () => ({
      good: fc.record({ name: fc.option(aName()) }, optional),
      status: 200,
    }),
    'PATCH /v1/sessions/{id}/players/{participantId}': () => ({
      good: fc.record(
        { name: fc.option(aName()), team: fc.constantFrom('Red', ' blue') },
        optional,
      ),
      status: 200,
    }),
    'POST /v1/reactions': () => ({
      good: fc.record({ reaction: fc.constantFrom(...reactions) }),
      status: 204,
    }),
    'POST /v1/imports': () => ({
      good: fc.record({
        text: fc
          .array(fc.nat(9), { maxLength: 5 })
          .map((numbers) => ['Which?', ...numbers].join('\n- ')),
      }),
      status: 200,
      times: 10,
    }),
    'POST /v1/polls': () => ({
      good: fc.record(
        {
          question: text(limits.promptMax),
          options: fc
            .uniqueArray(fc.nat(9_999), { minLength: limits.optionsMin, maxLength: 10 })
            .map((numbers) =>
              numbers.map((number) =>
                number % 2 === 0 ? ` Option ${number} ` : { label: ` Option ${number} ` },
              ),
            ),
          multiple: fc.boolean(),
          allowChange: fc.boolean(),
          listed: fc.boolean(),
          proofOfWork: fc.boolean(),
          resultsVisibility: fc.constantFrom(...resultsVisibilities),
        },
        { requiredKeys: ['question', 'options'] },
      ),
      status: 201,
    }),
    'PATCH /v1/polls/{id}': () => ({
      good: fc.record(
        {
          question: text(limits.promptMax),
          listed: fc.boolean(),
          resultsVisibility: fc.constantFrom(...resultsVisibilities),
        },
        optional,
      ),
      status: 200,
    }),
    'POST /v1/polls/{id}/challenge': () => ({
      good: fc.record({ joinKey: fc.constant('a key that is nobody else’s') }, optional),
      status: 200,
    }),
    'POST /v1/votes': () => ({
      good: fc
        .constantFrom(...poll.options)
        .map(({ id }) => ({ pollId: poll.id, optionIds: [id] })),
      status: 202,
    }),
    'POST /v1/join': () => ({
      good: fc.record(
        {
          code: fc.nat(7).map((at) => `${live.code.slice(0, at)} ${live.code.slice(at)} `),
          name: text(limits.nameMax),
          team: text(limits.teamNameMax),
          participantToken: fc.oneof(text(2_000), fc.constant(participant.token)),
        },
        { requiredKeys: ['code'] },
      ),
      status: 200,
    }),
  };
  const routes = Object.keys(calls);

  /** As JSON can say it; -0, too, which `JSON.stringify` forgets. */
  function send(route: string, body: unknown): Promise<Answer> {
    const [method, template] = route.split(' ') as [string, string];
    const isChanged = ['PATCH /v1/sessions/{id}', 'POST /v1/sessions/{id}/questions'];
    const session = isChanged.includes(route) ? draft : live;
    const isForAdmins = template.startsWith('/v1/admin');
    const id = template.includes('/questions/{id}')
      ? template.includes('/words/')
        ? cloud.id
        : single.id
      : template.includes('/polls/{id}')
        ? changedPoll.id
        : template.includes('/qa/{id}')
          ? item.id
          : template.includes('/players/')
            ? game.id
            : isForAdmins
              ? target.id
              : template.includes('/templates/{id}')
                ? kept.id
                : session.id;
    const own = template.endsWith('/me') ? changed : organizer;
    const owner = isForAdmins ? chief : own;
    const isOfAudience = /\/(?:votes|qa|reactions|confidence)$/.test(template);
    const ofAudience = isOfAudience ? participant.token : owner.token;
    const token = template.endsWith('/audience/player') ? player.token : ofAudience;
    return api.request(
      method,
      template.replace('{id}', id).replace(/\{(?:participantId|entryId)\}/, player.id),
      {
        token: template.endsWith('/join') ? undefined : token,
        body: Object.is(body, -0) ? '-0' : JSON.stringify(body),
        headers: { 'content-type': 'application/json' },
      },
    );
  }

  it('are tried on every route that takes JSON', () => {
    // Uploads are no JSON: images.e2e.ts.
    const withBody = Object.entries(operationsOf(document)).filter(
      ([, { requestBody }]) => requestBody && 'application/json' in requestBody.content,
    );
    expect(withBody.map(([route]) => route).sort()).toEqual([...routes].sort());
  });

  describe.each(routes)('%s', (route) => {
    it('takes what is good', async () => {
      const { good, status, times = 40 } = calls[route]!();
      await fc.assert(
        fc.asyncProperty(good, async (body) => {
          const answer = await send(route, body);
          documented.expectAnswer(route, answer);
          if (answer.status !== status) expect(answer.body).toBe(`an answer with ${status}`);
        }),
        runs(times),
      );
    });

    it('answers as documented to what is almost good, and to anything', async () => {
      const { good, times = 40 } = calls[route]!();
      await fc.assert(
        fc.asyncProperty(fc.oneof(almost(good), almost(good), anything), async (body) => {
          documented.expectAnswer(route, await send(route, body));
        }),
        runs(times * 2),
      );
      expect(({} as { admin?: true }).admin).toBeUndefined();
    });
  });

  const lists = ['GET /v1/sessions', 'GET /v1/templates', 'GET /v1/sessions/{id}/qa'];
  it.each([...lists, 'GET /v1/sessions/{id}/export'])(
    'in the query of %s are answered as documented',
    async (route) => {
      const values = fc.oneof(fc.string({ unit: 'grapheme' }), fc.integer().map(String));
      const known = fc.constantFrom(
        ...['limit', 'cursor', 'status', 'sort', 'layout', 'bom', 'search', 'tag', 'language'],
      );
      const pairs = fc.array(fc.tuple(fc.oneof(known, fc.string()), values), { maxLength: 4 });
      const path = route.split(' ')[1]!.replace('{id}', live.id);
      await fc.assert(
        fc.asyncProperty(pairs, async (query) => {
          const asked = `${path}?${new URLSearchParams(query).toString()}`;
          documented.expectAnswer(route, await api.get(asked, organizer.token));
        }),
        runs(100),
      );
    },
  );

  describe('over Socket.IO', () => {
    const expectRefusal = ({ code, message, ...more }: EventError) => {
      expect(Object.keys(errorCodes)).toContain(code);
      expect(errorCodes[code].status).toBeLessThan(500);
      expect(message).toMatch(/\S/);
      expect(more).toEqual({});
    };

    it('vote:cast takes what is good, and refuses the rest by a code', async () => {
      const client = await LiveClient.connect(plenum.url, { token: participant.token });
      const good = fc.oneof(
        fc.constantFrom(...single.options).map(({ id }) => ({
          questionId: single.id,
          optionIds: [id],
        })),
        fc.integer({ min: 1, max: 5 }).map((value) => ({ questionId: scale.id, value })),
      );
      await fc.assert(
        fc.asyncProperty(good, async (payload) => {
          expect(await client.cast(payload)).toMatchObject({ ok: true });
        }),
        runs(60),
      );
      client.close();
      // A line of its own for the rest: one takes 200 messages a second, and no more.
      const other = await LiveClient.connect(plenum.url, { token: participant.token });
      const cast = (payload: unknown) => other.cast(payload as Parameters<typeof other.cast>[0]);
      // A frame may be no longer than 16 KiB: what is, ends its line.
      const fits = (payload: unknown) => JSON.stringify(payload ?? null).length < 15_000;
      await fc.assert(
        fc.asyncProperty(fc.oneof(almost(good), anything).filter(fits), async (payload) => {
          const ack = await cast(payload);
          if (!ack.ok) expectRefusal(ack.error);
        }),
        runs(150),
      );
      other.close();
    });

    it('session:get answers, whatever comes with it', async () => {
      const client = await LiveClient.connect(plenum.url, { token: participant.token });
      const socket = client.socket as unknown as {
        timeout: (limit: number) => {
          emitWithAck: (...all: unknown[]) => Promise<{ ok: boolean }>;
        };
      };
      const fits = (payload: unknown[]) => JSON.stringify(payload).length < 15_000;
      await fc.assert(
        fc.asyncProperty(fc.array(anything, { maxLength: 3 }).filter(fits), async (payload) => {
          const ack = await socket.timeout(20_000).emitWithAck('session:get', ...payload);
          expect(ack.ok).toBe(true);
        }),
        runs(20), // so many at once are answered: docs/decisions/0011
      );
      client.close();
    });

    it('a greeting is taken, or refused by a code', async () => {
      const good = fc.constant({ token: organizer.token, sessionId: live.id, as: 'screen' });
      const fits = (auth: unknown) =>
        typeof auth === 'object' && auth !== null && JSON.stringify(auth).length < 15_000;
      await fc.assert(
        fc.asyncProperty(fc.oneof(almost(good), fc.object()).filter(fits), async (auth) => {
          const options = { transports: ['websocket'], forceNew: true, reconnection: false };
          const socket = io(`${plenum.url}/live`, { ...options, auth: { ...(auth as object) } });
          const refusal = await new Promise<EventError | undefined>((resolve, reject) => {
            socket.once('connect', () => resolve(undefined));
            socket.once('connect_error', (error) => resolve((error as { data?: EventError }).data));
            socket.once('disconnect', () => reject(new Error('cut off without an answer')));
          }).finally(() => socket.close());
          if (refusal) expectRefusal(refusal);
        }),
        runs(100),
      );
    });
  });
});
