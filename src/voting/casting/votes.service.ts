import { Injectable } from '@nestjs/common';
import type { Choice, Receipt } from '../../contract/index.js';
import { DomainError } from '../../platform/domain-error.js';
import { groupBy } from '../../platform/group-by.js';
import { isId } from '../../platform/ids.js';
import { RateLimits } from '../../platform/rate-limits/rate-limits.js';
import { ResultsService } from '../../results/index.js';
import { Together } from '../../platform/together.js';
import {
  isAdmitted,
  isNoChoice,
  kindOf,
  NO_CHOICE,
  NotAdmittedError,
  type PackedChoice,
  questionIn,
  QuestionNotFoundError,
  type QuestionView,
  SessionDirectory,
  type SessionView,
  takesVotes,
} from '../../sessions/index.js';
import { BallotsRepository } from '../counting/ballots.repository.js';
import { Claims, type Recalled } from '../claims/claims.js';
import type { Participant, Voter } from '../../participants/index.js';
import { Receipts } from '../receipts.js';
import { type Ballot, isSameChoice, type Vote } from '../vote.js';
import { type Caster, VoteIntake } from './vote-intake.js';
import {
  QuestionNotOpenError,
  ReceiptNotFoundError,
  RoundOverError,
  UncertainError,
} from '../voting.errors.js';
import { VotingMetrics } from '../voting.metrics.js';
import { votingPolicies } from '../voting.policies.js';

/** Resets that one vote may meet before it is refused. */
const MAX_ROUNDS = 5;

/** What the vote is to be, once the question is known. @throws InvalidChoiceError */
type Pack = (question: QuestionView) => PackedChoice;

/** One who wants to know what it has voted. */
interface Asker {
  readonly participantId: string;
  /** On these; the same list for all who ask the same. */
  readonly questions: readonly QuestionView[];
}

/** What a participant has in the database or in the queue, and what was claimed but is not there. */
interface Recollection {
  readonly ballots: readonly Ballot[];
  readonly claimed: readonly Ballot[];
}

/** Casting votes and knowing one's own; REST and Socket.IO both come here. */
@Injectable()
export class VotesService {
  readonly #recalls = new Together((askers: readonly Asker[]) => this.#recallEach(askers));

  constructor(
    private readonly directory: SessionDirectory,
    private readonly intake: VoteIntake,
    private readonly claims: Claims,
    private readonly ballots: BallotsRepository,
    private readonly receipts: Receipts,
    private readonly results: ResultsService,
    private readonly metrics: VotingMetrics,
    private readonly limits: RateLimits,
  ) {}

  /**
   * @returns a receipt, when the vote is in the durable queue and will be counted, once. The same
   *   choice sent again has the same receipt.
   * @throws QuestionNotFoundError, NotAdmittedError, QuestionNotOpenError, InvalidChoiceError,
   *   AlreadyVotedError, OverloadedError, TooManyRequestsError
   */
  async cast(participant: Participant, questionId: string, choice: Choice): Promise<Receipt> {
    const receipt = await this.#accept(participant, questionId, (question) =>
      kindOf(question).pack(choice, question),
    );
    this.metrics.votesAccepted.inc();
    return receipt;
  }

  /**
   * Casts a vote where nothing has to be asked of anybody for that, as in a flood: no promise is made.
   * @param caster is told a receipt's id, or what `cast` throws
   * @returns false where something has to be asked, or `cast` would refuse: nothing has happened then
   */
  castNow(participant: Participant, questionId: string, choice: Choice, caster: Caster): boolean {
    const view = this.directory.peekByQuestion(questionId);
    const question = view && questionIn(view, questionId);
    if (!question || view.session.id !== participant.sessionId) return false;
    if (!isAdmitted(participant, view) || !takesVotes(question, Date.now())) return false;
    const packed = packOrNothing(question, () => kindOf(question).pack(choice, question));
    if (
      packed === undefined ||
      !this.limits.takeNow(votingPolicies['vote/participant'], participant.id)
    ) {
      return false;
    }
    const accept = (receiptId: string) => {
      this.metrics.votesAccepted.inc();
      caster.accept(receiptId);
    };
    const refuse = (error: unknown) => {
      this.#refused(error);
      caster.refuse(error);
    };
    // The question has changed since it was looked at; the vote is counted among those of its limit.
    const again = () =>
      void this.#cast(participant, questionId, (one) => kindOf(one).pack(choice, one)).then(
        accept,
        refuse,
      );
    this.intake.take(voteOf(participant, view, question, packed), {
      accept,
      refuse: (error) => (error instanceof RoundOverError ? again() : refuse(error)),
    });
    return true;
  }

  /**
   * Takes one's vote back, where the question lets a vote be changed; also one that is still on its
   * way, or none at all.
   * @returns a receipt, when the withdrawal is in the durable queue; the same one where nothing was
   *   voted since the last withdrawal
   * @throws NotWithdrawableError, and what `cast` does
   */
  async withdraw(participant: Participant, questionId: string): Promise<Receipt> {
    const receipt = await this.#accept(participant, questionId, () => NO_CHOICE);
    this.metrics.withdrawalsAccepted.inc();
    return receipt;
  }

  async #accept(participant: Participant, questionId: string, pack: Pack): Promise<Receipt> {
    try {
      await this.limits.take(votingPolicies['vote/participant'], participant.id);
      const id = await this.#cast(participant, questionId, pack);
      return { id, questionId, status: 'accepted' };
    } catch (error) {
      this.#refused(error);
      throw error;
    }
  }

  #refused(error: unknown): void {
    if (error instanceof DomainError) this.metrics.votesRefused.inc({ code: error.code });
  }

  async #cast(participant: Participant, questionId: string, pack: Pack): Promise<string> {
    let view = this.directory.peekByQuestion(questionId) ?? (await this.#find(questionId));
    for (let tries = 1; ; tries += 1) {
      const question = view && questionIn(view, questionId);
      if (!view || !question || view.session.id !== participant.sessionId) {
        throw new QuestionNotFoundError();
      }
      if (!isAdmitted(participant, view)) throw new NotAdmittedError();
      if (!takesVotes(question, Date.now())) {
        return await this.#repeat(participant, question, pack);
      }
      try {
        return await this.intake.enqueue(voteOf(participant, view, question, pack(question)));
      } catch (error) {
        if (!(error instanceof RoundOverError) || tries === MAX_ROUNDS) throw error;
        view = await this.directory.refresh(view.session.id);
      }
    }
  }

  async #find(questionId: string): Promise<SessionView | undefined> {
    return isId(questionId) ? this.directory.byQuestion(questionId) : undefined;
  }

  /** After the close: who lost the answer to a vote that was accepted still gets its receipt. */
  async #repeat(participant: Participant, question: QuestionView, pack: Pack): Promise<string> {
    const { id, round, closedAt } = question;
    // A first try that some process still has in its hands must not come through after this one.
    if (closedAt) await this.claims.bar({ questionId: id, round }, closedAt);
    const packed = packOrNothing(question, pack);
    const isIt = (ballot: Ballot) => packed !== undefined && isSameChoice(ballot.choice, packed);
    const recall = async () => (await this.#recall([participant.id], [question]))[0]!;
    const { ballots, claimed } = await recall();
    let ballot = ballots.find(isIt);
    if (!ballot && claimed.some(isIt)) {
      const isFinal = closedAt && (await this.results.isFinal({ questionId: id, round, closedAt }));
      if (!isFinal) throw new UncertainError();
      // Whatever was on its way has come since, or never will.
      ballot = (await recall()).ballots.find(isIt);
    }
    if (ballot) return ballot.receiptId;
    throw new QuestionNotOpenError();
  }

  /** @throws ReceiptNotFoundError where it is no receipt of this participant, NotAdmittedError */
  async getReceipt(participant: Participant, receiptId: string): Promise<Receipt> {
    const view = await this.directory.bySession(participant.sessionId);
    if (view && !isAdmitted(participant, view)) throw new NotAdmittedError();
    const questions = view?.questions ?? [];
    const ids = questions.map(({ id }) => id);
    const ballots = await this.ballots.findOf(participant.id, ids);
    const question = questions.find(({ id, round }) =>
      this.receipts.isFor({ questionId: id, round, participantId: participant.id }, receiptId),
    );
    // Its round may have been another: a restored question has begun a new one.
    const questionId =
      question?.id ?? ballots.find((one) => one.receiptId === receiptId)?.questionId;
    if (questionId === undefined) throw new ReceiptNotFoundError();
    // A changed vote's first receipt was counted, too, before the later one took its place. So was
    // that of a vote that was withdrawn.
    const counted = ballots.some(
      (ballot) => ballot.questionId === questionId && ballot.receiptId >= receiptId,
    );
    return { id: receiptId, questionId, status: counted ? 'counted' : 'accepted' };
  }

  /** What the participant has chosen of these questions, counted or still in the queue. */
  async votesOf(
    { id: participantId }: Participant,
    questions: readonly QuestionView[],
  ): Promise<Record<string, Choice>> {
    const ballots = await this.#recalls.ask({ participantId, questions });
    return Object.fromEntries(
      ballots.flatMap(({ questionId, choice }) => {
        if (isNoChoice(choice)) return [];
        const question = questions.find(({ id }) => id === questionId);
        return question ? [[questionId, kindOf(question).unpack(choice, question)]] : [];
      }),
    );
  }

  /** Of each who asks, in their order. */
  async #recallEach(askers: readonly Asker[]): Promise<(readonly Ballot[])[]> {
    const found = new Map<Asker, readonly Ballot[]>();
    await Promise.all(
      [...groupBy(askers, (asker) => asker.questions)].map(async ([questions, group]) => {
        const ids = group.map(({ participantId }) => participantId);
        const recollections = await this.#recall(ids, questions);
        group.forEach((asker, index) => found.set(asker, recollections[index]!.ballots));
      }),
    );
    return askers.map((asker) => found.get(asker)!);
  }

  /** @returns of each participant, in their order */
  async #recall(
    participantIds: readonly string[],
    questions: readonly QuestionView[],
  ): Promise<Recollection[]> {
    const asked = questions.filter(({ status }) => status !== 'draft');
    const recalled = await Promise.all(
      asked.map(({ id, round }) => this.claims.recall({ questionId: id, round }, participantIds)),
    );
    const untouched = await this.#untouched(asked, recalled);
    const unsure: { questionId: string; participantId: string }[] = [];
    const recollections = participantIds.map((participantId, index) => {
      const ballots: Ballot[] = [];
      const claimed: Ballot[] = [];
      asked.forEach(({ id: questionId }, nth) => {
        const one = recalled[nth]![index]!;
        if (one === 'none' || untouched.has(questionId)) return;
        if (one !== 'unknown' && one.isKept) return void ballots.push(one.ballot);
        if (one !== 'unknown') claimed.push(one.ballot);
        unsure.push({ questionId, participantId });
      });
      return { ballots, claimed };
    });
    if (unsure.length === 0) return recollections;
    const found = await this.ballots.findPairs(unsure);
    this.claims.counted(found);
    const counted = groupBy(found, (one) => one.participantId);
    return recollections.map(({ ballots, claimed }, index) => ({
      ballots: [...(counted.get(participantIds[index]!) ?? []), ...ballots],
      claimed,
    }));
  }

  /**
   * Of questions of which no claims are known, those that nobody has voted on: a hall opens its page
   * when a question has just been opened, and would have the database look for each in vain.
   */
  async #untouched(
    questions: readonly QuestionView[],
    recalled: readonly (readonly Recalled[])[],
  ): Promise<ReadonlySet<string>> {
    const unknown = questions
      .filter((_, nth) => recalled[nth]!.every((one) => one === 'unknown'))
      .map(({ id }) => id);
    if (unknown.length === 0) return new Set();
    const voted = await this.ballots.listVoted(unknown);
    return new Set(unknown.filter((id) => !voted.has(id)));
  }
}

function packOrNothing(question: QuestionView, pack: Pack): PackedChoice | undefined {
  try {
    return pack(question);
  } catch {
    return undefined;
  }
}

function voteOf(
  participant: Participant,
  view: SessionView,
  { id, round, openedAt, settings }: QuestionView,
  choice: PackedChoice,
): Vote {
  return {
    questionId: id,
    round,
    openedAt: openedAt?.getTime() ?? 0,
    participantId: participant.id,
    choice,
    allowChange: settings.allowChange ?? false,
    voter: voterOf(participant, view),
  };
}

/** Names are the organizer's to know only where the session asks for them. */
function voterOf({ name, joinedAt }: Participant, { session }: SessionView): Voter | undefined {
  if (session.settings.identity !== 'named' || name === undefined) return undefined;
  return { name, joinedAt };
}
