import { gunzipSync } from 'node:zlib';
import { UnreadableFile } from './found.js';
import type { OpenFile } from './reader.js';
import { parseJson } from './fields.rules.js';
import { unzip } from './unzip.js';
import { isOfWorkbook, readWorkbook } from './workbook.js';

/** Of JSON that was packed. */
const UNPACKED_MAX = 20 * 1024 * 1024;
const TEXT_NAMES = /\.(?:xml|toml|dat|json|txt|csv)$/i;

/** Not a text, an archive or anything that is known: see `unsupported_import`. */
export class UnknownFile extends Error {
  override readonly name = 'UnknownFile';
}

/** What a file is, by its first bytes. @throws UnreadableFile, UnknownFile */
export async function openFile(bytes: Buffer): Promise<OpenFile> {
  const begins = (...signs: number[]) => signs.every((sign, at) => bytes[at] === sign);
  if (begins(0x50, 0x4b, 0x03, 0x04)) return openArchive(bytes);
  if (begins(0x1f, 0x8b)) return openPacked(bytes);
  return { is: 'text', text: textOf(bytes) };
}

async function openArchive(bytes: Buffer): Promise<OpenFile> {
  const files = await unzip(bytes, (path) => isOfWorkbook(path) || TEXT_NAMES.test(path));
  if (files.has('xl/workbook.xml')) {
    const own = [...files].filter(([path]) => isOfWorkbook(path));
    return { is: 'workbook', sheets: readWorkbook(new Map(own)) };
  }
  const texts = new Map<string, string>();
  for (const [path, content] of files) {
    if (!TEXT_NAMES.test(path)) continue;
    try {
      texts.set(path, textOf(content));
    } catch {
      // Its name is that of a text; whatever it is, it asks nothing.
    }
  }
  return { is: 'archive', texts };
}

/** Before the pictures, each of which begins with the second of these. */
const QUIZ_END = Buffer.from([0xc7, 0xc7, 0xc7, 0x00]);
const PICTURE = Buffer.from([0xc6, 0xc6, 0xc6, 0x00]);

function openPacked(bytes: Buffer): OpenFile {
  const end = bytes.indexOf(QUIZ_END);
  const quiz = end < 0 ? bytes : bytes.subarray(0, end);
  let pictures = 0;
  for (let at = bytes.indexOf(PICTURE, quiz.length); at >= 0; at = bytes.indexOf(PICTURE, at + 4)) {
    pictures += 1;
  }
  let text: string;
  try {
    text = gunzipSync(quiz, { maxOutputLength: UNPACKED_MAX }).toString('utf8');
  } catch {
    throw new UnreadableFile('It is not whole, or holds too much when it is unpacked.');
  }
  return { is: 'packed', data: parseJson(text), pictures };
}

/** UTF-8, UTF-16 with its mark, or what Windows wrote before. @throws UnknownFile */
function textOf(bytes: Buffer): string {
  const [first, second] = bytes;
  const isWide = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  if (isWide) return new TextDecoder(first === 0xff ? 'utf-16le' : 'utf-16be').decode(bytes);
  if (bytes.includes(0)) throw new UnknownFile();
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
