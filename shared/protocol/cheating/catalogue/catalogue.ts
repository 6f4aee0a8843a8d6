/** Every way to cheat that the tests mount, in a simulation and over real sockets, and that lessons may show. */
import { ceremonyCheats } from './ceremony.ts';
import type { Cheat } from './cheat.ts';
import { holdingCheats } from './holding.ts';
import { leadingCheats } from './leading.ts';
import { mixingCheats } from './mixing.ts';
import { openingCheats } from './opening.ts';
import { registeringCheats } from './registering.ts';
import { votingCheats } from './voting.ts';

export const catalogue = {
  ...ceremonyCheats,
  ...votingCheats,
  ...mixingCheats,
  ...openingCheats,
  ...holdingCheats,
  ...leadingCheats,
  ...registeringCheats,
} as const satisfies Record<string, Cheat>;

export type CheatName = keyof typeof catalogue;
export const cheatNames = Object.keys(catalogue) as CheatName[];
export const isCheat = (name: string): name is CheatName => Object.hasOwn(catalogue, name);
export const cheat = (name: CheatName): Cheat => catalogue[name];
