import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/** Milliseconds. */
const GLIDE = 200;

/**
 * Has the items of a list glide to where they are now, each told by its `data-id`: the eye follows what
 * has moved.
 * @returns what says that they are there already, as after a drag
 */
export function useGlide(list: RefObject<HTMLElement>): () => void {
  const tops = useRef(new Map<string, number>());
  const isThere = useRef(false);
  useLayoutEffect(() => {
    const isStill = isThere.current || matchMedia('(prefers-reduced-motion: reduce)').matches;
    isThere.current = false;
    const before = tops.current;
    tops.current = new Map();
    for (const item of Array.from(list.current!.children) as HTMLElement[]) {
      const { id = '' } = item.dataset;
      const { offsetTop } = item;
      tops.current.set(id, offsetTop);
      const moved = (before.get(id) ?? offsetTop) - offsetTop;
      if (moved === 0 || isStill) continue;
      const from = { transform: `translateY(${moved}px)` };
      item.animate([from, { transform: 'none' }], { duration: GLIDE, easing: 'ease-out' });
    }
  });
  return () => {
    isThere.current = true;
  };
}
