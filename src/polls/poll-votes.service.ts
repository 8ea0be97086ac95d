import { Injectable } from '@nestjs/common';
import type { PollChallenge, Receipt } from '../contract/index.js';
import { type Newcomer, ParticipantsService, ParticipantTokens } from '../participants/index.js';
import { kindOf, takesVotes } from '../sessions/index.js';
import { VotesService } from '../voting/index.js';
import { PollProofs } from './poll-proofs.js';
import type { PollVote } from './poll-vote.rules.js';
import { PollsService } from './polls.service.js';

/** Voting without joining first: one is let in, and the vote goes the way of all. */
@Injectable()
export class PollVotesService {
  constructor(
    private readonly polls: PollsService,
    private readonly participants: ParticipantsService,
    private readonly votes: VotesService,
    private readonly tokens: ParticipantTokens,
    private readonly proofs: PollProofs,
  ) {}

  /** What a voter has to compute first, where the poll asks for it. @throws PollNotFoundError */
  async challenge(pollId: string, joinKey: string): Promise<PollChallenge> {
    const { view } = await this.polls.get(pollId);
    return this.proofs.challenge({ pollId, sessionId: view.session.id, joinKey });
  }

  /**
   * @returns a receipt, as of any vote, and the token of who cast it
   * @throws PollNotFoundError, ProofRequiredError, and what `ParticipantsService.enter` and `VotesService.cast` do
   */
  async cast(
    { pollId, choice, proof }: PollVote,
    voter: Newcomer,
  ): Promise<{ receipt: Receipt; participantToken: string }> {
    const { view, question, proofOfWork } = await this.polls.get(pollId);
    const isOpen = takesVotes(question, Date.now());
    // Nobody is let in for a choice that is none.
    if (isOpen) kindOf(question).pack(choice, question);
    if (isOpen && proofOfWork && !this.#isKnown(voter, view.session.id)) {
      this.proofs.require(proof, {
        pollId,
        sessionId: view.session.id,
        joinKey: voter.joinKey,
      });
    }
    // When it is over, one is told so, or has the receipt of before.
    const { participant, participantToken } = isOpen
      ? await this.participants.enter(view, voter)
      : this.participants.recognize(view, voter);
    return { receipt: await this.votes.cast(participant, pollId, choice), participantToken };
  }

  /** Whether it brings the token of a participant, who is not a new one. */
  #isKnown({ token }: Newcomer, sessionId: string): boolean {
    return this.tokens.recognize(token)?.sessionId === sessionId;
  }
}
