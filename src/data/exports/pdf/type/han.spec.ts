import { describe, expect, it } from '@jest/globals';
import { hanOf, hanOfLanguage } from './han.rules.js';

describe('the way in which Chinese characters are written', () => {
  it.each([
    ['これは直接です', 'jp'],
    ['다음 會議', 'kr'],
    ['这个问题', 'sc'],
    ['這個問題', 'tc'],
    ['ㄅㄆ 直接', 'tc'],
    ['直接', undefined],
    ['Straße', undefined],
  ])('of %s is known by the text', (text, han) => {
    expect(hanOf(text)).toBe(han);
  });

  it.each([
    ['ja', 'jp'],
    ['ko-KR', 'kr'],
    ['zh-Hant', 'tc'],
    ['zh-TW', 'tc'],
    ['zh', 'sc'],
    ['de', undefined],
  ])('in %s is known by the language', (language, han) => {
    expect(hanOfLanguage(language)).toBe(han);
  });
});
