/** A steady crowd for as long as one likes: nothing slows down, leaks or gets lost. */
import type { Options } from 'k6/options';
import { allCounted } from './lib/counting.ts';
import { memoryBounded, memoryLines, noteEndMemory, noteWarmMemory } from './lib/memory.ts';
import { common, floorFor, gracefulStop } from './lib/options.ts';
import { closeHall, type Hall, openHall } from './lib/organizer.ts';
import { oneOfEachKind } from './lib/questions.ts';
import { numberOf, textOf } from './lib/settings.ts';
import { callsRow, summarize } from './lib/summary.ts';
import { visit } from './lib/visit.ts';

const vus = numberOf('VUS', 300);

export const options: Options = {
  scenarios: {
    soak: {
      executor: 'ramping-vus',
      stages: [
        { duration: textOf('WITHIN', '10s'), target: vus },
        { duration: textOf('DURATION', '10m'), target: vus },
      ],
      gracefulStop,
    },
    memory: {
      executor: 'per-vu-iterations',
      exec: 'readMemory',
      vus: 1,
      iterations: 1,
      startTime: textOf('WARM_UP', '1m'),
    },
  },
  thresholds: {
    ...floorFor('name:join', 'name:vote'),
    ...allCounted(oneOfEachKind.length),
    ...memoryBounded,
  },
  ...common,
};

export function setup(): Hall {
  return openHall(oneOfEachKind);
}

export default function (hall: Hall): void {
  visit(hall);
}

export const readMemory = noteWarmMemory;

export function teardown(hall: Hall): void {
  try {
    noteEndMemory();
  } finally {
    closeHall(hall);
  }
}

export const handleSummary = summarize(
  'soak',
  [callsRow('join', 'name:join'), callsRow('vote', 'name:vote')],
  memoryLines,
);
