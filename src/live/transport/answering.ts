import { Logger } from '@nestjs/common';
import type { Ack, Refusal } from '../../contract/index.js';
import { TooManyRequestsError } from '../../platform/domain-error.js';
import type { Metrics } from '../../platform/metrics/metrics.js';
import { toEventError } from './event-error.js';
import { describeSocket, type LiveSocket } from './live-socket.js';

/** Events of one socket that are not answered yet: a vote on each question of a session, and more. */
export const MAX_IN_FLIGHT = 128;

const logger = new Logger('LiveGateway');

/**
 * A listener for one event of every socket, that acknowledges with what the work gives, or with
 * the contract's refusal where it throws. On the sockets themselves, since the way of
 * `@SubscribeMessage` costs 31 µs of CPU a vote more, and 10 KiB a socket.
 */
export function answering<Answer extends { ok: true }>(
  metrics: Metrics,
  work: (socket: LiveSocket, payload: unknown) => Promise<Answer>,
) {
  return function (this: LiveSocket, ...given: unknown[]): void {
    const ack = given.find((one): one is Ack<Answer | Refusal> => typeof one === 'function');
    const payload = given[0] === ack ? undefined : given[0];
    const { data } = this;
    const refuse = (error: unknown) => {
      const refusal = refusalOf(error, this);
      metrics.refusals.inc({ code: refusal.error.code });
      ack?.(refusal);
    };
    if (data.inFlight >= MAX_IN_FLIGHT) {
      const detail = 'Too much at once; wait for the answers to what was sent before.';
      return refuse(new TooManyRequestsError(detail));
    }
    data.inFlight += 1;
    work(this, payload)
      .finally(() => (data.inFlight -= 1))
      .then((answer) => ack?.(answer), refuse);
  };
}

/** What is acknowledged instead; what nobody has foreseen is logged. */
export function refusalOf(error: unknown, socket: LiveSocket): Refusal {
  const told = toEventError(error);
  if (told.code === 'internal_error') {
    logger.error({ message: 'event failed', err: error, ...describeSocket(socket) });
  }
  return { ok: false, error: told };
}
