import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { OpenAPIObject } from '@nestjs/swagger';
import {
  type Answer,
  Api,
  expectProblem,
  expectStatus,
  type RequestOptions,
} from './support/api.js';
import {
  callers,
  type Credentials,
  hear,
  type Letter,
  letters,
  readMatrix,
  tokensOf,
} from './support/callers.js';
import { type Call, callOf, methodOf, pathOf, send } from './support/calls.js';
import { aHall, type Hall, type HallState, type People, thePeople } from './support/hall.js';
import { TestPlenum } from './support/plenum.js';
import { expectAnyProblem } from './support/problems.js';
import { operationsOf, routesRegisteredBy } from './support/routes.js';
import { signAgain } from './support/spoiled-tokens.js';

/**
 * What each caller hears of each route: `+` it succeeds, `-` 401 `unauthorized`, `!` 401
 * `screen_link_revoked` or `moderator_link_revoked`, `0` 404, as of what is not there, or for links 403 as of one that nobody made, `?`
 * 400, as the query has what is unknown. The letters are those of `callers`:
 * nobody; tokens that are expired, forged, unsigned, of another algorithm, for another audience; a
 * deleted account; the owner's token in the query; organizers, participants, a participant's cookie,
 * screens and moderators, those in capitals of another session; an admin. `x` is 403 `admin_required`.
 */
const matrix = readMatrix(`
                                        n e f u a w d q   O o   P p c   S r s   M v m   A
  GET /health/live                      + + + + + + + +   + +   + + +   + + +   + + +   +
  GET /health/ready                     + + + + + + + +   + +   + + +   + + +   + + +   +
  GET /metrics                          + + + + + + + +   + +   + + +   + + +   + + +   +
  GET /v1/server                        + + + + + + + +   + +   + + +   + + +   + + +   +

  POST /v1/accounts                     + + + + + + + +   + +   + + +   + + +   + + +   +
  POST /v1/auth/login                   + + + + + + + +   + +   + + +   + + +   + + +   +
  POST /v1/auth/refresh                 + + + + + + + +   + +   + + +   + + +   + + +   +
  POST /v1/auth/logout                  + + + + + + + +   + +   + + +   + + +   + + +   +
  POST /v1/auth/password-reset          + + + + + + + +   + +   + + +   + + +   + + +   +
  POST /v1/auth/password-reset/confirm  0 0 0 0 0 0 0 0   0 0   0 0 0   0 0 0   0 0 0   0
  POST /v1/auth/email-confirmation      0 0 0 0 0 0 0 0   0 0   0 0 0   0 0 0   0 0 0   0
  GET /v1/accounts/me                   - - - - - - - -   + +   - - -   - - -   - - -   +
  PATCH /v1/accounts/me                 - - - - - - - -   + +   - - -   - - -   - - -   +
  DELETE /v1/accounts/me                - - - - - - - -   + +   - - -   - - -   - - -   +
  GET /v1/accounts/me/export            - - - - - - - -   + +   - - -   - - -   - - -   +
  POST /v1/accounts/me/email-confirmation - - - - - - - -   + +   - - -   - - -   - - -   +
  GET /v1/accounts/me/logins            - - - - - - - -   + +   - - -   - - -   - - -   +
  DELETE /v1/accounts/me/logins         - - - - - - - -   + +   - - -   - - -   - - -   +
  DELETE /v1/accounts/me/logins/{id}    - - - - - - - -   0 +   - - -   - - -   - - -   0

  POST /v1/sessions                     - - - - - - - -   + +   - - -   - - -   - - -   +
  GET /v1/sessions                      - - - - - - - -   + +   - - -   - - -   - - -   +
  GET /v1/sessions/{id}                 - - - - - - - -   0 +   - - -   - - -   - - -   0
  PATCH /v1/sessions/{id}               - - - - - - - -   0 +   - - -   - - -   - - -   0
  DELETE /v1/sessions/{id}              - - - - - - - -   0 +   - - -   - - -   - - -   0
  POST /v1/sessions/{id}/start          - - - - - - - -   0 +   - - -   - - -   - - -   0
  POST /v1/sessions/{id}/end            - - - - - - - -   0 +   - - -   - - -   - - -   0
  POST /v1/sessions/{id}/reopen         - - - - - - - -   0 +   - - -   - - -   - - -   0
  POST /v1/sessions/{id}/duplicate      - - - - - - - -   0 +   - - -   - - -   - - -   0
  POST /v1/sessions/{id}/template       - - - - - - - -   0 +   - - -   - - -   - - -   0
  POST /v1/sessions/{id}/questions      - - - - - - - -   0 +   - - -   - - -   - - -   0
  POST /v1/sessions/{id}/questions/from-ideas - - - - - - - -   0 +   - - -   - - -   - - -   0
  PUT /v1/sessions/{id}/questions/order - - - - - - - -   0 +   - - -   - - -   - - -   0
  POST /v1/sessions/{id}/screen-link    - - - - - - - -   0 +   - - -   - - -   - - -   0
  GET /v1/sessions/{id}/screen-link     - - - - - - - -   0 +   - - -   - - -   - - -   0
  DELETE /v1/sessions/{id}/screen-link  - - - - - - - -   0 +   - - -   - - -   - - -   0
  GET /v1/sessions/{id}/moderation      - - - - - - - -   0 +   - - -   - - -   0 ! +   0
  POST /v1/sessions/{id}/moderator-link - - - - - - - -   0 +   - - -   - - -   - - -   0
  GET /v1/sessions/{id}/moderator-link  - - - - - - - -   0 +   - - -   - - -   - - -   0
  DELETE /v1/sessions/{id}/moderator-link - - - - - - - -   0 +   - - -   - - -   - - -   0
  GET /v1/sessions/{id}/roster          - - - - - - - -   0 +   - - -   - - -   - - -   0
  PUT /v1/sessions/{id}/roster          - - - - - - - -   0 +   - - -   - - -   - - -   0
  POST /v1/sessions/{id}/voter-codes    - - - - - - - -   0 +   - - -   - - -   - - -   0
  DELETE /v1/sessions/{id}/roster/{entryId} - - - - - - - -   0 +   - - -   - - -   - - -   0
  PATCH /v1/sessions/{id}/roster/{entryId} - - - - - - - -   0 +   - - -   - - -   - - -   0
  POST /v1/sessions/{id}/roster/{entryId}/release - - - - - - - -   0 +   - - -   - - -   - - -   0
  GET /v1/sessions/{id}/participants    - - - - - - - -   0 +   - - -   - - -   - - -   0
  DELETE /v1/sessions/{id}/participants/{participantId} - - - - - - - -   0 +   - - -   - - -   - - -   0
  GET /v1/sessions/{id}/players         - - - - - - - -   0 +   - - -   - - -   0 ! +   0
  PATCH /v1/sessions/{id}/players/{participantId} - - - - - - - -   0 +   - - -   - - -   0 ! +   0
  DELETE /v1/sessions/{id}/players/{participantId} - - - - - - - -   0 +   - - -   - - -   0 ! +   0
  GET /v1/sessions/{id}/qr.svg          - - - - - - - -   0 +   - - -   0 ! +   - - -   0
  GET /v1/sessions/{id}/screen          - - - - - - - -   0 +   - - -   0 ! +   - - -   0
  GET /v1/sessions/{id}/progress        - - - - - - - -   0 +   - - -   - - -   - - -   0
  GET /v1/sessions/{id}/quiz            - - - - - - - -   0 +   - - -   - - -   - - -   0
  GET /v1/sessions/{id}/quiz/players    - - - - - - - -   0 +   - - -   - - -   - - -   0
  GET /v1/sessions/{id}/export          - - - - - - - -   0 +   - - -   - - -   - - -   0
  GET /v1/sessions/{id}/report          - - - - - - - -   0 +   - - -   - - -   - - -   0
  GET /v1/sessions/{id}/comparison      - - - - - - - -   0 +   - - -   - - -   - - -   0
  GET /v1/sessions/{id}/leaderboard     - - - - - - - -   0 +   0 + +   0 ! +   - - -   0
  GET /v1/sessions/{id}/crosstab        - - - - - - - -   0 +   - - -   0 ! +   - - -   0
  PUT /v1/sessions/{id}/crosstab        - - - - - - - -   0 +   - - -   - - -   - - -   0
  DELETE /v1/sessions/{id}/crosstab     - - - - - - - -   0 +   - - -   - - -   - - -   0
  GET /v1/sessions/{id}/results         - - - - - - - -   0 +   0 + +   0 ! +   0 ! +   0
  GET /v1/sessions/{id}/results/stream  - - - - - - - +   0 +   0 + +   0 ! +   0 ! +   0

  GET /v1/tags                          - - - - - - - -   + +   - - -   - - -   - - -   +
  GET /v1/templates                     - - - - - - - -   + +   - - -   - - -   - - -   +
  GET /v1/templates/{id}                - - - - - - - -   0 +   - - -   - - -   - - -   0
  PATCH /v1/templates/{id}              - - - - - - - -   0 +   - - -   - - -   - - -   0
  DELETE /v1/templates/{id}             - - - - - - - -   0 +   - - -   - - -   - - -   0
  POST /v1/templates/{id}/sessions      - - - - - - - -   0 +   - - -   - - -   - - -   0

  GET /v1/questions/{id}                - - - - - - - -   0 +   - - -   - - -   - - -   0
  PATCH /v1/questions/{id}              - - - - - - - -   0 +   - - -   - - -   - - -   0
  DELETE /v1/questions/{id}             - - - - - - - -   0 +   - - -   - - -   - - -   0
  POST /v1/questions/{id}/repeat        - - - - - - - -   0 +   - - -   - - -   - - -   0
  POST /v1/questions/{id}/open          - - - - - - - -   0 +   - - -   - - -   - - -   0
  POST /v1/questions/{id}/extend        - - - - - - - -   0 +   - - -   - - -   - - -   0
  POST /v1/questions/{id}/close         - - - - - - - -   0 +   - - -   - - -   - - -   0
  POST /v1/questions/{id}/reveal        - - - - - - - -   0 +   - - -   - - -   - - -   0
  POST /v1/questions/{id}/hide          - - - - - - - -   0 +   - - -   - - -   - - -   0
  POST /v1/questions/{id}/reset         - - - - - - - -   0 +   - - -   - - -   - - -   0
  PUT /v1/questions/{id}/confidence     - - - - - - - -   - -   0 + +   - - -   - - -   -
  GET /v1/questions/{id}/confidence     - - - - - - - -   0 +   0 + +   0 ! +   - - -   0
  GET /v1/questions/{id}/results        - - - - - - - -   0 +   0 + +   0 ! +   0 ! +   0
  GET /v1/questions/{id}/ballots        - - - - - - - -   0 +   - - -   - - -   - - -   0
  GET /v1/questions/{id}/answers        - - - - - - - -   0 +   0 + +   0 ! +   0 ! +   0
  POST /v1/questions/{id}/answers/show  - - - - - - - -   0 +   - - -   - - -   0 ! +   0
  POST /v1/questions/{id}/answers/hide  - - - - - - - -   0 +   - - -   - - -   0 ! +   0
  GET /v1/questions/{id}/words          - - - - - - - -   0 +   - - -   - - -   0 ! +   0
  POST /v1/questions/{id}/words/show    - - - - - - - -   0 +   - - -   - - -   0 ! +   0
  POST /v1/questions/{id}/words/hide    - - - - - - - -   0 +   - - -   - - -   0 ! +   0
  POST /v1/questions/{id}/words/merge   - - - - - - - -   0 +   - - -   - - -   0 ! +   0
  POST /v1/answers/{id}/show            - - - - - - - -   0 +   - - -   - - -   0 ! +   0
  POST /v1/answers/{id}/hide            - - - - - - - -   0 +   - - -   - - -   0 ! +   0

  POST /v1/images                       - - - - - - - -   + +   - - -   - - -   - - -   +
  POST /v1/imports                      - - - - - - - -   + +   - - -   - - -   - - -   +
  GET /v1/images/{id}                   + + + + + + + ?   + +   + + +   + + +   + + +   +

  GET /v1/sessions/{id}/qa              - - - - - - - -   0 +   0 + +   0 ! +   0 ! +   0
  POST /v1/qa                           - - - - - - - -   - -   + + +   - - -   - - -   -
  PUT /v1/qa/{id}/upvote                - - - - - - - -   - -   0 + +   - - -   - - -   -
  DELETE /v1/qa/{id}/upvote             - - - - - - - -   - -   0 + +   - - -   - - -   -
  PUT /v1/qa/{id}/downvote              - - - - - - - -   - -   0 + +   - - -   - - -   -
  DELETE /v1/qa/{id}/downvote           - - - - - - - -   - -   0 + +   - - -   - - -   -
  PATCH /v1/qa/{id}                     - - - - - - - -   0 +   - - -   - - -   0 ! +   0
  POST /v1/qa/{id}/merge                - - - - - - - -   0 +   - - -   - - -   0 ! +   0
  DELETE /v1/qa/{id}                    - - - - - - - -   0 +   0 + +   - - -   0 ! +   0

  POST /v1/reactions                    - - - - - - - -   - -   + + +   - - -   - - -   -

  POST /v1/polls                        - - - - - - - -   + +   - - -   - - -   - - -   +
  GET /v1/polls                         + + + + + + + ?   + +   + + +   + + +   + + +   +
  GET /v1/polls/{id}                    + + + + + + + +   + +   + + +   + + +   + + +   +
  PATCH /v1/polls/{id}                  - - - - - - - -   0 +   - - -   - - -   - - -   0
  DELETE /v1/polls/{id}                 - - - - - - - -   0 +   - - -   - - -   - - -   0
  POST /v1/polls/{id}/close             - - - - - - - -   0 +   - - -   - - -   - - -   0
  GET /v1/polls/{id}/results            + + + + + + + +   + +   + + +   + + +   + + +   +
  GET /v1/polls/{id}/results/stream     + + + + + + + +   + +   + + +   + + +   + + +   +
  GET /v1/polls/{id}/qr.svg             + + + + + + + +   + +   + + +   + + +   + + +   +
  GET /p/{id}/picture.png               + + + + + + + +   + +   + + +   + + +   + + +   +
  POST /v1/polls/{id}/challenge         + + + + + + + +   + +   + + +   + + +   + + +   +
  POST /v1/votes                        + + + + + + + +   + +   + + +   + + +   + + +   +

  GET /v1/server/proxy                  - - - - - - - -   + +   - - -   - - -   - - -   +

  POST /v1/join                         + + + + + + + +   + +   + + +   + + +   + + +   +
  GET /v1/audience/session              - - - - - - - -   - -   + + +   - - -   - - -   -
  GET /v1/audience/player               - - - - - - - -   - -   + + +   - - -   - - -   -
  GET /v1/audience/confidences          - - - - - - - -   - -   + + +   - - -   - - -   -
  PATCH /v1/audience/player             - - - - - - - -   - -   + + +   - - -   - - -   -
  POST /v1/questions/{id}/votes         - - - - - - - -   - -   0 + +   - - -   - - -   -
  DELETE /v1/questions/{id}/votes       - - - - - - - -   - -   0 + +   - - -   - - -   -
  GET /v1/votes/{receiptId}             - - - - - - - -   - -   0 + +   - - -   - - -   -

  GET /v1/admin/accounts                - - - - - - - -   x x   - - -   - - -   - - -   +
  GET /v1/admin/accounts/{id}           - - - - - - - -   x x   - - -   - - -   - - -   +
  PATCH /v1/admin/accounts/{id}         - - - - - - - -   x x   - - -   - - -   - - -   +
  DELETE /v1/admin/accounts/{id}        - - - - - - - -   x x   - - -   - - -   - - -   +
  POST /v1/admin/accounts/{id}/reset-link - - - - - - - -   x x   - - -   - - -   - - -   +
  POST /v1/admin/invites                - - - - - - - -   x x   - - -   - - -   - - -   +
  GET /v1/admin/sessions                - - - - - - - -   x x   - - -   - - -   - - -   +
  GET /v1/admin/sessions/{id}           - - - - - - - -   x x   - - -   - - -   - - -   +
  POST /v1/admin/sessions/{id}/end      - - - - - - - -   x x   - - -   - - -   - - -   +
  DELETE /v1/admin/sessions/{id}        - - - - - - - -   x x   - - -   - - -   - - -   +
  PUT /v1/admin/sessions/{id}/legal-hold - - - - - - - -   x x   - - -   - - -   - - -   +
  DELETE /v1/admin/sessions/{id}/legal-hold - - - - - - - -   x x   - - -   - - -   - - -   +
  GET /v1/admin/jobs                    - - - - - - - -   x x   - - -   - - -   - - -   +
  POST /v1/admin/jobs/{jobId}/retry     - - - - - - - -   x x   - - -   - - -   - - -   0
  DELETE /v1/admin/jobs/{jobId}         - - - - - - - -   x x   - - -   - - -   - - -   0
  GET /v1/admin/audit                   - - - - - - - -   x x   - - -   - - -   - - -   +
  GET /v1/admin/audit/export            - - - - - - - -   x x   - - -   - - -   - - -   +
  GET /v1/admin/settings                - - - - - - - -   x x   - - -   - - -   - - -   +
  PATCH /v1/admin/settings              - - - - - - - -   x x   - - -   - - -   - - -   +
  GET /v1/admin/settings/retention-preview - - - - - - - -   x x   - - -   - - -   - - -   +
  GET /v1/admin/numbers                 - - - - - - - -   x x   - - -   - - -   - - -   +
`);

/** What is not in the document, and is for everybody: pages, and what is there to read. */
const publicRoutes = [
  ...['/plain', '/plain/style.css', '/plain/browser', '/plain/:code'],
  ...[
    '/',
    '/j/:code',
    '/host',
    '/host/*',
    '/admin',
    '/admin/*',
    '/screen/:id',
    '/moderate/:id',
    '/polls',
    '/p/:id',
    '/brand.css',
    '/sw.js',
    '/assets/*',
    '/*',
  ],
  ...['/docs', '/docs/', '/docs/*', '/docs/index.html', '/docs/LICENSE', '/docs-json'],
  ...['/docs-yaml', '/docs/swagger-ui-init.js', '/docs/docs/swagger-ui-init.js'],
].map((path) => `GET ${path}`);
/** Forms of the plain page, which does what the participant of its cookie may do. */
publicRoutes.push('POST /plain/:code');

/** For all; but a token keeps one the same participant, or shows what is hidden from others. */
const takenByOpenRoutes: Record<string, string[]> = {
  'POST /v1/join': ['participant'],
  'POST /v1/votes': ['participant'],
  'GET /v1/polls/{id}/results': ['organizer', 'participant'],
  'GET /v1/polls/{id}/results/stream': ['organizer', 'participant'],
};

const NOBODYS_ID = '01890a5d-ac96-774b-bcce-b302099a8057';

const malformedIds = [
  'x',
  '0',
  'null',
  '%00',
  '%20',
  '..%2F..%2Fmetrics',
  "'%20or%20''='",
  '%F0%9F%97%B3',
  '01890a5d-ac96-774b-bcce-b302099a805',
  '01890a5d-ac96-774b-bcce-b302099a8057%0A',
  '01890a5dac96774bbcceb302099a8057',
  '{01890a5d-ac96-774b-bcce-b302099a8057}',
  '00000000-0000-0000-0000-000000000000',
  'ffffffff-ffff-ffff-ffff-ffffffffffff',
];

describe('authorization', () => {
  const secret = randomBytes(32).toString('hex');
  let plenum: TestPlenum;
  let api: Api;
  let registered: string[];
  let document: OpenAPIObject;
  let people: People;
  /** For calls that change nothing, as the first test of each route shows. */
  const untouched = new Map<HallState | undefined, Promise<Hall>>();

  beforeAll(async () => {
    const started = await routesRegisteredBy(() => TestPlenum.start({ JWT_SECRET: secret }));
    plenum = started.made;
    registered = started.routes;
    api = new Api(plenum.url);
    document = expectStatus(await api.get<OpenAPIObject>('/docs-json'), 200);
    people = await thePeople(api, plenum.variables);
  });
  afterAll(() => plenum.close());

  describe('the matrix', () => {
    const rows = matrix.map(([route]) => route).sort();

    it('has a row for each route of the document', () => {
      expect(Object.keys(operationsOf(document)).sort()).toEqual(rows);
    });

    it('has a row for each route that the process serves, but for what is public', () => {
      const served = registered
        .filter((route) => !route.startsWith('HEAD '))
        .map((route) => route.replace(/:(\w+)/g, '{$1}'));
      const isPublic = (route: string) => publicRoutes.includes(route.replace(/\{(\w+)\}/g, ':$1'));
      expect(served.filter((route) => !isPublic(route)).sort()).toEqual(rows);
      expect(served.filter(isPublic)).toHaveLength(publicRoutes.length);
    });

    it.each(matrix)('agrees with the document on whose token %s takes', (route, row) => {
      const { security = [] } = operationsOf(document)[route]!;
      const documented = security.flatMap((requirement) => Object.keys(requirement));
      const isForAdmins = route.includes(' /v1/admin/');
      const organizer = isForAdmins ? '+' : row.o; // an admin is an organizer, too
      const taken = { organizer, participant: row.p, screen: row.s, moderator: row.m };
      const isOpen = row.n === '+';
      const roles = Object.entries(taken).flatMap(([role, sign]) => (sign === '+' ? [role] : []));
      if (isOpen) expect(documented.sort()).toEqual(takenByOpenRoutes[route] ?? []);
      else expect(documented.sort()).toEqual(roles.sort());
    });
  });

  it.each(publicRoutes)('%s asks for no token', async (route) => {
    const path = route.split(' ')[1]!.replace(/:\w+|\*/g, 'x');
    const { status, body } = await api.get(path);
    // What a name ends in for which there is no file, and a code for which there is no poll.
    if (status !== 404) expect(status).toBe(200);
    else if (path.startsWith('/plain/')) expect(body).toContain('This is no code');
    else expect(body).toMatchObject({ code: 'not_found' });
  });

  describe.each(matrix)('%s', (route, row) => {
    const call = callOf(route);

    it('is for whom it is, and nobody else changes anything', async () => {
      const own = route.endsWith('/accounts/me') ? await thePeople(api, plenum.variables) : people;
      const hall = await aHall(api, own, call.state);
      const isIn = (letter: Letter) => row[letter] === '+';
      const tell = (credentials: Credentials) => knock(call, hall, credentials);
      const before = await everythingOf(hall);
      const refused = await hear(hall, secret, tell, (letter) => !isIn(letter));
      expect(await everythingOf(hall)).toEqual(before);
      const letIn = await hear(
        hall,
        secret,
        async (credentials) => knock(call, (await call.anew?.(hall, api)) ?? hall, credentials),
        isIn,
      );
      expect({ ...refused, ...letIn }).toEqual(row);
    });

    if (!route.includes('{')) return;

    it('does not tell a thing of somebody else’s from nothing at all', async () => {
      const hall = await anUntouchedHall(call.state);
      const nothing = { ...hall, receiptId: NOBODYS_ID, ...withIds(hall, NOBODYS_ID) };
      for (const letter of letters.filter((letter) => row[letter] === '0')) {
        const [credentials] = callers[letter].bring(hall, secret);
        const theirs = await send(api, call, hall, credentials);
        const nobodys = await send(api, call, nothing, credentials);
        expect({ status: nobodys.status, body: nobodys.body }).toEqual({
          status: theirs.status,
          body: theirs.body,
        });
      }
    });

    it('takes a malformed id as that of nothing', async () => {
      const hall = await anUntouchedHall(call.state);
      const body = await call.body?.(hall, api);
      const path = (id: string) => route.split(' ')[1]!.replace(/\{\w+\}/, id);
      for (const letter of (['o', 'p', 's', 'm', 'A'] as const).filter(
        (letter) => row[letter] === '+',
      )) {
        const [credentials] = callers[letter].bring(hall, secret);
        for (const id of malformedIds) {
          const answer = await api.request(methodOf(call), path(id), { ...credentials, body });
          expectProblem(answer, 404, call.code!);
        }
      }
    });
  });

  it('lets in who brings such tokens with nothing wrong in them', async () => {
    const hall = await aHall(api, people);
    const results = callOf('GET /v1/sessions/{id}/results');
    for (const token of tokensOf(hall)) {
      expectStatus(await send(api, results, hall, { token: signAgain(token, secret) }), 200);
    }
  });

  function anUntouchedHall(state?: HallState): Promise<Hall> {
    const hall = untouched.get(state) ?? aHall(api, people, state);
    untouched.set(state, hall);
    return hall;
  }

  /** One caller's call, and what it hears, as a sign of the matrix where it is one. */
  async function knock(call: Call, hall: Hall, { query = '', ...options }: Credentials) {
    const path = pathOf(call, hall);
    const address = path + (path.includes('?') ? query.replace('?', '&') : query);
    const body = await call.body?.(hall, api);
    const answer = call.stream
      ? await beginningOf(address, options)
      : await api.request(methodOf(call), address, { body, ...options });
    if (methodOf(call) === 'GET') {
      const { status } = await api.request('HEAD', address, options);
      if (status !== answer.status) return `${answer.status}, but ${status} to HEAD`;
    }
    return signOf(call, answer);
  }

  /** The answer, without waiting for the end of one that succeeds: it may have none. */
  async function beginningOf(path: string, { token, headers }: RequestOptions): Promise<Answer> {
    const abort = new AbortController();
    const response = await fetch(plenum.url + path, {
      headers: { ...(token && { authorization: `Bearer ${token}` }), ...headers },
      signal: abort.signal,
    });
    const body: unknown = response.ok ? undefined : await response.json();
    abort.abort();
    return { status: response.status, headers: response.headers, body };
  }

  /** All that a call on the hall, on its owner or on nothing of anybody's could change. */
  async function everythingOf({ session, owner, participantToken }: Hall) {
    const read = async (path: string, token: string) => {
      const { status, body } = await api.get(path, token);
      return { path, status, body };
    };
    const id = [session.id];
    return [
      await read(`/v1/sessions/${session.id}`, owner.token),
      await read(`/v1/sessions/${session.id}/results`, owner.token),
      await read(`/v1/sessions/${session.id}/roster`, owner.token),
      await read(`/v1/sessions/${session.id}/participants`, owner.token),
      await read(`/v1/sessions/${session.id}/screen-link`, owner.token),
      await read(`/v1/sessions/${session.id}/moderator-link`, owner.token),
      await read('/v1/audience/session', participantToken),
      await plenum.query(
        'select * from ballots where question_id in (select id from questions where session_id = $1) order by participant_id',
        id,
      ),
      await plenum.query(
        'select id, state from answers where question_id in (select id from questions where session_id = $1) order by id',
        id,
      ),
      await plenum.query(
        'select * from words where question_id in (select id from questions where session_id = $1) order by word',
        id,
      ),
      await plenum.query('select * from accounts order by id'),
      await plenum.query('select count(*) from account_links'),
      await plenum.query('select count(*) from audit_entries'),
      await plenum.query('select * from server_settings'),
      await plenum.query('select account_id, family from refresh_tokens order by hash'),
      await plenum.query('select * from polls order by question_id'),
      await plenum.query('select count(*) from sessions'),
      await plenum.query('select count(*) from questions'),
      await plenum.query('select count(*) from ballots'),
      await plenum.query('select * from confidences order by question_id, participant_id'),
      await plenum.query('select * from qa_items order by id'),
      await plenum.query('select * from qa_upvotes order by item_id, participant_id'),
    ];
  }
});

function withIds(
  { session, question, poll, cloud, item }: Hall,
  id: string,
): Pick<
  Hall,
  'session' | 'question' | 'otherLogin' | 'poll' | 'target' | 'cloud' | 'answer' | 'item'
> {
  return {
    session: { ...session, id },
    question: { ...question, id },
    otherLogin: { id },
    target: { id },
    ...(cloud && { cloud: { ...cloud, id }, answer: { id } }),
    ...(poll && { poll: { ...poll, id } }),
    ...(item && { item: { ...item, id } }),
  };
}

function signOf(call: Call, answer: Answer): string {
  if (answer.status < 300) return '+';
  const { status, code } = expectAnyProblem(answer, answer.status);
  if (code === 'unauthorized') return '-';
  if (code === 'screen_link_revoked' || code === 'moderator_link_revoked') return '!';
  if (code === 'validation_failed') return '?';
  if (code === 'admin_required') return 'x';
  return code === call.code ? '0' : `${status} ${code}`;
}
