import { jobTarget, recordAudit } from './admin/audit-log.js';
import { type RecordJobAct, runFailedJobsCommand } from './admin/failed-jobs.command.js';
import { readEnvironment } from './platform/config/environment.js';
import { createDataSource } from './platform/database/data-source.js';
import { reachDatabase } from './platform/database/open-database.js';
import { createLogger } from './platform/logging/logging.js';
import { FailedJobs } from './platform/queue/failed-jobs.js';
import { withQueues } from './platform/queue/with-queues.js';
import { runOnce } from './platform/run-process.js';
import { queueNames } from './queues.js';

await runOnce(async () => {
  const environment = readEnvironment(process.env);
  const logger = createLogger('error');
  const database = await reachDatabase(environment, logger);
  const source = createDataSource(database.url);
  const record: RecordJobAct = async (act, job) => {
    if (!source.isInitialized) await source.initialize();
    await recordAudit(source.manager, null, `job.${act}`, jobTarget(job));
  };
  try {
    return await withQueues(environment.redisUrl, database.url, logger, async (options) => {
      const jobs = FailedJobs.open(queueNames, options);
      try {
        return await runFailedJobsCommand(jobs, process.argv.slice(2), record);
      } finally {
        await jobs.close();
      }
    });
  } finally {
    if (source.isInitialized) await source.destroy();
    await database.stop();
  }
});
