import { gunzipSync } from 'node:zlib';
import { UnreadableFile } from './found.js';
import type { OpenFile } from './reader.js';
import { parseJson } from './fields.rules.js';
import { unzip } from './unzip.js';
import { isOfWorkbook, readWorkbook } from './workbook.js';

/** Of JSON that was packed. */
const UNPACKED_MAX = 20 * 1024 * 1024;
const PICTURE_NAMES = /\.(?:png|jpe?g|jfif|webp|avif|gif|svg|bmp)$/i;
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
  const files = await unzip(bytes, (path) => isWanted(path));
  if (files.has('xl/workbook.xml')) {
    const own = [...files].filter(([path]) => isOfWorkbook(path));
    return { is: 'workbook', sheets: readWorkbook(new Map(own)) };
  }
  const texts = new Map<string, string>();
  const pictures = new Map([...files].filter(([path]) => PICTURE_NAMES.test(path)));
  for (const [path, content] of files) {
    if (!TEXT_NAMES.test(path)) continue;
    try {
      texts.set(path, textOf(content));
    } catch {
      // Its name is that of a text; whatever it is, it asks nothing.
    }
  }
  return { is: 'archive', texts, pictures };
}

function isWanted(path: string): boolean {
  return isOfWorkbook(path) || TEXT_NAMES.test(path) || PICTURE_NAMES.test(path);
}

/** Before the pictures, each of which begins with the second of these. */
const QUIZ_END = Buffer.from([0xc7, 0xc7, 0xc7, 0x00]);
const PICTURE = Buffer.from([0xc6, 0xc6, 0xc6, 0x00]);
/** Between the number of a picture and its bytes. */
const NUMBER_END = Buffer.from([0xc5, 0xc5, 0x00]);

function openPacked(bytes: Buffer): OpenFile {
  const end = bytes.indexOf(QUIZ_END);
  const quiz = end < 0 ? bytes : bytes.subarray(0, end);
  let text: string;
  try {
    text = gunzipSync(quiz, { maxOutputLength: UNPACKED_MAX }).toString('utf8');
  } catch {
    throw new UnreadableFile('It is not whole, or holds too much when it is unpacked.');
  }
  return { is: 'packed', data: parseJson(text), pictures: picturesBehind(bytes, quiz.length) };
}

/** By their numbers. */
function picturesBehind(bytes: Buffer, from: number): Map<string, Buffer> {
  const pictures = new Map<string, Buffer>();
  let at = bytes.indexOf(PICTURE, from);
  while (at >= 0) {
    const next = bytes.indexOf(PICTURE, at + PICTURE.length);
    const block = bytes.subarray(at + PICTURE.length, next < 0 ? bytes.length : next);
    // The number stands first, so it is not looked for in the picture itself.
    const end = block.subarray(0, 16).indexOf(NUMBER_END);
    if (end >= 0) {
      pictures.set(block.toString('latin1', 0, end), block.subarray(end + NUMBER_END.length));
    }
    at = next;
  }
  return pictures;
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
