import { Rate, Trend } from 'k6/metrics';

export const voteAck = new Trend('vote_ack', true);
export const acceptToScreen = new Trend('accept_to_screen', true);
export const closeToFinal = new Trend('close_to_final', true);

const errors = new Rate('live_errors');

/** Whether it came; what did not is an error. */
export function succeeded<T>(thing: T | null): thing is T {
  errors.add(thing === null);
  return thing !== null;
}
