import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Plugin } from 'vite';

/** By the name of a page's HTML: the scripts from the root of the pages, one after the other. */
type Scripts = Record<string, readonly string[]>;

/**
 * Has each page run a classic script before all else, as it is: it must run in browsers that can
 * read nothing of what is built here. It is asked for first, and so gets the connection that is there
 * already.
 */
export function firstScript(scripts: Scripts): Plugin {
  const sources = new Map<string, string>();
  return {
    name: 'plenum:first-script',
    configResolved({ root }) {
      for (const [page, files] of Object.entries(scripts)) {
        const texts = files.map((file) => readFileSync(`${root}/${file}`, 'utf8'));
        sources.set(page, texts.map(withoutComments).join(''));
      }
    },
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle, filename }) {
        const page = basename(filename);
        const files = bundle ? [nameOf(sources.get(page)!)] : scripts[page]!;
        const tags = files.map((file) => `<script src="${bundle ? '.' : ''}/${file}"></script>`);
        // Behind what is said of the page as a whole.
        return html.replace('<title>', `${tags.join('')}\n    <title>`);
      },
    },
    generateBundle() {
      for (const source of new Set(sources.values())) {
        this.emitFile({ type: 'asset', fileName: nameOf(source), source });
      }
    },
  };
}

function nameOf(source: string): string {
  const digest = createHash('sha256').update(source).digest('base64url').slice(0, 8);
  return `assets/first-${digest}.js`;
}

/** Comments and indents: enough for scripts of this size. */
function withoutComments(source: string): string {
  return source
    .replace(/\/\*[^]*?\*\//g, '')
    .replace(/^\s*(?:\/\/.*)?\n/gm, '')
    .replace(/;\s*\/\/ .*$/gm, ';')
    .replace(/^\s+/gm, '');
}
