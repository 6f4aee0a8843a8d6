/** The people at the laptops, where results wait for their word: each sees the question, thinks, and releases them there. */

import { mayRelease } from '../../protocol/node/holding.ts';
import { Dice } from '../dice.ts';
import type { NodeLaptop } from '../laptops/node-laptop.ts';
import type { World } from './world.ts';

/** Milliseconds between two looks at the screen, and the longest that somebody thinks. */
const PACE_MS = 500;
const LONGEST_MS = 40_000;

export function seatCommittee(world: World): void {
  const dice = new Dice(`committee ${world.script.seed}`);
  for (const node of world.nodes) look(world, node, dice.between(0, LONGEST_MS), null);
}

/** @param asked when the question was seen first */
function look(world: World, node: NodeLaptop, thinks: number, asked: number | null): void {
  const { schedule } = world;
  schedule.after(PACE_MS, () => {
    const isAsked = node.up && mayRelease(node.state);
    const since = asked ?? (isAsked ? schedule.now : null);
    if (isAsked && schedule.now - since! >= thinks) {
      world.pressed.add(node.name);
      node.later(0, () => node.tell({ kind: 'release' }));
    }
    look(world, node, thinks, since);
  });
}
