import { Logger } from '@nestjs/common';
import type { Ack, Refusal } from '../contract/index.js';
import { TooManyRequestsError } from '../platform/domain-error.js';
import { toEventError } from './event-error.js';
import type { LiveSocket } from './live-socket.js';

/** Events of one socket that are not answered yet: more than any page sends at once. */
const MAX_IN_FLIGHT = 16;

const logger = new Logger('LiveGateway');

/**
 * A listener for one event of every socket, that acknowledges with what the work gives, or with
 * the contract's refusal where it throws. On the sockets themselves, since the way of
 * `@SubscribeMessage` costs 31 µs of CPU a vote more, and 10 KiB a socket.
 */
export function answering<Answer extends { ok: true }>(
  work: (socket: LiveSocket, payload: unknown) => Promise<Answer>,
) {
  return function (this: LiveSocket, ...given: unknown[]): void {
    const ack = given.find((one): one is Ack<Answer | Refusal> => typeof one === 'function');
    const payload = given[0] === ack ? undefined : given[0];
    const { data } = this;
    if (data.inFlight >= MAX_IN_FLIGHT) {
      const detail = 'Too much at once; wait for the answers to what was sent before.';
      return ack?.(refusalOf(new TooManyRequestsError(detail)));
    }
    data.inFlight += 1;
    const answer = (given: Answer | Refusal) => {
      data.inFlight -= 1;
      ack?.(given);
    };
    work(this, payload).then(answer, (error: unknown) => answer(refusalOf(error)));
  };
}

function refusalOf(error: unknown): Refusal {
  const told = toEventError(error);
  if (told.code === 'internal_error') logger.error(error);
  return { ok: false, error: told };
}
