import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

/**
 * Has each page run a classic script before all else, as it is: it must run in browsers that can
 * read nothing of what is built here.
 * @param file of the script, from the root of the pages
 */
export function firstScript(file: string): Plugin {
  let source: string;
  return {
    name: 'plenum:first-script',
    configResolved({ root }) {
      source = withoutComments(readFileSync(`${root}/${file}`, 'utf8'));
    },
    transformIndexHtml: {
      order: 'post',
      handler(_html, { bundle }) {
        const src = bundle ? nameOf(source) : file;
        return [
          {
            tag: 'script',
            attrs: { src: bundle ? `./${src}` : `/${src}` },
            injectTo: 'head-prepend',
          },
        ];
      },
    },
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: nameOf(source), source });
    },
  };
}

function nameOf(source: string): string {
  const digest = createHash('sha256').update(source).digest('base64url').slice(0, 8);
  return `assets/first-${digest}.js`;
}

/** Whole lines of comments, and indents: enough for a script of this size. */
function withoutComments(source: string): string {
  return source
    .replace(/\/\*[^]*?\*\//g, '')
    .replace(/^\s*(?:\/\/.*)?\n/gm, '')
    .replace(/^\s+/gm, '');
}
