import { type Inline, parseLabel, parsePrompt } from '../../contract/markup.js';
import { html, Html, type Part } from '../../platform/html.js';

/** A formula in a text of HTML. */
export type FormulaPart = (tex: string, isBlock: boolean) => Part;

/** Of an XML file: characters that it may not have, and halves of characters. */
// eslint-disable-next-line no-control-regex -- they are what is meant
const unwritable = /[\0-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Cs}/gu;

export function writable(text: string): string {
  return text.replace(unwritable, '\uFFFD');
}

/** LaTeX as Moodle's MathJax finds it. */
export const delimited: FormulaPart = (tex, isBlock) => (isBlock ? `\\[${tex}\\]` : `\\(${tex}\\)`);

/** A question as well-formed HTML: paragraphs and lists. */
export function promptPart(text: string, formula: FormulaPart): Part {
  return parsePrompt(writable(text)).map((block): Part => {
    if (block.is === 'paragraph') return html`<p>${inlinePart(block.of, formula)}</p>`;
    const items = block.items.map(({ of }) => html`<li>${inlinePart(of, formula)}</li>`);
    return block.items[0]?.mark === '•'
      ? html`<ul>
          ${items}
        </ul>`
      : html`<ol>
          ${items}
        </ol>`;
  });
}

/** An option as well-formed HTML that stands within a line. */
export function labelPart(text: string, formula: FormulaPart): Part {
  return inlinePart(parseLabel(writable(text)), formula);
}

function inlinePart(nodes: readonly Inline[], formula: FormulaPart): Part {
  return joined(nodes).map((node): Part => {
    if (typeof node === 'string') return textPart(node);
    switch (node.is) {
      case 'bold':
        return html`<strong>${inlinePart(node.of, formula)}</strong>`;
      case 'italics':
        return html`<em>${inlinePart(node.of, formula)}</em>`;
      case 'code':
        return html`<code>${textPart(node.text)}</code>`;
      case 'formula':
        return formula(node.text, node.isBlock);
    }
  });
}

/** Texts that follow each other are one, so that all of it is looked at. */
function joined(nodes: readonly Inline[]): Inline[] {
  const all: Inline[] = [];
  for (const node of nodes) {
    const last = all.at(-1);
    if (typeof node === 'string' && typeof last === 'string') all[all.length - 1] = last + node;
    else all.push(node);
  }
  return all;
}

/** What begins a formula for others, and is none here. */
const falseFormula = /(\\)(?=[()[\]])|(\$)(?=\$)/;

/** A text with its lines. An element in the middle keeps others from seeing a formula in it. */
function textPart(text: string): Part {
  return text.split('\n').map((line, at): Part => {
    const parts = line
      .split(falseFormula)
      .map((part, nth): Part => (nth % 3 === 0 || !part ? part : html`<span>${part}</span>`));
    return at === 0 ? parts : [new Html('<br/>'), ...parts];
  });
}

/** The text of HTML or XML. */
export function written(part: Part): string {
  return html`${part}`.text;
}
