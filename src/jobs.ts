import { readEnvironment } from './platform/config/environment.js';
import { reachDatabase } from './platform/database/reach-database.js';
import { createLogger } from './platform/logging/logging.js';
import { runFailedJobsCommand } from './platform/queue/failed-jobs.command.js';
import { FailedJobs } from './platform/queue/failed-jobs.js';
import { postgresQueues, redisQueues } from './platform/queue/queue-backend.js';
import { connectRedis } from './platform/redis/redis-connections.js';
import { runOnce } from './platform/run-process.js';

await runOnce(async () => {
  const environment = readEnvironment(process.env);
  const logger = createLogger('error');
  const { redisUrl } = environment;
  const redis = redisUrl ? await connectRedis(redisUrl, 'fail', logger) : undefined;
  const database = redis ? undefined : await reachDatabase(environment, logger);
  const backend = redis ? redisQueues(redis) : postgresQueues(database!.url);
  const jobs = new FailedJobs(backend.options);
  try {
    return await runFailedJobsCommand(jobs, process.argv.slice(2));
  } finally {
    await jobs.close();
    await backend.close();
    await redis?.close();
    await database?.stop();
  }
});
