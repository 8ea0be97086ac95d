/** What the bench uses of a question. */
export interface OpenQuestion {
  readonly id: string;
  readonly optionIds: string[];
}

interface Question {
  id: string;
  options: { id: string }[];
}

interface Given {
  questions?: number;
  resultsVisibility?: 'always' | 'after_vote' | 'after_close' | 'hidden';
  /** Whether the first option is right, and being fast has a bonus. */
  isQuiz?: boolean;
  /** Left out, it is no game. */
  leaderboard?: 'after_question' | 'end';
  /** Of an organizer that is there already; else one comes. */
  token?: string;
}

/** An organizer with a live session whose questions are open. */
export class LiveSession {
  private constructor(
    private readonly url: string,
    readonly token: string,
    readonly id: string,
    readonly code: string,
    readonly questions: OpenQuestion[],
  ) {}

  /** @param given one question and `always`, where left out */
  static async start(
    { url }: { url: string },
    { questions = 1, resultsVisibility = 'always', leaderboard, isQuiz = false, token }: Given = {},
  ): Promise<LiveSession> {
    const accessToken = token ?? (await registered(url));
    const labels = ['Lisbon', 'Oslo', 'Porto', 'Riga'];
    const question = {
      kind: 'single_choice',
      prompt: 'Where shall we meet next?',
      options: labels.map((label) => ({ label })),
      ...(isQuiz && {
        answerKey: { optionIndexes: [0] },
        settings: { scoring: { mode: 'speed', points: 1_000 } },
      }),
    };
    const session = await post<{ id: string; code: string; questions: Question[] }>(
      url,
      'sessions',
      {
        title: 'All hands',
        settings: { resultsVisibility, leaderboard },
        questions: Array.from({ length: questions }, () => question),
      },
      accessToken,
    );
    await post(url, `sessions/${session.id}/start`, {}, accessToken);
    const live = new LiveSession(
      url,
      accessToken,
      session.id,
      session.code,
      session.questions.map(({ id, options }) => ({ id, optionIds: options.map((one) => one.id) })),
    );
    for (const { id } of live.questions) await live.#post(`questions/${id}/open`);
    return live;
  }

  get question(): OpenQuestion {
    return this.questions[0]!;
  }

  get questionIds(): string[] {
    return this.questions.map(({ id }) => id);
  }

  async open({ id }: OpenQuestion): Promise<void> {
    await this.#post(`questions/${id}/open`);
  }

  async close({ id }: OpenQuestion): Promise<void> {
    await this.#post(`questions/${id}/close`);
  }

  async reveal({ id }: OpenQuestion): Promise<void> {
    await this.#post(`questions/${id}/reveal`);
  }

  async hide({ id }: OpenQuestion): Promise<void> {
    await this.#post(`questions/${id}/hide`);
  }

  #post(path: string): Promise<unknown> {
    return post(this.url, path, {}, this.token);
  }
}

/** @returns the access token of a new organizer */
async function registered(url: string): Promise<string> {
  const email = `organizer${Math.random()}@example.org`;
  const account = { email, password: 'correct horse', name: 'Ada' };
  const { accessToken } = await post<{ accessToken: string }>(url, 'accounts', account);
  return accessToken;
}

/** A poll whose result everybody sees. */
export async function startPoll({ url }: { url: string }): Promise<OpenQuestion> {
  const given = {
    question: 'Where shall we meet next?',
    options: ['Lisbon', 'Oslo', 'Porto', 'Riga'],
    resultsVisibility: 'always',
  };
  const { id, options } = await post<Question>(url, 'polls', given, await registered(url));
  return { id, optionIds: options.map((option) => option.id) };
}

/** @returns the answer's body @throws where it is an error */
export async function post<T>(url: string, path: string, body: object, token?: string): Promise<T> {
  const response = await fetch(`${url}/v1/${path}`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(token && { authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify(body),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`POST ${path}: ${response.status} ${text}`);
  return JSON.parse(text) as T;
}
