type SocketIo = typeof import('./socket-io.js');

let loaded: SocketIo['io'] | undefined;
let tries = 0;

/**
 * Loads Socket.IO's client, from where web/build has named it in the page.
 * @throws where it cannot be had now; the next call tries anew
 */
export async function loadSocketIo(): Promise<SocketIo['io']> {
  loaded ??= (await load()).io;
  return loaded;
}

/**
 * Firefox remembers a module that could not be loaded, and gives the same failure at each further
 * import of its address: so each try but the first has an address of its own.
 */
function load(): Promise<SocketIo> {
  const link = document.querySelector<HTMLLinkElement>('link[rel~="later"]');
  const named = link?.href ?? '/src/live/socket-io.ts'; // in development, as it is
  const address = tries === 0 ? named : `${named}?try=${tries}`;
  tries += 1;
  return import(/* @vite-ignore */ address) as Promise<SocketIo>;
}
