import type { IncomingMessage, Server } from 'node:http';

/**
 * Some proxies pass a base path on, and others take it off: what comes with it is answered as if it
 * came without. No path of ours begins with a base path, so nothing is taken for another thing.
 */
export function withoutBasePath(basePath: string, url: string): string {
  if (basePath === '' || !url.startsWith(basePath)) return url;
  const rest = url.slice(basePath.length);
  if (rest === '' || rest.startsWith('?')) return `/${rest}`;
  return rest.startsWith('/') ? rest : url;
}

/** For all that listens to the server, Socket.IO included. To be called when all of it does. */
export function serveBelow(basePath: string, server: Server): void {
  if (basePath === '') return;
  const strip = (request: IncomingMessage) => {
    request.url = withoutBasePath(basePath, request.url ?? '/');
  };
  server.prependListener('request', strip);
  server.prependListener('upgrade', strip);
}
