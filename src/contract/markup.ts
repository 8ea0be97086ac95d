import { mayHaveMarkup } from './may-have-markup.js';

/**
 * What can be written in a question and in an option beside plain text: bold, italics, code, lists and
 * formulas (docs/decisions/0034-markup.md). Links, pictures and HTML are text. What this makes of a text
 * is a tree and never HTML: whoever shows it makes elements of the nodes, and text of the texts.
 */

export type Inline =
  | string
  | { readonly is: 'bold'; readonly of: readonly Inline[] }
  | { readonly is: 'italics'; readonly of: readonly Inline[] }
  | { readonly is: 'code'; readonly text: string }
  /** @property text LaTeX @property isBlock whether it stands on a line of its own */
  | { readonly is: 'formula'; readonly text: string; readonly isBlock: boolean };

/** @property mark what stands before it: `•`, `1.` */
export interface Item {
  readonly mark: string;
  readonly of: readonly Inline[];
}

export type Block =
  | { readonly is: 'paragraph'; readonly of: readonly Inline[] }
  | { readonly is: 'list'; readonly items: readonly Item[] };

/** More that is open at a time is not looked at, so that nesting and time have a bound. */
const OPEN_MAX = 8;
/** Longer runs of a character are what they are: a line to be filled in (`____`), a row of stars. */
const RUN_MAX = 3;

/** Two lines or more that begin alike: one alone may be a dash, or the number of a question. */
const list = /((?:^ {0,3}[-+*][ \t]+\S[^\n]*\n?){2,}|(?:^ {0,3}\d{1,3}[.)][ \t]+\S[^\n]*\n?){2,})/m;
const item = /^ *([-+*]|\d+[.)])[ \t]+(.*)$/s;
const signs = /\\[!-/:-@[-`{-~]|`+|\$+|\*+|_+|\n[ \t\r]*(?=\n)/g;
/** From a run of backticks to the next of as many; from one or two dollars to the next. */
const span = /(`{1,3})(?!`)([^]*?[^`])\1(?!`)|(\$\$?)(?!\$)((?:[^\\]|\\[^])+?)\3/y;
const blankLine = /\n[ \t\r]*\n/;

/** Of a question. Its line breaks stay. */
export function parsePrompt(text: string): Block[] {
  return text.split(list).flatMap((part, at, parts): Block[] => {
    const isList = at % 2 === 1;
    // The line break before a list, and at its end, is the list's own.
    const own = at < parts.length - 1 ? part.replace(/\n$/, '') : part;
    if (!isList) return own || parts.length === 1 ? [{ is: 'paragraph', of: parseLabel(own) }] : [];
    const items = own.split('\n').map((line): Item => {
      const [, sign = '', rest = ''] = item.exec(line)!;
      return { mark: sign.length > 1 ? sign : '•', of: parseLabel(rest) };
    });
    return [{ is: 'list', items }];
  });
}

/** A run of `*` or `_` that may begin something. */
interface Opener {
  readonly sign: string;
  readonly size: number;
  readonly mayClose: boolean;
  /** Where it stands among the nodes. */
  readonly at: number;
  /** How many of its characters nothing has been made of. */
  left: number;
}

/** Of an option: what can stand within a line. Texts may follow each other. */
export function parseLabel(text: string): Inline[] {
  const nodes: Inline[] = [];
  const openers: Opener[] = [];
  let end = 0;
  signs.lastIndex = 0;
  for (let found = signs.exec(text); found; found = signs.exec(text)) {
    const [run] = found;
    const start = found.index;
    if (start > end) nodes.push(text.slice(end, start));
    end = start + run.length;
    const sign = run[0]!;
    if (/[*_]/.test(sign)) emphasize(text, start, run, nodes, openers);
    else if (sign === '\\') nodes.push(run[1]!);
    else if (sign === '\n') {
      openers.length = 0;
      nodes.push(run);
    } else {
      const [node, length] = spanAt(text, start) ?? [run, run.length];
      nodes.push(node);
      signs.lastIndex = end = start + length;
    }
  }
  if (end < text.length) nodes.push(text.slice(end));
  return nodes;
}

/**
 * Code, or a formula. A formula is one as pandoc has it, so that prices stay prices: no space behind the
 * first sign and before the last, and no digit behind that. Nor is there a letter or digit before the
 * first: `5$ or 10$`.
 * @see https://pandoc.org/MANUAL.html#extension-tex_math_dollars
 */
function spanAt(text: string, start: number): [Inline, length: number] | undefined {
  span.lastIndex = start;
  const [whole = '', , code, dollars, tex = ''] = span.exec(text) ?? [];
  const inside = code ?? tex;
  const trimmed = inside.trim();
  if (!trimmed || blankLine.test(inside)) return undefined;
  if (code !== undefined) {
    // A space at both ends is there for a code that begins or ends with the sign itself.
    return [{ is: 'code', text: /^ .* $/s.test(code) ? code.slice(1, -1) : code }, whole.length];
  }
  const isBlock = dollars === '$$';
  const isPrice =
    inside !== trimmed ||
    /[0-9A-Za-z]/.test(text[start - 1] ?? '') ||
    /\d/.test(text[start + whole.length] ?? '');
  if (isPrice && !isBlock) return undefined;
  return [{ is: 'formula', text: trimmed, isBlock }, whole.length];
}

/** Takes what a run closes, and keeps what is left of it as one that may open. */
function emphasize(
  text: string,
  start: number,
  run: string,
  nodes: Inline[],
  openers: Opener[],
): void {
  const [sign, size] = [run[0]!, run.length];
  const { mayOpen, mayClose } = flanksOf(text, start, run);
  let left = size;
  while (size <= RUN_MAX && mayClose && left > 0) {
    let at = openers.length - 1;
    while (at >= 0 && !isPair(openers[at]!, { sign, size, mayOpen })) at -= 1;
    const opener = openers[at];
    if (!opener) break;
    const used = Math.min(opener.left, left, 2);
    const of = nodes.splice(opener.at + 1);
    left -= used;
    opener.left -= used;
    openers.length = at + (opener.left > 0 ? 1 : 0);
    nodes[opener.at] = sign.repeat(opener.left);
    nodes.push({ is: used > 1 ? 'bold' : 'italics', of });
  }
  if (size <= RUN_MAX && mayOpen && left > 0) {
    if (openers.length === OPEN_MAX) openers.shift();
    openers.push({ sign, size, mayClose, at: nodes.length, left });
  }
  nodes.push(sign.repeat(left));
}

/** Of runs that may do both not all are pairs: `*a**b*` is italics, and has two stars in it. */
function isPair(opener: Opener, closer: { sign: string; size: number; mayOpen: boolean }): boolean {
  if (opener.sign !== closer.sign) return false;
  const isClear = !opener.mayClose && !closer.mayOpen;
  return isClear || (opener.size + closer.size) % 3 > 0 || opener.size % 3 === 0;
}

/** CommonMark's rule of flanking runs: https://spec.commonmark.org/0.31.2/#left-flanking-delimiter-run */
function flanksOf(text: string, start: number, run: string) {
  const before = text.slice(Math.max(0, start - 2), start);
  const end = start + run.length;
  const after = text.slice(end, end + 2);
  const isSpaceBefore = /^$|\s$/.test(before);
  const isSpaceAfter = /^$|^\s/.test(after);
  const isSignBefore = /[\p{P}\p{S}]$/u.test(before);
  const isSignAfter = /^[\p{P}\p{S}]/u.test(after);
  const left = !isSpaceAfter && (!isSignAfter || isSpaceBefore || isSignBefore);
  const right = !isSpaceBefore && (!isSignBefore || isSpaceAfter || isSignAfter);
  const isStar = run.startsWith('*');
  return {
    mayOpen: left && (isStar || !right || isSignBefore),
    mayClose: right && (isStar || !left || isSignAfter),
  };
}

/** What is left where there is nothing but text: a formula as its LaTeX. */
export function plainText(text: string): string {
  if (!mayHaveMarkup(text)) return text;
  return parsePrompt(text)
    .map((block) =>
      block.is === 'paragraph'
        ? plainOf(block.of)
        : block.items.map(({ mark, of }) => `${mark} ${plainOf(of)}`).join('\n'),
    )
    .join('\n');
}

/** {@link plainText} of an option, in which nothing is a list. */
export function plainLabel(text: string): string {
  return mayHaveMarkup(text) ? plainOf(parseLabel(text)) : text;
}

/** Whether a formula is in it, for which more is to be loaded. */
export function hasFormula(text: string): boolean {
  return text.includes('$') && parsePrompt(text).some(isFormulaIn);
}

function isFormulaIn(block: Block): boolean {
  const lines = block.is === 'paragraph' ? [block.of] : block.items.map(({ of }) => of);
  const isFormula = (node: Inline): boolean =>
    typeof node !== 'string' &&
    (node.is === 'formula' || ('of' in node && node.of.some(isFormula)));
  return lines.some((nodes) => nodes.some(isFormula));
}

function plainOf(nodes: readonly Inline[]): string {
  return nodes
    .map((node) => (typeof node === 'string' ? node : 'of' in node ? plainOf(node.of) : node.text))
    .join('');
}
