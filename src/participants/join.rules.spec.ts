import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ValidationFailedError } from '../platform/domain-error.js';
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
  it('gives texts or refuses, whatever it is given', () => {
    const fields = { code: fc.anything(), name: fc.anything(), participantToken: fc.anything() };
    const texts = { code: fc.string(), name: fc.string(), participantToken: fc.string() };
    const optional = { requiredKeys: [] };
    const body = fc.oneof(
      fc.record(texts, optional),
      fc.record(fields, optional),
      fc.object(),
      fc.constant(undefined),
    );
    fc.assert(
      fc.property(body, (given) => {
        try {
          const { code, name = 'x', participantToken = 'x', ...more } = readJoin(given);
          expect(more).toEqual({});
          expect([code, name, participantToken].map((text) => typeof text)).toEqual(
            Array(3).fill('string'),
          );
          expect([code.length, name.length]).not.toContain(0);
        } catch (error) {
          expect(error).toBeInstanceOf(ValidationFailedError);
        }
      }),
    );
  });

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
    [{ code: '1'.repeat(501) }, ['code']],
    [{ code: '1', voterCode: '1'.repeat(33) }, ['voterCode']],
    [{ code: '1', name: ' ' }, ['name']],
    [{ code: '1', name: null }, ['name']],
    [{ code: '1', participantToken: 't'.repeat(2_001) }, ['participantToken']],
    [{ code: null, name: 7, age: 7 }, ['age', 'code', 'name']],
  ])('refuses %j', (body, paths) => {
    expect(pathsRefusedOf(body)).toEqual(paths);
  });
});
