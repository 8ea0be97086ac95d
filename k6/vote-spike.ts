/** A hall that all comes at once: 1,000 phones within 10 s, which then stay and vote. */
import type { Options } from 'k6/options';
import { allCounted } from './lib/counting.ts';
import { common, floorFor, gracefulStop } from './lib/options.ts';
import { closeHall, type Hall, openHall } from './lib/organizer.ts';
import { oneOfEachKind } from './lib/questions.ts';
import { numberOf, textOf } from './lib/settings.ts';
import { callsRow, summarize } from './lib/summary.ts';
import { visit } from './lib/visit.ts';

const vus = numberOf('VUS', 1_000);

export const options: Options = {
  scenarios: {
    spike: {
      executor: 'ramping-vus',
      stages: [
        { duration: textOf('WITHIN', '10s'), target: vus },
        { duration: textOf('HOLD', '30s'), target: vus },
      ],
      gracefulStop,
    },
  },
  thresholds: {
    ...floorFor('name:join', 'name:vote'),
    ...allCounted(oneOfEachKind.length),
  },
  ...common,
};

export function setup(): Hall {
  return openHall(oneOfEachKind);
}

export default function (hall: Hall): void {
  visit(hall);
}

export const teardown = closeHall;

export const handleSummary = summarize('vote-spike', [
  callsRow('join', 'name:join'),
  callsRow('vote', 'name:vote'),
]);
