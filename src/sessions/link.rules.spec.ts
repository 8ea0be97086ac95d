import { describe, expect, it } from '@jest/globals';
import { linkKinds } from './link.js';
import { isOpenTo } from './link.rules.js';

describe('a session', () => {
  const session = {
    id: 's1',
    accountId: 'a1',
    screenLinkId: 'screen2',
    moderatorLinkId: 'moderator2',
  };
  const open = (role: 'screen' | 'moderator', id: string, sessionId = 's1', links = {}) =>
    isOpenTo({ role, id, sessionId }, { ...session, ...links });

  it.each(linkKinds)(
    'is open to who has its link for a %s, not to who has the one before',
    (role) => {
      expect(open(role, `${role}2`)).toBe(true);
      expect(open(role, `${role}1`)).toBe(false);
    },
  );

  it.each(linkKinds)('is open to no link for a %s where it has none', (role) => {
    expect(open(role, `${role}2`, 's1', { [`${role}LinkId`]: null })).toBe(false);
  });

  it('does not take the one kind of link for the other', () => {
    expect(open('screen', 'moderator2')).toBe(false);
    expect(open('moderator', 'screen2')).toBe(false);
  });

  it('is open to its organizer’s own screen, whatever becomes of the link', () => {
    expect(open('screen', 'a1', 's1', { screenLinkId: null })).toBe(true);
    expect(open('screen', 'a2')).toBe(false);
    expect(open('moderator', 'a1')).toBe(false);
  });

  it.each(linkKinds)('is not open to a %s of another', (role) => {
    expect(open(role, `${role}2`, 's2')).toBe(false);
    expect(open(role, 'a1', 's2')).toBe(false);
  });
});
