import { readBackupOptions } from './backup/options.js';
import { reportSaved } from './backup/report.js';
import { runBackup } from './backup/run-backup.js';
import { readEnvironment } from './platform/config/environment.js';
import { createLogger } from './platform/logging/logging.js';
import { runOnce } from './platform/run-process.js';

await runOnce(async () => {
  const options = readBackupOptions(process.argv.slice(2));
  const environment = readEnvironment(process.env);
  const logger = createLogger('warn');
  return reportSaved(await runBackup(environment, logger, options), options.out);
});
