import { describe, expect, it } from '@jest/globals';
import { listIn, pasteList } from './paste.rules.js';

describe('listIn', () => {
  it.each([
    ['lines', 'Lisbon\nOslo\nRome', ['Lisbon', 'Oslo', 'Rome']],
    [
      'lines of Windows, with blanks and empty ones',
      ' Lisbon \r\n\r\n\tOslo\r\n',
      ['Lisbon', 'Oslo'],
    ],
    ['hyphens', '- Lisbon\n- Oslo', ['Lisbon', 'Oslo']],
    ['bullets as Word has them', '•\tLisbon\n•\tOslo', ['Lisbon', 'Oslo']],
    ['nested bullets', '* Lisbon\n  ◦ Oslo', ['Lisbon', 'Oslo']],
    ['boxes to tick', '- [ ] Lisbon\n- [x] Oslo', ['Lisbon', 'Oslo']],
    ['numbers', '1. Lisbon\n2. Oslo', ['Lisbon', 'Oslo']],
    ['numbers as Word has them', '1)\tLisbon\n2)\tOslo', ['Lisbon', 'Oslo']],
    ['letters', 'a) Lisbon\nb) Oslo', ['Lisbon', 'Oslo']],
    ['numbers in brackets', '(1) Lisbon\n(2) Oslo', ['Lisbon', 'Oslo']],
    ['a number that is text', '3. floor\nRoof', ['3. floor', 'Roof']],
    ['numbers alone', '1\n2\n3.5', ['1', '2', '3.5']],
    ['years', '2025\n2026', ['2025', '2026']],
    ['negative numbers', '-1\n-2', ['-1', '-2']],
    ['words with hyphens', 'e-mail\n-ish', ['e-mail', '-ish']],
    ['a row of a sheet', 'Lisbon\tOslo\tRome', ['Lisbon', 'Oslo', 'Rome']],
    ['rows of a sheet', 'Lisbon\tPortugal\nOslo\tNorway', ['Lisbon Portugal', 'Oslo Norway']],
    ['bullets without a text', '-\n- Oslo\n•', ['Oslo']],
    ['separators of Unicode', 'Lisbon\u2028Oslo\u2029Rome', ['Lisbon', 'Oslo', 'Rome']],
    ['Arabic', '١. نعم\n٢. لا', ['١. نعم', '٢. لا']],
    ['a text', 'Lisbon - or Oslo', ['Lisbon - or Oslo']],
    ['nothing', ' \n\t', []],
  ])('%s', (_, text, items) => {
    expect(listIn(text)).toEqual(items);
  });
});

describe('pasteList', () => {
  const labels = (...all: string[]) => all.map((label) => ({ label }));
  const paste = (options: { id?: string; label: string }[], at: number, text: string, most = 5) =>
    pasteList(
      options,
      { at, from: options[at]!.label.length, to: options[at]!.label.length },
      text,
      most,
    );

  it('fills what is empty, and adds the rest', () => {
    expect(paste(labels('', ''), 0, 'A\nB\nC')).toEqual({
      options: labels('A', 'B', 'C'),
      last: 2,
      left: 0,
    });
  });

  it('keeps what is written before and behind, and which option it is', () => {
    const options = [
      { id: '1', label: 'One' },
      { id: '2', label: 'T' },
      { label: '' },
      { id: '4', label: 'Four' },
    ];
    expect(paste(options, 1, 'wo\nThree')?.options).toEqual([
      { id: '1', label: 'One' },
      { id: '2', label: 'Two' },
      { label: 'Three' },
      { id: '4', label: 'Four' },
    ]);
  });

  it('replaces what is marked', () => {
    const pasted = pasteList(labels('Lisbon!', ''), { at: 0, from: 0, to: 6 }, 'A\nB', 5);
    expect(pasted?.options).toEqual(labels('A', 'B!'));
  });

  it('says how many did not fit, and pushes out nothing', () => {
    expect(paste(labels('', 'Last'), 0, 'A\nB\nC\nD\nE\nF')).toEqual({
      options: labels('A', 'B', 'C', 'D', 'Last'),
      last: 3,
      left: 2,
    });
    expect(paste(labels('1', '2', '3', '4', '5'), 4, 'A\nB')).toEqual({
      options: labels('1', '2', '3', '4', '5A'),
      last: 4,
      left: 1,
    });
  });

  it('is not about a text that is no list', () => {
    expect(paste(labels('', ''), 0, 'Lisbon')).toBeUndefined();
    expect(paste(labels('', ''), 0, '- Lisbon\n')).toBeUndefined();
  });
});
