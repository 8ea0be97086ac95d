import { type ReadonlySignal, signal } from '@preact/signals';
import { codeIn } from '../../../src/contract/index.js';
import { basePath, ownPath, showPath } from '../address/base-path.js';

/** Two pages need no router: with a code in the address it is the poll, else the field for one. */
const current = signal(ownPath());
addEventListener('popstate', () => (current.value = ownPath()));

/** The path that the page is at, as the server knows it. */
export const path: ReadonlySignal<string> = current;

/** The code in a path; links are typed and cut off in many ways. */
export function codeOf(path: string): string | undefined {
  return path === '/' ? undefined : codeIn(path);
}

/** Shows the address as it is written as a rule. */
export function tidyAddress(): void {
  const code = codeOf(current.value);
  if (code === undefined) return;
  showPath(`/j/${code}`);
  current.value = ownPath();
}

/** Goes to another address of this page: a path as the server knows it. */
export function goTo(address: string): void {
  history.pushState(null, '', basePath + address);
  current.value = ownPath();
}

/** Where one types a code. */
export const door = `${basePath}/`;

/** For a link to the door: without loading the page anew, as far as that was meant. */
export function goToDoor(event: MouseEvent): void {
  if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey)
    return;
  event.preventDefault();
  goTo('/');
}
