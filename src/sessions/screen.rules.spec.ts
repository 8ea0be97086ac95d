import { describe, expect, it } from '@jest/globals';
import { isOpenTo } from './screen.rules.js';

describe('a session', () => {
  const session = { id: 's1', accountId: 'a1', screenLinkId: 'l2' };
  const open = (id: string, sessionId = 's1', screenLinkId: string | null = 'l2') =>
    isOpenTo({ role: 'screen', id, sessionId }, { ...session, screenLinkId });

  it('is open to the screen of its link, not to that of the one before', () => {
    expect(open('l2')).toBe(true);
    expect(open('l1')).toBe(false);
  });

  it('is open to no link where it has none', () => {
    expect(open('l2', 's1', null)).toBe(false);
  });

  it('is open to its organizer’s own screen, whatever becomes of the link', () => {
    expect(open('a1', 's1', null)).toBe(true);
    expect(open('a2')).toBe(false);
  });

  it('is not open to the screens of another', () => {
    expect(open('l2', 's2')).toBe(false);
    expect(open('a1', 's2')).toBe(false);
  });
});
