import { ownKey } from '../address/base-path.js';
import { keep, readKept } from '../browser/storage.js';

const CHANNEL = ownKey('plenum:tabs');
const KEY = ownKey('plenum:tab');
/** How long other tabs may take to say that they are there. Milliseconds. */
const ANSWER_LIMIT = 250;

type Message =
  /** Of a tab that has just been opened: whether another one is called so. */
  | { says: 'new'; id: string; page: string }
  | { says: 'taken'; id: string; page: string }
  | { says: 'who' }
  | { says: 'here'; id: string };

/** This page, which a reload replaces; a tab stays the same over a reload. */
const page = newId();
/** Where there is none, each tab believes to be the only one. */
const channel = 'BroadcastChannel' in globalThis ? new BroadcastChannel(CHANNEL) : undefined;
let id = readKept(KEY, 'sessionStorage') ?? take(newId());
const heard = new Set<(id: string) => void>();

channel?.addEventListener('message', ({ data }: MessageEvent<Message>) => {
  switch (data.says) {
    case 'new':
      if (data.id === id && data.page !== page) tell({ says: 'taken', id, page: data.page });
      return;
    case 'taken':
      // A duplicate of a tab begins with what that one has kept, its name too.
      if (data.page === page && data.id === id) id = take(newId());
      return;
    case 'who':
      return tell({ says: 'here', id });
    case 'here':
      for (const hear of heard) hear(data.id);
  }
});
tell({ says: 'new', id, page });

/** The id of this tab: the same after a reload, and no other tab's. */
export function tabId(): string {
  return id;
}

/** The ids of the other tabs of the host's pages that are open. */
export async function otherTabs(): Promise<Set<string>> {
  const others = new Set<string>();
  const hear = (other: string) => others.add(other);
  heard.add(hear);
  tell({ says: 'who' });
  await new Promise((resolve) => setTimeout(resolve, ANSWER_LIMIT));
  heard.delete(hear);
  return others;
}

function tell(message: Message): void {
  channel?.postMessage(message);
}

function take(name: string): string {
  keep(KEY, name, 'sessionStorage');
  return name;
}

/** Not by `crypto.randomUUID`, which pages have behind TLS alone. */
function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(12));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
