import { describe, expect, it } from '@jest/globals';
import { ValidationFailedError } from '../platform/domain-error.js';
import { requireKeepable } from './retention.rules.js';

describe('requireKeepable', () => {
  const keep = (
    asked: number | null | undefined,
    most: number | null,
    before: number | null = null,
  ) =>
    requireKeepable(
      asked === undefined ? {} : { retentionDays: asked },
      { retentionDays: before },
      {
        retentionDays: most,
      },
    );

  it('takes as many days as the server keeps any', () => {
    for (const [asked, most] of [
      [30, 30],
      [5, null],
      [null, 30],
      [undefined, 30],
    ] as const) {
      expect(() => keep(asked, most)).not.toThrow();
    }
  });

  it('refuses more, unless the session says them already', () => {
    expect(() => keep(31, 30)).toThrow(ValidationFailedError);
    expect(() => keep(31, 30, 40)).toThrow(ValidationFailedError);
    expect(() => keep(31, 30, 31)).not.toThrow();
  });
});
