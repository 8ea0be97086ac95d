import { XMLParser } from 'fast-xml-parser';
import { UnreadableFile } from './found.js';

/** @property name without its prefix, in lower case and without hyphens: QTI 3.0 writes names otherwise */
export interface XmlNode {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (XmlNode | string)[];
}

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  removeNSPrefix: true,
  // Else `01`, `1.0` and `1e3` become other texts.
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
  // The five that XML has. Numbers (`&#228;`) are read with the names of HTML alone, whatever XML says; a
  // file with entities of its own is refused before.
  processEntities: true,
  htmlEntities: true,
  ignoreDeclaration: true,
  ignorePiTags: true,
});
/** Elements within each other. */
const DEPTH_MAX = 60;

/**
 * The root of an XML file.
 * @throws UnreadableFile also where it has a document type: with it come entities, which may be files
 *   of the server or grow without end
 */
export function parseXml(text: string): XmlNode {
  if (hasDocumentType(text)) {
    throw new UnreadableFile('It has a document type, which may name entities: that is not taken.');
  }
  let parsed: unknown;
  try {
    parsed = parser.parse(text, true);
  } catch {
    throw new UnreadableFile('It is no XML that is whole.');
  }
  const [root] = nodesOf(parsed, 0).filter((node) => typeof node !== 'string');
  if (!root) throw new UnreadableFile('It is no XML that is whole.');
  return root;
}

/** Whether it declares anything; what stands in comments and CDATA is text. */
export function hasDocumentType(text: string): boolean {
  for (let at = text.indexOf('<!'); at >= 0; at = text.indexOf('<!', at)) {
    const end = text.startsWith('<!--', at)
      ? text.indexOf('-->', at + 4)
      : text.startsWith('<![CDATA[', at)
        ? text.indexOf(']]>', at + 9)
        : undefined;
    if (end === undefined) return true;
    if (end < 0) return false; // the parser says so
    at = end;
  }
  return false;
}

function nodesOf(parsed: unknown, depth: number): (XmlNode | string)[] {
  if (depth > DEPTH_MAX) throw new UnreadableFile('Its elements are nested too deeply.');
  if (!Array.isArray(parsed)) return [];
  return (parsed as Record<string, unknown>[]).flatMap((one): (XmlNode | string)[] => {
    if ('#text' in one) return [`${one['#text'] as string}`];
    const [name] = Object.keys(one).filter((key) => key !== ':@');
    if (name === undefined) return [];
    const attributes = Object.entries((one[':@'] ?? {}) as Record<string, unknown>);
    return [
      {
        name: plainName(name),
        attributes: Object.fromEntries(
          attributes.map(([key, value]) => [plainName(key), `${value as string}`]),
        ),
        children: nodesOf(one[name], depth + 1),
      },
    ];
  });
}

function plainName(name: string): string {
  return name.toLowerCase().replace(/^qti-/, '').replaceAll(/[-_]/g, '');
}

export function childrenOf({ children }: XmlNode, ...names: readonly string[]): XmlNode[] {
  return children.filter(
    (child): child is XmlNode => typeof child !== 'string' && names.includes(child.name),
  );
}

export function childOf(node: XmlNode | undefined, name: string): XmlNode | undefined {
  return node && childrenOf(node, name)[0];
}

/** All below a node, itself not, in their order. */
export function allIn(node: XmlNode, ...names: readonly string[]): XmlNode[] {
  return node.children.flatMap((child) => {
    if (typeof child === 'string') return [];
    return [...(names.includes(child.name) ? [child] : []), ...allIn(child, ...names)];
  });
}

/** All texts below a node, as they are. */
export function textIn(node: XmlNode | undefined): string {
  if (!node) return '';
  return node.children.map((child) => (typeof child === 'string' ? child : textIn(child))).join('');
}

const BLOCKS = new Set(['p', 'div', 'br', 'li', 'tr', 'h1', 'h2', 'h3', 'h4', 'prompt', 'flow']);

/** An element within a line that stands for something: how its text is written; undefined as it is. */
export type MarkOf = (node: XmlNode, text: () => string) => string | undefined;

/**
 * What a body of elements says, a paragraph a line.
 * @param skipped elements that say something else
 */
export function linesIn(
  node: XmlNode | undefined,
  skipped: ReadonlySet<string>,
  markOf: MarkOf = () => undefined,
): string {
  if (!node) return '';
  return node.children
    .map((child, at) => {
      if (typeof child === 'string') return child.replace(/\s+/g, ' ');
      if (skipped.has(child.name) || child.attributes.class === 'scale-ends') return '';
      const marked = markOf(child, () => linesIn(child, skipped, markOf));
      if (marked !== undefined) return marked;
      const text = linesIn(child, skipped, markOf);
      if (child.name === 'li') return `\n${markOfItem(node, at)} ${text.trim()}\n`;
      return BLOCKS.has(child.name) ? `${text}\n` : text;
    })
    .join('')
    .replace(/ *\n[ \n]*/g, '\n');
}

function markOfItem(list: XmlNode, at: number): string {
  if (list.name !== 'ol') return '-';
  const before = list.children.slice(0, at + 1);
  return `${before.filter((child) => typeof child !== 'string' && child.name === 'li').length}.`;
}
