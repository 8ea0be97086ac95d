import { describe, expect, it } from '@jest/globals';
import {
  afterFailure,
  afterSaving,
  changed,
  isBehind,
  isDirty,
  rebased,
  revisionOf,
} from './draft.rules.js';

const saved = (text: string, revision: number) => ({ value: { text, other: '' }, revision });
const first = saved('first', 1);
const draft = changed(undefined, first, { text: 'mine' }, 5)!;

describe('a draft', () => {
  it('knows what it was begun from', () => {
    expect(draft).toEqual({
      value: { text: 'mine', other: '' },
      from: first.value,
      revision: 1,
      at: 5,
    });
    expect(changed(draft, first, { other: 'too' }, 6)).toMatchObject({
      value: { text: 'mine', other: 'too' },
      revision: 1,
      at: 6,
    });
  });

  it('is none where it says what is saved', () => {
    expect(changed(draft, first, { text: 'first' }, 6)).toBeUndefined();
    expect(isDirty(draft, saved('mine', 2))).toBe(false);
  });

  it('that says what is saved by now is begun anew', () => {
    const next = changed(draft, saved('mine', 2), { text: 'mine too' }, 6)!;
    expect(next).toMatchObject({ from: { text: 'mine' }, revision: 2 });
    expect(isBehind(next, saved('mine', 2))).toBe(false);
  });
});

describe('what is saved meanwhile', () => {
  it.each([
    ['nothing', first, false, 1],
    ['another text', saved('theirs', 2), true, 1],
    ['the same as mine', saved('mine', 2), false, 2],
    ['another text and back', saved('first', 3), false, 3],
  ])('%s', (_, now, behind, revision) => {
    expect(isBehind(draft, now)).toBe(behind);
    expect(revisionOf(draft, now)).toBe(revision);
  });

  it('is written over by a draft that knows of it', () => {
    const now = saved('theirs', 2);
    const mine = rebased(draft, now);
    expect(mine.value.text).toBe('mine');
    expect(isBehind(mine, now)).toBe(false);
    expect(revisionOf(mine, now)).toBe(2);
    expect(isBehind(mine, saved('theirs again', 3))).toBe(true);
  });
});

describe('once a draft was saved', () => {
  const now = saved('mine', 2);

  it('there is none', () => {
    expect(afterSaving(draft, draft.value, now)).toBeUndefined();
    expect(afterSaving(undefined, draft.value, now)).toBeUndefined();
  });

  it('stays what was typed while it was on its way', () => {
    const typed = changed(draft, first, { other: 'more' }, 6)!;
    const left = afterSaving(typed, draft.value, now)!;
    expect(left.value).toEqual({ text: 'mine', other: 'more' });
    expect(isBehind(left, now)).toBe(false);
    expect(revisionOf(left, now)).toBe(2);
  });

  it('stays what was typed back to what was saved before', () => {
    const typed = changed(draft, first, { text: 'first' }, 6, true)!;
    expect(isDirty(typed, first)).toBe(false);
    // What is saved may be told before the answer comes.
    expect(isDirty(typed, now)).toBe(true);
    const left = afterSaving(typed, draft.value, now)!;
    expect(left.value.text).toBe('first');
    expect(isBehind(left, now)).toBe(false);
    expect(revisionOf(left, now)).toBe(2);
  });
});

describe('once saving a draft has failed', () => {
  it('stays what was typed', () => {
    expect(afterFailure(draft, first)).toBe(draft);
  });

  it('is none of what was typed back', () => {
    const typed = changed(draft, first, { text: 'first' }, 6, true);
    expect(afterFailure(typed, first)).toBeUndefined();
  });
});
