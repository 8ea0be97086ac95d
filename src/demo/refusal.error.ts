import type { ErrorCode } from '../contract/index.js';
import { DemoError } from './demo-error.js';

/** The server said no, over REST or over Socket.IO. */
export class RefusalError extends DemoError {
  override readonly name = 'RefusalError';

  /** @param retryAfter seconds, where the server told */
  constructor(
    readonly code: ErrorCode | 'not_plenum',
    message: string,
    readonly retryAfter?: number,
  ) {
    super(message);
  }
}

/** No answer came: it is not known whether the server got the request. */
export class NoAnswerError extends DemoError {
  override readonly name = 'NoAnswerError';
}
