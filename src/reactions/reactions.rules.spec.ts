import { describe, expect, it } from '@jest/globals';
import { reactions, tempoTimes } from '../contract/reactions.js';
import { ValidationFailedError } from '../platform/domain-error.js';
import {
  addCounts,
  isPast,
  isTempo,
  pointAt,
  readReaction,
  takesReactions,
  toPoint,
} from './reactions.rules.js';

describe('a session takes reactions', () => {
  it.each([
    ['live', 'on', true],
    ['live', 'off', false],
    ['draft', 'on', false],
    ['ended', 'on', false],
  ] as const)('%s, %s: %s', (status, mode, takes) => {
    expect(takesReactions({ status, settings: { reactions: mode } })).toBe(takes);
  });
});

it('tells what is said of the tempo from the rest', () => {
  expect(reactions.filter(isTempo)).toEqual(['slower', 'steady', 'faster']);
});

describe('what is sent by Socket.IO', () => {
  it.each(reactions)('is %s', (reaction) => {
    expect(readReaction({ reaction })).toBe(reaction);
  });

  it.each([
    [undefined],
    [null],
    ['clap'],
    [['clap']],
    [{}],
    [{ reaction: 'Clap' }],
    [{ reaction: ['clap'] }],
    [{ reaction: 'toString' }],
    [{ reaction: 'clap', times: 100 }],
  ])('is not %j', (payload) => {
    expect(() => readReaction(payload)).toThrow(ValidationFailedError);
  });
});

describe('counts', () => {
  it('are added up, and have none that nobody has sent', () => {
    expect(addCounts({ like: 1, wow: 2 }, { wow: 3, clap: 1 })).toEqual({
      like: 1,
      clap: 1,
      wow: 5,
    });
    expect(addCounts({}, {})).toEqual({});
  });

  it('are of reactions that there are', () => {
    const more = JSON.parse('{"clap":1,"other":5,"__proto__":7}') as object;
    expect(addCounts({}, more)).toEqual({ clap: 1 });
  });
});

describe('the points of a trend', () => {
  const { point, span } = tempoTimes;
  const now = 1_000 * span + 3;

  it('begin at the same moments for all', () => {
    expect(pointAt(now + point - 4)).toBe(pointAt(now));
    expect(pointAt(now + point)).toBe(pointAt(now) + 1);
    expect(toPoint(2, 3, 4)).toEqual({ at: '1970-01-01T00:00:30.000Z', slower: 3, faster: 4 });
  });

  it('are forty at the most', () => {
    const points = Array.from({ length: 60 }, (_, nth) => pointAt(now) - nth);
    expect(points.filter((one) => !isPast(one, now))).toHaveLength(span / point);
    expect(span / point).toBe(40);
  });
});
