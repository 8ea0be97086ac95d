/**
 * The path of a text that Postgres cannot store: with U+0000, or with half of a surrogate pair.
 * @returns undefined where there is none
 */
export function findUnstorableText(value: unknown): string | undefined {
  return find(value, []);
}

function find(value: unknown, path: string[]): string | undefined {
  if (typeof value === 'string') {
    return value.includes('\0') || !value.isWellFormed() ? path.join('.') : undefined;
  }
  if (typeof value !== 'object' || value === null) return undefined;
  for (const [name, child] of Object.entries(value)) {
    const found = find(child, [...path, name]) ?? find(name, path);
    if (found !== undefined) return found;
  }
  return undefined;
}
