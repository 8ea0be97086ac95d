import { Injectable } from '@nestjs/common';
import Emittery from 'emittery';
import type { Result } from '../contract/index.js';

/** What other modules hear of results. */
@Injectable()
export class ResultsEvents extends Emittery<{
  /** A new state of a result, at most four a second a question, the last state always. */
  updated: { sessionId: string; result: Result };
  /** All votes of a closed question are counted. */
  final: { questionId: string };
}> {}
