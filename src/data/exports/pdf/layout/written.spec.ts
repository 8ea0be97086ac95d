import { describe, expect, it } from '@jest/globals';
import { formulaText } from './formula.rules.js';
import { plainParagraphs, textOf, writtenLabel, writtenPrompt } from './written.rules.js';

describe('formulas', () => {
  it.each([
    ['x^2 \\le \\frac{a}{b}', 'x² ≤ a/b'],
    ['\\sqrt{x+1}', '√(x+1)'],
    ['\\frac{a+b}{2}', '(a+b)/2'],
    ['a_1 + a_{12} + a_{n}', 'a₁ + a₁₂ + a_n'],
    ['e^{i\\pi} = -1', 'e^(iπ) = -1'],
    ['\\sum_{i=1}^n i', '∑_(i=1)ⁿ i'],
    ['50\\,\\%', '50 %'],
    ['\\mathrm{H}_2\\text{O}', 'H₂O'],
    ['\\begin{matrix} a \\end{matrix}', '\\begin{matrix} a \\end{matrix}'],
    ['{{{', ''],
    ['\\frac', '/'],
  ])('%s are read as %s', (tex, text) => {
    expect(formulaText(tex)).toBe(text);
  });
});

describe('markup on paper', () => {
  it('has no signs', () => {
    const [first, ...rest] = writtenPrompt('**Where** _to_?\n- `a`\n- $x^2$\n\nAnd then');
    expect(first).toEqual({
      spans: [
        { text: 'Where', isBold: true },
        { text: ' ' },
        { text: 'to', isItalic: true },
        { text: '?' },
      ],
    });
    expect(rest.map(({ mark, spans }) => [mark, spans.map(({ text }) => text).join('')])).toEqual([
      ...[
        ['•', 'a'],
        ['•', 'x²'],
      ],
      [undefined, 'And then'],
    ]);
    expect(textOf(rest)).toBe('• a • x² And then');
  });

  it('is in one line in an option, its spaces between parts kept', () => {
    expect(writtenLabel('a **b**\nc').map(({ text }) => text)).toEqual(['a ', 'b', ' c']);
  });

  it('is text where others have written it', () => {
    expect(plainParagraphs('**a**\r\n\u0007b\tc').map(({ spans }) => spans[0]!.text)).toEqual([
      '**a**',
      'b c',
    ]);
  });
});
