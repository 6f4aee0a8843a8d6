import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Beat } from '../../shared/story/scene.ts';
import type { Draw } from './movers.tsx';
import {
  atEnd,
  atStart,
  type From,
  isOver,
  type Player,
  type Press,
  pass,
  press,
  progressOf,
  retimed,
} from './player.ts';
import type { Tempo } from './tempo.ts';

/** After a tab was in the background, a story goes on where it was and does not leap. */
const LONGEST_FRAME = 100;

export interface Playing {
  readonly player: Player;
  /** Whether the picture of the beat has begun to move. */
  readonly begun: boolean;
  /** Whether the last beat that there is has been played. */
  readonly isOver: boolean;
  readonly press: (pressed: Press) => void;
  /** Takes what draws the pictures of the beat that is shown. */
  readonly onReady: (draw: Draw) => void;
}

/**
 * Plays a story frame by frame: what moves is drawn at once, and the page is built anew only where another beat, or
 * another part of it, is shown.
 * @param from where it begins: at the start, or at the last picture, with whatever comes after it
 */
export function usePlayer(beats: readonly Beat[], tempo: Tempo, isLive: boolean, from: From): Playing {
  const [player, setPlayer] = useState<Player>(() => startingFrom(from, beats, tempo));
  const now = useRef(player);
  const draw = useRef<Draw>(() => {});
  const begun = useRef(false);
  const paced = useRef(tempo);
  if (paced.current !== tempo) {
    now.current = retimed(now.current, beats, paced.current, tempo);
    paced.current = tempo;
  }

  const show = useCallback(
    (next: Player) => {
      const before = now.current;
      now.current = next;
      const beat = beats[next.at];
      if (!beat) return setPlayer(next);
      const { moved } = progressOf(next, beat, tempo);
      const starts = moved > 0 !== begun.current;
      begun.current = moved > 0;
      if (next.at === before.at && !starts) draw.current(moved);
      if (next.at !== before.at || next.going !== before.going || starts || looks(next) !== looks(before))
        setPlayer(next);
    },
    [beats, tempo],
  );

  useEffect(() => {
    let frame = 0;
    let last: number | null = null;
    const turn = (time: number) => {
      frame = requestAnimationFrame(turn);
      const passed = last === null ? 0 : Math.min(LONGEST_FRAME, Math.max(0, time - last));
      last = time;
      const next = pass(now.current, passed, beats, tempo, isLive);
      if (next !== now.current) show(next);
    };
    frame = requestAnimationFrame(turn);
    return () => cancelAnimationFrame(frame);
  }, [beats, tempo, isLive, show]);

  // Whatever was built anew is drawn before anybody sees it.
  useLayoutEffect(() => {
    const beat = beats[now.current.at];
    if (beat) draw.current(progressOf(now.current, beat, tempo).moved);
  });

  const beat = beats[player.at];
  return {
    player,
    isOver: isOver(now.current, beats, tempo),
    begun: beat !== undefined && progressOf(now.current, beat, tempo).moved > 0,
    press: (pressed) => show(press(now.current, pressed, beats, tempo)),
    onReady: (next) => {
      draw.current = next;
      const shown = beats[now.current.at];
      if (shown) next(progressOf(now.current, shown, tempo).moved);
    },
  };
}

/** What its controls show of it. */
const looks = ({ speed, keepsUp }: Player): string => `${speed} ${keepsUp}`;

function startingFrom(from: From, beats: readonly Beat[], tempo: Tempo): Player {
  if (from === 'start') return atStart();
  const at = beats.findIndex(({ chapter }) => chapter === from);
  return at < 0 ? atEnd(beats, tempo) : { ...atStart(), at };
}
