import type { Server } from 'node:http';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Question } from '../../src/contract/index.js';
import {
  aLiveSession,
  aParticipant,
  Api,
  aSingleChoice,
  choose,
  countsByLabel,
  expectStatus,
} from './support/api.js';
import { LiveClient } from './support/live-client.js';
import { TestPlenum } from './support/plenum.js';
import { lookingAtFastify } from './support/routes.js';
import { frame, opcodes, RawLine, upgradeHeaders } from './support/raw-line.js';

/** Of one message: see live.gateway.ts. Bytes. */
const MAX_MESSAGE = 24 * 1024;

const deep = (depth: number) => `${'['.repeat(depth)}${']'.repeat(depth)}`;
const event = (payload: string) => frame(`42/live,${payload}`);

/**
 * Frames that break WebSocket, Engine.IO or Socket.IO: each ends its line. What is a promise that
 * nobody takes care of, or thrown where nobody catches it, Jest lets the test fail for.
 */
const ending: Record<string, () => Buffer | Buffer[]> = {
  'text that is no Engine.IO': () => frame('hello'),
  'an empty message': () => frame(''),
  'an Engine.IO ping': () => frame('2'),
  'an Engine.IO open': () => frame('0{"sid":"mine"}'),
  'an Engine.IO close': () => frame('1'),
  'an Engine.IO upgrade': () => frame('5'),
  'an Engine.IO noop': () => frame('6'),
  'an unknown Socket.IO type': () => frame('49/live,["session:get"]'),
  'an event without a namespace': () => frame('42["session:get"]'),
  'an event in a namespace that it is not in': () => frame('42/admin,["session:get"]'),
  'an event that is no JSON': () => event('["vote:cast",'),
  'an event that is no list': () => event('{"vote:cast":1}'),
  'an event without a name': () => event('[]'),
  'an event that is named null': () => event('[null]'),
  'an event that is named by an object': () => event('[{"toString":1}]'),
  ...Object.fromEntries(
    [
      'connect',
      'connect_error',
      'disconnect',
      'disconnecting',
      'newListener',
      'removeListener',
    ].map((name) => [`an event named ${name}`, () => event(`["${name}",{}]`)]),
  ),
  'an acknowledgement that is no list': () => frame('43/live,1{"a":1}'),
  'a second greeting': () => frame('40/live,{"token":"x"}'),
  'a refusal of its own': () => frame('44/live,{"message":"no"}'),
  'a binary event without a number': () => frame('45-/live,["vote:cast"]'),
  'a binary event of too many pieces': () => frame('499999-/live,["vote:cast"]'),
  'a binary event of pieces that do not fit': () => [
    frame('451-/live,["vote:cast",{"_placeholder":true,"num":7}]'),
    frame('x', { opcode: opcodes.binary }),
  ],
  'a text where a piece was announced': () => [
    frame('452-/live,["vote:cast",{"_placeholder":true,"num":0}]'),
    event('["session:get"]'),
  ],
  'a piece that was not announced': () => frame('x', { opcode: opcodes.binary }),
  'a message that is too long': () => frame('4'.padEnd(MAX_MESSAGE + 1, 'x')),
  'a frame that says it is endless': () => frame('4', { length: 2 ** 40 }),
  'a frame longer than any number': () => frame('4', { length: Number.MAX_SAFE_INTEGER }),
  'a message in pieces without end': () => [
    frame('42/live,["', { final: false }),
    ...Array.from({ length: 300 }, () =>
      frame('x'.repeat(100), { opcode: opcodes.more, final: false }),
    ),
  ],
  'the rest of a message that never began': () => frame('x', { opcode: opcodes.more }),
  'a message within another': () => [frame('42', { final: false }), frame('42')],
  'a ping in pieces': () => frame('x', { opcode: opcodes.ping, final: false }),
  'a ping that is too long': () => frame('x'.repeat(126), { opcode: opcodes.ping }),
  'a frame that is not masked': () => frame('42/live,["session:get"]', { masked: false }),
  'a compressed frame that nobody asked for': () => frame('x', { reserved: 4 }),
  'bits of no extension': () => frame('x', { reserved: 3 }),
  'an unknown kind of frame': () => frame('x', { opcode: 0x3 }),
  'text that is no UTF-8': () => frame(Buffer.from('34ff fe80'.replace(' ', ''), 'hex')),
  'a close with half a code': () => frame('x', { opcode: opcodes.close }),
  'a close with a code that is none': () =>
    frame(Buffer.from('03ec', 'hex'), { opcode: opcodes.close }),
  'a request for a page': () => Buffer.from('GET / HTTP/1.1\r\nhost: plenum\r\n\r\n'),
};

/** Frames that mean nothing: each is passed over, and the line goes on. */
const ignored: Record<string, () => Buffer | Buffer[]> = {
  'a message of nothing': () => frame('4'), // to Socket.IO a greeting
  'an event that is not known': () => event('["nothing",{}]'),
  'an event with a number for a name': () => event('[7,{}]'),
  'an event named error': () => event('["error",{"message":"mine"}]'),
  'an event named as what all objects have': () => [
    event('["__proto__",{}]'),
    event('["constructor",{}]'),
    event('["toString"]'),
    event('["hasOwnProperty",7]'),
  ],
  'an acknowledgement that nobody asked for': () => frame('43/live,99["x"]'),
  'an acknowledgement without a number': () => frame('43/live,["x"]'),
  'a vote that is nested deep': () => event(`["vote:cast",${deep(7_000)}]`),
  'a vote of nothing': () => event('["vote:cast"]'),
  'a vote without an acknowledgement': () => event('["vote:cast",{"questionId":"x","value":1}]'),
  'a binary vote': () => [
    frame('451-/live,["vote:cast",{"_placeholder":true,"num":0}]'),
    frame('x'.repeat(MAX_MESSAGE), { opcode: opcodes.binary }),
  ],
  'a greeting in a namespace that is none': () => frame('40/__proto__,{}'),
  'a greeting in the default namespace': () => frame('40{}'),
  'an Engine.IO pong': () => frame('3'),
  'pings without a pause': () =>
    Array.from({ length: 500 }, () => frame('', { opcode: opcodes.ping })),
  'a pong that nobody asked for': () => frame('x', { opcode: opcodes.pong }),
  'a message in a thousand empty pieces': () => [
    frame('3', { final: false }),
    ...Array.from({ length: 1_000 }, () => frame('', { opcode: opcodes.more, final: false })),
    frame('', { opcode: opcodes.more }),
  ],
};

const polling = '/socket.io/?EIO=4&transport=polling';
const websocket = '/socket.io/?EIO=4&transport=websocket';

/** What is no request, or none that may be made: each is refused, and its connection closed. */
const requests: Record<string, (line: RawLine) => void> = {
  'no HTTP': (line) => line.write('hello\r\n\r\n'),
  'bytes of TLS': (line) => line.write(Buffer.from('16030100050100000000', 'hex')),
  'another version of HTTP': (line) => line.write('GET / HTTP/9.9\r\nhost: plenum\r\n\r\n'),
  'two lengths': (line) =>
    line.write(
      'POST /v1/join HTTP/1.1\r\nhost: a\r\ncontent-length: 2\r\ncontent-length: 3\r\n\r\n{}',
    ),
  'a length beside chunks': (line) =>
    line.request('POST /v1/join', { 'content-length': '2', 'transfer-encoding': 'chunked' }, '{}'),
  'a length that is none': (line) =>
    line.request('POST /v1/join', { 'content-length': '-1' }, '{}'),
  'a chunk that is none': (line) =>
    line.request('POST /v1/join', { 'transfer-encoding': 'chunked' }, 'xyz\r\n{}\r\n0\r\n\r\n'),
  'a space in the name of a header': (line) =>
    line.write('GET / HTTP/1.1\r\nhost : plenum\r\n\r\n'),
  'a header of a null': (line) => line.request('GET /', { 'x-a': 'a\0b' }),
  'no host': (line) => line.write('GET /health/live HTTP/1.1\r\n\r\n'),
  'headers that are too long': (line) => line.request('GET /', { 'x-a': 'x'.repeat(20_000) }),
  'a WebSocket with a bad key': (line) =>
    line.request(`GET ${websocket}`, { ...upgradeHeaders, 'sec-websocket-key': 'x' }),
  'a WebSocket of an unknown version': (line) =>
    line.request(`GET ${websocket}`, { ...upgradeHeaders, 'sec-websocket-version': '99' }),
  'a WebSocket by POST': (line) => line.request(`POST ${websocket}`, upgradeHeaders),
  'a WebSocket of Engine.IO 3': (line) =>
    line.request('GET /socket.io/?EIO=3&transport=websocket', upgradeHeaders),
  'a WebSocket of an Engine.IO to come': (line) =>
    line.request('GET /socket.io/?EIO=99&transport=websocket', upgradeHeaders),
  'a WebSocket of somebody else’s sid': (line) =>
    line.request(`GET ${websocket}&sid=AAAAAAAAAAAAAAAAAAAA`, upgradeHeaders),
  'a WebSocket elsewhere': (line) => line.request('GET /v1/sessions', upgradeHeaders),
};

/** What the polling of Engine.IO is asked that it does not take, with the status of its answer. */
const polls: Record<string, [start: string, body: string]> = {
  'an unknown transport': ['GET /socket.io/?EIO=4&transport=pigeon', ''],
  'no transport': ['GET /socket.io/', ''],
  'Engine.IO 3': ['GET /socket.io/?EIO=3&transport=polling', ''],
  'an Engine.IO to come': ['GET /socket.io/?EIO=x&transport=polling', ''],
  'a foreign sid': [`GET ${polling}&sid=AAAAAAAAAAAAAAAAAAAA`, ''],
  'a sid of what all objects have': [`GET ${polling}&sid=__proto__`, ''],
  'a POST without a sid': [`POST ${polling}`, '40/live,{}'],
};

describe('hostile lines', () => {
  const open: { close: () => void }[] = [];
  let plenum: TestPlenum;
  let server: Server;
  let api: Api;
  let question: Question;
  let voter: LiveClient;
  let screen: LiveClient;
  let token: string;
  let round = 0;

  beforeAll(async () => {
    plenum = await lookingAtFastify(
      (fastify) => (server = fastify.server),
      () => TestPlenum.start(),
    );
    api = new Api(plenum.url);
    const live = await aLiveSession(api, { questions: [aSingleChoice({ allowChange: true })] });
    question = live.questions[0]!;
    voter = await LiveClient.connect(plenum.url, await aParticipant(api, live.session));
    screen = await LiveClient.connect(plenum.url, {
      token: live.token,
      sessionId: live.session.id,
      as: 'screen',
    });
    token = (await aParticipant(api, live.session)).token;
  });
  afterEach(() => open.splice(0).forEach((line) => line.close()));
  afterAll(async () => {
    voter.close();
    screen.close();
    await plenum.close();
  });

  /** To be closed after the test, whatever becomes of it. */
  async function closing(line: Promise<RawLine>): Promise<RawLine> {
    open.push(await line);
    return line;
  }

  /** Those who mean well still vote and hear of it, on the lines that they had. */
  async function expectNoHarm() {
    round += 1;
    screen.forget();
    const cast = voter.cast({ questionId: question.id, ...choose(question, lastLabel()) });
    expect(await cast).toMatchObject({ ok: true });
    await hearsLast(screen);
    expectStatus(await api.get('/health/ready'), 200);
  }

  const lastLabel = () => (round % 2 === 0 ? 'Yes' : 'No');
  const hearsLast = (client: LiveClient) =>
    client.next('results:updated', (result) => countsByLabel(result)[lastLabel()] === 1);

  /** That the line is still one: it is answered. */
  async function expectAnswer(line: RawLine) {
    line.write(frame('42/live,777["session:get"]'));
    await line.hears('43/live,777[{"ok":true');
  }

  it.each(Object.entries(ending))('%s ends its line, and no other', async (_, bytes) => {
    const line = await closing(RawLine.enter(plenum.url, token));
    for (const part of [bytes()].flat()) line.write(part);
    await line.ends();
    await expectNoHarm();
  });

  it.each(Object.entries(ignored))('%s is passed over', async (_, bytes) => {
    const line = await closing(RawLine.enter(plenum.url, token));
    for (const part of [bytes()].flat()) line.write(part);
    await expectAnswer(line);
    await expectNoHarm();
  });

  it.each(Object.entries(requests))('%s is refused', async (_, send) => {
    const line = await closing(RawLine.connect(plenum.url));
    send(line);
    await line.closes();
    // To a WebSocket of another Engine.IO, the refusal is a frame; to one elsewhere, the end.
    expect(line.received).toMatch(/^(HTTP\/1.1 (4\d\d|101) |$)/);
    expect(line.received).not.toMatch(/"sid"|node_modules|\n\s+at /);
    await expectNoHarm();
  });

  it.each(Object.entries(polls))('%s is refused by polling', async (_, [start, body]) => {
    const line = await closing(RawLine.connect(plenum.url));
    line.request(start, { 'content-length': String(body.length), connection: 'close' }, body);
    await line.closes();
    expect(line.received).toMatch(/^HTTP\/1.1 400 /);
    await expectNoHarm();
  });

  describe('polling', () => {
    /** A new line of Engine.IO by polling. @returns where its packets are posted */
    async function aPoll(): Promise<string> {
      const { body } = await api.get<string>(polling);
      const { sid } = JSON.parse(body.slice(1)) as { sid: string };
      return `POST ${polling}&sid=${sid}`;
    }

    it.each([
      ['garbage', 'garbage'],
      ['what is no text', '\u0000\u0001\u001e\u001e4'],
      ['nothing', ''],
      ['a message that breaks Socket.IO', '42/live,['],
    ])('takes %s for the end of that line alone', async (_, body) => {
      const start = await aPoll();
      const line = await closing(RawLine.connect(plenum.url));
      line.request(start, { 'content-length': String(body.length), connection: 'close' }, body);
      await line.closes();
      await expectNoHarm();
    });

    it('takes no body that is too long, whether it says so', async () => {
      const saying = await closing(RawLine.connect(plenum.url));
      const tooLong = 'x'.repeat(MAX_MESSAGE + 1);
      saying.request(await aPoll(), { 'content-length': String(tooLong.length) }, tooLong);
      await saying.hears('HTTP/1.1 413 ');
      const silent = await closing(RawLine.connect(plenum.url));
      silent.request(await aPoll(), { 'transfer-encoding': 'chunked' });
      for (let sent = 0; sent <= MAX_MESSAGE; sent += 1024) {
        silent.write(`400\r\n${'x'.repeat(1024)}\r\n`);
      }
      await silent.hears('HTTP/1.1 413 ');
      await expectNoHarm();
    });
  });

  it('tells who speaks no HTTP so, in a problem document', async () => {
    const line = await closing(RawLine.connect(plenum.url));
    line.write('hello\r\n\r\n');
    await line.closes();
    const [head = '', body = ''] = line.received.split('\r\n\r\n');
    expect(head).toContain('Content-Type: application/problem+json');
    expect(JSON.parse(body)).toMatchObject({ status: 400, code: 'bad_request' });
  });

  it('ends who sends a request without an end', async () => {
    const { headersTimeout, requestTimeout } = server;
    expect(requestTimeout).toBeGreaterThan(0);
    Object.assign(server, { headersTimeout: 50, requestTimeout: 100 });
    const head = await closing(RawLine.connect(plenum.url));
    head.write('GET / HTTP/1.1\r\nhost: plenum\r\nx-a: ');
    const body = await closing(RawLine.connect(plenum.url));
    body.request('POST /v1/join', { 'content-length': '1000', 'content-type': 'application/json' });
    await Promise.all([head.closes(), body.closes()]);
    Object.assign(server, { headersTimeout, requestTimeout });
    await expectNoHarm();
  });

  it('knows who greets a thousand times as one', async () => {
    const line = await closing(RawLine.open(plenum.url));
    const greeting = frame(`40/live,${JSON.stringify({ token })}`);
    for (let count = 0; count < 1_000; count += 1) line.write(greeting);
    await line.ends();
    await expectNoHarm();
  });

  describe('any bytes', () => {
    /** What frames begin with, so that they come as far as they can. */
    const beginnings = [
      '',
      '4',
      '40',
      '40/live,',
      '42/live,',
      '42/live,1',
      '43/live,',
      '451-/live,',
    ];
    const text = fc
      .tuple(fc.constantFrom(...beginnings), fc.oneof(fc.json(), fc.string({ unit: 'binary' })))
      .map(([beginning, rest]) => frame(beginning + rest));
    const call = fc
      .tuple(fc.constantFrom('vote:cast', 'session:get'), fc.array(fc.jsonValue()))
      .map(([name, values]) => event(JSON.stringify([name, ...values])));
    const odd = fc
      .record({
        payload: fc.uint8Array({ maxLength: 200 }),
        opcode: fc.nat(15),
        final: fc.boolean(),
        reserved: fc.constantFrom(0, 0, 0, 1, 4),
        masked: fc.constantFrom(true, true, true, false),
      })
      .map(({ payload, ...parts }) => frame(payload, parts));
    const raw = fc.uint8Array({ maxLength: 200 }).map((bytes) => Buffer.from(bytes));
    const frames = fc.array(fc.oneof(text, call, odd, raw), { minLength: 1, maxLength: 5 });
    const runs = { seed: 20_251_126, numRuns: 150 };

    it('on a line do no harm', async () => {
      await fc.assert(
        fc.asyncProperty(frames, async (parts) => {
          const line = await RawLine.enter(plenum.url, token);
          for (const part of parts) line.write(part);
          line.write(frame('', { opcode: opcodes.close }));
          // It may wait for the rest of a frame that it takes this for.
          line.finish();
          await line.closes();
        }),
        runs,
      );
      await expectNoHarm();
    });

    it('to the server do no harm', async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(raw, { minLength: 1, maxLength: 5 }), async (parts) => {
          const line = await RawLine.connect(plenum.url);
          for (const part of parts) line.write(part);
          line.finish();
          await line.closes();
        }),
        runs,
      );
      await expectNoHarm();
    });
  });

  it('have left those who mean well on their lines', async () => {
    voter.forget();
    await expectNoHarm();
    await hearsLast(voter);
  });
});
