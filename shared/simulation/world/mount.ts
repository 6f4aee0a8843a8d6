/** Makes a party of a simulation cheat. */
import { readEntry } from '../../board/entry.ts';
import { phaseOf } from '../../board/record.ts';
import { type Bytes, equal } from '../../codec/bytes.ts';
import { newSigningKey } from '../../crypto/signature.ts';
import { type CheatName, cheat } from '../../protocol/cheating/catalogue/catalogue.ts';
import { type Deed, type Mountings, mountWith } from '../../protocol/cheating/catalogue/cheat.ts';
import { wish } from '../../protocol/cheating/catalogue/voting.ts';
import { copyOfDisk } from '../laptops/board-server.ts';
import { CoordinatorLaptop } from '../laptops/coordinator-laptop.ts';
import { HostileVoter } from '../laptops/hostile-voter.ts';
import type { NodeLaptop } from '../laptops/node-laptop.ts';
import { VoterDevice } from '../laptops/voter-device.ts';
import { Organiser } from './organiser.ts';
import type { Mounted, World } from './world.ts';

export function mount(world: World, name: CheatName): void {
  const { deed } = cheat(name);
  world.mounted.push({ cheat: name, ...mountWith(mountings(world), deed) });
}

const mountings = (world: World): Mountings<Omit<Mounted, 'cheat'>> => {
  const { coordinator } = world;
  return {
    twist: (deed) => {
      const twisted = Array.from({ length: deed.by ? world.plan.threshold : 1 }, () => {
        const node = world.dice.pick(world.nodes.filter((one) => world.isHonest(one)));
        world.hostile.add(node.name);
        node.twist = deed.twist();
        return node;
      });
      const [{ name, key }] = twisted as [NodeLaptop];
      return { name, key: key.publicKey, happened: () => twisted.every(({ cheated }) => cheated) };
    },
    submission: (deed) => {
      const at = world.voters.findLastIndex((one) => world.isHonest(one));
      const last = world.voters[at]!;
      const voter = new HostileVoter(world, last.name, last.key, last.coordinator, [wish]);
      voter.submission = deed.leaves;
      world.voters[at] = voter;
      world.hostile.add(voter.name);
      return { name: voter.name, key: voter.key.publicKey, happened: () => voter.cheated };
    },
    rewrite: (deed) => rewriting(world, deed),
    'two boards': () => splitting(world),
    results: (deed) => {
      coordinator.deceit.results = deed.change;
      return leading(world, () => coordinator.state?.record?.result != null);
    },
    'swapped receipts': () => {
      let swapped = false;
      coordinator.deceit.receipts = (leaf) => {
        const { author } = readEntry(leaf);
        const another = coordinator.disk.leaves
          .map(readEntry)
          .find((one) => one.type === 'ballot' && !equal(one.author, author));
        swapped ||= another !== undefined;
        return another?.leaf ?? null;
      };
      return leading(world, () => swapped);
    },
    deaf: () => {
      const { key } = world.dice.pick(world.nodes);
      coordinator.deceit.deafTo = key.publicKey;
      return leading(world, () => coordinator.state?.record?.finalList != null);
    },
    'stuffed roll': () => {
      const key = newSigningKey(world.random);
      world.voters.push(new VoterDevice(world, 'nobody-1', key, coordinator.key.publicKey, [wish]));
      return { name: 'coordinator', key: coordinator.key.publicKey, happened: () => true };
    },
    registrar: (deed) => {
      const registrar = world.registrar!;
      const by = { name: 'the registrar', key: registrar.key.publicKey };
      if (deed.does === 'makes one too many') {
        // Nobody's, and handed to nobody: whoever has it votes.
        const key = newSigningKey(world.random);
        world.voters.push(new VoterDevice(world, 'nobody-1', key, coordinator.key.publicKey, [wish]));
        return { ...by, happened: () => true };
      }
      registrar.replacesSpent = true;
      return { ...by, happened: () => registrar.replaced !== null };
    },
    'second seat': (deed) => {
      const [{ key, name }] = world.nodes as [(typeof world.nodes)[0]];
      if (deed.key === 'same')
        world.schedule.after(0, () => {
          if (coordinator.up)
            coordinator.tell({ kind: 'joined', key: key.publicKey, name: 'another name', from: null });
        });
      return { name, key: key.publicKey, happened: () => true };
    },
    frames: (deed) => {
      const { name, key } = world.dice.pick(world.nodes);
      world.wire.tamper = { party: name, change: deed.change };
      return { name, key: key.publicKey, happened: () => true };
    },
  };
};

function leading({ coordinator, hostile }: World, happened: () => boolean): Omit<Mounted, 'cheat'> {
  hostile.add('coordinator');
  return { name: 'the coordinator', key: coordinator.key.publicKey, happened };
}

/** Once nodes hold all of the board, the coordinator starts again from another one. */
function rewriting(world: World, { during, board }: Extract<Deed, { kind: 'rewrite' }>): Omit<Mounted, 'cheat'> {
  const { coordinator, schedule } = world;
  let signed: readonly Bytes[] | null = null;
  const look = (): void => {
    if (signed) return;
    schedule.after(50, look);
    const record = coordinator.up ? coordinator.state.record : null;
    const { length } = coordinator.disk.leaves;
    const held = world.nodes.some(
      (node) => node.up && !node.state.alarm && node.state.replica?.record.log.size === length,
    );
    if (!record || phaseOf(record) !== during || !held) return;
    // Somebody must have turned a key already.
    if (during === 'decryption' && record.shareSets.size === 0) return;
    const leaves = board(coordinator.disk.leaves);
    if (!leaves) return;
    signed = [...coordinator.disk.leaves];
    coordinator.die();
    coordinator.rewrite(leaves);
    schedule.after(500, () => coordinator.start());
  };
  schedule.after(0, look);
  // A ballot that its voter never saw confirmed may come back to its very place: then nothing was taken.
  const isAnother = (leaf: Bytes, i: number) => !equal(leaf, coordinator.disk.leaves[i] ?? new Uint8Array());
  return leading(world, () => signed?.some(isAnother) ?? false);
}

/** When voting is open, a second process under the same key shows half of the others another board. */
function splitting(world: World): Omit<Mounted, 'cheat'> {
  const { coordinator, schedule, routes } = world;
  let happened = false;
  const look = (): void => {
    if (happened) return;
    schedule.after(50, look);
    const record = coordinator.up ? coordinator.state.record : null;
    if (!record || phaseOf(record) !== 'voting') return;
    happened = true;
    const second = new CoordinatorLaptop(world, coordinator.key, copyOfDisk(coordinator.disk), 'coordinator');
    world.coordinators.push(second);
    for (const laptop of [...world.nodes, ...world.voters].filter((_, i) => i % 2 === 1)) {
      routes.set(laptop.name, second);
      world.wire.forget(laptop);
    }
    new Organiser(world, second).begin();
    schedule.after(0, () => second.start());
  };
  schedule.after(0, look);
  return leading(world, () => happened);
}
