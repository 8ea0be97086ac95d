import { Injectable } from '@nestjs/common';
import { Bus } from '../platform/bus/bus.js';
import type { QueuedBallot } from './vote.js';
import { votersOf } from './voters.js';

const ACCEPTED = 'votes.accepted';

/** Participants by what they voted on, `votersOf` each. */
type Accepted = Record<string, string[]>;

/** Tells all processes whose votes were accepted: one message a batch. */
@Injectable()
export class AcceptedVotes {
  constructor(private readonly bus: Bus) {}

  announce(ballots: readonly QueuedBallot[]): void {
    const accepted: Accepted = {};
    for (const { questionId: id, round, participantId } of ballots) {
      (accepted[votersOf({ id, round })] ??= []).push(participantId);
    }
    this.bus.publish(ACCEPTED, accepted);
  }

  on(listener: (voters: string, participantId: string) => void): void {
    this.bus.on(ACCEPTED, (accepted: Accepted) => {
      for (const [voters, participantIds] of Object.entries(accepted)) {
        for (const participantId of participantIds) listener(voters, participantId);
      }
    });
  }
}
