import { rm } from 'node:fs/promises';

export default async function tearDown() {
  await globalThis.plenumPostgres.stop();
  await rm(globalThis.plenumDataDir, { recursive: true, force: true });
}
