// Makes the Postman collection from the OpenAPI document: node scripts/postman.mjs [--check]
// --check: fails where the file is not what the API says, or where its first folder, run by Newman
// against a server, does not come to a result.
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import newman from 'newman';
import converter from 'openapi-to-postmanv2';
import { sample } from 'openapi-sampler';
import { format, resolveConfig } from 'prettier';
import { build, root } from './prepare.mjs';
import { keptFrom, meeting, placeholders, variables, withoutFields } from './postman-meeting.mjs';
import { documentOf, withServer } from './with-server.mjs';

const FILE = join(root, 'docs/plenum.postman_collection.json');
/** Milliseconds between two requests, and how long all of them may take. */
const PACE = 50;
const LIMIT = 60_000;

build();
await withServer(async (address) => {
  const wanted = await render(await collectionOf(await documentOf(address)));
  if (!process.argv.includes('--check')) return writeFile(FILE, wanted);
  if ((await readFile(FILE, 'utf8').catch(() => '')) !== wanted) {
    console.error(
      'docs/plenum.postman_collection.json is not what the API says: run "npm run postman".',
    );
    process.exitCode = 1;
  } else if (!(await comesToAResult(JSON.parse(wanted), address))) {
    process.exitCode = 1;
  }
});

/** Folders as in Swagger UI, and before them a meeting from its beginning to its end. */
async function collectionOf(document) {
  const operations = operationsOf(document);
  for (const { operation, key } of operations.values()) {
    const content = operation.requestBody?.content?.['application/json'];
    if (content) content.example = bodyOf(content.schema, document, key);
  }
  const { item: folders, info } = await convert(document);
  const items = new Map();
  for (const folder of folders) {
    delete folder.id;
    for (const item of folder.item) {
      const key = keyOf(item.request);
      finish(item, key, operations.get(key).operation);
      items.set(key, item);
    }
  }
  return {
    info: { name: info.name, description: info.description, schema: info.schema },
    variable: Object.entries(variables).map(([key, value]) => ({ key, value })),
    item: [meetingOf(items), ...folders],
  };
}

function operationsOf({ paths }) {
  return new Map(
    Object.entries(paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, operation]) => {
        const key = `${method.toUpperCase()} ${path}`;
        return [key, { key, operation }];
      }),
    ),
  );
}

/** By the examples of its properties, with variables for what another call has answered. */
function bodyOf(schema, document, key) {
  const body = sample(schema, { skipReadOnly: true, quiet: true }, document);
  for (const field of withoutFields[key] ?? []) delete body[field];
  return { ...body, ...placeholders[key] };
}

function convert(document) {
  const options = { folderStrategy: 'Tags', requestParametersResolution: 'Example' };
  return new Promise((resolve, reject) => {
    converter.convertV2({ type: 'json', data: document }, options, (error, answer) => {
      if (error || !answer.result) reject(error ?? new Error(answer.reason));
      else resolve(answer.output[0].data);
    });
  });
}

/** As in the document: `GET /v1/questions/{id}`. */
function keyOf({ method, url }) {
  return `${method} /${url.path.map((part) => part.replace(/^:(.*)$/, '{$1}')).join('/')}`;
}

/** Made-up answers and ids, which are others each time, go; tokens and ids are passed on. */
function finish(item, key, { security = [], parameters = [], requestBody }) {
  delete item.id;
  item.response = [];
  const { request } = item;
  const [role] = security.flatMap((one) => Object.keys(one));
  request.auth = role
    ? { type: 'bearer', bearer: [{ key: 'token', value: `{{${role}Token}}`, type: 'string' }] }
    : { type: 'noauth' };
  for (const variable of request.url.variable) {
    variable.value = valueOf(variable.key, request.url.path);
    variable.type = 'string';
  }
  for (const asked of request.url.query) {
    const { schema } = parameters.find(({ name }) => name === asked.key);
    asked.value = `${sample(schema, { quiet: true })}`;
    asked.disabled = true;
  }
  const example = requestBody?.content?.['application/json']?.example;
  if (example) request.body.raw = JSON.stringify(example, null, 2);
  const kept = keptFrom[key];
  if (kept) item.event = [script(keeping(kept))];
}

/** `{id}` is that of a session, or of what else the path is about. */
function valueOf(name, [, what, , part]) {
  if (name !== 'id') return `{{${name}}}`;
  if (part === 'logins') return '{{loginId}}';
  return what === 'questions' ? '{{questionId}}' : '{{sessionId}}';
}

/** Has variables take what the answer says. */
function keeping(kept) {
  return Object.entries(kept).map(
    ([variable, path]) => `if (answer) pm.collectionVariables.set('${variable}', answer${path});`,
  );
}

function script(lines) {
  const answer = 'const answer = pm.response.code < 300 && pm.response.json();';
  return { listen: 'test', script: { type: 'text/javascript', exec: [answer, ...lines] } };
}

function meetingOf(items) {
  return {
    name: meeting.name,
    description: meeting.description,
    item: meeting.steps.map(({ key, name, body, expect, until }) => {
      const item = globalThis.structuredClone(items.get(key));
      if (!item) throw new Error(`${key} is no call of the API`);
      item.name = name;
      if (body) item.request.body.raw = JSON.stringify(body, null, 2);
      const lines = keeping(keptFrom[key] ?? {});
      if (until) lines.push(...again(until));
      lines.push(`pm.test('${name}', () => {`, ...expect.map((line) => `  ${line}`), '});');
      item.event = [script(lines)];
      return item;
    }),
  };
}

/** Asks again until it is so, a hundred times at most. */
function again(condition) {
  return [
    "const tries = Number(pm.collectionVariables.get('tries') || 0) + 1;",
    `if (!(${condition}) && tries < 100) {`,
    "  pm.collectionVariables.set('tries', tries);",
    '  pm.execution.setNextRequest(pm.info.requestId);',
    '  return;',
    '}',
    "pm.collectionVariables.set('tries', 0);",
  ];
}

async function render(collection) {
  const options = { ...(await resolveConfig(FILE)), filepath: FILE };
  return format(JSON.stringify(collection), options);
}

function comesToAResult(collection, address) {
  return new Promise((resolve, reject) => {
    const settings = {
      collection,
      folder: meeting.name,
      envVar: [{ key: 'baseUrl', value: address }],
      delayRequest: PACE,
      timeout: LIMIT,
      bail: true,
      reporters: 'cli',
      reporter: { cli: { noBanner: true } },
    };
    newman.run(settings, (error, summary) => {
      if (error) reject(error);
      else resolve(summary.run.failures.length === 0);
    });
  });
}
