import { describe, expect, it } from '@jest/globals';
import { leastIdOf, newId } from '../platform/ids.js';
import { leastNamedReceipt } from './named-votes.rules.js';
import { VIEW_TTL } from './session-directory.js';

describe('leastNamedReceipt', () => {
  it('is below all votes of a session that has asked for names from its start', () => {
    expect(newId() > leastNamedReceipt({ namedAt: null })).toBe(true);
  });

  it('is above the votes that a process may have taken as anonymous ones', () => {
    const namedAt = new Date(1_000_000);
    const castAt = (later: number) => leastIdOf(new Date(namedAt.getTime() + later));
    const least = leastNamedReceipt({ namedAt });
    expect(castAt(0) < least).toBe(true);
    expect(castAt(VIEW_TTL - 1) < least).toBe(true);
    expect(castAt(VIEW_TTL) >= least).toBe(true);
  });
});
