import { setTimeout as delay } from 'node:timers/promises';
import { afterEach, describe, expect, it } from '@jest/globals';
import { EventLoop } from './event-loop.js';

describe('EventLoop', () => {
  const loop = new EventLoop();
  afterEach(() => loop.onApplicationShutdown());

  it('is late in a turn that takes too long, and not in the next', async () => {
    expect(loop.isLate).toBe(false);
    for (const endsAt = Date.now() + 1_100; Date.now() < endsAt;);
    expect(loop.isLate).toBe(true);
    while (loop.isLate) await delay(1);
    expect(loop.isLate).toBe(false);
  });
});
