import { expect } from '@jest/globals';
import type {
  Account,
  AudienceSession,
  Choice,
  ErrorCode,
  ModeratorLink,
  ModeratorSnapshot,
  Problem,
  Question,
  Receipt,
  Result,
  ScreenLink,
  ScreenSnapshot,
  Session,
} from '../../../src/contract/index.js';
import { type Answered, askApi, type Asked } from '../../../src/platform/ask-api.js';
import { until } from './until.js';

export { until };

export type Answer<T = unknown> = Answered<T>;

export type RequestOptions = Pick<Asked, 'body' | 'token' | 'headers'>;

/** A client of the REST API that does not judge what it gets. */
export class Api {
  constructor(private readonly url: string) {}

  request<T>(method: string, path: string, options: RequestOptions = {}): Promise<Answer<T>> {
    return askApi<T>(this.url + path, { method, ...options });
  }

  get<T>(path: string, token?: string, headers?: Record<string, string>): Promise<Answer<T>> {
    return this.request<T>('GET', path, { token, headers });
  }

  post<T>(path: string, body?: unknown, token?: string): Promise<Answer<T>> {
    return this.request<T>('POST', path, { body, token });
  }

  patch<T>(path: string, body: unknown, token?: string): Promise<Answer<T>> {
    return this.request<T>('PATCH', path, { body, token });
  }

  put<T>(path: string, body: unknown, token?: string): Promise<Answer<T>> {
    return this.request<T>('PUT', path, { body, token });
  }

  delete(path: string, token?: string): Promise<Answer> {
    return this.request('DELETE', path, { token });
  }
}

/** The body, where the status is the expected one; else the test fails and shows the answer. */
export function expectStatus<T>(answer: Answer<T>, status: number): T {
  if (answer.status !== status) {
    expect({ status: answer.status, body: answer.body }).toEqual({
      status,
      body: expect.anything(),
    });
  }
  return answer.body;
}

/** That the answer is the contract's problem document with this code. */
export function expectProblem(answer: Answer, status: number, code: ErrorCode): Problem {
  expect(answer.headers.get('content-type')).toMatch(/^application\/problem\+json/);
  expect({ status: answer.status, body: answer.body }).toEqual({
    status,
    body: expect.objectContaining({
      type: expect.any(String),
      title: expect.any(String),
      detail: expect.any(String),
      status,
      code,
    }),
  });
  return answer.body as Problem;
}

let numbered = 0;

/** A number that no other call of this file gets. */
export function unique(): number {
  numbered += 1;
  return numbered;
}

export interface LoggedIn {
  account: Account;
  accessToken: string;
  expiresIn: number;
  refreshToken?: string;
}

/** Of every account that a test makes. */
export const PASSWORD = 'correct horse';

/** An organizer with an account of its own. */
export async function anOrganizer(api: Api) {
  const credentials = { email: `organizer${unique()}@example.org`, password: PASSWORD };
  const answer = await api.request<LoggedIn>('POST', '/v1/accounts', {
    body: { ...credentials, name: 'Ada' },
    headers: { 'X-Refresh-Token': 'body' },
  });
  const { account, accessToken, refreshToken } = expectStatus(answer, 201);
  return { ...credentials, account, token: accessToken, refreshToken: refreshToken! };
}

export const aSingleChoice = (settings: object = {}, labels = ['Yes', 'No']) => ({
  kind: 'single_choice',
  prompt: 'Shall we?',
  options: labels.map((label) => ({ label })),
  settings,
});

export const aMultipleChoice = (settings: object = {}, labels = ['Red', 'Green', 'Blue']) => ({
  kind: 'multiple_choice',
  prompt: 'Which colours?',
  options: labels.map((label) => ({ label })),
  settings,
});

export const aRating = (settings: object = {}) => ({
  kind: 'rating',
  prompt: 'How was it?',
  settings,
});

/** A draft with these questions, of a new organizer where no token is given; all see the results. */
export async function aDraftSession(
  api: Api,
  given: { questions?: object[]; settings?: object; token?: string } = {},
) {
  const token = given.token ?? (await anOrganizer(api)).token;
  const { questions = [aSingleChoice()] } = given;
  const settings = { resultsVisibility: 'always', ...given.settings };
  const body = { title: `Session ${unique()}`, questions, settings };
  const session = expectStatus(await api.post<Session>('/v1/sessions', body, token), 201);
  return { token, session, questions: session.questions };
}

/** A live session, its questions open unless `open` is false and the session is not self-paced. */
export async function aLiveSession(
  api: Api,
  given: { questions?: object[]; settings?: object; token?: string; open?: boolean } = {},
) {
  const { token, session } = await aDraftSession(api, given);
  const start = await api.post<Session>(`/v1/sessions/${session.id}/start`, undefined, token);
  const started = expectStatus(start, 200);
  const questions =
    given.open === false || started.settings.pace === 'self'
      ? started.questions
      : await Promise.all(session.questions.map(({ id }) => openQuestion(api, id, token)));
  return { token, session: { ...session, status: 'live' as const }, questions };
}

export async function openQuestion(api: Api, id: string, token: string, durationSeconds?: number) {
  const body = durationSeconds === undefined ? undefined : { durationSeconds };
  return expectStatus(await api.post<Question>(`/v1/questions/${id}/open`, body, token), 200);
}

export async function closeQuestion(api: Api, id: string, token: string) {
  return expectStatus(await api.post<Question>(`/v1/questions/${id}/close`, undefined, token), 200);
}

export interface Joined {
  participantId: string;
  participantToken: string;
  session: AudienceSession;
}

/** One of the audience, with its token. */
export async function aParticipant(api: Api, { code }: { code: string }, name?: string) {
  const joined = expectStatus(await api.post<Joined>('/v1/join', { code, name }), 200);
  return { id: joined.participantId, token: joined.participantToken, session: joined.session };
}

/** A link to the session's big screen; the one of before is revoked. */
export async function aScreenLink(api: Api, { id }: { id: string }, token: string) {
  return expectStatus(await api.post<ScreenLink>(`/v1/sessions/${id}/screen-link`, {}, token), 201);
}

/** A link for who moderates the session; the one of before is revoked. */
export async function aModeratorLink(api: Api, { id }: { id: string }, token: string) {
  const path = `/v1/sessions/${id}/moderator-link`;
  return expectStatus(await api.post<ModeratorLink>(path, {}, token), 201);
}

/** What there is to moderate in the session now. */
export async function moderationOf(api: Api, { id }: { id: string }, token: string) {
  return expectStatus(
    await api.get<ModeratorSnapshot>(`/v1/sessions/${id}/moderation`, token),
    200,
  );
}

/** What the session's big screen shows now. */
export async function screenOf(api: Api, { id }: { id: string }, token: string) {
  return expectStatus(await api.get<ScreenSnapshot>(`/v1/sessions/${id}/screen`, token), 200);
}

export function castVote(api: Api, questionId: string, choice: Choice, token: string) {
  return api.post<{ receipt: Receipt }>(`/v1/questions/${questionId}/votes`, choice, token);
}

export function withdrawVote(api: Api, questionId: string, token: string) {
  return api.request<{ receipt: Receipt }>('DELETE', `/v1/questions/${questionId}/votes`, {
    token,
  });
}

/** Casts a vote that has to be accepted. */
export async function vote(api: Api, questionId: string, choice: Choice, token: string) {
  return expectStatus(await castVote(api, questionId, choice, token), 202).receipt;
}

/** The choice of the option with this label. */
export function choose({ options }: Question, ...labels: string[]): { optionIds: string[] } {
  return {
    optionIds: labels.map((label) => options.find((option) => option.label === label)!.id),
  };
}

/** The result as soon as it is what the test waits for. */
export async function resultWhen(
  api: Api,
  questionId: string,
  token: string,
  isThere: (result: Result) => boolean,
): Promise<Result> {
  const read = async () =>
    expectStatus(await api.get<Result>(`/v1/questions/${questionId}/results`, token), 200);
  return until(read, isThere);
}

export function countsByLabel({ buckets }: Result): Record<string, number> {
  return Object.fromEntries(buckets.map(({ label, count }) => [label, count]));
}
