/** From 100 to 1,000 phones in steps: response times stay flat while the hall fills. */
import exec from 'k6/execution';
import type { Options } from 'k6/options';
import { allCounted } from './lib/counting.ts';
import { common, floorFor, gracefulStop } from './lib/options.ts';
import { closeHall, type Hall, openHall } from './lib/organizer.ts';
import { oneOfEachKind } from './lib/questions.ts';
import { numberOf, numbersOf } from './lib/settings.ts';
import { callsRow, summarize, type SummaryData, valueOf } from './lib/summary.ts';
import { visit } from './lib/visit.ts';

/** How many phones are there on each step. */
const levels = numbersOf('LEVELS', [100, 250, 500, 750, 1_000]);
/** To the next step, and on it. Seconds. */
const climb = numberOf('CLIMB', 5);
const hold = numberOf('HOLD', 20);

const votesAt = (level: number) => `name:vote,level:${level}`;

export const options: Options = {
  scenarios: {
    ramp: {
      executor: 'ramping-vus',
      stages: levels.flatMap((target) => [
        { duration: `${climb}s`, target },
        { duration: `${hold}s`, target },
      ]),
      gracefulStop,
    },
  },
  thresholds: {
    ...floorFor('name:join', 'name:vote', ...levels.map(votesAt)),
    ...allCounted(oneOfEachKind.length),
  },
  ...common,
};

export function setup(): Hall {
  return openHall(oneOfEachKind);
}

export default function (hall: Hall): void {
  visit(hall, tagLevel);
}

export const teardown = closeHall;

export const handleSummary = summarize(
  'ramp',
  [
    callsRow('join', 'name:join'),
    callsRow('vote', 'name:vote'),
    ...levels.map((level) => callsRow(`vote, ${level} users`, votesAt(level))),
  ],
  flatness,
);

/** Sorts the calls by the step on which they are made; those of a climb belong to none. */
function tagLevel(): void {
  const elapsed = (Date.now() - exec.scenario.startTime) / 1000;
  const step = Math.min(Math.floor(elapsed / (climb + hold)), levels.length - 1);
  const isClimbing = elapsed - step * (climb + hold) < climb;
  exec.vu.metrics.tags.level = isClimbing ? 'climb' : String(levels[step]);
}

function flatness(data: SummaryData): string[] {
  const [first, last] = [levels.at(0)!, levels.at(-1)!];
  const p95 = (level: number) => valueOf(data, `http_req_duration{${votesAt(level)}}`, 'p(95)');
  return [
    `flat    p95 of a vote: ${p95(first).toFixed(1)} ms with ${first} users, ` +
      `${p95(last).toFixed(1)} ms with ${last}`,
  ];
}
