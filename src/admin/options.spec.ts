import { describe, expect, it } from '@jest/globals';
import { readAdminCommand } from './options.js';

describe('readAdminCommand', () => {
  it.each([
    [['create', 'ada@example.org'], { does: 'create', email: 'ada@example.org' }],
    [['invite'], { does: 'invite', email: undefined }],
    [['list'], { does: 'list' }],
  ])('reads %j', (args, command) => {
    expect(readAdminCommand(args)).toEqual(command);
  });

  it.each([
    [[]],
    [['create']],
    [['create', '']],
    [['create', 'ada@example.org', 'correct horse']], // a password is never on the command line
    [['list', 'all']],
    [['delete', 'ada@example.org']],
  ])('refuses %j in one line', (args) => {
    expect(() => readAdminCommand(args)).toThrow(/^npm run admin -- create EMAIL .*$/);
  });
});
