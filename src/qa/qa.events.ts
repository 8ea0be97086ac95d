import { Injectable } from '@nestjs/common';
import Emittery from 'emittery';
import type { QaState } from './qa.rules.js';

/** A new item, or another state of one. */
export interface QaUpdate {
  readonly state: QaState;
  /** Whether nobody is to wait for a turn: the organizer has decided so. */
  readonly isUrgent: boolean;
}

/** An item is not to be seen any more. */
export interface QaWithdrawal {
  readonly sessionId: string;
  readonly id: string;
  /** The item's from then on: an older state comes late. Null where it is gone, for organizers, too. */
  readonly version: number | null;
  /** Whether the hall is told: it knew of it, or who has asked is there. */
  readonly isForHall: boolean;
}

/** What other modules hear of what the audience asks: in each process. */
@Injectable()
export class QaEvents extends Emittery<{
  /** At most four a second an item, the last state always. */
  updated: QaUpdate;
  /** Before who has decided so has an answer. */
  withdrawn: QaWithdrawal;
}> {}
