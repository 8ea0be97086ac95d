import { basename } from 'node:path';
import type { Rolldown } from 'vite';

/*
 * Names for chunks of what several pages share, for `codeSplitting`. What a page loads only later is
 * no page more: otherwise that would move what two pages share to all of them.
 */

/**
 * What a page shares with others, and nothing that these share without it: it would load that, too.
 * @param least how many pages have to share a module
 * @param also what stands there, too, though fewer share it
 */
export function sharedByPages(
  name: string,
  page: string,
  least: number,
  also: RegExp,
): Rolldown.CodeSplittingNameFunction {
  return (id, context) => {
    const pages = pagesOf(id, context);
    return pages.includes(page) && (pages.length >= least || also.test(id)) ? name : null;
  };
}

/**
 * What other pages have from the start, and this one loads later.
 * @param loader how the path ends of the module that loads it
 */
export function sharedWithLater(
  name: string,
  page: string,
  loader: string,
): Rolldown.CodeSplittingNameFunction {
  return (id, context) => {
    const pages = pagesOf(id, context);
    if (pages.length === 0 || pages.includes(page)) return null;
    const isLater = [...reachedFrom(id, context)].some((one) =>
      context.getModuleInfo(one)?.dynamicImporters.some((importer) => importer.endsWith(loader)),
    );
    return isLater ? name : null;
  };
}

/** The names of the entries that reach the module. */
function pagesOf(id: string, context: Rolldown.ChunkingContext): string[] {
  return [...reachedFrom(id, context)]
    .filter((one) => context.getModuleInfo(one)?.isEntry)
    .map((one) => basename(one, '.html'));
}

/** The module and all that import it. */
function reachedFrom(id: string, context: Rolldown.ChunkingContext): Set<string> {
  const reached = new Set([id]);
  for (const one of reached) {
    for (const importer of context.getModuleInfo(one)?.importers ?? []) reached.add(importer);
  }
  return reached;
}
