import { reportLimits } from '../../contract/reports.js';

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Lengths that people reckon in. Seconds. */
const LENGTHS = [
  ...[5, 10, 15, 30],
  ...[1, 2, 5, 10, 15, 30].map((minutes) => minutes * MINUTE),
  ...[1, 2, 3, 6, 12].map((hours) => hours * HOUR),
  ...[1, 2, 7, 14, 30].map((days) => days * DAY),
];

/** A row of slots of time. Milliseconds since 1970, and milliseconds. */
export interface SlotRow {
  readonly from: number;
  readonly length: number;
  readonly count: number;
}

/** Slots from the first vote to the last, as short as they are not too many; each begins at a multiple of its length. */
export function slotsOf(first: number, last: number, most = reportLimits.slotsMax): SlotRow {
  const fitting = LENGTHS.map((seconds) => rowOf(first, last, seconds * 1_000)).find(
    ({ count }) => count <= most,
  );
  if (fitting) return fitting;
  const days = Math.ceil((last - first) / (most - 1) / (DAY * 1_000));
  return rowOf(first, last, days * DAY * 1_000);
}

function rowOf(first: number, last: number, length: number): SlotRow {
  const begins = Math.floor(first / length);
  return { from: begins * length, length, count: Math.floor(last / length) - begins + 1 };
}
