import { describe, expect, it } from '@jest/globals';
import type { Organizer } from '../accounts/index.js';
import type { Moderator } from './link.js';
import { isModerated, mayModerate, requireModeration } from './moderation.rules.js';

const session = { id: 's1', accountId: 'a1', screenLinkId: 'l1', moderatorLinkId: 'l2' };
const organizer = (id = 'a1'): Organizer => ({ role: 'organizer', id });
const moderator = (id = 'l2', sessionId = 's1'): Moderator => ({
  role: 'moderator',
  id,
  sessionId,
});
const texts = { kind: 'open_text', status: 'open' } as const;
const choice = { kind: 'single_choice', status: 'open' } as const;

describe('mayModerate', () => {
  it('lets the organizer and who has the link, and nobody else', () => {
    expect(mayModerate(organizer(), session)).toBe(true);
    expect(mayModerate(moderator(), session)).toBe(true);
    expect(mayModerate(organizer('a2'), session)).toBe(false);
    expect(mayModerate(organizer('l2'), session)).toBe(false);
    expect(mayModerate(moderator('l1'), session)).toBe(false);
    expect(mayModerate(moderator('a1'), session)).toBe(false);
    expect(mayModerate(moderator('l2', 's2'), session)).toBe(false);
  });
});

describe('isModerated', () => {
  it.each([
    ['open_text', true],
    ['word_cloud', true],
    ['single_choice', false],
    ['numeric', false],
  ])('of %s is %s', (kind, is) => {
    expect(isModerated({ kind, status: 'closed' })).toBe(is);
  });

  it('is no draft, to which nobody has written', () => {
    expect(isModerated({ ...texts, status: 'draft' })).toBe(false);
  });
});

describe('requireModeration', () => {
  const heard = (...given: Parameters<typeof requireModeration>) => {
    try {
      return requireModeration(...given);
    } catch (error) {
      return (error as { code: string }).code;
    }
  };

  it.each([
    ['the organizer', organizer(), texts, undefined],
    ['the organizer, of a question without texts', organizer(), choice, undefined],
    ['another organizer', organizer('a2'), texts, 'question_not_found'],
    ['the moderator', moderator(), texts, undefined],
    ['the moderator, of a question without texts', moderator(), choice, 'question_not_found'],
    ['a moderator of another session', moderator('l2', 's2'), texts, 'question_not_found'],
    ['who had the link of before', moderator('l0'), texts, 'moderator_link_revoked'],
  ] as const)('of %s', (_, user, question, code) => {
    expect(heard(user, session, question)).toBe(code);
  });
});
