import { type Choice, LIVE_NAMESPACE } from '../../contract/index.js';
import type { Metrics } from '../../platform/metrics/metrics.js';
import type { Participant } from '../../participants/index.js';
import { readChoice, type VotesService } from '../../voting/index.js';
import { MAX_IN_FLIGHT, refusalOf } from './answering.js';
import type { LiveSocket } from './live-socket.js';
import { WebSocketConnection } from './websocket-connection.js';

/** Socket.IO's packets: an event, and its acknowledgement. */
const EVENT = `2${LIVE_NAMESPACE},`;
const ACK = `3${LIVE_NAMESPACE},`;
const CAST = '["vote:cast",';
const NUMBER = /^\d{1,15}$/;

interface Cast {
  /** Of the acknowledgement that is asked for. */
  readonly id: string;
  readonly questionId: string;
  readonly choice: Choice;
}

/**
 * Votes of a flood, read on the connection itself: Socket.IO's parser, its events and promises cost
 * as much as all else of such a vote. Whatever is not plain, or would be refused at once, is left to
 * the listener of `vote:cast`: see docs/decisions/0026.
 */
export class EarlyCasts {
  constructor(
    private readonly votes: VotesService,
    private readonly metrics: Metrics,
  ) {}

  serve(socket: LiveSocket): void {
    const conn: unknown = socket.conn;
    const { viewer } = socket.data;
    if (!(conn instanceof WebSocketConnection) || viewer.role !== 'participant') return;
    conn.takes = (text) => socket.connected && this.#take(text, socket, conn, viewer);
  }

  #take(
    text: string,
    socket: LiveSocket,
    connection: WebSocketConnection,
    participant: Participant,
  ): boolean {
    const cast = castIn(text);
    const { data } = socket;
    if (!cast || data.inFlight >= MAX_IN_FLIGHT) return false;
    const { id, questionId, choice } = cast;
    data.inFlight += 1;
    const isTaken = this.votes.castNow(participant, questionId, choice, {
      accept: (receiptId) => {
        data.inFlight -= 1;
        if (socket.connected) connection.write(ackOf(id, receiptId, questionId));
      },
      refuse: (error) => {
        data.inFlight -= 1;
        const refusal = refusalOf(error, socket);
        this.metrics.refusals.inc({ code: refusal.error.code });
        if (socket.connected) connection.write(`${ACK}${id}[${JSON.stringify(refusal)}]`);
      },
    });
    if (!isTaken) data.inFlight -= 1;
    return isTaken;
  }
}

/** @returns undefined where it is none, or not a plain one */
function castIn(text: string): Cast | undefined {
  if (!text.startsWith(EVENT)) return undefined;
  const start = text.indexOf(CAST, EVENT.length);
  const id = text.slice(EVENT.length, start);
  if (start < 0 || !NUMBER.test(id) || !text.endsWith(']')) return undefined;
  try {
    const vote: unknown = JSON.parse(text.slice(start + CAST.length, -1));
    const choice = readChoice(vote, ['questionId']);
    const { questionId } = vote as { questionId?: unknown };
    return typeof questionId === 'string' ? { id, questionId, choice } : undefined;
  } catch {
    return undefined;
  }
}

/** Ids need no escaping. */
function ackOf(id: string, receiptId: string, questionId: string): string {
  return `${ACK}${id}[{"ok":true,"receipt":{"id":"${receiptId}","questionId":"${questionId}","status":"accepted"}}]`;
}
