import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';

const root = new URL('platform/', import.meta.url);

/** Of the domain, in all their forms. */
const stems = [
  ...['ballot', 'choice', 'hall', 'organizer', 'participant', 'poll', 'question', 'quiz'],
  ...['receipt', 'roster', 'screen', 'session', 'tall(?:y|ie)', 'vot(?:e|er|ing)'],
];
const ofDomain = new RegExp(`^(?:${stems.join('|')})[sd]?$`);

/** Files and folders in which some of these words may stand, and why. */
const exceptions: Record<string, readonly [words: RegExp, why: string]> = {
  'addresses/server.controller.ts': [/^polls$/, 'an example of a base path'],
  'config/environment.ts': [/./, 'variables of all modules are read together'],
  'config/public-url.ts': [/./, 'it knows the paths of the pages'],
  'database/data-source.ts': [/./, 'it lists the migrations; sessions of Postgres'],
  'database/direct-connection.ts': [/^sessions?$/, 'sessions of Postgres'],
  'database/migrations/': [/./, 'all modules have one database'],
  'database/postgres-client.ts': [/^session$/, 'sessions of Postgres'],
};

const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .map((name) => name.replaceAll('\\', '/'))
  .filter((path) => path.endsWith('.ts') && !path.endsWith('.spec.ts'));

/** `maxSocketsPerSession` is four words. Comments count, too. */
const wordsOf = (text: string) =>
  text
    .replace(/([a-z\d])(?=[A-Z])/g, '$1 ')
    .toLowerCase()
    .match(/[a-z]+/g) ?? [];

/** The words of the domain in a file. */
function foundIn(path: string): string[] {
  const words = [path, readFileSync(new URL(path, root), 'utf8')].flatMap(wordsOf);
  return [...new Set(words)].filter((word) => ofDomain.test(word));
}

const isFor = (path: string, exception: string) => path.startsWith(exception);

describe('the platform', () => {
  it('has no word of the domain in it', () => {
    const found = files.map((path) => {
      const allowed = Object.entries(exceptions).filter(([exception]) => isFor(path, exception));
      const words = foundIn(path).filter(
        (word) => !allowed.some(([, [exempt]]) => exempt.test(word)),
      );
      return { path, words };
    });
    expect(found.filter(({ words }) => words.length > 0)).toEqual([]);
  });

  it.each(Object.entries(exceptions))('needs the exception of %s', (exception, [exempt]) => {
    const words = files.filter((path) => isFor(path, exception)).flatMap(foundIn);
    expect(words.some((word) => exempt.test(word))).toBe(true);
  });
});
