import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { kindNames } from './sessions/kinds/index.js';

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
const generated = ['web/src/api/schema.d.ts'];

/** A name that is a usual word, too, is one only where it stands alone between quotes. */
const patterns = kindNames.map((name) =>
  name.includes('_') ? new RegExp(`\\b${name}\\b`) : new RegExp(`(['"\`])${name}\\1`),
);
/** HTML has one of the words for a keyboard. */
const withoutKeyboards = (text: string) => text.replace(/inputmode="\w+"/gi, '');
const namesKind = (path: string) => {
  const text = withoutKeyboards(read(path));
  return patterns.some((pattern) => pattern.test(text));
};

describe('a kind of question', () => {
  it('is named nowhere but in its folders and where all are listed', () => {
    const homes = folders.flatMap((name) => [`${SERVER}${name}/`, `${PAGES}${name}/`]);
    const naming = [...filesIn('src/'), ...filesIn('web/src/')]
      .filter((path) => !homes.some((home) => path.startsWith(home)))
      .filter((path) => ![`${SERVER}index.ts`, ...registries, ...generated].includes(path))
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
    const listed = kindNames.filter((name) => new RegExp(`^ {2}${name}\\b`, 'm').test(read(path)));
    expect(listed).toEqual(kindNames);
  });
});
