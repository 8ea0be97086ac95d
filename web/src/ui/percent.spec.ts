import { describe, expect, it, jest } from '@jest/globals';

describe('a percentage', () => {
  it.each([
    ['en', { sign: '', value: 63 }, '63%', '63%'],
    ['en', { sign: '<', value: 1 }, '<1%', 'less than 1%'],
    ['en', { sign: '>', value: 99 }, '>99%', 'more than 99%'],
    ['de', { sign: '', value: 63 }, '63\u00a0%', '63\u00a0%'],
    ['de', { sign: '<', value: 1 }, '<1\u00a0%', 'weniger als 1\u00a0%'],
    ['de', { sign: '>', value: 99 }, '>99\u00a0%', 'mehr als 99\u00a0%'],
  ] as const)('in %s: %j', async (language, percentage, seen, heard) => {
    Object.defineProperty(globalThis, 'navigator', {
      value: { languages: [language] },
      configurable: true,
    });
    jest.resetModules();
    const { formatPercent } = await import('../texts/locale.js');
    const { spokenPercent } = await import('./percent.js');
    expect(formatPercent(percentage)).toBe(seen);
    expect(spokenPercent(percentage)).toBe(heard);
  });
});
