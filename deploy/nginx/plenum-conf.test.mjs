// What plenum.conf promises, tried with a real nginx in front of two servers that only tell what
// reached them. Needs nginx on the path (or NGINX=…) and a built dist/: node --test deploy/nginx
import assert from 'node:assert/strict';
import { Buffer } from 'node:buffer';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, copyFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, request } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { json, text } from 'node:stream/consumers';
import { after, before, test } from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import { URL } from 'node:url';
import { errorCodes } from '../../dist/contract/error-codes.js';

/** Loopback addresses: clients speak from the first, the trusted load balancer from the second. */
const CLIENT = '127.0.0.1';
const LOAD_BALANCER = '127.0.0.2';
const STREAM = '/v1/sessions/0197/results/stream';

let nginx;
let apis;

before(async () => {
  apis = [await startApi('one'), await startApi('two')];
  nginx = await startNginx(apis);
});

after(async () => {
  await nginx.stop();
  await Promise.all(apis.map((api) => api.close()));
});

test('the API sees one address, and nothing that a client made up about it', async () => {
  const { headers } = await seen('/', {
    'X-Forwarded-For': '203.0.113.9',
    'X-Forwarded-Proto': 'https',
    'X-Forwarded-Host': 'evil.example',
    'X-Real-IP': '203.0.113.9',
    Forwarded: 'for=203.0.113.9',
  });
  assert.equal(headers['x-forwarded-for'], CLIENT);
  assert.equal(headers['x-real-ip'], CLIENT);
  assert.equal(headers['x-forwarded-proto'], 'http');
  assert.equal(headers['x-forwarded-host'], undefined);
  assert.equal(headers.forwarded, undefined);
});

test('a trusted load balancer is believed for the last hop alone', async () => {
  const forwarded = {
    'X-Forwarded-For': '203.0.113.9, 198.51.100.7',
    'X-Forwarded-Proto': 'https',
  };
  const { headers } = await seen('/', forwarded, { localAddress: LOAD_BALANCER });
  assert.equal(headers['x-forwarded-for'], '198.51.100.7');
  assert.equal(headers['x-forwarded-proto'], 'https');
});

test('joining gives a browser what tells its line apart, once', async () => {
  const [cookie] = (await get('/v1/join')).headers['set-cookie'];
  assert.match(cookie, /^plenum_line=[0-9a-f]{32}; Path=\/; .*HttpOnly; SameSite=Lax$/);
  const again = await get('/v1/join', { Cookie: cookie.split(';')[0] });
  assert.equal(again.headers['set-cookie'], undefined);
  const secure = await get('/v1/join', overTls, { localAddress: LOAD_BALANCER });
  assert.match(secure.headers['set-cookie'][0], /; Secure$/);
});

const overTls = { 'X-Forwarded-For': '198.51.100.7', 'X-Forwarded-Proto': 'https' };

test('all requests of a long-polling line reach one process, and lines are spread', async () => {
  const byLine = await Promise.all(
    range(20).map((line) => instancesOf('transport=polling', { Cookie: `plenum_line=${line}` })),
  );
  assert.deepEqual(new Set(byLine.flat()), new Set(['one', 'two']));
  for (const instances of byLine) assert.equal(new Set(instances).size, 1);
});

test('without cookies, address and program tell lines apart', async () => {
  const byProgram = await Promise.all(
    range(20).map((n) => instancesOf('transport=polling', { 'User-Agent': `phone/${n}` })),
  );
  assert.deepEqual(new Set(byProgram.flat()), new Set(['one', 'two']));
  for (const instances of byProgram) assert.equal(new Set(instances).size, 1);
});

test('a WebSocket follows its polling line; one that begins by itself goes anywhere', async () => {
  for (const line of range(6)) {
    const headers = { Cookie: `plenum_line=${line}` };
    const [polled] = await instancesOf('transport=polling', headers);
    assert.equal(await upgrade('/socket.io/?transport=websocket&sid=x', headers), polled);
  }
  const alone = await Promise.all(range(6).map(() => upgrade('/socket.io/?transport=websocket')));
  assert.deepEqual(new Set(alone), new Set(['one', 'two']));
});

test('below a base path, and with a slash at the end, it is all the same', async () => {
  const cookie = (await get('/polls/v1/join/')).headers['set-cookie'][0];
  assert.match(cookie, /^plenum_line=/);
  const headers = { Cookie: cookie.split(';')[0] };
  const { instance } = await seen('/polls/socket.io/?transport=polling', headers);
  assert.equal(await upgrade('/polls/socket.io/?transport=websocket&sid=x', headers), instance);
});

test('an upgrade is passed on for Socket.IO alone', async () => {
  const asked = { Connection: 'Upgrade', Upgrade: 'websocket' };
  assert.equal((await seen('/v1/sessions', asked)).headers.upgrade, undefined);
  const h2c = { Connection: 'Upgrade', Upgrade: 'h2c' };
  assert.equal((await seen('/socket.io/?transport=polling', h2c)).headers.upgrade, undefined);
});

test('a stream is passed on as it comes', async () => {
  const answer = await get(`${STREAM}?token=sesame`);
  for (const event of ['snapshot', 'results']) {
    const [chunk] = await once(answer, 'data'); // the API holds the line after each
    assert.equal(chunk.toString(), `event: ${event}\ndata: {}\n\n`);
    apis.forEach((api) => api.sendResults());
  }
  answer.destroy();
});

test('a body may be as long as the API takes it, and no longer', async () => {
  const most = Buffer.alloc(256 * 1024, ' ');
  assert.equal((await post('/', most)).statusCode, 200);
  const tooLong = await post('/', Buffer.concat([most, Buffer.from(' ')]));
  await assertProblem(tooLong, 'payload_too_large');
});

test('an image may be as long as the API takes it, and no longer', async () => {
  const most = Buffer.alloc(5128 * 1024, ' ');
  for (const path of ['/v1/images', '/polls/v1/images/']) {
    assert.equal((await post(path, most)).statusCode, 200);
    const tooLong = await post(path, Buffer.concat([most, Buffer.from(' ')]));
    await assertProblem(tooLong, 'image_too_large');
  }
});

test('metrics are not for everybody', async () => {
  await assertProblem(await get('/metrics'), 'not_found');
  for (const path of ['/%6detrics', '/metrics/', '//metrics', '/polls/metrics', '/metrics?x']) {
    await assertProblem(await get(path), 'not_found');
  }
});

test('what cannot be read is refused with a problem document', async () => {
  await assertProblem(await get('/', { 'X-Long': 'x'.repeat(40_000) }), 'bad_request');
  await assertProblem(await get(`/${'x'.repeat(40_000)}`), 'not_found');
  for (const malformed of ['GET / HTTP/1.1\r\nHost: a b\r\n\r\n', 'what?\r\n\r\n']) {
    const socket = connect(nginx.port, CLIENT);
    socket.end(malformed);
    assert.match(await text(socket), /"status":400,.*"code":"bad_request"}$/);
  }
});

test('a request that broke off is sent again only where that changes nothing', async () => {
  const retried = await get('/break-once?a');
  assert.equal(retried.statusCode, 200);
  assert.equal(timesSeen('/break-once?a'), 2);

  const unknown = await post('/break?b', '{}');
  assert.equal(unknown.headers['retry-after'], '2');
  await assertProblem(unknown, 'unavailable');
  assert.equal(timesSeen('/break?b'), 1);
});

test('a process that is gone is passed over, for every method', async () => {
  const [gone, left] = apis;
  await gone.close();
  for (const index of range(20)) {
    const answer = await (index % 2 ? post('/', '{}') : get('/'));
    assert.equal(answer.statusCode, 200);
    assert.equal((await json(answer)).instance, left.name);
  }
  await left.close();
  await assertProblem(await get('/'), 'unavailable');
});

test('neither log has a query', async () => {
  const access = await nginx.readLog('access.log');
  assert.match(access, new RegExp(`"path":"${STREAM}","status":200`));
  const broken = await get(`${STREAM}?token=sesame`); // nobody is left to answer
  assert.equal(broken.statusCode, 503);
  for (const log of ['access.log', 'stderr.log']) {
    assert.doesNotMatch(await nginx.readLog(log), /sesame/);
  }
});

/** A server that answers with what it saw of the request. */
async function startApi(name) {
  const urls = [];
  const streams = [];
  const server = createServer((asked, answer) => {
    urls.push(asked.url);
    const breaks =
      asked.url.startsWith('/break?') ||
      (asked.url.startsWith('/break-once?') && timesSeen(asked.url) === 1);
    asked.resume().on('end', () => {
      if (breaks) return asked.socket.destroy();
      if (asked.url.startsWith(STREAM)) {
        answer.writeHead(200, { 'Content-Type': 'text/event-stream' });
        streams.push(answer);
        return answer.write('event: snapshot\ndata: {}\n\n');
      }
      answer.end(JSON.stringify({ instance: name, headers: asked.headers }));
    });
  });
  server.on('upgrade', (_, socket) => {
    socket.end(
      `HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nInstance: ${name}\r\n\r\n`,
    );
  });
  await once(server.listen(0, CLIENT), 'listening');
  return {
    name,
    urls,
    sendResults: () => streams.forEach((stream) => stream.write('event: results\ndata: {}\n\n')),
    port: server.address().port,
    close: async () => {
      if (!server.listening) return;
      const closed = once(server.close(), 'close');
      server.closeAllConnections();
      await closed;
    },
  };
}

async function startNginx(upstreams) {
  const prefix = await mkdtemp(join(tmpdir(), 'plenum-nginx-'));
  await chmod(prefix, 0o755); // as root, nginx works as another user
  const port = await findFreePort();
  const servers = upstreams.map((api) => `server ${CLIENT}:${api.port} max_fails=3;`).join(' ');
  await copyFile(new URL('plenum.conf', import.meta.url), join(prefix, 'plenum.conf'));
  await writeFile(
    join(prefix, 'upstreams.conf'),
    `upstream plenum_api { zone plenum_api 256k; least_conn; ${servers} keepalive 8; }
     upstream plenum_sticky { zone plenum_sticky 256k; hash $line consistent; ${servers} }
     access_log access.log plenum;`,
  );
  await writeFile(
    join(prefix, 'listen.conf'),
    `listen 127.0.0.1:${port}; set_real_ip_from ${LOAD_BALANCER}; real_ip_header X-Forwarded-For;`,
  );
  const child = spawn(
    process.env.NGINX ?? 'nginx',
    ['-p', prefix, '-e', 'stderr', '-c', join(prefix, 'plenum.conf'), '-g', 'daemon off;'],
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
    readLog: async (name) =>
      name === 'stderr.log' ? stderr : readFile(join(prefix, name), 'utf8'),
    stop: async () => {
      child.kill('SIGTERM');
      await exited;
      await rm(prefix, { recursive: true });
    },
  };
}

async function findFreePort() {
  const server = createServer();
  await once(server.listen(0, CLIENT), 'listening');
  const { port } = server.address();
  await once(server.close(), 'close');
  return port;
}

async function untilItListens(port) {
  for (;;) {
    const socket = connect(port, CLIENT);
    const outcome = await once(socket, 'connect').catch(() => undefined);
    socket.destroy();
    if (outcome) return;
    await delay(20);
  }
}

function send(method, path, headers, options, body) {
  const sent = request({ port: nginx.port, host: CLIENT, method, path, headers, ...options });
  sent.end(body);
  return sent;
}

async function get(path, headers, options) {
  const [answer] = await once(send('GET', path, headers, options), 'response');
  return answer;
}

async function post(path, body) {
  const [answer] = await once(send('POST', path, {}, {}, body), 'response');
  return answer;
}

/** What the API saw of a GET. */
async function seen(path, headers, options) {
  return json(await get(path, headers, options));
}

/** Who answered five requests of one line. */
async function instancesOf(query, headers) {
  const answers = range(5).map((n) => seen(`/socket.io/?${query}&sid=${n || ''}`, headers));
  return (await Promise.all(answers)).map(({ instance }) => instance);
}

/** Who took the WebSocket. */
async function upgrade(path, headers) {
  const asked = { Connection: 'Upgrade', Upgrade: 'websocket', ...headers };
  const [answer, socket] = await once(send('GET', path, asked), 'upgrade');
  socket.destroy();
  return answer.headers.instance;
}

function timesSeen(url) {
  return apis.flatMap((api) => api.urls).filter((each) => each === url).length;
}

async function assertProblem(answer, code) {
  const { status, title } = errorCodes[code];
  assert.equal(answer.statusCode, status);
  assert.equal(answer.headers['content-type'], 'application/problem+json; charset=utf-8');
  const { detail, ...problem } = await json(answer);
  assert.deepEqual(problem, { type: 'about:blank', title, status, code });
  assert.ok(detail);
}

function range(length) {
  return Array.from({ length }, (_, index) => index);
}
