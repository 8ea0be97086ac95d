import { readDatabaseUrl } from './platform/config/environment.js';
import { requireDirectConnection } from './platform/database/direct-connection.js';
import { migrate } from './platform/database/migrate.js';
import { runOnce } from './platform/run-process.js';

await runOnce(async () => {
  const databaseUrl = readDatabaseUrl(process.env);
  if (!databaseUrl) {
    return 'Nothing to do: without DATABASE_URL, the embedded database is migrated at each start.';
  }
  await requireDirectConnection(databaseUrl, 'The migration');
  const applied = await migrate(databaseUrl);
  return applied.length > 0 ? `Applied: ${applied.join(', ')}` : 'Up to date.';
});
