/** Opens the poll with this code filled in. Behind a `#`, so that no log of a server holds it. */
export function personalLink(joinUrl: string, voterCode: string): string {
  return `${joinUrl}#voter=${voterCode}`;
}

/** Codes with their links, for a mail merge (RFC 4180). Neither can hold a comma or a quote. */
export function toCsv(joinUrl: string, codes: readonly string[]): string {
  const rows = codes.map((code) => `${code},${personalLink(joinUrl, code)}`);
  return ['code,link', ...rows, ''].join('\r\n');
}
