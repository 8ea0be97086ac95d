import { describe, expect, it } from '@jest/globals';
import { isAmong, meetsIfMatch, parseEntityTags } from './entity-tags.rules.js';

/** A header, and how it compares with `"3"`. */
const cases: [header: string | undefined, ifMatch: boolean, ifNoneMatch: boolean][] = [
  [undefined, true, false],
  ['"3"', true, true],
  [' "3"\t', true, true],
  ['"2"', false, false],
  ['"2", "3"', true, true],
  ['"2","3","4"', true, true],
  [', "3",, ', true, true],
  ['*', true, true],
  [' * ', true, true],
  // Strong comparison takes no weak tag; weak comparison does.
  ['W/"3"', false, true],
  ['W/"3", "2"', false, true],
  ['W/"3", "3"', true, true],
  // No tags at all, or not those of RFC 9110.
  ['', false, false],
  [',', false, false],
  ['3', false, false],
  ['"3', false, false],
  ["'3'", false, false],
  ['w/"3"', false, false],
  ['W/ "3"', false, false],
  ['"3" "2"', false, false],
  ['"3";', false, false],
  ['*, "3"', false, false],
  ['"*"', false, false],
  // A comma may be within a tag.
  ['"2,"3",4"', false, false],
  ['"a,b", "3"', true, true],
  ['"ü", "3"', true, true],
];

describe('entity tags', () => {
  it.each(cases)('of If-Match %j', (header, expected) => {
    expect(meetsIfMatch(header, '"3"')).toBe(expected);
  });

  it.each(cases)('of If-None-Match %j', (header, _, expected) => {
    expect(isAmong(header, '"3"')).toBe(expected);
  });

  it('are read in a time that grows with their length alone', () => {
    const many = Array.from({ length: 2_000 }, (_, number) => `"${number}"`).join(', ');
    expect(parseEntityTags(many)).toHaveLength(2_000);
    expect(parseEntityTags(' '.repeat(16_000) + 'x')).toBeUndefined();
    expect(parseEntityTags(','.repeat(16_000))).toEqual([]);
  });
});
