import { randomUUID } from 'node:crypto';
import type { ErrorCode } from '../../../src/contract/index.js';
import {
  anOrganizer,
  type Answer,
  type Api,
  aRating,
  choose,
  type RequestOptions,
  unique,
} from './api.js';
import type { Hall, HallState } from './hall.js';
import { aPicture, formOf } from './images.js';
import { aPlayer } from './players.js';
import { aKey, ask, decide } from './qa.js';

/** How a route is called so that it succeeds for whom it is meant. */
export interface Call {
  /** As in the OpenAPI document: `METHOD /path`. */
  route: string;
  /** What somebody hears to whom the thing does not belong; absent where nothing is named. */
  code?: ErrorCode;
  body?: (hall: Hall, api: Api) => object | Promise<object>;
  /** The hall with what the call takes away, which is there again for each who calls. */
  anew?: (hall: Hall, api: Api) => Promise<Hall>;
  /** That the session has to be in; live where left out. */
  state?: HallState;
  /** What its address needs to be understood. */
  query?: string;
  /** The answer does not end. */
  stream?: true;
}

const SESSION = 'session_not_found';
const TEMPLATE = 'template_not_found';
const POLL = 'poll_not_found';
const ACCOUNT = 'account_not_found';
const LINK = 'link_invalid';
const QUESTION = 'question_not_found';
const ITEM = 'qa_item_not_found';

/** Every call of the API. */
export const calls: Call[] = [
  { route: 'GET /health/live' },
  { route: 'GET /health/ready' },
  { route: 'GET /metrics' },
  { route: 'GET /v1/server' },
  { route: 'POST /v1/accounts', body: () => ({ ...aNewLogin(), name: 'Ada' }) },
  {
    route: 'POST /v1/auth/login',
    body: ({ stranger: { email, password } }) => ({ email, password }),
  },
  {
    route: 'POST /v1/auth/refresh',
    body: async (_, api) => ({ refreshToken: (await anOrganizer(api)).refreshToken }),
  },
  { route: 'POST /v1/auth/logout', body: () => ({ refreshToken: 'of nobody' }) },
  {
    route: 'POST /v1/auth/password-reset',
    body: ({ stranger: { email } }) => ({ email }),
  },
  {
    route: 'POST /v1/auth/password-reset/confirm',
    code: LINK,
    body: () => ({ token: 'of nobody', password: 'correct horse' }),
  },
  { route: 'POST /v1/auth/email-confirmation', code: LINK, body: () => ({ token: 'of nobody' }) },
  { route: 'POST /v1/accounts/me/email-confirmation' },
  { route: 'GET /v1/accounts/me' },
  { route: 'GET /v1/accounts/me/export' },
  { route: 'PATCH /v1/accounts/me', body: () => ({ name: `Ada ${unique()}` }) },
  { route: 'DELETE /v1/accounts/me' },
  { route: 'GET /v1/accounts/me/logins' },
  { route: 'DELETE /v1/accounts/me/logins' },
  { route: 'DELETE /v1/accounts/me/logins/{id}', code: 'login_not_found' },
  { route: 'POST /v1/sessions', body: () => ({ title: 'Mine' }) },
  { route: 'GET /v1/sessions' },
  { route: 'GET /v1/sessions/{id}', code: SESSION },
  { route: 'PATCH /v1/sessions/{id}', code: SESSION, body: () => ({ title: 'Mine now' }) },
  { route: 'DELETE /v1/sessions/{id}', code: SESSION },
  { route: 'POST /v1/sessions/{id}/start', code: SESSION, state: 'draft' },
  { route: 'POST /v1/sessions/{id}/end', code: SESSION },
  { route: 'POST /v1/sessions/{id}/reopen', code: SESSION, state: 'ended' },
  { route: 'POST /v1/sessions/{id}/duplicate', code: SESSION },
  { route: 'POST /v1/sessions/{id}/template', code: SESSION },
  { route: 'GET /v1/tags' },
  { route: 'GET /v1/templates' },
  { route: 'GET /v1/templates/{id}', code: TEMPLATE, state: 'kept' },
  {
    route: 'PATCH /v1/templates/{id}',
    code: TEMPLATE,
    state: 'kept',
    body: () => ({ title: 'Mine now' }),
  },
  { route: 'DELETE /v1/templates/{id}', code: TEMPLATE, state: 'kept' },
  { route: 'POST /v1/templates/{id}/sessions', code: TEMPLATE, state: 'kept' },
  { route: 'POST /v1/sessions/{id}/questions', code: SESSION, body: () => aRating() },
  {
    route: 'POST /v1/sessions/{id}/questions/from-ideas',
    code: SESSION,
    state: 'asked',
    body: ({ item, otherItem }) => ({ prompt: 'Which?', qaIds: [item!.id, otherItem!.id] }),
  },
  {
    route: 'PUT /v1/sessions/{id}/questions/order',
    code: SESSION,
    body: ({ session }) => ({ questionIds: session.questions.map(({ id }) => id).reverse() }),
  },
  { route: 'GET /v1/sessions/{id}/qr.svg', code: SESSION },
  { route: 'GET /v1/sessions/{id}/screen', code: SESSION },
  { route: 'POST /v1/sessions/{id}/screen-link', code: SESSION },
  { route: 'GET /v1/sessions/{id}/screen-link', code: SESSION },
  { route: 'DELETE /v1/sessions/{id}/screen-link', code: SESSION },
  { route: 'GET /v1/sessions/{id}/moderation', code: SESSION },
  { route: 'POST /v1/sessions/{id}/moderator-link', code: SESSION },
  { route: 'GET /v1/sessions/{id}/moderator-link', code: SESSION },
  { route: 'DELETE /v1/sessions/{id}/moderator-link', code: SESSION },
  { route: 'GET /v1/sessions/{id}/roster', code: SESSION },
  { route: 'PUT /v1/sessions/{id}/roster', code: SESSION, body: () => ({ names: ['Eve'] }) },
  { route: 'POST /v1/sessions/{id}/voter-codes', code: SESSION, body: () => ({ count: 2 }) },
  { route: 'PATCH /v1/sessions/{id}/roster/{entryId}', code: SESSION, body: () => ({ weight: 3 }) },
  { route: 'DELETE /v1/sessions/{id}/roster/{entryId}', code: SESSION },
  { route: 'POST /v1/sessions/{id}/roster/{entryId}/release', code: SESSION },
  { route: 'GET /v1/sessions/{id}/participants', code: SESSION },
  { route: 'DELETE /v1/sessions/{id}/participants/{participantId}', code: SESSION },
  { route: 'GET /v1/sessions/{id}/progress', code: SESSION },
  { route: 'GET /v1/sessions/{id}/quiz', code: SESSION },
  { route: 'GET /v1/sessions/{id}/quiz/players', code: SESSION },
  { route: 'GET /v1/sessions/{id}/leaderboard', code: SESSION, state: 'playing' },
  { route: 'GET /v1/sessions/{id}/players', code: SESSION, state: 'playing' },
  {
    route: 'PATCH /v1/sessions/{id}/players/{participantId}',
    code: SESSION,
    state: 'playing',
    body: () => ({ name: null }),
  },
  {
    route: 'DELETE /v1/sessions/{id}/players/{participantId}',
    code: SESSION,
    state: 'playing',
    anew: withAnotherPlayer,
  },
  { route: 'GET /v1/sessions/{id}/export', code: SESSION },
  { route: 'GET /v1/sessions/{id}/crosstab', code: SESSION },
  {
    route: 'PUT /v1/sessions/{id}/crosstab',
    code: SESSION,
    body: ({ session: { questions } }) => ({
      questionId: questions[0]!.id,
      by: questions[1]!.id,
    }),
  },
  { route: 'DELETE /v1/sessions/{id}/crosstab', code: SESSION },
  { route: 'GET /v1/sessions/{id}/report', code: SESSION },
  { route: 'GET /v1/sessions/{id}/comparison', code: SESSION },
  { route: 'GET /v1/sessions/{id}/results', code: SESSION },
  { route: 'GET /v1/sessions/{id}/results/stream', code: SESSION, stream: true },
  { route: 'GET /v1/questions/{id}', code: QUESTION },
  { route: 'PATCH /v1/questions/{id}', code: QUESTION, body: () => ({ prompt: 'Mine now?' }) },
  { route: 'DELETE /v1/questions/{id}', code: QUESTION },
  { route: 'POST /v1/questions/{id}/repeat', code: QUESTION },
  { route: 'POST /v1/questions/{id}/open', code: QUESTION, state: 'closed' },
  {
    route: 'POST /v1/questions/{id}/extend',
    code: QUESTION,
    state: 'timed',
    body: () => ({ seconds: 30 }),
  },
  { route: 'POST /v1/questions/{id}/close', code: QUESTION },
  { route: 'POST /v1/questions/{id}/reveal', code: QUESTION },
  { route: 'POST /v1/questions/{id}/hide', code: QUESTION },
  { route: 'POST /v1/questions/{id}/reset', code: QUESTION },
  { route: 'PUT /v1/questions/{id}/confidence', code: QUESTION, body: () => ({ confidence: 4 }) },
  { route: 'GET /v1/questions/{id}/confidence', code: QUESTION, state: 'closed' },
  { route: 'GET /v1/questions/{id}/results', code: QUESTION, state: 'written' },
  { route: 'GET /v1/questions/{id}/ballots', code: QUESTION, state: 'closed' },
  { route: 'GET /v1/questions/{id}/answers', code: QUESTION, state: 'written' },
  { route: 'POST /v1/questions/{id}/answers/show', code: QUESTION, state: 'written', body: noneOf },
  { route: 'POST /v1/questions/{id}/answers/hide', code: QUESTION, state: 'written', body: noneOf },
  { route: 'GET /v1/questions/{id}/words', code: QUESTION, state: 'written' },
  { route: 'POST /v1/questions/{id}/words/show', code: QUESTION, state: 'written', body: aWord },
  { route: 'POST /v1/questions/{id}/words/hide', code: QUESTION, state: 'written', body: aWord },
  { route: 'POST /v1/questions/{id}/words/merge', code: QUESTION, state: 'written', body: aWord },
  { route: 'POST /v1/answers/{id}/show', code: 'answer_not_found', state: 'written' },
  { route: 'POST /v1/answers/{id}/hide', code: 'answer_not_found', state: 'written' },
  { route: 'GET /v1/sessions/{id}/qa', code: SESSION },
  { route: 'POST /v1/qa', body: () => ({ text: 'When?', key: aKey() }) },
  { route: 'PUT /v1/qa/{id}/upvote', code: ITEM, state: 'asked' },
  { route: 'DELETE /v1/qa/{id}/upvote', code: ITEM, state: 'asked' },
  { route: 'PUT /v1/qa/{id}/downvote', code: ITEM, state: 'asked' },
  { route: 'DELETE /v1/qa/{id}/downvote', code: ITEM, state: 'asked' },
  { route: 'PATCH /v1/qa/{id}', code: ITEM, state: 'asked', body: () => ({ pinned: true }) },
  {
    route: 'POST /v1/qa/{id}/merge',
    code: ITEM,
    state: 'asked',
    body: ({ otherItem }) => ({ into: otherItem!.id }),
    anew: withPendingItem,
  },
  { route: 'DELETE /v1/qa/{id}', code: ITEM, state: 'asked', anew: withPendingItem },
  { route: 'POST /v1/reactions', body: () => ({ reaction: 'clap' }) },
  { route: 'POST /v1/imports', body: () => ({ text: 'Mine?' }) },
  { route: 'POST /v1/images', body: aForm },
  { route: 'GET /v1/images/{id}', code: 'image_not_found', state: 'pictured' },
  {
    route: 'POST /v1/polls',
    body: () => ({ question: 'Mine?', options: ['Yes', 'No'] }),
  },
  { route: 'GET /v1/polls' },
  { route: 'GET /v1/polls/{id}', code: POLL, state: 'polled' },
  { route: 'PATCH /v1/polls/{id}', code: POLL, state: 'polled', body: () => ({ listed: true }) },
  { route: 'DELETE /v1/polls/{id}', code: POLL, state: 'polled' },
  { route: 'POST /v1/polls/{id}/close', code: POLL, state: 'polled' },
  { route: 'GET /v1/polls/{id}/results', code: POLL, state: 'polled' },
  { route: 'GET /v1/polls/{id}/results/stream', code: POLL, state: 'polled', stream: true },
  { route: 'GET /v1/polls/{id}/qr.svg', code: POLL, state: 'polled' },
  { route: 'GET /p/{id}/picture.png', code: POLL, state: 'polled' },
  { route: 'POST /v1/polls/{id}/challenge', code: POLL, state: 'polled' },
  {
    route: 'POST /v1/votes',
    state: 'polled',
    body: ({ poll }) => ({ pollId: poll!.id, optionIds: [poll!.options[0]!.id] }),
  },
  { route: 'GET /v1/server/proxy' },
  { route: 'POST /v1/join', body: ({ session: { code } }) => ({ code, name: 'Grace' }) },
  { route: 'GET /v1/audience/session' },
  { route: 'GET /v1/audience/player', state: 'playing' },
  { route: 'GET /v1/audience/confidences' },
  { route: 'PATCH /v1/audience/player', state: 'playing', body: () => ({ name: null }) },
  {
    route: 'POST /v1/questions/{id}/votes',
    code: QUESTION,
    body: ({ question }) => choose(question, 'Yes'),
  },
  { route: 'DELETE /v1/questions/{id}/votes', code: QUESTION },
  { route: 'GET /v1/votes/{receiptId}', code: 'receipt_not_found' },
  { route: 'GET /v1/admin/accounts' },
  { route: 'GET /v1/admin/accounts/{id}', code: ACCOUNT },
  { route: 'PATCH /v1/admin/accounts/{id}', code: ACCOUNT, body: () => ({ disabled: true }) },
  { route: 'DELETE /v1/admin/accounts/{id}', code: ACCOUNT },
  { route: 'POST /v1/admin/accounts/{id}/reset-link', code: ACCOUNT },
  { route: 'POST /v1/admin/invites' },
  { route: 'GET /v1/admin/sessions' },
  { route: 'GET /v1/admin/sessions/{id}', code: SESSION },
  { route: 'POST /v1/admin/sessions/{id}/end', code: SESSION },
  { route: 'DELETE /v1/admin/sessions/{id}', code: SESSION },
  { route: 'PUT /v1/admin/sessions/{id}/legal-hold', code: SESSION },
  { route: 'DELETE /v1/admin/sessions/{id}/legal-hold', code: SESSION },
  { route: 'GET /v1/admin/jobs' },
  { route: 'POST /v1/admin/jobs/{jobId}/retry', code: 'job_not_found' },
  { route: 'DELETE /v1/admin/jobs/{jobId}', code: 'job_not_found' },
  { route: 'GET /v1/admin/audit' },
  { route: 'GET /v1/admin/audit/export' },
  { route: 'GET /v1/admin/settings' },
  { route: 'PATCH /v1/admin/settings', body: () => ({ retentionDays: null }) },
  { route: 'GET /v1/admin/settings/retention-preview', query: '?days=365' },
  { route: 'GET /v1/admin/numbers' },
];

export const callOf = (route: string): Call => calls.find((call) => call.route === route)!;

/** The call's address, of what is in the hall, or of its owner's other login. */
export function pathOf({ route, query: needed = '' }: Call, hall: Hall): string {
  const template = route.split(' ')[1]!;
  const { id } = /\/questions\/\{id\}\/(?:answers|results|words)/.test(template)
    ? hall.cloud!
    : template.includes('/answers/{id}')
      ? hall.answer!
      : ownerOf(template, hall);
  return template
    .replace('{id}', id)
    .replace('{jobId}', 'of-nothing')
    .replace('{receiptId}', hall.receiptId)
    .replace('{participantId}', hall.participantId)
    .replace('{entryId}', hall.entryId)
    .concat(needed);
}

/** What else the `{id}` of an address is of. */
function ownerOf(template: string, hall: Hall): { id: string } {
  return template.includes('/questions/{id}')
    ? hall.question
    : template.includes('/qa/{id}')
      ? hall.item!
      : template.includes('/logins/{id}')
        ? hall.otherLogin
        : /\/(?:polls|p)\/\{id\}/.test(template)
          ? hall.poll!
          : template.includes('/images/{id}')
            ? hall.image!
            : template.includes('/accounts/{id}')
              ? hall.target
              : template.includes('/templates/{id}')
                ? hall.template!
                : hall.session;
}

export const methodOf = ({ route }: Call): string => route.split(' ')[0]!;

export async function send(
  api: Api,
  call: Call,
  hall: Hall,
  options: RequestOptions = {},
): Promise<Answer> {
  const body = await call.body?.(hall, api);
  return api.request(methodOf(call), pathOf(call, hall), { body, ...options });
}

function aNewLogin() {
  return { email: `caller${unique()}@example.org`, password: 'correct horse' };
}

async function aForm() {
  return formOf(await aPicture());
}

/** One of the participant's that nobody else has seen. */
async function withPendingItem(hall: Hall, api: Api): Promise<Hall> {
  const item = await ask(api, 'When?', hall.participantToken);
  return { ...hall, item: await decide(api, item, { status: 'pending' }, hall.owner.token) };
}

/** Whom the call may remove; the participant of the hall stays. */
async function withAnotherPlayer(hall: Hall, api: Api): Promise<Hall> {
  const { id } = await aPlayer(api, hall.session, { name: `Player ${unique()}` });
  return { ...hall, participantId: id };
}

function noneOf() {
  return { ids: [randomUUID()] };
}

function aWord() {
  return { texts: ['word'] };
}
