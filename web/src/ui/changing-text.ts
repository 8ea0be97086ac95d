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
const PLAIN = new Set<unknown>([TAG, 'option', 'textarea', 'title', 'text', 'style', 'script']);
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
    if ((typeof vnode.type === 'string' || vnode.type === Fragment) && !PLAIN.has(vnode.type)) {
      const { props } = vnode as { props: { children?: ComponentChildren } };
      if (props.children !== undefined) props.children = withElements(props.children);
    }
    before?.(vnode);
  };
}

function withElements(children: ComponentChildren): ComponentChildren {
  if (!Array.isArray(children)) return isText(children) ? elementOf(children, 0) : children;
  const list = children as ComponentChild[];
  if (!list.some((child) => isText(child) || Array.isArray(child))) return children;
  const made: ComponentChildren[] = [];
  let text = '';
  for (const [at, child] of list.entries()) {
    if (isText(child)) text += child;
    // Texts that follow each other are one, as they are on the page.
    const isLast = !isText(list[at + 1]);
    if (isText(child) && !isLast)
      made.push(null); // so that what follows keeps its place
    else if (isText(child)) {
      made.push(elementOf(text, at));
      text = '';
    } else made.push(Array.isArray(child) ? withElements(child) : child);
  }
  return made;
}

function isText(child: unknown): child is string | number {
  return typeof child === 'string' || typeof child === 'number';
}

function elementOf(text: string | number, at: number): ComponentChild {
  if (text === '') return null;
  const shown = String(text);
  return createElement(
    TAG,
    {
      key: `${at} ${shown}`,
      ...(!LETTERS.test(shown) && { translate: false }),
      ...(shown.trim() === '' && { 'data-gap': '' }),
    },
    shown,
  );
}
