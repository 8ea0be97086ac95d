import type { Question, Result, Session } from '../../../src/contract/index.js';
import { askApi } from '../../../src/platform/ask-api.js';
import { type Cast, castsOf, oddTexts, questions } from './questions.js';

/** Votes that are on their way at a time. */
const AT_A_TIME = 40;
const LIMIT = 60_000;

export interface Person {
  readonly id: string;
  readonly name: string;
  readonly casts: readonly (Cast | undefined)[];
}

/** A session in which all have voted, and all is counted. */
export interface Room {
  readonly session: Session;
  readonly token: string;
  readonly people: readonly Person[];
  readonly results: readonly Result[];
  /** What was asked, and by whom. */
  readonly asked: readonly { readonly text: string; readonly author: string | null }[];
}

interface Joined {
  readonly participantId: string;
  readonly participantToken: string;
}

/** A client that takes nothing but success. */
export class Client {
  constructor(private readonly url: string) {}

  async ask<T>(method: string, path: string, token?: string, body?: unknown): Promise<T> {
    const answer = await askApi<T>(this.url + path, { method, token, body });
    if (answer.status < 300) return answer.body;
    throw new Error(`${method} ${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
  }

  async file(path: string, token: string): Promise<Buffer> {
    const headers = { authorization: `Bearer ${token}` };
    const response = await fetch(this.url + path, { headers });
    if (!response.ok) throw new Error(`GET ${path}: ${response.status}`);
    return Buffer.from(await response.arrayBuffer());
  }
}

/** A session of an account of its own. @param asked as `POST /v1/sessions` takes it */
export async function aSession(
  client: Client,
  asked: object,
): Promise<{ session: Session; token: string }> {
  const account = { email: `o${Math.random()}@example.org`, password: 'correct horse', name: 'O' };
  const { accessToken: token } = await client.ask<{ accessToken: string }>(
    ...(['POST', '/v1/accounts', undefined, account] as const),
  );
  const session = await client.ask<Session>('POST', '/v1/sessions', token, asked);
  return { session, token };
}

/** @param count of those who vote */
export async function aRoom(client: Client, settings: object, count: number): Promise<Room> {
  const { session, token } = await aSession(client, {
    title: '=Title, "quoted"; 1/3',
    settings: { resultsVisibility: 'always', qa: 'open', ...settings },
    questions: questions.map(({ body }) => body),
  });
  await client.ask('POST', `/v1/sessions/${session.id}/start`, token);
  for (const { id } of session.questions)
    await client.ask('POST', `/v1/questions/${id}/open`, token);
  const everybody = Array.from({ length: count }, (_, nth) => nth);
  const asked: { text: string; author: string | null }[] = [];
  const people = await someAtATime(everybody, async (nth): Promise<Person> => {
    const name = oddNames[nth] ?? `Person ${nth}`;
    const body = { code: session.code, name };
    const one = await client.ask<Joined>('POST', '/v1/join', undefined, body);
    const casts = castsOf(nth, session.questions);
    for (const [place, cast] of casts.entries()) {
      const path = `/v1/questions/${session.questions[place]!.id}/votes`;
      if (cast) await client.ask('POST', path, one.participantToken, cast.choice);
    }
    if (nth < 12) {
      const text = oddTexts[nth]!;
      await client.ask('POST', '/v1/qa', one.participantToken, {
        text,
        key: `question-${session.id}-${nth}`,
      });
      asked.push({ text, author: session.settings.identity === 'named' ? name : null });
    }
    return { id: one.participantId, name, casts };
  });
  const results: Result[] = [];
  for (const question of session.questions) results.push(await settled(client, question, token));
  return { session, token, people, results, asked };
}

const oddNames = [
  ...["=cmd|' /C calc'!A0", '+Ada', '007', '1/3', 'NA', 'null', 'None', 'TRUE', '-', '1e5'],
  ...['שלום', '李雷', "O'Brien", 'a,b;c', '"quoted"', '👩‍🚀', '@home', '２'],
];

async function settled(client: Client, { id }: Question, token: string): Promise<Result> {
  await client.ask('POST', `/v1/questions/${id}/close`, token);
  const deadline = Date.now() + LIMIT;
  for (;;) {
    const result = await client.ask<Result>('GET', `/v1/questions/${id}/results`, token);
    if (result.final) return result;
    if (Date.now() > deadline) throw new Error(`${id} is not counted`);
  }
}

async function someAtATime<One, Made>(
  all: readonly One[],
  make: (one: One) => Promise<Made>,
): Promise<Made[]> {
  const made: Made[] = [];
  for (let at = 0; at < all.length; at += AT_A_TIME) {
    made.push(...(await Promise.all(all.slice(at, at + AT_A_TIME).map(make))));
  }
  return made;
}
