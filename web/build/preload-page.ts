import type { HtmlTagDescriptor, Plugin, Rolldown } from 'vite';

interface Options {
  /** The page's HTML; its script runs first, and is small. */
  html: string;
  /** The script of the page itself. */
  page: string;
  /** A chunk that is wanted only when the page is there. */
  later: string;
}

/**
 * Has the HTML of a page name a second script, which runs behind the first, and each file that these
 * are made of: so browsers ask for all at once, and the first runs while the others still come. What
 * is wanted later is named, too, so that the service worker keeps it; browsers do not know that kind
 * of link, and load nothing.
 */
export function preloadPage({ html, page, later }: Options): Plugin {
  return {
    name: 'plenum:preload-page',
    transformIndexHtml: {
      order: 'post',
      handler(written, { bundle, filename }) {
        if (!filename.endsWith(html)) return;
        if (!bundle) return [scriptTag(`/${page}`)]; // in development
        const chunks = Object.values(bundle).filter((output) => output.type === 'chunk');
        const named = (file: string) =>
          chunks.find(
            ({ name, facadeModuleId }) => name === file || facadeModuleId?.endsWith(file),
          );
        const [entry, last] = [named(page), named(later)];
        if (!entry || !last) throw new Error(`There is no chunk of ${page} or ${later}.`);
        const parts = partsOf(entry, chunks);
        const laterParts = partsOf(last, chunks).filter((chunk) => !parts.includes(chunk));
        // What a chunk stands on comes before it: of two rules for the same, the later one counts.
        const styles = [...parts, entry].flatMap(({ viteMetadata }) => [
          ...(viteMetadata?.importedCss ?? []),
        ]);
        const tags = [
          ...styles.map((file) => link('stylesheet', file)),
          scriptTag(`./${entry.fileName}`),
          ...parts.map(({ fileName }) => link('modulepreload', fileName)),
          ...[last, ...laterParts].map(({ fileName }) => link('later', fileName)),
        ];
        return { html: withFirst(written, /<script type="module".*?<\/script>/), tags };
      },
    },
  };
}

/** The chunks that it imports, each behind those that it imports itself. */
function partsOf(
  { imports }: Rolldown.OutputChunk,
  all: readonly Rolldown.OutputChunk[],
): Rolldown.OutputChunk[] {
  const direct = all.filter(({ fileName }) => imports.includes(fileName));
  return [...new Set(direct.flatMap((chunk) => [...partsOf(chunk, all), chunk]))];
}

/** A script that waits neither for the rest of the page nor for its styles, as others do. */
function withFirst(html: string, tag: RegExp): string {
  const [found = ''] = tag.exec(html) ?? [];
  const first = found.replace('type="module"', 'type="module" async');
  return html.replace(found, '').replace('<title>', `${first}\n    <title>`);
}

function scriptTag(src: string): HtmlTagDescriptor {
  return { tag: 'script', attrs: { type: 'module', crossorigin: true, src }, injectTo: 'head' };
}

function link(rel: string, file: string): HtmlTagDescriptor {
  return { tag: 'link', attrs: { rel, crossorigin: true, href: `./${file}` }, injectTo: 'head' };
}
