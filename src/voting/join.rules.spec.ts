import { describe, expect, it } from '@jest/globals';
import type { ValidationFailedError } from '../platform/domain-error.js';
import { readJoin } from './join.rules.js';

function pathsRefusedOf(body: unknown): string[] {
  try {
    readJoin(body);
    return [];
  } catch (error) {
    return (error as ValidationFailedError).more.errors!.map(({ path }) => path);
  }
}

describe('readJoin', () => {
  it('takes a code, and a name without the spaces around it', () => {
    expect(readJoin({ code: '4821 7730' })).toEqual({ code: '4821 7730' });
    expect(readJoin({ code: '1', name: ' Grace ', participantToken: 't' })).toEqual({
      code: '1',
      name: 'Grace',
      participantToken: 't',
    });
  });

  it('counts characters as people do', () => {
    expect(pathsRefusedOf({ code: '1', name: '🚀'.repeat(80) })).toEqual([]);
    expect(pathsRefusedOf({ code: '1', name: '🚀'.repeat(81) })).toEqual(['name']);
  });

  it.each([
    [undefined, ['code']],
    [{}, ['code']],
    [{ code: '' }, ['code']],
    [{ code: 48_217_730 }, ['code']],
    [{ code: '1'.repeat(33) }, ['code']],
    [{ code: '1', name: ' ' }, ['name']],
    [{ code: '1', name: null }, ['name']],
    [{ code: '1', participantToken: 't'.repeat(2_001) }, ['participantToken']],
    [{ code: null, name: 7, age: 7 }, ['age', 'code', 'name']],
  ])('refuses %j', (body, paths) => {
    expect(pathsRefusedOf(body)).toEqual(paths);
  });
});
