/** A few phones for a few seconds, through everything that a phone does. */
import { check, sleep } from 'k6';
import type { Options } from 'k6/options';
import type { Question, Receipt } from '../src/contract/index.ts';
import { allCounted } from './lib/counting.ts';
import { common, floorFor, gracefulStop } from './lib/options.ts';
import { closeHall, type Hall, openHall } from './lib/organizer.ts';
import { Participant } from './lib/participant.ts';
import { anyChoice, oneOfEachKind } from './lib/questions.ts';
import { numberOf, textOf } from './lib/settings.ts';
import { callsRow, summarize } from './lib/summary.ts';

/** How long an accepted vote may take to be counted. Milliseconds. */
const COUNTED_LIMIT = 5_000;

export const options: Options = {
  scenarios: {
    smoke: {
      executor: 'constant-vus',
      vus: numberOf('VUS', 10),
      duration: textOf('DURATION', '5s'),
      gracefulStop,
    },
  },
  thresholds: {
    ...floorFor('name:join', 'name:vote'),
    ...allCounted(oneOfEachKind.length),
    checks: ['rate==1'],
  },
  ...common,
};

export function setup(): Hall {
  return openHall(oneOfEachKind);
}

export default function ({ session }: Hall): void {
  const participant = Participant.join(session);
  if (!check(participant, { joined: (participant) => participant !== null })) return;
  for (const question of session.questions) voteAndLook(participant!, question);
}

export const teardown = closeHall;

export const handleSummary = summarize('smoke', [
  callsRow('join', 'name:join'),
  callsRow('vote', 'name:vote'),
]);

function voteAndLook(participant: Participant, question: Question): void {
  const choice = anyChoice(question);
  const receipt = participant.vote(question, choice);
  if (!check(receipt, { 'vote accepted': (receipt) => receipt?.status === 'accepted' })) return;
  const again = participant.vote(question, choice);
  check(again, { 'same vote, same receipt': (again) => again?.id === receipt!.id });
  if (question.settings.allowChange) {
    const changed = participant.vote(question, anotherThan(choice, question));
    check(changed, { 'vote changed': (changed) => changed !== null });
  }
  check(receipt, { 'vote counted': (receipt) => isCounted(participant, receipt!) });
}

function anotherThan(choice: object, question: Question): ReturnType<typeof anyChoice> {
  for (;;) {
    const other = anyChoice(question);
    if (JSON.stringify(other) !== JSON.stringify(choice)) return other;
  }
}

function isCounted(participant: Participant, receipt: Receipt): boolean {
  const deadline = Date.now() + COUNTED_LIMIT;
  while (Date.now() < deadline) {
    if (participant.findReceipt(receipt)?.status === 'counted') return true;
    sleep(0.1);
  }
  return false;
}
