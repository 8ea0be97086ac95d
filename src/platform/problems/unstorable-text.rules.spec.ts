import { describe, expect, it } from '@jest/globals';
import { findUnstorableText } from './unstorable-text.rules.js';

describe('findUnstorableText', () => {
  it.each([
    [{ title: 'a\0b' }, 'title'],
    [{ options: [{ label: 'ok' }, { label: '\ud800' }] }, 'options.1.label'],
    [{ options: [{ 'a\0': 1 }] }, 'options.0'],
  ])('finds it in %j', (body, path) => {
    expect(findUnstorableText(body)).toBe(path);
  });

  it('lets all other texts pass, emoji too', () => {
    expect(findUnstorableText({ title: '🗳️ Grüße\n', list: [1, null, true, 'x'] })).toBeUndefined();
  });
});
