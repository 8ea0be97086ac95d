import { describe, expect, it } from '@jest/globals';
import { languages, limits } from '../../contract/index.js';
import { isProfaneTo } from '../../platform/texts/accepted-languages.rules.js';
import { dealableNames, namesLike, PAIRS, pairOf } from './dealt-names.rules.js';
import { keyOfNickname } from './nickname.rules.js';

describe('dealt names', () => {
  it.each(languages)('are many, unlike and never rude: %s', (language) => {
    const all = Array.from({ length: PAIRS[language] }, (_, nth) => pairOf(language, nth));
    expect(PAIRS[language]).toBe(1_600);
    expect(new Set(all.map(keyOfNickname)).size).toBe(all.length);
    expect(all.filter((name) => isProfaneTo(name, 'de'))).toEqual([]);
  });

  it('are in the language that is read', () => {
    const first = () => 0;
    expect(dealableNames('de-AT,en;q=0.5', first)[0]).toBe('Achtsamer Adler');
    expect(dealableNames('fr,de;q=0.8', first)[0]).toBe('Achtsamer Adler');
    expect(dealableNames('en,de', first)[0]).toBe('Amber Alpaca');
    expect(dealableNames(undefined, first)[0]).toBe('Amber Alpaca');
    expect(pairOf('de', PAIRS.de - 1)).toBe('Waches Rotkehlchen');
  });

  it('have a number where there are too many', () => {
    const last = (max: number) => max - 1;
    expect(dealableNames('en', last)).toEqual([
      ...Array.from({ length: 3 }, () => 'Zesty Wren'),
      ...['Zesty Wren 99', 'Zesty Wren 9999', 'Zesty Wren 999999'],
    ]);
  });

  it('are like a name that is taken', () => {
    expect(namesLike('Ada', () => 0)[0]).toBe('Ada 2');
    const longest = 'x'.repeat(limits.nameMax);
    expect(namesLike(longest).every((name) => name.length <= limits.nameMax)).toBe(true);
  });
});
