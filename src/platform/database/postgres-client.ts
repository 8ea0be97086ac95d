import pg from 'pg';

/** A statement or a new connection that takes longer is lost. Milliseconds. */
const ANSWER_LIMIT = 20_000;
/** What a transaction has locked is let go of when its process has been silent for so long. */
const SILENCE_LIMIT = 15_000;
/** A connection that nobody has needed for so long is closed. */
const IDLE_LIMIT = 300_000;
/** What `query_timeout` of the driver rejects with. */
const TIMED_OUT = 'Query read timeout';

/**
 * A connection may die without a word, as when a machine or a router on the way is gone; then nothing
 * comes for a quarter of an hour, and of an idle one for ever. The driver gives up the statement,
 * but would use the connection for the next, which then waits behind the first; so it is cut.
 */
class ImpatientClient extends pg.Client {
  constructor(config?: string | pg.ClientConfig) {
    super(config);
    const query = this.query.bind(this) as (...given: unknown[]) => unknown;
    const watched = (...given: unknown[]) => {
      const answer = query(...given);
      if (answer instanceof Promise) answer.catch((error: unknown) => this.#cutIfLost(error));
      return answer;
    };
    Object.assign(this, { query: watched });
  }

  #cutIfLost(error: unknown): void {
    if (error instanceof Error && error.message === TIMED_OUT) {
      this.connection.stream.destroy();
    }
  }
}

/** How the connections of a running process behave, in the terms of `pg.Pool`. */
export const impatient = {
  Client: ImpatientClient,
  keepAlive: true,
  // Making a connection costs both sides more than keeping it; the driver would close it after 10 s.
  idleTimeoutMillis: IDLE_LIMIT,
  connectionTimeoutMillis: ANSWER_LIMIT,
  query_timeout: ANSWER_LIMIT,
  idle_in_transaction_session_timeout: SILENCE_LIMIT,
} as const satisfies pg.PoolConfig & { Client: typeof pg.Client };
