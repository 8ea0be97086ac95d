import { isDeepStrictEqual } from 'node:util';
import type { Choice, Question, Result } from '../../src/contract/index.js';
import { type Ballot, certainOf, isSameChoice, tallyOf } from '../../test/e2e/support/ballots.js';
import { type Attempt, type Casting, type Closing, isWithdrawal, type Shown } from './record.js';

/** All that is known of a question's votes when the dust has settled. */
export interface Evidence {
  readonly question: Question;
  readonly castings: readonly Casting[];
  /** What the database holds. */
  readonly ballots: readonly Ballot[];
  /** Undefined where it never became final. */
  readonly final: Result | undefined;
  readonly closing: Closing | undefined;
  readonly shown: readonly Shown[];
}

/** Everything that is not as it was promised, vote by vote; nothing where all is well. */
export function violationsIn(evidence: Evidence): string[] {
  const { question, castings, ballots } = evidence;
  const known = new Set(castings.map(({ participantId }) => participantId));
  const counted = new Map<string, Ballot>();
  const violations: string[] = [];
  for (const ballot of ballots) {
    const { participantId } = ballot;
    if (counted.has(participantId)) violations.push(`counted twice: ${participantId}`);
    if (!known.has(participantId)) violations.push(`counted, never cast: ${participantId}`);
    counted.set(participantId, ballot);
  }
  for (const casting of castings) {
    const found = [
      ...judgeBallot(question, casting, counted.get(casting.participantId)),
      ...judgeAnswers(casting, question, evidence.closing),
    ];
    violations.push(...found.map((what) => `${what}: ${describe(casting)}`));
  }
  return [...violations, ...judgeTotals(evidence), ...judgeScreens(evidence)];
}

/** The vote that the client holds a receipt for: the last one that was accepted, if not withdrawn. */
export function heldBallot({ participantId, attempts }: Casting): Ballot | undefined {
  const last = attempts.findLast(({ outcome }) => outcome.kind === 'accepted');
  if (last?.outcome.kind !== 'accepted' || isWithdrawal(last.choice)) return undefined;
  return { participantId, receiptId: last.outcome.receiptId, choice: last.choice };
}

/** Each vote answered 202 is counted, once, as it was cast; nothing else is. */
function judgeBallot(question: Question, casting: Casting, ballot: Ballot | undefined): string[] {
  const held = heldBallot(casting);
  if (!isSettled(casting)) return ['no permanent answer'];
  if (!held && ballot) {
    const isAccepted = casting.attempts.some(({ outcome }) => outcome.kind === 'accepted');
    return [isAccepted ? 'counted, though withdrawn' : 'counted, never accepted'];
  }
  if (!held) return [];
  if (!ballot) return ['accepted, not counted'];
  if (!isSame(question, ballot.choice, held.choice))
    return ['another choice is counted than accepted'];
  return ballot.receiptId === held.receiptId ? [] : ['counted by another receipt'];
}

function judgeAnswers({ attempts }: Casting, question: Question, closing?: Closing): string[] {
  return attempts.flatMap((attempt, index) => {
    const { outcome, choice } = attempt;
    const before = attempts.slice(0, index);
    switch (outcome.kind) {
      case 'failed':
        return [];
      case 'accepted':
        return judgeAcceptance(attempt, outcome.receiptId, before, question, closing);
      case 'refused':
        return isLawful(outcome.code, attempt, before, question, closing)
          ? []
          : [`refused with ${outcome.code} for ${JSON.stringify(choice)}`];
    }
  });
}

function judgeAcceptance(
  { choice, sentAt }: Attempt,
  receiptId: string,
  before: readonly Attempt[],
  question: Question,
  closing?: Closing,
): string[] {
  const earlier = before.flatMap((one) =>
    one.outcome.kind === 'accepted' ? [{ ...one, receiptId: one.outcome.receiptId }] : [],
  );
  const last = earlier.at(-1);
  // What stands may be sent again, and what was tried since: not what stood before something else.
  const since = before.slice(
    before.findLastIndex(({ outcome }) => outcome.kind === 'accepted') + 1,
  );
  const isRepeated = last !== undefined && isSame(question, last.choice, choice);
  const isNew = !isRepeated && !since.some((one) => isSame(question, one.choice, choice));
  const isAfterClose = closing?.answeredAt !== undefined && sentAt > closing.answeredAt;
  return [
    ...(isNew && isAfterClose ? ['accepted after the close was answered'] : []),
    ...(last && isSame(question, last.choice, choice) && last.receiptId !== receiptId
      ? ['two receipts for one vote']
      : []),
    ...(last && !isSame(question, last.choice, choice) && !question.settings.allowChange
      ? ['a change was accepted that the question does not take']
      : []),
    ...(last && !isSame(question, last.choice, choice) && last.receiptId >= receiptId
      ? ['a change has no later receipt']
      : []),
  ];
}

function isLawful(
  code: string,
  { choice, answeredAt }: Attempt,
  before: readonly Attempt[],
  question: Question,
  closing?: Closing,
): boolean {
  const { settings } = question;
  if (code === 'question_not_open') return closing !== undefined && answeredAt > closing.sentAt;
  if (isWithdrawal(choice)) return code === 'already_voted' && !settings.allowChange;
  const isAnother = before.some(
    (one) => one.outcome.kind === 'accepted' && !isSame(question, one.choice, choice),
  );
  return code === 'already_voted' && isAnother && !settings.allowChange;
}

/** Totals, buckets and ballots say the same. */
function judgeTotals({ question, ballots, final }: Evidence): string[] {
  if (!final) return [`the result of "${question.prompt}" never became final`];
  const tally = tallyOf(
    question,
    ballots.map(({ choice }) => choice),
  );
  const expected = { totalVotes: tally.totalVotes, ...certainOf(question, tally) };
  const said = { totalVotes: final.totalVotes, ...certainOf(question, final) };
  return isDeepStrictEqual(said, expected)
    ? []
    : [`the result is ${JSON.stringify(said)}, the ballots are ${JSON.stringify(expected)}`];
}

function judgeScreens({ question, final, shown }: Evidence): string[] {
  return shown
    .filter(({ result }) => !isFinal(result, final))
    .map(({ name, result }) => {
      const last = result ? `version ${result.version}, final: ${result.final}` : 'nothing';
      return `${name} ended on ${last} for "${question.prompt}"`;
    });
}

/** Whether just the final result was shown last. */
export function isFinal(shown: Result | undefined, final: Result | undefined): boolean {
  return shown !== undefined && JSON.stringify(forAll(shown)) === JSON.stringify(forAll(final));
}

/** Without what the organizer alone is told. */
function forAll(result: Result | undefined): Result | undefined {
  if (!result) return undefined;
  const { pending: _, ...summary } = result.summary as Result['summary'] & { pending?: number };
  return { ...result, summary };
}

function isSettled({ attempts }: Casting): boolean {
  return attempts.length > 0 && attempts.at(-1)!.outcome.kind !== 'failed';
}

/** Nothing is the same as a withdrawal but a withdrawal. */
function isSame(question: Question, one: Choice, other: Choice): boolean {
  if (isWithdrawal(one) || isWithdrawal(other)) return isWithdrawal(one) && isWithdrawal(other);
  return isSameChoice(question, one, other);
}

function describe({ participantId, channel, attempts }: Casting): string {
  const told = attempts.map(({ choice, sentAt, answeredAt, outcome }) => {
    const { kind, ...more } = outcome;
    const times = `${Math.round(sentAt)}–${Math.round(answeredAt)}`;
    return `${times} ${JSON.stringify(choice)} ${kind} ${JSON.stringify(more)}`;
  });
  return `${participantId} by ${channel}\n    ${told.join('\n    ')}`;
}
