/** A pattern of `like` that finds the text anywhere, read as it stands; null finds all. */
export function containing(text: string | undefined): string | null {
  return text === undefined ? null : `%${text.replaceAll(/[\\%_]/g, '\\$&')}%`;
}
