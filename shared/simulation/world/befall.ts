/** Lets a fault happen when its time has come; what befalls single messages and steps is asked for where they happen. */
import { NodeLaptop } from '../laptops/node-laptop.ts';
import type { Party } from '../laptops/parties.ts';
import type { Fault } from '../script/faults.ts';
import { promote, restoreBackup } from './standby.ts';
import { replaceCoordinator } from './takeover.ts';
import type { World } from './world.ts';

export function befall(world: World, fault: Fault): void {
  if (!('at' in fault)) return;
  const { kind, party, at } = fault;
  world.schedule.after(at, () => {
    const laptop = world.laptops.find(({ name }) => name === party);
    if (!laptop) return;
    world.note(`${party}: ${kind}`);
    if (kind === 'cut') world.wire.cut(laptop, fault.lasts);
    else if (kind === 'sleep') laptop.sleep(fault.lasts);
    else if (kind === 'clock') laptop.setClock(fault.by);
    else if (kind === 'differs') laptop.later(0, () => compare(laptop));
    else if (kind === 'gone') laptop.leave();
    else if (kind === 'replaced') replaceCoordinator(world, fault.wakes);
    else if (kind === 'promoted') promote(world, fault);
    else if (kind === 'restored') restoreBackup(world, fault);
    else laptop.slow(fault.times, fault.lasts);
  });
}

/** Before there are words, and at a laptop that is no node, there is nothing to be compared. */
function compare(laptop: Party): void {
  if (laptop instanceof NodeLaptop) laptop.tell({ kind: 'compared', match: false });
}
