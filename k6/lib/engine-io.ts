/**
 * As much of Engine.IO 4 and Socket.IO 5 as a client needs that sends and takes text alone:
 * https://socket.io/docs/v4/engine-io-protocol and https://socket.io/docs/v4/socket-io-protocol.
 * Payloads stay text: most of what a crowd hears need not be parsed.
 */
export type Packet =
  | { type: 'open' }
  | { type: 'ping' }
  | { type: 'connected' }
  /** A handshake that was refused; the payload is `{message, data}`. */
  | { type: 'refused'; payload: string }
  | { type: 'disconnected' }
  /** The payload is `[name, …arguments]`. */
  | { type: 'event'; name: string; payload: string }
  /** The payload is the arguments. */
  | { type: 'ack'; id: number; payload: string }
  /** Nothing that such a client has to know. */
  | { type: 'other' };

/** The answer to a ping. */
export const PONG = '3';

/** Asks to enter a namespace; to be sent once the line is open. */
export function connectPacket(namespace: string, auth: object): string {
  return `40${namespace},${JSON.stringify(auth)}`;
}

/** An event whose acknowledgement will carry this id. */
export function eventPacket(namespace: string, id: number, name: string, payload: object): string {
  return `42${namespace},${id}${JSON.stringify([name, payload])}`;
}

/** The address of the WebSocket of a server with Socket.IO on its default path. */
export function socketUrl(baseUrl: string): string {
  return `${baseUrl.replace(/^http/, 'ws')}/socket.io/?EIO=4&transport=websocket`;
}

export function decode(frame: string): Packet {
  switch (frame.charAt(0)) {
    case '0':
      return { type: 'open' };
    case '1':
      return { type: 'disconnected' };
    case '2':
      return { type: 'ping' };
    case '4':
      return decodeMessage(frame);
    default:
      return { type: 'other' };
  }
}

/** A message is `4`, the packet's type, `/namespace,` if not the main one, an id if any, JSON. */
function decodeMessage(frame: string): Packet {
  const [head, type, id] = /^4(\d)(?:\/[^,]*,)?(\d*)/.exec(frame) ?? [''];
  const payload = frame.slice(head.length);
  switch (type) {
    case '0':
      return { type: 'connected' };
    case '1':
      return { type: 'disconnected' };
    case '2':
      return { type: 'event', name: payload.slice(2, payload.indexOf('"', 2)), payload };
    case '3':
      return { type: 'ack', id: Number(id), payload };
    case '4':
      return { type: 'refused', payload };
    default:
      return { type: 'other' };
  }
}
