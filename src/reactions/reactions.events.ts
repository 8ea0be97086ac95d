import { Injectable } from '@nestjs/common';
import Emittery from 'emittery';
import type { CheerCounts } from '../contract/index.js';

/** What came to one process in a moment. */
export interface ReactionsTold {
  readonly sessionId: string;
  readonly counts: CheerCounts;
  /** Whether anybody has said something of the tempo: it is to be looked at anew. */
  readonly isOfTempo: boolean;
}

/** What other modules hear of reactions: in each process, of all processes, each reaction once. */
@Injectable()
export class ReactionsEvents extends Emittery<{ counted: ReactionsTold }> {}
