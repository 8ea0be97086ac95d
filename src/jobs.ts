import { readEnvironment } from './platform/config/environment.js';
import { reachDatabase } from './platform/database/open-database.js';
import { createLogger } from './platform/logging/logging.js';
import { runFailedJobsCommand } from './platform/queue/failed-jobs.command.js';
import { FailedJobs } from './platform/queue/failed-jobs.js';
import { withQueues } from './platform/queue/with-queues.js';
import { runOnce } from './platform/run-process.js';

await runOnce(async () => {
  const environment = readEnvironment(process.env);
  const logger = createLogger('error');
  const database = await reachDatabase(environment, logger);
  try {
    return await withQueues(environment.redisUrl, database.url, logger, async (options) => {
      const jobs = FailedJobs.open(options);
      try {
        return await runFailedJobsCommand(jobs, process.argv.slice(2));
      } finally {
        await jobs.close();
      }
    });
  } finally {
    await database.stop();
  }
});
