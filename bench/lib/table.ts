/** A table of Markdown, as Prettier would lay it out. */
export function table(header: string[], lines: string[][]): string {
  const widths = header.map((_, column) =>
    Math.max(3, ...[header, ...lines].map((cells) => cells[column]!.length)),
  );
  const row = (cells: string[]) =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column]!)).join(' | ')} |`;
  const rule = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`;
  return [row(header), rule, ...lines.map(row)].join('\n');
}
