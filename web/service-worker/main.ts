/**
 * Keeps the audience's page on the phone, so that it opens without a network, too: what is known
 * of the poll and the vote that waits are there, and not the browser's own page for no connection.
 * Asks the network first for the page, so that everybody has the newest; its files never change
 * under their names. It touches nothing else: neither the API nor the organizer's pages.
 *
 * What answers in our place (a sign-in page of a proxy, a captive portal of a Wi-Fi) is handed to the
 * browser as it is, and never kept: somebody has to see it to get past it.
 */
export {}; // a module, so that `self` is its own
declare const self: ServiceWorkerGlobalScope;

/** Where Plenum is on its host, with a slash at the end: `/`, or below a base path. */
const TOP = new URL(self.registration.scope).pathname;
/** Caches are a whole host's, which may have another Plenum below another path. */
const CACHE = `plenum-audience${TOP.slice(0, -1)}`;
/** One page for all codes. */
const PAGE = TOP;
/** As src/pages/pages.ts writes it. */
const MARK = 'X-Plenum';
/** Files that are kept: more than one page has, so that those of the last update are there, too. */
const MAX_FILES = 40;
/** How long the network may take with the page, where there is one on the phone. Milliseconds. */
const PATIENCE = 4_000;

self.addEventListener('install', (event) => {
  event.waitUntil(
    fetch(PAGE, { cache: 'no-cache', redirect: 'manual' })
      .then(keepPage)
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
  if (!pathname.startsWith(TOP)) return;
  const path = pathname.slice(TOP.length);
  if (request.mode === 'navigate') {
    if (search.includes('plain')) return; // the server leads to another page
    if (path === '' || /^j\//i.test(path)) event.respondWith(newestPage(event));
  } else if (path.startsWith('assets/') || path === 'brand.css') {
    event.respondWith(keptFile(request));
  }
});

/** The browser goes on with what it gets: with a redirect, to where that leads. */
async function newestPage(event: FetchEvent): Promise<Response> {
  const cache = await caches.open(CACHE);
  const kept = await cache.match(PAGE);
  const asked = fetch(event.request).then((answer) => {
    if (isOurs(answer, 'audience'))
      event.waitUntil(keepPage(answer.clone()).catch(() => undefined));
    return answer;
  });
  if (!kept) return asked;
  event.waitUntil(asked.catch(() => undefined)); // when it comes too late, it still is the newest
  try {
    const answer = await inTime(asked);
    return isOwnRefusal(answer) ? kept : answer;
  } catch {
    return kept;
  }
}

function inTime(asked: Promise<Response>): Promise<Response> {
  const late = new Promise<never>((_, reject) => {
    setTimeout(() => reject(new Error('the network is slow')), PATIENCE);
  });
  return Promise.race([asked, late]);
}

/** The page itself, once all that it names is there: half of it is worse than the one of before. */
async function keepPage(page: Response): Promise<void> {
  if (!isOurs(page, 'audience')) throw new Error(`not the page, but ${page.type} ${page.status}`);
  const html = await page.clone().text();
  const files = [...html.matchAll(/\s(?:src|href)="([^"]+)"/g)].map(([, file]) => file!);
  const requests = [...new Set(files)].map((file) => new Request(new URL(file, page.url)));
  const kept = await Promise.all(requests.map(keptFile));
  if (!kept.every(({ ok }) => ok)) throw new Error('not all of its files are there');
  const cache = await caches.open(CACHE);
  await cache.put(PAGE, page);
}

async function keptFile(request: Request): Promise<Response> {
  const cache = await caches.open(CACHE);
  const kept = await cache.match(request);
  if (kept) return kept;
  const answer = await fetch(request);
  if (isOurs(answer, 'file')) {
    await cache.put(request, answer.clone());
    await forgetOldest(cache);
  }
  return answer;
}

function isOurs(answer: Response, mark: 'audience' | 'file'): boolean {
  return answer.ok && !answer.redirected && answer.headers.get(MARK) === mark;
}

/** A problem document, as a server writes that has too much to do: no person reads that. */
function isOwnRefusal({ ok, headers }: Response): boolean {
  return !ok && (headers.get('Content-Type') ?? '').startsWith('application/problem+json');
}

/** A cache lists what it has in the order in which it came. */
async function forgetOldest(cache: Cache): Promise<void> {
  const files = (await cache.keys()).filter(({ url }) => new URL(url).pathname !== PAGE);
  for (const file of files.slice(0, -MAX_FILES)) await cache.delete(file);
}
