import { Injectable } from '@nestjs/common';
import type { Receipt } from '../contract/index.js';
import { kindOf, takesVotes } from '../sessions/index.js';
import { type Newcomer, ParticipantsService, VotesService } from '../voting/index.js';
import type { PollVote } from './poll-vote.rules.js';
import { PollsService } from './polls.service.js';

/** Voting without joining first: one is let in, and the vote goes the way of all. */
@Injectable()
export class PollVotesService {
  constructor(
    private readonly polls: PollsService,
    private readonly participants: ParticipantsService,
    private readonly votes: VotesService,
  ) {}

  /**
   * @returns a receipt, as of any vote, and the token of who cast it
   * @throws PollNotFoundError, and what `ParticipantsService.enter` and `VotesService.cast` do
   */
  async cast(
    { pollId, choice }: PollVote,
    voter: Newcomer,
  ): Promise<{ receipt: Receipt; participantToken: string }> {
    const { view, question } = await this.polls.get(pollId);
    const isOpen = takesVotes(question, Date.now());
    // Nobody is let in for a choice that is none.
    if (isOpen) kindOf(question).pack(choice, question);
    // When it is over, one is told so, or has the receipt of before.
    const { participant, participantToken } = isOpen
      ? await this.participants.enter(view, voter)
      : this.participants.recognize(view, voter);
    return { receipt: await this.votes.cast(participant, pollId, choice), participantToken };
  }
}
