import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ValidationFailedError } from '../../platform/domain-error.js';
import { readChoice } from './choice.rules.js';

describe('readChoice', () => {
  it('gives a choice or refuses, whatever it is given', () => {
    const ids = fc.oneof(fc.array(fc.string()), fc.anything());
    const almost = fc.record({ optionIds: ids, value: fc.anything() }, { requiredKeys: [] });
    fc.assert(
      fc.property(fc.oneof(almost, fc.anything()), (body) => {
        try {
          const [[name, value], ...more] = Object.entries(readChoice(body)) as [[string, unknown]];
          expect(more).toEqual([]);
          if (name === 'value') expect(typeof value).toBe('number');
          else expect((value as unknown[]).every((id) => typeof id === 'string')).toBe(true);
        } catch (error) {
          expect(error).toBeInstanceOf(ValidationFailedError);
        }
      }),
    );
  });

  it('takes either kind of choice', () => {
    expect(readChoice({ optionIds: ['a'] })).toEqual({ optionIds: ['a'] });
    expect(readChoice({ value: 0 })).toEqual({ value: 0 });
    expect(readChoice({ questionId: 'q', value: 3 }, ['questionId'])).toEqual({ value: 3 });
  });

  it.each([
    [undefined, ''],
    [null, ''],
    [[], ''],
    ['value', ''],
    [{}, ''],
    [{ optionIds: ['a'], value: 1 }, ''],
    [{ optionIds: 'a' }, 'optionIds'],
    [{ optionIds: [1] }, 'optionIds'],
    [{ optionIds: Array(101).fill('a') }, 'optionIds'],
    [{ value: '3' }, 'value'],
    [{ value: 3, extra: 1 }, 'extra'],
    [{ questionId: 'q', value: 3 }, 'questionId'],
  ])('refuses %j', (body, path) => {
    expect(() => readChoice(body)).toThrow(
      expect.objectContaining({
        code: 'validation_failed',
        more: { errors: [expect.objectContaining({ path })] },
      }),
    );
  });
});
