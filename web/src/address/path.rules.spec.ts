import { describe, expect, it } from '@jest/globals';
import { pathBelow } from './path.rules.js';

describe('pathBelow', () => {
  it.each([
    ['', '/', '/'],
    ['', '/host', '/host'],
    ['', '/host/', '/host'],
    ['', '//j//46526111//', '/j/46526111'],
    ['/polls', '/polls', '/'],
    ['/polls', '/polls/', '/'],
    ['/polls', '/polls/j/46526111/', '/j/46526111'],
    ['/polls', '/j/46526111', '/j/46526111'],
    ['/polls', '/pollsters', '/pollsters'],
    ['/apps/polls', '/apps/polls/host', '/host'],
  ])('of "%s", %s is %s', (basePath, pathname, expected) => {
    expect(pathBelow(basePath, pathname)).toBe(expected);
  });
});
