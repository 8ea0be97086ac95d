import { describe, expect, it } from '@jest/globals';
import { languageOf } from './language.rules.js';

describe('languageOf', () => {
  it.each([
    ['de-AT,de;q=0.9,en;q=0.8', 'de'],
    ['en;q=0.8,de;q=0.9', 'de'],
    ['fr-FR, DE;q=0.5', 'de'],
    ['en,de', 'en'],
    ['de;q=0,en;q=0.1', 'en'],
    ['de;q=x, en;q=0.1', 'en'],
    ['fr', 'en'],
    ['*', 'en'],
    ['', 'en'],
    [undefined, 'en'],
  ])('of "%s" is %s', (accept, language) => {
    expect(languageOf(undefined, accept)).toBe(language);
  });

  it('is the one that was chosen, where there is such a one', () => {
    expect(languageOf('de', 'en')).toBe('de');
    expect(languageOf('xx', 'de')).toBe('de');
    expect(languageOf(['de'], 'en')).toBe('en');
  });
});
