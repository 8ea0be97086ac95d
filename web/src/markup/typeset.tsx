import katex, { type KatexOptions } from 'katex';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import 'katex/dist/katex.min.css';
import { formulaOptions } from '../../../src/contract/formula.js';
import './formula.css';

interface Props {
  /** LaTeX. */
  text: string;
  isBlock: boolean;
}

/** As it was written where it is none, with what is wrong for who writes it. */
export function Formula({ text, isBlock }: Props) {
  const place = useRef<HTMLSpanElement>(null);
  const [fault, setFault] = useState<string>();
  useLayoutEffect(() => {
    if (place.current) setFault(typeset(place.current, text, isBlock));
  }, [text, isBlock]);
  if (fault !== undefined) {
    return (
      <>
        <code dir="ltr" translate={false}>
          {text}
        </code>
        <small class="formula-fault" dir="ltr" lang="en">
          {fault}
        </small>
      </>
    );
  }
  return <span class="formula" data-block={isBlock} dir="ltr" translate={false} ref={place} />;
}

/** What is used of a node of KaTeX's: it tells no types of them. */
interface Node {
  attributes?: Record<string, string>;
  children?: readonly Node[];
}

const { __renderToDomTree: treeOf } = katex as unknown as {
  __renderToDomTree: (text: string, options: KatexOptions) => Node & { toNode(): HTMLElement };
};

/**
 * Has KaTeX make elements of a formula: never HTML, so that neither Trusted Types nor the policy for
 * styles have to be loosened. Beside what is seen there is MathML, for who hears it.
 * Not by its `render`: of some drawings, as the arrow of `\vec`, that writes styles as attributes, which
 * the policy refuses. As properties it allows them.
 * @returns what is wrong with it; undefined where it is shown
 */
function typeset(place: HTMLElement, text: string, isBlock: boolean): string | undefined {
  try {
    const tree = treeOf(text, { ...formulaOptions, displayMode: isBlock });
    moveStyles(tree);
    place.replaceChildren(tree.toNode());
  } catch (error) {
    return String((error as Error).message).replace('KaTeX parse error: ', '');
  }
  for (const drawing of place.querySelectorAll<SVGElement>('[data-style]')) {
    drawing.style.cssText = drawing.dataset.style!;
  }
  const [room, width] = [place.parentElement!.clientWidth, place.scrollWidth];
  place.toggleAttribute('data-wide', room > 0 && width > room);
  return undefined;
}

function moveStyles({ attributes, children = [] }: Node): void {
  if (attributes?.style !== undefined) {
    attributes['data-style'] = attributes.style;
    delete attributes.style;
  }
  children.forEach(moveStyles);
}
