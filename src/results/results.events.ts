import { Injectable } from '@nestjs/common';
import Emittery from 'emittery';
import type { Result } from '../contract/index.js';

/** A new state of a result. */
export interface ResultUpdate {
  readonly sessionId: string;
  /** As the organizer may see it: of the audience's, see `asSeenBy`. */
  readonly result: Result;
  /** Whether nobody is to wait for a turn: something must not be seen any more. */
  readonly isUrgent?: boolean;
  /** Where it shows newly counted votes: when the first of them was. Milliseconds since 1970. */
  readonly countedAt?: number | undefined;
  /** Where it takes long to count: for how long it is not counted anew. Milliseconds. */
  readonly rest?: number;
}

/** What other modules hear of results. */
@Injectable()
export class ResultsEvents extends Emittery<{
  /** At most four a second a question, the last state always. */
  updated: ResultUpdate;
  /** All votes of a closed question are counted. */
  final: { questionId: string };
}> {}
