// What base-path.conf promises, tried with a real nginx that serves a site of its own beside it.
// Needs nginx on the path (or NGINX=…): node --test deploy/nginx
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, request } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { json } from 'node:stream/consumers';
import { after, before, test } from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import { URL } from 'node:url';

const HOST = '127.0.0.1';

let api;
let nginx;

before(async () => {
  api = await startApi();
  nginx = await startNginx(api.address().port);
});

after(async () => {
  await nginx.stop();
  api.close();
  api.closeAllConnections();
});

test('the path is taken off, and nothing else', async () => {
  for (const [asked, expected] of [
    ['/polls/', '/'],
    ['/polls/v1/join?x=/polls/', '/v1/join?x=/polls/'],
    ['/polls/j/4652%206111', '/j/4652%206111'],
    ['/polls/socket.io/?EIO=4&transport=polling', '/socket.io/?EIO=4&transport=polling'],
  ]) {
    assert.equal((await json(await get(asked))).url, expected);
  }
});

test('without its slash it leads to itself, on whatever host it was asked', async () => {
  const answer = await get('/polls');
  assert.equal(answer.statusCode, 301);
  assert.equal(answer.headers.location, '/polls/');
});

test('what begins like it belongs to the site', async () => {
  for (const path of ['/', '/pollsters', '/v1/join', '/socket.io/']) {
    assert.equal((await get(path)).statusCode, 418);
  }
});

test('metrics are not for everybody', async () => {
  for (const path of ['/polls/metrics', '/polls/metrics/', '/polls//metrics', '/polls/%6detrics']) {
    assert.equal((await get(path)).statusCode, 404);
  }
});

test('Plenum is told of one address, and of how the client came', async () => {
  const forged = { 'X-Forwarded-For': '203.0.113.9', 'X-Forwarded-Proto': 'https' };
  for (const path of ['/polls/', '/polls/socket.io/?EIO=4']) {
    const { headers } = await json(await get(path, forged));
    assert.equal(headers['x-forwarded-for'], HOST);
    assert.equal(headers['x-forwarded-proto'], 'http');
  }
});

test('a WebSocket is made', async () => {
  const asked = { Connection: 'Upgrade', Upgrade: 'websocket' };
  const sent = send('/polls/socket.io/?EIO=4&transport=websocket', asked);
  const [answer, socket] = await once(sent, 'upgrade');
  socket.destroy();
  assert.equal(answer.headers['x-url'], '/socket.io/?EIO=4&transport=websocket');
});

/** A server that answers with what it saw. */
async function startApi() {
  const server = createServer(({ url, headers }, answer) => {
    answer.end(JSON.stringify({ url, headers }));
  });
  server.on('upgrade', ({ url }, socket) => {
    socket.end(
      `HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nX-Url: ${url}\r\n\r\n`,
    );
  });
  await once(server.listen(0, HOST), 'listening');
  return server;
}

async function startNginx(apiPort) {
  const prefix = await mkdtemp(join(tmpdir(), 'plenum-nginx-'));
  await chmod(prefix, 0o755); // as root, nginx works as another user
  const port = await findFreePort();
  const example = await readFile(new URL('base-path.conf', import.meta.url), 'utf8');
  const paths = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
  await writeFile(
    join(prefix, 'nginx.conf'),
    `pid nginx.pid; error_log stderr warn; events {}
     http {
       access_log off; ${paths.map((name) => `${name}_temp_path ${name};`).join(' ')}
       server {
         listen ${HOST}:${port};
         location / { return 418; }
         ${example.replaceAll('127.0.0.1:3000', `${HOST}:${apiPort}`)}
       }
     }`,
  );
  const child = spawn(
    process.env.NGINX ?? 'nginx',
    ['-p', prefix, '-e', 'stderr', '-c', join(prefix, 'nginx.conf'), '-g', 'daemon off;'],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  );
  let stderr = '';
  child.stderr.on('data', (chunk) => (stderr += chunk));
  const exited = once(child, 'exit');
  await Promise.race([
    untilItListens(port),
    exited.then(() => assert.fail(`nginx did not start: ${stderr}`)),
  ]);
  return {
    port,
    stop: async () => {
      child.kill('SIGTERM');
      await exited;
      await rm(prefix, { recursive: true });
    },
  };
}

async function findFreePort() {
  const server = createServer();
  await once(server.listen(0, HOST), 'listening');
  const { port } = server.address();
  await once(server.close(), 'close');
  return port;
}

async function untilItListens(port) {
  for (;;) {
    const socket = connect(port, HOST);
    const outcome = await once(socket, 'connect').catch(() => undefined);
    socket.destroy();
    if (outcome) return;
    await delay(20);
  }
}

function send(path, headers) {
  const sent = request({ port: nginx.port, host: HOST, path, headers });
  sent.end();
  return sent;
}

async function get(path, headers) {
  const [answer] = await once(send(path, headers), 'response');
  return answer;
}
