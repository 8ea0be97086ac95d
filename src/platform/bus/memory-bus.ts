import { Injectable, Logger } from '@nestjs/common';
import { Bus } from './bus.js';

/** There is no other process: what is published stays here. */
@Injectable()
export class MemoryBus extends Bus {
  readonly #logger = new Logger(MemoryBus.name);

  publish(topic: string, message: object): void {
    this.deliver(topic, message).catch((error: unknown) => this.#logger.error(error));
  }

  tell(): Promise<void> {
    return Promise.resolve();
  }
}
