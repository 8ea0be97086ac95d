import { describe, expect, it } from '@jest/globals';
import { readBackupOptions, readRestoreOptions } from './options.js';

describe('the options of a backup', () => {
  it('name the file, and the session where it is one alone', () => {
    expect(readBackupOptions(['--out', 'all.gz'])).toEqual({ out: 'all.gz', session: undefined });
    expect(readBackupOptions(['--session', '4821 7730', '--out=one.gz'])).toEqual({
      out: 'one.gz',
      session: '4821 7730',
    });
  });

  it.each([
    [[]],
    [['all.gz']],
    [['--out', 'a', 'b']],
    [['--out', 'a', '--session', '']],
    [['--to']],
  ])('are told where they are %j', (args) => {
    expect(() => readBackupOptions(args)).toThrow('npm run backup -- --out');
  });
});

describe('the options of a restore', () => {
  it('name the file', () => {
    expect(readRestoreOptions(['all.gz'])).toEqual({ file: 'all.gz', replace: false });
    const args = ['one.gz', '--replace', '--account', 'ada@example.org'];
    expect(readRestoreOptions(args)).toEqual({
      file: 'one.gz',
      replace: true,
      account: 'ada@example.org',
    });
  });

  it.each([[[]], [['a', 'b']], [['a', '--force']], [['a', '--account', '']]])(
    'are told where they are %j',
    (args) => {
      expect(() => readRestoreOptions(args)).toThrow('npm run restore -- <file>');
    },
  );
});
