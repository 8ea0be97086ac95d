import { gzipSync } from 'node:zlib';
import type { Plugin, Rolldown } from 'vite';

interface Options {
  page: string;
  entries: string[];
  maxBytes: number;
}

/**
 * Says how much JavaScript a page loads in all, gzipped, and fails the build where it is too much.
 * What it loads only later (dynamic imports) counts, too.
 * @param page its HTML, which may name scripts that are no part of the build
 * @param entries the page's entry, and what else it brings along
 * @param maxBytes the most that it may be
 */
export function sizeBudget({ page, entries, maxBytes }: Options): Plugin {
  return {
    name: 'plenum:size-budget',
    apply: 'build',
    // What is measured is what is written: after all other plugins.
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const codes = [...chunksOf(entries, bundle), ...plainScriptsOf(page, bundle)];
        const bytes = codes.reduce((sum, code) => sum + gzipSync(code, { level: 9 }).length, 0);
        const said = `${entries[0]}: ${kilobytes(bytes)} of JavaScript, gzipped, of at most ${kilobytes(maxBytes)}`;
        if (bytes > maxBytes) this.error(`too large: ${said}`);
        this.info(said);
      },
    },
  };
}

/** The code that the entries load, themselves included. */
function chunksOf(entries: string[], bundle: Rolldown.OutputBundle): string[] {
  const chunks = Object.values(bundle).filter((output) => output.type === 'chunk');
  const reached = new Set(chunks.filter(({ isEntry, name }) => isEntry && entries.includes(name)));
  if (reached.size < entries.length) throw new Error(`not all are there of ${entries.join(', ')}`);
  for (const { imports, dynamicImports } of reached) {
    for (const chunk of chunks) {
      if ([...imports, ...dynamicImports].includes(chunk.fileName)) reached.add(chunk);
    }
  }
  return [...reached].map(({ code }) => code);
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
