/** How large, how strongly and in what portions this device shows what it shows: its reader's choice, kept here and told to nobody. */
import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import { keepAs, keptAs } from '../keeping.ts';

const KEPT_AS = 'ostraka-reading';

/** A phone, upright or on its side, and a window that is enlarged to that; as in the style sheets. */
const PHONE = '(max-width: 47.99rem)';

/** Percent of the size that the browser gives. */
export const sizes = [100, 125, 150, 200] as const;
export type Size = (typeof sizes)[number];

export interface Reading {
  readonly size: Size;
  /** Whether everything is as dark, or as light, as it can be. */
  readonly strong: boolean;
  /** Whether a ballot asks one question at a time; null where nobody has chosen: then a phone does. */
  readonly oneByOne: boolean | null;
}

const usual: Reading = { size: 100, strong: false, oneByOne: null };

let reading: Reading | null = null;
const current = (): Reading => {
  reading ??= kept();
  return reading;
};
const readers = new Set<(reading: Reading) => void>();

/** The choice, and what changes a part of it; it holds for the whole window at once. */
export function useReading(): [Reading, (part: Partial<Reading>) => void] {
  const [shown, setShown] = useState(current);
  useLayoutEffect(() => {
    readers.add(setShown);
    setShown(current());
    return () => {
      readers.delete(setShown);
    };
  }, []);
  useLayoutEffect(() => apply(shown), [shown]);
  return [shown, choose];
}

/** Whether a ballot is asked one question at a time here, and what chooses it. */
export function useOneByOne(): [boolean, (oneByOne: boolean) => void] {
  const [{ oneByOne }, choosePart] = useReading();
  const phone = useMedia(PHONE);
  return [oneByOne ?? phone, (next) => choosePart({ oneByOne: next })];
}

function choose(part: Partial<Reading>): void {
  const next = { ...current(), ...part };
  reading = next;
  for (const show of readers) show(next);
  keepAs(KEPT_AS, JSON.stringify(next));
}

function apply({ size, strong }: Reading): void {
  const { documentElement } = document;
  documentElement.style.fontSize = size === 100 ? '' : `${size}%`;
  if (strong) documentElement.dataset.contrast = 'strong';
  else delete documentElement.dataset.contrast;
}

function kept(): Reading {
  try {
    const { size, strong, oneByOne } = JSON.parse(keptAs(KEPT_AS) ?? '{}') as Partial<Reading>;
    return {
      size: sizes.find((one) => one === size) ?? usual.size,
      strong: strong === true,
      oneByOne: typeof oneByOne === 'boolean' ? oneByOne : usual.oneByOne,
    };
  } catch {
    return usual;
  }
}

function useMedia(query: string): boolean {
  const [holds, setHolds] = useState(() => matchMedia(query).matches);
  useEffect(() => {
    const list = matchMedia(query);
    const hear = () => setHolds(list.matches);
    hear();
    list.addEventListener('change', hear);
    return () => list.removeEventListener('change', hear);
  }, [query]);
  return holds;
}
