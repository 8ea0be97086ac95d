import { beforeEach, describe, expect, it } from '@jest/globals';
import { DraftStore } from './draft-store.js';

const DAY = 24 * 3600_000;

describe('drafts on a device', () => {
  let kept: Record<string, string>;
  let store: DraftStore;
  /** As a browser has it: what is kept are its own properties. */
  beforeEach(() => {
    kept = Object.create({
      getItem: (key: string) => kept[key] ?? null,
      setItem: (key: string, text: string) => (kept[key] = text),
      removeItem: (key: string) => delete kept[key],
    }) as Record<string, string>;
    store = new DraftStore(() => kept as unknown as Storage);
  });

  const aDraft = (value: string, at = 1) => ({ value, from: '', at });

  it('are another one for each form and tab', () => {
    store.write('a:one', 'tab1', aDraft('1'));
    store.write('a:one', 'tab2', aDraft('2'));
    store.write('a:two', 'tab1', aDraft('3'));
    expect(store.read('a:one', 'tab1')).toMatchObject({ value: '1' });
    expect(store.read('a:one', 'tab2')).toMatchObject({ value: '2' });
    store.write('a:one', 'tab1', undefined);
    expect(store.read('a:one', 'tab1')).toBeUndefined();
    expect(store.read('a:two', 'tab1')).toMatchObject({ value: '3' });
  });

  it('of other tabs are told, the newest first, and no other form’s', () => {
    store.write('a:one', 'tab1', aDraft('1', 10));
    store.write('a:one', 'tab2', aDraft('2', 20));
    store.write('a:one', 'tab3', aDraft('3', 30));
    store.write('a:one:more', 'tab2', aDraft('4', 40));
    expect(store.others('a:one', 'tab2').map(({ tab }) => tab)).toEqual(['tab3', 'tab1']);
  });

  it('go when they are old, too many, or none at all', () => {
    for (let index = 0; index < 60; index += 1) store.write(`f${index}`, 't', aDraft('x', index));
    store.write('now', 't', aDraft('x', 40 * DAY));
    store.write('before', 't', aDraft('x', 9 * DAY));
    kept['plenum:draft:broken#t'] = '{';
    kept['plenum:draft:of-a-version-before'] = '{"title":"x"}';
    kept['plenum:login'] = 'stays';
    store.tidy(40 * DAY);
    expect(Object.keys(kept).sort()).toEqual(['plenum:draft:now#t', 'plenum:login']);
    for (let index = 0; index < 60; index += 1) store.write(`f${index}`, 't', aDraft('x', index));
    store.tidy(60);
    expect(store.read('f59', 't')).toBeDefined();
    expect(Object.keys(kept)).toHaveLength(51);
  });

  it('are none where nothing can be kept', () => {
    const none = new DraftStore(() => {
      throw new Error('SecurityError');
    });
    expect(none.write('a', 't', aDraft('1'))).toBe(false);
    expect(none.read('a', 't')).toBeUndefined();
    expect(none.others('a', 't')).toEqual([]);
    expect(() => none.tidy(0)).not.toThrow();
  });
});
