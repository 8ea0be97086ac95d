import type { IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { WebSocket } from 'ws';
import { now } from '../lib/clock.js';
import { serve } from '../lib/remote.js';
import { signParticipant } from '../lib/tokens.js';

/** Socket.IO, as spoken over a WebSocket: https://socket.io/docs/v4/engine-io-protocol/ */
const PING = '2';
const PONG = '3';
const CONNECT = '40/live,';
const RESULTS = '42/live,["results:updated"';
const QUESTION = '42/live,["question:updated"';
const SNAPSHOT = '42/live,["session:snapshot"';
const ACK = /^43\/live,\d+\[\{"ok":true/;

/** Connections that are being made at a time, where nothing else is said. */
const WAVE = 50;
/** How long nothing may happen on all sockets while something is awaited. Milliseconds. */
const LIMIT = 30_000;

/** Results and states of questions that came, on all sockets. */
export interface Deliveries {
  count: number;
  /** The WebSocket message of the latest result, and of the latest state. */
  latest: string;
  question: string;
  /** When the latest of them came, by the clock of `now`. */
  latestAt: number;
}

/** All that came on all sockets since it was asked for last. */
export interface Traffic {
  messages: number;
  bytes: number;
}

let sockets: WebSocket[] = [];
let connections: Socket[] = [];
let traffic: Traffic = { messages: 0, bytes: 0 };
const deliveries: Deliveries = { count: 0, latest: '', question: '', latestAt: 0 };
let onAck: (socket: WebSocket, accepted: boolean) => void = () => undefined;

const handlers = {
  /** Participants, each of its own, that have their snapshot. */
  join({ port, secret, sessionId, count, atATime, heard }: Join): Promise<void> {
    const url = `ws://127.0.0.1:${port}/socket.io/?EIO=4&transport=websocket`;
    return inWaves({ count, atATime }, async () => {
      const socket = open(url);
      const token = signParticipant(secret, sessionId);
      await new Promise<void>((resolve, reject) => {
        socket.once('error', reject);
        socket.once('close', () => reject(new Error('the server has closed a socket')));
        socket.once('message', () => socket.send(`${CONNECT}${JSON.stringify({ token })}`));
        socket.on('message', (data: Buffer) => {
          traffic.messages += 1;
          traffic.bytes += data.length;
          const message = data.toString();
          heard?.push(message);
          if (message === PING) return socket.send(PONG);
          if (message.startsWith(RESULTS)) return delivered(message);
          if (message.startsWith(QUESTION)) return delivered(message, 'question');
          if (message.startsWith('43')) return onAck(socket, ACK.test(message));
          if (message.startsWith(SNAPSHOT)) return resolve();
          if (message.startsWith('44')) reject(new Error(message));
        });
      });
    });
  },

  /** One that comes and leaves. @returns all messages up to its snapshot, as they came */
  async overhear(joining: Omit<Join, 'count'>): Promise<string[]> {
    const heard: string[] = [];
    await handlers.join({ ...joining, count: 1, heard });
    handlers.leave();
    return heard;
  },

  /** Sockets that take whatever a WebSocket server without a protocol sends. */
  listen({ port, count, deflates = false }: Listen): Promise<void> {
    return inWaves({ count }, async () => {
      const socket = open(`ws://127.0.0.1:${port}`, deflates);
      socket.on('message', (data: Buffer) => delivered(data.toString()));
      await new Promise((resolve, reject) => {
        socket.once('error', reject);
        socket.once('open', resolve);
      });
    });
  },

  deliveries: (): Deliveries => deliveries,

  /** Resolves when so many have come in all. */
  async delivered(count: number): Promise<void> {
    const deadline = now() + LIMIT;
    while (deliveries.count < count) {
      if (now() > deadline) throw new Error(`${deliveries.count} of ${count} have come`);
      await delay(20);
    }
  },

  /** Every socket votes on one question after the other. @returns milliseconds that it took */
  async vote(questions: Question[]): Promise<number> {
    const startedAt = now();
    const next = new Map(sockets.map((socket) => [socket, 0]));
    let left = sockets.length * questions.length;
    await new Promise<void>((resolve, reject) => {
      let seen = left;
      const watch = setInterval(() => {
        if (left === seen) reject(new Error(`no answer for 30 s, ${left} are left`));
        seen = left;
      }, LIMIT);
      const cast = (socket: WebSocket) => {
        const index = next.get(socket)!;
        const question = questions[index];
        if (!question) return;
        next.set(socket, index + 1);
        const optionIds = [question.optionIds[index % question.optionIds.length]];
        const event = JSON.stringify(['vote:cast', { questionId: question.id, optionIds }]);
        socket.send(`42/live,${index}${event}`);
      };
      onAck = (socket, accepted) => {
        if (!accepted) reject(new Error('a vote was refused'));
        left -= 1;
        cast(socket);
        if (left > 0) return;
        clearInterval(watch);
        resolve();
      };
      sockets.forEach(cast);
    });
    return now() - startedAt;
  },

  /**
   * Every socket votes once, at a moment of its own within that time.
   * @param span milliseconds
   * @returns when each was told that its vote is accepted, by the clock of `now`
   */
  async trickle({ id: questionId, optionIds }: Question, span: number): Promise<number[]> {
    const accepted: number[] = [];
    const all = sockets.length;
    await new Promise<void>((resolve, reject) => {
      const limit = setTimeout(() => reject(new Error('a vote has no answer')), span + LIMIT);
      onAck = (_, isAccepted) => {
        if (!isAccepted) reject(new Error('a vote was refused'));
        accepted.push(now());
        if (accepted.length < all) return;
        clearTimeout(limit);
        resolve();
      };
      sockets.forEach((socket, index) => {
        const event = [
          'vote:cast',
          { questionId, optionIds: [optionIds[index % optionIds.length]] },
        ];
        const cast = () => socket.send(`42/live,0${JSON.stringify(event)}`);
        // All in one turn where there is no time between them.
        if (span === 0) cast();
        else setTimeout(cast, Math.random() * span);
      });
    });
    return accepted;
  },

  /** What came on all sockets since the last call. */
  takeTraffic(): Traffic {
    const taken = traffic;
    traffic = { messages: 0, bytes: 0 };
    return taken;
  },

  /** Bytes that have come over all connections, as they are now: compressed, where they are. */
  received: (): number => connections.reduce((sum, { bytesRead }) => sum + bytesRead, 0),

  leave(): void {
    for (const socket of sockets) {
      socket.removeAllListeners('close');
      socket.terminate();
    }
    sockets = [];
    connections = [];
  },
};

export type SocketLoad = typeof handlers;

interface Question {
  id: string;
  optionIds: string[];
}

interface Listen {
  port: number;
  count: number;
  /** Whether they can have messages compressed. */
  deflates?: boolean;
}

interface Join {
  port: number;
  secret: string;
  sessionId: string;
  count: number;
  /** Connections that are being made at a time. */
  atATime?: number;
  /** Where what comes is kept; not across processes. */
  heard?: string[];
}

function open(url: string, perMessageDeflate = false): WebSocket {
  const socket = new WebSocket(url, { perMessageDeflate, skipUTF8Validation: true });
  sockets.push(socket);
  socket.once('upgrade', (response: IncomingMessage) => connections.push(response.socket));
  return socket;
}

function delivered(message: string, kind: 'latest' | 'question' = 'latest'): void {
  deliveries.count += 1;
  deliveries[kind] = message;
  deliveries.latestAt = now();
}

async function inWaves(
  { count, atATime = WAVE }: { count: number; atATime?: number | undefined },
  connect: () => Promise<unknown>,
): Promise<void> {
  for (let made = 0; made < count; made += atATime) {
    await Promise.all(Array.from({ length: Math.min(atATime, count - made) }, connect));
  }
}

serve(handlers);
