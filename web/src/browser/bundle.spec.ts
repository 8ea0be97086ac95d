import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';

/** What `npm run build` has made of the pages; the tests build before they run. */
const PUBLIC = new URL('../../../dist/public/', import.meta.url);
const filesOf = (end: string) =>
  ['assets/', ''].flatMap((folder) =>
    readdirSync(new URL(folder, PUBLIC))
      .filter((name) => name.endsWith(end))
      .map(
        (name) => [folder + name, readFileSync(new URL(folder + name, PUBLIC), 'utf8')] as const,
      ),
  );

/**
 * Younger than the browsers of package.json, by what it looks like: the compiler and ESLint see our
 * own code, but not that of dependencies.
 */
const tooYoung: Record<string, RegExp> = {
  'methods of arrays': /[^.]\.(?:at|findLast|findLastIndex|toReversed|toSorted|toSpliced|with)\(/,
  'methods of texts': /\.(?:isWellFormed|toWellFormed)\(/,
  'static methods':
    /\b(?:Array\.fromAsync|Object\.(?:groupBy|hasOwn)|Promise\.(?:try|withResolvers)|URL\.(?:canParse|parse))\b/,
  'parts of Intl': /\bIntl\.(?:DurationFormat|Segmenter)\b/,
  'ways to abort': /\bAbortSignal\.(?:any|timeout)\b/,
  'global functions': /\b(?:reportError|requestIdleCallback|structuredClone)\(/,
  'static blocks': /\bstatic\s*\{/,
  'a look behind': /\(\?<[=!]/,
  'sets of characters': /\/[dgimsuy]*v[dgimsuy]*[.,;)\]]/,
};

describe('the scripts of the pages', () => {
  it.each(filesOf('.js'))('%s: have nothing that is too young', (_, code) => {
    const found = Object.entries(tooYoung).flatMap(([name, pattern]) =>
      pattern.test(code) ? [`${name}: ${pattern.exec(code)![0]}`] : [],
    );
    expect(found).toEqual([]);
  });

  it('begin with one that any browser can read', () => {
    const [first] = filesOf('.js').filter(([name]) => name.includes('first-'));
    // eslint-disable-next-line @typescript-eslint/no-implied-eval -- only parsed, for its mistakes
    expect(() => new Function(first![1])).not.toThrow();
    expect(first![1]).not.toMatch(/=>|`|\b(?:class|const|let)\b|\?\.|\.\.\./);
  });
});

/** Of CSS, what has no meaning in the oldest browsers, and nothing before it that has one. */
function problemsOf(css: string): string[] {
  const certain = css.replace(/@supports[^{]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}/g, '');
  const rules = [...certain.matchAll(/([^{}]*)\{([^{}]*)\}/g)];
  return rules.flatMap(([, selector, body]) => [
    ...(/:has\(|&/.test(selector!) ? [selector!] : []),
    ...(youngRules.test(selector!) ? [selector!] : []),
    ...declarationProblems(body!),
  ]);
}

/** A ratio of one number is among them: it is what the build makes of `1/1`. */
const youngRules =
  /@(?:container|layer|property|scope|starting-style)|(?:width|height)\s*[<>]|aspect-ratio\s*:\s*[\d.]+\s*\)/;

/** Values that are younger, with those before them that all know. */
const young = /color-mix\(|light-dark\(|oklch\(|\d(?:d|s|l)v[hwbi]\b/;
/** Properties that are younger, and move what they are for. */
const youngProperties = /^(?:rotate|scale|translate|container|container-type|animation-timeline)$/;

function declarationProblems(body: string): string[] {
  const declarations = body.split(';').map((one) => one.split(/:(.*)/s).slice(0, 2));
  return declarations.flatMap(([property, value = ''], at) => {
    if (youngProperties.test(property!)) return [property!];
    if (!young.test(value)) return [];
    const hasFallback = declarations
      .slice(0, at)
      .some(([before, other = '']) => before === property && !young.test(other));
    return hasFallback ? [] : [`${property!}:${value}`];
  });
}

describe('the styles of the pages', () => {
  it.each(filesOf('.css'))('%s: mean something in all browsers', (_, css) => {
    expect(problemsOf(css)).toEqual([]);
  });

  it('have the same colours for a dark device and for who has chosen dark', () => {
    const tokens = readFileSync(new URL('../styles/tokens.css', import.meta.url), 'utf8');
    const colours = (start: RegExp) =>
      [...start.exec(tokens)![1]!.matchAll(/--[\w-]+:[^;]+;/g)].map(([one]) => one);
    const chosen = colours(/:root\[data-theme='dark'\] \{([^}]*)\}/);
    expect(chosen.length).toBeGreaterThan(10);
    expect(colours(/:root:not\(\[data-theme='light'\]\) \{([^}]*)\}/)).toEqual(chosen);
  });
});
