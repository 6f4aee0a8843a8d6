/** A list of which as much is shown as there is room for, the next after a while: all of it is seen, and nothing scrolls. */
import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useTexts } from '../../design/surroundings.ts';
import { SHOWN } from './room.ts';

/** Long enough to find one's own name from the back row. */
export const TURN_MS = 8000;
/** No wall holds more at once. */
const MOST = 120;

interface TurnsProps {
  /** Each with what tells it from the others. */
  readonly items: readonly { readonly key: string; readonly shows: ComponentChildren }[];
  /** How many more there are that never have their turn. */
  readonly more?: number;
  readonly class?: string;
}

export function Turns({ items, more = 0, class: name = '' }: TurnsProps) {
  const t = useTexts();
  const box = useRef<HTMLDivElement>(null);
  const [from, setFrom] = useState(0);
  const [count, setCount] = useState(MOST);
  const start = from < items.length ? from : 0;
  const here = items.slice(start, start + MOST);
  const shown = Math.min(count, here.length);

  useLayoutEffect(() => {
    const hear = (event: Event) => setCount((event as CustomEvent<number>).detail);
    box.current?.addEventListener(SHOWN, hear);
    return () => box.current?.removeEventListener(SHOWN, hear);
  }, []);

  useEffect(() => {
    if (shown >= items.length) return;
    const turn = setTimeout(() => setFrom(start + shown < items.length ? start + shown : 0), TURN_MS);
    return () => clearTimeout(turn);
  }, [start, shown, items.length]);

  return (
    <div class="turns" ref={box}>
      <ul class={name}>
        {here.map(({ key, shows }) => (
          <li key={key}>{shows}</li>
        ))}
      </ul>
      <p class="muted">{t('wall.turn', { from: start + 1, to: start + shown, count: items.length + more })}</p>
    </div>
  );
}
