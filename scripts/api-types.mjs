// Writes the types of the REST API, as its OpenAPI document has them, for the web pages:
// node scripts/api-types.mjs [--check]   (--check fails where they are not the present ones)
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import openapiTypescript, { astToString } from 'openapi-typescript';
import { format, resolveConfig } from 'prettier';
import { build, root } from './prepare.mjs';
import { documentOf, withServer } from './with-server.mjs';

const FILE = join(root, 'web/src/api/schema.d.ts');

build();
const wanted = await render(await withServer(documentOf));
if (!process.argv.includes('--check')) {
  await writeFile(FILE, wanted);
} else if ((await readFile(FILE, 'utf8').catch(() => '')) !== wanted) {
  console.error('web/src/api/schema.d.ts is not what the API says: run "npm run api-types".');
  process.exitCode = 1;
}

async function render(document) {
  const text = `// Made by "npm run api-types" from the OpenAPI document. Not to be edited.\n${astToString(
    await openapiTypescript(document, { defaultNonNullable: false }),
  )}`;
  return format(text, { ...(await resolveConfig(FILE)), filepath: FILE });
}
