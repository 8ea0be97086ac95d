import { afterEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { impatient } from '../../src/platform/database/postgres-client.js';
import { Wire } from '../web/support/wire.js';
import { TestDatabase } from './support/database.js';

/** Milliseconds. */
const LIMIT = 300;

describe('a line to Postgres that dies without a word', () => {
  let wire: Wire;
  let pool: pg.Pool;

  async function connect(more: object): Promise<TestDatabase> {
    const database = await TestDatabase.create();
    wire = await Wire.create();
    const url = new URL(database.url);
    wire.port = Number(url.port);
    url.port = String(wire.ownPort);
    pool = new pg.Pool({ ...impatient, ...more, connectionString: url.href, max: 1 });
    pool.on('error', () => undefined);
    return database;
  }
  afterEach(async () => {
    await wire.close();
    await pool.end();
  });

  it('is missed, and not used again', async () => {
    await connect({ query_timeout: LIMIT });
    const client = await pool.connect();
    client.on('error', () => undefined);
    await client.query('begin');
    wire.lose();
    await expect(client.query('select 1')).rejects.toThrow('timeout');
    wire.mend();
    await expect(client.query('rollback')).rejects.toThrow('terminated');
    client.release(true);
    expect((await pool.query('select 1 as one')).rows).toEqual([{ one: 1 }]);
  });

  it('holds no lock for long', async () => {
    const database = await connect({ idle_in_transaction_session_timeout: LIMIT });
    await database.query('create table things (id integer)');
    const client = await pool.connect();
    client.on('error', () => undefined);
    await client.query('begin');
    await client.query('lock table things');
    wire.lose();
    expect(await database.query('select from things')).toEqual([]);
    client.release(true);
  });
});
