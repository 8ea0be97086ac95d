import type { HtmlTagDescriptor, Plugin, Rolldown } from 'vite';

interface Options {
  /** A script that each page wants, but not at first. */
  later: string;
  /** The HTML of the pages that are to have all else before they ask for that, if ever. */
  frugal: readonly string[];
}

/**
 * Has each page name its styles before its scripts, as it is seen only with these; and the script
 * that it wants later, for src/live/load-socket-io.ts and for the service worker. Of a link of the
 * kind `later` browsers load nothing.
 */
export function pageFiles({ later, frugal }: Options): Plugin {
  return {
    name: 'plenum:page-files',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle = {}, filename }) {
        const chunks = Object.values(bundle).filter((output) => output.type === 'chunk');
        const last = chunks.find(({ facadeModuleId }) => facadeModuleId?.endsWith(later));
        if (!last?.exports.length) throw new Error(`Nothing is exported by a chunk of ${later}.`);
        const rel = frugal.some((page) => filename.endsWith(page))
          ? 'later'
          : 'modulepreload later';
        const files = [last.fileName, ...partsOf(last, chunks)];
        return { html: withStylesFirst(html), tags: files.map((file) => link(rel, file)) };
      },
    },
  };
}

/** The files of all that it imports. */
function partsOf(
  { imports }: Rolldown.OutputChunk,
  all: readonly Rolldown.OutputChunk[],
): string[] {
  const direct = all.filter(({ fileName }) => imports.includes(fileName));
  return [...new Set(direct.flatMap((chunk) => [chunk.fileName, ...partsOf(chunk, all)]))];
}

function withStylesFirst(html: string): string {
  const script = /\n *<script type="module"/;
  const styles = html.match(/\n *<link rel="stylesheet"[^>]*>/g) ?? [];
  const others = styles.reduce((text, style) => text.replace(style, ''), html);
  return others.replace(script, (found) => styles.join('') + found);
}

function link(rel: string, file: string): HtmlTagDescriptor {
  return { tag: 'link', attrs: { rel, crossorigin: true, href: `./${file}` }, injectTo: 'head' };
}
