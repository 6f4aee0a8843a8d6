/** How large and how strongly this device shows what it shows: its reader's choice, kept here and told to nobody. */
import { useLayoutEffect, useState } from 'preact/hooks';

const KEPT_AS = 'ostraka-reading';

/** Percent of the size that the browser gives. */
export const sizes = [100, 125, 150, 200] as const;
export type Size = (typeof sizes)[number];

export interface Reading {
  readonly size: Size;
  /** Whether everything is as dark, or as light, as it can be. */
  readonly strong: boolean;
}

const usual: Reading = { size: 100, strong: false };

/** The choice, and what makes another; it holds for the whole window at once. */
export function useReading(): [Reading, (next: Reading) => void] {
  const [reading, setReading] = useState(kept);
  useLayoutEffect(() => apply(reading), [reading]);
  return [
    reading,
    (next) => {
      setReading(next);
      try {
        localStorage.setItem(KEPT_AS, JSON.stringify(next));
      } catch {
        // Storage may be denied; then the choice holds for as long as the window does.
      }
    },
  ];
}

function apply({ size, strong }: Reading): void {
  const { documentElement } = document;
  documentElement.style.fontSize = size === 100 ? '' : `${size}%`;
  if (strong) documentElement.dataset.contrast = 'strong';
  else delete documentElement.dataset.contrast;
}

function kept(): Reading {
  try {
    const { size, strong } = JSON.parse(localStorage.getItem(KEPT_AS) ?? '{}') as Partial<Reading>;
    return { size: sizes.find((one) => one === size) ?? usual.size, strong: strong === true };
  } catch {
    return usual;
  }
}
