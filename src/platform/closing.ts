import { type BeforeApplicationShutdown, Injectable } from '@nestjs/common';

/** Whether this process is on its way out: what fails then fails because of it. */
@Injectable()
export class Closing implements BeforeApplicationShutdown {
  #isClosing = false;

  get isClosing(): boolean {
    return this.#isClosing;
  }

  beforeApplicationShutdown(): void {
    this.#isClosing = true;
  }
}
