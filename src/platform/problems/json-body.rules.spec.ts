import { describe, expect, it } from '@jest/globals';
import { findFlaw } from './json-body.rules.js';

function nested(depth: number): unknown {
  return depth === 0 ? 1 : { a: nested(depth - 1) };
}

describe('findFlaw', () => {
  it.each([
    [{ title: 'a\0b' }, 'title'],
    [{ options: [{ label: 'ok' }, { label: '\ud800' }] }, 'options.1.label'],
    [{ options: [{ 'a\0': 1 }] }, 'options.0'],
    [{ settings: { toString: 1 } }, 'settings.toString'],
    [nested(9), 'a.a.a.a.a.a.a.a'],
    [nested(5_000), 'a.a.a.a.a.a.a.a'],
  ])('finds what is wrong, by its path', (body, path) => {
    expect(findFlaw(body)?.path).toBe(path);
  });

  it('lets all else pass, emoji too', () => {
    const body = { title: '🗳️ Grüße\n', list: [1, null, true, 'x'], deep: nested(7) };
    expect(findFlaw(body)).toBeUndefined();
  });
});
