import type { RateLimit } from './rate-limit.js';

/** Lengths of windows. Milliseconds. */
export const SECOND = 1_000;
export const MINUTE = 60 * SECOND;

/**
 * How often who may do what. Its name is that of its counts: what is done, and by whom it is counted.
 * Of an address all who sit behind it are one: docs/decisions/0014 shows the arithmetic.
 */
export interface Policy<Name extends string = string> extends RateLimit {
  readonly name: Name;
}

const taken = new Set<string>();

/**
 * The policies of a module, by their names.
 * @throws Error where a name is another's: both would count together
 */
export function definePolicies<Name extends string>(
  limits: Readonly<Record<Name, RateLimit>>,
): { readonly [N in Name]: Policy<N> } {
  const policies = Object.entries<RateLimit>(limits).map(([name, limit]) => {
    if (taken.has(name)) throw new Error(`There are two policies "${name}".`);
    taken.add(name);
    return [name, { name, ...limit }];
  });
  return Object.fromEntries(policies) as { readonly [N in Name]: Policy<N> };
}
