/** How much of a list that takes turns (`Turns`) there is room for: a box with the list, and where in it one is. */

/** Tells the box of the number of its items that are shown now. */
export const SHOWN = 'shown';

interface Parts {
  readonly items: readonly HTMLElement[];
  readonly place: HTMLElement;
}

const partsOf = (box: HTMLElement): Parts => ({
  items: [...(box.firstElementChild?.children ?? [])] as HTMLElement[],
  place: box.lastElementChild as HTMLElement,
});

const bottomOf = (item: HTMLElement | undefined): number => (item ? item.offsetTop + item.offsetHeight : 0);

/** Asks for as much room as all of its items need, or as the tallest of them. */
export function askForRoom(box: HTMLElement, whole: boolean): void {
  const { items, place } = partsOf(box);
  for (const one of [...items, place]) one.hidden = false;
  place.hidden = whole;
  const all = box.firstElementChild instanceof HTMLElement ? box.firstElementChild.offsetHeight : 0;
  const tallest = Math.max(0, ...items.map(({ offsetHeight }) => offsetHeight));
  // What the list has around its items, it has around the tallest alone.
  const around = all - (bottomOf(items.at(-1)) - (items[0]?.offsetTop ?? 0));
  const one = tallest + around + (items.length > 1 ? place.offsetHeight : 0);
  box.style.minHeight = `${whole ? all + 1 : one}px`;
}

/** Hides the items for which there is no room, and where one is in the list where all have it. */
export function fill(box: HTMLElement): void {
  const { items, place } = partsOf(box);
  for (const one of [...items, place]) one.hidden = false;
  const top = items[0]?.offsetTop ?? 0;
  const foot = place.offsetHeight;
  const around = (box.firstElementChild as HTMLElement).offsetHeight - (bottomOf(items.at(-1)) - top);
  const bottoms = items.map((item) => bottomOf(item) - top + around);
  const fits = (room: number) => bottoms.findIndex((bottom) => bottom > room);
  const all = fits(box.clientHeight) < 0;
  const shown = all ? items.length : Math.max(1, fits(box.clientHeight - foot));
  place.hidden = all;
  for (const [i, item] of items.entries()) item.hidden = i >= shown;
  box.dispatchEvent(new CustomEvent(SHOWN, { detail: shown }));
}
