import { describe, expect, it } from '@jest/globals';
import { isProfane } from './profanity.rules.js';

describe('isProfane', () => {
  it.each([
    ['What a bitch!', undefined],
    ['BITCH', 'fr'],
    ['Du Wichser', 'de'],
    ['scheisse'.replace('ss', 'ß'), 'de'],
    ['あなたはセックス', 'ja'],
    ['你这个王八蛋', 'zh'],
  ])('finds a word of a list in "%s" (%s)', (text, language) => {
    expect(isProfane(text, language)).toBe(true);
  });

  it.each([
    ['A class on assessment', undefined],
    ['Wichser', undefined],
    // What a list that was translated by a machine has for German.
    ['Hunde, Eier, Bälle und Fehler: in % flach', 'de'],
    ['Scunthorpe', 'xx'],
    ['', 'de'],
  ])('finds none in "%s" (%s)', (text, language) => {
    expect(isProfane(text, language)).toBe(false);
  });
});
