import type { HtmlTagDescriptor, Plugin, Rolldown } from 'vite';

interface Options {
  /** HTML whose own script runs first, and is small, by the script of the page itself. */
  pages: Record<string, string>;
  /** A script that each page wants, but not at first. */
  later: string;
}

/**
 * Has the HTML of a page name a second script, which runs behind the first, and each file that these
 * are made of: so browsers ask for all at once, and the first runs while the others still come. What
 * is wanted later is named, too, for src/live/load-socket-io.ts and for the service worker; of that
 * kind of link browsers load nothing.
 */
export function preloadPage({ pages, later }: Options): Plugin {
  return {
    name: 'plenum:preload-page',
    transformIndexHtml: {
      order: 'post',
      handler(written, { bundle, filename }) {
        const page = Object.entries(pages).find(([html]) => filename.endsWith(html))?.[1];
        if (!bundle) return page ? [scriptTag(`/${page}`)] : []; // in development
        const chunks = Object.values(bundle).filter((output) => output.type === 'chunk');
        const last = chunkOf(later, chunks);
        const lastFiles = [last, ...partsOf(last, chunks)].map(({ fileName }) => fileName);
        // One person's page, with time enough for all of it.
        if (!page) return lastFiles.map((file) => link('modulepreload later', file));
        const entry = chunkOf(page, chunks);
        const parts = partsOf(entry, chunks);
        // What a chunk stands on comes before it: of two rules for the same, the later one counts.
        const styles = [...parts, entry].flatMap(({ viteMetadata }) => [
          ...(viteMetadata?.importedCss ?? []),
        ]);
        const tags = [
          ...styles.map((file) => link('stylesheet', file)),
          scriptTag(`./${entry.fileName}`),
          ...parts.map(({ fileName }) => link('modulepreload', fileName)),
          ...lastFiles.map((file) => link('later', file)),
        ];
        return { html: withFirst(written, /<script type="module".*?<\/script>/), tags };
      },
    },
  };
}

function chunkOf(source: string, all: readonly Rolldown.OutputChunk[]): Rolldown.OutputChunk {
  const found = all.find(({ facadeModuleId }) => facadeModuleId?.endsWith(source));
  if (!found) throw new Error(`There is no chunk of ${source}.`);
  return found;
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
