import { type ArgumentsHost, Catch, type ExceptionFilter, Logger } from '@nestjs/common';
import type { Ack, Refusal } from '../contract/index.js';
import { toProblem } from '../platform/problems/problem.filter.js';

/** Every error of a Socket.IO event, as the contract's refusal in the ack. */
@Catch()
export class LiveFilter implements ExceptionFilter {
  readonly #logger = new Logger(LiveFilter.name);

  catch(exception: unknown, host: ArgumentsHost): void {
    const { code, detail, status } = toProblem(exception);
    if (status === 500) this.#logger.error(exception);
    const ack = host
      .getArgs<unknown[]>()
      .find((argument): argument is Ack<Refusal> => typeof argument === 'function');
    ack?.({ ok: false, error: { code, message: detail } });
  }
}
