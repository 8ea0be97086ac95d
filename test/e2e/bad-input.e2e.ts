import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { OpenAPIObject } from '@nestjs/swagger';
import {
  type AudienceSession,
  type ErrorCode,
  limits,
  type Poll,
  type Problem,
  type Question,
  type Session,
} from '../../src/contract/index.js';
import { anAdmin } from './support/admins.js';
import {
  aDraftSession,
  aLiveSession,
  aMultipleChoice,
  anOrganizer,
  type Answer,
  aParticipant,
  Api,
  aRating,
  aSingleChoice,
  expectProblem,
  expectStatus,
  type RequestOptions,
  unique,
} from './support/api.js';
import { TestPlenum } from './support/plenum.js';
import { aPoll } from './support/polls.js';
import {
  expectAnyProblem,
  expectEachRefused,
  expectInvalid,
  expectNoFailure,
  pathsOf,
} from './support/problems.js';

const NOBODYS_ID = '01890a5d-ac96-774b-bcce-b302099a8057';

const aLogin = () => ({ email: `bad${unique()}@example.org`, password: 'correct horse' });

/** A text of so many characters. */
const long = (length: number) => 'x'.repeat(length);

describe('bad input', () => {
  let plenum: TestPlenum;
  let api: Api;
  /** A live session with an open question of each kind, and one of its audience. */
  let live: Awaited<ReturnType<typeof aLiveSession>>;
  let single: Question;
  let multiple: Question;
  let rating: Question;
  let participant: { token: string };
  let poll: Poll;
  let chief: { token: string; email: string };
  let target: { id: string };
  let kept: { id: string };

  beforeAll(async () => {
    plenum = await TestPlenum.start();
    api = new Api(plenum.url);
    live = await aLiveSession(api, {
      questions: [aSingleChoice(), aMultipleChoice({ minChoices: 2, maxChoices: 2 }), aRating()],
    });
    [single, multiple, rating] = live.questions as [Question, Question, Question];
    participant = await aParticipant(api, live.session);
    poll = await aPoll(api, live.token);
    chief = await anAdmin(api, plenum.variables);
    target = (await anOrganizer(api)).account;
    const path = `/v1/sessions/${live.session.id}/template`;
    kept = expectStatus(await api.post<{ id: string }>(path, {}, live.token), 201);
  });
  afterAll(() => plenum.close());

  /** Every call that takes a body, with one that it would take. */
  const calls: Record<string, () => object> = {
    'POST /v1/accounts': () => ({ ...aLogin(), name: 'Ada' }),
    'PATCH /v1/accounts/me': () => ({ name: 'Ada' }),
    'POST /v1/auth/login': aLogin,
    'POST /v1/auth/refresh': () => ({ refreshToken: 'a token' }),
    'POST /v1/auth/logout': () => ({ refreshToken: 'a token' }),
    'POST /v1/auth/password-reset': () => ({ email: aLogin().email }),
    'POST /v1/auth/password-reset/confirm': () => ({ token: 'a token', password: 'correct horse' }),
    'POST /v1/auth/email-confirmation': () => ({ token: 'a token' }),
    'PATCH /v1/admin/accounts/{id}': () => ({ disabled: false }),
    'POST /v1/admin/invites': () => ({ email: aLogin().email }),
    'PATCH /v1/admin/settings': () => ({ retentionDays: null }),
    'POST /v1/sessions': () => ({ title: 'Session' }),
    'PATCH /v1/sessions/{id}': () => ({ title: 'Session' }),
    'POST /v1/sessions/{id}/template': () => ({ title: 'Template' }),
    'PATCH /v1/templates/{id}': () => ({ title: 'Template' }),
    'POST /v1/templates/{id}/sessions': () => ({ title: 'Session' }),
    'POST /v1/sessions/{id}/questions': () => aSingleChoice(),
    'POST /v1/sessions/{id}/questions/from-ideas': () => ({ prompt: 'Which?' }),
    'PUT /v1/sessions/{id}/questions/order': () => ({
      questionIds: [single.id, multiple.id, rating.id],
    }),
    'PUT /v1/sessions/{id}/crosstab': () => ({ questionId: single.id, by: multiple.id }),
    'PUT /v1/sessions/{id}/roster': () => ({ names: ['Ada'] }),
    'POST /v1/sessions/{id}/voter-codes': () => ({ count: 1 }),
    'PATCH /v1/sessions/{id}/roster/{entryId}': () => ({ weight: 3 }),
    'PATCH /v1/questions/{id}': () => ({ prompt: 'Shall we?' }),
    'POST /v1/questions/{id}/open': () => ({ durationSeconds: 60 }),
    'POST /v1/questions/{id}/extend': () => ({ seconds: 30 }),
    'POST /v1/questions/{id}/votes': () => ({ optionIds: [single.options[0]!.id] }),
    'PUT /v1/questions/{id}/confidence': () => ({ confidence: 3 }),
    'POST /v1/questions/{id}/answers/show': () => ({ ids: [single.id] }),
    'POST /v1/questions/{id}/answers/hide': () => ({ ids: [single.id] }),
    'POST /v1/questions/{id}/words/show': () => ({ texts: ['yes'] }),
    'POST /v1/questions/{id}/words/hide': () => ({ texts: ['yes'] }),
    'POST /v1/questions/{id}/words/merge': () => ({ texts: ['yes'], into: 'no' }),
    'POST /v1/qa': () => ({ text: 'When?', key: 'a key that is nobody else’s' }),
    'PATCH /v1/qa/{id}': () => ({ reply: 'Soon' }),
    'POST /v1/qa/{id}/merge': () => ({ into: NOBODYS_ID }),
    'PATCH /v1/audience/player': () => ({ name: 'Grace' }),
    'PATCH /v1/sessions/{id}/players/{participantId}': () => ({ name: 'Grace' }),
    'POST /v1/reactions': () => ({ reaction: 'clap' }),
    'POST /v1/imports': () => ({ text: 'Shall we?' }),
    'POST /v1/polls': () => ({ question: 'Shall we?', options: ['Yes', 'No'] }),
    'PATCH /v1/polls/{id}': () => ({ listed: false }),
    'POST /v1/polls/{id}/challenge': () => ({ joinKey: 'a key that is nobody else’s' }),
    'POST /v1/votes': () => ({ pollId: poll.id, optionIds: [poll.options[0]!.id] }),
    'POST /v1/join': () => ({ code: live.session.code }),
  };
  const routes = Object.keys(calls);

  /** Sends the body to the route, on the session and the single choice that are live. */
  function send(route: string, options: RequestOptions): Promise<Answer> {
    const [method, template] = route.split(' ') as [string, string];
    const isForAdmins = template.startsWith('/v1/admin');
    const id = template.includes('/questions/{id}')
      ? single.id
      : template.includes('/polls/{id}')
        ? poll.id
        : isForAdmins
          ? target.id
          : template.includes('/templates/{id}')
            ? kept.id
            : live.session.id;
    const isOfAudience = /\/(?:votes|qa|reactions|confidence|audience\/player)$/.test(template);
    const isOpen = /accounts$|auth|join/.test(template);
    const own = isForAdmins ? chief.token : live.token;
    const token = isOpen ? undefined : isOfAudience ? participant.token : own;
    return api.request(
      method,
      template
        .replace('{id}', id)
        .replace('{participantId}', NOBODYS_ID)
        .replace('{entryId}', NOBODYS_ID),
      { token, ...options },
    );
  }

  const sendMore = (route: string, name: string) =>
    send(route, { body: { ...calls[route]!(), [name]: 'x' } });
  const sendText = (route: string, body: string, type = 'application/json') =>
    send(route, { body, headers: { 'content-type': type } });

  describe('any body', () => {
    it.each(['polls', 'sessions', 'templates'])('in a query of %s is told, too', async (list) => {
      expectInvalid(await api.get(`/v1/${list}?search=a%00b`, live.token), 'search');
    });

    it('is tried on every route that takes one', async () => {
      const { paths } = expectStatus(await api.get<OpenAPIObject>('/docs-json'), 200);
      const documented = Object.entries(paths).flatMap(([path, methods]) =>
        Object.entries(methods as Record<string, { requestBody?: { content: object } }>)
          // Uploads are no JSON: images.e2e.ts.
          .filter(([, { requestBody }]) => requestBody && 'application/json' in requestBody.content)
          .map(([method]) => `${method.toUpperCase()} ${path}`),
      );
      expect(documented.sort()).toEqual([...routes].sort());
    });

    it.each(routes)('%s does not take what is no JSON', async (route) => {
      const texts = [
        '\n',
        ' ',
        '{',
        '{"a":1,}',
        "{'a': 1}",
        'nonsense',
        '{"a": NaN}',
        '{} {}',
        '"\n"',
      ];
      await expectEachRefused(texts, 400, 'invalid_json', (text) => sendText(route, text));
    });

    it.each(routes)('%s does not take what is no JSON object', async (route) => {
      const texts = ['[]', '[{}]', '"text"', '1', 'true', 'null'];
      const send = (text: string) => sendText(route, text);
      const problems = await expectEachRefused(texts, 400, 'validation_failed', send);
      expect(problems.map(pathsOf)).toEqual(texts.map(() => ['']));
    });

    it.each(routes)('%s does not take another content type', async (route) => {
      const text = JSON.stringify(calls[route]!());
      const takesFiles = route === 'POST /v1/imports';
      const types = [
        'application/x-www-form-urlencoded',
        ...(takesFiles ? [] : ['multipart/form-data; boundary=x']),
        'application/xml',
        'nonsense',
        'text/plain',
      ];
      await expectEachRefused(types, 415, 'unsupported_media_type', (type) =>
        sendText(route, text, type),
      );
    });

    it.each(routes)('%s does not take more than the limit', async (route) => {
      const body = { ...calls[route]!(), more: long(limits.bodyBytes) };
      expectProblem(await send(route, { body }), 413, 'payload_too_large');
    });

    it.each(routes)('%s refuses fields that it does not know', async (route) => {
      const names = ['unknown', 'id', 'accountId', 'status', '$set', '', ' ', 'a.b', '🗳️'];
      const send = (name: string) => sendMore(route, name);
      const problems = await expectEachRefused(names, 400, 'validation_failed', send);
      expect(problems.map(pathsOf)).toEqual(names.map((name) => [name]));
    });

    it.each(routes)('%s does not name thousands of unknown fields', async (route) => {
      const unknown = Object.fromEntries(Array.from({ length: 5_000 }, (_, i) => [`x${i}`, 1]));
      const answer = await send(route, { body: { ...calls[route]!(), ...unknown } });
      expect(expectInvalid(answer).errors!.length).toBeLessThanOrEqual(50);
    });

    it.each(routes)('%s refuses fields with names of what all objects have', async (route) => {
      const names = ['toString', 'valueOf', 'hasOwnProperty', 'constructor', 'then', 'toJSON'];
      const send = (name: string) => sendMore(route, name);
      const problems = await expectEachRefused(names, 400, 'validation_failed', send);
      expect(problems.map(pathsOf)).toEqual(names.map((name) => [name]));
    });

    it.each(routes)('%s refuses fields that would change a prototype', async (route) => {
      const fields = [
        '"__proto__": {"admin": true}',
        '"__proto__": null',
        '"constructor": {"prototype": {"admin": true}}',
        '"settings": {"__proto__": {"admin": true}}',
        '"options": [{"constructor": {"prototype": {"admin": true}}}]',
      ];
      for (const field of fields) {
        const text = JSON.stringify(calls[route]!()).replace(/}$/, `, ${field}}`);
        expectAnyProblem(await sendText(route, text), 400);
      }
      expect(({} as { admin?: true }).admin).toBeUndefined();
    });

    it.each([
      'POST /v1/sessions/{id}/start',
      'POST /v1/sessions/{id}/duplicate',
      'POST /v1/questions/{id}/close',
      'POST /v1/questions/{id}/reveal',
      'POST /v1/questions/{id}/hide',
      'POST /v1/questions/{id}/reset',
      'POST /v1/sessions/{id}/end',
      'POST /v1/sessions/{id}/reopen',
    ])('%s, which takes no field, refuses one', async (route) => {
      const make = route.endsWith('/start') ? aDraftSession : aLiveSession;
      const { token, session, questions } = await make(api);
      const [method, template] = route.split(' ') as [string, string];
      const id = template.includes('/questions/{id}') ? questions[0]!.id : session.id;
      const path = template.replace('{id}', id);
      expectInvalid(await api.request(method, path, { token, body: { unknown: 1 } }), 'unknown');
    });
  });

  describe('fields', () => {
    const anything = {
      text: 'x',
      number: 1,
      boolean: true,
      list: ['x'],
      object: { a: 1 },
      null: null,
    };
    /** Values of all types but these. */
    const allBut = (...types: (keyof typeof anything)[]): unknown[] =>
      Object.entries(anything)
        .filter(([type]) => !types.includes(type as keyof typeof anything))
        .map(([, value]) => value);
    const text = allBut('text');
    /** What somebody would see nothing of: no text at all. */
    const blank = ['', ' \t\n', '\u200B', '\u00AD \uFEFF', '\u3164', '\u2800', '\u{E0041}'];
    const textUpTo = (length: number) => [...text, ...blank, long(length + 1)];
    const whole = [...allBut('number', 'null'), '1', 1.5, 1e300, 2 ** 31];
    const settings = allBut('object');

    /** The field with values that it may not have; `given` is the rest of the body. */
    const fields: { route: string; field: string; bad: unknown[]; given?: object }[] = [
      ...[
        'POST /v1/accounts',
        'PATCH /v1/accounts/me',
        'POST /v1/auth/login',
        'POST /v1/auth/password-reset',
      ].map((route) => ({
        route,
        field: 'email',
        bad: [
          ...text,
          ...['', ' ', 'ada', 'ada@', '@example.org', 'ada@example', 'a b@example.org'],
          ...['ada@example.org, eve@example.org', 'ada@example.org\u0000', `${long(255)}@a.org`],
          ...['Ada <ada@example.org>', 'ada@exa mple.org', 'ada@example..org'],
        ],
      })),
      ...['POST /v1/accounts', 'PATCH /v1/accounts/me'].flatMap((route) => [
        { route, field: 'password', bad: [...text, '', '1234567', long(201)] },
        { route, field: 'name', bad: textUpTo(80) },
      ]),
      {
        route: 'POST /v1/auth/password-reset/confirm',
        field: 'password',
        bad: [...text, '', '1234567', 'ｐａｓｓｗｏｒｄ', long(201)],
      },
      ...['password-reset/confirm', 'email-confirmation'].map((path) => ({
        route: `POST /v1/auth/${path}`,
        field: 'token',
        bad: [...text, long(101)],
      })),
      {
        route: 'PATCH /v1/admin/accounts/{id}',
        field: 'disabled',
        bad: [...allBut('boolean'), 'true'],
      },
      { route: 'PATCH /v1/admin/accounts/{id}', field: 'role', bad: [...text, '', 'owner'] },
      { route: 'PATCH /v1/admin/settings', field: 'registration', bad: [...text, '', 'all'] },
      {
        route: 'PATCH /v1/admin/settings',
        field: 'retentionDays',
        bad: [...whole, 0, -1, 3_651],
      },
      { route: 'PATCH /v1/admin/settings', field: 'announcement', bad: allBut('object', 'null') },
      ...(
        [
          ['text', textUpTo(500)],
          ['severity', [...text, '', 'loud']],
          ['until', [...allBut('text', 'null'), '', 'soon', '2026-12-24', '2020-01-01T00:00:00Z']],
        ] as const
      ).map(([field, bad]) => ({
        route: 'PATCH /v1/admin/settings',
        field: `announcement.${field}`,
        bad: [...bad],
        given: { announcement: { text: 'Soon', severity: 'info' } },
      })),
      { route: 'POST /v1/accounts', field: 'invite', bad: [...text, long(101)] },
      { route: 'POST /v1/auth/login', field: 'password', bad: [...text, long(201)] },
      { route: 'PATCH /v1/accounts/me', field: 'currentPassword', bad: [...text, long(201)] },
      { route: 'POST /v1/auth/refresh', field: 'refreshToken', bad: [...text, long(5000)] },
      { route: 'POST /v1/auth/logout', field: 'refreshToken', bad: [...text, long(5000)] },
      ...['POST /v1/sessions', 'PATCH /v1/sessions/{id}'].flatMap((route) => [
        { route, field: 'title', bad: textUpTo(200) },
        { route, field: 'settings', bad: settings },
        { route, field: 'settings.identity', bad: [...text, '', 'secret', 'Named', ['named']] },
        { route, field: 'settings.resultsVisibility', bad: [...text, '', 'never', ['always']] },
        {
          route,
          field: 'settings.maxParticipantsPerAddress',
          bad: [...allBut('number', 'null'), '1', 0, -1, 1.5, 100_001],
        },
        {
          route,
          field: 'settings.passcode',
          bad: [
            ...allBut('text', 'null'),
            '',
            '    ',
            '\u200B'.repeat(4),
            'abc',
            ' abc ',
            long(65),
          ],
        },
        { route, field: 'settings.roster', bad: [...text, '', 'name', 'Codes', ['names']] },
        { route, field: 'settings.qa', bad: [...text, '', 'on', 'Open', ['open']] },
        { route, field: 'settings.qaAnonymous', bad: [...allBut('boolean'), 'true'] },
        { route, field: 'settings.traceable', bad: [...allBut('boolean'), 'true'] },
        { route, field: 'settings.qaDownvotes', bad: [...allBut('boolean'), 'true'] },
        { route, field: 'settings.leaderboard', bad: [...text, '', 'on', 'End', ['end']] },
        {
          route,
          field: 'settings.teams',
          bad: [
            ...[...allBut('list', 'null'), [], ['Red'], [1, 2], ['Red', ''], ['Red', long(41)]],
            ...[
              ['Red', ' RED'],
              ['Red', 'Re\u200Bd'],
              Array.from({ length: 21 }, (_, nth) => `${nth}`),
            ],
          ],
        },
        { route, field: 'settings.teamChoice', bad: [...text, '', 'Dealt', ['dealt']] },
        { route, field: 'settings.pace', bad: [...text, '', 'Self', ['self']] },
        {
          route,
          field: 'settings.endsAt',
          bad: [...allBut('text', 'null'), '', 'soon', '2999-01-01', '2999-01-01T00:00:00Z'],
        },
        { route, field: 'settings.reactions', bad: [...text, '', 'open', 'On', ['on']] },
        { route, field: 'settings.unknown', bad: ['x'] },
      ]),
      {
        route: 'PUT /v1/sessions/{id}/roster',
        field: 'names',
        bad: [
          ...[...allBut('list'), [1], [null], [['x']], [''], ['  '], ['\u200B'], ['Ada', long(81)]],
          ...[
            ['Ada', ' ada '],
            ['Zoë', 'ZOE\u0308'],
            ['Groß', 'GROSS'],
            ['A  B', 'a b'],
          ],
          Array.from({ length: 10_001 }, (_, index) => `${index}`),
        ],
      },
      {
        route: 'POST /v1/sessions/{id}/voter-codes',
        field: 'count',
        bad: [...allBut('number'), '1', 0, -1, 1.5, 10_001],
      },
      {
        route: 'PATCH /v1/sessions/{id}/roster/{entryId}',
        field: 'weight',
        bad: [...allBut('number'), '1', 0, -1, 1.5, 1_000_001],
      },
      {
        route: 'POST /v1/sessions',
        field: 'questions',
        bad: [...allBut('list'), ['x'], [null], [[]], [[aSingleChoice()]], [1]],
      },
      {
        route: 'POST /v1/sessions',
        field: 'questions',
        bad: [Array.from({ length: 101 }, () => aRating())],
      },
      ...['POST /v1/sessions/{id}/questions', 'PATCH /v1/questions/{id}'].flatMap((route) => [
        { route, field: 'prompt', bad: textUpTo(500) },
        { route, field: 'kind', bad: [...text, '', 'poll', '__proto__', 'Rating', ['rating']] },
        { route, field: 'answerKey', bad: allBut('object', 'null') },
        { route, field: 'explanation', bad: textUpTo(1_000).filter((value) => value !== null) },
        {
          route,
          field: 'options',
          bad: [...allBut('list'), [], [{ label: 'Only' }], ['x', 'y'], [null, null], [[], []]],
        },
        {
          route,
          field: 'options',
          bad: [Array.from({ length: 51 }, (_, index) => ({ label: `Option ${index}` }))],
        },
        { route, field: 'options.0.label', bad: textUpTo(200) },
        { route, field: 'durationSeconds', bad: [...whole, 0, -1, limits.durationMax + 1] },
        { route, field: 'options.0.id', bad: [...text, '', '1', NOBODYS_ID] },
        { route, field: 'options.0.count', bad: [1] },
        { route, field: 'settings', bad: settings },
        { route, field: 'settings.allowChange', bad: [...allBut('boolean', 'null'), 'true', 1, 0] },
        {
          route,
          field: 'settings.resultsVisibility',
          bad: [...allBut('text', 'null'), '', 'never'],
        },
        { route, field: 'settings.minChoices', bad: whole },
        { route, field: 'settings.maxChoices', bad: whole },
        { route, field: 'settings.min', bad: [...whole, 1] },
        { route, field: 'settings.max', bad: [...whole, 5] },
        { route, field: 'settings.unknown', bad: ['x'] },
      ]),
      {
        route: 'PUT /v1/sessions/{id}/questions/order',
        field: 'questionIds',
        bad: [...allBut('list'), ['x'], [1], [null], [[]], [NOBODYS_ID]],
      },
      ...['questionId', 'by'].map((field) => ({
        route: 'PUT /v1/sessions/{id}/crosstab',
        ...{ field, bad: [...allBut('text'), '', 'x'] },
      })),
      {
        route: 'POST /v1/questions/{id}/open',
        field: 'durationSeconds',
        bad: [...whole, 0, -1, limits.durationMax + 1],
      },
      {
        route: 'POST /v1/questions/{id}/extend',
        field: 'seconds',
        bad: [...whole, null, 0, -1, limits.durationMax + 1],
      },
      { route: 'POST /v1/join', field: 'code', bad: [...text, '', long(501)] },
      { route: 'POST /v1/join', field: 'name', bad: textUpTo(80) },
      { route: 'POST /v1/join', field: 'team', bad: textUpTo(40) },
      { route: 'POST /v1/join', field: 'passcode', bad: [...text, '', long(65)] },
      { route: 'POST /v1/join', field: 'voterCode', bad: [...text, '', long(33)] },
      { route: 'POST /v1/join', field: 'joinKey', bad: [...text, '', long(15), long(65)] },
      { route: 'POST /v1/join', field: 'participantToken', bad: [...text, long(2001)] },
      ...['qaIds', 'answerIds'].map((field) => ({
        route: 'POST /v1/sessions/{id}/questions/from-ideas',
        field,
        bad: [...allBut('list'), [1], ['x'], Array(51).fill(NOBODYS_ID)],
      })),
      {
        route: 'POST /v1/sessions/{id}/questions/from-ideas',
        field: 'kind',
        bad: [...text, '', 'rating', ['ranking']],
      },
      ...['PATCH /v1/audience/player', 'PATCH /v1/sessions/{id}/players/{participantId}'].flatMap(
        (route) => [
          { route, field: 'name', bad: [...allBut('text', 'null'), ...blank, long(81)] },
          { route, field: 'team', bad: textUpTo(40) },
        ],
      ),
      {
        route: 'POST /v1/reactions',
        field: 'reaction',
        bad: [...text, '', 'Clap', '👏', ['clap']],
      },
      { route: 'POST /v1/qa', field: 'text', bad: textUpTo(300) },
      { route: 'POST /v1/qa', field: 'key', bad: [...text, ...blank, long(15), long(65)] },
      { route: 'PATCH /v1/qa/{id}', field: 'status', bad: [...text, '', 'open', ['shown']] },
      { route: 'PATCH /v1/qa/{id}', field: 'pinned', bad: [...allBut('boolean'), 'true'] },
      {
        route: 'PATCH /v1/qa/{id}',
        field: 'reply',
        bad: [...allBut('text', 'null'), ...blank, long(1_001)],
      },
      { route: 'POST /v1/qa/{id}/merge', field: 'into', bad: [...text, '', 'x'] },
      {
        route: 'POST /v1/questions/{id}/votes',
        field: 'optionIds',
        bad: [...allBut('list'), [1], [null], [['x']], Array.from({ length: 101 }, () => 'x')],
      },
      {
        route: 'POST /v1/questions/{id}/votes',
        field: 'value',
        bad: allBut('number'),
        given: {},
      },
    ];

    it.each(fields)('$route: $field', async ({ route, field, bad, given }) => {
      const problems = await expectEachRefused(bad, 400, 'validation_failed', (value) =>
        send(route, { body: withField(given ?? calls[route]!(), field, value) }),
      );
      const within = startOf(field);
      for (const problem of problems) {
        expect(pathsOf(problem)).toEqual(expect.arrayContaining([expect.stringMatching(within)]));
      }
    });

    it.each<[string, string[]]>([
      ['POST /v1/accounts', ['email', 'password', 'name']],
      ['POST /v1/auth/login', ['email', 'password']],
      ['POST /v1/auth/password-reset', ['email']],
      ['POST /v1/auth/password-reset/confirm', ['token', 'password']],
      ['POST /v1/auth/email-confirmation', ['token']],
      ['POST /v1/sessions', ['title']],
      ['POST /v1/sessions/{id}/questions', ['kind', 'prompt']],
      ['POST /v1/sessions/{id}/questions/from-ideas', ['prompt']],
      ['PUT /v1/sessions/{id}/roster', ['names']],
      ['POST /v1/sessions/{id}/voter-codes', ['count']],
      ['PATCH /v1/sessions/{id}/roster/{entryId}', ['weight']],
      ['PUT /v1/sessions/{id}/questions/order', ['questionIds']],
      ['PUT /v1/sessions/{id}/crosstab', ['questionId', 'by']],
      ['POST /v1/join', ['code']],
      ['POST /v1/reactions', ['reaction']],
      ['POST /v1/qa', ['text', 'key']],
      ['POST /v1/qa/{id}/merge', ['into']],
      ['POST /v1/questions/{id}/votes', ['']],
    ])('%s names each of %j that is missing', async (route, paths) => {
      expectInvalid(await send(route, { body: {} }), ...paths);
      if (paths[0] !== '') expectInvalid(await send(route, {}), ...paths);
    });

    it('are named as deep as they are', async () => {
      const options = [{ label: 'Yes' }, { label: '', unknown: 1 }];
      const questions = [aRating(), { ...aSingleChoice(), options, settings: { unknown: 1 } }];
      const answer = await api.post('/v1/sessions', { title: 'Deep', questions }, live.token);
      expectInvalid(
        answer,
        'questions.1.options.1.label',
        'questions.1.options.1.unknown',
        'questions.1.settings.unknown',
      );
    });

    it('have a message that reads without the code of the server', async () => {
      const answer = await send('POST /v1/sessions', { body: { title: 1, settings: { a: 1 } } });
      for (const { message } of expectInvalid(answer).errors!) {
        expect(message).not.toMatch(/function|undefined|\[object|Dto|property/);
      }
    });
  });

  describe('settings that a kind does not take', () => {
    const aKeyed = (answerKey: object) => ({ ...aSingleChoice(), answerKey });
    const cases: [string, object, string][] = [
      ['single_choice', { ...aSingleChoice(), options: undefined }, 'options'],
      ['single_choice', aSingleChoice({ minChoices: 2 }), 'settings.minChoices'],
      ['single_choice', aSingleChoice({ minChoices: 0 }), 'settings.minChoices'],
      ['single_choice', aSingleChoice({ maxChoices: 2 }), 'settings.maxChoices'],
      ['single_choice', aSingleChoice({ min: 1 }), 'settings.min'],
      ['multiple_choice', { ...aMultipleChoice(), options: undefined }, 'options'],
      ['multiple_choice', aMultipleChoice({ minChoices: 0 }), 'settings.minChoices'],
      ['multiple_choice', aMultipleChoice({ minChoices: -1 }), 'settings.minChoices'],
      ['multiple_choice', aMultipleChoice({ minChoices: 4 }), 'settings.minChoices'],
      ['multiple_choice', aMultipleChoice({ maxChoices: 4 }), 'settings.maxChoices'],
      ['multiple_choice', aMultipleChoice({ maxChoices: 0 }), 'settings.minChoices'],
      ['multiple_choice', aMultipleChoice({ minChoices: 3, maxChoices: 2 }), 'settings.minChoices'],
      ['multiple_choice', aMultipleChoice({ max: 5 }), 'settings.max'],
      ['rating', { ...aRating(), options: [{ label: 'A' }, { label: 'B' }] }, 'options'],
      ['rating', aRating({ min: 5, max: 5 }), 'settings.max'],
      ['rating', aRating({ min: 6 }), 'settings.max'],
      ['rating', aRating({ min: 0, max: 101 }), 'settings.max'],
      ['rating', aRating({ min: -(2 ** 31), max: 2 ** 31 - 1 }), 'settings'],
      ['rating', aRating({ minChoices: 1 }), 'settings.minChoices'],
      ['rating', aRating({ maxChoices: 1 }), 'settings.maxChoices'],
      ['rating', { ...aRating(), answerKey: { value: 1 } }, 'answerKey'],
      ['single_choice', aSingleChoice({ scoring: { mode: 'speed' } }), 'settings.scoring'],
      ['single_choice', aSingleChoice({ scoring: { mode: 'fast' } }), 'settings.scoring.mode'],
      ['single_choice', aKeyed({ optionIndexes: [2] }), 'answerKey.optionIndexes'],
      [
        'single_choice',
        aKeyed({ optionIndexes: [0], partialCredit: [100, 100] }),
        'answerKey.partialCredit',
      ],
      ['single_choice', aKeyed({ optionIds: [NOBODYS_ID] }), 'answerKey.optionIds'],
      ['single_choice', aKeyed({ value: 1 }), 'answerKey.value'],
      ['single_choice', aKeyed({}), 'answerKey.optionIds'],
    ];

    it.each(cases)('%s: %j', async (_, question, path) => {
      const added = await send('POST /v1/sessions/{id}/questions', { body: question });
      expect(expectInvalid(added).errors![0]!.path).toMatch(startOf(path));
      const body = { title: 'Bad', questions: [aRating(), question] };
      const created = await send('POST /v1/sessions', { body });
      expect(expectInvalid(created).errors![0]!.path).toMatch(startOf(`questions.1.${path}`));
    });

    it('leave the question as it was', async () => {
      const given = { questions: [aMultipleChoice({ maxChoices: 3 })] };
      const { token, session, questions } = await aDraftSession(api, given);
      const path = `/v1/questions/${questions[0]!.id}`;
      const options = questions[0]!.options.slice(1);
      const changes = { prompt: 'Changed?', options };
      expectInvalid(await api.patch(path, changes, token), 'settings.maxChoices');
      const { body } = await api.get<Session>(`/v1/sessions/${session.id}`, token);
      expect(body.questions).toEqual(questions);
    });
  });

  describe('a choice', () => {
    interface Given {
      single: Question;
      multiple: Question;
      rating: Question;
    }
    const id = ({ options }: Question, index: number) => options[index]!.id;

    const cases: [string, keyof Given, ErrorCode, (given: Given) => object | string][] = [
      ['no option', 'single', 'invalid_choice', () => ({ optionIds: [] })],
      [
        'two options of one',
        'single',
        'invalid_choice',
        ({ single: q }) => ({ optionIds: [id(q, 0), id(q, 1)] }),
      ],
      [
        'one option twice',
        'single',
        'invalid_choice',
        ({ single: q }) => ({ optionIds: [id(q, 0), id(q, 0)] }),
      ],
      ['an unknown option', 'single', 'invalid_choice', () => ({ optionIds: [NOBODYS_ID] })],
      ['what is no id', 'single', 'invalid_choice', () => ({ optionIds: ['x'] })],
      ['an inherited name', 'single', 'invalid_choice', () => ({ optionIds: ['__proto__'] })],
      [
        'an option of another question',
        'single',
        'invalid_choice',
        ({ multiple: q }) => ({ optionIds: [id(q, 0)] }),
      ],
      ['a value for options', 'single', 'invalid_choice', () => ({ value: 1 })],
      ['no option', 'multiple', 'invalid_choice', () => ({ optionIds: [] })],
      [
        'too few options',
        'multiple',
        'invalid_choice',
        ({ multiple: q }) => ({ optionIds: [id(q, 0)] }),
      ],
      [
        'too many options',
        'multiple',
        'invalid_choice',
        ({ multiple: q }) => ({ optionIds: [0, 1, 2].map((index) => id(q, index)) }),
      ],
      [
        'one option twice',
        'multiple',
        'invalid_choice',
        ({ multiple: q }) => ({ optionIds: [id(q, 1), id(q, 1)] }),
      ],
      [
        'an unknown option beside a known one',
        'multiple',
        'invalid_choice',
        ({ multiple: q }) => ({ optionIds: [id(q, 0), NOBODYS_ID] }),
      ],
      ['a value for options', 'multiple', 'invalid_choice', () => ({ value: 2 })],
      ['below the scale', 'rating', 'invalid_choice', () => ({ value: 0 })],
      ['above the scale', 'rating', 'invalid_choice', () => ({ value: 6 })],
      ['between the steps', 'rating', 'invalid_choice', () => ({ value: 2.5 })],
      ['huge', 'rating', 'invalid_choice', () => ({ value: 1e308 })],
      ['more than a number holds', 'rating', 'invalid_choice', () => '{"value": 1e999}'],
      ['options for a value', 'rating', 'invalid_choice', () => ({ optionIds: [NOBODYS_ID] })],
      ['both', 'rating', 'validation_failed', () => ({ value: 3, optionIds: [] })],
      ['neither', 'rating', 'validation_failed', () => ({})],
      ['a number as text', 'rating', 'validation_failed', () => ({ value: '3' })],
    ];

    it.each(cases)('of %s is refused by %s as %s', async (_, kind, code, choiceOf) => {
      const given = { single, multiple, rating };
      const { token } = await aParticipant(api, live.session);
      const path = `/v1/questions/${given[kind].id}/votes`;
      const headers = { 'content-type': 'application/json' };
      const answer = await api.request('POST', path, { token, body: choiceOf(given), headers });
      expectProblem(answer, 400, code);
      const { myVotes } = (await api.get<AudienceSession>('/v1/audience/session', token)).body;
      expect(myVotes).toEqual({});
    });

    it('of minus zero is one of zero', async () => {
      const { session, questions } = await aLiveSession(api, { questions: [aRating({ min: 0 })] });
      const { token } = await aParticipant(api, session);
      const cast = async (body: string) => {
        const path = `/v1/questions/${questions[0]!.id}/votes`;
        const headers = { 'content-type': 'application/json' };
        return expectStatus(await api.request('POST', path, { token, body, headers }), 202);
      };
      expect(await cast('{"value": 0}')).toEqual(await cast('{"value": -0}'));
    });
  });

  describe('texts', () => {
    const fine = [
      '🗳️ 👩‍👩‍👧‍👦 ünï çødé',
      'שלום (مرحبا)',
      `'; drop table accounts; --`,
      '<script>&amp;\\"',
    ];
    const strange = [
      'a\u0000b',
      '\ud800',
      'a\udfff b',
      '\u0001\u001f',
      '\ufeff',
      '\ufffe\uffff',
      '%s ${x}',
    ];

    /** Where a text goes in, and how it comes out again. */
    const places: [string, (text: string) => Promise<[Answer, (body: never) => unknown]>][] = [
      [
        'the name of an account',
        async (name) => [
          await send('POST /v1/accounts', { body: { ...aLogin(), name } }),
          ({ account }: { account: { name: string } }) => account.name,
        ],
      ],
      [
        'the name of a changed account',
        async (name) => [
          await send('PATCH /v1/accounts/me', { body: { name } }),
          (account: { name: string }) => account.name,
        ],
      ],
      [
        'the title of a session',
        async (title) => [
          await send('POST /v1/sessions', { body: { title } }),
          (session: Session) => session.title,
        ],
      ],
      [
        'the title of a changed session',
        async (title) => [
          await send('PATCH /v1/sessions/{id}', { body: { title } }),
          (session: Session) => session.title,
        ],
      ],
      [
        'a prompt',
        async (prompt) => {
          const { token, session } = await aDraftSession(api);
          const body = { ...aRating(), prompt };
          return [
            await api.post(`/v1/sessions/${session.id}/questions`, body, token),
            (question: Question) => question.prompt,
          ];
        },
      ],
      [
        'a changed prompt',
        async (prompt) => [
          await send('PATCH /v1/questions/{id}', { body: { prompt } }),
          (question: Question) => question.prompt,
        ],
      ],
      [
        'a label',
        async (label) => {
          const { token, session } = await aDraftSession(api);
          const body = aSingleChoice({}, [label, 'No']);
          return [
            await api.post(`/v1/sessions/${session.id}/questions`, body, token),
            (question: Question) => question.options[0]!.label,
          ];
        },
      ],
    ];

    it.each(places)('%s comes back as it was given', async (_, put) => {
      for (const text of fine) {
        const [answer, read] = await put(text);
        expect([200, 201]).toContain(answer.status);
        expect(read(answer.body as never)).toBe(text);
      }
    });

    it.each(places)('%s comes back or is refused, whatever is in it', async (_, put) => {
      for (const text of strange) {
        const [answer, read] = await put(text);
        if (answer.status >= 400) expectInvalid(answer);
        else expect(read(answer.body as never)).toBe(text);
      }
    });

    it('is stored as it was answered', async () => {
      const { token, session, questions } = await aDraftSession(api);
      for (const text of strange) {
        const path = `/v1/questions/${questions[0]!.id}`;
        const answer = await api.patch<Question>(path, { prompt: text }, token);
        if (answer.status >= 400) continue;
        const { items } = (await api.get<{ items: Session[] }>('/v1/sessions', token)).body;
        expect(items.find(({ id }) => id === session.id)!.questions[0]!.prompt).toBe(text);
      }
    });

    it.each([...fine, ...strange].map((text) => [text]))(
      '%j as a password, code, token or name of a participant is no failure',
      async (text) => {
        const password = text.padEnd(8, 'x');
        const login = { ...aLogin(), password };
        const registered = await send('POST /v1/accounts', { body: { ...login, name: 'Ada' } });
        expectNoFailure(registered);
        if (registered.status === 201) {
          expectStatus(await send('POST /v1/auth/login', { body: login }), 200);
        }
        const { code } = live.session;
        const attempts: [string, object][] = [
          ['POST /v1/auth/login', { email: `${text}@example.org`, password }],
          ['POST /v1/auth/refresh', { refreshToken: text }],
          ['POST /v1/auth/logout', { refreshToken: text }],
          ['PATCH /v1/accounts/me', { password, currentPassword: text }],
          ['POST /v1/join', { code: text }],
          ['POST /v1/join', { code: `${text}${code}`.slice(0, 32) }],
          ['POST /v1/join', { code, name: text }],
          ['POST /v1/join', { code, participantToken: text }],
          [
            'POST /v1/join',
            { code, passcode: text, voterCode: text, joinKey: text.padEnd(16, 'x') },
          ],
          ['PUT /v1/sessions/{id}/roster', { names: [text] }],
          ['PUT /v1/sessions/{id}/questions/order', { questionIds: [text] }],
          ['POST /v1/questions/{id}/votes', { optionIds: [text] }],
        ];
        for (const [route, body] of attempts) expectNoFailure(await send(route, { body }));
        for (const name of ['cursor', 'status', 'limit', text.toWellFormed()]) {
          const query = new URLSearchParams([[name, text]]).toString();
          expectNoFailure(await api.get(`/v1/sessions?${query}`, live.token));
        }
      },
    );
  });

  describe('the query of the list', () => {
    it.each([
      ['cursor', ['x', '1', `${NOBODYS_ID}0`, '%00', `${NOBODYS_ID}&cursor=${NOBODYS_ID}`]],
      ['limit', ['0', '-1', '101', '1.5', 'x', '', '%20', 'NaN', 'Infinity', '1&limit=2', '1e9']],
      ['status', ['', 'open', 'LIVE', 'draft&status=live', '__proto__']],
    ])('takes no bad %s', async (name, values) => {
      for (const value of values) {
        expectInvalid(await api.get(`/v1/sessions?${name}=${value}`, live.token), name);
      }
    });

    it.each(['__proto__=1', 'constructor=1', 'limit[]=1', 'toString=1', '=', '&&', '%', '%zz=%zz'])(
      'does not fail with %s',
      async (query) => {
        expectNoFailure(await api.get(`/v1/sessions?${query}`, live.token));
      },
    );
  });

  describe('join', () => {
    it.each(['00000000', '4821773', '482177300', 'abcdefgh', '4821-7730', '٤٨٢١٧٧٣٠', '    '])(
      'with the code "%s" finds nothing',
      async (code) => {
        const answer = await api.post('/v1/join', { code });
        if (answer.status === 400) expectInvalid(answer, 'code');
        else expectProblem(answer, 404, 'session_not_found');
      },
    );

    it('asks for a name where the session is of people with names', async () => {
      const { session } = await aDraftSession(api, { settings: { identity: 'named' } });
      const { code } = session;
      expectInvalid(await api.post('/v1/join', { code }), 'name');
      for (const name of ['', '  ', long(81), null, 1]) {
        expectInvalid(await api.post('/v1/join', { code, name }), 'name');
      }
      expectStatus(await api.post('/v1/join', { code, name: long(80) }), 200);
    });

    it('takes a token that is not valid as none', async () => {
      const { code } = live.session;
      for (const participantToken of ['', 'x', 'a.b.c', live.token]) {
        expectStatus(await api.post('/v1/join', { code, participantToken }), 200);
      }
      expectStatus(await api.post('/v1/join', { code }, 'nonsense'), 200);
    });
  });

  describe('a request', () => {
    it.each([
      ['GET', '/v1'],
      ['GET', '/v1/nothing'],
      ['POST', '/v1/accounts/me'],
      ['PUT', '/v1/sessions'],
      ['DELETE', '/v1/join'],
      ['GET', '/v1/join'],
      ['OPTIONS', '/v1/sessions'],
      ['GET', '/v1//sessions'],
      ['GET', '/V1/SESSIONS'],
      ['GET', `/v1/sessions/${NOBODYS_ID}/nothing`],
      ['POST', '/nothing'],
      ['GET', '/.env'],
      ['GET', '/..%2f..%2fetc%2fpasswd'],
    ])('%s %s finds nothing', async (method, path) => {
      expectProblem(await api.request(method, path, { token: live.token }), 404, 'not_found');
    });

    it.each(['/v1/sessions/%', '/v1/sessions/%zz', '/v1/sessions/%E0%A4%A', '/%c0%ae'])(
      'for the malformed address %s is refused',
      async (path) => {
        const answer = await api.get(path, live.token);
        const { code } = expectAnyProblem(answer, answer.status);
        expect(['bad_request', 'not_found', 'session_not_found']).toContain(code);
      },
    );

    it('for an address that is too long is refused', async () => {
      const answer = await api.get(`/v1/sessions/${long(5000)}`, live.token);
      expectAnyProblem(answer, 404);
    });

    it('with a nonsensical header is refused or served', async () => {
      const headers: Record<string, string>[] = [
        { authorization: 'Bearer' },
        { authorization: 'Basic YTpi' },
        { authorization: `Bearer ${long(5000)}` },
        { cookie: 'plenum_participant=%zz; =; ;;' },
        { cookie: 'plenum_participant=%00' },
        { 'if-none-match': '"", W/*, "' },
        { 'x-refresh-token': 'nonsense' },
        { accept: 'text/html' },
        { 'accept-encoding': 'nonsense' },
      ];
      const path = `/v1/questions/${single.id}/results`;
      for (const header of headers) {
        const answer = await api.get(path, undefined, header);
        expectProblem(answer, 401, 'unauthorized');
        expectNoFailure(await api.request('POST', '/v1/auth/refresh', { headers: header }));
        expectNoFailure(
          await api.request('POST', '/v1/join', {
            headers: header,
            body: { code: live.session.code },
          }),
        );
      }
    });

    it('of a deep body is refused', async () => {
      const nest = (open: string, depth: number, close: string) =>
        `${open.repeat(depth)}1${close.repeat(depth)}`;
      const texts = [
        `{"title":${nest('[', 50_000, ']')}}`,
        `{"title":"x","settings":${nest('{"a":', 20_000, '}')}}`,
        `{"title":"x","questions":${nest('[', 20_000, ']')}}`,
      ];
      for (const text of texts) expectAnyProblem(await sendText('POST /v1/sessions', text), 400);
    });

    it('that was refused says nothing of the server', async () => {
      const answers = [
        await sendText('POST /v1/sessions', '{'),
        await api.get('/v1/nothing'),
        await send('POST /v1/sessions', { body: { title: [] } }),
        await api.get('/v1/sessions/x', live.token),
      ];
      for (const { body } of answers) {
        const { type, title, status, detail, code, errors, ...more } = body as Problem;
        expect(more).toEqual({});
        expect([type, title, code, detail].every((text) => typeof text === 'string')).toBe(true);
        expect(JSON.stringify({ status, detail, errors })).not.toMatch(/node_modules|\.js|at /);
      }
    });
  });
});

/** A copy of the body with this value at the dotted path. */
function withField(body: object, path: string, value: unknown): object {
  const copy = structuredClone(body) as Record<string, unknown>;
  const [name, ...rest] = path.split('.') as [string, ...string[]];
  if (rest.length === 0) return { ...copy, [name]: value };
  const inner = copy[name] ?? (rest[0] === '0' ? [{ label: 'A' }, { label: 'B' }] : {});
  const changed = withField(Array.isArray(inner) ? { ...inner } : inner, rest.join('.'), value);
  return { ...copy, [name]: Array.isArray(inner) ? Object.values(changed) : changed };
}

/** Matches the path, what is within it, and what it is within. */
function startOf(path: string): RegExp {
  const parts = path.split('.');
  const parents = parts.map((_, index) => parts.slice(0, index + 1).join('\\.'));
  return new RegExp(`^(${parents.join('|')}|${parents.at(-1)}\\..*)$`);
}
