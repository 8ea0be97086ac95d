import { describe, expect, it } from '@jest/globals';
import { exportName } from '../../../src/contract/exports.js';
import type { Session } from '../../../src/contract/index.js';
import { choicesOf, questionChoices } from './files.rules.js';

const namesOf = (identity: 'named' | 'anonymous', traceable = false) => {
  const session = { code: '12345678', settings: { identity, traceable } } as Session;
  return choicesOf(session).map(({ format, layout }) => exportName(session.code, format, layout));
};

describe('files of a session', () => {
  it('have a row a participant where it asks for names, or is traceable', () => {
    expect(namesOf('anonymous', true)).toContain('plenum-12345678-pivot.csv');
    expect(namesOf('named')).toEqual([
      'plenum-12345678.pdf',
      'plenum-12345678.xlsx',
      'plenum-12345678-pivot.csv',
      'plenum-12345678-long.csv',
    ]);
    expect(questionChoices.map(({ format }) => exportName('12345678', format))).toEqual([
      'plenum-12345678-moodle.xml',
      'plenum-12345678-gift.txt',
      'plenum-12345678-qti.zip',
    ]);
    expect(namesOf('anonymous')).toEqual([
      'plenum-12345678.pdf',
      'plenum-12345678.xlsx',
      'plenum-12345678-long.csv',
    ]);
  });
});
