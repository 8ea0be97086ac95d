import { describe, expect, it } from '@jest/globals';
import { Quota } from './quota.js';

describe('Quota', () => {
  it('has room again when one leaves, for each key by itself', () => {
    const quota = new Quota(2);
    quota.enter('a');
    quota.enter('a');
    expect([quota.hasRoom('a'), quota.hasRoom('b')]).toEqual([false, true]);
    quota.leave('a');
    expect(quota.hasRoom('a')).toBe(true);
  });

  it('does not mind who leaves without having been there', () => {
    const quota = new Quota(1);
    quota.leave('a');
    quota.enter('a');
    expect(quota.hasRoom('a')).toBe(false);
  });
});
