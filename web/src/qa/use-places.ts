import { useLayoutEffect, useMemo, useReducer, useRef } from 'preact/hooks';
import type { QaItem, QaSort } from '../../../src/contract/index.js';
import { arrange, isSame, keepPlaces, type Places } from './arrange.rules.js';

interface Given<Section extends string> {
  sections: readonly Section[];
  items: readonly QaItem[];
  sort: QaSort;
  /** The same one at each call. */
  sectionOf: (item: QaItem) => Section;
  /** Another value beside another sort asks for a new order, at once. */
  asked?: unknown;
  /** The same as soon as nobody is at the list. */
  cue: unknown;
  /** Whether somebody is at the list right now. */
  isHeld: () => boolean;
}

interface Kept<Section extends string> {
  places: Places<Section>;
  sort: QaSort;
  asked: unknown;
  cue: unknown;
}

/**
 * Where each item stands. A new order comes where it is asked for (another sort, a press), or by a cue
 * while nobody is at the list: nothing moves under a thumb. What is new meanwhile stands at the end.
 */
export function usePlaces<Section extends string>(given: Given<Section>) {
  const { sections, items, sort, sectionOf, asked, cue, isHeld } = given;
  const [, draw] = useReducer((times: number, _: void) => times + 1, 0);
  const kept = useRef<Kept<Section>>();
  const isPressed = useRef(false);
  const fresh = useMemo(
    () => arrange(sections, items, sort, sectionOf),
    [sections, items, sort, sectionOf],
  );
  const before = kept.current;
  const isAsked = before?.sort !== sort || before.asked !== asked || isPressed.current;
  const isNew = isAsked || (before.cue !== cue && !isHeld());
  const places = isNew ? fresh : keepPlaces(before.places, items, sectionOf);
  useLayoutEffect(() => {
    kept.current = { places, sort, asked, cue: isNew ? cue : kept.current?.cue };
    isPressed.current = false;
  });
  const update = () => {
    isPressed.current = true;
    draw();
  };
  return { places, isBehind: !isSame(places, fresh), update };
}
