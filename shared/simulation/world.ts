/**
 * A whole election in one process: the steps that run over real sockets run here on simulated laptops, under a schedule
 * that a seed determines. Cryptography is real; time, chance and disks are the simulation's.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { phaseOf } from '../board/record.ts';
import { hex, utf8 } from '../codec/bytes.ts';
import type { Random } from '../crypto/random.ts';
import { newSigningKey, type Signatures, useSignatures } from '../crypto/signature.ts';
import type { Choices } from '../election/choice.ts';
import type { Plan } from '../election/manifest.ts';
import { hasOwnEpoch } from '../protocol/coordinator/takeover.ts';
import type { Job } from '../protocol/jobs.ts';
import type { CheatName } from './catalogue/catalogue.ts';
import { type Mounted, mount } from './catalogue/mount.ts';
import { CoordinatorLaptop, emptyDisk } from './coordinator-laptop.ts';
import { Dice, seeded } from './dice.ts';
import type { FateOfMessage, Fault, LinkName, PartyName } from './faults.ts';
import { afterStep, atEnd, type InvariantName } from './invariants.ts';
import { rememberingJudge } from './judge.ts';
import type { Laptop } from './laptop.ts';
import { Ledger } from './ledger.ts';
import type { Lapse } from './mutations.ts';
import { NodeLaptop } from './node-laptop.ts';
import { Organiser } from './organiser.ts';
import { Schedule } from './schedule.ts';
import { nodeNames, planFor, type Script, voterNames } from './script.ts';
import { replaceCoordinator } from './takeover.ts';
import { VoterDevice } from './voter-device.ts';
import { Wire } from './wire.ts';
import { Work } from './work.ts';

/** Milliseconds after which a simulation is over, whatever has become of it: half an hour of the laptops' time. */
const LONGEST = 1_800_000;
/** Milliseconds in which nothing has moved, after which it is over as well. */
const STILL = 200_000;

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

export class World {
  readonly script: Script;
  readonly lapse: Lapse | null;
  readonly plan: Plan;
  readonly schedule = new Schedule();
  readonly work = new Work();
  readonly ledger = new Ledger();
  readonly random: Random;
  readonly dice: Dice;
  readonly wire: Wire;
  /** More than one only where a cheat has made them. The first leads. */
  readonly coordinators: CoordinatorLaptop[];
  readonly nodes: NodeLaptop[];
  readonly voters: VoterDevice[];
  readonly hostile = new Set<PartyName>();
  /** Whether another coordinator has taken over. */
  replaced = false;
  /** What invariants remember. */
  examinedLife = 0;
  readonly decrypted = new Set<string>();
  readonly heads = new Map<string, string>();
  readonly statements = new Map<string, Uint8Array>();
  /** What happened, in lines. */
  readonly story: string[] = [];
  readonly #digest = sha256.create();
  /** Whom a party speaks to, where that is not the first coordinator. */
  readonly routes = new Map<PartyName, CoordinatorLaptop>();
  readonly #crashes: Extract<Fault, { kind: 'crash' }>[];
  readonly #fates: Map<string, FateOfMessage[]>;
  readonly mounted: readonly Mounted[];
  /** The cheats that got what their entries claim. */
  readonly verdictsMet = new Set<CheatName>();
  readonly #sign: Signatures['sign'] | undefined;
  #broken: Violation | null = null;
  #seen = { acknowledged: 0, said: 0, cosigned: 0 };
  #moved = { at: 0, size: 0 };
  #steps = 0;

  constructor(script: Script, { lapse = null, sign }: Conditions = {}) {
    this.script = script;
    this.lapse = lapse;
    this.#sign = sign;
    this.plan = planFor(script.election);
    this.random = seeded(`chance ${script.seed}`);
    this.dice = new Dice(`schedule ${script.seed}`);
    this.wire = new Wire(this, new Dice(`wire ${script.seed}`));
    const key = newSigningKey(this.random);
    this.coordinators = [new CoordinatorLaptop(this, key, emptyDisk())];
    this.nodes = nodeNames(script.election).map(
      (name) => new NodeLaptop(this, name, newSigningKey(this.random), key.publicKey),
    );
    this.voters = voterNames(script.election).map(
      (name) => new VoterDevice(this, name, newSigningKey(this.random), key.publicKey, this.#wishes()),
    );
    this.#crashes = script.faults.filter((fault) => fault.kind === 'crash');
    this.#fates = new Map();
    for (const fault of script.faults) if ('link' in fault) this.#fate(fault);
    this.mounted = script.cheats.map((name) => mount(this, name));
  }

  #wishes(): Choices[] {
    const times = this.script.election.revote ? this.dice.between(1, 2) : 1;
    return Array.from({ length: times }, () => {
      const order = this.dice.pick([[0], [1, 2], [2, 0, 1], [1, 0], [0, 2, 1]]);
      return [{ ballot: 'ranking', ranks: order.map((i) => [i]) }];
    });
  }

  get coordinator(): CoordinatorLaptop {
    return this.coordinators[0]!;
  }

  get honestCoordinator(): boolean {
    return !this.hostile.has('coordinator') || this.lapse === 'keeps two boards';
  }

  isHonestName(name: string): boolean {
    return !this.hostile.has(name);
  }

  isHonest(laptop: Laptop): boolean {
    return this.isHonestName(laptop.name);
  }

  coordinatorOf(laptop: Laptop): CoordinatorLaptop {
    return this.routes.get(laptop.name) ?? this.coordinator;
  }

  /** What the holder of this ballot chose; null where it holds no valid choice, undefined where nobody sealed it. */
  choicesOf(ballot: string): Choices | null | undefined {
    return this.ledger.sealed.get(ballot)?.choices;
  }

  get laptops(): Laptop[] {
    return [...this.coordinators, ...this.nodes, ...this.voters];
  }

  // ---- running --------------------------------------------------------------------------------------------------------

  /** Runs to the end; throws a `Violation` where something does not hold. */
  async run(): Promise<this> {
    useSignatures({ verifies: rememberingJudge(), ...(this.#sign ? { sign: this.#sign } : {}) });
    try {
      for (const laptop of this.laptops) this.schedule.after(0, () => laptop.start());
      for (const fault of this.script.faults) this.#befall(fault);
      new Organiser(this, this.coordinator).begin();
      await this.proceed(() => this.#isOver());
      await this.#conclude();
      return this;
    } catch (error) {
      throw error instanceof Violation ? error : new Violation('no step throws', String(error), { cause: error });
    } finally {
      useSignatures(null);
    }
  }

  async proceed(until: () => boolean): Promise<void> {
    while (!until() && (await this.schedule.advance(LONGEST))) if (this.#broken) throw this.#broken;
  }

  #isOver(): boolean {
    const { coordinator, schedule } = this;
    const size = coordinator.log.size;
    if (size !== this.#moved.size) this.#moved = { at: schedule.now, size };
    if (schedule.now - this.#moved.at > STILL) return true;
    const record = coordinator.up ? coordinator.state.record : null;
    if (!record || phaseOf(record) !== 'finished') return false;
    // Whoever takes over has nothing signed before it leads, even where there is a result already.
    if (!hasOwnEpoch(coordinator.state)) return false;
    return (
      this.nodes.every(
        (node) => node.gone || !this.isHonest(node) || (node.up && node.state.record?.log.size === size),
      ) && this.voters.every(({ content }) => content)
    );
  }

  /** Nodes are shown the checkpoints that other nodes and voters were given. */
  #exchangeCheckpoints(): void {
    const notes = [
      ...this.nodes.map(({ latest }) => latest),
      ...this.voters.flatMap(({ board, receipts }) => [board?.note ?? null, ...receipts.map(({ note }) => note)]),
    ].filter((note) => note);
    for (const node of this.nodes)
      for (const note of new Set(notes))
        if (node.up && this.isHonest(node)) node.tell({ kind: 'compare', note: note! });
  }

  async #conclude(): Promise<void> {
    if (!this.honestCoordinator) this.#exchangeCheckpoints();
    if (this.#broken) throw this.#broken;
    for (const [name, holds] of Object.entries(atEnd)) {
      const broken = await holds(this);
      if (broken) throw new Violation(name as InvariantName, broken);
    }
  }

  /** Called after every step of a party. */
  stepped(laptop: Laptop): void {
    this.#steps += 1;
    const size = laptop instanceof NodeLaptop ? (laptop.state.record?.log.size ?? 0) : this.coordinator.log.size;
    this.#digest.update(utf8(`${this.schedule.now} ${laptop.name} ${laptop.steps} ${size}\n`));
    const { acknowledged, said, cosigned } = this.ledger;
    const fresh = {
      acknowledged: acknowledged.slice(this.#seen.acknowledged),
      said: said.slice(this.#seen.said),
      cosigned: cosigned.slice(this.#seen.cosigned),
    };
    this.#seen = { acknowledged: acknowledged.length, said: said.length, cosigned: cosigned.length };
    for (const [name, holds] of Object.entries(afterStep)) {
      const broken = holds(this, laptop, fresh);
      if (broken) this.#broken ??= new Violation(name as InvariantName, broken);
    }
  }

  /** A hash of every step so far: two runs of one script have the same. */
  get digest(): string {
    return hex(this.#digest.clone().digest());
  }

  get stepsTaken(): number {
    return this.#steps;
  }

  note(line: string): void {
    this.story.push(`${(this.schedule.now / 1000).toFixed(3)} ${line}`);
  }

  // ---- faults ---------------------------------------------------------------------------------------------------------

  #fate(fault: FateOfMessage): void {
    const name = `${fault.link} ${fault.message}`;
    this.#fates.set(name, [...(this.#fates.get(name) ?? []), fault]);
  }

  fatesOf(link: LinkName, message: number): readonly FateOfMessage[] {
    const fates = this.#fates.get(`${link} ${message}`) ?? [];
    for (const { kind } of fates) this.note(`${link} ${message}: ${kind}`);
    return fates;
  }

  crashDue(party: PartyName, step: number): Extract<Fault, { kind: 'crash' }> | undefined {
    return this.#crashes.find((crash) => crash.party === party && crash.step === step);
  }

  #befall(fault: Fault): void {
    if (!('at' in fault)) return;
    const { kind, party, at } = fault;
    this.schedule.after(at, () => {
      const laptop = this.laptops.find(({ name }) => name === party);
      if (!laptop) return;
      this.note(`${party}: ${kind}`);
      if (kind === 'cut') this.wire.cut(laptop, fault.lasts);
      else if (kind === 'sleep') laptop.sleep(fault.lasts);
      else if (kind === 'clock') laptop.setClock(fault.by);
      else if (kind === 'gone') laptop.leave();
      else if (kind === 'replaced') replaceCoordinator(this, fault.wakes);
      else laptop.slow(fault.times, fault.lasts);
    });
  }

  /** Milliseconds that a job takes. */
  workTime(laptop: Laptop, { kind }: Job): number {
    return this.dice.between(1, kind === 'examine' ? 40 : 150) * laptop.slowness;
  }
}
