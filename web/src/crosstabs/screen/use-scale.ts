import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import { useRoom } from '../../screen/use-room.js';

/** Of the size that there is room for as a rule; smaller, a label is rather cut off. */
const LEAST = 0.3;
const LEAST_OF_FLOW = 0.6;
/** How often it is tried: to a hundredth. */
const TRIES = 6;

/**
 * Has all of `.stage-chart` in sight, as large as it can be: again for another room, font or key, which stands
 * for all that is written there but its numbers.
 */
export function useScale(main: RefObject<HTMLElement>, key: string): void {
  const room = useRoom(main);
  useLayoutEffect(() => scale(main.current!), [main, key, room]);
}

function scale(main: HTMLElement): void {
  const chart = main.querySelector<HTMLElement>('.stage-chart')!;
  const isFlow = chart.querySelector('.flow') !== null; // the table beside it is not seen
  const parts = [...chart.querySelectorAll<HTMLElement>(isFlow ? '.flow-label' : '.crosstab-cell')];
  const fits = (size: number) => {
    main.style.setProperty('--scale', `${size}`);
    return ![chart, ...parts].some(isOver);
  };
  let [least, most] = [isFlow ? LEAST_OF_FLOW : LEAST, 1];
  if (fits(most)) return;
  for (let tried = 0; tried < TRIES; tried += 1) {
    const middle = (least + most) / 2;
    if (fits(middle)) least = middle;
    else most = middle;
  }
  fits(least);
}

/** A pixel is what browsers round. */
const isOver = (element: HTMLElement) =>
  element.scrollHeight > element.clientHeight + 1 || element.scrollWidth > element.clientWidth + 1;
