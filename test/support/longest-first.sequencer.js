import TestSequencer from '@jest/test-sequencer';

/**
 * Files that take long, the longest first, so that none of them is begun when all others are done. Jest
 * orders by what it measured before, which a fresh clone has not. Where a file of these is gone or another
 * one takes long, nothing is wrong but the order.
 */
const long = [
  'web/meeting',
  'e2e/authorization',
  'e2e/process',
  'web/phone',
  'e2e/scaled-out',
  'web/console',
  'web/admin',
  'web/polls',
  'web/screen-fit',
  'web/editing',
  'e2e/backup',
  'e2e/payloads',
  'e2e/visibility',
  'e2e/timers',
  'web/host',
  'web/screen',
  'web/roster',
  'web/audience',
  'web/quick-poll',
  'e2e/voting',
  'e2e/failed-jobs',
  'e2e/slow-sockets',
];

export default class LongestFirst extends TestSequencer {
  sort(tests) {
    const placeOf = ({ path }) => {
      const name = /([^/]+\/[^/.]+)\.(?:e2e|web)\.ts$/.exec(path)?.[1];
      const place = long.indexOf(name);
      return place === -1 ? long.length : place;
    };
    // Those that are not listed stay as Jest has them: by what was measured, else by size.
    return super.sort(tests).toSorted((one, other) => placeOf(one) - placeOf(other));
  }
}
