import { gzipSync } from 'node:zlib';
import * as xlsx from '@e965/xlsx';
import { zipped } from '../zipped.js';

/** A workbook as SheetJS writes it. */
export function aWorkbook(sheets: Record<string, unknown[][]>): Buffer {
  const workbook = xlsx.utils.book_new();
  for (const [name, rows] of Object.entries(sheets)) {
    xlsx.utils.book_append_sheet(workbook, xlsx.utils.aoa_to_sheet(rows), name);
  }
  return Buffer.from(
    xlsx.write(workbook, { type: 'buffer', bookType: 'xlsx', compression: true }) as Uint8Array,
  );
}

/** An archive of files. */
export function aZip(files: Record<string, string | Buffer>): Buffer {
  const bytes = Object.entries(files).map(
    ([path, content]) => [path, Buffer.from(content)] as const,
  );
  return zipped(bytes, true);
}

/** An archive of ClassQuiz, as its description says. */
export function anArchive(quiz: unknown, pictures: Buffer[] = []): Buffer {
  const blocks = pictures.flatMap((picture, index) => [
    Buffer.from([0xc6, 0xc6, 0xc6, 0x00]),
    Buffer.from(`${index}`),
    Buffer.from([0xc5, 0xc5, 0x00]),
    picture,
  ]);
  const end = Buffer.from([0xc7, 0xc7, 0xc7, 0x00]);
  return Buffer.concat([gzipSync(JSON.stringify(quiz)), end, ...blocks]);
}

const header = [
  '',
  'Question - max 120 characters',
  'Answer 1 - max 75 characters',
  'Answer 2 - max 75 characters',
  'Answer 3 - max 75 characters',
  'Answer 4 - max 75 characters',
  'Time limit (sec) – 5, 10, 20, 30, 60, 90, 120, or 240 secs',
  'Correct answer(s) - choose at least one',
];

/** Kahoot's template, with its instructions above. */
export function aKahoot(rows: unknown[][], above = 7): Buffer {
  const instructions = Array.from({ length: above }, (_, at) => [
    '',
    at === 1 ? 'Quiz template' : '',
  ]);
  return aWorkbook({ Sheet1: [...instructions, header, ...rows] });
}
