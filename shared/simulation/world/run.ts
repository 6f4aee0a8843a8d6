/** Runs a world to its end: organiser, faults and cheats play their parts, and after every step the invariants must hold. */
import { phaseOf } from '../../board/record.ts';
import { type Signatures, useSignatures } from '../../crypto/signature.ts';
import { hasOwnEpoch } from '../../protocol/coordinator/takeover.ts';
import type { Party } from '../laptops/parties.ts';
import type { Lapse } from '../script/lapses.ts';
import { HELD_MS, type Script } from '../script/script.ts';
import { befall } from './befall.ts';
import { seatCommittee } from './committee.ts';
import { afterStep, atEnd, type InvariantName, Memory } from './invariants.ts';
import { rememberingJudge } from './judge.ts';
import { mount } from './mount.ts';
import { Organiser } from './organiser.ts';
import { tendServer } from './standby.ts';
import { World } from './world.ts';

/** Milliseconds after which a simulation is over, whatever has become of it: half an hour of the laptops' time. */
const LONGEST_MS = 1_800_000;
/** Milliseconds in which nothing has moved, after which it is over as well. */
const STILL_MS = 200_000;

/** Milliseconds in which laptops have signed what came last. */
const SIGNED_MS = 5000;

export class Violation extends Error {
  readonly invariant: InvariantName | 'no step throws';

  constructor(invariant: Violation['invariant'], message: string, options: ErrorOptions = {}) {
    super(message, options);
    this.invariant = invariant;
  }
}

/** What a simulation runs under, beside its script. */
export interface Conditions {
  readonly lapse?: Lapse | null;
  /** What signs; it must sign the bytes that signature.ts signs. */
  readonly sign?: Signatures['sign'] | undefined;
}

export class Run {
  readonly world: World;
  readonly #sign: Signatures['sign'] | undefined;
  readonly #memory = new Memory();
  #broken: Violation | null = null;
  #seen = { acknowledged: 0, said: 0, cosigned: 0 };
  #moved = { at: 0, size: 0 };

  constructor(script: Script, { lapse = null, sign }: Conditions = {}) {
    this.#sign = sign;
    this.world = new World(script, lapse);
    for (const cheat of script.cheats) mount(this.world, cheat);
    this.world.watch = (laptop) => this.#judge(laptop);
  }

  /** Runs to the end; throws a `Violation` where something does not hold. */
  async toEnd(): Promise<void> {
    const { world } = this;
    useSignatures({ verifies: rememberingJudge(), ...(this.#sign ? { sign: this.#sign } : {}) });
    try {
      for (const laptop of world.laptops) world.schedule.after(0, () => laptop.start());
      for (const fault of world.script.faults) befall(world, fault);
      new Organiser(world, world.coordinator).begin();
      world.registrar?.begin();
      if (world.script.election.standby) tendServer(world);
      if (world.script.election.held === 'committee') seatCommittee(world);
      while (!this.#isOver() && (await world.schedule.advance(LONGEST_MS))) if (this.#broken) throw this.#broken;
      await this.#conclude();
    } catch (error) {
      throw error instanceof Violation ? error : new Violation('no step throws', String(error), { cause: error });
    } finally {
      useSignatures(null);
    }
  }

  #isOver(): boolean {
    const { coordinator, schedule, nodes, voters, script } = this.world;
    const size = coordinator.log.size;
    if (size !== this.#moved.size) this.#moved = { at: schedule.now, size };
    // Nothing moves until an hour that results wait for.
    const since = script.election.held === 'hour' ? Math.max(this.#moved.at, HELD_MS) : this.#moved.at;
    if (schedule.now - since > STILL_MS) return true;
    const record = coordinator.up ? coordinator.state.record : null;
    if (!record || phaseOf(record) !== 'finished') return false;
    // Whoever takes over has nothing signed before it leads, even where there is a result already.
    if (!hasOwnEpoch(coordinator.state)) return false;
    // When results were out is said by what laptops have signed, a moment after they hold it.
    if (script.election.held === 'hour' && schedule.now - this.#moved.at < SIGNED_MS) return false;
    return (
      nodes.every(
        (node) => node.gone || !this.world.isHonest(node) || (node.up && node.state.replica?.record.log.size === size),
      ) && voters.every(({ content }) => content)
    );
  }

  /** After a step of this party. */
  #judge(laptop: Party): void {
    const { acknowledged, said, cosigned } = this.world.ledger;
    const fresh = {
      acknowledged: acknowledged.slice(this.#seen.acknowledged),
      said: said.slice(this.#seen.said),
      cosigned: cosigned.slice(this.#seen.cosigned),
    };
    this.#seen = { acknowledged: acknowledged.length, said: said.length, cosigned: cosigned.length };
    for (const [name, holds] of Object.entries(afterStep)) {
      const broken = holds(this.world, laptop, fresh, this.#memory);
      if (broken) this.#broken ??= new Violation(name as InvariantName, broken);
    }
  }

  async #conclude(): Promise<void> {
    if (!this.world.honestCoordinator) this.#exchangeCheckpoints();
    if (this.#broken) throw this.#broken;
    for (const [name, holds] of Object.entries(atEnd)) {
      const broken = await holds(this.world);
      if (broken) throw new Violation(name as InvariantName, broken);
    }
  }

  /** Nodes are shown the checkpoints that other nodes and voters were given. */
  #exchangeCheckpoints(): void {
    const { nodes, voters } = this.world;
    const notes = [
      ...nodes.map(({ latest }) => latest),
      ...voters.flatMap(({ board, receipts }) => [board?.note ?? null, ...receipts.map(({ note }) => note)]),
    ].filter((note) => note);
    for (const node of nodes)
      for (const note of new Set(notes))
        if (node.up && this.world.isHonest(node)) node.tell({ kind: 'compare', note: note! });
  }
}
