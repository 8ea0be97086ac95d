import { Injectable } from '@nestjs/common';
import Emittery from 'emittery';

/** What other modules hear of accounts; `emit` resolves when all listeners are done. */
@Injectable()
export class AccountEvents extends Emittery<{
  /** The account is about to go; what belongs to it has to go first. */
  deleting: { accountId: string };
  /** Its logins have all ended: who is connected by one of them has to go. */
  loginsEnded: { accountId: string };
}> {}
