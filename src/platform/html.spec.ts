import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { html } from './html.js';

/** As a browser reads it. */
const decoded = (text: string) =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');

/** Texts in which what means something in HTML is frequent. */
const texts = fc.string({
  unit: fc.oneof(fc.constantFrom(...`<>"'&;/=-!#x`), fc.string({ minLength: 1, maxLength: 3 })),
});

describe('html', () => {
  it('has any text as a text, and as the value of an attribute', () => {
    fc.assert(
      fc.property(texts, texts, (value, text) => {
        const { text: written } = html`<p title="${value}">${text}</p>`;
        const [, title, inside] = /^<p title="([^"<>']*)">([^<>"']*)<\/p>$/s.exec(written)!;
        expect(decoded(title!)).toBe(value);
        expect(decoded(inside!)).toBe(text);
      }),
    );
  });

  it('has pieces as they are, and lists one after the other', () => {
    const items = ['<b>', 2].map((item) => html`<i>${item}</i>`);
    expect(html`<b>${items}</b>`.text).toBe('<b><i>&lt;b&gt;</i><i>2</i></b>');
  });

  it('writes nothing for what is not there, and a zero for zero', () => {
    expect(html`[${null}${undefined}${false}${''}${[]}${0}]`.text).toBe('[0]');
  });
});
