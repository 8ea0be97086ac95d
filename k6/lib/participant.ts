import { sleep } from 'k6';
import type { Choice, Question, Receipt, Session } from '../../src/contract/index.ts';
import { type Answer, request } from './api.ts';
import { noteAccepted } from './counting.ts';

/** No answer, too many requests, overloaded: nothing was recorded, or the retry is harmless. */
const PASSING = [0, 429, 502, 503, 504];
const TRIES = 3;

/** One of the audience. A failed call is in k6's own figures, and null here. */
export class Participant {
  readonly #voted = new Set<string>();
  readonly #session: Session;
  readonly token: string;

  private constructor(session: Session, token: string) {
    this.#session = session;
    this.token = token;
  }

  /** k6 empties the cookie jar before each iteration, so each makes another participant. */
  static join(session: Session): Participant | null {
    const { code } = session;
    const answer = request('POST', '/v1/join', { name: 'join', body: { code } });
    if (answer.status !== 200) return null;
    return new Participant(session, answer.json('participantToken') as string);
  }

  /**
   * Like a phone it asks again where no answer came: the same choice gives the same receipt. So
   * accepted and counted can be compared to the last vote, also where answers were lost.
   */
  vote({ id }: Question, choice: Choice): Receipt | null {
    const path = `/v1/questions/${id}/votes`;
    const answer = patiently(() =>
      request('POST', path, { name: 'vote', body: choice, token: this.token }),
    );
    if (answer.status !== 202) return null;
    if (!this.#voted.has(id)) {
      this.#voted.add(id);
      noteAccepted(this.#session.questions.findIndex((question) => question.id === id));
    }
    return answer.json('receipt') as unknown as Receipt;
  }

  findReceipt({ id }: Receipt): Receipt | null {
    const answer = request('GET', `/v1/votes/${id}`, { name: 'receipt', token: this.token });
    return answer.status === 200 ? (answer.json() as unknown as Receipt) : null;
  }
}

function patiently(ask: () => Answer): Answer {
  for (let tries = 1; ; tries += 1) {
    const answer = ask();
    if (tries === TRIES || !PASSING.includes(answer.status)) return answer;
    sleep(1);
  }
}
