import { describe, expect, it } from '@jest/globals';
import { readWeight, rosterLines, toRosterLine } from './roster-lines.js';

describe('a list of names', () => {
  it.each([
    ['Ada\nBob', [['Ada'], ['Bob']]],
    [' Ada \r\n\r\n  Bob  \r\n', [['Ada'], ['Bob']]],
    ['"Lovelace, Ada"\n"Bob"', [['Lovelace, Ada'], ['Bob']]],
    ['Ada "the first" Lovelace', [['Ada "the first" Lovelace']]],
    ['Lovelace, Ada\nHopper, Grace, 3', [['Lovelace, Ada'], ['Hopper, Grace', '3']]],
    [
      'Ada;3\nBob\t12\n"Eve";"7"',
      [
        ['Ada', '3'],
        ['Bob', '12'],
        ['Eve', '7'],
      ],
    ],
    ['Ada;Berlin', [['Ada;Berlin']]],
    ['Ada;\nBob,', [['Ada'], ['Bob']]],
    ['\uFEFFName;Gewicht\nAda;2', [['Ada', '2']]],
    ['Name,Weight\r\n"O""Neil, Eve",4', [['O"Neil, Eve', '4']]],
    // No weight that is none may become a part of a name, and a vote of one.
    [
      'Name,Weight\nAda,1e6\nBob,٣\nLovelace, Ada\nHopper, Grace, 2\nEve,\nDan',
      [['Ada', '1e6'], ['Bob', '٣'], ['Lovelace', 'Ada'], ['Hopper, Grace', '2'], ['Eve'], ['Dan']],
    ],
    [
      'Name;Stimmen\nAda, die erste;3\nBob;x',
      [
        ['Ada, die erste', '3'],
        ['Bob', 'x'],
      ],
    ],
    [
      'Ada;1.5\nBob;-1',
      [
        ['Ada', '1.5'],
        ['Bob', '-1'],
      ],
    ],
    [';3', [['', '3']]],
    ['"Ada";none', [['Ada', 'none']]],
    ['', []],
    [' \n"" \n', []],
  ])('is read from %j', (text, expected) => {
    const read = rosterLines(text).map(({ name, weight }) => (weight ? [name, weight] : [name]));
    expect(read).toEqual(expected);
  });

  it.each([
    [undefined, 1],
    ['3', 3],
    ['1000000', 1_000_000],
    ['0', 0],
    ['1.5', undefined],
    ['1 000', undefined],
    ['-1', undefined],
    ['9'.repeat(16), undefined],
  ])('has for the weight %j the number %j', (weight, number) => {
    expect(readWeight({ name: 'Ada', weight })).toBe(number);
  });

  it.each([
    ['Ada', 1, 'Ada'],
    ['Ada', 3, 'Ada; 3'],
    ['Lovelace, Ada', 1, 'Lovelace, Ada'],
    ['Lovelace, Ada', 3, 'Lovelace, Ada; 3'],
    ['Room, 3', 1, '"Room, 3"'],
    ['Room; 3', 2, 'Room; 3; 2'],
    ['"Ada"', 2, '"""Ada"""; 2'],
    ['Ada "the first"', 2, 'Ada "the first"; 2'],
  ])('of %j with %j votes is written as %j, and read again', (label, weight, line) => {
    expect(toRosterLine({ label, weight })).toBe(line);
    const [read] = rosterLines(line);
    expect(read!.name).toBe(label);
    expect(readWeight(read!)).toBe(weight);
  });
});
