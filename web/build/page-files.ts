import type { HtmlTagDescriptor, Plugin } from 'vite';

interface Options {
  /** The name of a file that each page wants, but not at first. */
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
        const last = Object.keys(bundle).find((file) => file.includes(`/${later}-`));
        if (!last) throw new Error(`There is no file of ${later}.`);
        const rel = frugal.some((page) => filename.endsWith(page))
          ? 'later'
          : 'modulepreload later';
        return { html: withStylesFirst(html), tags: [link(rel, last)] };
      },
    },
  };
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
