import { Readable } from 'node:stream';
import { ZipFile } from 'yazl';
import { loadMathml } from '../../../platform/mathml.js';
import {
  LeavingNotes,
  type LeavingPicture,
  type LeavingQuestion,
  type LeavingSession,
  type PictureSource,
} from '../leaving.js';
import { itemId, itemXml } from './item.rules.js';
import {
  imagePath,
  itemPath,
  manifestXml,
  NOTES_PATH,
  TEST_PATH,
  testXml,
} from './package.rules.js';

/** Files of the same session are the same. */
const mtime = new Date(Date.UTC(2000, 0, 1));

/**
 * A package of QTI 3.0: a manifest, a test, an item a question, and pictures. Each picture is read when its
 * place in the package has come.
 */
export async function writeQti(
  session: LeavingSession,
  pictures: PictureSource,
): Promise<{ content: Readable; notes: LeavingNotes }> {
  const notes = new LeavingNotes(session.notes.lines);
  const toMathml = await loadMathml();
  const addressOf = ({ id }: LeavingPicture) => `../${imagePath(id)}`;
  const zip = new ZipFile();
  const output = zip.outputStream as Readable;
  zip.on('error', (error: Error) => output.destroy(error));
  const add = (path: string, text: string) => zip.addBuffer(Buffer.from(text), path, { mtime });

  const byNumber = new Map(session.questions.map((question) => [question.number, question]));
  const imagesOf = (number: number) =>
    picturesOf(byNumber.get(number)!).map(({ id }) => imagePath(id));
  const items = session.questions.map(
    (question) => [itemId(question), itemXml(question, { addressOf, toMathml }, notes)] as const,
  );
  add('imsmanifest.xml', manifestXml(session, imagesOf));
  add(TEST_PATH, testXml(session));
  add(NOTES_PATH, [`Questions of a session in Plenum: QTI 3.0.`, ...notes.lines, ''].join('\n'));
  for (const [id, text] of items) add(itemPath(id), text);
  const all = new Set(
    session.questions.flatMap((question) => picturesOf(question).map(({ id }) => id)),
  );
  for (const id of all) {
    // What is a picture has been compressed.
    zip.addReadStreamLazy(imagePath(id), { mtime, compress: false }, (take) => {
      pictures(id).then(
        (bytes) => take(null, Readable.from([bytes ?? Buffer.alloc(0)], { objectMode: false })),
        (error: unknown) => output.destroy(error as Error),
      );
    });
  }
  zip.end();
  return { content: output, notes };
}

function picturesOf({ picture, options }: LeavingQuestion): LeavingPicture[] {
  return [picture, ...options.map((option) => option.picture)].filter((one) => one !== undefined);
}
