import { describe, expect, it } from '@jest/globals';
import { csvField, csvLine } from './csv.rules.js';

describe('csvField', () => {
  it.each([
    ['plain', 'plain'],
    [null, ''],
    ['a,b', '"a,b"'],
    ['1; 3', '"1; 3"'],
    ['say "hi"', '"say ""hi"""'],
    ['two\nlines', '"two\nlines"'],
    ['=1+1', "'=1+1"],
    ['+1', "'+1"],
    ['-1', "'-1"],
    ['@sum(a1)', "'@sum(a1)"],
    ['  =1', "'  =1"],
    ['\t=1', "'\t=1"],
    ['＝1', "'＝1"],
    [-1.5, '-1.5'],
    ['=a,"b"', `"'=a,""b"""`],
  ])('%j is %j', (value, field) => {
    expect(csvField(value)).toBe(field);
  });

  it('are joined to lines', () => {
    expect(csvLine(['a', null, '=b'])).toBe("a,,'=b\r\n");
  });
});
