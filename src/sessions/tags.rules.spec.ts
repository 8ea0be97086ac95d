import { describe, expect, it } from '@jest/globals';
import { keptTags, tagKey } from './tags.rules.js';

describe('keptTags', () => {
  it('keeps the first of those that look alike, with what it is compared by', () => {
    expect(keptTags(['  Bio \n 101 ', 'Größe', 'bio 101', 'GRÖSSE', '会议'])).toEqual({
      tags: ['Bio 101', 'Größe', '会议'],
      tagKeys: ['bio 101', tagKey('Grösse'), '会议'],
    });
  });

  it('of none is none', () => {
    expect(keptTags([])).toEqual({ tags: [], tagKeys: [] });
  });
});
