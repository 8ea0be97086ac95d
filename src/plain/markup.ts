import { type Inline, parseLabel, parsePrompt } from '../contract/markup.js';
import { html, Html, type Part } from '../platform/html.js';
import { loadMathml, type ToMathml } from '../platform/mathml.js';

let typeset: ToMathml | undefined;

/** Loads what makes MathML of formulas: not at a start, which should not wait for it. */
export async function loadFormulas(): Promise<void> {
  typeset ??= await loadMathml();
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
    html`<span dir="ltr" class="math">${new Html(math)}</span>`,
  ];
}
