import { expect, it } from '@jest/globals';
import { type Recent, since, sumOf, withTold } from './recent.rules.js';

it('adds up what was told lately, and forgets the rest', () => {
  let recent: Recent = [];
  recent = withTold(recent, { clap: 2, wow: 1 }, 0, 100);
  recent = withTold(recent, { clap: 3 }, 60, 100);
  expect(sumOf(recent)).toEqual({ clap: 5, wow: 1 });
  expect(sumOf(since(recent, 99, 100))).toEqual({ clap: 5, wow: 1 });
  expect(sumOf(since(recent, 100, 100))).toEqual({ clap: 3 });
  expect(withTold(recent, { like: 1 }, 200, 100)).toEqual([{ at: 200, counts: { like: 1 } }]);
});
