import { describe, expect, it } from '@jest/globals';
import { preparePassword } from './password.rules.js';

describe('preparePassword', () => {
  it.each([
    ['composed and decomposed letters', 'P\u00e4sswort', 'Pa\u0308sswort'],
    ['letters of full width', 'correct horse 1', 'ｃｏｒｒｅｃｔ ｈｏｒｓｅ １'],
    ['spaces of other scripts', 'a b c d', 'a\u00a0b\u3000c\u1680d'],
  ])('takes %s for the same', (_, one, other) => {
    expect(preparePassword(other)).toBe(preparePassword(one));
  });

  it.each(['  Correct  Horse ', 'Pass', 'ſtraße'.normalize('NFKC'), '🔑🔑🔑🔑'])(
    'leaves %j as it is',
    (password) => {
      expect(preparePassword(password)).toBe(password);
    },
  );

  it('changes nothing the second time', () => {
    const once = preparePassword('ﬁne\u2003Ⅷ…');
    expect(preparePassword(once)).toBe(once);
  });
});
