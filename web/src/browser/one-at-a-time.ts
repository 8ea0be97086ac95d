/** Until a waiting tab looks again. Milliseconds. */
const LOOK = 60;
const STORE = 'leases';

/** Who holds a name, and until when: a tab that was closed in the middle holds it no longer. */
interface Lease {
  holder: string;
  /** Milliseconds since 1970. */
  until: number;
}

/**
 * Does the work while no other tab of this browser does work of the same name.
 *
 * Web Locks are for that, but browsers have them only where a page is a secure context, and the
 * page of a laptop in a hall is none. There, tabs take turns by a lease in IndexedDB: its
 * transactions are the one thing that is exclusive among tabs everywhere. Where that is missing,
 * too (a private window of an old Firefox), the work is done at once.
 * @param limit how long the work may take; others wait no longer for it. Milliseconds
 */
export async function oneAtATime<T>(
  name: string,
  limit: number,
  work: () => Promise<T>,
): Promise<T> {
  // Not there at all in an insecure context, whatever the type says.
  const { locks } = navigator as { locks?: LockManager };
  if (locks) return locks.request(name, work);
  const leases = await openLeases(name).catch(() => undefined);
  if (!leases) return work();
  const holder = `${Date.now()}:${Math.random()}`;
  let isHeld = false;
  const go = () => isHeld && drop(leases, name);
  addEventListener('pagehide', go);
  try {
    while (!(await take(leases, name, { holder, until: Date.now() + limit }))) {
      await new Promise((resolve) => setTimeout(resolve, LOOK));
    }
    isHeld = true;
    return await work();
  } finally {
    removeEventListener('pagehide', go);
    await giveBack(leases, name, holder).catch(() => undefined);
    leases.close();
  }
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

function giveBack(leases: IDBDatabase, name: string, holder: string): Promise<void> {
  return inTransaction(leases, (store, done) => {
    store.get(name).onsuccess = ({ target }) => {
      const held = (target as IDBRequest<Lease | undefined>).result;
      if (held?.holder === holder) store.delete(name);
      done();
    };
  });
}

/** For a page that goes, as a lock of the browser's ends with it: nothing can be awaited there. */
function drop(leases: IDBDatabase, name: string): void {
  try {
    const transaction = leases.transaction(STORE, 'readwrite');
    transaction.objectStore(STORE).delete(name);
    transaction.commit();
  } catch {
    // Then it runs out.
  }
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
