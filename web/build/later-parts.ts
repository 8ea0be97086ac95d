import type { Plugin } from 'vite';

/**
 * What a page runs before it imports a part that it loads later: it waits for the part's styles. Vite's own
 * helper also preloads what the part's script imports, which our pages have already, and takes 0.5 kB more
 * of each page.
 */
const HELPER = `
export const __vitePreload = (load, styles, base) =>
  Promise.all(
    styles.map((style) => {
      const { href } = new URL(style, base);
      return new Promise((done, failed) => {
        if ([...document.styleSheets].some((sheet) => sheet.href === href)) return done();
        const link = document.createElement('link');
        Object.assign(link, { rel: 'stylesheet', href, onload: done, onerror: failed });
        document.head.append(link);
      });
    }),
  ).then(load);
`;

export function laterParts(): Plugin {
  return {
    name: 'plenum:later-parts',
    apply: 'build',
    enforce: 'pre',
    load: {
      order: 'pre',
      filter: { id: /vite\/preload-helper/ },
      handler: () => HELPER,
    },
  };
}

/** For `build.modulePreload`: no scripts are told to the helper. */
export function preloadedBy(hostType: 'html' | 'js', scripts: string[]): string[] {
  return hostType === 'html' ? scripts : [];
}
