import { describe, expect, it } from '@jest/globals';
import { labelOfCode, newVoterCode, readVoterCode } from './voter-code.rules.js';

describe('a voter code', () => {
  const codes = Array.from({ length: 2_000 }, newVoterCode);

  it('is of twelve characters that look like no other', () => {
    for (const code of codes)
      expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}$/);
  });

  it('is another one each time, of all 32 characters at each place', () => {
    expect(new Set(codes).size).toBe(codes.length);
    for (const place of [0, 1, 2, 3, 5, 6, 7, 8, 10, 11, 12, 13]) {
      expect(new Set(codes.map((code) => code[place])).size).toBe(32);
    }
  });

  it('is read as it was given out', () => {
    for (const code of codes.slice(0, 50)) expect(readVoterCode(code)).toBe(code);
  });

  it.each([
    '01AB-CDEF-GH12',
    '01abcdefgh12',
    ' 01ab cdef gh12 ',
    'oIab–cdef—ghl2',
    'OLAB‑CDEF−GHi2',
    '0\u00a01ab-cdef-gh12',
  ])('is read where it was typed as %j', (typed) => {
    expect(readVoterCode(typed)).toBe('01AB-CDEF-GH12');
  });

  it.each([
    '',
    '01AB-CDEF-GH1',
    '01AB-CDEF-GH123',
    '01AB-CDEF-GHU2',
    '01AB_CDEF_GH12',
    '٠١AB-CDEF-GH12',
  ])('is not read in %j', (typed) => {
    expect(readVoterCode(typed)).toBeUndefined();
  });

  it('is listed by its first group', () => {
    expect(labelOfCode('01AB-CDEF-GH12')).toBe('01AB');
  });
});
