/** One small election of real processes over loopback, each party behind a network of its own. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Bytes } from '../../../shared/codec/bytes.ts';
import { OstrakaError } from '../../../shared/codec/error.ts';
import type { Plan } from '../../../shared/election/manifest.ts';
import { BoardClient } from '../../../shared/protocol/client/board-client.ts';
import type { Status } from '../../../shared/protocol/coordinator/status.ts';
import { readLink, webAddress, writeLink } from '../../../shared/protocol/link.ts';
import { planOf } from '../../../shared/protocol/testing/plan.ts';
import type { CommandProcess } from '../../local-election/processes.ts';
import { fetchTransport } from '../../network/fetch-transport.ts';
import { BadNetwork } from './bad-network.ts';
import type { Database } from './database/database.ts';
import { Front } from './database/front.ts';
import { Heads } from './heads.ts';
import { Laptop } from './laptop.ts';
import { type ChaosPlan, NODES } from './plan.ts';
import { frontName } from './plan-database.ts';
import { Registrar } from './registrar.ts';
import { Voters } from './voters.ts';

/** Seconds that the board waits for a laptop before it goes on without it. */
const TIMEOUTS = { ceremony: 30, mix: 30, proof: 30 };

const VOTERS = 'voters';
const REGISTRAR = 'registrar';

/** Seconds after its beginning until which an election may hold its results back. */
const HELD = 60;

export class Election {
  readonly directory: string;
  readonly plan: ChaosPlan;
  readonly laptops = new Map<string, Laptop>();
  readonly networks = new Map<string, BadNetwork>();
  readonly voters: Voters;
  /** Null where voters sign up themselves. */
  readonly registrar: Registrar | null;
  /** What happened, for people. */
  readonly story: string[] = [];
  /** What must not have happened. */
  readonly violations: string[] = [];
  /** Entries that q nodes had seen when the board was taken over: ballots before are promised. */
  promised = Number.POSITIVE_INFINITY;
  /** Ballots that were acknowledged before the takeover. */
  acknowledgedBefore = 0;
  /** Whether the database may lack what was signed: an asynchronous standby was promoted, or a backup restored. */
  mayBeBehind = false;
  /** What a front has shown at a primary server that was lost and came back. */
  readonly shownByOld: Bytes[][] = [];
  readonly heads = new Heads();
  /** What voters use, the first of them first; none where they use the coordinator itself. */
  readonly fronts: readonly Front[];
  lastStatus: Status | null = null;
  /** Null where the board lies in the coordinator's folder. */
  readonly database: Database | null;
  #link = '';
  /** Where the coordinator is to answer when it starts next. */
  #port = '0';
  #tookOver = false;
  readonly #manifest: string;
  readonly #asked: Plan;
  readonly #began = performance.now();

  constructor(directory: string, plan: ChaosPlan, database: Database | null = null) {
    this.directory = directory;
    this.plan = plan;
    this.database = database;
    this.#manifest = join(directory, 'manifest.json');
    const { threshold, held, roll } = plan;
    const results = { hour: { at: Math.floor(Date.now() / 1000) + HELD }, committee: { by: 'committee' } } as const;
    const asked = { threshold, timeouts: TIMEOUTS, ...(held ? { results: results[held] } : {}) };
    this.registrar = roll === 'registrar' ? new Registrar(directory) : null;
    this.#asked = planOf(asked);
    const filled = new Set(plan.faults.flatMap(({ fault }) => (fault.kind === 'disk full' ? [fault.on] : [])));
    for (const name of ['coordinator', ...NODES])
      this.laptops.set(
        name,
        new Laptop(
          directory,
          name,
          filled.has(name),
          (data) => this.#words(name, data),
          () => (name === 'coordinator' ? (database?.environment(this.#tookOver) ?? {}) : {}),
        ),
      );
    this.fronts = Array.from({ length: plan.database?.fronts ?? 0 }, (_, place) => {
      const environment = () => database!.environmentOfFront(this.#tookOver);
      return new Front(directory, frontName(place), database!, environment);
    });
    for (const { laptop } of this.fronts) this.laptops.set(laptop.name, laptop);
    this.voters = new Voters(directory, plan.voters, () => this.#linksForVoters(), this.heads);
  }

  get coordinator(): Laptop {
    return this.laptops.get('coordinator')!;
  }

  get nodes(): Laptop[] {
    return NODES.map((name) => this.laptops.get(name)!);
  }

  get client(): BoardClient {
    return new BoardClient(fetchTransport(webAddress(readLink(this.#link))));
  }

  get linkOfCoordinator(): string {
    return this.#link;
  }

  get tookOver(): boolean {
    return this.#tookOver;
  }

  tell(line: string): void {
    this.story.push(`${((performance.now() - this.#began) / 1000).toFixed(1)} s  ${line}`);
  }

  async begin(): Promise<void> {
    await this.#writePlan();
    await this.meet();
    await this.serveFronts();
    for (const name of [...NODES, REGISTRAR])
      this.networks.set(name, await BadNetwork.open(() => readLink(this.#link).port));
    for (const way of this.#votersWays)
      this.networks.set(
        way,
        await BadNetwork.open(() => this.fronts[this.#votersWays.indexOf(way)]?.port ?? readLink(this.#link).port),
      );
    for (const node of this.nodes) node.start();
    this.voters.start();
  }

  /** Starts the coordinator and learns where it answers. */
  async meet(): Promise<void> {
    await this.learnFrom(this.coordinator.start());
  }

  /** Whoever leads from now on answers where it says; throws where its process ends before. */
  async learnFrom(started: CommandProcess): Promise<void> {
    const [, link] = await started.line(/^join link +(\S+)$/);
    this.#link = link!;
    this.#port = String(readLink(this.#link).port);
  }

  /** A coordinator with the same key beside the one that there is, at a port of its own. */
  readonly wordsOfRival = (data: string): readonly string[] => this.#words('coordinator', data, '0');

  /** From now on this is another coordinator's election. */
  async meetSuccessor(transcript: string): Promise<void> {
    this.coordinator.data = join(this.directory, 'successor');
    this.#tookOver = true;
    this.#port = '0';
    await this.learnFrom(this.coordinator.start(['--take-over', transcript]));
  }

  /** The join link as this party has it: through its own network. */
  linkFor(name: string): string {
    return writeLink({ ...readLink(this.#link), port: this.networks.get(name)!.port });
  }

  /** The link of whoever makes codes, who asks the coordinator itself. */
  linkForRegistrar(): string {
    return this.linkFor(REGISTRAR);
  }

  /** What lies between this party and those whom it asks: the weather of its first way, and of a registrar in the same room. */
  waysOf(name: string): BadNetwork[] {
    return (name === VOTERS ? [VOTERS, REGISTRAR] : [name]).map((one) => this.networks.get(one)!);
  }

  /** Starts fronts, anew where they run. */
  async serveFronts(): Promise<void> {
    const whys = await Promise.all(this.fronts.map((front) => front.restart(0)));
    this.violations.push(...whys.filter((why) => why !== null));
  }

  /** Starts fronts again whose database has become another one. */
  async reviveFronts(): Promise<void> {
    const whys = await Promise.all(this.fronts.map((front) => front.revive(this.mayBeBehind)));
    this.violations.push(...whys.filter((why) => why !== null));
  }

  /** Notes the heads that are shown now, by the coordinator and by fronts. */
  async seeHeads(): Promise<void> {
    await this.heads.ask(this.client, 'the coordinator');
    for (const { laptop, port } of this.fronts)
      if (port !== 0 && laptop.runs) await this.heads.ask(this.#clientAt(port), laptop.name);
  }

  /** Notes what a front at `port` shows whose database is a server that was lost. */
  async seeOld(port: number): Promise<void> {
    const client = this.#clientAt(port);
    await this.heads.ask(client, 'a front at the old primary');
    const { size } = await client.status();
    const entries: Bytes[] = [];
    for (let got: Bytes[]; entries.length < size; entries.push(...got)) {
      got = await client.entries(entries.length, size);
      if (got.length === 0) break;
    }
    this.shownByOld.push(entries);
  }

  clientOf({ port }: Front): BoardClient {
    return this.#clientAt(port);
  }

  /** Of ballots that are acknowledged before the board is gone back on, those below this index are promised, and where people are shown what nodes have co-signed all. */
  promiseOnly(witnessed: number): void {
    if (this.#owesAll) return;
    this.promised = Math.min(this.promised, witnessed);
  }

  acknowledgedUntilNow(): void {
    if (!this.#owesAll) this.acknowledgedBefore = this.voters.acknowledged.length;
  }

  /** Asks once: whoever asks again looks first whether it is still the time for it. */
  order(verb: 'open-enrolment' | 'open-voting' | 'take-over'): Promise<void> {
    return this.client.order(verb, this.#token());
  }

  /** Has those listed who have not voted, where the plan allows it: once, whoever hears the answer. */
  async remind(): Promise<void> {
    await this.client.reminders(this.#token());
  }

  /** Orders the close; the first status says that it is done. */
  async close(): Promise<void> {
    for await (const _ of this.client.close(this.#token())) return;
  }

  async status(): Promise<Status | null> {
    try {
      this.lastStatus = await this.client.status(3000);
      return this.lastStatus;
    } catch (error) {
      if (error instanceof OstrakaError) return null;
      throw error;
    }
  }

  /** Stops everybody. */
  async stop(): Promise<void> {
    await this.voters.kill();
    for (const laptop of this.laptops.values()) {
      laptop.signal('SIGCONT');
      const ranBefore = laptop.runs;
      const code = await laptop.stop();
      if (ranBefore && code !== 0 && code !== 130)
        this.violations.push(`${laptop.name} ended with ${code} when stopped`);
    }
  }

  async end(): Promise<void> {
    for (const network of this.networks.values()) network.close();
    await this.database?.close();
  }

  async #writePlan(): Promise<void> {
    const { voters } = this.#asked;
    const by = this.registrar ? { credentials: 'codes', registrar: await this.registrar.begin() } : {};
    const reminders = this.plan.roll === 'reminders' ? { reminders: true } : {};
    writeFileSync(this.#manifest, JSON.stringify({ ...this.#asked, voters: { ...voters, ...by, ...reminders } }));
  }

  /** Without a synchronous standby people are told of nothing that f + 1 nodes do not hold. */
  get #owesAll(): boolean {
    return this.plan.database !== null && this.plan.database.standby !== 'synchronous';
  }

  get #votersWays(): string[] {
    return [VOTERS, ...this.fronts.slice(1).map(({ laptop }) => `${VOTERS} at ${laptop.name}`)];
  }

  #linksForVoters(): string[] {
    return this.#votersWays.map((way) => this.linkFor(way));
  }

  #clientAt(port: number): BoardClient {
    return new BoardClient(fetchTransport(webAddress({ ...readLink(this.#link), port })));
  }

  #token(): string {
    return readFileSync(join(this.coordinator.data, 'organiser-token'), 'utf8').trim();
  }

  #words(name: string, data: string, port = this.#port): readonly string[] {
    if (name !== 'coordinator') {
      const joins = ['node', '--join', this.linkFor(name), '--data', data, '--name', name, '--release-results'];
      return this.#tookOver ? [...joins, '--take-over'] : joins;
    }
    const store = this.database?.words ?? [];
    const serves = ['coordinator', '--data', data, '--host', '127.0.0.1', '--port', port, ...store];
    return this.#tookOver ? serves : [...serves, '--manifest', this.#manifest];
  }
}
