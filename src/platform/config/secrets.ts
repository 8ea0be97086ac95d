import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { StartupError } from '../startup-error.js';

/**
 * The secret kept in `dataDir` under `name`, generated at the first call: 64 hex characters,
 * readable by the owner of the process alone.
 */
export async function readOrCreateSecret(dataDir: string, name: string): Promise<string> {
  const file = join(dataDir, name);
  await makeWritable(dataDir);
  try {
    // "wx" fails where the file exists, so two processes cannot each make their own.
    await writeFile(file, randomBytes(32).toString('hex'), { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw notWritable(dataDir, error);
  }
  return (await readFile(file, 'utf8')).trim();
}

/** Creates the data folder where it is missing. */
export async function makeWritable(dataDir: string): Promise<void> {
  await mkdir(dataDir, { recursive: true }).catch((error: unknown) => {
    throw notWritable(dataDir, error);
  });
}

function notWritable(dataDir: string, error: unknown): StartupError {
  const { code } = error as NodeJS.ErrnoException;
  return new StartupError(
    `The data folder ${dataDir} cannot be written (${code}); make it writable or set DATA_DIR to one that is.`,
  );
}
