/** The fonts that are shipped: packages, whose files hold a part of Unicode each. */
export interface Family {
  readonly name: string;
  readonly package: string;
  /** What a file has: one weight, named by it, or all between the lightest and the boldest. */
  readonly weights: 'variable' | readonly number[];
  readonly hasItalics?: true;
  /** Whether its letters reach further up and down than those of Latin. */
  readonly isTall?: true;
}

const variable = (name: string, more: Pick<Family, 'isTall'> = {}): Family => ({
  name,
  package: `@fontsource-variable/${name}`,
  weights: 'variable',
  ...more,
});
const tall = (name: string) => variable(name, { isTall: true });

export const latin: Family = {
  name: 'noto-sans',
  package: '@fontsource/noto-sans',
  weights: [400, 700],
  hasItalics: true,
};

/** Scripts, in no order: no letter is in two of them. */
const scripts: readonly Family[] = [
  tall('noto-sans-arabic'),
  variable('noto-sans-hebrew'),
  variable('noto-sans-armenian'),
  variable('noto-sans-georgian'),
  variable('noto-sans-ethiopic'),
  ...['bengali', 'gujarati', 'gurmukhi', 'kannada', 'malayalam', 'sinhala', 'tamil', 'telugu'].map(
    (script) => tall(`noto-sans-${script}`),
  ),
  ...['khmer', 'lao', 'myanmar', 'thai'].map((script) => tall(`noto-sans-${script}`)),
];

/** The same characters look different in each of these. */
export const hans = ['sc', 'tc', 'jp', 'kr'] as const;
export type Han = (typeof hans)[number];

const han = (region: Han) => variable(`noto-sans-${region}`);

export const emoji = variable('noto-emoji');

const symbols: readonly Family[] = [
  variable('noto-sans-symbols'),
  { name: 'noto-sans-symbols-2', package: '@fontsource/noto-sans-symbols-2', weights: [400] },
];

/** All, in the order in which a character is looked for. */
export function familiesFor(first: Han): readonly Family[] {
  const others = hans.filter((region) => region !== first);
  return [latin, ...scripts, ...[first, ...others].map(han), ...symbols, emoji];
}

/**
 * Noto Sans in one file, so that a letter and a mark of it that have no character together are of one font
 * and the mark gets its place; the files of the others are cut between the two.
 */
export const marked = {
  name: 'bc-sans',
  fileOf: (isBold: boolean) => `@bcgov/bc-sans/fonts/BCSans-${isBold ? 'Bold' : 'Regular'}.woff2`,
};

/**
 * Letters as on an old screen, for what no other font has: all of the basic plane of Unicode, with its rare
 * Chinese characters. They are not beautiful, and can be read.
 */
export const lastResort = '@fontsource/unifontex/files/unifontex-latin-400-normal.woff2';
