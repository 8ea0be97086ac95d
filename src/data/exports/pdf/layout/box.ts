import type { Pen } from './pen.js';

/** What is never parted by the end of a page. */
export interface Box {
  /** In points. */
  readonly height: number;
  /** Whether it must not be the last of a page. */
  readonly keepsNext?: boolean;
  /** @param y of its upper edge */
  draw(pen: Pen, y: number): void;
}

export const space = (height: number): Box => ({ height, keepsNext: true, draw: () => undefined });

/** All but the last stay with the next one. */
export function kept(boxes: readonly Box[]): Box[] {
  return boxes.map((box, at) => (at < boxes.length - 1 ? { ...box, keepsNext: true } : box));
}

/** No line of it is alone on a page: the first two stay together, and the last two. */
export function withoutOrphans(boxes: readonly Box[]): Box[] {
  return boxes.map((box, at) => {
    const isKept = at === 0 ? boxes.length > 1 : at === boxes.length - 2;
    return isKept ? { ...box, keepsNext: true } : box;
  });
}

/** One below the other, as one that is not parted. */
export function stacked(boxes: readonly Box[]): Box {
  return {
    height: heightOf(boxes),
    draw(pen, y) {
      let top = y;
      for (const box of boxes) {
        box.draw(pen, top);
        top += box.height;
      }
    },
  };
}

export function heightOf(boxes: readonly Box[]): number {
  return boxes.reduce((sum, { height }) => sum + height, 0);
}

/** Those from the first on that have to stand on one page. */
export function groupsOf(boxes: readonly Box[]): Box[][] {
  const groups: Box[][] = [];
  let isOpen = false;
  for (const box of boxes) {
    if (isOpen) groups.at(-1)!.push(box);
    else groups.push([box]);
    isOpen = box.keepsNext === true;
  }
  return groups;
}
