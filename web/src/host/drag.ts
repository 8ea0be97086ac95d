import { combine } from '@atlaskit/pragmatic-drag-and-drop/combine';
import {
  draggable,
  dropTargetForElements,
} from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import {
  attachClosestEdge,
  type Edge,
  extractClosestEdge,
} from '@atlaskit/pragmatic-drag-and-drop-hitbox/closest-edge';
import { useEffect, useRef, useState } from 'preact/hooks';

const TYPE = 'question';

/**
 * One item of a list that is ordered by dragging.
 * @param at its place in the list, from 0
 * @param onMove told where it is dropped: from which place to which
 */
export function useDragToMove(at: number, onMove: (from: number, to: number) => void) {
  const element = useRef<HTMLLIElement>(null);
  const handle = useRef<HTMLElement>(null);
  const [edge, setEdge] = useState<Edge | null>(null);
  const [isDragged, setDragged] = useState(false);
  const move = useRef(onMove);
  move.current = onMove;

  useEffect(
    () =>
      combine(
        draggable({
          element: element.current!,
          dragHandle: handle.current!,
          getInitialData: () => ({ type: TYPE, at }),
          onDragStart: () => setDragged(true),
          onDrop: () => setDragged(false),
        }),
        dropTargetForElements({
          element: element.current!,
          canDrop: ({ source }) => source.data.type === TYPE,
          getData: ({ input, element: target }) =>
            attachClosestEdge({}, { input, element: target, allowedEdges: ['top', 'bottom'] }),
          onDrag: ({ self, source }) =>
            setEdge(source.data.at === at ? null : extractClosestEdge(self.data)),
          onDragLeave: () => setEdge(null),
          onDrop: ({ self, source }) => {
            setEdge(null);
            move.current(
              source.data.at as number,
              placeOf(source.data.at as number, at, extractClosestEdge(self.data)),
            );
          },
        }),
      ),
    [at],
  );
  return { element, handle, edge, isDragged };
}

/** Where an item ends that is dropped at an edge of another: its own place is free by then. */
function placeOf(from: number, target: number, edge: Edge | null): number {
  const gap = edge === 'bottom' ? target + 1 : target;
  return from < gap ? gap - 1 : gap;
}
