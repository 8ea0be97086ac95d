import { Injectable } from '@nestjs/common';
import { Pacer } from './pacer.js';

/** There is no other process, and each keeps to its own pace by itself. */
@Injectable()
export class MemoryPacer extends Pacer {
  takeTurn(): Promise<boolean> {
    return Promise.resolve(true);
  }
}
