/** The fields that were given, as those of a DTO that were left out are there as undefined. */
export function withoutUndefined<T extends object>(given: T): Partial<T> {
  const entries = Object.entries(given).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as Partial<T>;
}
