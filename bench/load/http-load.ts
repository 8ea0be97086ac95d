import { connect, type Socket } from 'node:net';
import { once } from 'node:events';
import { now } from '../lib/clock.js';
import { serve } from '../lib/remote.js';
import { percentile } from '../lib/stats.js';
import { participantIn, signParticipant } from '../lib/tokens.js';

/** What came of sending all prepared requests once. */
export interface Volley {
  /** Answers by status. */
  statuses: Record<number, number>;
  /** By the clock of `now`. */
  startedAt: number;
  endedAt: number;
  /** Milliseconds. */
  latency: { p50: number; p99: number };
  /** Part of the time that the generator itself was busy; near 1 it is what limits the rate. */
  generatorLoad: number;
}

/** What came of requests that arrived at their own pace, whatever the server made of it. */
export interface Flood {
  /** Answers by status, with the code of the problem where it is one: `503 overloaded`. */
  answers: Record<string, number>;
  /** From the first arrival to the last answer. Milliseconds. */
  duration: number;
  /** From the arrival to the answer, of those that were accepted. Milliseconds. */
  latency: { p50: number; p99: number };
  /** The most that had arrived and waited for a connection to be free. */
  held: number;
  generatorLoad: number;
}

/** Between two looks at which requests have arrived. Milliseconds. */
const ARRIVAL_INTERVAL = 5;

/** How long a server may keep all connections waiting. Milliseconds. */
const ANSWER_LIMIT = 30_000;

/** All connections read into it; each chunk is taken out before the next is read. */
const chunk = Buffer.alloc(64 * 1024);

/** An HTTP/1.1 connection that is kept open, with one request on its way at a time. */
class Connection {
  readonly socket: Socket;
  /** @param text all of it, head and body */
  onAnswer: (status: number, text: string) => void = () => undefined;
  /** What has come of an answer that is not whole yet. */
  #part = '';

  constructor(port: number, onFailure: (error: Error) => void) {
    this.socket = connect({
      port,
      host: '127.0.0.1',
      noDelay: true,
      onread: { buffer: chunk, callback: (size) => this.#read(size) },
    });
    this.socket.on('error', onFailure);
    this.socket.on('end', () => onFailure(new Error('the server has closed a connection')));
  }

  #read(size: number): boolean {
    const text = this.#part + chunk.toString('latin1', 0, size);
    const head = text.indexOf('\r\n\r\n');
    const [, length] = /\ncontent-length: (\d+)/i.exec(text) ?? [];
    const isWhole = head >= 0 && text.length >= head + 4 + Number(length ?? 0);
    this.#part = isWhole ? '' : text;
    if (isWhole) this.onAnswer(Number(text.slice(9, 12)), text);
    return true;
  }
}

let requests: Buffer[] = [];
/** Tokens of those whose votes were prepared last. */
let voters: string[] = [];
let connections: Connection[] = [];
let fail: (error: Error) => void = () => undefined;

const handlers = {
  /** Each by a participant of its own; the same bytes go to whoever is fired at. */
  prepareVotes(of: {
    secret: string;
    sessionId: string;
    questionId: string;
    optionIds: string[];
    count: number;
    asBrowser: boolean;
  }): void {
    const tokenOf = of.asBrowser ? browserHeaders : bearerHeaders;
    voters = Array.from({ length: of.count }, () => signParticipant(of.secret, of.sessionId));
    requests = voters.map((token, index) =>
      request(
        `/v1/questions/${of.questionId}/votes`,
        { optionIds: [of.optionIds[index % of.optionIds.length]] },
        tokenOf(token),
      ),
    );
    // Nobody votes in the order in which they have joined.
    shuffle(requests);
  },

  /** The ids of those whose votes were prepared last. */
  voters: (): string[] => voters.map(participantIn),

  prepareJoins({ code, count }: { code: string; count: number }): void {
    requests = Array.from({ length: count }, (_, index) =>
      request('/v1/join', { code }, [`X-Forwarded-For: 10.0.${index >> 8}.${index & 255}`]),
    );
  },

  /** Each reader comes twice: first for the bytes, then with the tag that came with them. */
  prepareReads({ path, etag, readers }: { path: string; etag: string; readers: number }): void {
    const fresh = readRequest(path);
    const again = readRequest(path, `If-None-Match: ${etag}`);
    requests = Array.from({ length: readers }, () => [fresh, again]).flat();
    shuffle(requests);
  },

  /**
   * A read of each of those whose votes were prepared last.
   * @param etag that they have already
   * @returns the token of one of them
   */
  prepareViews({ path, asBrowser, etag }: View): string {
    const again = etag === undefined ? [] : [`If-None-Match: ${etag}`];
    requests = voters.map((token) =>
      asBrowser
        ? headOf('GET', path, [...browserHeaders(token), ...again])
        : readRequest(path, ...bearerHeaders(token), ...again),
    );
    shuffle(requests);
    return voters[0]!;
  },

  async connect(port: number, count: number): Promise<void> {
    handlers.disconnect();
    connections = Array.from({ length: count }, () => new Connection(port, (e) => fail(e)));
    const failed = new Promise<never>((_, reject) => (fail = reject));
    const all = connections.map(({ socket }) => once(socket, 'connect'));
    await Promise.race([Promise.all(all), failed]);
  },

  disconnect(): void {
    fail = () => undefined;
    for (const { socket } of connections) socket.destroy();
    connections = [];
  },

  async fire(): Promise<Volley> {
    const statuses: Record<number, number> = {};
    const latencies = new Float64Array(requests.length);
    const cpu = process.cpuUsage();
    const startedAt = now();
    let next = 0;
    let answered = 0;
    await new Promise<void>((resolve, reject) => {
      let seen = 0;
      const watch = setInterval(() => {
        if (answered === seen) fail(new Error(`no answer after ${answered} for 30 s`));
        seen = answered;
      }, ANSWER_LIMIT);
      fail = (error) => {
        clearInterval(watch);
        reject(error);
      };
      const send = (connection: Connection) => {
        if (next === requests.length) return;
        const index = next;
        next += 1;
        const sentAt = performance.now();
        connection.onAnswer = (status) => {
          latencies[index] = performance.now() - sentAt;
          statuses[status] = (statuses[status] ?? 0) + 1;
          answered += 1;
          if (answered < requests.length) return send(connection);
          clearInterval(watch);
          resolve();
        };
        connection.socket.write(requests[index]!);
      };
      connections.forEach(send);
    });
    const endedAt = now();
    const { user, system } = process.cpuUsage(cpu);
    return {
      statuses,
      startedAt,
      endedAt,
      latency: { p50: percentile(latencies, 50), p99: percentile(latencies, 99) },
      generatorLoad: (user + system) / 1_000 / (endedAt - startedAt),
    };
  },

  /** Sends what is prepared as it arrives, so many a second, over whichever connection is free. */
  async flood({ rate }: { rate: number }): Promise<Flood> {
    const answers: Record<string, number> = {};
    const latencies: number[] = [];
    const idle = [...connections];
    const cpu = process.cpuUsage();
    const startedAt = performance.now();
    const arrivalOf = (index: number) => startedAt + (index / rate) * 1_000;
    let next = 0;
    let answered = 0;
    let held = 0;
    await new Promise<void>((resolve, reject) => {
      const end = (error?: Error) => {
        clearInterval(arrivals);
        clearInterval(watch);
        if (error) reject(error);
        else resolve();
      };
      const send = () => {
        const now = performance.now();
        const arrived = Math.min(requests.length, Math.ceil(((now - startedAt) / 1_000) * rate));
        while (next < arrived && idle.length > 0) sendOne(idle.shift()!);
        held = Math.max(held, arrived - next);
      };
      const sendOne = (connection: Connection) => {
        const index = next;
        next += 1;
        connection.onAnswer = (status, text) => {
          const [, code] = status < 400 ? [] : (/"code":"(\w+)"/.exec(text) ?? []);
          const answer = [status, code].filter(Boolean).join(' ');
          answers[answer] = (answers[answer] ?? 0) + 1;
          if (status < 300) latencies.push(performance.now() - arrivalOf(index));
          idle.push(connection);
          answered += 1;
          if (answered === requests.length) end();
        };
        connection.socket.write(requests[index]!);
      };
      const arrivals = setInterval(send, ARRIVAL_INTERVAL);
      let seen = 0;
      const watch = setInterval(() => {
        if (answered === seen) end(new Error(`no answer after ${answered} for 30 s`));
        seen = answered;
      }, ANSWER_LIMIT);
      fail = end;
    });
    const duration = performance.now() - startedAt;
    const { user, system } = process.cpuUsage(cpu);
    return {
      answers,
      duration,
      latency: { p50: percentile(latencies, 50), p99: percentile(latencies, 99) },
      held,
      generatorLoad: (user + system) / 1_000 / duration,
    };
  },
};

export type HttpLoad = typeof handlers;

interface View {
  path: string;
  asBrowser?: boolean;
  etag?: string | undefined;
}

const bearerHeaders = (token: string): string[] => [`Authorization: Bearer ${token}`];

/** What Chromium sends with a `fetch` of a page to its own server, in its order; the token is a cookie. */
const browserHeaders = (token: string): string[] => [
  'Connection: keep-alive',
  'sec-ch-ua-platform: "Android"',
  'User-Agent: Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Mobile Safari/537.36',
  'sec-ch-ua: "Chromium";v="140", "Not=A?Brand";v="24", "Google Chrome";v="140"',
  'sec-ch-ua-mobile: ?1',
  'Accept: */*',
  'Origin: http://localhost',
  'Sec-Fetch-Site: same-origin',
  'Sec-Fetch-Mode: cors',
  'Sec-Fetch-Dest: empty',
  'Referer: http://localhost/j/48217730',
  'Accept-Encoding: gzip, deflate, br, zstd',
  'Accept-Language: en-GB,en;q=0.9,de;q=0.8',
  `Cookie: plenum_participant=${token}`,
];

function request(path: string, body: object, headers: string[]): Buffer {
  const json = JSON.stringify(body);
  const type = ['Content-Type: application/json', `Content-Length: ${Buffer.byteLength(json)}`];
  return Buffer.concat([headOf('POST', path, [...headers, ...type]), Buffer.from(json)]);
}

/** With what a browser sends along that costs a server something to read. */
function readRequest(path: string, ...more: string[]): Buffer {
  return headOf('GET', path, [
    'Accept: application/json',
    'Accept-Language: en-GB,en;q=0.9,de;q=0.8',
    'User-Agent: Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/140.0 Safari/537.36',
    ...more,
  ]);
}

function headOf(method: string, path: string, headers: string[]): Buffer {
  const lines = [`${method} ${path} HTTP/1.1`, 'Host: localhost', ...headers];
  return Buffer.from(`${lines.join('\r\n')}\r\n\r\n`);
}

function shuffle(items: unknown[]): void {
  for (let index = items.length - 1; index > 0; index -= 1) {
    const other = Math.floor(Math.random() * (index + 1));
    [items[index], items[other]] = [items[other], items[index]];
  }
}

serve(handlers);
