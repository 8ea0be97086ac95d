type SocketIo = typeof import('./socket-io.js');

let loaded: SocketIo['io'] | undefined;
let tries = 0;

/**
 * Loads Socket.IO's client.
 * @throws where it cannot be had now; the next call tries anew
 */
export async function loadSocketIo(): Promise<SocketIo['io']> {
  tries += 1;
  loaded ??= (await (tries === 1 ? import('./socket-io.js') : importAnew())).io;
  return loaded;
}

/**
 * Firefox remembers a module that could not be loaded, and gives the same failure at each further
 * import of its address: so it is asked for under another one, which web/build names in the page.
 */
function importAnew(): Promise<SocketIo> {
  const link = document.querySelector<HTMLLinkElement>('link[rel="later"]');
  if (!link) return import('./socket-io.js');
  return import(/* @vite-ignore */ `${link.href}?try=${tries}`) as Promise<SocketIo>;
}
