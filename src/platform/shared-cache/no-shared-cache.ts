import { Injectable } from '@nestjs/common';
import { SharedCache } from './shared-cache.js';

/** There is no other process: its memory is all. */
@Injectable()
export class NoSharedCache extends SharedCache {
  through<T>(_key: string, load: () => Promise<T | undefined>): Promise<T | undefined> {
    return load();
  }

  forget(): Promise<void> {
    return Promise.resolve();
  }
}
