import { signal } from '@preact/signals';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { login } from '../auth/login.js';
import {
  afterFailure,
  afterSaving,
  changed,
  isBehind,
  isDirty,
  rebased,
  revisionOf,
  type Saved,
} from './draft.rules.js';
import { DraftStore, type LeftDraft, type StoredDraft } from './draft-store.js';
import { otherTabs, tabId } from './tabs.js';

const store = new DraftStore(() => localStorage);
store.tidy(Date.now());
/** Grows with each draft that is begun or let go of, so that what shows which there are follows. */
const changes = signal(0);

export interface Draft<T> {
  value: T;
  change: (changes: Partial<T>) => void;
  /** Whether it says something else than what is saved. */
  isDirty: boolean;
  /** Whether it was typed before this page was opened. */
  isRestored: boolean;
  /** Whether something else was saved since it was begun. */
  isBehind: boolean;
  /** The revision that it is meant to change; undefined where what is edited has none. */
  revision: number | undefined;
  /** From now on it is meant to change what is saved now. */
  rebase: () => void;
  /** Back to what is saved. */
  discard: () => void;
  /** To be given what saves it: until {@link Draft.saved}, what is typed is told apart from what was sent. */
  saving: <R>(sending: Promise<R>) => Promise<R>;
  /**
   * To be called when it was saved: what was typed since it was sent stays, as a draft of what is
   * saved now.
   */
  saved: (sent: T, value: T, revision?: number) => void;
  /** What a tab that is closed has left of the same form. */
  left: LeftDraft<T> | undefined;
  take: () => void;
  drop: () => void;
}

/**
 * What is being typed into a form. It is kept on the device at each change, so neither a reload nor
 * leaving the page nor a login that ends loses it: who comes back finds it again. Each tab has its
 * own; that of a closed one is offered. As long as nothing is typed, the form follows what is saved.
 * @param key names what is edited; another key is another draft
 * @param saved what is saved now
 * @param revision of what is saved
 */
export function useDraft<T extends object>(key: string, saved: T, revision?: number): Draft<T> {
  const form = formOf(key);
  const now = { value: saved, revision };
  const [typed, setTyped] = useState(() => whole(store.read<T>(form, tabId()), saved));
  const [isRestored, setRestored] = useState(typed !== undefined);
  const isSaving = useRef(false);
  const dirty = isDirty(typed, now);
  const isKept = useKept(form, dirty ? typed : undefined);
  useLeaveGuard(dirty && !isKept);
  const { left, forget } = useLeft<T>(form, now);
  return {
    value: typed?.value ?? saved,
    change: (changes) =>
      setTyped((before) => changed(before, now, changes, Date.now(), isSaving.current)),
    isDirty: dirty,
    isRestored: isRestored && dirty,
    isBehind: isBehind(typed, now),
    revision: revisionOf(typed, now),
    rebase: () => setTyped((draft) => draft && rebased(draft, now)),
    discard: () => {
      isSaving.current = false;
      keep(form, undefined);
      setTyped(undefined);
      setRestored(false);
    },
    saving: async (sending) => {
      isSaving.current = true;
      try {
        return await sending;
      } catch (error) {
        isSaving.current = false;
        setTyped((draft) => afterFailure(draft, now));
        throw error;
      }
    },
    saved: (sent, value, nowRevision) => {
      isSaving.current = false;
      setTyped((draft) => afterSaving(draft, sent, { value, revision: nowRevision }));
      setRestored(false);
    },
    left: dirty ? undefined : left,
    take: () => {
      setTyped(whole(left, saved));
      forget();
    },
    drop: forget,
  };
}

/** The draft with what its form had no field for when it was begun: that is as it is saved. */
function whole<T extends object>(
  draft: StoredDraft<T> | undefined,
  saved: T,
): StoredDraft<T> | undefined {
  return draft && { ...draft, value: { ...saved, ...draft.value } };
}

/** Whether this tab has a draft of that form. */
export function hasDraft(key: string): boolean {
  void changes.value;
  return store.read(formOf(key), tabId()) !== undefined;
}

/** Another account on the same device has its own. */
function formOf(key: string): string {
  return `${login.account.value?.id ?? ''}:${key}`;
}

/** @returns whether this browser keeps it */
function useKept(form: string, draft: StoredDraft | undefined): boolean {
  const [isKept, setKept] = useState(true);
  // Not after the next frame: a reload may come before it.
  useLayoutEffect(() => setKept(keep(form, draft)), [form, draft]);
  return isKept;
}

function keep(form: string, draft: StoredDraft | undefined): boolean {
  const had = store.read(form, tabId()) !== undefined;
  const isKept = store.write(form, tabId(), draft);
  if (had !== (draft !== undefined)) changes.value += 1;
  return isKept;
}

/** What tabs that are not there any more have left of a form, one after the other. */
function useLeft<T>(form: string, saved: Saved<T>) {
  const [all, setAll] = useState<LeftDraft<T>[]>([]);
  useEffect(() => {
    setAll([]);
    const found = store.others<T>(form, tabId());
    if (found.length === 0) return;
    let isGone = false;
    void otherTabs().then((open) => {
      if (!isGone) setAll(found.filter(({ tab }) => !open.has(tab)));
    });
    return () => {
      isGone = true;
    };
  }, [form]);
  const left = all.find((draft) => isDirty(draft, saved));
  const forget = () => {
    if (left) store.write(form, left.tab, undefined);
    setAll(all.filter((one) => one !== left));
  };
  return { left, forget };
}

/** Where nothing can be kept, the browser asks before it leaves. */
function useLeaveGuard(isOn: boolean): void {
  useEffect(() => {
    if (!isOn) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', ask);
    return () => removeEventListener('beforeunload', ask);
  }, [isOn]);
}
