import { beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { html, type Part } from '../platform/html.js';
import { labelHtml, loadFormulas, promptHtml } from './markup.js';

const sent = (part: Part) => html`${part}`.text;

describe('markup of the plain page', () => {
  it('is the source of a formula before KaTeX is there, and where it is none', async () => {
    expect(sent(labelHtml('$x^2$'))).toBe('<code dir="ltr">x^2</code>');
    await loadFormulas();
    expect(sent(labelHtml('$\\frac{1$'))).toBe('<code dir="ltr">\\frac{1</code>');
  });

  describe('with KaTeX', () => {
    beforeAll(loadFormulas);

    it('is elements of what was written', () => {
      expect(sent(promptHtml('**A** *b* `c`\n- d\n- e'))).toBe(
        '<strong>A</strong> <em>b</em> <code dir="ltr">c</code>' +
          '<span class="item">• d</span><span class="item">• e</span>',
      );
    });

    it('has MathML of a formula', () => {
      const written = sent(labelHtml('$x^2$'));
      expect(written).toContain('<code dir="ltr" class="source">x^2</code>');
      expect(written).toContain('<msup><mi>x</mi><mn>2</mn></msup>');
    });

    it.each([
      '<script>alert(1)</script>',
      '<img src=x onerror=alert(1)>',
      '**<script>**',
      '`<script>`',
      '$\\text{<script>}$',
      '$<script>x</script>$',
      '$\\href{javascript:alert(1)}{x}$',
      '$\\htmlData{a=b}{x}$',
      '$\\includegraphics{a.png}$',
      '$\\url{https://plenum.test}$',
    ])('never is HTML of who wrote it: %s', (text) => {
      expect(sent(promptHtml(text))).not.toMatch(/<(?:script|img|a)\b|<[^>]* (?:href|src|data-)/);
    });

    it('has no elements but its own, whatever was written', () => {
      const known = /^(?:strong|em|code|span|math|semantics|annotation|m[a-z]+)$/;
      const part = fc.constantFrom(
        ...['$', '**', '`', '<', '>', '"', '&', 'x', ' ', '{', '}', '^', '\n- '],
        ...[
          '\\frac',
          '\\text',
          '\\href',
          '\\htmlClass',
          '\\def',
          '\\vec',
          '\\color{red}',
          'onload=',
        ],
      );
      const texts = fc.array(part, { maxLength: 30 }).map((parts) => parts.join(''));
      fc.assert(
        fc.property(texts, (text) => {
          const written = sent(promptHtml(text));
          for (const [, name = ''] of written.matchAll(/<\/?([^\s>/]*)/g)) {
            expect(name).toMatch(known);
          }
        }),
      );
    });
  });
});
