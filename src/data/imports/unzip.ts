import { fromBuffer, type Entry, type ZipFile } from 'yauzl';
import { UnreadableFile } from './found.js';

/** Of an archive: its files, and their bytes when they are unpacked. */
const FILES_MAX = 2_000;
const BYTES_MAX = 40 * 1024 * 1024;

const tooMuch = () => new UnreadableFile('It holds too much when it is unpacked.');

/**
 * The files of a zip, by their paths. What it says of their sizes is added up before anything is
 * unpacked, and counted while it is: yauzl ends where a file is longer than it says.
 * @param isWanted others are not unpacked
 * @throws UnreadableFile
 */
export async function unzip(
  bytes: Buffer,
  isWanted: (path: string) => boolean,
): Promise<Map<string, Buffer>> {
  try {
    const zip = await open(bytes);
    const entries = await listOf(zip);
    const files = new Map<string, Buffer>();
    for (const entry of entries) {
      if (isWanted(entry.fileName)) files.set(entry.fileName, await unpack(zip, entry));
    }
    return files;
  } catch (error) {
    if (error instanceof UnreadableFile) throw error;
    throw new UnreadableFile('It is no archive that is whole.');
  }
}

function open(bytes: Buffer): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    fromBuffer(bytes, { lazyEntries: true, validateEntrySizes: true }, (error, zip) => {
      if (error) reject(error);
      else resolve(zip);
    });
  });
}

function listOf(zip: ZipFile): Promise<Entry[]> {
  if (zip.entryCount > FILES_MAX) throw tooMuch();
  return new Promise((resolve, reject) => {
    const entries: Entry[] = [];
    let declared = 0;
    zip.on('error', reject);
    zip.on('end', () => resolve(entries));
    zip.on('entry', (entry: Entry) => {
      declared += entry.uncompressedSize;
      if (declared > BYTES_MAX || entries.length >= FILES_MAX) return reject(tooMuch());
      if (!entry.fileName.endsWith('/')) entries.push(entry);
      zip.readEntry();
    });
    zip.readEntry();
  });
}

function unpack(zip: ZipFile, entry: Entry): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => {
      if (error) return reject(error);
      const chunks: Buffer[] = [];
      let length = 0;
      stream.on('data', (chunk: Buffer) => {
        length += chunk.length;
        if (length > entry.uncompressedSize) {
          stream.destroy();
          return reject(tooMuch());
        }
        chunks.push(chunk);
      });
      stream.on('error', reject);
      stream.on('end', () => resolve(Buffer.concat(chunks)));
    });
  });
}
