// Fuzzes the API by its OpenAPI document with schemathesis, against a server of its own; exits with
// 1 where anything is found: node scripts/fuzz.mjs [--seconds 150] [--seed 1]
// Needs Python 3.10 or newer and, once, PyPI: the tool is kept in PLENUM_FUZZ, by default below
// ~/.cache. Without them nothing is tried, which in CI is a failure.
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { build, root } from './prepare.mjs';
import { commandOf } from './python.mjs';
import { withServer } from './server.mjs';

const { values } = parseArgs({
  options: {
    /** Of the three runs together. */
    seconds: { type: 'string', default: '150' },
    seed: { type: 'string', default: '1' },
  },
});

/** What of the time each of those gets who have a token, by how many calls take it. */
const shares = { organizer: 0.5, participant: 0.2, screen: 0.1, moderator: 0.2 };

/** Never sent: the one ends the account whose token all others need, the other has no end. */
const left = [
  'DELETE /v1/accounts/me',
  'GET /v1/sessions/{id}/results/stream',
  'GET /v1/polls/{id}/results/stream',
];

const schemathesis = commandOf('schemathesis', 'fuzz', 'fuzz/requirements.txt');
if (!schemathesis) {
  console.log('Python 3.10 or PyPI is not here, so nothing was fuzzed.');
  process.exit(process.env.CI ? 1 : 0);
}
build();
const secret = randomBytes(32).toString('hex');
process.exitCode = await withServer(fuzz, { JWT_SECRET: secret, RATE_LIMITS: 'off' });

/** @returns 1 where one of the runs found something, else 0 */
async function fuzz(url) {
  const document = await call(url, 'GET', '/docs-json');
  let found = 0;
  for (const [role, share] of Object.entries(shares)) {
    const seconds = Math.round(Number(values.seconds) * share);
    console.log(`\n== fuzz: ${seconds} s as ${role}`);
    const { tokens, ids } = await aHall(url, role);
    // What an organizer's calls try are things that they have made; they end some of them, too.
    const given = role === 'organizer' ? {} : ids;
    const code = await tryCalls(url, tokens[role], callsOf(document, role), given, seconds);
    if (code !== 0) found = 1;
  }
  await call(url, 'GET', '/health/ready'); // it has outlived all that
  return found;
}

/** The calls that take the role's token; those that take none are the organizer's, too. */
function callsOf({ paths }, role) {
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { security = [] }]) => ({
      name: `${method.toUpperCase()} ${path}`,
      roles: security.flatMap((requirement) => Object.keys(requirement)),
    })),
  );
  return operations
    .filter(({ roles }) => roles.includes(role) || (roles.length === 0 && role === 'organizer'))
    .map(({ name }) => name)
    .filter((name) => !left.includes(name));
}

/** @returns schemathesis' exit code */
async function tryCalls(url, token, calls, ids, seconds) {
  const args = [
    ...['--config-file', 'fuzz/schemathesis.toml', 'run', `${url}/docs-json`],
    ...['--header', `Authorization: Bearer ${token}`, '--seed', values.seed],
    ...['--max-time', String(seconds), '--max-examples', '25'],
    ...calls.flatMap((name) => ['--include-name', name]),
  ];
  const env = {
    ...process.env,
    FUZZED_SECRET: secret,
    FUZZED_IDS: JSON.stringify(ids),
    FUZZED_IMAGES: JSON.stringify(await imageFiles()),
    HYPOTHESIS_STORAGE_DIRECTORY: join(tmpdir(), 'plenum-hypothesis'),
  };
  const child = spawn(schemathesis, args, { cwd: root, env, stdio: 'inherit' });
  const [code] = await once(child, 'exit');
  return code ?? 1;
}

/** Real ones, for uploads that are nearly so; in base64. */
async function imageFiles() {
  const { default: sharp } = await import('sharp');
  const background = { r: 200, g: 40, b: 40, alpha: 0.5 };
  const image = sharp({ create: { width: 40, height: 30, channels: 4, background } });
  const files = ['png', 'jpeg', 'webp', 'avif'].map((type) =>
    image.clone().toFormat(type).toBuffer(),
  );
  return (await Promise.all(files)).map((file) => file.toString('base64'));
}

/** A live session with an open question, a vote for it, and a token of each who may look at it. */
async function aHall(url, name) {
  const login = { email: `${name}@example.org`, password: 'correct horse', name };
  const { accessToken: organizer } = await call(url, 'POST', '/v1/accounts', { body: login });
  const post = (path, body) => call(url, 'POST', path, { body, token: organizer });
  const { id, code, questions } = await post('/v1/sessions', {
    title: 'Fuzzed',
    questions: [
      { kind: 'rating', prompt: 'How was it?', settings: { allowChange: true } },
      { kind: 'word_cloud', prompt: 'One word?' },
    ],
  });
  await post(`/v1/sessions/${id}/start`);
  const question = `/v1/questions/${questions[0].id}`;
  await post(`${question}/open`);
  const cloud = `/v1/questions/${questions[1].id}`;
  await post(`${cloud}/open`);
  const { token: screen } = await post(`/v1/sessions/${id}/screen-link`);
  const { token: moderator } = await post(`/v1/sessions/${id}/moderator-link`);
  const { participantToken } = await call(url, 'POST', '/v1/join', { body: { code } });
  const vote = { body: { value: 5 }, token: participantToken };
  const { receipt } = await call(url, 'POST', `${question}/votes`, vote);
  const word = { body: { texts: ['word'] }, token: participantToken };
  await call(url, 'POST', `${cloud}/votes`, word);
  // A moderator knows of questions that people write in, and of no other.
  const asked = questions[name === 'moderator' ? 1 : 0].id;
  return {
    tokens: { organizer, participant: participantToken, screen, moderator },
    ids: { sessions: id, questions: asked, votes: receipt.id },
  };
}

async function call(url, method, path, { body, token } = {}) {
  const response = await globalThis.fetch(url + path, {
    method,
    headers: {
      ...(body && { 'content-type': 'application/json' }),
      ...(token && { authorization: `Bearer ${token}` }),
    },
    body: body && JSON.stringify(body),
  });
  if (!response.ok)
    throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
  return response.json();
}
