import { describe, expect, it } from '@jest/globals';
import { limits } from '../contract/index.js';
import { newId } from '../platform/ids.js';
import { closingTime, cursorOf, pathInPoll, readCursor, titleOf } from './poll.rules.js';

const now = Date.parse('2026-11-28T12:00:00Z');

describe('when a poll closes', () => {
  it('is any moment of the year to come, in any zone', () => {
    expect(closingTime('2026-12-24T18:00+01:00', now)).toEqual(new Date('2026-12-24T17:00:00Z'));
    expect(closingTime('2027-11-28T12:00:00.5Z', now)?.getTime()).toBeGreaterThan(now);
    expect(closingTime(null, now)).toBeNull();
  });

  it.each([
    ['2026-11-28T12:00:00Z', /in the future/],
    ['2026-11-28T12:59:00+01:00', /in the future/],
    ['2027-12-24T18:00:00Z', /within a year/],
    ['2026-12-24T18:00:00', /a time with its offset/],
    ['2026-12-24', /a time with its offset/],
    ['2026-13-24T18:00:00Z', /a time with its offset/],
    ['tomorrow', /a time with its offset/],
  ])('is not %s', (text, message) => {
    expect(() => closingTime(text, now)).toThrow(message);
  });
});

describe('a cursor of the list of polls', () => {
  const id = newId();

  it('is read as it was written', () => {
    expect(readCursor('new', cursorOf('new', { id, totalVotes: 12 }))).toEqual({
      id,
      totalVotes: null,
    });
    expect(readCursor('popular', cursorOf('popular', { id, totalVotes: 12 }))).toEqual({
      id,
      totalVotes: 12,
    });
  });

  it('is of one order alone', () => {
    expect(() => readCursor('new', cursorOf('popular', { id, totalVotes: 1 }))).toThrow('cursor');
    expect(() => readCursor('popular', cursorOf('new', { id, totalVotes: 1 }))).toThrow('cursor');
    for (const text of ['', 'x', '1.', `9999999999.${id}`, `1.${id.toUpperCase()}`]) {
      expect(() => readCursor('popular', text)).toThrow('cursor');
    }
  });
});

it('names the session by the question, as far as that fits', () => {
  expect(titleOf('Where\nnext?')).toBe('Where next?');
  expect(titleOf('*Where* is $x$?')).toBe('Where is x?');
  expect([...titleOf('😀'.repeat(300))]).toHaveLength(limits.titleMax);
});

it('tells what is wrong with an option where it was given', () => {
  expect(pathInPoll('options.1.label')).toBe('options.1');
  expect(pathInPoll('prompt')).toBe('question');
  expect(pathInPoll('settings.min')).toBe('settings.min');
});
