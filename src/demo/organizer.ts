import { randomBytes } from 'node:crypto';
import type { QaItem, QaPage, Question, Session } from '../contract/index.js';
import { Api } from './api.js';
import { kinds, type QuestionKind } from '../sessions/index.js';

/** Who runs the poll, with an account of its own. */
export class Organizer {
  private constructor(
    private readonly api: Api,
    readonly email: string,
    readonly password: string,
    readonly token: string,
  ) {}

  static async register(api: Api): Promise<Organizer> {
    const email = `demo-${randomBytes(8).toString('hex')}@example.org`;
    const password = randomBytes(18).toString('base64url');
    const body = { email, password, name: 'Plenum demo' };
    const account = await api.request<{ accessToken: string }>(
      'POST',
      '/v1/accounts',
      undefined,
      body,
    );
    return new Organizer(api, email, password, account.accessToken);
  }

  async startSession(): Promise<Session> {
    const draft = await this.#post<Session>('/v1/sessions', {
      title: 'Plenum live demo',
      // A crowd on one machine that also drew all bars would keep that machine busy with itself.
      settings: { resultsVisibility: 'after_close', qa: 'open' },
      questions: kinds.map(asGiven),
    });
    return this.#post<Session>(`/v1/sessions/${draft.id}/start`);
  }

  open(questionId: string): Promise<Question> {
    return this.#post(`/v1/questions/${questionId}/open`);
  }

  close(questionId: string): Promise<Question> {
    return this.#post(`/v1/questions/${questionId}/close`);
  }

  /** What the audience has asked, what most want answered first. */
  async listAsked(sessionId: string): Promise<QaItem[]> {
    const path = `/v1/sessions/${sessionId}/qa?sort=top&limit=100`;
    return (await this.api.request<QaPage>('GET', path, this.token)).items;
  }

  end(sessionId: string): Promise<Session> {
    return this.#post(`/v1/sessions/${sessionId}/end`);
  }

  /** Takes the session and its votes with it; also after the demo was stopped. */
  async remove(): Promise<void> {
    await new Api(this.api.url).request('DELETE', '/v1/accounts/me', this.token);
  }

  #post<T>(path: string, body?: object): Promise<T> {
    return this.api.request<T>('POST', path, this.token, body);
  }
}

function asGiven({ name, example }: QuestionKind): object {
  const { prompt, options, settings } = example;
  return { kind: name, prompt, settings, options: options?.map((label) => ({ label })) };
}
