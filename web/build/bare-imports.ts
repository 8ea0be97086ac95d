import type { Plugin } from 'vite';

const HELPER = '\0vite/preload-helper.js';

/**
 * Leaves a dynamic import as it is. Vite has a helper load styles and further chunks beside it, 0.9 kB
 * on each phone; what we load late has no styles, and this fails the build where that changes.
 */
export function bareImports(): Plugin {
  return {
    name: 'plenum:bare-imports',
    apply: 'build',
    enforce: 'pre',
    load(id) {
      return id === HELPER ? 'export const __vitePreload = (load) => load();' : undefined;
    },
    generateBundle(_options, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk' || !chunk.isDynamicEntry) continue;
        if (chunk.viteMetadata?.importedCss.size) this.error(`${chunk.fileName} brings styles`);
      }
    },
  };
}
