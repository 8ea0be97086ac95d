import { readEnvironment } from '../platform/config/environment.js';
import { createLogger } from '../platform/logging/logging.js';
import { readBackupOptions, readRestoreOptions } from './options.js';
import { reportRestored, reportSaved } from './report.js';
import { runBackup, runRestore } from './run-backup.js';

/**
 * `npm run backup -- …`
 * @param args of the command line
 * @returns what is to be said
 * @throws StartupError what hinders it, in one line
 */
export async function backup(args: string[], variables: NodeJS.ProcessEnv): Promise<string> {
  const options = readBackupOptions(args);
  const saved = await runBackup(readEnvironment(variables), createLogger('warn'), options);
  return reportSaved(saved, options.out);
}

/** `npm run restore -- …`; all else as with `backup` */
export async function restore(args: string[], variables: NodeJS.ProcessEnv): Promise<string> {
  const options = readRestoreOptions(args);
  return reportRestored(
    await runRestore(readEnvironment(variables), createLogger('warn'), options),
  );
}
