import { describe, expect, it } from '@jest/globals';
import { plainPathOf } from './plain-path.rules.js';

const BELOW = 'https://example.org/polls';

describe('plainPathOf', () => {
  it.each([
    ['/?plain', '/plain'],
    ['/?plain=&x=1', '/plain'],
    ['/j/46526111?plain', '/plain/46526111'],
    ['/j/46526111/?plain', '/plain/46526111'],
    ['/j/4652%206111?plain', '/plain/46526111'],
    ['/46526111?plain', '/plain/46526111'],
    ['/host?plain', '/plain/browser'],
    ['/host/?plain', '/plain/browser'],
    ['/host/sessions/46526111-0000?plain', '/plain/browser'],
    ['/screen/0197?plain', '/plain/browser'],
    ['/moderate/0197?plain', '/plain/browser'],
    ['/polls?plain', '/plain/browser'],
    ['/p/46526111-0000?plain', '/plain/browser'],
  ])('of %s is %s, also below a path', (url, path) => {
    const found = plainPathOf(url)!;
    expect(new URL(found, BELOW + url).href).toBe(`${BELOW}${path}`);
  });

  it.each(['/', '/j/46526111', '/j/46526111?from=plain', '/host?to=plain'])(
    'is not asked for by %s',
    (url) => expect(plainPathOf(url)).toBeUndefined(),
  );
});
