/**
 * A player of a story as a pure machine: what is pressed, and how much time passes, give the next state. Nothing in it
 * waits for a timer that could fail to be set again: whoever draws says how long it was since the last picture.
 */
import type { Beat, Chapter } from '../../shared/story/scene.ts';
import { type Lengths, lengthsOf, type Tempo } from './tempo.ts';

export const speeds = [0.5, 1, 2, 4] as const;
export type Speed = (typeof speeds)[number];

export interface Player {
  /** The beat that is shown, from 0; a story without beats shows none. */
  readonly at: number;
  /** Milliseconds of this beat that have been played, at speed 1. */
  readonly played: number;
  /** `beat`: until this one is over. */
  readonly going: 'on' | 'beat' | 'stopped';
  readonly speed: Speed;
  /** Whether it leaves out what is over as soon as more happens, and so never lags behind the laptops. */
  readonly keepsUp: boolean;
}

/** A place in a story: its ends, or where a chapter begins. */
export type From = 'start' | 'end' | Chapter;

export type Press =
  | { readonly do: 'play' | 'pause' | 'toggle' | 'restart' | 'end' }
  | { readonly do: 'step'; readonly by: 1 | -1 }
  | { readonly do: 'seek'; readonly to: number }
  | { readonly do: 'speed'; readonly speed: Speed }
  | { readonly do: 'keep-up'; readonly on: boolean };

export const atStart = (going: Player['going'] = 'on'): Player => ({
  at: 0,
  played: 0,
  going,
  speed: 1,
  keepsUp: false,
});

/** At the last picture of a story, where it goes on as soon as there is more of it. */
export const atEnd = (beats: readonly Beat[], tempo: Tempo): Player =>
  shown(atStart('on'), beats, beats.length - 1, tempo);

/** Whether the last beat is over: there is nothing more to play now. */
export const isOver = ({ at, played }: Player, beats: readonly Beat[], tempo: Tempo): boolean =>
  beats.length === 0 || (at >= beats.length - 1 && played >= total(beats.at(-1)!, tempo));

export function press(player: Player, pressed: Press, beats: readonly Beat[], tempo: Tempo): Player {
  const last = Math.max(0, beats.length - 1);
  switch (pressed.do) {
    case 'play':
      return isOver(player, beats, tempo)
        ? { ...player, at: 0, played: 0, going: 'on', keepsUp: false }
        : { ...player, going: 'on' };
    case 'pause':
      return { ...player, going: 'stopped' };
    case 'toggle':
      return press(player, { do: player.going === 'stopped' ? 'play' : 'pause' }, beats, tempo);
    case 'restart':
      return { ...player, at: 0, played: 0, going: 'on', keepsUp: false };
    case 'end':
      return { ...shown(player, beats, last, tempo), going: 'stopped' };
    case 'step': {
      // Back to the beginning of what has begun, as players do; a finished picture is left whole.
      const to = player.at + pressed.by;
      if (to > last) return { ...shown(player, beats, last, tempo), going: 'stopped' };
      return { ...player, at: Math.max(0, to), played: 0, going: 'beat', keepsUp: false };
    }
    case 'seek':
      return {
        ...shown(player, beats, Math.min(last, Math.max(0, pressed.to)), tempo),
        going: 'stopped',
        keepsUp: false,
      };
    case 'speed':
      return { ...player, speed: pressed.speed };
    case 'keep-up':
      return { ...player, keepsUp: pressed.on, ...(pressed.on ? { going: 'on' } : {}) };
  }
}

/**
 * What is shown after so many milliseconds more. At the end of the story it stays `on`, and goes on with what is added;
 * `isLive` false: it stops there.
 */
export function pass(
  player: Player,
  milliseconds: number,
  beats: readonly Beat[],
  tempo: Tempo,
  isLive: boolean,
): Player {
  if (player.going === 'stopped' || beats.length === 0) return player;
  let { at, played } = player;
  let going: Player['going'] = player.going;
  if (at >= beats.length) return shown(player, beats, beats.length - 1, tempo);
  if (player.keepsUp && isLive && at < beats.length - 1) return { ...player, at: beats.length - 1, played: 0 };
  played += milliseconds * player.speed;
  for (;;) {
    const length = total(beats[at]!, tempo);
    if (played < length) break;
    if (going === 'beat' || at === beats.length - 1) {
      played = length;
      if (going === 'beat' || !isLive) going = 'stopped';
      break;
    }
    played -= length;
    at += 1;
  }
  return { ...player, at, played, going };
}

/** The same place in a story that is told at another pace from now on: no scene leaps, and none begins anew. */
export function retimed(player: Player, beats: readonly Beat[], from: Tempo, to: Tempo): Player {
  const beat = beats[player.at];
  const length = beat ? total(beat, from) : 0;
  return length === 0 ? player : { ...player, played: (player.played / length) * total(beat!, to) };
}

/** How far the beat that is shown is: its sentence stands alone first, then the picture moves. */
export function progressOf(
  { played }: Player,
  beat: Beat,
  tempo: Tempo,
): { readonly moved: number; readonly moves: boolean } {
  const { telling, moving } = lengthsOf(beat, tempo);
  const moved = moving === 0 ? 1 : Math.min(1, Math.max(0, (played - telling) / moving));
  return { moved, moves: moved > 0 && moved < 1 };
}

const total = (beat: Beat, tempo: Tempo): number => {
  const { telling, moving, resting }: Lengths = lengthsOf(beat, tempo);
  return telling + moving + resting;
};

/** A beat as it looks once it is over. */
const shown = (player: Player, beats: readonly Beat[], at: number, tempo: Tempo): Player => {
  const beat = beats[at];
  return { ...player, at: Math.max(0, at), played: beat ? total(beat, tempo) : 0 };
};
