/** Digits of a join code. */
export const CODE_DIGITS = 8;

/** No link and no message that somebody pastes is longer; what is, is not read. Characters. */
const TEXT_MAX = 2_000;

/** They are not seen: marks of direction, joiners, selectors of emoji, the frame of "4️⃣". */
const INVISIBLE = /[\p{Cf}\p{Default_Ignorable_Code_Point}\u20e3]/gu;
const SPACE = /[\s+]+/gu;
const DASH = /[\p{Pd}\u2212]/gu;

/**
 * The join code in what somebody typed or pasted: digits of any script, with spaces or dashes, in a
 * sentence, or in a link, of which the part behind `/j/` counts and not a port or a host.
 * @returns eight ASCII digits; undefined where there is none, or where it could be one or another
 */
export function codeIn(text: string): string | undefined {
  if (/^[0-9]{8}$/.test(text)) return text; // as the pages send it
  if (text.length > TEXT_MAX) return undefined;
  const plain = toAsciiDigits(percentDecoded(text))
    .replace(INVISIBLE, '')
    .replace(SPACE, ' ')
    .replace(DASH, '-');
  return only(linkedCodes(plain)) ?? only(looseCodes(plain));
}

/** The same text with ASCII digits in place of those of other scripts: `٤٦` is `46`. */
export function toAsciiDigits(text: string): string {
  return text.replace(/\p{Nd}/gu, (digit) => String(valueOf(digit)));
}

/** Unicode has the digits of each script in a row, from zero to nine, without others between. */
function valueOf(digit: string): number {
  const codePoint = digit.codePointAt(0)!;
  let first = codePoint;
  while (/\p{Nd}/u.test(String.fromCodePoint(first - 1))) first -= 1;
  return (codePoint - first) % 10;
}

/** What a path or a link says; what is not encoded as it should be stays as it is. */
export function percentDecoded(text: string): string {
  return text.replace(/(?:%[0-9a-f]{2})+/gi, (encoded) => {
    try {
      return decodeURIComponent(encoded);
    } catch {
      return encoded;
    }
  });
}

/** What is behind `/j/`. */
function linkedCodes(text: string): string[] {
  const links = text.matchAll(/(?:^|[^a-z0-9])j\/+([0-9 -]+)/gi);
  return [...links].flatMap(([, tail]) => codeAtStart(groupsOf(tail!)) ?? []);
}

/** Numbers of eight digits, each whole or in groups, that are no part of a host or another word. */
function looseCodes(text: string): string[] {
  return text
    .replace(/\/\/[^/?# ]*/g, '|')
    .replace(/[\w.-]+/g, (word) => (/[a-z_]/i.test(word) ? '|' : word))
    .split(/[^0-9 -]/)
    .map(groupsOf)
    .flatMap((groups) => groups.map((_, start) => codeAtStart(groups.slice(start)) ?? []))
    .flat();
}

function groupsOf(text: string): string[] {
  return text.split(/[ -]+/).filter((group) => group !== '');
}

/** @returns as many groups as make a code, if they do */
function codeAtStart(groups: readonly string[]): string | undefined {
  let code = '';
  for (const group of groups) {
    code += group;
    if (code.length >= CODE_DIGITS) break;
  }
  return code.length === CODE_DIGITS ? code : undefined;
}

function only(codes: readonly string[]): string | undefined {
  return new Set(codes).size === 1 ? codes[0] : undefined;
}
