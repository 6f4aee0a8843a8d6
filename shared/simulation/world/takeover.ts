/** The coordinator's laptop dies for good, or seems to: people let another one go on from the largest copy of the board. */
import { phaseOf } from '../../board/record.ts';
import { newSigningKey } from '../../crypto/signature.ts';
import { CoordinatorLaptop } from '../laptops/coordinator-laptop.ts';
import { Organiser } from './organiser.ts';
import type { World } from './world.ts';

/** Milliseconds between two looks around the room. */
const PACE_MS = 500;

/** @param wakes milliseconds after which the old laptop is switched on again, by somebody who was told of nothing */
export function replaceCoordinator(world: World, wakes: number | null): void {
  const old = world.coordinator;
  const { schedule, nodes, voters, coordinators } = world;
  // Before voting there is nothing worth going on with: people would begin again.
  const record = old.up || old.lost ? old.state.record : null;
  if (world.replaced || !record || phaseOf(record) === 'ceremony' || phaseOf(record) === 'enrolment') return;
  old.leave();
  world.replaced = true;
  const look = (): void => {
    const here = nodes.filter((node) => !node.gone);
    if (!here.every(({ reachable, leaves }) => reachable && leaves.length > 0)) return schedule.after(PACE_MS, look);
    const best = here.reduce((a, b) => (b.leaves.length > a.leaves.length ? b : a));
    const key = newSigningKey(world.random);
    const disk = { leaves: [...best.leaves], blobs: new Map(best.blobs), kept: new Map(), notes: new Map() };
    const next = new CoordinatorLaptop(world, key, disk);
    if (best.latest) next.disk.notes.set('latest', best.latest);
    coordinators.unshift(next);
    for (const node of nodes) {
      node.successor = key.publicKey;
      if (node.up) node.crash(PACE_MS);
    }
    for (const voter of voters) {
      voter.coordinator = key.publicKey;
      // Who asked for a place on a roll that no node holds asks again.
      voter.enrolled = false;
      if (voter.up) voter.crash(PACE_MS);
    }
    schedule.after(0, () => next.start());
    new Organiser(world, next).begin();
    if (wakes === null) return;
    schedule.after(wakes, () => {
      old.gone = false;
      return old.start();
    });
  };
  schedule.after(PACE_MS, look);
}
