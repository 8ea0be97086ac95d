import type { VNode } from 'preact';
import { type Inline, parseLabel, parsePrompt, plainText } from '../../../src/contract/markup.js';
import { markup } from './markup.js';
import './markup.css';

export { plainText };

type Shown = (VNode | string)[];

/** In a heading, too, where no elements of blocks may stand. */
export function promptOf(text: string): Shown {
  return parsePrompt(text).flatMap((block) =>
    block.is === 'paragraph' ? (
      lineOf(block.of)
    ) : (
      <span class="markup-list" role="list">
        {block.items.map(({ mark, of }) => (
          <span role="listitem">
            <span>{mark}</span>
            <span>{lineOf(of)}</span>
          </span>
        ))}
      </span>
    ),
  );
}

/** A formula is no block of its own in it. */
export function labelOf(text: string): Shown {
  return lineOf(parseLabel(text), true);
}

function lineOf(nodes: readonly Inline[], isLabel = false): Shown {
  return nodes.map((node) => {
    if (typeof node === 'string') return node;
    const { is } = node;
    if (is === 'bold') return <strong>{lineOf(node.of, isLabel)}</strong>;
    if (is === 'italics') return <em>{lineOf(node.of, isLabel)}</em>;
    const { text } = node;
    const formulas = is === 'formula' && loadFormulas();
    return formulas ? (
      <formulas.Formula key={text} text={text} isBlock={node.isBlock && !isLabel} />
    ) : (
      <code dir="ltr" translate={false}>
        {text}
      </code>
    );
  });
}

/** What typesets formulas; undefined until it is there. */
export function loadFormulas() {
  const { formulas } = markup.value!;
  if (!formulas) {
    import('./typeset.js').then(
      (loaded) => (markup.value = { ...markup.value!, formulas: loaded }),
      () => undefined, // no line: loaded with the next formula
    );
  }
  return formulas;
}
