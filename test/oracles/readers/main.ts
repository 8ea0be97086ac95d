import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LeaderboardState, Result } from '../../../src/contract/index.js';
import { isDeepStrictEqual } from 'node:util';
import { aRoom, Client, type Room } from './rooms.js';
import { anonymousOf, type ExpectedTable, longOf, overviewOf, pivotOf, qaOf } from './tables.js';

export { compareMoved } from './moved.js';

/** The compiled program is in dist/, as deep as its sources are. */
const script = join(import.meta.dirname, '../../../../read.py');

/** More than the rows by which programs guess at the types of columns. */
const PEOPLE = 130;

/**
 * Saves sessions as files, and has Python and LibreOffice open them.
 * @param python where the packages of requirements.txt are
 * @returns whether all read what was asked and voted
 */
export async function compare(url: string, python: string, folder: string): Promise<boolean> {
  const client = new Client(url);
  const named = await aRoom(client, { identity: 'named', leaderboard: 'end' }, PEOPLE);
  const traced = await aRoom(client, { traceable: true }, PEOPLE);
  const anonymous = await aRoom(client, {}, PEOPLE);
  const points = await pointsOf(client, named);
  const tables: ExpectedTable[] = [
    ...sheets('named', named, { Pivot: pivotOf(named, points), Long: longOf(named, true) }),
    ...texts('named', { pivot: pivotOf(named, points), long: longOf(named, true) }),
    ...sheets('traced', traced, { Pivot: pivotOf(traced), Long: longOf(traced, false) }, DRAWN),
    ...texts('traced', { pivot: pivotOf(traced), long: longOf(traced, false) }, DRAWN),
    ...sheets('anonymous', anonymous, { Long: anonymousOf(anonymous) }),
    ...texts('anonymous', { long: anonymousOf(anonymous) }),
  ];
  for (const [name, room] of Object.entries({ named, traced, anonymous })) {
    await save(client, name, room, folder);
    checkJson(await client.file(pathOf(room, 'format=json'), room.token), room);
  }
  for (const { file } of tables) if (file.endsWith('.csv')) await saveCsv(file);
  const input = JSON.stringify({ folder, tables });
  writeFileSync(join(folder, 'expected.json'), input);
  const { status } = spawnSync(python, ['-B', script], {
    input,
    stdio: ['pipe', 'inherit', 'inherit'],
  });
  return status === 0;

  async function saveCsv(file: string): Promise<void> {
    const [, name, layout, mark] = /^(\w+)-(\w+)(-bom)?\.csv$/.exec(file)!;
    const room = { named, traced, anonymous }[name as 'named'];
    const query = `format=csv&layout=${layout}&bom=${mark !== undefined}`;
    writeFileSync(join(folder, file), await client.file(pathOf(room, query), room.token));
  }
}

const DRAWN = 'Participant No.';

type Content = Pick<ExpectedTable, 'columns' | 'rows'>;

function sheets(
  name: string,
  room: Room,
  votes: Readonly<Record<string, Content>>,
  drawn?: string,
): ExpectedTable[] {
  const file = `${name}.xlsx`;
  return [
    { file, sheet: 'Overview', ...overviewOf(room) },
    ...Object.entries(votes).map(([sheet, content]) => ({
      ...{ file, sheet, ...content, ...(drawn && { drawn }) },
    })),
    { file, sheet: 'Q&A', ...qaOf(room) },
  ];
}

/** CSV, which guards texts that begin as a formula. */
function texts(
  name: string,
  votes: Readonly<Record<string, Content>>,
  drawn?: string,
): ExpectedTable[] {
  return Object.entries(votes).flatMap(([layout, { columns, rows }]) => {
    const content = {
      columns: Object.fromEntries(
        Object.entries(columns).map(([title, type]) => [guarded(title), type]),
      ),
      rows: rows.map((row) => row.map(guarded)),
      ...{ sheet: null, ...(drawn && { drawn }) },
    };
    const file = `${name}-${layout}`;
    return [
      { file: `${file}.csv`, ...content },
      ...(name === 'named' ? [{ file: `${file}-bom.csv`, ...content }] : []),
    ];
  });
}

function guarded<Cell>(cell: Cell): Cell | string {
  return typeof cell === 'string' && /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/.test(cell) ? `'${cell}` : cell;
}

const pathOf = ({ session }: Room, query: string) => `/v1/sessions/${session.id}/export?${query}`;

async function save(client: Client, name: string, room: Room, folder: string): Promise<void> {
  const file = await client.file(pathOf(room, 'format=xlsx'), room.token);
  writeFileSync(join(folder, `${name}.xlsx`), file);
}

/** The file has the results that the API tells; of anonymous sessions texts have no ids and times. */
function checkJson(file: Buffer, { results, session }: Room): void {
  const { results: written } = JSON.parse(file.toString()) as { results: Result[] };
  const expected = session.settings.identity === 'named' ? results : results.map(withoutLatest);
  const told = session.settings.identity === 'named' ? written : written.map(withoutLatest);
  if (!isDeepStrictEqual(told, expected)) throw new Error('The JSON has other results.');
}

function withoutLatest(result: Result): Result {
  const { latest: _, ...summary } = result.summary as Result['summary'] & { latest?: unknown };
  return { ...result, summary };
}

async function pointsOf(client: Client, { session, token }: Room): Promise<Map<string, number>> {
  const path = `/v1/sessions/${session.id}/leaderboard?limit=100`;
  const deadline = Date.now() + 30_000;
  for (;;) {
    const { entries } = await client.ask<LeaderboardState>('GET', path, token);
    if (entries.some(({ points }) => points > 0)) {
      return new Map(entries.map(({ name, points }) => [name, points]));
    }
    if (Date.now() > deadline) throw new Error('There are no points.');
  }
}
