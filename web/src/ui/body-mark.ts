import { useLayoutEffect } from 'preact/hooks';

/**
 * Has styles know that this is on the page: `[data-report] .host-header`. What `:has()` would be for,
 * which Chrome has since 105, and Firefox since 121.
 */
export function useBodyMark(name: string): void {
  useLayoutEffect(() => {
    document.body.toggleAttribute(`data-${name}`, true);
    return () => document.body.removeAttribute(`data-${name}`);
  }, [name]);
}
