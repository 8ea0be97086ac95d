import { Injectable } from '@nestjs/common';
import Emittery from 'emittery';
import type { EntityManager } from 'typeorm';

/** What other modules hear of accounts; `emit` resolves when all listeners are done. */
@Injectable()
export class AccountEvents extends Emittery<{
  /**
   * The account, which is locked, is about to go; what belongs to it has to go first, in the same
   * transaction. What is to be told of that is told after the commit.
   */
  deleting: {
    accountId: string;
    manager: EntityManager;
    afterCommit: (work: () => Promise<void>) => void;
  };
  /** Its logins have all ended: who is connected by one of them has to go. */
  loginsEnded: { accountId: string };
}> {}
