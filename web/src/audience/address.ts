import { type ReadonlySignal, signal } from '@preact/signals';

/** Two pages need no router: with a code in the address it is the poll, else the field for one. */
const current = signal(location.pathname);
addEventListener('popstate', () => (current.value = location.pathname));

/** The path that the page is at. */
export const path: ReadonlySignal<string> = current;

/** Goes to another address of this page. */
export function goTo(address: string): void {
  history.pushState(null, '', address);
  current.value = location.pathname;
}

/** For a link to another address of this page: without loading it anew, as far as that was meant. */
export function followHere(event: MouseEvent & { currentTarget: HTMLAnchorElement }): void {
  if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey)
    return;
  event.preventDefault();
  goTo(event.currentTarget.href);
}
