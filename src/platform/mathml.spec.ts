import { describe, expect, it } from '@jest/globals';
import { mathmlIn } from './mathml.js';

describe('mathmlIn', () => {
  const math = (inside: string) => `<span class="katex"><math>${inside}</math></span>`;

  it('lets MathML through', () => {
    expect(mathmlIn(math('<mi mathvariant="normal">x</mi>'))).toBe(
      '<math><mi mathvariant="normal">x</mi></math>',
    );
  });

  it.each([
    '<script>x</script>',
    '<mi onclick="x">x</mi>',
    '<mi href="javascript:x">x</mi>',
    '<mi style="x">x</mi>',
    '<maction>x</maction>',
    '<mi a="<">x</mi>',
    '<mi',
  ])('and nothing else: %s', (inside) => {
    expect(mathmlIn(math(inside))).toBeUndefined();
  });
});
