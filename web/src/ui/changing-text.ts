import {
  type ComponentChild,
  type ComponentChildren,
  createElement,
  Fragment,
  options,
} from 'preact';

/** In base.css, too. An element that no page, script or style has another use for. */
const TAG = 'x-text';
/** What holds its text in a way of its own, where no element fits in. */
const PLAIN = /^(?:x-text|option|text|textarea|title|style|script)$/;
const LETTERS = /\p{L}/u;

/**
 * Has each text of the pages stay right in a browser that translates them.
 *
 * A translator takes text nodes out of the page and puts its own in their place (in a `<font>`).
 * Preact goes on writing to the one that it has made, which nobody sees any more: counts stand
 * still, and what it inserts beside a text fails. So a text is an element with a key of its own:
 * another text is another element, and the old one goes with whatever has become of its inside.
 * Numbers, codes and times are not to be translated at all.
 *
 * @see https://preactjs.com/guide/v10/options/ `options.vnode`: told of each element that is made
 */
export function keepTextsRight(): void {
  const before = options.vnode?.bind(options);
  options.vnode = (vnode) => {
    // What a component shows comes by here itself.
    const { type } = vnode;
    if (type === Fragment || (typeof type === 'string' && !PLAIN.test(type))) {
      const { props } = vnode as { props: { children?: ComponentChildren } };
      if (props.children !== undefined) props.children = withElements(props.children);
    }
    before?.(vnode);
  };
}

function withElements(children: ComponentChildren): ComponentChildren {
  const list: ComponentChild[] = Array.isArray(children) ? children : [children];
  let text = '';
  // What follows keeps its place: where it stands in the list is a part of what it is.
  return list.map((child, at) => {
    if (Array.isArray(child)) return withElements(child) as ComponentChild;
    if (!isText(child)) return child;
    text += child;
    // Texts that follow each other are one, as they are on the page.
    if (isText(list[at + 1])) return null;
    const whole = text;
    text = '';
    return whole === '' ? null : elementOf(whole, at);
  });
}

function isText(child: unknown): child is string | number {
  return typeof child === 'string' || typeof child === 'number';
}

function elementOf(text: string, at: number): ComponentChild {
  return createElement(
    TAG,
    {
      key: `${at} ${text}`,
      ...(!LETTERS.test(text) && { translate: false }),
      ...(!text.trim() && { 'data-gap': '' }),
    },
    text,
  );
}
