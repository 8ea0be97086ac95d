import { Inject, Injectable } from '@nestjs/common';
import { REDIS_PREFIX, type RedisConnections } from '../redis/redis-connections.js';
import { REDIS } from '../topology.js';
import { Pacer } from './pacer.js';

@Injectable()
export class RedisPacer extends Pacer {
  constructor(@Inject(REDIS) private readonly redis: RedisConnections) {
    super();
  }

  async takeTurn(key: string, interval: number): Promise<boolean> {
    const taken = await this.redis.commands.set(
      `${REDIS_PREFIX}:pace:${key}`,
      '',
      'PX',
      interval,
      'NX',
    );
    return taken === 'OK';
  }
}
