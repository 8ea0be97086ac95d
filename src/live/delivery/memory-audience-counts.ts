import { Injectable } from '@nestjs/common';
import { AudienceCounts } from './audience-counts.js';

@Injectable()
export class MemoryAudienceCounts extends AudienceCounts {
  total(_sessionId: string, here: number): Promise<number> {
    return Promise.resolve(here);
  }
}
