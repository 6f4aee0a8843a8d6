/** Lets a fault happen when its time has come; what befalls single messages and steps is asked for where they happen. */
import type { Fault } from '../script/faults.ts';
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
    else if (kind === 'gone') laptop.leave();
    else if (kind === 'replaced') replaceCoordinator(world, fault.wakes);
    else laptop.slow(fault.times, fault.lasts);
  });
}
