/** Names on the wall: as many as fit below what is there, the next ones after a while, so that all are seen and nothing scrolls. */
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Chip } from '../../../design/signs/chip.tsx';
import { Name } from '../../../design/signs/name.tsx';
import { useTexts } from '../../../design/surroundings.ts';
import { type MarkedVoter, toneOf } from './marks.ts';

/** Long enough to find one's own name from the back row. */
const PAGE_MS = 8000;
/** No wall holds more. */
const MOST = 120;
/** Pixels that stay free for the line below. */
const FOOT = 64;
/** Fewer rows are no list, however low the window is. */
const LEAST_ROWS = 2;

interface Fit {
  readonly count: number;
  /** Pixels that so many take; null while all fit. */
  readonly height: number | null;
}

export function WallNames({ voters, more }: { voters: readonly MarkedVoter[]; more: number }) {
  const t = useTexts();
  const list = useRef<HTMLUListElement>(null);
  const [from, setFrom] = useState(0);
  const [fit, setFit] = useState<Fit>({ count: MOST, height: null });
  const start = from < voters.length ? from : 0;
  const here = voters.slice(start, start + MOST);
  const shown = Math.min(fit.count, here.length);

  useLayoutEffect(() => {
    const measure = () => {
      const next = fitting(list.current);
      setFit((last) => (last.count === next.count && last.height === next.height ? last : next));
    };
    measure();
    // The letters grow only once the window is a wall.
    const observer = new ResizeObserver(measure);
    for (const part of [document.body, list.current, list.current?.firstElementChild]) if (part) observer.observe(part);
    return () => observer.disconnect();
  }, [voters, start]);

  useEffect(() => {
    if (shown >= voters.length) return;
    const turn = setTimeout(() => setFrom(start + shown < voters.length ? start + shown : 0), PAGE_MS);
    return () => clearTimeout(turn);
  }, [start, shown, voters.length]);

  const total = voters.length + more;
  return (
    <>
      <ul class="chips roll-chips" ref={list} style={fit.height === null ? {} : { maxHeight: `${fit.height}px` }}>
        {here.map((voter, i) => (
          <li key={voter.key} data-beyond={i >= shown}>
            <Chip tone={toneOf(voter)}>
              <Name>{voter.name}</Name>
            </Chip>
          </li>
        ))}
      </ul>
      {shown < total && (
        <p class="muted">{t('coordinator.roll.page', { from: start + 1, to: start + shown, count: total })}</p>
      )}
    </>
  );
}

/** How many of the list's first items end above the window's lower edge. */
function fitting(list: HTMLElement | null): Fit {
  if (!list) return { count: MOST, height: null };
  const items = [...list.children] as HTMLElement[];
  const top = list.getBoundingClientRect().top + window.scrollY;
  const row = items[0]?.offsetHeight ?? 0;
  // What can be pressed stays at the lower edge, over what is there.
  const pressed = list.closest('.screen')?.querySelector<HTMLElement>('.screen-actions')?.offsetHeight ?? 0;
  const room = Math.max(window.innerHeight - pressed - FOOT - top, LEAST_ROWS * (row + 8));
  const under = (item: HTMLElement) => item.offsetTop - items[0]!.offsetTop;
  const beyond = items.findIndex((item) => under(item) + item.offsetHeight > room);
  return beyond <= 0 ? { count: MOST, height: null } : { count: beyond, height: under(items[beyond]!) };
}
