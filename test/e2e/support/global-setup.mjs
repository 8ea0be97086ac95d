import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedPostgres } from '../../../dist/platform/database/embedded-postgres.js';
import { createLogger } from '../../../dist/platform/logging/logging.js';

/** One Postgres for all files and both topologies; each file makes databases of its own in it. */
export default async function setUp() {
  if (globalThis.plenumPostgres) return;
  const dataDir = await mkdtemp(join(tmpdir(), 'plenum-test-'));
  globalThis.plenumPostgres = await startEmbeddedPostgres(dataDir, createLogger('warn'));
  globalThis.plenumDataDir = dataDir;
  process.env.PLENUM_TEST_POSTGRES = globalThis.plenumPostgres.url;
}
