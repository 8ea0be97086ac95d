import { sleep } from 'k6';
import type { Question, Result, Session } from '../../src/contract/index.ts';
import { bodyOrThrow, request, requestAsync } from './api.ts';
import { noteCounted } from './counting.ts';
import { randomWord } from './random.ts';

/** How long the last votes of a closed question may take to be counted. Milliseconds. */
const FINAL_LIMIT = 60_000;

interface Credentials {
  email: string;
  password: string;
}

interface LoggedIn {
  accessToken: string;
}

/** What `setup` hands to every virtual user: a live session of an organizer made for this run. */
export interface Hall {
  organizer: Credentials;
  session: Session;
}

/** A live session with these questions, all of them open unless told otherwise. */
export function openHall(questions: object[], { open = true } = {}): Hall {
  const organizer = { email: `k6-${randomWord()}@example.com`, password: randomWord() };
  const { accessToken: token } = bodyOrThrow<LoggedIn>(
    request('POST', '/v1/accounts', { name: 'register', body: { ...organizer, name: 'k6' } }),
  );
  const post = <T>(path: string, body?: object) =>
    bodyOrThrow<T>(request('POST', path, { name: 'organize', body, token }));
  try {
    const settings = { resultsVisibility: 'always' };
    const draft = post<Session>('/v1/sessions', { title: 'Load test', settings, questions });
    const session = post<Session>(`/v1/sessions/${draft.id}/start`);
    if (open) for (const { id } of session.questions) post(`/v1/questions/${id}/open`);
    return { organizer, session };
  } catch (error) {
    deleteAccount(token); // without a set-up there will be no teardown
    throw error;
  }
}

/** A fresh access token: the one of the set-up has a life of 15 minutes. */
export function logIn({ organizer: { email, password } }: Hall): string {
  const body = { email, password };
  return bodyOrThrow<LoggedIn>(request('POST', '/v1/auth/login', { name: 'login', body }))
    .accessToken;
}

/** Opens or closes a question. @returns as soon as the server has answered */
export async function turn(move: 'open' | 'close', { id }: Question, token: string): Promise<void> {
  const path = `/v1/questions/${id}/${move}`;
  bodyOrThrow(await requestAsync('POST', path, { name: 'organize', token }));
}

/** Closes what is open, notes what was counted, and leaves nothing behind. */
export function closeHall(hall: Hall): void {
  const token = logIn(hall);
  try {
    const path = `/v1/sessions/${hall.session.id}`;
    const { questions } = bodyOrThrow<Session>(request('GET', path, { name: 'organize', token }));
    questions.forEach((question, index) => {
      if (question.status === 'draft') return; // never opened, so never final
      if (question.status === 'open') close(question, token);
      noteCounted(index, finalResult(question, token));
    });
  } finally {
    deleteAccount(token);
  }
}

/** Takes the session and its votes with it. */
function deleteAccount(token: string): void {
  bodyOrThrow(request('DELETE', '/v1/accounts/me', { name: 'organize', token }));
}

function close({ id }: Question, token: string): void {
  bodyOrThrow(request('POST', `/v1/questions/${id}/close`, { name: 'organize', token }));
}

function finalResult({ id }: Question, token: string): Result {
  const path = `/v1/questions/${id}/results`;
  const deadline = Date.now() + FINAL_LIMIT;
  for (;;) {
    const result = bodyOrThrow<Result>(request('GET', path, { name: 'results', token }));
    if (result.final) return result;
    if (Date.now() > deadline) throw new Error(`not final in time: ${JSON.stringify(result)}`);
    sleep(0.1);
  }
}
