import { describe, expect, it } from '@jest/globals';
import { limits } from '../../../../src/contract/index.js';
import { canAddOption, canRemoveOption, labelHints } from './edit.rules.js';

describe('how many options there are', () => {
  it.each([
    [limits.optionsMin, true, false],
    [limits.optionsMin + 1, true, true],
    [limits.optionsMax - 1, true, true],
    [limits.optionsMax, false, true],
  ])('with %i, one more: %s, one less: %s', (length, canAdd, canRemove) => {
    const values = {
      options: Array.from({ length }, () => ({ label: '' })),
    };
    expect([canAddOption(values), canRemoveOption(values)]).toEqual([canAdd, canRemove]);
  });
});

describe('options that are typed', () => {
  const values = (...labels: string[]) => ({ options: labels.map((label) => ({ label })) });

  it.each([
    [
      ['Yes', ' yes', 'No'],
      [undefined, { is: 'like', option: 0 }, undefined],
    ],
    [
      ['', ''],
      [undefined, undefined],
    ],
    [
      ['\u200B', ' '],
      [{ is: 'empty' }, { is: 'empty' }],
    ],
  ])('%j have the hints %j', (labels, hints) => {
    expect(labelHints(values(...labels))).toEqual(hints);
  });
});
