import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Face, FontFile } from './face.js';
import {
  emoji,
  familiesFor,
  type Family,
  type Han,
  hans,
  lastResort,
  latin,
  marked,
} from './families.js';
import { isIn, type Ranges, readRanges } from './ranges.rules.js';

const { resolve } = createRequire(import.meta.url);

export interface Style {
  readonly isBold?: boolean;
  readonly isItalic?: boolean;
}

/** A file of a family, which is read when a text needs it. */
interface Part {
  readonly family: Family;
  readonly subset: string;
  readonly ranges: Ranges;
}

/** What is drawn for a character that no font has. */
export const REPLACEMENT = 0xfffd;
/** Characters whose font is remembered. */
const MAX_CHOSEN = 50_000;
/** A font, and whether it shows a sign in the place of what no font has. */
export interface Found {
  readonly face: Face;
  readonly isMissing: boolean;
}

/** They change how others look and have no look of their own. */
const invisible = /^[\p{Default_Ignorable_Code_Point}\p{Cf}]$/u;
/** What is drawn as a picture where nothing is said of it. */
const pictured = /^\p{Emoji_Presentation}|\ufe0f/u;

/** Finds a font for each character among those that are shipped. */
export class Fonts {
  readonly #parts = new Map<Han, readonly Part[]>();
  readonly #files = new Map<string, Promise<FontFile>>();
  readonly #faces = new Map<string, Face>();
  /** By what decides on it: the characters, the style and the way of writing. */
  readonly #chosen = new Map<string, Found>();
  #lacks = false;

  /**
   * The font of characters that belong together; of the replacement character where none has them.
   * @param cluster what people see as one character
   */
  find(cluster: string, style: Style, han: Han): Found | Promise<Found> {
    const key = `${style.isBold ? 'b' : ''}${style.isItalic ? 'i' : ''}${han}${cluster}`;
    return this.#chosen.get(key) ?? this.#look(cluster, style, han, key);
  }

  /** Whether there were characters that no font has. */
  get lacksSome(): boolean {
    return this.#lacks;
  }

  async #look(cluster: string, style: Style, han: Han, key: string): Promise<Found> {
    const characters = [...cluster].filter((one) => !invisible.test(one)).map(codeOf);
    const own =
      (await this.#having(characters, style, han, pictured.test(cluster))) ??
      (await this.#withMarks(characters, style)) ??
      (await this.#asLast(characters));
    const face = own ?? (await this.#having([REPLACEMENT], style, han, false))!;
    const found = { face, isMissing: own === undefined };
    this.#lacks ||= found.isMissing;
    if (this.#chosen.size >= MAX_CHOSEN) this.#chosen.clear();
    this.#chosen.set(key, found);
    return found;
  }

  async #having(characters: readonly number[], style: Style, han: Han, isPicture: boolean) {
    const parts = this.#partsFor(han);
    const sorted = isPicture
      ? [...parts.filter(({ family }) => family === emoji), ...parts]
      : parts;
    for (const part of sorted) {
      if (!characters.every((one) => isIn(part.ranges, one))) continue;
      const face = await this.#faceOf(part, style);
      if (characters.every((one) => face.has(one))) return face;
    }
    return undefined;
  }

  async #withMarks(characters: readonly number[], { isBold = false }: Style) {
    const path = resolve(marked.fileOf(isBold));
    const face = await this.#read(path, undefined, false);
    return characters.every((one) => face.has(one)) ? face : undefined;
  }

  async #asLast(characters: readonly number[]) {
    const face = await this.#read(resolve(lastResort), undefined, false);
    return characters.every((one) => face.has(one)) ? face : undefined;
  }

  #faceOf({ family, subset }: Part, { isBold, isItalic }: Style): Promise<Face> {
    const { name, weights, isTall = false } = family;
    const wanted = isBold ? 700 : 400;
    const slant = isItalic && family.hasItalics ? 'italic' : 'normal';
    const weight = weights === 'variable' || weights.includes(wanted) ? wanted : weights[0]!;
    const axis = weights === 'variable' ? 'wght' : weight;
    const path = resolve(`${family.package}/files/${name}-${subset}-${axis}-${slant}.woff2`);
    return this.#read(path, weights === 'variable' ? weight : undefined, isTall);
  }

  async #read(path: string, weight: number | undefined, isTall: boolean): Promise<Face> {
    const reading = this.#files.get(path) ?? FontFile.read(path);
    this.#files.set(path, reading);
    const file = await reading;
    const key = `${path} ${weight}`;
    const face = this.#faces.get(key) ?? new Face(file, weight, isTall);
    this.#faces.set(key, face);
    return face;
  }

  #partsFor(han: Han): readonly Part[] {
    if (this.#parts.size === 0) {
      const byFamily = new Map<string, Part[]>();
      for (const first of hans) {
        const parts = familiesFor(first).flatMap((family) => {
          const own = byFamily.get(family.name) ?? partsOf(family);
          byFamily.set(family.name, own);
          return own;
        });
        this.#parts.set(first, parts);
      }
    }
    return this.#parts.get(han)!;
  }
}

/** Other families have Latin letters, too, which are Noto Sans's own. */
const foreign = /^(latin|cyrillic|greek|vietnamese)/;

function partsOf(family: Family): Part[] {
  const path = resolve(`${family.package}/unicode.json`);
  const subsets = JSON.parse(readFileSync(path, 'utf8')) as Readonly<Record<string, string>>;
  return Object.entries(subsets)
    .filter(([subset]) => family === latin || !foreign.test(subset))
    .map(([subset, css]) => ({
      family,
      subset: subset.replaceAll(/[[\]]/g, ''),
      ranges: readRanges(css),
    }));
}

const codeOf = (character: string) => character.codePointAt(0)!;
