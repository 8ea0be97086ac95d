// A bad line to a server: everything that goes over it, WebSockets too, shares its bandwidth and is
// late, and each connection costs a round trip before its first byte.
import { once } from 'node:events';
import { connect, createServer } from 'node:net';

/** Of one packet: so that what is small does not wait for all of what is large. Bytes. */
const PACKET = 1_460;

/**
 * @param target where it leads to: the server's address
 * @param roundTrip milliseconds
 * @returns its own address, and what closes it
 */
export async function slowLine(target, { kilobitsPerSecond, roundTrip }) {
  const { hostname, port } = new URL(target);
  const down = lane(kilobitsPerSecond);
  const up = lane(kilobitsPerSecond);
  const sockets = new Set();
  const server = createServer({ noDelay: true }, (phone) => {
    const far = connect({ port: Number(port), host: hostname, noDelay: true });
    // On loopback the connection is there at once: its handshake is waited for here.
    pass(phone, far, up, performance.now() + roundTrip);
    pass(far, phone, down, 0);
    for (const socket of [phone, far]) sockets.add(socket);
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    close() {
      server.close();
      for (const socket of sockets) socket.destroy();
    },
  };

  /** What comes from one goes to the other, in its order, when it would have come over the line. */
  function pass(from, to, send, earliest) {
    const waiting = [];
    const drain = () => {
      while (waiting.length > 0 && waiting[0].time <= performance.now()) waiting.shift().work();
      if (waiting.length > 0) setTimeout(drain, waiting[0].time - performance.now());
    };
    const later = (time, work) => {
      waiting.push({ time, work });
      if (waiting.length === 1) setTimeout(drain, time - performance.now());
    };
    from.on('data', (chunk) => {
      for (let at = 0; at < chunk.length; at += PACKET) {
        const packet = chunk.subarray(at, at + PACKET);
        const sent = send(packet.length, Math.max(earliest, performance.now()));
        later(sent + roundTrip / 2, () => to.write(packet));
      }
    });
    from.on('error', () => to.destroy());
    from.on('close', () => {
      sockets.delete(from);
      later(performance.now() + roundTrip / 2, () => to.destroy());
    });
  }
}

/** One direction of the line. @returns what tells when so many bytes have left */
function lane(kilobitsPerSecond) {
  let free = 0;
  return (bytes, from) => {
    free = Math.max(free, from) + (bytes * 8) / kilobitsPerSecond;
    return free;
  };
}
