import { formulaOptions } from '../contract/formula.js';
import { type Inline, parseLabel, parsePrompt } from '../contract/markup.js';
import { html, Html, type Part } from '../platform/html.js';

type Typeset = (text: string, isBlock: boolean) => Html | undefined;

let typeset: Typeset | undefined;

/** Loads what makes MathML of formulas: not at a start, which should not wait for it. */
export async function loadFormulas(): Promise<void> {
  if (typeset) return;
  const { default: katex } = await import('katex');
  typeset = (text, displayMode) => {
    try {
      const options = { ...formulaOptions, displayMode, output: 'mathml' } as const;
      return mathIn(katex.renderToString(text, options));
    } catch {
      return undefined; // none: its source is shown
    }
  };
}

/** What KaTeX writes of any formula with our options: elements and attributes of MathML, by name. */
const MATH =
  /^(?:<\/?(?:math|semantics|annotation|m[a-z]+)(?: (?:xmlns|encoding|display|math[a-z]+|[a-z]+)="[^"<>]*")*\/?>|[^<>])*$/;
const FORBIDDEN = / (?:href|src|style|class|id|on[a-z]+)=|<\/?(?:maction|mglyph)/;

/**
 * KaTeX escapes what is in a formula. That is not taken on trust: where there is anything in it but
 * MathML that does nothing, it is not sent.
 */
export function mathIn(written: string): Html | undefined {
  const [, math] = /^<span class="katex">(.*)<\/span>$/s.exec(written) ?? [];
  if (math === undefined || !MATH.test(math) || FORBIDDEN.test(math)) return undefined;
  return new Html(math);
}

/** A question. It stands in a heading, so what is in it are no blocks. */
export function promptHtml(text: string): Part {
  return parsePrompt(text).map((block) =>
    block.is === 'paragraph'
      ? lineHtml(block.of)
      : block.items.map(({ mark, of }) => html`<span class="item">${mark} ${lineHtml(of)}</span>`),
  );
}

/** An option. */
export function labelHtml(text: string): Part {
  return lineHtml(parseLabel(text));
}

function lineHtml(nodes: readonly Inline[]): Part {
  return nodes.map((node): Part => {
    if (typeof node === 'string') return node;
    switch (node.is) {
      case 'bold':
        return html`<strong>${lineHtml(node.of)}</strong>`;
      case 'italics':
        return html`<em>${lineHtml(node.of)}</em>`;
      case 'code':
        return html`<code dir="ltr">${node.text}</code>`;
      case 'formula':
        return formulaHtml(node.text, node.isBlock);
    }
  });
}

/** Both of it: which of them is seen hangs on what the browser knows (plain.css.ts). */
function formulaHtml(text: string, isBlock: boolean): Part {
  const math = typeset?.(text, isBlock);
  if (!math) return html`<code dir="ltr">${text}</code>`;
  return [
    html`<code dir="ltr" class="source">${text}</code>`,
    html`<span dir="ltr" class="math">${math}</span>`,
  ];
}
