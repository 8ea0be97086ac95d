import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { type Organizer, OrganizerTokens } from '../accounts/index.js';
import type { Result } from '../contract/index.js';
import { BoundedMap } from '../platform/bounded-map.js';
import { UnauthorizedError } from '../platform/domain-error.js';
import { newId } from '../platform/ids.js';
import { bearerOf } from '../platform/tokens/bearer.js';
import { PollNotFoundError, PollVoters, type PollView } from '../polls/index.js';
import { ResultsHiddenError, ResultsService } from '../results/index.js';
import type { Participant } from '../participants/index.js';
import { isAdmitted, NotAdmittedError, type SessionView } from '../sessions/index.js';
import { AcceptedVotes, roundKeyOf } from '../voting/index.js';
import { audienceOf, AudienceService } from './audience.service.js';
import type { Viewer } from './viewer.js';

/** Voters of polls that are remembered as such. */
const MAX_VOTERS = 100_000;

/** What whoever has a poll's link may see of it. From memory, as thousands may have it. */
@Injectable()
export class PollViewing implements OnModuleInit {
  /** That somebody has voted, by `roundKeyOf` and participant: true until the vote is withdrawn. */
  readonly #voted = new BoundedMap<true>({ max: MAX_VOTERS });

  constructor(
    private readonly organizers: OrganizerTokens,
    private readonly voters: PollVoters,
    private readonly audience: AudienceService,
    private readonly accepted: AcceptedVotes,
    private readonly results: ResultsService,
  ) {}

  onModuleInit(): void {
    this.accepted.on((voters, participantId, hasVoted) => {
      if (!hasVoted) this.#voted.delete(keyOf(voters, participantId));
    });
  }

  /** Who looks: its organizer or who has voted where the request tells, else somebody new. */
  async viewerOf(request: FastifyRequest, { session }: SessionView): Promise<Viewer> {
    const voter = this.voters.find(request, session.id);
    return voter ?? (await this.#ownerOf(request, session)) ?? aNewcomer(session);
  }

  /**
   * @throws ResultsHiddenError where the viewer may not see it now; NotAdmittedError,
   *   PollNotFoundError
   */
  async getResult(request: FastifyRequest, poll: PollView): Promise<Result> {
    await this.#require(request, poll);
    const result = await this.results.get(poll.question.id);
    if (!result) throw new PollNotFoundError();
    return result;
  }

  async #require(request: FastifyRequest, { question, view }: PollView): Promise<void> {
    const { session } = view;
    const voter = this.voters.find(request, session.id);
    if (!voter && (await this.#ownerOf(request, session))) return;
    if (!isAdmitted(voter ?? aNewcomer(session), view)) throw new NotAdmittedError();
    switch (audienceOf(question, session)) {
      case 'everyone':
        return;
      case 'voters':
        if (voter && (await this.#hasVoted(voter, roundKeyOf(question)))) return;
        throw new ResultsHiddenError();
      case 'nobody':
        throw new ResultsHiddenError();
    }
  }

  async #hasVoted(voter: Participant, voters: string): Promise<boolean> {
    const key = keyOf(voters, voter.id);
    if (this.#voted.has(key)) return true;
    const since = performance.now();
    const { voted } = await this.audience.recall(voter);
    if (!voted.includes(voters)) return false;
    if (this.accepted.isWithdrawnSince(since, voters, voter.id)) return false;
    this.#voted.set(key, true);
    return true;
  }

  async #ownerOf(
    request: FastifyRequest,
    { accountId }: SessionView['session'],
  ): Promise<Organizer | undefined> {
    const token = bearerOf(request);
    if (token === undefined) return undefined;
    try {
      const organizer = await this.organizers.verify(token);
      return organizer.id === accountId ? organizer : undefined;
    } catch (error) {
      if (error instanceof UnauthorizedError) return undefined; // anybody may look
      throw error;
    }
  }
}

function aNewcomer({ id: sessionId }: SessionView['session']): Participant {
  return { role: 'participant', id: newId(), sessionId };
}

function keyOf(voters: string, participantId: string): string {
  return `${voters}/${participantId}`;
}
