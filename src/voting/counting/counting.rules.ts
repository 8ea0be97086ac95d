import { randomBytes } from 'node:crypto';
import { groupBy } from '../../platform/group-by.js';
import type { ChangedBallot } from '../../crosstabs/index.js';
import type { NewAnswer, TallyChange } from '../../results/index.js';
import { isNoChoice, kindOf, type PackedChoice } from '../../sessions/index.js';
import { ballotKey, type FirstVotes, type LockedQuestion } from './ballots.repository.js';
import type { NamedVote } from '../../participants/index.js';
import type { Ballot, QueuedBallot } from '../vote.js';

/**
 * One ballot a question and participant: the last one. One that replaces nothing by itself still
 * does where it stands for one that does.
 */
export function latestBallots(ballots: readonly QueuedBallot[]): QueuedBallot[] {
  const latest = new Map<string, QueuedBallot>();
  for (const ballot of ballots) {
    const key = ballotKey(ballot);
    const other = latest.get(key);
    latest.set(key, other ? laterOf(other, ballot) : ballot);
  }
  return [...latest.values()];
}

function laterOf(one: QueuedBallot, other: QueuedBallot): QueuedBallot {
  const later = one.receiptId > other.receiptId ? one : other;
  return { ...later, replaces: one.replaces || other.replaces };
}

/**
 * Takes apart what is likely to be counted in one statement: votes that replace none, without names,
 * on questions whose definition is known, whose choices are no texts, and of no cross-tab. What the rest is, and whether
 * it is so, the database says.
 * @param questionOf the question as it was in that round
 */
export function firstVotes(
  batch: readonly QueuedBallot[],
  questionOf: (id: string, round: number) => LockedQuestion | undefined,
): { first: FirstVotes[]; others: QueuedBallot[] } {
  const first: FirstVotes[] = [];
  const others: QueuedBallot[] = [];
  for (const [id, group] of groupBy(batch, ({ questionId }) => questionId)) {
    const { round } = group[0]!;
    const isPlain = (one: QueuedBallot) => one.round === round && !one.replaces && !one.voter;
    const known = group.every(isPlain) ? questionOf(id, round) : undefined;
    const isPlainToo = known && !known.crossTabbed && !kindOf(known).texts;
    const question = isPlainToo ? known : undefined;
    const ballots = question && latestBallots(group);
    const [change] = ballots ? tallyChanges([question], ballots, []) : [];
    if (ballots && change) first.push({ question, ballots, change });
    else others.push(...group);
  }
  return { first, others };
}

/** Ballots of the rounds that the questions are in; a reset has left the others behind. */
export function inPresentRound(
  ballots: readonly QueuedBallot[],
  questions: readonly LockedQuestion[],
): QueuedBallot[] {
  const rounds = new Map(questions.map(({ id, round }) => [id, round]));
  return ballots.filter(({ questionId, round }) => rounds.get(questionId) === round);
}

/**
 * What a batch changes in the tallies.
 * @param inserted ballots of participants that the question had none of before
 * @param replaced ballots that took the place of another, with what that one had chosen
 */
export function tallyChanges(
  questions: readonly LockedQuestion[],
  inserted: readonly Ballot[],
  replaced: readonly { ballot: Ballot; earlierChoice: PackedChoice }[],
): TallyChange[] {
  return questions.flatMap((question) => {
    const kind = kindOf(question);
    const buckets = new Map<string, number>();
    let newVotes = 0;
    const add = (choice: PackedChoice, by: 1 | -1) => {
      if (isNoChoice(choice)) return;
      newVotes += by;
      for (const [bucket, amount] of kind.increments(choice, question)) {
        buckets.set(bucket, (buckets.get(bucket) ?? 0) + by * amount);
      }
    };
    const isHere = ({ questionId }: Ballot) => questionId === question.id;
    const first = inserted.filter(isHere);
    const changed = replaced.filter(({ ballot }) => isHere(ballot));
    for (const { choice } of first) add(choice, 1);
    for (const { ballot, earlierChoice } of changed) {
      add(earlierChoice, -1);
      add(ballot.choice, 1);
    }
    // Texts are in no bucket: that there are others is a change by itself.
    const isOther = changed.length > 0 && kind.texts !== undefined;
    if (!isOther && newVotes === 0 && [...buckets.values()].every((by) => by === 0)) return [];
    return [{ questionId: question.id, newVotes, buckets }];
  });
}

/**
 * What a batch changes in the texts of questions that take them.
 * @param replaced as in `tallyChanges`
 * @returns whose earlier texts go, and those that come
 */
export function answerChanges(
  questions: readonly LockedQuestion[],
  inserted: readonly Ballot[],
  replaced: readonly { ballot: Ballot }[],
): { gone: Ballot[]; answers: NewAnswer[] } {
  const asked = new Map(
    questions.filter((one) => kindOf(one).texts).map((question) => [question.id, question]),
  );
  const isHere = ({ questionId }: Ballot) => asked.has(questionId);
  const later = replaced.map(({ ballot }) => ballot).filter(isHere);
  const answers = [...inserted.filter(isHere), ...later].flatMap((ballot) =>
    answersOf(ballot, asked.get(ballot.questionId)!),
  );
  return { gone: later, answers };
}

function answersOf(ballot: Ballot, question: LockedQuestion): NewAnswer[] {
  const { questionId, participantId, receiptId, choice } = ballot;
  const { texts } = kindOf(question);
  if (!texts || isNoChoice(choice)) return [];
  return texts.of(choice).map((text, nth) => ({
    id: answerId(receiptId, nth),
    questionId,
    participantId,
    text,
    word: texts.wordOf(text, question),
    state: texts.firstState(text, question),
  }));
}

/**
 * A UUIDv7 of the time of the cast, so that answers sort as their votes do, and within one by their place.
 * What of a receipt proves it is not in it.
 */
function answerId(receiptId: string, nth: number): string {
  const place = nth.toString(16).padStart(3, '0');
  return `${receiptId.slice(0, 18)}-8${place}-${randomBytes(6).toString('hex')}`;
}

/** What a batch changes on these questions. @param replaced as in `tallyChanges` */
export function changedBallots(
  questionIds: readonly string[],
  inserted: readonly Ballot[],
  replaced: readonly { ballot: Ballot; earlierChoice: PackedChoice }[],
): ChangedBallot[] {
  const first = inserted.map((ballot) => ({ ballot, earlierChoice: undefined }));
  return [...first, ...replaced]
    .filter(({ ballot }) => questionIds.includes(ballot.questionId))
    .map(({ ballot: { questionId, participantId, choice }, earlierChoice }) => ({
      ...{ questionId, participantId, before: earlierChoice, after: choice },
    }));
}

/** Those that bring the name of who voted. */
export function namedVotes(
  questions: readonly LockedQuestion[],
  ballots: readonly QueuedBallot[],
): NamedVote[] {
  return ballots.flatMap(({ questionId, participantId, receiptId, voter }) => {
    if (!voter) return [];
    const { sessionId } = questions.find(({ id }) => id === questionId)!;
    return [{ sessionId, participantId, receiptId, voter }];
  });
}
