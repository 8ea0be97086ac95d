import { describe, expect, it } from '@jest/globals';
import { digitsTyped, isDoor } from './door-path.rules.js';

describe('digitsTyped', () => {
  it.each([
    ['/j/4652', '4652'],
    ['/J/4652%2061', '4652 61'],
    ['/4652', '4652'],
    ['/join/%D9%A4%D9%A6', '46'],
    ['/', ''],
    ['/j', ''],
    ['/anything', ''],
    ['/j/4652611199', ''],
    ['/j/x46', ''],
    ['/screen/1', ''],
    ['/%E0%A4%A', ''],
  ])('of %s are "%s"', (path, digits) => {
    expect(digitsTyped(path)).toBe(digits);
  });
});

describe('isDoor', () => {
  it('is where a code is typed, and nothing else', () => {
    expect(['/', '/j', '/J', '/join'].filter((path) => !isDoor(path))).toEqual([]);
    expect(['/j/4652', '/anything', '/joins'].filter(isDoor)).toEqual([]);
  });
});
