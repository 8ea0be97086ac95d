import { useEffect, useRef } from 'preact/hooks';
import type { HallSettings } from '../../../src/contract/index.js';
import type { LiveList } from './live-list.js';

/** Names and downvotes that are told no more, or again, are in no event: then the list is read anew. */
export function useSettingsChange(
  list: LiveList | undefined,
  {
    identity,
    qaAnonymous,
    qaDownvotes,
  }: Pick<HallSettings, 'identity' | 'qaAnonymous' | 'qaDownvotes'>,
): void {
  const told = `${identity} ${qaAnonymous} ${qaDownvotes}`;
  const before = useRef(told);
  useEffect(() => {
    if (before.current !== told) list?.hear(undefined);
    before.current = told;
  }, [list, told]);
}
