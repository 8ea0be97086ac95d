/** Until a waiting tab looks again. Milliseconds. */
const LOOK = 60;
/**
 * How long the browser may take to say that it has locks, or a database. Milliseconds. On a busy machine a page
 * in Chromium 156 was seen to wait for that for more than twelve seconds.
 */
const ANSWER_LIMIT = 3_000;
const STORE = 'leases';

/** Until when a name is held: a tab that was closed in the middle holds it no longer. */
interface Lease {
  /** Milliseconds since 1970. */
  until: number;
}

/**
 * Does the work while no other tab of this browser does work of the same name.
 *
 * Web Locks are for that, but browsers have them only where a page is a secure context, and the
 * page of a laptop in a hall is none. There, tabs take turns by a lease in IndexedDB: its
 * transactions are the one thing that is exclusive among tabs everywhere. Where that is missing,
 * too (a private window of an old Firefox), or does not answer, the work is done at once.
 * @param limit how long the work may take; others wait no longer for it. Milliseconds
 */
export async function oneAtATime<T>(
  name: string,
  limit: number,
  work: () => Promise<T>,
): Promise<T> {
  // Not there at all in an insecure context, whatever the type says.
  const { locks } = navigator as { locks?: LockManager };
  if (locks && (await inTime(locks.query()))) return locks.request(name, work);
  const leases = await inTime(openLeases(name), (late) => late.close());
  if (!leases) return work();
  let until = 0;
  let isHeld = false;
  // One that took longer than it may is another's by now.
  const giveBack = () => (isHeld && Date.now() < until ? drop(leases, name) : undefined);
  // For a page that goes, as a lock of the browser's ends with it: nothing can be awaited there.
  const go = () => void giveBack()?.catch(() => undefined);
  addEventListener('pagehide', go);
  try {
    while (!(await take(leases, name, { until: (until = Date.now() + limit) }))) {
      await new Promise((resolve) => setTimeout(resolve, LOOK));
    }
    isHeld = true;
    return await work();
  } finally {
    removeEventListener('pagehide', go);
    await giveBack()?.catch(() => undefined);
    leases.close();
  }
}

/** @param drop what comes too late @returns undefined where nothing comes in time, or it fails */
function inTime<T>(answer: Promise<T>, drop?: (late: T) => void): Promise<T | undefined> {
  return new Promise((resolve) => {
    let isLate = false;
    const timer = setTimeout(() => {
      isLate = true;
      resolve(undefined);
    }, ANSWER_LIMIT);
    answer
      .then((value) => (isLate ? drop?.(value) : resolve(value)))
      .catch(() => resolve(undefined))
      .finally(() => clearTimeout(timer));
  });
}

/** @returns whether it is one's own now; also where the database fails in the middle */
async function take(leases: IDBDatabase, name: string, wanted: Lease): Promise<boolean> {
  try {
    return await inTransaction(leases, (store, done) => {
      store.get(name).onsuccess = ({ target }) => {
        const held = (target as IDBRequest<Lease | undefined>).result;
        // A clock that was set back must not make a lease last for ever.
        const left = held ? held.until - Date.now() : 0;
        const isFree = left <= 0 || left > wanted.until - Date.now();
        if (isFree) store.put(wanted, name);
        done(isFree);
      };
    });
  } catch {
    return true;
  }
}

/**
 * One step, for which nothing has to be heard: a page that goes away in the middle of two leaves the lease to
 * run out, and whoever comes next waits for that.
 */
function drop(leases: IDBDatabase, name: string): Promise<void> {
  return inTransaction(leases, (store, done) => {
    store.delete(name);
    done();
    store.transaction.commit();
  });
}

/** Resolves when the transaction has ended: what it wrote is there for the others then. */
function inTransaction<T>(
  leases: IDBDatabase,
  work: (store: IDBObjectStore, done: (result: T) => void) => void,
): Promise<T> {
  return new Promise((resolve, reject) => {
    const transaction = leases.transaction(STORE, 'readwrite');
    transaction.onabort = () => reject(transaction.error ?? new Error('aborted'));
    work(transaction.objectStore(STORE), (result) => {
      transaction.oncomplete = () => resolve(result);
    });
  });
}

function openLeases(name: string): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(name, 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore(STORE);
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = opening.onblocked = () => reject(new Error('no IndexedDB'));
  });
}
