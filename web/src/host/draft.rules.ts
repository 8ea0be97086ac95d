import type { StoredDraft } from './draft-store.js';

/** What a form is about: as it is saved now, and in which revision. */
export interface Saved<T> {
  value: T;
  revision?: number | undefined;
}

/**
 * The draft after a change; undefined where it says what is saved anyway.
 * @param isSaving whether another value is on its way: once that has arrived, it says something else
 */
export function changed<T extends object>(
  draft: StoredDraft<T> | undefined,
  saved: Saved<T>,
  changes: Partial<T>,
  at: number,
  isSaving = false,
): StoredDraft<T> | undefined {
  // What says the same as what is saved by now is begun anew: nothing would be written over.
  const begun = draft && isDirty(draft, saved) ? draft : rebased({ value: saved.value }, saved);
  const { from, revision } = begun;
  const value = { ...begun.value, ...changes };
  return isSame(value, saved.value) && !isSaving ? undefined : { value, from, revision, at };
}

/**
 * The draft after its values of a moment ago were saved: none, unless more was typed meanwhile.
 * @param sent what was sent to be saved
 * @param now what is saved, as the server answered
 */
export function afterSaving<T>(
  draft: StoredDraft<T> | undefined,
  sent: T,
  now: Saved<T>,
): StoredDraft<T> | undefined {
  return draft && !isSame(draft.value, sent) ? rebased(draft, now) : undefined;
}

/** The draft after its saving has failed: none where it was typed back to what is saved meanwhile. */
export function afterFailure<T>(
  draft: StoredDraft<T> | undefined,
  saved: Saved<T>,
): StoredDraft<T> | undefined {
  return isDirty(draft, saved) ? draft : undefined;
}

/** The draft as one that knows what is saved now: saving it then writes that over. */
export function rebased<T, Begun extends { value: T }>(draft: Begun, saved: Saved<T>) {
  return { ...draft, from: saved.value, revision: saved.revision };
}

export function isDirty<T>(draft: StoredDraft<T> | undefined, saved: Saved<T>): boolean {
  return draft !== undefined && !isSame(draft.value, saved.value);
}

/** Whether something else was saved since the draft was begun, so that one would write it over. */
export function isBehind<T>(draft: StoredDraft<T> | undefined, saved: Saved<T>): boolean {
  return (
    draft !== undefined &&
    isDirty(draft, saved) &&
    draft.revision !== saved.revision &&
    !isSame(draft.from, saved.value)
  );
}

/** The revision that a draft is meant to change. */
export function revisionOf<T>(
  draft: StoredDraft<T> | undefined,
  saved: Saved<T>,
): number | undefined {
  return isBehind(draft, saved) ? draft?.revision : saved.revision;
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
