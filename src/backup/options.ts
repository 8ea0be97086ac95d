import { parseArgs, type ParseArgsConfig } from 'node:util';
import { BackupError } from './backup.error.js';
import type { RestoreOptions } from './restore-backup.js';

const backupUsage =
  'npm run backup -- --out <file> [--session <id or join code>]; without --session, all there is.';
const restoreUsage =
  'npm run restore -- <file> [--replace] [--account <email>]; --account for a session alone.';

/** @throws BackupError that says how it is called */
export function readBackupOptions(args: string[]): { out: string; session: string | undefined } {
  const { values, positionals } = parse(args, backupUsage, {
    out: { type: 'string' },
    session: { type: 'string' },
  });
  const { out, session } = values;
  if (!out || session === '' || positionals.length > 0) throw new BackupError(backupUsage);
  return { out, session };
}

/** @throws BackupError that says how it is called */
export function readRestoreOptions(args: string[]): RestoreOptions & { file: string } {
  const { values, positionals } = parse(args, restoreUsage, {
    account: { type: 'string' },
    replace: { type: 'boolean' },
  });
  const [file, ...more] = positionals;
  const { account, replace = false } = values;
  if (!file || account === '' || more.length > 0) throw new BackupError(restoreUsage);
  return { file, account, replace };
}

function parse<Options extends NonNullable<ParseArgsConfig['options']>>(
  args: string[],
  usage: string,
  options: Options,
) {
  try {
    return parseArgs({ args, allowPositionals: true, options });
  } catch {
    throw new BackupError(usage);
  }
}
