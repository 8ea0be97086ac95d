import type { HtmlTagDescriptor, Plugin, Rolldown } from 'vite';

interface Options {
  /** The page's entry: small, and what it imports dynamically is the page. */
  entry: string;
  /** A chunk that is wanted only when the page is there. */
  later: string;
}

/**
 * Has a page name all that it is made of, so that the browser asks for all at once, and not for one
 * thing after it has read another. What is wanted later is named, too, so that the service worker
 * keeps it; browsers do not know that kind of link, and load nothing.
 */
export function preloadPage({ entry, later }: Options): Plugin {
  return {
    name: 'plenum:preload-page',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle = {}, chunk }) {
        if (chunk?.name !== entry) return;
        const chunks = Object.values(bundle).filter((output) => output.type === 'chunk');
        const first = chunksOf(chunk, chunks, later);
        // What a chunk stands on comes before it: of two rules for the same, the later one counts.
        const styles = [...first]
          .reverse()
          .flatMap(({ viteMetadata }) => [...(viteMetadata?.importedCss ?? [])]);
        const last = chunks.find(({ name }) => name === later);
        if (!last) throw new Error(`There is no chunk "${later}".`);
        const isNamed = (file: string) => html.includes(`/${file}"`);
        return [
          ...first
            .map(({ fileName }) => fileName)
            .filter((file) => !isNamed(file))
            .map(script),
          ...[...new Set(styles)].filter((file) => !isNamed(file)).map(stylesheet),
          link({ rel: 'later', href: `/${last.fileName}` }),
        ];
      },
    },
  };
}

/** The chunks that make the page, its entry first. */
function chunksOf(
  entry: Rolldown.OutputChunk,
  all: readonly Rolldown.OutputChunk[],
  later: string,
): Rolldown.OutputChunk[] {
  const reached = new Set([entry]);
  for (const { imports, dynamicImports } of reached) {
    for (const chunk of all) {
      const isImported = [...imports, ...dynamicImports].includes(chunk.fileName);
      if (isImported && chunk.name !== later) reached.add(chunk);
    }
  }
  return [...reached];
}

const script = (file: string) =>
  link({ rel: 'modulepreload', crossorigin: true, href: `/${file}` });
const stylesheet = (file: string) =>
  link({ rel: 'stylesheet', crossorigin: true, href: `/${file}` });

function link(attrs: Record<string, string | boolean>): HtmlTagDescriptor {
  return { tag: 'link', attrs, injectTo: 'head' };
}
