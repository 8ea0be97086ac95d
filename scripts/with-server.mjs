import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './prepare.mjs';

/** Runs a server of what is built, standalone and on a free port, for as long as `use` takes. @param use is told its address */
export async function withServer(use) {
  const load = (path) => import(pathToFileURL(join(root, 'dist', path)));
  const { readEnvironment } = await load('platform/config/environment.js');
  const { startPlenum } = await load('start.js');
  const folder = await mkdtemp(join(tmpdir(), 'plenum-api-'));
  const variables = { PORT: '0', HOST: '127.0.0.1', DATA_DIR: folder, LOG_LEVEL: 'error' };
  const plenum = await startPlenum(readEnvironment(variables));
  try {
    return await use(plenum.url.replace('localhost', '127.0.0.1'));
  } finally {
    await plenum.close();
    await rm(folder, { recursive: true, force: true });
  }
}

/** The OpenAPI document that a server at this address serves. */
export async function documentOf(address) {
  const answer = await globalThis.fetch(`${address}/docs-json`);
  return answer.json();
}
