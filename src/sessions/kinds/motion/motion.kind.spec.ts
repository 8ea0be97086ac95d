import { describe, expect, it } from '@jest/globals';
import type { MotionTerms } from '../../../contract/motion.js';
import type { GivenSettings } from '../question-kind.js';
import { motion } from './motion.kind.js';

const options = ['Ja', 'Nein', 'Enthaltung'].map((label, at) => ({ id: `${at}`, label }));
const definition = (settings: GivenSettings = {}, count = 3) => ({
  options: options.slice(0, count),
  settings,
});

const ofSession: MotionTerms = { quorum: { votes: 9 }, majority: 'absolute', base: 'entitled' };

describe('the terms of a motion', () => {
  it.each([
    [{}, ofSession],
    [{ majority: 'session' }, ofSession],
    [{ majority: 'two_thirds' }, { ...ofSession, majority: 'two_thirds' }],
    [
      { majority: 'two_thirds', base: 'cast' },
      { ...ofSession, majority: 'two_thirds', base: 'cast' },
    ],
    [{ majority: 'simple' }, { ...ofSession, majority: 'simple', base: 'yes_no' }],
  ] as [GivenSettings, MotionTerms][])(
    'with %j are those of its session, and its own',
    (given, terms) => {
      expect(motion.motion!.terms(ofSession, definition(given))).toEqual(terms);
    },
  );

  it('are a simple majority where nobody says anything', () => {
    const terms = { quorum: null, majority: 'simple', base: 'yes_no' };
    expect(motion.motion!.terms(null, definition())).toEqual(terms);
    const own = { quorum: null, majority: 'absolute', base: 'yes_no' };
    expect(motion.motion!.terms(null, definition({ majority: 'absolute' }))).toEqual(own);
  });

  it.each([
    [{ base: 'cast' }, ['settings.base']],
    [{ majority: 'simple', base: 'cast' }, ['settings.base']],
    [{ majority: 'absolute', base: 'cast' }, []],
  ] as [GivenSettings, string[]][])('%j are wrong at %j', (given, paths) => {
    expect(motion.check(definition(given)).map(({ path }) => path)).toEqual(paths);
  });

  it('cannot change under votes, and labels can', () => {
    const changed = definition({ majority: 'two_thirds' });
    expect(motion.asksTheSame(definition(), changed)).toBe(false);
    const called = { ...definition(), options: options.map((one) => ({ ...one, label: 'x' })) };
    expect(motion.asksTheSame(definition(), called)).toBe(true);
  });
});

describe('the options of a motion', () => {
  it('are two or three, and say by their places what they are', () => {
    expect(motion.check(definition({}, 2))).toEqual([]);
    expect(motion.check(definition({}, 1))).toHaveLength(1);
    const four = { options: [...options, { id: '3', label: 'Vielleicht' }], settings: {} };
    expect(motion.check(four).map(({ path }) => path)).toEqual(['options']);
    expect([0, 1, 2].map((index) => motion.motion!.roleOf(index))).toEqual([
      ...['yes', 'no', 'abstain'],
    ]);
  });
});
