import { gzipSync } from 'node:zlib';
import type { Plugin, Rolldown } from 'vite';

interface Options {
  page: string;
  entries: string[];
  maxBytes: number;
  maxAtOnceBytes: number;
  /** What few sessions need, each with a budget of its own. */
  apart: readonly { what: string; module: RegExp; maxBytes: number }[];
}

/**
 * Says how much JavaScript a page loads, gzipped, and fails the build where it is too much.
 * @param page its HTML, which may name scripts that are no part of the build
 * @param entries the page's entry, and what else it brings along
 * @param maxBytes the most that it may be in all, with what is loaded as it is needed
 * @param maxAtOnceBytes the most that it may be without what the entries load as it is needed
 * @param apart modules, and the files with them, that are not counted with the rest
 */
export function sizeBudget({ page, entries, maxBytes, maxAtOnceBytes, apart }: Options): Plugin {
  return {
    name: 'plenum:size-budget',
    apply: 'build',
    // What is measured is what is written: after all other plugins.
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const scripts = plainScriptsOf(page, bundle);
        const chunks = (later: boolean) => chunksOf(entries, bundle, later);
        const isOf = (module: RegExp) => (chunk: Rolldown.OutputChunk) =>
          chunk.moduleIds.some((id) => module.test(id));
        const all = chunks(true);
        const isTooMuch = [
          { what: 'at once', most: maxAtOnceBytes, loaded: chunks(false), others: scripts },
          {
            what: `in all, without ${apart.map(({ what }) => what).join(' and ')}`,
            most: maxBytes,
            loaded: all.filter((chunk) => !apart.some(({ module }) => isOf(module)(chunk))),
            others: scripts,
          },
          ...apart.map(({ what, module, maxBytes: most }) => {
            return { what, most, loaded: all.filter(isOf(module)), others: [] };
          }),
        ].map(({ what, most, loaded, others }) => {
          const codes = [...loaded.map(({ code }) => code), ...others];
          const bytes = codes.reduce((sum, code) => sum + gzipSync(code, { level: 9 }).length, 0);
          this.info(
            `${entries[0]}, ${what}: ${kilobytes(bytes)} of JavaScript, gzipped, of at most ${kilobytes(most)}`,
          );
          return bytes > most;
        });
        if (isTooMuch.includes(true)) this.error('too large: see above');
      },
    },
  };
}

/** The code that the entries load, themselves included. @param later also what they import as it is needed */
function chunksOf(
  entries: string[],
  bundle: Rolldown.OutputBundle,
  later: boolean,
): Rolldown.OutputChunk[] {
  const chunks = Object.values(bundle).filter((output) => output.type === 'chunk');
  const reached = new Set(chunks.filter(({ isEntry, name }) => isEntry && entries.includes(name)));
  if (reached.size < entries.length) throw new Error(`not all are there of ${entries.join(', ')}`);
  for (const { imports, dynamicImports } of reached) {
    for (const chunk of chunks) {
      const loaded = later ? [...imports, ...dynamicImports] : imports;
      if (loaded.includes(chunk.fileName)) reached.add(chunk);
    }
  }
  return [...reached];
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}

/** Scripts that the page's HTML names, and that are as they were written. */
function plainScriptsOf(page: string, bundle: Rolldown.OutputBundle): string[] {
  const html = String((bundle[page] as Rolldown.OutputAsset | undefined)?.source ?? '');
  return Object.values(bundle)
    .filter((output) => output.type === 'asset')
    .filter(({ fileName }) => fileName.endsWith('.js') && html.includes(fileName))
    .map(({ source }) => String(source));
}
