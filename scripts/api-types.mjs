// Writes the types of the REST API, as its OpenAPI document has them, for the web pages:
// node scripts/api-types.mjs [--check]   (--check fails where they are not the present ones)
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import openapiTypescript, { astToString } from 'openapi-typescript';
import { format, resolveConfig } from 'prettier';
import { build, root } from './prepare.mjs';

const FILE = join(root, 'web/src/api/schema.d.ts');

build();
const wanted = await render(await readDocument());
if (!process.argv.includes('--check')) {
  await writeFile(FILE, wanted);
} else if ((await readFile(FILE, 'utf8').catch(() => '')) !== wanted) {
  console.error('web/src/api/schema.d.ts is not what the API says: run "npm run api-types".');
  process.exitCode = 1;
}

/** The document that a server of these sources serves. */
async function readDocument() {
  const load = (path) => import(pathToFileURL(join(root, 'dist', path)));
  const { readEnvironment } = await load('platform/config/environment.js');
  const { startPlenum } = await load('start.js');
  const folder = await mkdtemp(join(tmpdir(), 'plenum-api-'));
  const variables = { PORT: '0', HOST: '127.0.0.1', DATA_DIR: folder, LOG_LEVEL: 'error' };
  const plenum = await startPlenum(readEnvironment(variables));
  try {
    const answer = await globalThis.fetch(
      `${plenum.url.replace('localhost', '127.0.0.1')}/docs-json`,
    );
    return await answer.json();
  } finally {
    await plenum.close();
    await rm(folder, { recursive: true, force: true });
  }
}

async function render(document) {
  const text = `// Made by "npm run api-types" from the OpenAPI document. Not to be edited.\n${astToString(
    await openapiTypescript(document, { defaultNonNullable: false }),
  )}`;
  return format(text, { ...(await resolveConfig(FILE)), filepath: FILE });
}
