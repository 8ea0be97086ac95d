import { Injectable } from '@nestjs/common';
import Emittery from 'emittery';
import type { ShownCrosstab } from '../contract/index.js';

/** What other modules hear of cross-tabs: once in the cluster, in the process that made it true. */
@Injectable()
export class CrosstabEvents extends Emittery<{
  /** Another one is on the screen, or none. */
  shown: ShownCrosstab & { sessionId: string };
}> {}
