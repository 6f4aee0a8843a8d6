/**
 * A whole election in one process: the steps that run over real sockets run here on simulated laptops, under a schedule
 * that a seed determines. Cryptography is real; time, chance and disks are the simulation's.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { hex, utf8 } from '../../codec/bytes.ts';
import type { Random } from '../../crypto/random.ts';
import { newSigningKey } from '../../crypto/signature.ts';
import type { Choices } from '../../election/choice.ts';
import type { Plan } from '../../election/manifest.ts';
import type { CheatName } from '../../protocol/cheating/catalogue/catalogue.ts';
import type { Cheating } from '../../protocol/cheating/catalogue/verdict.ts';
import type { Job } from '../../protocol/jobs.ts';
import { Dice, seeded } from '../dice.ts';
import { emptyDisk, floorFor } from '../laptops/board-server.ts';
import { CoordinatorLaptop } from '../laptops/coordinator-laptop.ts';
import type { Laptop } from '../laptops/laptop.ts';
import { Ledger } from '../laptops/ledger.ts';
import { NodeLaptop } from '../laptops/node-laptop.ts';
import type { Party } from '../laptops/parties.ts';
import { Schedule } from '../laptops/schedule.ts';
import type { Surroundings } from '../laptops/surroundings.ts';
import { VoterDevice } from '../laptops/voter-device.ts';
import { Wire } from '../laptops/wire.ts';
import { Work } from '../laptops/work.ts';
import type { Crash, FateOfMessage, LinkName, PartyName } from '../script/faults.ts';
import type { Lapse } from '../script/lapses.ts';
import { nodeNames, planFor, type Script, voterNames } from '../script/script.ts';
import { Registrar } from './registrar.ts';

/** A cheat in a simulation. */
export interface Mounted extends Cheating {
  readonly cheat: CheatName;
  /** Whether it has had its opportunity. */
  readonly happened: () => boolean;
}

export class World implements Surroundings {
  readonly script: Script;
  readonly lapse: Lapse | null;
  readonly plan: Plan;
  readonly schedule = new Schedule();
  readonly work = new Work();
  readonly ledger = new Ledger();
  readonly random: Random;
  readonly dice: Dice;
  readonly wire: Wire;
  /** More than one where a cheat has made them, another took over or an old server came back. The first leads. */
  readonly coordinators: CoordinatorLaptop[];
  readonly nodes: NodeLaptop[];
  readonly voters: VoterDevice[];
  /** Who makes one-time codes; null where voters sign up. */
  readonly registrar: Registrar | null;
  readonly hostile = new Set<PartyName>();
  /** The nodes whose people have released the results. */
  readonly pressed = new Set<PartyName>();
  /** Whether another coordinator has taken over. */
  replaced = false;
  /** Whether the server of the board has lost what was acknowledged. */
  lostTail = false;
  /** What happened, in lines. */
  readonly story: string[] = [];
  readonly #digest = sha256.create();
  /** Whom a party speaks to, where that is not the first coordinator. */
  readonly routes = new Map<PartyName, CoordinatorLaptop>();
  readonly #crashes: Crash[];
  readonly #fates: Map<string, FateOfMessage[]>;
  /** Who cheats. */
  readonly mounted: Mounted[] = [];
  /** The cheats that got what their entries claim. */
  readonly verdictsMet = new Set<CheatName>();
  /** Looks on after every step. */
  watch: (laptop: Party) => void = () => {};
  #steps = 0;

  constructor(script: Script, lapse: Lapse | null = null) {
    this.script = script;
    this.lapse = lapse;
    const registrar = script.election.registrar ? newSigningKey(seeded(`registrar ${script.seed}`)) : null;
    this.registrar = registrar && new Registrar(this, registrar);
    this.plan = planFor(script.election, registrar?.publicKey);
    this.random = seeded(`chance ${script.seed}`);
    this.dice = new Dice(`schedule ${script.seed}`);
    this.wire = new Wire(this, new Dice(`wire ${script.seed}`));
    const key = newSigningKey(this.random);
    this.coordinators = [new CoordinatorLaptop(this, key, emptyDisk())];
    const { standby } = script.election;
    if (standby) this.coordinator.floor = floorFor(standby);
    this.nodes = nodeNames(script.election).map(
      (name) => new NodeLaptop(this, name, newSigningKey(this.random), key.publicKey),
    );
    this.voters = voterNames(script.election).map(
      (name) => new VoterDevice(this, name, newSigningKey(this.random), key.publicKey, this.#wishes()),
    );
    this.#crashes = script.faults.filter((fault) => fault.kind === 'crash');
    this.#fates = new Map();
    for (const fault of script.faults) if ('link' in fault) this.#fate(fault);
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

  isHonest(laptop: Party): boolean {
    return this.isHonestName(laptop.name);
  }

  coordinatorOf(laptop: Party): CoordinatorLaptop {
    return this.routes.get(laptop.name) ?? this.coordinator;
  }

  /** What the holder of this ballot chose; null where it holds no valid choice, undefined where nobody sealed it. */
  choicesOf(ballot: string): Choices | null | undefined {
    return this.ledger.sealed.get(ballot)?.choices;
  }

  get laptops(): Laptop[] {
    return [...this.coordinators, ...this.nodes, ...this.voters];
  }

  /** Called after every step of a party. */
  stepped(laptop: Party): void {
    this.#steps += 1;
    const size =
      laptop instanceof NodeLaptop ? (laptop.state.replica?.record.log.size ?? 0) : this.coordinator.log.size;
    this.#digest.update(utf8(`${this.schedule.now} ${laptop.name} ${laptop.steps} ${size}\n`));
    this.watch(laptop);
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

  crashDue(party: PartyName, step: number): Crash | undefined {
    return this.#crashes.find((crash) => crash.party === party && crash.step === step);
  }

  /** Milliseconds that a job takes. */
  workTime(laptop: Party, { kind }: Job): number {
    return this.dice.between(1, kind === 'examine' ? 40 : 150) * laptop.slowness;
  }
}
