import { describe, expect, it } from '@jest/globals';
import { AudienceCount } from './audience-count.js';

describe('AudienceCount', () => {
  it('counts participants, not sockets', () => {
    const count = new AudienceCount();
    count.enter('s', 'p');
    count.enter('s', 'p');
    count.enter('s', 'o');
    count.enter('t', 'p');
    expect(count.of('s')).toBe(2);
    count.leave('s', 'p');
    expect(count.of('s')).toBe(2);
    count.leave('s', 'p');
    expect(count.of('s')).toBe(1);
    count.leave('s', 'o');
    expect([count.of('s'), count.of('t')]).toEqual([0, 1]);
  });
});
