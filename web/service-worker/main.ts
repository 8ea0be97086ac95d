/**
 * Keeps the audience's page on the phone, so that it opens without a network, too: what is known
 * of the poll and the vote that waits are there, and not the browser's own page for no connection.
 * Asks the network first for the page, so that everybody has the newest; its files never change
 * under their names. It touches nothing else: neither the API nor the organizer's pages.
 */
export {}; // a module, so that `self` is its own
declare const self: ServiceWorkerGlobalScope;

const CACHE = 'plenum-audience';
/** One page for all codes. */
const PAGE = '/';
/** Files that are kept: more than one page has, so that those of the last update are there, too. */
const MAX_FILES = 40;
/** How long the network may take with the page, where there is one on the phone. Milliseconds. */
const PATIENCE = 4_000;

self.addEventListener('install', (event) => {
  event.waitUntil(
    fetchPage()
      .then(keepFilesOf)
      .then(() => self.skipWaiting()),
  );
});

self.addEventListener('activate', (event) => {
  event.waitUntil(self.clients.claim());
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname, search } = new URL(request.url);
  if (origin !== self.location.origin || request.method !== 'GET') return;
  if (request.mode === 'navigate') {
    if (search.includes('plain')) return; // the server leads to another page
    if (pathname === PAGE || pathname.startsWith('/j/')) event.respondWith(newestPage());
  } else if (pathname.startsWith('/assets/') || pathname === '/brand.css') {
    event.respondWith(keptFile(request));
  }
});

async function newestPage(): Promise<Response> {
  const kept = await caches.match(PAGE);
  try {
    return await fetchPage(kept && patience());
  } catch (error) {
    if (kept) return kept;
    throw error;
  }
}

/** Its own, as a service worker can load no other file of the build. */
function patience(): AbortSignal {
  const controller = new AbortController();
  setTimeout(() => controller.abort(), PATIENCE);
  return controller.signal;
}

async function fetchPage(signal?: AbortSignal): Promise<Response> {
  const page = await fetch(PAGE, { cache: 'no-cache', ...(signal && { signal }) });
  if (!page.ok) throw new Error(`HTTP ${page.status}`);
  const cache = await caches.open(CACHE);
  await cache.put(PAGE, page.clone());
  return page;
}

/** What was loaded before this worker was there is not seen by it, but named in the page. */
async function keepFilesOf(page: Response): Promise<void> {
  const html = await page.text();
  const files = [...html.matchAll(/(?:src|href)="(\/[^"]+)"/g)].map(([, file]) => file!);
  const cache = await caches.open(CACHE);
  await cache.addAll(new Set(files));
}

async function keptFile(request: Request): Promise<Response> {
  const kept = await caches.match(request);
  if (kept) return kept;
  const answer = await fetch(request);
  if (answer.ok) {
    const cache = await caches.open(CACHE);
    await cache.put(request, answer.clone());
    await forgetOldest(cache);
  }
  return answer;
}

/** A cache lists what it has in the order in which it came. */
async function forgetOldest(cache: Cache): Promise<void> {
  const files = (await cache.keys()).filter(({ url }) => new URL(url).pathname !== PAGE);
  for (const file of files.slice(0, -MAX_FILES)) await cache.delete(file);
}
