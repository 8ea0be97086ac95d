import { useLayoutEffect, useRef } from 'preact/hooks';

/** Whether one types with keys, and not with a thumb on glass. */
export function hasKeyboard(): boolean {
  return !matchMedia('(pointer: coarse)').matches;
}

/**
 * Puts the focus on the field that is marked with `autofocus`, when the page or part is shown: the
 * browser itself does so only once for a whole document. Not where one types with a thumb: a keyboard
 * would cover half of what has just been shown.
 */
export function useFirstFocus<E extends HTMLElement>() {
  const part = useRef<E>(null);
  useLayoutEffect(() => {
    if (!hasKeyboard()) return;
    part.current?.querySelector<HTMLElement>('[autofocus]')?.focus();
  }, []);
  return part;
}

/** For a form: Escape leaves it. What is typed is kept by its draft. */
export function onEscape(leave: () => void) {
  return (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.isComposing || event.defaultPrevented) return;
    event.preventDefault();
    leave();
  };
}

/** Control with Enter; on a Mac, Command. */
export function isCommandEnter(event: KeyboardEvent): boolean {
  return event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !event.repeat;
}
