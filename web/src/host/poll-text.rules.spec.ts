import { describe, expect, it } from '@jest/globals';
import { closesAtIn, pollIn } from './poll-text.rules.js';

describe('a poll that is typed or pasted', () => {
  it.each([
    ['Where next?\nLisbon\nOslo', 'Where next?', ['Lisbon', 'Oslo']],
    ['\n\n  Where next?  \r\n\r\n- Lisbon\r\n- Oslo\r\n', 'Where next?', ['Lisbon', 'Oslo']],
    ['1 + 1 = ?\n1. Two\n2. Three', '1 + 1 = ?', ['Two', 'Three']],
    ['Where next?', 'Where next?', []],
    [' \n ', '', []],
  ])('%j asks what its first line says', (text, question, options) => {
    expect(pollIn(text)).toEqual({ question, options });
  });

  it('closes at a time of the place where one is', () => {
    expect(closesAtIn('')).toBeNull();
    expect(closesAtIn('2026-12-24T18:00')).toBe(new Date(2026, 11, 24, 18).toISOString());
    expect(closesAtIn('nonsense')).toBe('nonsense');
  });
});
