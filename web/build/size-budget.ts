import { gzipSync } from 'node:zlib';
import type { Plugin, Rolldown } from 'vite';

/**
 * Says how much JavaScript a page loads in all, gzipped, and fails the build where it is too much.
 * What it loads only later (dynamic imports) counts, too.
 * @param maxBytes the most that it may be
 */
export function sizeBudget({ entry, maxBytes }: { entry: string; maxBytes: number }): Plugin {
  return {
    name: 'plenum:size-budget',
    apply: 'build',
    // What is measured is what is written: after all other plugins.
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const chunks = chunksOf(entry, bundle);
        const bytes = chunks.reduce((sum, { code }) => sum + gzipSync(code).length, 0);
        const said = `${entry}: ${kilobytes(bytes)} of JavaScript, gzipped, of at most ${kilobytes(maxBytes)}`;
        if (bytes > maxBytes) this.error(`too large: ${said}`);
        this.info(said);
      },
    },
  };
}

/** The chunks that the entry loads, itself included. */
function chunksOf(entry: string, bundle: Rolldown.OutputBundle): Rolldown.OutputChunk[] {
  const chunks = Object.values(bundle).filter((output) => output.type === 'chunk');
  const reached = new Set(chunks.filter(({ isEntry, name }) => isEntry && name === entry));
  if (reached.size === 0) throw new Error(`there is no entry ${entry}`);
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
