import { type ReadonlySignal, signal } from '@preact/signals';
import { codeIn } from '../../../src/contract/index.js';
import { ownPath, showPath } from '../address/base-path.js';

// However it was typed: what comes back to it, and whom it is sent to, find the poll by it.
const code = codeIn(ownPath());
showPath(code === undefined ? ownPath() : `/j/${code}`);

/** Two pages need no router: with a code in the address it is the poll, else the field for one. */
const current = signal(ownPath());
addEventListener('popstate', () => (current.value = ownPath()));

/** The path that the page is at, below the base path. */
export const path: ReadonlySignal<string> = current;

/** Goes to another address of this page. */
export function goTo(address: string): void {
  history.pushState(null, '', address);
  current.value = ownPath();
}

/** For a link to another address of this page: without loading it anew, as far as that was meant. */
export function followHere(event: MouseEvent & { currentTarget: HTMLAnchorElement }): void {
  if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey)
    return;
  event.preventDefault();
  goTo(event.currentTarget.href);
}
