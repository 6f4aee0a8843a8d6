/**
 * A wall shows all that it has, for nobody in the room can scroll it. What gives way, step by step until it fits, is said by
 * `data-yield` on it, each step with those before: 1 explanations, 2 what else is secondary, 3 margins, 4 the code to scan,
 * 5 type by one step, and who checked whom in a picture of many laptops, 6 banners take turns, 7 titles are as small as all else.
 */
import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import { askForRoom, fill } from './room.ts';

const STEPS = 7;
/** So much gives way before lists take turns. */
const UNTIL_WHOLE = 3;

const range = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, i) => from + i);

/** A pixel more is what rounding makes of parts of one. */
const holds = (box: HTMLElement): boolean => box.scrollHeight <= box.clientHeight + 1;

export function useFit(wall: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const area = wall.current;
    if (!area) return;
    const fit = () => {
      // A body shrinks to what its foot leaves it: then it is the one that does not hold its content.
      const bodies = area.querySelectorAll<HTMLElement>('.wall-body:has(~ .wall-foot)');
      const turns = [...area.querySelectorAll<HTMLElement>('.turns')];
      const fits = (step: number, whole: boolean) => {
        area.dataset.yield = `${step}`;
        for (const box of turns) askForRoom(box, whole);
        const { scrollHeight, clientHeight, scrollWidth, clientWidth } = area;
        return scrollHeight <= clientHeight && scrollWidth <= clientWidth && [...bodies].every(holds);
      };
      // A list that is seen at once is worth more than explanations.
      const wholly = range(0, UNTIL_WHOLE).some((step) => fits(step, true));
      if (!wholly) range(0, STEPS).some((step) => fits(step, false));
      for (const box of turns) fill(box);
    };
    fit();
    const changes = new MutationObserver(fit);
    changes.observe(area, { subtree: true, childList: true, characterData: true, attributeFilter: ['data-turn'] });
    const sizes = new ResizeObserver(fit);
    sizes.observe(area);
    return () => {
      changes.disconnect();
      sizes.disconnect();
    };
  }, []);
}
