import { TestDatabase } from './database.js';
import { PlenumProcess, variablesFor } from './plenum-process.js';

/** Another installation, which is one process of its own, with a database of its own. */
export class Installation {
  readonly #process: PlenumProcess;

  private constructor(
    readonly database: TestDatabase,
    /** What its processes are started with. */
    readonly variables: Record<string, string>,
  ) {
    this.#process = new PlenumProcess('main', variables);
  }

  /** @param variables of the environment, beside those of every test */
  static async start(variables: Record<string, string> = {}): Promise<Installation> {
    const database = await TestDatabase.create();
    const installation = new Installation(database, { ...variablesFor(database), ...variables });
    await installation.startAgain();
    return installation;
  }

  /** Without a slash at its end. */
  get url(): string {
    return this.#process.url;
  }

  /** Starts again after `stop`, on the same data. */
  startAgain(): Promise<void> {
    return this.#process.start();
  }

  async stop(): Promise<void> {
    await this.#process.kill('SIGTERM');
  }
}
