/*
 * Not in index.ts: only the host's page and the server have a use for it.
 */

/** A line of a list of those who may take part. */
export interface RosterLine {
  readonly name: string;
  /** As it stands there; undefined: nothing does. */
  readonly weight: string | undefined;
}

const SEPARATORS = ['\t', ';', ','];
/** What somebody meant as a number, whole or not. */
const NUMBER = /^[+-]?\d[\d.,'’ ]*$/;
const QUOTED = /^"((?:[^"]|"")*)"\s*(?:[\t;,](.*))?$/;
/** What the second column of a list is called, where it says so. */
const HEADINGS = [
  ...['weight', 'weights', 'votes', 'shares', 'units'],
  ...['gewicht', 'stimmen', 'stimmgewicht', 'anteile', 'anteil'],
];

/**
 * The names of a pasted list or a CSV file, one a line, each with its weight behind a tab, a semicolon or a comma
 * where it has one. A comma that no number follows is part of a name, unless a heading says that there are weights:
 * then what stands last is one, or wrong. A heading is no name.
 */
export function rosterLines(text: string): RosterLine[] {
  const lines = text.replace(/^\uFEFF/, '').split(/[\r\n]+/);
  const separator = separatorOf(lines[0]!.trim());
  return lines
    .slice(separator === undefined ? 0 : 1)
    .map((line) => readLine(line.trim(), separator))
    .filter(({ name, weight }) => name !== '' || weight !== undefined);
}

/** The reverse of {@link rosterLines}; a weight of 1 is left out. */
export function toRosterLine({ label, weight }: { label: string; weight: number }): string {
  const line = weight === 1 ? label : `${label}; ${weight}`;
  const read = readLine(line);
  if (read.name === label && (read.weight ?? '1') === `${weight}`) return line;
  const quoted = `"${label.replaceAll('"', '""')}"`;
  return weight === 1 ? quoted : `${quoted}; ${weight}`;
}

/** @returns undefined where it is no whole number */
export function readWeight({ weight }: RosterLine): number | undefined {
  if (weight === undefined) return 1;
  return /^\d{1,15}$/.test(weight) ? Number(weight) : undefined;
}

/** @param separator before each weight, where a heading says so */
function readLine(line: string, separator?: string): RosterLine {
  const quoted = QUOTED.exec(line);
  if (quoted) {
    const [, name = '', rest] = quoted;
    return { name: name.replaceAll('""', '"').trim(), weight: cellOf(rest) };
  }
  for (const sign of separator === undefined ? SEPARATORS : [separator]) {
    const at = line.lastIndexOf(sign);
    const weight = at === -1 ? undefined : cellOf(line.slice(at + 1));
    if (weight !== undefined && (separator !== undefined || NUMBER.test(weight))) {
      return { name: line.slice(0, at).trim(), weight };
    }
  }
  return { name: line.replace(/[\t;,\s]+$/, ''), weight: undefined };
}

/** Without white space and quotes around it; undefined where nothing is left. */
function cellOf(text: string | undefined): string | undefined {
  const cell = text
    ?.trim()
    .replace(/^"(.*)"$/, '$1')
    .trim();
  return cell === '' ? undefined : cell;
}

/** What a heading has before its last column, where that is one of weights; undefined where it is no heading. */
function separatorOf(line: string): string | undefined {
  const separator = SEPARATORS.find((one) => line.includes(one));
  if (separator === undefined) return undefined;
  const last = cellOf(line.slice(line.lastIndexOf(separator) + 1));
  return last !== undefined && HEADINGS.includes(last.toLowerCase()) ? separator : undefined;
}
