import type {
  AudienceSession,
  Question,
  Result,
  ScreenSnapshot,
  Session,
  SessionResults,
} from '../../../src/contract/index.js';
import { type Answer, type Api, expectProblem, expectStatus, type Joined } from './api.js';
import { LiveClient } from './live-client.js';
import { SseClient } from './sse-client.js';

export type Role = 'organizer' | 'voter' | 'bystander' | 'screen';

interface Room {
  api: Api;
  url: string;
  session: Session;
}

/** Who looks at a session through every channel there is, and keeps all that it was sent. */
export class Viewer {
  readonly #heard: unknown[] = [];

  private constructor(
    readonly role: Role,
    readonly token: string,
    private readonly room: Room,
    readonly live: LiveClient,
    readonly stream: SseClient,
  ) {}

  static async enter(room: Room, role: Role, token: string): Promise<Viewer> {
    const { url, session } = room;
    const auth = role === 'organizer' ? { token, sessionId: session.id } : { token };
    return new Viewer(
      role,
      token,
      room,
      await LiveClient.connect(url, auth),
      await SseClient.follow(url, session.id, token),
    );
  }

  leave(): void {
    this.live.close();
    this.stream.close();
  }

  /**
   * Asks for the question and its result in every way.
   * @returns by channel whether it shows the result, and whether it shows the question
   */
  async look({ id }: Question) {
    const snapshot = await this.#reconnected();
    const got = await this.live.getSession();
    if (!got.ok) throw new Error(got.error.code);
    this.#heard.push(got);
    const isHere = (list: { id: string }[] | { questionId: string }[]) =>
      list.some((item) => ('id' in item ? item.id : item.questionId) === id);
    const screen = await this.#screen();
    return {
      result: {
        ...(screen && { 'GET screen': isHere(screen.results) }),
        'GET question results': await this.#isShown(id),
        'GET session results': isHere((await this.#sessionResults()).results),
        'stream snapshot': isHere((await this.#streamed()).results),
        'session:snapshot': isHere(snapshot.results),
        'session:get': isHere(got.results),
      },
      question: {
        'session:snapshot': isHere(snapshot.session.questions),
        'session:get': isHere(got.session.questions),
        ...(screen
          ? { 'GET screen': isHere(screen.session.questions) }
          : await this.#sessions(isHere)),
      },
    };
  }

  /** The results of the question that came by themselves, by channel. */
  pushed({ id }: Question): { live: Result[]; stream: Result[] } {
    const isOfIt = ({ questionId }: Result) => questionId === id;
    return {
      live: this.live.all('results:updated').filter(isOfIt),
      stream: this.stream.all('results').filter(isOfIt),
    };
  }

  /** When both channels have pushed a result of the question that fits. */
  async isPushed({ id }: Question, fits: (result: Result) => boolean): Promise<void> {
    const isIt = (result: Result) => result.questionId === id && fits(result);
    await Promise.all([this.live.next('results:updated', isIt), this.stream.next('results', isIt)]);
  }

  /** All that it ever received, as text. */
  everything(): string {
    return JSON.stringify([this.#heard, this.live.received]) + this.stream.text;
  }

  async #isShown(questionId: string): Promise<boolean> {
    const answer = await this.#get<Result>(`/v1/questions/${questionId}/results`);
    if (answer.status === 200) return answer.body.questionId === questionId;
    if (answer.status === 404) expectProblem(answer, 404, 'question_not_found');
    else expectProblem(answer, 403, 'results_hidden');
    return false;
  }

  async #sessionResults(): Promise<SessionResults> {
    const path = `/v1/sessions/${this.room.session.id}/results`;
    return expectStatus(await this.#get<SessionResults>(path), 200);
  }

  async #sessions(isHere: (questions: Question[]) => boolean): Promise<Record<string, boolean>> {
    const { api, session } = this.room;
    if (this.role === 'organizer') {
      const own = expectStatus(await this.#get<Session>(`/v1/sessions/${session.id}`), 200);
      return { 'GET session': isHere(own.questions) };
    }
    const path = '/v1/audience/session';
    const seen = expectStatus(await this.#get<AudienceSession>(path), 200);
    const joined = await api.post<Joined>('/v1/join', { code: session.code }, this.token);
    this.#heard.push(joined.body);
    return {
      'GET audience session': isHere(seen.questions),
      join: isHere(expectStatus(joined, 200).session.questions),
    };
  }

  async #screen(): Promise<ScreenSnapshot | undefined> {
    if (this.role !== 'screen') return undefined;
    const path = `/v1/sessions/${this.room.session.id}/screen`;
    return expectStatus(await this.#get<ScreenSnapshot>(path), 200);
  }

  async #streamed(): Promise<SessionResults> {
    const stream = await SseClient.follow(this.room.url, this.room.session.id, this.token);
    stream.close();
    this.#heard.push(stream.text);
    return stream.all('snapshot')[0]!;
  }

  async #reconnected() {
    const { auth } = this.live.socket as unknown as { auth: { token: string } };
    const client = await LiveClient.connect(this.room.url, auth);
    client.close();
    this.#heard.push(client.received);
    return client.all('session:snapshot')[0]!;
  }

  async #get<T>(path: string): Promise<Answer<T>> {
    const answer = await this.room.api.get<T>(path, this.token);
    this.#heard.push(answer.body);
    return answer;
  }
}
