import type {
  CrossTab,
  LeaderboardState,
  Question,
  Result,
  Session,
} from '../../src/contract/index.js';
import { kinds } from '../../src/sessions/kinds/index.js';
import type { Closing } from '../judge/record.js';
import { askPatiently } from './patiently.js';

/** How long the result of a closed question may take to become final. Milliseconds. */
const FINAL_LIMIT = 90_000;
const PAUSE = 100;

/** Points may come by the sweep, which looks every two seconds, and be told a second later. */
const POINTS_LIMIT = 30_000;

const labels = (...texts: string[]) => texts.map((label) => ({ label }));

/** The first is closed while the fault lasts. It and another have points, for being fast, too. */
const own = [
  {
    kind: 'single_choice',
    prompt: 'Where shall we meet next?',
    options: labels('Lisbon', 'Oslo', 'Porto', 'Riga'),
    answerKey: { optionIndexes: [0] },
    settings: { scoring: { mode: 'speed', points: 1_000 } },
  },
  {
    kind: 'single_choice',
    prompt: 'Shall we?',
    options: labels('Yes', 'No'),
  },
  {
    kind: 'multiple_choice',
    prompt: 'Which colours?',
    options: labels('Red', 'Green', 'Blue', 'Pink'),
    answerKey: { optionIndexes: [0, 1] },
    settings: { maxChoices: 3, allowChange: true, scoring: { mode: 'speed', points: 600 } },
  },
  { kind: 'rating', prompt: 'How was it?', settings: { allowChange: true, min: 0, max: 10 } },
];

/** With one of each other kind, which takes changes. */
const questions = [
  ...own,
  ...kinds
    .filter(({ name }) => !own.some(({ kind }) => kind === name))
    .map(({ name, example: { prompt, options, settings } }) => ({
      kind: name,
      prompt,
      ...(options && { options: labels(...options) }),
      settings: { ...settings, allowChange: true },
    })),
];

/** Votes that codes have on a motion: with these, no sum hides another one. */
const weights = [1, 3, 57, 1_000_000];

/** What somebody joins by. */
export interface Seat {
  readonly voterCode: string;
  readonly weight: number;
}

/** An organizer with a live session whose questions are open. */
export class Room {
  readonly closings = new Map<string, Closing>();

  private constructor(
    readonly url: string,
    readonly token: string,
    readonly id: string,
    readonly code: string,
    readonly questions: Question[],
    readonly seats: readonly Seat[],
  ) {}

  /** @param size how many voter codes there are */
  static async open(url: string, size: number): Promise<Room> {
    const account = {
      email: `organizer${Math.random()}@example.org`,
      password: 'correct horse battery staple',
      name: 'Ada',
    };
    const post = async <T>(path: string, body: object, token?: string) =>
      must(await askPatiently<T>(`${url}/v1/${path}`, { method: 'POST', body, token }), path);
    const { accessToken } = await register(url, account);
    const settings = { resultsVisibility: 'after_close', qa: 'open', roster: 'codes' };
    const draft = { title: 'All hands', settings, questions };
    const { id, code, ...session } = await post<Session>('sessions', draft, accessToken);
    const seats: Seat[] = [];
    const count = Math.ceil(size / weights.length);
    for (const weight of weights) {
      const path = `sessions/${id}/voter-codes`;
      const { codes } = await post<{ codes: string[] }>(path, { count, weight }, accessToken);
      seats.push(...codes.map((voterCode) => ({ voterCode, weight })));
    }
    await post(`sessions/${id}/start`, {}, accessToken);
    const open = session.questions.map((question) =>
      post<Question>(`questions/${question.id}/open`, {}, accessToken),
    );
    return new Room(url, accessToken, id, code, await Promise.all(open), seats);
  }

  async close({ id }: Question): Promise<void> {
    const sentAt = performance.now();
    const { status, body } = await askPatiently<{ code?: string }>(
      `${this.url}/v1/questions/${id}/close`,
      { method: 'POST', body: {}, token: this.token },
    );
    const isClosed = status === 200 || body.code === 'invalid_transition';
    if (!isClosed) throw new Error(`close: ${status} ${JSON.stringify(body)}`);
    const answeredAt = performance.now();
    this.closings.set(id, { sentAt, ...(status === 200 && { answeredAt }) });
  }

  /** The final result, or undefined where it does not come in time. */
  async final({ id }: Question): Promise<Result | undefined> {
    const deadline = performance.now() + FINAL_LIMIT;
    const url = `${this.url}/v1/questions/${id}/results`;
    while (performance.now() < deadline) {
      const { status, body } = await askPatiently<Result>(url, { token: this.token });
      if (status === 200 && body.final) return body;
      await new Promise((resolve) => setTimeout(resolve, PAUSE));
    }
    return undefined;
  }

  /** The first that is asked for a pair has it counted. */
  async crosstab(question: Question, by: Question): Promise<CrossTab> {
    const url = `${this.url}/v1/questions/${question.id}/results?by=${by.id}`;
    return must(await askPatiently<CrossTab>(url, { token: this.token }), 'cross-tab');
  }

  /**
   * Shows who has how many points until it is as wanted, or there was time enough.
   * @param isRight is told undefined where it cannot be had
   */
  async leaderboard(
    isRight: (state: LeaderboardState | undefined) => Promise<boolean>,
  ): Promise<void> {
    const deadline = performance.now() + POINTS_LIMIT;
    const url = `${this.url}/v1/sessions/${this.id}/leaderboard?limit=100`;
    for (;;) {
      const { status, body } = await askPatiently<LeaderboardState>(url, { token: this.token });
      const state = status === 200 ? body : undefined;
      if ((await isRight(state)) || performance.now() > deadline) return;
      await new Promise((resolve) => setTimeout(resolve, PAUSE));
    }
  }
}

interface Account {
  readonly email: string;
  readonly password: string;
  readonly name: string;
}

/** The answer to a first try may be lost: then the account is there, and one logs in. */
async function register(url: string, account: Account): Promise<{ accessToken: string }> {
  const post = (path: string, body: object) =>
    askPatiently<{ accessToken: string; code?: string }>(url + path, { method: 'POST', body });
  const registered = await post('/v1/accounts', account);
  if (registered.body.code !== 'email_taken') return must(registered, 'accounts');
  const { email, password } = account;
  return must(await post('/v1/auth/login', { email, password }), 'auth/login');
}

function must<T>({ status, body }: { status: number; body: T }, what: string): T {
  if (status >= 300) throw new Error(`${what}: ${status} ${JSON.stringify(body)}`);
  return body;
}
