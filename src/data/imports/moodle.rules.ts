/** The name of a category; null where it is the top of a course. A slash in it is two. */
export function categoryOf(path: string): string | null {
  const parts = path.split(/(?<!\/)\/(?!\/)/);
  const name = (parts.pop() ?? '').replaceAll('//', '/').trim();
  return name === '' || name === 'top' || name.startsWith('$') ? null : name;
}

/** In answers to short questions a star is any text, unless it is escaped; here it is a star. */
export function withoutEscapedStars(text: string): string {
  return text.replaceAll('\\*', '*');
}
