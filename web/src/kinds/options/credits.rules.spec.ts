import { describe, expect, it } from '@jest/globals';
import type { Question } from '../../../../src/contract/index.js';
import type { TypedOption } from '../editing-kind.js';
import {
  broughtTogether,
  hasCredits,
  isAllRight,
  withCredits,
  withoutCredits,
} from './credits.rules.js';
import { rightKey, toggledAt, withRight } from './key.rules.js';

const options = ['a', 'b', 'c'].map((id) => ({ id, label: id.toUpperCase() }));
const keyed = (partialCredit: Record<string, number>) =>
  ({ answerKey: { optionIds: ['a'], partialCredit } }) as unknown as Question;
const marked = (...places: number[]) =>
  places.reduce<TypedOption[]>((all, at) => toggledAt(all, at, 'each'), options);

describe('what options bring', () => {
  it('is of the key, and sent as it was', () => {
    const values = withRight({ options }, keyed({ a: 100, b: 50 }));
    expect(values.options.map(({ credit }) => credit)).toEqual(['100', '50', '0']);
    expect(rightKey(values)).toEqual({ optionIndexes: [0], partialCredit: [100, 50, 0] });
  });

  it('is nothing of its own where the key says nothing of it', () => {
    const question = { answerKey: { optionIds: ['a'] } } as Question;
    expect(hasCredits(withRight({ options }, question).options)).toBe(false);
    expect(rightKey(withRight({ options }, question))).toEqual({ optionIndexes: [0] });
  });

  it('begins as it counts without', () => {
    const of = (...given: Parameters<typeof withCredits>) =>
      withCredits(...given).map(({ credit }) => credit);
    expect(of(marked(0), 'each')).toEqual(['100', '0', '0']);
    expect(of(marked(0, 1), 'together')).toEqual(['50', '50', '-50']);
    expect(of(marked(0, 1, 2), 'together')).toEqual(['33.3', '33.3', '33.3']);
    expect(of(options, 'together')).toEqual(['0', '0', '0']);
  });

  it('begins with all the points, however many share them', () => {
    for (let count = 1; count <= 50; count += 1) {
      const all = Array.from({ length: count }, () => ({ label: 'x', isRight: true as const }));
      expect(Math.abs(broughtTogether(withCredits(all, 'together')) - 100)).toBeLessThanOrEqual(1);
    }
  });

  it('goes with the mark: all of the points, or what is left of them', () => {
    const creditsOf = (all: readonly TypedOption[]) => all.map(({ credit }) => credit);
    const begun = withCredits(marked(0), 'together');
    expect(creditsOf(toggledAt(begun, 1, 'together'))).toEqual(['100', '', '-100']);
    const less = [{ ...begun[0]!, credit: '66.7' }, ...begun.slice(1)];
    const shared = toggledAt(less, 1, 'together');
    expect(creditsOf(shared)).toEqual(['66.7', '33.3', '-100']);
    expect(creditsOf(toggledAt(shared, 0, 'together'))).toEqual(['0', '33.3', '-100']);
    // An option that was written later.
    const later = [...withCredits(marked(0), 'each'), { label: 'D' }];
    expect(creditsOf(toggledAt(later, 3, 'each'))).toEqual(['100', '0', '0', '100']);
    expect(withoutCredits(shared)).toEqual(marked(0, 1));
  });

  it('may be all of the points for who chooses everything', () => {
    const all = withCredits(marked(0, 1), 'together');
    expect(isAllRight(all)).toBe(false);
    expect(
      isAllRight(all.map((option) => (option.isRight ? option : { ...option, credit: '' }))),
    ).toBe(true);
    expect(isAllRight(withCredits(marked(0, 1, 2), 'together'))).toBe(false);
  });

  it('is nothing where nothing is typed', () => {
    const [first, ...others] = withCredits(marked(0), 'each');
    const values = { options: [first!, ...others.map((option) => ({ ...option, credit: ' ' }))] };
    expect(rightKey(values)).toEqual({ optionIndexes: [0], partialCredit: [100, 0, 0] });
  });
});
