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
 * where it has one. A comma that no number follows is part of a name. A heading is no name.
 */
export function rosterLines(text: string): RosterLine[] {
  const lines = text.replace(/^\uFEFF/, '').split(/[\r\n]+/);
  return lines
    .map((line) => line.trim())
    .filter((line, at) => !(at === 0 && isHeading(line)))
    .map(readLine)
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

function readLine(line: string): RosterLine {
  const quoted = QUOTED.exec(line);
  if (quoted) {
    const [, name = '', rest] = quoted;
    return { name: name.replaceAll('""', '"').trim(), weight: cellOf(rest) };
  }
  for (const separator of SEPARATORS) {
    const at = line.lastIndexOf(separator);
    const weight = at === -1 ? undefined : cellOf(line.slice(at + 1));
    if (weight !== undefined && NUMBER.test(weight)) {
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

function isHeading(line: string): boolean {
  const separator = SEPARATORS.find((one) => line.includes(one));
  if (separator === undefined) return false;
  const last = cellOf(line.slice(line.lastIndexOf(separator) + 1));
  return last !== undefined && HEADINGS.includes(last.toLowerCase());
}
