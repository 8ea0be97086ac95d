/**
 * What the fragment of a link's address holds under a name. It is taken out of the address, so that it
 * stays in no history and on no screen that is shared.
 */
export function takeFromFragment(name: string): string | null {
  const value = new URLSearchParams(location.hash.slice(1)).get(name);
  if (value !== null) {
    history.replaceState(history.state, '', location.pathname + location.search);
  }
  return value;
}
