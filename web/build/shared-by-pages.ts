import type { Rolldown } from 'vite';

/**
 * A name for a chunk of what several pages share, for `codeSplitting`. What a page loads only later is
 * no page more: otherwise that would move what two pages share to all of them.
 * @param least how many pages have to share a module
 */
export function sharedByPages(name: string, least: number): Rolldown.CodeSplittingNameFunction {
  return (id, context) => (pagesOf(id, context) >= least ? name : null);
}

/** How many entries reach the module. */
function pagesOf(id: string, context: Rolldown.ChunkingContext): number {
  const reached = new Set([id]);
  for (const one of reached) {
    for (const importer of context.getModuleInfo(one)?.importers ?? []) reached.add(importer);
  }
  return [...reached].filter((one) => context.getModuleInfo(one)?.isEntry).length;
}
