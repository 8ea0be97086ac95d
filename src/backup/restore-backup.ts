import { randomInt } from 'node:crypto';
import { newId } from '../platform/ids.js';
import pg from 'pg';
import { type Header, readArchive, type TableLine } from './archive.js';
import { BackupError } from './backup.error.js';
import { isTold, tables } from './tables.js';
import { Verification } from './verification.js';
import { AT_A_TIME, columnsOf } from './write-backup.js';

/** Of an image nothing ever changes, so what is here is what is in the file. */
const neverChanging = ['images', 'image_renditions'];
/**
 * A restored question begins a round in which no vote was ever cast: claims and jobs that know it
 * from before belong to others. Rounds are small numbers, and this counts the seconds since then.
 */
const ROUNDS_BEGAN = 1_750_000_000;

export interface RestoreOptions {
  /** The email address of whom the session is to belong to; left out, as before. */
  readonly account?: string | undefined;
  /** Whether what is there may be erased for it. */
  readonly replace: boolean;
}

/** What was restored. */
export interface Restored {
  readonly header: Header;
  /** By table, without votes that were withdrawn. */
  readonly rows: ReadonlyMap<string, number>;
  /** Where the session's join code was another's meanwhile: the new one. */
  readonly newCode?: string | undefined;
}

/** Where a session goes. */
interface Place {
  readonly accountId: string;
  /** The versions of results that are replaced, by question: clients drop what is not later. */
  readonly versions: ReadonlyMap<string, number>;
  /** The revisions of what is replaced, by the id of the session or question. */
  readonly revisions: ReadonlyMap<string, number>;
}

/**
 * Restores what {@link writeBackup} has saved: all of it or, where anything is wrong, nothing.
 * @param requireStopped throws where Plenum runs, which it must not where it has data in memory of
 *   what is erased
 * @throws BackupError
 */
export async function restoreBackup(
  client: pg.Client,
  path: string,
  options: RestoreOptions,
  requireStopped: () => Promise<void>,
): Promise<Restored> {
  await client.query('begin');
  try {
    const restored = await new Restoring(client, options, requireStopped).run(path);
    await client.query('commit');
    return restored;
  } catch (error) {
    await client.query('rollback');
    if (error instanceof BackupError)
      throw new BackupError(`${error.message} Nothing was changed.`);
    if (!(error instanceof pg.DatabaseError)) throw error;
    throw new BackupError(
      `The file does not fit this database: ${error.message}. Nothing was changed.`,
    );
  }
}

/** One restoring, in a transaction that the caller began. */
class Restoring {
  readonly #rows = new Map<string, number>();
  readonly #verification = new Verification();
  #header!: Header;
  #place: Place | undefined;
  #table: TableLine | undefined;
  /** How many of its rows are in memory at a time. */
  #atATime = AT_A_TIME;
  /** Whether the rows of this table are questions with their results, as files of before have them. */
  #hasResults = false;
  #batch: string[] = [];
  #newCode: string | undefined;
  /** Of a session: ids of images that are another account's here, and what they are called instead. */
  readonly #renamed = new Map<string, string>();

  constructor(
    private readonly client: pg.Client,
    private readonly options: RestoreOptions,
    private readonly requireStopped: () => Promise<void>,
  ) {}

  async run(path: string): Promise<Restored> {
    for await (const part of readArchive(path)) {
      switch (part.kind) {
        case 'header':
          await this.#begin(part.header);
          break;
        case 'table':
          await this.#flush();
          await this.#open(part.table);
          break;
        case 'row':
          await this.#add(part.row);
      }
    }
    await this.#flush();
    this.#verification.finish();
    await this.#beginRounds();
    await this.#raiseRevisions();
    return { header: this.#header, rows: this.#rows, newCode: this.#newCode };
  }

  async #begin(header: Header): Promise<void> {
    this.#header = header;
    if (header.session) this.#place = await this.#makePlace(header);
    else await this.#makeEmpty();
  }

  /** The session's place is free, or is made free. */
  async #makePlace({ session, account }: Header): Promise<Place> {
    const { rows } = await this.client.query<{ owner: string; status: string; revision: number }>(
      'select account_id as owner, status, revision from sessions where id = $1 for update',
      [session?.id],
    );
    const [present] = rows;
    const accountId = await this.#ownerOf(account, present?.owner);
    if (!session || !present) return { accountId, versions: new Map(), revisions: new Map() };
    if (!this.options.replace) {
      throw new BackupError('The session is there already; --replace puts the file in its place.');
    }
    if (present.status === 'live') {
      throw new BackupError('The session is live: end it before it is replaced.');
    }
    const { rows: questions } = await this.client.query<{
      id: string;
      version: number;
      revision: number;
    }>(
      `select id, coalesce(version, 0) as version, revision
       from questions left join results on question_id = id where session_id = $1`,
      [session.id],
    );
    await this.client.query('delete from sessions where id = $1', [session.id]);
    const revised = [...questions, { id: session.id, revision: present.revision }];
    return {
      accountId,
      versions: new Map(questions.map(({ id, version }) => [id, version])),
      revisions: new Map(revised.map(({ id, revision }) => [id, revision])),
    };
  }

  async #ownerOf(account: Header['account'], present: string | undefined): Promise<string> {
    const { account: wanted } = this.options;
    if (present && wanted === undefined) return present;
    const { rows } = await this.client.query<{ id: string }>(
      `select id from accounts where email = $1 or (id = $2 and $3)
       order by id = $2 desc`,
      [(wanted ?? account?.email)?.trim().toLowerCase(), account?.id, wanted === undefined],
    );
    const [owner] = rows;
    if (owner) return owner.id;
    throw new BackupError(
      wanted === undefined
        ? `There is no account ${account?.email} here; name another with --account.`
        : `There is no account ${wanted}.`,
    );
  }

  async #makeEmpty(): Promise<void> {
    if (this.options.account !== undefined) {
      throw new BackupError('--account is for the backup of a session; this one has accounts.');
    }
    const { rows } = await this.client.query('select 1 from accounts limit 1');
    if (rows.length === 0) return;
    if (!this.options.replace) {
      throw new BackupError(
        'There are accounts here already; --replace erases all there is for what is in the file.',
      );
    }
    await this.requireStopped();
    await this.client.query(`truncate ${tables.map(({ name }) => name).join(', ')}`);
  }

  async #open(table: TableLine): Promise<void> {
    const known = tables.find(({ name }) => name === table.table);
    const present = known ? await columnsOf(this.client, known) : [];
    const columns = table.columns.filter((column) => !known?.without?.includes(column));
    if (!columns.every((column) => present.includes(column))) {
      throw new BackupError(
        `The file has what this Plenum does not know (${table.table}): update it first.`,
      );
    }
    this.#table = { table: table.table, columns };
    this.#atATime = known?.atATime ?? AT_A_TIME;
    this.#hasResults = columns.length < table.columns.length;
    this.#rows.set(table.table, 0);
  }

  async #add(json: string): Promise<void> {
    const { table } = this.#table!;
    const row = rowIn(json);
    this.#verification.see(table, row);
    if (isTold(table, json)) this.#rows.set(table, this.#rows.get(table)! + 1);
    this.#batch.push(await this.#placed(table, row, json));
    if (this.#batch.length >= this.#atATime) await this.#flush();
  }

  async #flush(): Promise<void> {
    if (!this.#table || this.#batch.length === 0) return;
    const { table, columns } = this.#table;
    const list = columns.map((column) => `"${column}"`).join(', ');
    const rows = `[${this.#batch.join(',')}]`;
    await this.client.query(
      `insert into ${table} (${list})
       select ${list} from json_populate_recordset(null::${table}, $1::json)
       ${this.#place && neverChanging.includes(table) ? 'on conflict do nothing' : ''}`,
      [rows],
    );
    if (this.#hasResults) await this.client.query(RESULTS_OF_QUESTIONS, [rows]);
    this.#batch = [];
  }

  /** @returns the row, as JSON, for where it goes */
  async #placed(table: string, row: Record<string, unknown>, json: string): Promise<string> {
    if (!this.#place) return json;
    if (table === 'sessions') return JSON.stringify(await this.#move(row));
    if (table === 'images') await this.#rename(String(row.id));
    const renamed = [...this.#renamed].reduce(
      (text, [from, to]) => text.replaceAll(from, to),
      json,
    );
    if (table !== 'images') return renamed;
    const image = JSON.parse(renamed) as Record<string, unknown>;
    return JSON.stringify({ ...image, account_id: this.#place.accountId });
  }

  /** A session has images of its own account alone. */
  async #rename(imageId: string): Promise<void> {
    const { rows } = await this.client.query(
      'select 1 from images where id = $1 and account_id <> $2',
      [imageId, this.#place!.accountId],
    );
    if (rows.length > 0) this.#renamed.set(imageId, newId());
  }

  /** The session's row for where it goes. */
  async #move(row: Record<string, unknown>): Promise<Record<string, unknown>> {
    if (row.id !== this.#header.session?.id) throw new BackupError('The file is damaged.');
    const moved = { ...row, account_id: this.#place!.accountId };
    if (row.status === 'ended' || !(await this.#isTaken(String(row.code)))) return moved;
    do this.#newCode = String(randomInt(100_000_000)).padStart(8, '0');
    while (await this.#isTaken(this.#newCode));
    return { ...moved, code: this.#newCode };
  }

  async #isTaken(code: string): Promise<boolean> {
    const { rows } = await this.client.query(
      `select 1 from sessions where code = $1 and status <> 'ended'`,
      [code],
    );
    return rows.length > 0;
  }

  /** Who has what was replaced in a form must not save it over what was restored. */
  async #raiseRevisions(): Promise<void> {
    const revisions = [...(this.#place?.revisions ?? [])];
    for (const table of ['sessions', 'questions']) {
      await this.client.query(
        `update ${table} set revision = 1 + greatest(${table}.revision, replaced.revision)
         from unnest($1::uuid[], $2::integer[]) as replaced (id, revision)
         where ${table}.id = replaced.id`,
        [revisions.map(([id]) => id), revisions.map(([, revision]) => revision)],
      );
    }
  }

  /**
   * What was not in the file will never be counted, so what is closed is final. Results are later
   * than any that a client has seen.
   */
  async #beginRounds(): Promise<void> {
    const session = this.#header.session?.id;
    await this.client.query(
      `update questions
       set round = greatest(round + 1, extract(epoch from now())::integer - ${ROUNDS_BEGAN})
       where $1::uuid is null or session_id = $1`,
      [session],
    );
    const versions = [...(this.#place?.versions ?? [])];
    await this.client.query(
      `insert into results as result (question_id, version, final)
       select id, 1 + coalesce(seen.version, 0), status = 'closed'
       from questions
       left join unnest($2::uuid[], $3::integer[]) as seen (question_id, version) on question_id = id
       where $1::uuid is null or session_id = $1
       on conflict (question_id) do update
         set version = greatest(result.version + 1, excluded.version), final = excluded.final`,
      [session, versions.map(([id]) => id), versions.map(([, version]) => version)],
    );
  }
}

const RESULTS_OF_QUESTIONS = `
  insert into results (question_id, version, total_votes, final, updated_at)
  select * from json_to_recordset($1::json) as question (
    id uuid, results_version integer, total_votes integer, results_final boolean,
    results_updated_at timestamptz)`;

/** What is damaged inside may come before its checksum says so. */
function rowIn(json: string): Record<string, unknown> {
  try {
    return JSON.parse(json) as Record<string, unknown>;
  } catch (error) {
    throw new BackupError(`The file is cut short or damaged (${(error as Error).message}).`);
  }
}
