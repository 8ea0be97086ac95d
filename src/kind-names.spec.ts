import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { kindNames, kindOf } from './sessions/kinds/index.js';

const root = new URL('../', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, root), 'utf8');

function filesIn(folder: string): string[] {
  return readdirSync(new URL(folder, root), { recursive: true, encoding: 'utf8' })
    .map((name) => folder + name.replaceAll('\\', '/'))
    .filter((path) => /\.tsx?$/.test(path) && !/\.spec\.tsx?$/.test(path));
}

const foldersIn = (folder: string) =>
  readdirSync(new URL(folder, root), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);

/** Where a kind is at home, and where all of them are listed. */
const SERVER = 'src/sessions/kinds/';
const PAGES = 'web/src/kinds/';
const folders = kindNames.map((name) => name.replaceAll('_', '-'));
/** On the pages, one for each of the roles that a kind has. */
const registries = ['chart.ts', 'edit.rules.ts', 'edit.ts', 'vote.ts'].map((name) => PAGES + name);
/** The list of those that people write in. */
const moderating = `${PAGES}moderate.ts`;
/** The list of those whose answers can be right or wrong. */
const checking = `${PAGES}check.ts`;
const generated = ['web/src/api/schema.d.ts'];
/** Files of others, whose own kinds are told in ours. */
const imports = ['src/data/imports/', 'web/src/imports/'];
/** Questions that are written, and not code. */
const written = ['src/templates/gallery/'];

/** A name that is a usual word, too, is one only where it stands alone between quotes. */
const patterns = kindNames.map((name) =>
  name.includes('_') ? new RegExp(`\\b${name}\\b`) : new RegExp(`(['"\`])${name}\\1`),
);
/**
 * HTML has one of the words for a keyboard, and people count points. Settings of sessions and results have a
 * field `motion`, which types take out of them.
 */
const withoutUsualWords = (text: string) =>
  text
    .replace(/inputmode="\w+"|other: '\w+'/gi, '')
    .replace(/(?<!\|)\| 'motion'|'motion' \|(?!\|)|\['motion'\]|, 'motion'>/g, '');
const namesKind = (path: string) => {
  const text = withoutUsualWords(read(path));
  return patterns.some((pattern) => pattern.test(text));
};

const listedIn = (path: string) =>
  kindNames.filter((name) => new RegExp(`^ {2}${name}\\b`, 'm').test(read(path)));

describe('a kind of question', () => {
  it('is named nowhere but in its folders and where all are listed', () => {
    const homes = folders.flatMap((name) => [`${SERVER}${name}/`, `${PAGES}${name}/`]);
    const naming = [...filesIn('src/'), ...filesIn('web/src/')]
      .filter((path) => ![...homes, ...imports, ...written].some((home) => path.startsWith(home)))
      .filter(
        (path) =>
          ![`${SERVER}index.ts`, ...registries, moderating, checking, ...generated].includes(path),
      )
      .filter(namesKind);
    expect(naming).toEqual([]);
  });

  it('has a folder for the pages as it has one for the server', () => {
    expect(foldersIn(SERVER)).toEqual(expect.arrayContaining(folders));
    expect(foldersIn(PAGES)).toEqual(expect.arrayContaining(folders));
  });

  it('takes nothing of another one’s folder: what several share has a place of its own', () => {
    const shared = folders.flatMap((folder) =>
      [SERVER, PAGES]
        .flatMap((home) => filesIn(`${home}${folder}/`))
        .filter((path) =>
          folders.some((other) => other !== folder && read(path).includes(`'../${other}/`)),
        ),
    );
    expect(shared).toEqual([]);
  });

  it.each(registries)('is in %s', (path) => {
    expect(listedIn(path)).toEqual(kindNames);
  });

  it('that has an answer key is among those that are checked on a phone, and no other', () => {
    expect(listedIn(checking)).toEqual(
      kindNames.filter((kind) => kindOf({ kind }).key !== undefined),
    );
  });

  it('that takes texts is among those that can be moderated, and no other', () => {
    expect(listedIn(moderating)).toEqual(
      kindNames.filter((kind) => kindOf({ kind }).texts !== undefined),
    );
  });
});
