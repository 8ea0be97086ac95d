import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { texts } from './texts.js';

/**
 * Says that options lie below what stays at the lower edge of the screen, and leads to them: what
 * ends just between two options looks like the last one.
 */
export function MoreBelow({ card }: { card: RefObject<HTMLElement> }) {
  const button = useRef<HTMLButtonElement>(null);
  const [hidden, setHidden] = useState(0);
  useEffect(() => {
    const look = () => setHidden(optionsBelow(card.current).length);
    let frame = 0;
    const lookSoon = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(look);
    };
    look();
    addEventListener('scroll', lookSoon, { passive: true });
    const sizes = new ResizeObserver(lookSoon);
    sizes.observe(document.documentElement);
    sizes.observe(card.current!);
    return () => {
      cancelAnimationFrame(frame);
      removeEventListener('scroll', lookSoon);
      sizes.disconnect();
    };
  }, [card]);

  const show = () => optionsBelow(card.current)[0]?.scrollIntoView({ block: 'center' });
  return (
    <div class="more-below" data-shown={hidden > 0}>
      {hidden > 0 && (
        // Who does not see the page has no edge of the screen, and finds all options in their order.
        <button
          ref={button}
          type="button"
          class="pill"
          tabIndex={-1}
          aria-hidden="true"
          onClick={show}
        >
          {texts.moreBelow(hidden)}
        </button>
      )}
    </div>
  );
}

/** Of which some is behind the foot of their card, or below it. */
function optionsBelow(card: HTMLElement | null): Element[] {
  const foot = card?.querySelector('.question-foot');
  if (!foot || getComputedStyle(foot).position !== 'sticky') return [];
  const edge = foot.getBoundingClientRect().top;
  return [...card!.querySelectorAll('.pick')].filter(
    (option) => option.getBoundingClientRect().bottom > edge + 1,
  );
}
