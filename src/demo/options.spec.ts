import { describe, expect, it } from '@jest/globals';
import { readOptions } from './options.js';

describe('readOptions', () => {
  it('has a default for everything', () => {
    expect(readOptions([])).toEqual({
      phones: 200,
      seconds: 8,
      seed: 1,
      url: undefined,
      keep: false,
      help: false,
    });
  });

  it('takes the number of phones with its name or without', () => {
    expect(readOptions(['--phones', '20']).phones).toBe(20);
    expect(readOptions(['20', '--seconds=3'])).toMatchObject({ phones: 20, seconds: 3 });
  });

  it('trims the slash off the address', () => {
    expect(readOptions(['--url', 'https://poll.example/']).url).toBe('https://poll.example');
  });

  it.each([
    [['--phones', '0'], /^--phones .*"0"/],
    [['5001'], /^--phones .*"5001"/],
    [['many'], /^--phones .*"many"/],
    [['20', '30'], /"30"/],
    [['--seconds', '1.5'], /^--seconds .*"1.5"/],
    [['--url', 'poll.example'], /^--url/],
    [['--loud'], /--loud.* Try --help\.$/],
  ])('refuses %j in one line', (args, message) => {
    expect(() => readOptions(args)).toThrow(message);
    expect(() => readOptions(args)).toThrow(/^.*$/);
  });
});
