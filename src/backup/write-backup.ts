import type pg from 'pg';
import { FORMAT_VERSION, type Header, rowLine, writeArchive } from './archive.js';
import { BackupError } from './backup.error.js';
import { COLUMNS, isTold, type Table, tables } from './tables.js';

/** Rows that are held in memory at a time, where they are small. */
export const AT_A_TIME = 2_000;

/** What was saved. */
export interface Saved {
  readonly header: Header;
  /** By table, without votes that were withdrawn. */
  readonly rows: ReadonlyMap<string, number>;
}

/**
 * Saves a session, or all there is, as it is at one moment, whatever goes on meanwhile.
 * @param asked the session's id or join code; undefined saves everything
 * @throws BackupError
 */
export async function writeBackup(
  client: pg.Client,
  path: string,
  asked: string | undefined,
): Promise<Saved> {
  const rows = new Map<string, number>();
  await client.query('begin isolation level repeatable read read only');
  const header = await headerFor(client, asked);
  await writeArchive(path, linesOf(client, header, rows));
  await client.query('commit');
  return { header, rows };
}

async function headerFor(client: pg.Client, asked: string | undefined): Promise<Header> {
  const header = { plenum: 'backup', version: FORMAT_VERSION, createdAt: now() } as const;
  if (asked === undefined) return { ...header, session: null, account: null };
  const { rows } = await client.query<{ id: string; title: string; owner: string; email: string }>(
    // By its code the one that people join: the ended ones come after it, the latest first.
    `select sessions.id, title, account_id as owner, email
     from sessions join accounts on accounts.id = account_id
     where sessions.id::text = $1 or code = $1
     order by status = 'ended', sessions.id desc limit 1`,
    [asked.replaceAll(/\s/g, '').toLowerCase()],
  );
  const [found] = rows;
  if (!found) throw new BackupError(`There is no session "${asked}".`);
  const { id, title, owner, email } = found;
  return { ...header, session: { id, title }, account: { id: owner, email } };
}

async function* linesOf(
  client: pg.Client,
  header: Header,
  counts: Map<string, number>,
): AsyncIterable<string[]> {
  yield [JSON.stringify(header)];
  for (const table of tables) {
    if (header.session && !table.ofSession) continue;
    const columns = await columnsOf(client, table);
    yield [JSON.stringify({ table: table.name, columns })];
    let count = 0;
    for await (const rows of rowsOf(client, table, columns, header.session?.id)) {
      count += rows.filter((row) => isTold(table.name, row)).length;
      yield rows.map(rowLine);
    }
    counts.set(table.name, count);
  }
}

export async function columnsOf(client: pg.Client, table: Table): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(COLUMNS, [table.name]);
  return rows.map(({ name }) => name).filter((name) => !table.without?.includes(name));
}

/** As JSON, by a cursor: however many there are. */
async function* rowsOf(
  client: pg.Client,
  { name, ofSession, atATime = AT_A_TIME }: Table,
  columns: readonly string[],
  sessionId: string | undefined,
): AsyncIterable<string[]> {
  const list = columns.map((column) => `"${column}"`).join(', ');
  const isAsked = sessionId === undefined ? '' : `where ${ofSession}`;
  await client.query(
    `declare saved no scroll cursor for
     select row_to_json(kept)::text as row from (select ${list} from ${name} ${isAsked}) as kept`,
    sessionId === undefined ? [] : [sessionId],
  );
  for (;;) {
    const { rows } = await client.query<{ row: string }>(`fetch ${atATime} from saved`);
    if (rows.length === 0) break;
    yield rows.map(({ row }) => row);
  }
  await client.query('close saved');
}

function now(): string {
  return new Date().toISOString();
}
