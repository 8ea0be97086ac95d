import { signal } from '@preact/signals';

/**
 * The kinds in one role, by name. What a page needs of few questions can be loaded where the first
 * of them is shown: until then there is nothing of its kind, and what has looked for it looks again
 * when it is there.
 * @param later what loads a kind that is not there, by its name
 * @returns finds the kind of a question or a result
 */
export function findIn<Kind>(
  there: Readonly<Record<string, Kind>>,
  later: Readonly<Record<string, () => Promise<Kind>>> = {},
) {
  const found = signal(there);
  return ({ kind }: { kind: string }): Kind | undefined => {
    const known = found.value[kind];
    if (!known) {
      later[kind]?.().then(
        (loaded) => (found.value = { ...found.value, [kind]: loaded }),
        () => undefined, // no line: loaded at the next look
      );
    }
    return known;
  };
}
