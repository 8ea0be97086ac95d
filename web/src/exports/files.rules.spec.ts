import { describe, expect, it } from '@jest/globals';
import type { Session } from '../../../src/contract/index.js';
import { choicesOf, fileNameOf } from './files.rules.js';

const namesOf = (identity: 'named' | 'anonymous', traceable = false) => {
  const session = { code: '12345678', settings: { identity, traceable } } as Session;
  return choicesOf(session).map((choice) => fileNameOf(session, choice));
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
    expect(namesOf('anonymous')).toEqual([
      'plenum-12345678.pdf',
      'plenum-12345678.xlsx',
      'plenum-12345678-long.csv',
    ]);
  });
});
