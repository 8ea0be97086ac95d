import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
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

  it('lets nothing pass that Postgres cannot store, wherever it is', () => {
    const bad = fc.constantFrom('\0', 'a\0b', '\ud800', 'a\udfff b');
    fc.assert(
      fc.property(fc.jsonValue(), bad, (json, text) => {
        expect(findFlaw([json, { a: [json, text] }])).toBeDefined();
        expect(findFlaw({ a: json, b: { [text]: json } })).toBeDefined();
      }),
    );
  });

  it('says of any JSON where its flaw is, or that there is none', () => {
    fc.assert(
      fc.property(fc.jsonValue({ stringUnit: 'binary' }), (json) => {
        const flaw = findFlaw(json);
        const isStorable = !JSON.stringify(json).includes('\\u0000');
        if (flaw) expect(flaw.message).toMatch(/\S/);
        else expect(isStorable).toBe(true);
      }),
    );
  });

  it('lets all else pass, emoji too', () => {
    const body = { title: '🗳️ Grüße\n', list: [1, null, true, 'x'], deep: nested(7) };
    expect(findFlaw(body)).toBeUndefined();
  });
});
