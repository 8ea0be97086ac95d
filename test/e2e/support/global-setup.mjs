import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { startEmbeddedPostgres } from '../../../dist/platform/database/embedded-postgres.js';
import { migrate } from '../../../dist/platform/database/migrate.js';
import { createLogger } from '../../../dist/platform/logging/logging.js';

/** Migrated once: each test's own database is a copy of it. */
const TEMPLATE = 'e2e_template';

/** One Postgres for all files and both topologies; each file makes databases of its own in it. */
export default async function setUp() {
  if (globalThis.plenumPostgres) return;
  const dataDir = await mkdtemp(join(tmpdir(), 'plenum-test-'));
  const logger = createLogger('warn');
  const asItComes = await startEmbeddedPostgres(dataDir, logger);
  await configure(asItComes.url);
  await asItComes.stop(); // it takes its number of connections when it starts
  globalThis.plenumPostgres = await startEmbeddedPostgres(dataDir, logger);
  globalThis.plenumDataDir = dataDir;
  process.env.PLENUM_TEST_POSTGRES = globalThis.plenumPostgres.url;
  await makeTemplate(globalThis.plenumPostgres.url);
}

async function configure(url) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  // What these databases hold need not outlive the machine.
  for (const setting of ['fsync', 'full_page_writes']) {
    await client.query(`alter system set ${setting} = off`);
  }
  // Nor does anybody have to tidy up again and again in hundreds of little ones.
  await client.query("alter system set autovacuum_naptime = '1h'");
  // Files that run at the same time have several processes each, with pools of their own.
  await client.query('alter system set max_connections = 300');
  await client.end();
}

async function makeTemplate(url) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(`create database ${TEMPLATE}`);
  await client.end();
  const template = new URL(url);
  template.pathname = `/${TEMPLATE}`;
  await migrate(template.href);
  process.env.PLENUM_TEST_TEMPLATE = TEMPLATE;
}
