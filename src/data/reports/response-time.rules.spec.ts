import { describe, expect, it } from '@jest/globals';
import { toResponseTime } from './response-time.rules.js';

describe('toResponseTime', () => {
  const quartiles = [1.00049, 2, 3] as const;

  it('has milliseconds', () => {
    expect(toResponseTime(3, quartiles, 'host')).toEqual({ median: 2, quartiles: [1, 3] });
  });

  it('is hidden where it would tell of one or two people, and where it says nothing', () => {
    expect(toResponseTime(2, quartiles, 'host')).toBeNull();
    expect(toResponseTime(3, quartiles, 'self')).toBeNull();
    expect(toResponseTime(3, null, 'host')).toBeNull();
  });
});
