import { describe, expect, it } from '@jest/globals';
import type { Definition, GivenSettings } from '../question-kind.js';
import { openText } from '../open-text/open-text.kind.js';
import { wordCloud } from '../word-cloud/word-cloud.kind.js';

const asked = (settings: GivenSettings = {}): Definition => ({ options: [], settings });

describe.each([openText, wordCloud])('$name', (kind) => {
  it.each([
    [{ texts: [] }],
    [{ texts: [' ', '\u200b'] }],
    [{ texts: ['a', 'b', 'c'] }],
    [{ texts: ['long'] }],
    [{ optionIds: ['a'] }],
  ])('refuses %j', (choice) => {
    expect(() => kind.pack(choice, asked({ maxAnswers: 2, maxLength: 3 }))).toThrow(
      expect.objectContaining({ code: 'invalid_choice' }),
    );
  });

  it('counts characters, not their halves', () => {
    expect(kind.pack({ texts: ['👍👍👍'] }, asked({ maxLength: 3 }))).toEqual(['👍👍👍']);
  });

  it.each([{ maxAnswers: 0 }, { maxAnswers: 11 }, { maxLength: 0 }, { maxLength: 1_001 }])(
    'cannot be defined with %j',
    (settings) => {
      const [name] = Object.keys(settings);
      expect(kind.check(asked(settings)).map(({ path }) => path)).toEqual([`settings.${name}`]);
    },
  );

  it.each([
    [{}, 'shown'],
    [{ moderated: true }, 'pending'],
    [{ profanity: true }, 'hidden'],
    [{ profanity: true, moderated: true }, 'hidden'],
  ])('with %j has a rude text %s', (settings, state) => {
    expect(kind.texts!.firstState('Bitch', asked(settings))).toBe(state);
  });
});

describe('open_text', () => {
  it('keeps lines, and each text once', () => {
    const packed = openText.pack({ texts: ['a\nb', 'a\nb ', 'A\nB'] }, asked({ maxAnswers: 5 }));
    expect(packed).toEqual(['a\nb', 'A\nB']);
  });
});

describe('word_cloud', () => {
  it('keeps each word once, as it came first', () => {
    expect(wordCloud.pack({ texts: ['Café', 'cafe!', ' new\nideas '] }, asked())).toEqual([
      'Café',
      'new ideas',
    ]);
  });

  it('is another where its language is', () => {
    expect(wordCloud.asksTheSame(asked(), asked({ moderated: true }))).toBe(true);
    expect(wordCloud.asksTheSame(asked(), asked({ language: 'de' }))).toBe(false);
  });
});
