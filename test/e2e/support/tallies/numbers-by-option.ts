/** As the database holds numbers that are given to options: `[index, number]`, in the options' order. */
export function byOption(
  packed: unknown,
  options: readonly { id: string }[],
): Record<string, number> {
  const entries = (packed as [number, number][]).map(([at, number]) => [options[at]!.id, number]);
  return Object.fromEntries(entries) as Record<string, number>;
}

/** The same numbers in the same order. @param isLeftOut what may as well not be there */
export function inOrder(
  given: unknown,
  isLeftOut: (number: number) => boolean,
): Record<string, number> {
  const entries = Object.entries(given as Record<string, number>);
  const kept = entries.filter(([, number]) => !isLeftOut(number));
  return Object.fromEntries(kept.sort(([one], [other]) => one.localeCompare(other)));
}
