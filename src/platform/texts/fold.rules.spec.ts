import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { wordKey } from './fold.rules.js';

describe('wordKey', () => {
  it.each([
    [undefined, ['Café', 'CAFE', 'cafe!', '“café”', ' ｃａｆé ', 'cafe\u0301…', 'CaFé\u200b']],
    [undefined, ['Straße', 'STRASSE', 'strasse']],
    [undefined, ['good  ideas', 'Good ideas.', '(good ideas)']],
    [undefined, ['rock ’n’ roll', "Rock 'n' Roll"]],
    [undefined, ['e-mail', 'E‑Mail']],
    [undefined, ['#climate', 'Climate']],
    [undefined, ['ΟΔΌΣ', 'οδός', 'οδος']],
    ['fr', ['Élève', 'eleve', 'ÉLÈVE']],
    ['de', ['Größe', 'GRÖSSE', 'größe!', 'gro\u0308ße']],
  ])('of %s is the same for %j', (language, texts) => {
    expect(new Set(texts.map((text) => wordKey(text, language))).size).toBe(1);
  });

  it.each([
    ['de', 'schön', 'schon'],
    ['es', 'año', 'ano'],
    ['sv', 'får', 'far'],
    ['ru', 'мой', 'мои'],
    [undefined, 'мой', 'мои'],
    ['vi', 'má', 'ma'],
    ['ja', 'か', 'が'],
    ['hi', 'कि', 'का'],
    [undefined, 'C#', 'C'],
    [undefined, 'C++', 'C'],
    [undefined, '5 %', '5'],
    [undefined, 'idea', 'ideas'],
    [undefined, 'the idea', 'idea'],
    [undefined, '?', '!'],
    [undefined, '👍', '👎'],
  ])('in %s tells %s from %s', (language, one, other) => {
    expect(wordKey(one, language)).not.toBe(wordKey(other, language));
  });

  it('is its own key, is something where the text is, and is short', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }), (text) => {
        fc.pre(text.trim() !== '');
        const key = wordKey(text);
        expect([...key].length).toBeLessThanOrEqual(120);
        expect(wordKey(key)).toBe(key);
      }),
    );
  });

  it('takes marks that are piled up off', () => {
    expect(wordKey(`a${'\u0301'.repeat(50)}b`)).toBe('ab');
  });
});
