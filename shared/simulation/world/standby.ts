/** The server of the coordinator's board fails: its standby is promoted, or what a backup holds is restored. */

import { maySign } from '../../protocol/coordinator/floor/floor.ts';
import { type Commit, copyOfDisk } from '../laptops/board-server.ts';
import { CoordinatorLaptop } from '../laptops/coordinator-laptop.ts';
import type { Fault } from '../script/faults.ts';
import { replaceCoordinator } from './takeover.ts';
import type { World } from './world.ts';

/** Milliseconds after which a coordinator has noticed that its server is dead. */
const NOTICED_MS = 800;
/** Milliseconds until another server is in the place of one that failed, and the coordinator starts again. */
const REPLACED_MS = 1000;
/** Milliseconds between two looks at the coordinator, and for which laptops that it waits for are waited for. */
const [PACE_MS, PATIENCE_MS] = [500, 40_000];
/** Milliseconds for which a laptop finds the old server, before somebody switches that off. */
const STRAY_MS = 8000;

type Promoted = Extract<Fault, { kind: 'promoted' }>;
type Restored = Extract<Fault, { kind: 'restored' }>;

/** The server dies in its next commit; its standby is promoted. A synchronous one has all that was acknowledged. */
export function promote(world: World, { lost, wakes }: Promoted): void {
  const leader = world.coordinator;
  if (world.replaced || leader.gone) return;
  const { standby = 'synchronous' } = world.script.election;
  const isSynchronous = standby === 'synchronous';
  const then = (): void => {
    const before = copyOfDisk(leader.disk);
    const commits = leader.commits.slice(0, Math.max(0, leader.commits.length - (isSynchronous ? 1 : lost)));
    // What has left arrives; nobody is answered any more, and the process ends once it has noticed.
    leader.cuts += 1;
    world.schedule.after(NOTICED_MS, () => {
      leader.cuts -= 1;
      if (world.replaced) return;
      goOn(world, commits, !isSynchronous && lost > 0);
      if (wakes !== null) world.schedule.after(wakes, () => comesBack(world, leader, before));
    });
  };
  leader.failsNext = { acknowledged: !isSynchronous, then };
}

/** The coordinator starts again from what another server holds. */
function goOn(world: World, commits: readonly Commit[], isLost: boolean): void {
  const leader = world.coordinator;
  world.lostTail ||= isLost;
  leader.die();
  leader.goOnFrom(commits);
  // Who had signed up, and is lost, signs up again.
  if (isLost) for (const voter of world.voters) voter.enrolled = false;
  world.schedule.after(REPLACED_MS, () => leader.start());
}

/** The old server starts again, with a coordinator of its own, and one laptop finds that one for a while. */
function comesBack(world: World, leader: CoordinatorLaptop, disk: CoordinatorLaptop['disk']): void {
  // Another key leads by now: to its nodes this one is a stranger.
  if (world.replaced) return;
  const old = new CoordinatorLaptop(world, leader.key, disk, 'old coordinator');
  old.floor = leader.floor;
  // Its standby is gone: a synchronous commit waits for it for ever.
  old.stalls = world.script.election.standby === 'synchronous';
  world.coordinators.push(old);
  const node = world.dice.pick(world.nodes);
  const finds = (where: CoordinatorLaptop | null): void => {
    if (where) world.routes.set(node.name, where);
    else world.routes.delete(node.name);
    if (node.up) node.crash(100);
  };
  world.schedule.after(0, async () => {
    await old.start();
    finds(old);
  });
  world.schedule.after(STRAY_MS, () => {
    old.leave();
    finds(null);
  });
}

/** The server is lost, and what it held so long ago is restored: whoever does that has every node asked. */
export function restoreBackup(world: World, { back }: Restored): void {
  const leader = world.coordinator;
  if (world.replaced || leader.gone) return;
  const known = leader.commits.filter(({ at }) => at <= world.schedule.now - back);
  leader.floor = 'all';
  goOn(world, known, known.length < leader.commits.length);
}

/** Lets another coordinator take over where the board is lost, or where laptops that are waited for do not come. */
export function tendServer(world: World): void {
  const leader = world.coordinator;
  let mute: number | null = null;
  const look = (): void => {
    if (world.replaced) return;
    const { now } = world.schedule;
    const { floor = null } = leader.state ?? {};
    if (maySign(floor)) mute = null;
    else mute ??= now;
    const isLost = leader.lost || floor?.refused;
    if (isLost || (mute !== null && now - mute > PATIENCE_MS)) replaceCoordinator(world, null);
    world.schedule.after(PACE_MS, look);
  };
  world.schedule.after(PACE_MS, look);
}
