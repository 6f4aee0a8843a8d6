/** An election that this laptop coordinates, as its window shows it. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { privacyOfPlan } from '../../../../shared/board/privacy/privacy.ts';
import { type ElectionRecord, phaseOf } from '../../../../shared/board/record.ts';
import { type Bytes, hex } from '../../../../shared/codec/bytes.ts';
import { OstrakaError } from '../../../../shared/codec/error.ts';
import { said } from '../../../../shared/codec/said.ts';
import {
  type Manifest,
  manifestWith,
  mayRemind,
  type Plan,
  registrarOf,
  trustOf,
} from '../../../../shared/election/manifest.ts';
import { isRehearsal } from '../../../../shared/election/rehearsal/mark.ts';
import { planHashOf } from '../../../../shared/election/rehearsal/plan.ts';
import { warningsOf } from '../../../../shared/election/warnings.ts';
import { keyWords } from '../../../../shared/election/words/words.ts';
import { arrivalsOf } from '../../../../shared/protocol/coordinator/arrivals.ts';
import type { FreshCodes } from '../../../../shared/protocol/coordinator/code-slips.ts';
import { goodCodes } from '../../../../shared/protocol/coordinator/code-slips.ts';
import { comparedIn } from '../../../../shared/protocol/coordinator/comparing.ts';
import type { Status } from '../../../../shared/protocol/coordinator/status.ts';
import type { LockedDesk, Pair } from '../../../../shared/protocol/desk/desk.ts';
import type {
  AddressShown,
  CoordinatorWindowState,
  LedRehearsal,
  MissedPort,
  NamesShown,
  PhaseTiming,
  RollShown,
} from '../../../../shared/protocol/ipc.ts';
import { DEFAULT_PORT, pageLink, readLink } from '../../../../shared/protocol/link.ts';
import type { Rehearsed } from '../../../../shared/protocol/rehearsal/rehearsed.ts';
import { rewriteBoard } from '../../../coordinator/cheating/rewritten-board.ts';
import { type Coordinator, startCoordinator } from '../../../coordinator/coordinator.ts';
import type { Desk } from '../../../coordinator/desk/desk.ts';
import type { FrontOptions } from '../../../coordinator/front.ts';
import { arrange, give } from '../../../coordinator/organiser.ts';
import { isListKept } from '../../../coordinator/roll/reminder-list.ts';
import { loadBoard, planOnBoard } from '../../../coordinator/takeover.ts';
import { tallyOf } from '../../../files/election-files.ts';
import { PrivacyNow } from '../../../files/privacy-now.ts';
import { isLoopback, ownName, placeOf } from '../../../network/place.ts';
import { Pace, TELL_EVERY } from '../../../progress/pace.ts';
import { timingsOf } from '../../../progress/phase-timings.ts';
import type { BoardCopy } from '../../../storage/board-copy.ts';
import { holdsBoard } from '../../../storage/board-store.ts';
import { holdsKeys } from '../../../storage/key-store.ts';
import { startArithmetic } from '../../../workers/arithmetic.ts';
import { Mark, standingIn } from '../../profile/standing.ts';
import { History } from '../../timeline/history.ts';
import type { PhaseClock } from '../../timeline/phase-clock.ts';
import type { Room } from '../../window/role.ts';
import type { Shown } from '../../window/wall.ts';
import { AnnouncedClose } from './announced-close.ts';
import { CodeDesk } from './code-desk.ts';
import { directoryOf, fileOf, keep, kept } from './kept-election.ts';
import { type Served, serve, startAtPort } from './ports.ts';

/** This computer's addresses are looked at this often, in milliseconds. */
const LOOK_EVERY = 3000;
/** More names are no list that a window shows: they are saved as a table. */
const MOST_VOTERS = 2000;
/** More names than a room reads as they take turns. */
const MOST_ON_WALL = 300;
/** Written-in names of a question that the window lists. */
const NAMES_SHOWN = 300;

/** What an election begins with beside its plan. */
interface Beginning {
  /** Bytes of the pictures that its plan names. */
  readonly pictures: readonly Bytes[];
  /** So many are expected; null where nobody has said. */
  readonly laptops: number | null;
  readonly draft: string | null;
  /** What came of the last rehearsal of that. */
  readonly rehearsed?: Rehearsed | null;
  /** Title of the election that it is another round of. */
  readonly after?: string | null;
  /** The proxy that it stands behind. */
  readonly front?: FrontOptions | null;
  /** Who sits at its desk, where two people do. */
  readonly desk?: Pair | Desk | null;
}

export class LedElection implements Served {
  readonly id: string;
  readonly plan: Plan;
  readonly coordinator: Coordinator;
  readonly #room: Room;
  readonly #history: History;
  readonly #pace = new Pace(TELL_EVERY, () => {
    const observe = () => this.#observe();
    // Nobody is shown what a crash would take back; of a disk that fails it is said at once.
    this.coordinator.loop.whenDurable(observe, observe);
  });
  readonly #plainKeys: boolean;
  readonly #missed: MissedPort | null;
  readonly #served: () => void;
  /** Title of the election that has its port now; null while it is served. */
  leftTo: string | null = null;
  readonly #mark: Mark;
  /** Title of the election that this is another round of; null where it is the first. */
  readonly after: string | null;
  /** Whether the wizard can go on from its plan. */
  readonly #planned: boolean;
  /** The last backup since this was opened. */
  #backup: NonNullable<CoordinatorWindowState['election']>['backup'] | null = null;
  /** Takes back the announcement in the network; null while there is none. */
  #unannounce: (() => Promise<void>) | null = null;
  #status: Status;
  #watch: NodeJS.Timeout | undefined;
  /** The laptop's own in the network, where it finds itself by it. */
  #name: string | null = null;
  #broken: string | null = null;
  /** Whether all nodes have agreed to a takeover. */
  #agreed = false;
  #heard: () => void = () => {};
  readonly closing: AnnouncedClose;
  readonly #privacy = new PrivacyNow(
    (sha256) => this.coordinator.loop.store.blob(sha256),
    () => this.#tell(),
  );
  readonly codes: CodeDesk;
  /** The first on the roll as it is now; null where that was not asked for since it changed. */
  #listed: RollShown | null = null;

  private constructor(
    room: Room,
    id: string,
    plan: Plan,
    coordinator: Coordinator,
    plainKeys: boolean,
    missed: MissedPort | null,
  ) {
    this.id = id;
    this.plan = plan;
    this.coordinator = coordinator;
    this.#room = room;
    this.#plainKeys = plainKeys;
    this.#missed = missed;
    this.after = kept(room, id)?.after ?? null;
    this.#planned = this.draft !== null;
    this.#mark = new Mark(room.recents);
    this.#history = new History(join(directoryOf(room, id), 'history.json'));
    const { loop } = coordinator;
    this.closing = new AnnouncedClose(loop, ({ code, message }) => {
      this.#history.add('timeline.not-closed', { message, says: `errors.${code}` }, 'fail');
      this.#pace.soon();
    });
    loop.on('change', () => {
      this.#listed = null;
      this.#watchPhases();
      this.#pace.soon();
    });
    loop.on('broken', (error: unknown) => {
      this.#broken = error instanceof Error ? error.message : String(error);
      this.#pace.soon();
    });
    coordinator.measurements.on('change', () => this.#pace.soon());
    this.#status = loop.status;
    this.codes = new CodeDesk(coordinator);
    this.#served = serve(this);
    this.#observe();
  }

  /** Opens the lobby of a new election. Throws what `startCoordinator` throws, and `not-saved`. */
  static async create(
    room: Room,
    id: string,
    plan: Plan,
    { pictures, laptops, draft, rehearsed = null, after = null, front = null, desk = null }: Beginning,
  ): Promise<LedElection> {
    keep(room, id, { plan, port: null, draft, rehearsed, after, front });
    const election = await LedElection.#start(room, id, plan, room.surroundings.port ?? DEFAULT_PORT, {
      pictures,
      desk,
    });
    await arrange(election.coordinator.loop, { do: 'expect', laptops });
    return election;
  }

  /** Whether what is kept of an election can be read, as far as a glance tells. */
  static isWhole(room: Room, id: string): boolean {
    return (
      kept(room, id) !== null && holdsBoard(directoryOf(room, id)) && holdsKeys(join(directoryOf(room, id), 'keys'))
    );
  }

  /** Goes on with an election; at the same port where that is free, so that links given out still lead to it. */
  static resume(room: Room, id: string): Promise<LedElection> {
    const file = kept(room, id);
    if (!file) throw new OstrakaError('unreadable', `the plan of this election in ${fileOf(room, id)} cannot be read`);
    const { plan, port } = file;
    return LedElection.#start(room, id, plan, port ?? DEFAULT_PORT);
  }

  /**
   * Takes over an election from a copy of its board: it goes on once enough nodes have agreed. Throws `unreadable`,
   * `bad-board` and what `startCoordinator` throws, and leaves nothing behind then.
   */
  static async takeOver(room: Room, id: string, copy: BoardCopy): Promise<LedElection> {
    const data = directoryOf(room, id);
    try {
      await loadBoard(copy, data);
      const plan = planOnBoard(data)!;
      keep(room, id, { plan, port: null });
      return await LedElection.#start(room, id, plan, room.surroundings.port ?? DEFAULT_PORT);
    } catch (error) {
      rmSync(data, { recursive: true, force: true });
      throw error;
    }
  }

  static async #start(
    room: Room,
    id: string,
    plan: Plan,
    port: number,
    { pictures = [], desk = null }: Partial<Pick<Beginning, 'pictures' | 'desk'>> = {},
  ): Promise<LedElection> {
    const { host, workers, wrapping, plainKeys, pageDirectory } = room.surroundings;
    const { listen, addresses } = await placeOf(host ?? null);
    const { draft = null, rehearsed = null, after = null, front = null } = kept(room, id) ?? {};
    const options = {
      plan,
      pictures,
      desk,
      front,
      data: directoryOf(room, id),
      host: listen,
      addresses,
      pageDirectory,
      wrapping: await wrapping(),
      ...(workers === undefined ? {} : { workers }),
    };
    const { title } = plan;
    const standing = room.recents.list().find((recent) => recent.id === id)?.standing ?? null;
    // The round before stays where phones and laptops look for the next one.
    const isRun = after === null && standing !== 'finished' && standing !== 'cancelled';
    const { started: coordinator, missed } = await startAtPort({ port, title, isRun }, (free) =>
      startCoordinator({ ...options, port: free }),
    );
    keep(room, id, { plan, port: coordinator.address.port, draft, rehearsed, after, front });
    room.recents.use({ id, role: 'coordinator', title }, Date.now());
    const election = new LedElection(room, id, plan, coordinator, await plainKeys(), missed);
    if (listen === null) election.#watchAddresses(host ?? null);
    if (room.surroundings.discovery !== false) void election.#findName();
    return election;
  }

  get link(): string {
    return this.coordinator.link;
  }

  /** The proxy that it stands behind. */
  get front(): FrontOptions | null {
    return kept(this.#room, this.id)?.front ?? null;
  }

  /** What the wizard was filled in with; null where this election was not planned in it. */
  get draft(): string | null {
    return kept(this.#room, this.id)?.draft ?? null;
  }

  /** What came of the last rehearsal of its plan, which may be this one; null where there was none. */
  get rehearsed(): Rehearsed | null {
    const { finding } = this.coordinator.rehearsal;
    if (!finding) return kept(this.#room, this.id)?.rehearsed ?? null;
    const at = this.began.find(({ phase }) => phase === 'finished')?.at ?? Date.now();
    return { at, ready: finding.ready, plan: hex(planHashOf(this.plan)) };
  }

  /** How many stand on its list. */
  get signedUp(): number {
    return this.coordinator.loop.state.enrolled.size;
  }

  get record(): ElectionRecord | null {
    return this.coordinator.loop.state.record;
  }

  /** When each phase began, by this laptop’s clock. */
  get began(): PhaseClock['began'] {
    return this.#history.phases.began;
  }

  /** What coordinator and laptops have measured, as far as it may be told. */
  get timings(): readonly PhaseTiming[] {
    const names = this.record?.manifest.nodes.map(({ name }) => name) ?? [];
    return timingsOf(this.coordinator.measurements.told.records, names);
  }

  /** Until there is a result and everybody who is there and still signs has signed it, or until this laptop had to stop. */
  get needed(): boolean {
    const { phase, nodes, differing } = this.#status;
    if (this.#broken !== null) return false;
    if (phase !== 'finished') return true;
    const signsNoMore = new Set(differing.map(({ index }) => index));
    return nodes.some(({ index, connected, attested }) => connected && !attested && !signsNoMore.has(index!));
  }

  get port(): number {
    return this.coordinator.address.port;
  }

  get title(): string {
    return this.plan.title;
  }

  get isOver(): boolean {
    return this.coordinator.loop.state.cancelled || !this.needed;
  }

  async leaveTo(title: string): Promise<void> {
    this.#served();
    this.leftTo = title;
    await this.coordinator.leave();
    this.#tell();
  }

  /** Calls `heard` whenever what it shows may have changed. */
  onChange(heard: () => void): void {
    this.#heard = heard;
  }

  /** What of it everybody in the room may see. */
  onWall(): Shown {
    const { plan, record, link } = this;
    const { phase } = this.#status;
    return {
      link,
      unannounced: this.#room.nearby.off !== null,
      pages: this.#pages(),
      words: keyWords(this.coordinator.key.publicKey, record?.manifest),
      status: this.#status,
      contests: plan.contests,
      credentials: plan.voters.credentials,
      codes: goodCodes(this.codes.counts),
      inventedNames: plan.voters.inventedNames === true,
      names: phase === 'ceremony' || phase === 'enrolment' ? this.#namesOnWall() : { listed: [], more: 0 },
      tally: this.#tally,
    };
  }

  /** Of two people; null where one opens and closes. */
  get desk(): Desk | null {
    return this.coordinator.loop.desk;
  }

  /** All that is told of it while its window is locked. */
  get lockedView(): LockedDesk {
    const { ballots, voters } = this.#status;
    return { title: this.title, ballots, voters, wrong: this.desk?.wrong ?? 0 };
  }

  view(): NonNullable<CoordinatorWindowState['election']> {
    const { plan, link, record } = this;
    const { key } = this.coordinator;
    const manifest = this.#manifest(key.publicKey);
    const registrar = registrarOf(plan);
    return {
      link,
      pages: this.#pages(),
      address: this.#address(),
      words: keyWords(key.publicKey, record?.manifest),
      status: this.#status,
      compared: comparedIn(this.coordinator.loop.state),
      arrivals: arrivalsOf(this.coordinator.loop.state),
      contests: plan.contests,
      credentials: plan.voters.credentials,
      slips: this.codes.counts,
      registrar: registrar && keyWords(registrar, record?.manifest),
      roll: this.#roll,
      latecomers: plan.voters.latecomers,
      whoVoted: plan.voters.whoVoted !== false,
      reminder: mayRemind(plan)
        ? { made: record?.reminder?.waiting ?? null, kept: isListKept(this.coordinator.loop) }
        : null,
      inventedNames: plan.voters.inventedNames === true,
      trust: manifest ? trustOf(manifest) : [],
      warnings: this.#warnings(),
      timeline: this.#history.timeline,
      timings: this.timings,
      tally: this.#tally,
      privacy: record ? this.#privacy.of(record) : manifest && privacyOfPlan(manifest),
      names: this.#status.joining?.waits ? this.#names() : null,
      engine: startArithmetic().name,
      plainKeys: this.#plainKeys,
      planned: this.#planned,
      ...(this.desk ? { desk: { wrong: this.desk.wrong } } : {}),
      ...(this.#backup ? { backup: this.#backup } : {}),
      ...(isRehearsal(plan) ? { rehearsal: this.#rehearsal } : {}),
      lesson: plan.lesson ? { ...this.coordinator.lesson.view, cheating: this.coordinator.cheats.view } : null,
    };
  }

  get #rehearsal(): LedRehearsal {
    const { progress, finding } = this.coordinator.rehearsal;
    return {
      ...(progress ?? { cast: 0, of: 0 }),
      ready: this.#status.phase === 'finished' && finding ? finding.ready : null,
    };
  }

  /** Once the status, which is of what is on the disk, says that it is over. */
  get #tally(): ReturnType<typeof tallyOf> | null {
    const { record } = this;
    return record?.result && this.#status.phase === 'finished' ? tallyOf(record) : null;
  }

  /** What slips say of where to vote. */
  get where(): string {
    return this.#pages()[0] ?? this.link;
  }

  /** Where phones vote, the likeliest first; none where no pages are served. */
  #pages(): string[] {
    const { address } = this.coordinator;
    return this.plan.voters.pages ? address.places.map((place) => pageLink({ ...readLink(this.link), ...place })) : [];
  }

  #address(): AddressShown {
    const { places, origin, direct, port, isKept, left } = this.coordinator.address;
    const [{ host, tls = false }, ...others] = places as [(typeof places)[number], ...typeof places];
    const typed = this.plan.voters.pages ? origin : null;
    const named = typed === null || this.#name === null || tls ? null : `http://${this.#name}:${port}`;
    const discoveryOff = this.#room.nearby.off;
    const behind = tls ? direct : null;
    const ports = { missed: this.#missed, leftTo: this.leftTo };
    return { host, others: others.map((one) => one.host), typed, named, behind, discoveryOff, isKept, left, ...ports };
  }

  /** Phones and laptops are told of another address. Throws `address-kept`, `bad-host`. */
  moveTo(host: string): void {
    this.coordinator.address.choose(host);
    this.#announceAnew();
    this.#tell();
  }

  /** A cable that is plugged in, or a network that is left, shows within moments. */
  #watchAddresses(host: string | null): void {
    this.#watch = setInterval(() => {
      void placeOf(host).then(({ addresses }) => {
        const { address } = this.coordinator;
        const before = JSON.stringify(this.#address());
        address.offer(addresses);
        if (JSON.stringify(this.#address()) === before) return;
        this.#announceAnew();
        this.#tell();
      });
    }, LOOK_EVERY).unref();
  }

  async #findName(): Promise<void> {
    this.#name = await ownName(this.coordinator.address.hosts);
    this.#tell();
  }

  #announceAnew(): void {
    void this.#withdraw();
    this.#announce();
  }

  #namesOnWall(): Shown['names'] {
    const listed = this.#roll.voters.filter(({ struck }) => !struck).slice(0, MOST_ON_WALL);
    return { listed: listed.map(({ name }) => name), more: this.signedUp - listed.length };
  }

  /** Of all who stand on the list, those whose name holds this. */
  find(searched: string): Promise<RollShown> {
    return this.coordinator.loop.roll.find(searched, MOST_VOTERS);
  }

  /** Looked up once for the window that leads and for all walls. */
  get #roll(): RollShown {
    this.#listed ??= this.coordinator.loop.roll.first(MOST_VOTERS, () => {
      this.#listed = null;
      this.#tell();
    });
    return this.#listed;
  }

  #names(): NamesShown[] {
    return (this.coordinator.loop.state.opened?.names ?? []).map((names) => ({
      listed: names.slice(0, NAMES_SHOWN),
      more: Math.max(0, names.length - NAMES_SHOWN),
    }));
  }

  /** Codes that are shown this once: fresh ones, or another for a slip that was lost. Throws what the desk throws. */
  async showCodes(show: (desk: CodeDesk) => Promise<FreshCodes>): Promise<FreshCodes> {
    const fresh = await show(this.codes);
    this.#tell();
    return fresh;
  }

  /** A backup with so many entries was handed over. */
  backedUp(size: number): void {
    this.#backup = { at: Date.now(), size };
    this.#tell();
  }

  /** In a lesson, once this is closed: it goes on from these entries. Throws what `rewriteBoard` throws. */
  rewrite(leaves: readonly Bytes[]): void {
    rewriteBoard(directoryOf(this.#room, this.id), leaves);
  }

  async close(): Promise<void> {
    this.#served();
    clearInterval(this.#watch);
    this.#pace.stop();
    this.closing.end();
    this.#history.save();
    // What came since it was looked at last is on the start page too.
    this.#markStanding(this.coordinator.loop.status);
    await Promise.all([this.#withdraw(), this.coordinator.close()]);
  }

  #observe(): void {
    const { status } = this.coordinator.loop;
    this.#status =
      this.#broken === null ? status : { ...status, stuck: said('broken', { message: this.#broken }, this.#broken) };
    this.#history.observe(this.#status);
    this.closing.observe();
    this.#goOnWhenAllAgree();
    this.#announce();
    this.#markStanding(status);
    this.#tell();
  }

  #markStanding({ cancelled, phase }: Status): void {
    this.#mark.set(this.id, cancelled ? 'cancelled' : standingIn(phase));
  }

  #tell(): void {
    this.#room.changed();
    this.#heard();
  }

  /** As long as there is something to come to: nobody looks for an election that is over. */
  #announce(): void {
    const { cancelled, phase } = this.#status;
    if (cancelled || phase === 'finished') void this.#withdraw();
    else this.#unannounce ??= this.#room.nearby.announce(this.link, this.plan.title);
  }

  async #withdraw(): Promise<void> {
    const unannounce = this.#unannounce;
    this.#unannounce = null;
    await unannounce?.();
  }

  /** With fewer it is for a person to decide not to wait for the others. */
  #goOnWhenAllAgree(): void {
    const { takeover, nodes } = this.#status;
    if (this.#agreed || !takeover || takeover.ahead || takeover.agreed.length < nodes.length) return;
    this.#agreed = true;
    // Why it was refused is said to whoever presses the button then.
    give(this.coordinator.loop, 'take-over').catch(() => {});
  }

  /** Apart from statuses, which come at a pace: a short phase lies between two of them. */
  #watchPhases(): void {
    const { record } = this.coordinator.loop.state;
    if (record && this.#history.phases.enter(phaseOf(record), Date.now())) this.#history.save();
  }

  /** Of the laptops that are there so far, while the lobby is open; null while they are too few. */
  #manifest(coordinator: Bytes): Manifest | null {
    const { plan, record } = this;
    const { lobby, nonce } = this.coordinator.loop.state;
    if (record) return record.manifest;
    if (lobby.size < Math.max(plan.threshold, plan.leastMixes)) return null;
    return manifestWith(plan, coordinator, [...lobby.values()], nonce);
  }

  /** Keys of the catalogue; while the lobby is open, as if it were closed now. */
  #warnings(): readonly string[] {
    const { plan, record } = this;
    const alone = isLoopback(this.coordinator.address.host);
    const names = warningsOf(plan, record?.manifest.nodes.length ?? this.coordinator.loop.state.lobby.size);
    return [...names, ...(alone ? ['alone'] : [])].map((name) => `warning.${name}`);
  }
}
