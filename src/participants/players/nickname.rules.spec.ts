import { describe, expect, it } from '@jest/globals';
import { limits } from '../../contract/index.js';
import { keyOfNickname, nicknameIn, readChosenNickname, readNickname } from './nickname.rules.js';

describe('the key of a nickname', () => {
  it.each([
    ['ADA', 'ada'],
    ['Ada  Lovelace', 'AdaLovelace'],
    ['José', 'jose'],
    ['Аdа', 'Ada'], // the first letter and the last are Cyrillic
    ['Ad\u200Ba', 'Ada'],
    ['Bill', 'BiII'],
    ['P1ayer 0ne', 'Player One'],
    ['ﬁn', 'fin'],
  ])('is the same of %j and %j', (one, other) => {
    expect(keyOfNickname(one)).toBe(keyOfNickname(other));
  });

  it.each([
    ['Ada', 'Eva'],
    ['Анна', 'Инна'],
    ['Fox 2', 'Fox 3'],
    ['🦊', '🦉'],
  ])('tells %j from %j', (one, other) => {
    expect(keyOfNickname(one)).not.toBe(keyOfNickname(other));
  });

  it('is of bounded length and never empty', () => {
    expect([...keyOfNickname('ﷺ'.repeat(limits.nameMax))].length).toBeLessThanOrEqual(200);
    expect(keyOfNickname('🦊')).not.toBe('');
  });
});

describe('a nickname', () => {
  it('is on one line, without what nobody sees', () => {
    expect(readNickname('  Ada \n\t Lovelace\0 ')).toBe('Ada Lovelace');
    expect(() => readNickname(' \u200B ')).toThrow('should not be empty');
  });

  it('has no rude word, of English or of a language that is read', () => {
    expect(() => readChosenNickname('Big SHIT')).toThrow('rude');
    expect(readChosenNickname('Arschloch')).toBe('Arschloch');
    expect(() => readChosenNickname('Arschloch', 'de-CH,en;q=0.5')).toThrow('rude');
    expect(readChosenNickname('Scunthorpe')).toBe('Scunthorpe');
  });

  it('is none where nobody can be asked for another', () => {
    expect(nicknameIn('shit')).toBeUndefined();
    expect(nicknameIn(undefined)).toBeUndefined();
    expect(nicknameIn(' Ada ')).toBe('Ada');
  });
});
