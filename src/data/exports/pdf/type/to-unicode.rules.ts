/** The most entries that a block of a CMap has. */
const BLOCK = 100;

/** What the codes of a font are read as: a CMap. @param texts of the codes from 1 on */
export function toUnicodeOf(texts: readonly string[]): string {
  const lines = texts.map((text, at) => `<${hex(at + 1)}> <${utf16(text)}>`);
  const blocks = Array.from({ length: Math.ceil(lines.length / BLOCK) }, (_, nth) => {
    const own = lines.slice(nth * BLOCK, (nth + 1) * BLOCK);
    return [`${own.length} beginbfchar`, ...own, 'endbfchar'];
  });
  return [
    '/CIDInit /ProcSet findresource begin',
    '12 dict begin',
    'begincmap',
    '/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def',
    '/CMapName /Adobe-Identity-UCS def',
    '/CMapType 2 def',
    '1 begincodespacerange',
    '<0000><ffff>',
    'endcodespacerange',
    ...blocks.flat(),
    'endcmap',
    'CMapName currentdict /CMap defineresource pop',
    'end',
    'end',
  ].join('\n');
}

const hex = (code: number) => code.toString(16).padStart(4, '0');

function utf16(text: string): string {
  return Array.from({ length: text.length }, (_, at) => hex(text.charCodeAt(at))).join('');
}
