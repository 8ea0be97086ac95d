import { formulaOptions } from '../contract/formula.js';

/** MathML of a formula; undefined where it is none. @param isBlock whether it stands on a line of its own */
export type ToMathml = (tex: string, isBlock: boolean) => string | undefined;

let loaded: Promise<ToMathml> | undefined;

/** Loads what makes MathML of formulas: not at a start, which should not wait for it. */
export function loadMathml(): Promise<ToMathml> {
  loaded ??= import('katex').then(({ default: katex }) => (tex, displayMode) => {
    try {
      const options = { ...formulaOptions, displayMode, output: 'mathml' } as const;
      return mathmlIn(katex.renderToString(tex, options));
    } catch {
      return undefined;
    }
  });
  return loaded;
}

/** What KaTeX writes of any formula with our options: elements and attributes of MathML, by name. */
const MATH =
  /^(?:<\/?(?:math|semantics|annotation|m[a-z]+)(?: (?:xmlns|encoding|display|math[a-z]+|[a-z]+)="[^"<>]*")*\/?>|[^<>])*$/;
const FORBIDDEN = / (?:href|src|style|class|id|on[a-z]+)=|<\/?(?:maction|mglyph)/;

/**
 * KaTeX escapes what is in a formula. That is not taken on trust: where there is anything in it but
 * MathML that does nothing, it is none.
 */
export function mathmlIn(written: string): string | undefined {
  const [, math] = /^<span class="katex">(.*)<\/span>$/s.exec(written) ?? [];
  return math === undefined || !MATH.test(math) || FORBIDDEN.test(math) ? undefined : math;
}
