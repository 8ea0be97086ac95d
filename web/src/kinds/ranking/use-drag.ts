import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { placeAt, type Row } from './vote.rules.js';

/** So near to the upper and the lower edge of the screen a dragged item moves the page. Pixels. */
const EDGES = { top: 110, bottom: 170 };
/** The most that the page moves in one frame. Pixels. */
const FASTEST = 14;

/**
 * Items of a list that are dragged by their handles, by finger, pen or mouse. The page's elements stay
 * where they are until the item is dropped: one that is moved in the page loses its pointer.
 * @param list its children are the items
 * @param count so many of them, from the first, can change places
 * @param onDrop told from which place to which an item goes
 * @returns which item is dragged, and what begins it
 */
export function useDrag(
  list: RefObject<HTMLElement>,
  count: number,
  onDrop: (from: number, to: number) => void,
): { dragged: number | undefined; begin: (event: PointerEvent, at: number) => void } {
  const [dragged, setDragged] = useState<number>();
  const end = useRef<() => void>();
  useEffect(() => () => end.current?.(), []);

  const begin = (event: PointerEvent, from: number) => {
    if (event.button !== 0 || end.current) return;
    event.preventDefault(); // no text is marked
    const handle = event.currentTarget as HTMLElement;
    const items = (Array.from(list.current!.children) as HTMLElement[]).slice(0, count);
    const rows = items.map(rowOf);
    const { top: listTop } = rows[0]!;
    const listEnd = rows[rows.length - 1]!.top + rows[rows.length - 1]!.height;
    const startY = event.clientY + scrollY;
    let { clientY } = event;
    let to = from;
    let frame = 0;

    const show = () => {
      const { top, height } = rows[from]!;
      // No further than the list: a page grows with what sticks out of it.
      const most = listEnd - height - top;
      const moved = Math.max(listTop - top, Math.min(most, clientY + scrollY - startY));
      to = placeAt(rows, from, moved);
      const room = height + gapOf(rows);
      items.forEach((item, at) => {
        const isPassed = at !== from && at >= Math.min(from, to) && at <= Math.max(from, to);
        const shift = at === from ? moved : isPassed ? (to > from ? -room : room) : 0;
        item.style.transform = shift === 0 ? '' : `translateY(${shift}px)`;
      });
    };
    const scroll = () => {
      const speed = speedAt(clientY);
      const isThere =
        speed < 0
          ? listTop >= scrollY + EDGES.top
          : listEnd <= scrollY + innerHeight - EDGES.bottom;
      if (speed !== 0 && !isThere) {
        scrollBy(0, speed);
        show();
      }
      frame = requestAnimationFrame(scroll);
    };
    const follow = (moving: PointerEvent) => {
      clientY = moving.clientY;
      show();
    };
    const stop = () => {
      end.current = undefined;
      cancelAnimationFrame(frame);
      handle.removeEventListener('pointermove', follow);
      handle.removeEventListener('pointerup', drop);
      handle.removeEventListener('pointercancel', stop);
      removeEventListener('keydown', escape);
      for (const item of items) item.style.transform = '';
      setDragged(undefined);
    };
    const drop = () => {
      stop();
      if (to !== from) onDrop(from, to);
    };
    const escape = ({ key }: KeyboardEvent) => {
      if (key === 'Escape') stop();
    };

    handle.setPointerCapture(event.pointerId);
    handle.addEventListener('pointermove', follow);
    handle.addEventListener('pointerup', drop);
    handle.addEventListener('pointercancel', stop);
    addEventListener('keydown', escape);
    frame = requestAnimationFrame(scroll);
    end.current = stop;
    setDragged(from);
  };
  return { dragged, begin };
}

function rowOf(item: HTMLElement): Row {
  const { top, height } = item.getBoundingClientRect();
  return { top: top + scrollY, height };
}

function gapOf([first, second]: readonly Row[]): number {
  return first && second ? second.top - first.top - first.height : 0;
}

/** How far the page moves where the pointer is there. */
function speedAt(clientY: number): number {
  const above = EDGES.top - clientY;
  const below = clientY - (innerHeight - EDGES.bottom);
  if (above > 0) return -Math.min(FASTEST, above / 5);
  return below > 0 ? Math.min(FASTEST, below / 5) : 0;
}
