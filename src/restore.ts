import { readRestoreOptions } from './backup/options.js';
import { reportRestored } from './backup/report.js';
import { runRestore } from './backup/run-backup.js';
import { readEnvironment } from './platform/config/environment.js';
import { createLogger } from './platform/logging/logging.js';
import { runOnce } from './platform/run-process.js';

await runOnce(async () => {
  const options = readRestoreOptions(process.argv.slice(2));
  const environment = readEnvironment(process.env);
  const logger = createLogger('warn');
  return reportRestored(await runRestore(environment, logger, options));
});
