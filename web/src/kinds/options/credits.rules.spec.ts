import { describe, expect, it } from '@jest/globals';
import type { Question } from '../../../../src/contract/index.js';
import { broughtTogether, hasCredits, withCredits, withoutCredits } from './credits.rules.js';
import { rightKey, toggled, withRight } from './key.rules.js';

const options = ['a', 'b', 'c'].map((id) => ({ id, label: id.toUpperCase() }));
const keyed = (partialCredit: Record<string, number>) =>
  ({ answerKey: { optionIds: ['a'], partialCredit } }) as unknown as Question;
const marked = (...places: number[]) =>
  options.map((option, at) => (places.includes(at) ? toggled(option) : option));

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

  it('goes with the mark, and is added up', () => {
    const begun = withCredits(marked(0, 1), 'together');
    expect(broughtTogether(begun)).toBe(100);
    expect(toggled(begun[1]!)).toEqual({ id: 'b', label: 'B', credit: '0' });
    expect(toggled(begun[2]!)).toEqual({ id: 'c', label: 'C', isRight: true, credit: '100' });
    expect(broughtTogether([begun[0]!, { ...begun[1]!, credit: '' }])).toBe(50);
    expect(withoutCredits(begun)).toEqual(marked(0, 1));
  });

  it('is nothing where nothing is typed', () => {
    const [first, ...others] = withCredits(marked(0), 'each');
    const values = { options: [first!, ...others.map((option) => ({ ...option, credit: ' ' }))] };
    expect(rightKey(values)).toEqual({ optionIndexes: [0], partialCredit: [100, 0, 0] });
  });
});
