import { pathBelow } from './path.rules.js';

/** Below what Plenum is on its host, as `/polls`; empty at the root. The server writes it into each page. */
export const basePath: string =
  typeof document === 'undefined'
    ? ''
    : (document.querySelector<HTMLMetaElement>('meta[name=base-path]')?.content ?? '');

/** The address by which this page was opened, without the page's own path. */
export function ownAddress(): string {
  return location.origin + basePath;
}

/** What a browser keeps is kept for a whole host, where another Plenum may be under another path. */
export function ownKey(key: string): string {
  return key + basePath;
}

/** The path of this page as the server knows it: `/j/4652%206111`. */
export function ownPath(): string {
  return pathBelow(basePath, location.pathname);
}

/** Shows the address as it is written as a rule, however it was typed, and without a reload. */
export function showPath(path: string): void {
  const shown = basePath + path;
  if (shown === location.pathname) return;
  history.replaceState(history.state, '', shown + location.search + location.hash);
}
