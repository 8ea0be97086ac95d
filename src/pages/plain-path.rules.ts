import { codeIn } from '../contract/index.js';

/**
 * Where a browser goes that cannot run the page of this address: its page asks for itself with
 * `?plain` then. Relative, so that it holds below any path of a proxy.
 * @param url of the request, from the root of Plenum
 * @returns undefined where it has not asked for that
 */
export function plainPathOf(url: string): string | undefined {
  const [path = '/', query = ''] = url.split('?');
  if (!new URLSearchParams(query).has('plain')) return undefined;
  const up = '../'.repeat(path.split('/').length - 2);
  if (/^\/(?:host|admin|screen|moderate|polls|p)(?:\/|$)/i.test(path)) return `${up}plain/browser`;
  return `${up}plain${codePart(path)}`;
}

function codePart(path: string): string {
  const code = codeIn(path);
  return code === undefined ? '' : `/${code}`;
}
