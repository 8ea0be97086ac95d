import { type RefObject } from 'preact';
import { useCallback, useEffect, useRef } from 'preact/hooks';

/** After a touch somebody is still there: reads, or is about to press something. Milliseconds. */
const REST = 6_000;

const signs = ['pointerdown', 'pointermove', 'touchmove', 'wheel', 'keydown', 'focusin'] as const;

/** @returns tells whether somebody has just touched the part, or scrolled in it */
export function useTouched(part: RefObject<HTMLElement>): () => boolean {
  const at = useRef(-Infinity);
  useEffect(() => {
    const element = part.current!;
    const touched = () => (at.current = performance.now());
    for (const sign of signs) element.addEventListener(sign, touched, { passive: true });
    return () => {
      for (const sign of signs) element.removeEventListener(sign, touched);
    };
  }, [part]);
  return useCallback(() => performance.now() - at.current < REST, []);
}
