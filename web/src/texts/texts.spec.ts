import { readdirSync } from 'node:fs';
import { beforeAll, describe, expect, it, jest } from '@jest/globals';
import { errorCodes } from '../../../src/contract/index.js';

/** Those that stand beside what they are of: each by its file, as they may be called alike. */
async function textsBeside(language: string): Promise<object> {
  return {
    ...(await textsOf('kinds', language)),
    ...(await textsOf('crosstabs', language)),
    ...((await import(`../exports/texts.${language}.js`)) as object),
    ...((await import(`../imports/texts.${language}.js`)) as object),
    ...((await import(`../motions/texts.${language}.js`)) as object),
    ...(await textsOf('qa', language)),
    ...(await textsOf('quiz', language)),
    ...(await textsOf('reactions', language)),
  };
}

async function textsOf(part: string, language: string): Promise<object> {
  const folder = new URL(`../${part}/`, import.meta.url);
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => name.endsWith(`.${language}.ts`));
  expect(files.length).toBeGreaterThan(1);
  const texts: Record<string, object> = {};
  for (const name of files) {
    const file = name.slice(0, -`.${language}.ts`.length);
    texts[`${part}/${file}`] = (await import(new URL(name, folder).href)) as object;
  }
  return texts;
}

const catalogues = {
  en: async () => ({
    ...(await textsBeside('en')),
    ...(await import('./en/addresses.js')),
    ...(await import('./en/admin.js')),
    ...(await import('./en/audience.js')),
    ...(await import('./en/by-link.js')),
    ...(await import('./en/editing.js')),
    ...(await import('./en/console.js')),
    ...(await import('./en/errors.js')),
    ...(await import('./en/host.js')),
    ...(await import('./en/moderate.js')),
    ...(await import('./en/poll.js')),
    ...(await import('./en/screen.js')),
    ...(await import('./en/shared.js')),
    ...(await import('./en/sharing.js')),
  }),
  de: async () => ({
    ...(await textsBeside('de')),
    ...(await import('./de/addresses.js')),
    ...(await import('./de/admin.js')),
    ...(await import('./de/audience.js')),
    ...(await import('./de/by-link.js')),
    ...(await import('./de/editing.js')),
    ...(await import('./de/console.js')),
    ...(await import('./de/errors.js')),
    ...(await import('./de/host.js')),
    ...(await import('./de/moderate.js')),
    ...(await import('./de/poll.js')),
    ...(await import('./de/screen.js')),
    ...(await import('./de/shared.js')),
    ...(await import('./de/sharing.js')),
  }),
};
type Language = keyof typeof catalogues;
type Catalogue = Awaited<ReturnType<(typeof catalogues)[Language]>>;

/** Has all that is imported from now on find a browser with these languages. */
function speak(...languages: string[]): void {
  Object.defineProperty(globalThis, 'navigator', { value: { languages }, configurable: true });
  jest.resetModules();
}

type Text = string | ((...values: number[]) => string);

/** All texts in it by their path, as in `host.status.draft`. */
function textsIn(tree: object, parent = ''): [path: string, Text][] {
  return Object.entries(tree).flatMap(([key, value]: [string, Text | object]) =>
    typeof value === 'object' ? textsIn(value, `${parent}${key}.`) : [[parent + key, value]],
  );
}

/** What a text says, told some numbers where it asks for values. */
const spoken = (text: Text) => (typeof text === 'string' ? text : text(3, 5, 7, 9));

describe('the texts', () => {
  const loaded = {} as Record<Language, Catalogue>;
  beforeAll(async () => {
    for (const language of ['en', 'de'] as const) {
      speak(language);
      loaded[language] = await catalogues[language]();
    }
  });
  const all = (language: Language) => new Map(textsIn(loaded[language]));

  it('are the same ones in both languages', () => {
    expect([...all('de').keys()].sort()).toEqual([...all('en').keys()].sort());
  });

  it.each(['en', 'de'] as const)('are there, each of them: %s', (language) => {
    const missing = [...all(language)].filter(([, text]) => {
      return !/\S/.test(spoken(text)) || /undefined|NaN|\[object/.test(spoken(text));
    });
    expect(missing).toEqual([]);
  });

  it('say in both languages the values that they are told', () => {
    const digitsIn = (text: Text) => [...new Set(spoken(text).match(/\d/g))].sort();
    const digits = (language: Language) =>
      new Map([...all(language)].map(([path, text]) => [path, digitsIn(text)]));
    expect(digits('de')).toEqual(digits('en'));
  });

  it('say something of errors that there are', () => {
    const codes = [...Object.keys(errorCodes), 'no_answer', 'page_failed'];
    expect(codes).toEqual(expect.arrayContaining(Object.keys(loaded.en.errors.codes)));
  });

  describe.each(['en', 'de'] as const)('of errors, in %s', (language) => {
    it.each([
      ['should not be empty', ''],
      ['must be an email', ''],
      ['must be longer than or equal to 8 characters', '8'],
      ['must be shorter than or equal to 200 characters', '200'],
      ['must be an integer number', ''],
      ['must be at least 1', '1'],
      ['must not be greater than 2147483647', '2147483647'],
      ['must not be less than -2147483647', '-2147483647'],
      ['must be greater than min', ''],
      ['must leave at most 101 steps from min', '101'],
      ['must not exceed the number of options', ''],
      ['must not exceed maxChoices', ''],
      ['must hold at least 2 options', '2'],
      ['is the same name as another one of the list', ''],
      ['looks like the label of option 1', '1'],
      ['is one of those that are guessed first; choose another', ''],
      ['must contain no more than 10000 elements', '10000'],
    ])('have a sentence for “%s”', (message, captured) => {
      const sentence = loaded[language].errors.field('Titel', message);
      expect(sentence).not.toContain(message);
      expect(sentence).toContain(captured);
    });

    it('quote what they have no sentence for', () => {
      const sentence = loaded[language].errors.field('Titel', 'must be blue');
      expect(sentence).toMatch(/Titel.*must be blue/);
    });
  });

  it.each([
    ['en', 0, '0 votes'],
    ['en', 1, '1 vote'],
    ['en', 2, '2 votes'],
    ['en', 1_234, '1,234 votes'],
    ['de', 0, '0 Stimmen'],
    ['de', 1, '1 Stimme'],
    ['de', 1_234, '1.234 Stimmen'],
  ] as const)('count in %s: %i', (language, votes, text) => {
    expect(loaded[language].shared.votes(votes)).toBe(text);
  });
});

describe('the language', () => {
  it.each([
    [['de-AT', 'en'], 'de'],
    [['en-GB', 'de'], 'en'],
    [['fr', 'de', 'en'], 'de'],
    [['fr', 'pt-BR'], 'en'],
    [[], 'en'],
    // The system's own names for it, which Intl refuses.
    [['en-US@posix'], 'en'],
    [['de-DE.UTF-8', 'C'], 'de'],
  ])('of a browser for %j is %s', async (languages, language) => {
    speak(...languages);
    const locale = await import('./locale.js');
    expect(locale.language).toBe(language);
    expect(locale.inLanguage({ en: 'en', de: 'de' })).toBe(language);
    expect(locale.formatTime(0)).toMatch(/\d:\d\d/);
  });
});

describe('formatCode', () => {
  beforeAll(() => speak('en'));

  it.each([
    ['48217730', '4821 7730'],
    ['4821', '4821'],
    ['', ''],
  ])('of %j', async (code, text) => {
    const { formatCode } = await import('./locale.js');
    expect(formatCode(code)).toBe(text);
  });
});

describe('sentenceFor', () => {
  beforeAll(() => speak('en'));

  it('takes the first rule that fits, with the label and what it captures', async () => {
    const { sentenceFor } = await import('./sentences.js');
    const sentence = (message: string) =>
      sentenceFor(
        [
          [/at least (\d+)/, (label, least) => `${label} ≥ ${least}`],
          [/at least/, (label) => `${label} is too little`],
          [/blue/, (label, captured) => `${label} is blue${captured}`],
        ],
        'It',
        message,
      );
    expect(sentence('must be at least 8')).toBe('It ≥ 8');
    expect(sentence('must be at least some')).toBe('It is too little');
    expect(sentence('must be blue')).toBe('It is blue');
    expect(sentence('must be red')).toBeUndefined();
  });
});
