import { writable } from './xhtml.rules.js';

/** Lines as a comment of XML, in which two hyphens would be its end. */
export function commentOf(lines: readonly string[]): string {
  const safe = lines.map((line) =>
    writable(line)
      .replace(/\s+/gu, ' ')
      .replace(/-(?=-|$)/g, '- '),
  );
  return safe.length === 1
    ? `<!-- ${safe[0]!} -->`
    : `<!--\n${safe.map((line) => `  ${line}\n`).join('')}-->`;
}
