/** Rows of a list that are dragged by a handle: they stay where they are until the drop, and a line shows where one would go. */
import type { RefObject } from 'preact';
import { useState } from 'preact/hooks';
import { dropPlace } from './drop-place.ts';
import './dragging.css';

interface Drag {
  /** Whatever the list calls what is dragged. */
  readonly item: number;
  /** The place that it would go before. */
  readonly to: number;
}

/** @param onDrop hears what was dragged, and before which place of the list as it is it was dropped */
export function useDragging(list: RefObject<HTMLElement | null>, onDrop: (item: number, to: number) => void) {
  const [drag, setDrag] = useState<Drag | null>(null);
  const placeUnder = ({ clientY }: PointerEvent): number => {
    const boxes = [...(list.current?.children ?? [])].map((row) => row.getBoundingClientRect());
    return dropPlace([...boxes.map(({ top }) => top), boxes.at(-1)?.bottom ?? 0], clientY);
  };
  return {
    dragged: drag?.item ?? null,
    /** The class of the row at a place. */
    mark(place: number, places: number): string {
      if (drag?.to === place) return 'drop-before';
      return drag?.to === places && place === places - 1 ? 'drop-after' : '';
    },
    /** For the handle of what stands at a place. */
    handle: (item: number, place: number) => ({
      class: 'handle',
      'aria-hidden': 'true' as const,
      onPointerDown(event: PointerEvent) {
        event.preventDefault();
        if (event.currentTarget instanceof Element) event.currentTarget.setPointerCapture(event.pointerId);
        setDrag({ item, to: place });
      },
      onPointerMove: (event: PointerEvent) => drag && setDrag({ item: drag.item, to: placeUnder(event) }),
      onPointerUp() {
        if (drag) onDrop(drag.item, drag.to);
        setDrag(null);
      },
      onPointerCancel: () => setDrag(null),
    }),
  };
}
