/**
 * Where everything that moves is at any moment of a beat: a pure function of the pictures before and after it. What goes
 * under a lid is gone, and what comes out of it are others in an order of their own: no way leads through.
 */
import type { Beat, Spot, Tableau } from '../../shared/story/scene.ts';
import { type Box, cells, MOST_SINGLE, stacks } from './layout.ts';

/** A place of the page: where envelopes lie, or the head of a laptop (from 0), from which messages go. */
export type Place = Exclude<Spot, 'none'> | `laptop-${number}`;
export type Places = ReadonlyMap<Place, Box>;

export interface Placed extends Box {
  /** 0 unseen, 1 whole. */
  readonly opacity: number;
  /** How often it got new wax; `open` shows what is inside as opened. */
  readonly wax: number | 'open';
  /** So many envelopes are drawn as this one. */
  readonly height: number;
  /** A letter that the class can follow, until a lid takes it. */
  readonly mark: string | null;
}

export type Glyph = 'share' | 'ok' | 'envelope-open';

/** Something that goes from one laptop to another: a part of the key, a check that was passed. */
export interface Sent {
  readonly glyph: Glyph;
  readonly x: number;
  readonly y: number;
  readonly opacity: number;
}

/** A few that the eye can follow, and then cannot. */
const MARKS = ['A', 'B', 'C'];
/** What part of a movement each envelope takes; the others have theirs before and after it. */
const OWN_PART = 0.45;

const ease = (x: number): number => (x < 0.5 ? 2 * x * x : 1 - (2 - 2 * x) ** 2 / 2);
const clamp = (x: number): number => Math.min(1, Math.max(0, x));
/** How far the `i`th of `count` is when all together are at `moved`. */
function own(moved: number, i: number, count: number): number {
  // Of a few each has longer: the next sets out before the last has arrived.
  const part = Math.min(1, Math.max(OWN_PART, 1.5 / count));
  return ease(clamp((moved - (1 - part) * (count > 1 ? i / (count - 1) : 0)) / part));
}

/** All envelopes at `moved` (0 to 1) between the two pictures; none where the page has no place for them. */
export function envelopesAt(before: Tableau, after: Tableau, moved: number, places: Places): readonly Placed[] {
  const was = before.envelopes;
  const is = after.envelopes;
  const same = was.at === is.at && was.mixes === is.mixes;
  if (is.at === 'none') return [];
  if (same && was.count === is.count) return lying(is, places, () => 1);
  if (same || was.at === 'none') return falling(was.at === 'none' ? 0 : was.count, is, moved, places);
  if (isLid(is.at)) return entering(was, is.at, moved, places);
  // Whatever was cut out is gone; what lay there before it lies there again.
  if (is.mixes < was.mixes) return [...lying(was, places, () => 1 - moved), ...lying(is, places, () => moved)];
  if (isLid(was.at)) return emerging(was.at, is, moved, places);
  return moving(was, is, moved, places);
}

type Envelopes = Tableau['envelopes'];
const isLid = (at: Spot): boolean => at.startsWith('lid');
const boxOf = (at: Spot, places: Places): Box | undefined => (at === 'none' ? undefined : places.get(at));

/** Where they lie in the picture, row by row. */
function cellsOf({ count, at, mixes }: Envelopes, places: Places): { cell: Box; height: number }[] {
  const box = boxOf(at, places);
  if (!box) return [];
  // Of many, those that the eye is to follow lie before the stacks, until a lid takes them.
  const single = count - MARKS.length > MOST_SINGLE && mixes === 0 ? MARKS.length : 0;
  const heights = [...new Array<number>(single).fill(1), ...stacks(count - single)];
  return cells(heights.length, box).map((cell, i) => ({ cell, height: heights[i]! }));
}

const marked = (i: number, mixes: number): string | null => (mixes === 0 ? (MARKS[i] ?? null) : null);
const waxOf = ({ at, mixes }: Pick<Envelopes, 'at' | 'mixes'>): Placed['wax'] => (at === 'opened' ? 'open' : mixes);

function lying(envelopes: Envelopes, places: Places, opacity: (i: number) => number): Placed[] {
  if (isLid(envelopes.at)) return [];
  return cellsOf(envelopes, places).map(({ cell, height }, i) => ({
    ...cell,
    height,
    opacity: opacity(i),
    wax: waxOf(envelopes),
    mark: marked(i, envelopes.mixes),
  }));
}

/** Ballots that are cast fall in from above, each into its own place. */
function falling(had: number, is: Envelopes, moved: number, places: Places): Placed[] {
  const all = cellsOf(is, places);
  const old = Math.round((had / Math.max(1, is.count)) * all.length);
  return all.map(({ cell, height }, i) => {
    const fallen = i < old ? 1 : own(moved, i - old, all.length - old);
    return {
      ...cell,
      y: cell.y - (1 - fallen) * 3 * cell.height,
      height,
      opacity: Math.min(1, 2 * fallen),
      wax: is.mixes,
      mark: marked(i, is.mixes),
    };
  });
}

/** Under a lid, one after the other: there the eye loses them. */
function entering(was: Envelopes, lid: Spot, moved: number, places: Places): Placed[] {
  const target = boxOf(lid, places);
  if (!target) return [];
  const all = cellsOf(was, places);
  return all.map(({ cell, height }, i) => {
    const gone = own(moved, i, all.length);
    return {
      ...between(cell, middle(target, cell), gone),
      height,
      opacity: gone < 1 ? 1 : 0,
      wax: waxOf(was),
      mark: marked(i, was.mixes),
    };
  });
}

/** Out of the lid, with new wax, in an order that has nothing to do with that in which they went in. */
function emerging(lid: Spot, is: Envelopes, moved: number, places: Places): Placed[] {
  const source = boxOf(lid, places);
  if (!source) return [];
  const all = cellsOf(is, places);
  const order = scattered(all.length);
  return all.map(({ cell, height }, i) => {
    const out = own(moved, order[i]!, all.length);
    return {
      ...between(middle(source, cell), cell, out),
      height,
      opacity: out > 0 ? 1 : 0,
      wax: waxOf(is),
      mark: null,
    };
  });
}

/** From one place to another as they are: to be opened, or on to where the rest of the chain begins. */
function moving(was: Envelopes, is: Envelopes, moved: number, places: Places): Placed[] {
  const from = cellsOf(was, places);
  const to = cellsOf(is, places);
  return to.map(({ cell, height }, i) => {
    const start = from[i]?.cell ?? cell;
    const gone = own(moved, i, to.length);
    return {
      ...between(start, cell, gone),
      height,
      opacity: 1,
      wax: gone < 1 ? waxOf(was) : waxOf(is),
      mark: marked(i, is.mixes),
    };
  });
}

/** Ranks that jump about: with a step that shares no divisor with their number each comes up once. */
function scattered(count: number): number[] {
  const divides = (a: number, b: number): number => (b === 0 ? a : divides(b, a % b));
  let step = Math.max(1, Math.floor(count * 0.618));
  while (count > 1 && divides(step, count) !== 1) step += 1;
  return Array.from({ length: count }, (_, i) => (i * step + (count >> 1)) % Math.max(1, count));
}

const between = (a: Box, b: Box, part: number): Box => ({
  x: a.x + (b.x - a.x) * part,
  y: a.y + (b.y - a.y) * part,
  width: a.width + (b.width - a.width) * part,
  height: a.height + (b.height - a.height) * part,
});

const middle = (box: Box, cell: Box): Box => ({
  ...cell,
  x: box.x + (box.width - cell.width) / 2,
  y: box.y + (box.height - cell.height) / 2,
});

/** What goes from laptop to laptop in this beat. */
export function sentAt(beat: Beat, before: Tableau, moved: number, places: Places): readonly Sent[] {
  if (moved <= 0 || moved >= 1) return [];
  const ways = waysOf(beat, before);
  return ways.flatMap(({ from, to, glyph }, i) => {
    const [source, target] = [places.get(from), places.get(to)];
    if (!source || !target) return [];
    const gone = own(moved, i, ways.length);
    const [a, b] = [centre(source), centre(target)];
    // In a bow, so that they are seen between two laptops side by side.
    const bow = -0.18 * Math.hypot(b.x - a.x, b.y - a.y) * 4 * gone * (1 - gone);
    return [
      { glyph, x: a.x + (b.x - a.x) * gone, y: a.y + (b.y - a.y) * gone + bow, opacity: gone > 0 && gone < 1 ? 1 : 0 },
    ];
  });
}

interface Way {
  readonly from: Place;
  readonly to: Place;
  readonly glyph: Glyph;
}

function waysOf({ name, after, actor }: Beat, before: Tableau): readonly Way[] {
  const all = after.laptops.map((_, i) => i);
  const changed = (what: 'share' | 'attested' | 'key') =>
    all.filter((i) => after.laptops[i]![what] !== before.laptops[i]?.[what]);
  switch (name) {
    case 'deal':
      return changed('key').flatMap((i) =>
        all.flatMap((to): Way[] => (to === i ? [] : [{ from: `laptop-${i}`, to: `laptop-${to}`, glyph: 'share' }])),
      );
    case 'proof':
      return all.flatMap((to): Way[] =>
        actor === null || to === actor ? [] : [{ from: `laptop-${actor}`, to: `laptop-${to}`, glyph: 'ok' }],
      );
    case 'witnessed':
      return all.map((i): Way => ({ from: `laptop-${i}`, to: 'box', glyph: 'ok' }));
    case 'share':
      return changed('share').map((i): Way => ({ from: `laptop-${i}`, to: 'opened', glyph: 'share' }));
    case 'attest':
      return changed('attested').map((i): Way => ({ from: `laptop-${i}`, to: 'opened', glyph: 'ok' }));
    default:
      return [];
  }
}

const centre = ({ x, y, width, height }: Box) => ({ x: x + width / 2, y: y + height / 2 });

/** Whether anything in this beat moves at all: else its sentence is told to a picture that stands. */
export const hasMotion = (beat: Beat, before: Tableau): boolean => {
  const [was, is] = [before.envelopes, beat.after.envelopes];
  return was.at !== is.at || was.count !== is.count || was.mixes !== is.mixes || waysOf(beat, before).length > 0;
};
