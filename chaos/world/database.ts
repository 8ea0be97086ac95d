import pg from 'pg';

/** A way into the database past the application, by a connection of its own for each task. */
export class Database {
  constructor(private readonly urlNow: () => string | Promise<string>) {}

  async query<Row extends pg.QueryResultRow>(sql: string, given: unknown[] = []): Promise<Row[]> {
    return this.use(async (client) => (await client.query<Row>(sql, given)).rows);
  }

  async use<T>(task: (client: pg.Client) => Promise<T>): Promise<T> {
    const client = new pg.Client({ connectionString: await this.urlNow() });
    client.on('error', () => undefined); // what is asked then rejects with it
    try {
      await client.connect();
      return await task(client);
    } finally {
      await client.end().catch(() => undefined);
    }
  }
}
