import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { limits } from '../contract/index.js';
import { plainLabel } from '../contract/markup.js';
import { labelOf, labelsOf } from './ideas.rules.js';

const lengthOf = (text: string) => [...text].length;

describe('a label of what somebody wrote', () => {
  it.each([
    ['Why?', 'Why?'],
    ['x'.repeat(200), 'x'.repeat(200)],
    ['x'.repeat(201), `${'x'.repeat(199)}…`],
    [`${'word '.repeat(40)}and more`, `${'word '.repeat(39)}word…`],
    [`${'x'.repeat(198)}👩‍👩‍👧‍👧 and more`, `${'x'.repeat(198)}…`],
    [`${'x'.repeat(198)}e\u0301é!`, `${'x'.repeat(198)}…`],
  ])('of %j is %j', (text, label) => {
    expect(labelOf(text)).toBe(label);
  });

  it('has no markup, but what is no markup has no backslash', () => {
    expect(labelOf('It costs $5 or 2 * 3')).toBe('It costs $5 or 2 * 3');
    expect(labelOf('**Now** or $x^2$')).toBe('\\*\\*Now\\*\\* or \\$x^2\\$');
  });

  it('reads as the text or its beginning, and is never too long', () => {
    const sign = fc.constantFrom('a', ' ', '*', '_', '$', '`', '\\', '👍🏽', 'é', '**', '$$', '-');
    const text = fc
      .array(sign, { minLength: 1, maxLength: 400 })
      .map((signs) => signs.join('').replace(/\s+/g, ' ').trim())
      .filter((joined) => joined !== '');
    fc.assert(
      fc.property(text, (given) => {
        const label = labelOf(given);
        expect(lengthOf(label)).toBeLessThanOrEqual(limits.labelMax);
        const read = plainLabel(label);
        if (read !== given) expect(given.startsWith(read.replace(/…$/, ''))).toBe(true);
      }),
    );
  });
});

describe('labelsOf', () => {
  it('has what looks alike once, on one line each', () => {
    expect(labelsOf(['More coffee', 'Tea\nplease', 'more  COFFEE', 'Tea please'])).toEqual([
      'More coffee',
      'Tea please',
    ]);
  });
});
