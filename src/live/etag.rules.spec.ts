import { describe, expect, it } from '@jest/globals';
import { matchesEtag } from './etag.rules.js';

describe('matchesEtag', () => {
  it.each([
    [undefined, false],
    ['', false],
    ['"q-1"', true],
    ['W/"q-1"', true],
    ['"q-2"', false],
    ['"q-2", W/"q-1"', true],
    ['*', true],
  ])('of If-None-Match %j is %j', (header, matches) => {
    expect(matchesEtag(header, '"q-1"')).toBe(matches);
  });
});
