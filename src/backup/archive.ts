import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { open, rename, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { StringDecoder } from 'node:string_decoder';
import { createGunzip, createGzip } from 'node:zlib';
import { BackupError } from './backup.error.js';

/** Raised when a reader of before would not understand the file. */
export const FORMAT_VERSION = 1;
/** A question with all its options is some kilobytes. Characters. */
const MAX_LINE = 16 * 1024 * 1024;

/** The first line. */
export interface Header {
  readonly plenum: 'backup';
  readonly version: number;
  /** ISO 8601. */
  readonly createdAt: string;
  /** `null`: all that the installation has. */
  readonly session: { id: string; title: string } | null;
  /** Whose session it is. */
  readonly account: { id: string; email: string } | null;
}

/** Begins the rows of a table. */
export interface TableLine {
  readonly table: string;
  readonly columns: string[];
}

/** What comes out of an archive, in order: the header, then for each table its line and rows. */
export type Part =
  | { kind: 'header'; header: Header }
  | { kind: 'table'; table: TableLine }
  /** @property row JSON, an object by column */
  | { kind: 'row'; row: string };

const ROW_BEGIN = '{"row":';

export function rowLine(row: string): string {
  return `${ROW_BEGIN}${row}}`;
}

/**
 * Writes lines of JSON, gzipped, that end with their number and their SHA-256. The file has its
 * name when it is whole and on the disk, and not before; its owner alone may read it.
 * @param lines some at a time
 * @throws BackupError where the file is there already
 */
export async function writeArchive(path: string, lines: AsyncIterable<string[]>): Promise<void> {
  if (await stat(path).catch(() => undefined)) throw new BackupError(`${path} is there already.`);
  const making = `${path}.part`;
  try {
    const file = createWriteStream(making, { mode: 0o600, flush: true });
    await pipeline(Readable.from(withEnd(lines)), createGzip(), file);
    await rename(making, path);
    await syncFolder(dirname(path));
  } catch (error) {
    await rm(making, { force: true });
    const { code, syscall } = error as NodeJS.ErrnoException;
    if (!syscall) throw error;
    throw new BackupError(`${path} cannot be written (${code}).`);
  }
}

async function* withEnd(lines: AsyncIterable<string[]>): AsyncIterable<string> {
  const hash = createHash('sha256');
  let count = 0;
  for await (const some of lines) {
    const text = some.map((line) => `${line}\n`).join('');
    hash.update(text);
    count += some.length;
    yield text;
  }
  yield `${JSON.stringify({ end: { lines: count, sha256: hash.digest('hex') } })}\n`;
}

/** So that the name outlives a power cut, too. */
async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r');
  await folder.sync().finally(() => folder.close());
}

/**
 * Reads what {@link writeArchive} has written. Ends in order only where all of it was read and is
 * as it was written: what came before is not to be believed until then.
 * @throws BackupError where it is no backup, of a later format, cut short or damaged
 */
export async function* readArchive(path: string): AsyncIterable<Part> {
  const hash = createHash('sha256');
  let count = 0;
  let isOver = false;
  for await (const line of readLines(path)) {
    if (isOver) throw damaged('something comes after its end');
    if (line.startsWith('{"end":')) {
      const { end } = parse(line) as { end: { lines: number; sha256: string } };
      if (end.lines !== count || end.sha256 !== hash.digest('hex')) {
        throw damaged('its checksum is another');
      }
      isOver = true;
    } else {
      hash.update(`${line}\n`);
      count += 1;
      yield count === 1 ? { kind: 'header', header: headerOf(line) } : partOf(line);
    }
  }
  if (!isOver) throw damaged('its end is missing');
}

function partOf(line: string): Part {
  if (line.startsWith(ROW_BEGIN)) return { kind: 'row', row: line.slice(ROW_BEGIN.length, -1) };
  return { kind: 'table', table: parse(line) as TableLine };
}

function headerOf(line: string): Header {
  const header = parse(line) as Header;
  if (header.plenum !== 'backup') throw notOurs();
  if (header.version > FORMAT_VERSION) {
    throw new BackupError(
      `The file is of format ${header.version}, and this Plenum knows ${FORMAT_VERSION}: update it first.`,
    );
  }
  return header;
}

/** Lines without their ends. */
async function* readLines(path: string): AsyncIterable<string> {
  const unzipped = createGunzip();
  // A failure of the file ends the reading below; it is told there.
  pipeline(createReadStream(path), unzipped).catch(() => undefined);
  const decoder = new StringDecoder('utf8');
  let rest = '';
  try {
    for await (const chunk of unzipped) {
      const lines = (rest + decoder.write(chunk as Buffer)).split('\n');
      rest = lines.pop() ?? '';
      if (rest.length > MAX_LINE) throw notOurs();
      yield* lines;
    }
  } catch (error) {
    throw readError(path, error);
  }
  if (rest !== '') throw damaged('its last line has no end');
}

function readError(path: string, error: unknown): unknown {
  const { code, syscall } = error as NodeJS.ErrnoException;
  if (syscall) return new BackupError(`${path} cannot be read (${code}).`);
  if (code === 'Z_DATA_ERROR' || code === 'Z_BUF_ERROR') return damaged((error as Error).message);
  return error;
}

function parse(line: string): object {
  try {
    const value: unknown = JSON.parse(line);
    if (typeof value === 'object' && value !== null) return value;
  } catch {
    // The same answer.
  }
  throw notOurs();
}

function notOurs(): BackupError {
  return new BackupError('The file is no backup of Plenum.');
}

function damaged(how: string): BackupError {
  return new BackupError(`The file is cut short or damaged (${how}).`);
}
