import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import { ownKey } from '../address/base-path.js';

const PREFIX = ownKey('plenum:draft:');

export interface Draft<T> {
  value: T;
  change: (changes: Partial<T>) => void;
  /** Whether it says something else than what is saved. */
  isDirty: boolean;
  /** Whether it was typed before this page was opened. */
  isRestored: boolean;
  /** Back to what is saved; also to be called when it was saved. */
  discard: () => void;
}

/**
 * What is being typed into a form. It is kept on the device at each change, so neither a reload nor
 * leaving the page nor a login that ends loses it: who comes back finds it again.
 * @param key names what is edited; another key is another draft
 * @param saved what is saved now
 */
export function useDraft<T extends object>(key: string, saved: T): Draft<T> {
  const [typed, setTyped] = useState<T | undefined>(() => readDraft(key));
  const [isRestored, setRestored] = useState(typed !== undefined);
  const value = typed ?? saved;
  const isDirty = typed !== undefined && JSON.stringify(typed) !== JSON.stringify(saved);
  const isKept = useKept(key, isDirty ? typed : undefined);
  useLeaveGuard(isDirty && !isKept);
  return {
    value,
    change: (changes) => setTyped((before) => ({ ...(before ?? saved), ...changes })),
    isDirty,
    isRestored: isRestored && isDirty,
    discard: () => {
      write(key, undefined);
      setTyped(undefined);
      setRestored(false);
    },
  };
}

export function hasDraft(key: string): boolean {
  return readDraft(key) !== undefined;
}

/** @returns whether this browser keeps it */
function useKept(key: string, value: object | undefined): boolean {
  const [isKept, setKept] = useState(true);
  const text = JSON.stringify(value);
  // Not after the next frame: a reload may come before it.
  useLayoutEffect(() => setKept(write(key, text)), [key, text]);
  return isKept;
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

function readDraft<T>(key: string): T | undefined {
  try {
    const text = localStorage.getItem(PREFIX + key);
    return text === null ? undefined : (JSON.parse(text) as T);
  } catch {
    return undefined;
  }
}

function write(key: string, text: string | undefined): boolean {
  try {
    if (text === undefined) localStorage.removeItem(PREFIX + key);
    else localStorage.setItem(PREFIX + key, text);
    return true;
  } catch {
    return false;
  }
}
