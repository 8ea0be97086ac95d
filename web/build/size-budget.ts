import { gzipSync } from 'node:zlib';
import type { Plugin, Rolldown } from 'vite';

/**
 * Says how much JavaScript a page loads in all, gzipped, and fails the build where it is too much.
 * What it loads only later (dynamic imports) counts, too.
 * @param entries the page's entry, and what else it brings along
 * @param maxBytes the most that it may be
 */
export function sizeBudget({ entries, maxBytes }: { entries: string[]; maxBytes: number }): Plugin {
  return {
    name: 'plenum:size-budget',
    apply: 'build',
    // What is measured is what is written: after all other plugins.
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const chunks = chunksOf(entries, bundle);
        const scripts = [...chunks.map(({ code }) => code), ...classicScriptsIn(bundle)];
        const bytes = scripts.reduce((sum, script) => sum + gzipSync(script).length, 0);
        const said = `${entries[0]}: ${kilobytes(bytes)} of JavaScript, gzipped, of at most ${kilobytes(maxBytes)}`;
        if (bytes > maxBytes) this.error(`too large: ${said}`);
        this.info(said);
      },
    },
  };
}

/** What each page runs as it is: see first-script.ts. */
function classicScriptsIn(bundle: Rolldown.OutputBundle): (string | Uint8Array)[] {
  return Object.values(bundle).flatMap((output) =>
    output.type === 'asset' && output.fileName.endsWith('.js') ? [output.source] : [],
  );
}

/** The chunks that the entries load, themselves included. */
function chunksOf(entries: string[], bundle: Rolldown.OutputBundle): Rolldown.OutputChunk[] {
  const chunks = Object.values(bundle).filter((output) => output.type === 'chunk');
  const reached = new Set(chunks.filter(({ isEntry, name }) => isEntry && entries.includes(name)));
  if (reached.size < entries.length) throw new Error(`not all are there of ${entries.join(', ')}`);
  for (const { imports, dynamicImports } of reached) {
    for (const chunk of chunks) {
      if ([...imports, ...dynamicImports].includes(chunk.fileName)) reached.add(chunk);
    }
  }
  return [...reached];
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}
