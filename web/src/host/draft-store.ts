import { ownKey } from '../address/base-path.js';

/** What was typed into a form, and not saved. */
export interface StoredDraft<T = unknown> {
  value: T;
  /** What was saved when it was begun. */
  from: T;
  /** The revision of that, where it has one. */
  revision?: number | undefined;
  /** When it was last changed. Milliseconds since 1970. */
  at: number;
}

/** A draft that another tab has left. */
export interface LeftDraft<T = unknown> extends StoredDraft<T> {
  tab: string;
}

const PREFIX = ownKey('plenum:draft:');
/** Nobody comes back to older ones. Milliseconds. */
const KEPT = 30 * 24 * 3600_000;
/** Of all forms and tabs together; the oldest go first. */
const MOST = 50;

/** Drafts on this device: one of each form and tab, so that none is written over by another. */
export class DraftStore {
  /** @param storage not to be had in some browsers */
  constructor(private readonly storage: () => Storage) {}

  read<T>(form: string, tab: string): StoredDraft<T> | undefined {
    try {
      return parse<T>(this.storage().getItem(keyOf(form, tab)));
    } catch {
      return undefined;
    }
  }

  /** @returns whether it is kept */
  write(form: string, tab: string, draft: StoredDraft | undefined): boolean {
    try {
      if (!draft) this.storage().removeItem(keyOf(form, tab));
      else this.storage().setItem(keyOf(form, tab), JSON.stringify(draft));
      return true;
    } catch {
      return false;
    }
  }

  /** What other tabs have of this form, the newest first. */
  others<T>(form: string, tab: string): LeftDraft<T>[] {
    const start = keyOf(form, '');
    return this.#keys()
      .filter((key) => key.startsWith(start) && key !== keyOf(form, tab))
      .flatMap((key) => {
        const other = key.slice(start.length);
        const draft = this.read<T>(form, other);
        return draft ? [{ ...draft, tab: other }] : [];
      })
      .sort((one, other) => other.at - one.at);
  }

  /** Lets go of what is too old, or too much. @param now milliseconds since 1970 */
  tidy(now: number): void {
    const all = this.#keys().map((key) => {
      const [form = '', tab = ''] = key.slice(PREFIX.length).split('#');
      return { form, tab, at: this.read(form, tab)?.at ?? -Infinity, key };
    });
    const outdated = all
      .sort((one, other) => other.at - one.at)
      .filter(({ at }, index) => index >= MOST || at < now - KEPT);
    for (const { key } of outdated) this.storage().removeItem(key);
  }

  #keys(): string[] {
    try {
      return Object.keys(this.storage()).filter((key) => key.startsWith(PREFIX));
    } catch {
      return [];
    }
  }
}

/** @param form must hold no `#` */
function keyOf(form: string, tab: string): string {
  return `${PREFIX}${form}#${tab}`;
}

function parse<T>(text: string | null): StoredDraft<T> | undefined {
  const draft = JSON.parse(text ?? 'null') as Partial<StoredDraft<T>> | null;
  const isOne = draft !== null && typeof draft.at === 'number' && 'value' in draft;
  return isOne ? (draft as StoredDraft<T>) : undefined;
}
