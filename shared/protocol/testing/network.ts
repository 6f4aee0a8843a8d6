/**
 * A whole election in one process through the pure steps: messages are delivered at once, jobs run where they stand, the
 * "disks" are maps. Tests script it; nothing here is protocol.
 */

import { type Entry, type EntryTypeName, readEntry } from '../../board/entry.ts';
import type { Finding } from '../../board/evidence.ts';
import type { Forge } from '../../board/verify/testing/forge.ts';
import { type Bytes, hex } from '../../codec/bytes.ts';
import type { ErrorCode } from '../../codec/errors/codes.ts';
import { newSigningKey, type SigningKey } from '../../crypto/signature.ts';
import type { Choices } from '../../election/choice.ts';
import { NONCE_BYTES, type Plan } from '../../election/manifest.ts';
import type { Arrangement } from '../coordinator/arrangements.ts';
import type { FloorRule } from '../coordinator/floor/floor.ts';
import { restoreCoordinator } from '../coordinator/restore.ts';
import {
  type Answer,
  type CoordinatorEffect,
  type CoordinatorEvent,
  type CoordinatorState,
  newCoordinator,
  type Order,
  type Replacement,
  type RollChange,
} from '../coordinator/state.ts';
import { step as coordinatorStep } from '../coordinator/step.ts';
import type { Job, JobResult } from '../jobs.ts';
import type { ToNode } from '../messages.ts';
import { wakesAt } from '../node/holding.ts';
import { brokenInvariant } from '../node/invariants.ts';
import type { NodeEffect, NodeEvent } from '../node/state.ts';
import { step as nodeStep } from '../node/step.ts';
import { audit, type Booth, bind, boothOf, cast, enrol, type Sealed, seal } from '../voter.ts';
import { planOf, random } from './plan.ts';
import { honest, onlyWritten, TestNode } from './test-node.ts';
import { examineOnce, work } from './work.ts';

export class Network {
  readonly plan: Plan;
  readonly coordinatorKey: SigningKey;
  coordinator: CoordinatorState;
  readonly nodes: TestNode[] = [];
  /** Entries as the coordinator stored them, and the rest of its disk. */
  readonly leaves: Bytes[] = [];
  readonly blobs = new Map<string, Bytes>();
  readonly kept = new Map<string, Bytes>();
  readonly notes = new Map<'latest' | 'witnessed' | 'close', string>();
  readonly alarms: { node: string; code: ErrorCode; message: string }[] = [];
  /** Called with every effect of a node that is carried out. */
  nodeSees: (node: TestNode, effect: NodeEffect) => void = () => {};
  /** Called with everything that the coordinator says to nodes. */
  said: (message: ToNode) => void = () => {};
  /** What the coordinator makes of its own findings; honest unless a test says otherwise. */
  verdict: (finding: Finding) => Finding = (finding) => finding;
  /** Which of the coordinator's jobs take long: they wait in `slowJobs` until they are called. */
  isSlow: (job: Job) => boolean = () => false;
  readonly slowJobs: (() => void)[] = [];
  /** The codes that are printed, where an announced hour opens voting. */
  codes: readonly Bytes[] = [];
  /** What the coordinator's store asks for at each start. */
  floor: FloorRule | null = null;
  readonly #answers = new Map<number, Answer>();
  /** Requests that an announced hour has made. */
  readonly #hours = new Set<number>();
  now = 1_700_000_000_000;
  #requests = 0;
  #queue: (() => void)[] = [];

  constructor(plan: Plan = planOf(), key: SigningKey = newSigningKey(random)) {
    this.plan = plan;
    this.coordinatorKey = key;
    this.coordinator = newCoordinator(plan, key, this.now, (blob) => this.#holds(blob), random(NONCE_BYTES));
  }

  get record() {
    const { record } = this.coordinator;
    if (!record) throw new Error('no board yet');
    return record;
  }

  #holds({ sha256, length }: { sha256: Bytes; length: number }): boolean {
    return this.blobs.get(hex(sha256))?.length === length;
  }

  /** The types of the board's entries, in order. */
  get story(): EntryTypeName[] {
    return this.leaves.map((leaf) => readEntry(leaf).type);
  }

  /** All entries of a type, in board order. */
  entries<T extends EntryTypeName>(type: T): Entry<T>[] {
    return this.leaves.map(readEntry).filter((entry) => entry.type === type) as Entry<T>[];
  }

  /** The faults on the board: which node, what, and whether everyone can compute it. */
  get faults(): { node: number; code: string; proven: boolean }[] {
    const { faults } = this.record;
    return faults.map(({ culprit: by, code, proven }) => ({ node: by.kind === 'node' ? by.index : 0, code, proven }));
  }

  // ---- running -------------------------------------------------------------------------------------------------------

  /** Delivers everything that is under way, or stops as soon as `until` holds. */
  run(until: () => boolean = () => false): this {
    while (!until()) {
      const act = this.#queue.shift();
      if (act) act();
      else if (!this.#rest()) break;
    }
    return this;
  }

  /** Nothing is under way: what the coordinator tells of a board that rests. Whether it told anything. */
  #rest(): boolean {
    if (this.coordinator.untold === 'nothing') return false;
    this.tell({ kind: 'tick' });
    return this.#queue.length > 0;
  }

  later(act: () => void): void {
    this.#queue.push(act);
  }

  tell(event: CoordinatorEvent): void {
    for (const effect of coordinatorStep(this.coordinator, [event], this.now)) this.#coordinatorDoes(effect);
  }

  /** What reaches the coordinator later, unless its process has died meanwhile. */
  #tellLater(event: () => CoordinatorEvent): void {
    const alive = this.coordinator;
    this.later(() => {
      if (this.coordinator === alive) this.tell(event());
    });
  }

  #coordinatorDoes(effect: CoordinatorEffect): void {
    switch (effect.do) {
      case 'append':
        return void this.leaves.push(effect.leaf);
      case 'keep-blob':
        return void this.blobs.set(hex(effect.sha256), effect.bytes);
      case 'note':
        return void this.notes.set(effect.close ? 'close' : effect.witnessed ? 'witnessed' : 'latest', effect.note);
      case 'put':
        return void (effect.value ? this.kept.set(effect.key, effect.value) : this.kept.delete(effect.key));
      case 'answer': {
        const { asker, answer } = effect;
        if (asker.by === 'request') {
          this.#answers.set(asker.id, answer);
          const refused = answer.ok ? null : answer.code;
          if (this.#hours.delete(asker.id)) this.#tellLater(() => ({ kind: 'hour', refused }));
          return;
        }
        const { key, submission } = asker;
        const node = this.nodes.find((one) => hex(one.key.publicKey) === key)!;
        if (answer.ok) this.later(() => this.tellNode(node, { kind: 'accepted', submission }));
        else {
          const { code, message } = answer;
          this.later(() => this.tellNode(node, { kind: 'refused', submission, code, message }));
        }
        return;
      }
      case 'broadcast':
      case 'send': {
        const { message } = effect;
        this.said(message);
        if (message.say === 'how-far' && effect.do === 'send') {
          const asked = this.nodes.find((node) => effect.key === hex(node.key.publicKey));
          if (asked) this.later(() => this.tellNode(asked, { kind: 'how-far' }));
        }
        if (message.say !== 'head' || message.note === null) return;
        const { note } = message;
        for (const node of this.nodes)
          if (effect.do === 'broadcast' || effect.key === hex(node.key.publicKey))
            this.later(() => this.tellNode(node, { kind: 'head', note }));
        return;
      }
      case 'job': {
        const { id, job } = effect;
        const done = () => this.#tellLater(() => ({ kind: 'done', job: id, result: this.#work(job) }));
        if (this.isSlow(job)) this.slowJobs.push(done);
        else done();
        return;
      }
      case 'go-on':
        return this.#tellLater(() => ({ kind: 'tick' }));
      case 'hour': {
        const asker = { by: 'request' as const, id: this.#requests++ };
        this.#hours.add(asker.id);
        return this.#tellLater(() => ({ kind: 'order', order: effect.order, codes: this.codes, asker }));
      }
    }
  }

  #work(job: Job): JobResult {
    const result = work(job, this.blobs);
    return result.kind === 'examine' ? { ...result, findings: result.findings.map(this.verdict) } : result;
  }

  tellNode(node: TestNode, event: NodeEvent): void {
    if (!node.online) return;
    const effects = nodeStep(node.state, event, this.now + node.ahead, random);
    const broken = brokenInvariant(node.state);
    if (broken) throw new Error(`after ${event.kind}, ${node.name}: ${broken}`);
    for (const effect of node.twist(effects)) this.#nodeDoes(node, effect);
  }

  #tellNodeLater(node: TestNode, event: () => NodeEvent): void {
    const alive = node.state;
    this.later(() => {
      if (node.state === alive) this.tellNode(node, event());
    });
  }

  #nodeDoes(node: TestNode, effect: NodeEffect): void {
    const key = node.key.publicKey;
    this.nodeSees(node, effect);
    node.keep(effect);
    switch (effect.do) {
      case 'go-on':
        return this.#tellNodeLater(node, () => ({ kind: 'go-on' }));
      case 'send': {
        const { message } = effect;
        if (message.say === 'cosign')
          this.#tellLater(() => ({ kind: 'cosign', key, size: message.size, line: message.line }));
        if (message.say === 'compared') {
          const { attempt, match, signature } = message;
          this.#tellLater(() => ({ kind: 'compared', key, comparison: { attempt, match, signature } }));
        }
        if (message.say === 'seen') this.#tellLater(() => ({ kind: 'seen', key, note: message.note }));
        if (message.say === 'report') {
          const { epoch, head, signature } = message;
          this.#tellLater(() => ({ kind: 'report', key, epoch, head, signature }));
        }
        return;
      }
      case 'submit': {
        for (const sha256 of effect.blobs) this.blobs.set(hex(sha256), node.blobs.get(hex(sha256))!);
        const asker = { by: 'node' as const, key: hex(key), submission: effect.submission };
        this.#tellLater(() => ({ kind: 'submit', leaf: effect.leaf, asker }));
        return;
      }
      case 'fetch':
        this.#tellNodeLater(node, () => ({
          kind: 'fetched',
          from: effect.from,
          leaves: this.leaves.slice(effect.from, effect.to),
        }));
        return;
      case 'fetch-blob': {
        const bytes = this.blobs.get(hex(effect.sha256));
        // Of what is nowhere a node hears nothing.
        if (!bytes) return;
        this.#tellNodeLater(node, () => {
          node.blobs.set(hex(effect.sha256), bytes);
          return { kind: 'blob', blob: { sha256: effect.sha256, length: bytes.length } };
        });
        return;
      }
      case 'job':
        this.#tellNodeLater(node, () => ({ kind: 'done', job: effect.id, result: work(effect.job, node.blobs) }));
        return;
      case 'alarm':
        this.alarms.push({ node: node.name, code: effect.alarm.code, message: effect.alarm.message });
        return;
    }
  }

  // ---- what befalls laptops ------------------------------------------------------------------------------------------

  addNode(name: string, key: SigningKey = newSigningKey(random)): TestNode {
    const node = new TestNode(key, name, this.coordinatorKey.publicKey);
    this.nodes.push(node);
    this.connect(node);
    return node;
  }

  connect(node: TestNode): void {
    node.online = true;
    this.tell({ kind: 'joined', key: node.key.publicKey, name: node.name, from: null });
    this.tellNode(node, { kind: 'connected' });
  }

  disconnect(node: TestNode): void {
    node.online = false;
    this.tell({ kind: 'left', key: node.key.publicKey });
  }

  /** The process dies and comes back with what it had written. */
  restart(node: TestNode): void {
    this.disconnect(node);
    node.reboot();
    this.connect(node);
  }

  /**
   * The next time a step of this node has an effect like this, its process dies and comes back: after all was written and
   * before anything left, or (`written` false) before either.
   */
  crashAt(node: TestNode, like: (effect: NodeEffect) => boolean, written: boolean, crashed: () => void): void {
    node.twist = (effects) => {
      if (!effects.some(like)) return effects;
      node.twist = honest;
      node.online = false;
      crashed();
      this.later(() => this.restart(node));
      return written ? onlyWritten(effects) : [];
    };
  }

  /** The coordinator's process dies; everything under way to and from it is lost. It comes back with what it had written. */
  async restartCoordinator(): Promise<this> {
    const values = (prefix: string) =>
      [...this.kept].flatMap(([key, value]) => (key.startsWith(prefix) ? [value] : []));
    const kept = {
      leaves: [...this.leaves],
      lobby: values('lobby/'),
      enrolled: values('enrolled/'),
      struck: values('struck/'),
      compared: values('compared/'),
      settings: values('setting/'),
      notes: [...this.notes.values()],
    };
    this.coordinator = await restoreCoordinator(this.plan, this.coordinatorKey, this.now, kept, {
      examine: async (statements) => examineOnce(statements, this.blobs),
      holds: (blob) => this.#holds(blob),
      nonce: random(NONCE_BYTES),
      floor: this.floor,
    });
    for (const node of this.nodes.filter(({ online }) => online)) {
      this.tellNode(node, { kind: 'disconnected' });
      this.connect(node);
    }
    return this;
  }

  /** The same election on other laptops: everything on disk, nothing in flight. */
  async clone(): Promise<Network> {
    const copy = new Network(this.plan, this.coordinatorKey);
    copy.now = this.now;
    copy.floor = this.floor;
    copy.leaves.push(...this.leaves);
    for (const [name, bytes] of this.blobs) copy.blobs.set(name, bytes);
    for (const [key, value] of this.kept) copy.kept.set(key, value);
    for (const [name, note] of this.notes) copy.notes.set(name, note);
    copy.nodes.push(...this.nodes.map((node) => node.clone()));
    await copy.restartCoordinator();
    for (const [i, node] of this.nodes.entries()) if (node.online) copy.connect(copy.nodes[i]!);
    return copy.run();
  }

  /** Another laptop with a key of its own, and the copy that one of the nodes holds; all nodes agree to it. */
  async succeededFrom(copy: TestNode): Promise<Network> {
    const next = new Network(this.plan);
    next.now = this.now;
    next.leaves.push(...copy.leaves);
    for (const [name, bytes] of copy.blobs) next.blobs.set(name, bytes);
    if (copy.note) next.notes.set('latest', copy.note);
    next.nodes.push(...this.nodes.map((node) => node.clone()));
    await next.restartCoordinator();
    for (const node of next.nodes) {
      node.successor = next.coordinatorKey.publicKey;
      node.reboot();
      next.connect(node);
    }
    return next.run();
  }

  /** Time passes without anything else happening. */
  wait(seconds: number): this {
    for (let left = seconds; left > 0; left -= 5) {
      const waking = this.nodes.map(({ state, ahead }) => wakesAt(state, this.now + ahead));
      this.now += 1000 * Math.min(left, 5);
      for (const [i, node] of this.nodes.entries())
        if ((waking[i] ?? Number.POSITIVE_INFINITY) <= this.now + node.ahead) this.tellNode(node, { kind: 'go-on' });
      this.tell({ kind: 'tick' });
      this.run();
    }
    return this;
  }

  // ---- people --------------------------------------------------------------------------------------------------------

  extend(closes: number, reason: string): Answer {
    return this.#answered(this.ask((asker) => ({ kind: 'extend', closes, reason, asker })));
  }

  remind(): Answer {
    return this.#answered(this.ask((asker) => ({ kind: 'remind', asker })));
  }

  /** Asks the coordinator and returns a look at its answer; undefined while it has none. */
  ask(event: (asker: { by: 'request'; id: number }) => CoordinatorEvent): () => Answer | undefined {
    const id = this.#requests++;
    this.tell(event({ by: 'request', id }));
    return () => this.#answers.get(id);
  }

  #answered(answer: () => Answer | undefined): Answer {
    const found = this.run() && answer();
    if (!found) throw new Error('the coordinator has not answered');
    return found;
  }

  order(order: Order, codes: Bytes[] = [], confirmed: number | null = null): Answer {
    return this.#answered(this.ask((asker) => ({ kind: 'order', order, codes, confirmed, asker })));
  }

  replaceCode(replacement: Replacement): Answer {
    return this.#answered(this.ask((asker) => ({ kind: 'replace-code', replacement, asker })));
  }

  nextRound(link: string): Answer {
    return this.#answered(this.ask((asker) => ({ kind: 'next-round', link, asker })));
  }

  arrange(arrangement: Arrangement): Answer {
    return this.#answered(this.ask((asker) => ({ kind: 'arrange', arrangement, asker })));
  }

  /** The organiser takes these names of the first contest for one person. */
  joinNames(...names: string[]): Answer {
    const joins = [{ contest: 0, names }];
    return this.#answered(this.ask((asker) => ({ kind: 'order', order: 'join-names', joins, asker })));
  }

  /** A node's person agrees to the last proposal. */
  agree(node: TestNode): this {
    this.tellNode(node, { kind: 'agree', join: this.record.joins.at(-1)!.hash });
    return this.run();
  }

  /** The person at a node releases the results. */
  release(node: TestNode): this {
    this.tellNode(node, { kind: 'release' });
    return this.run();
  }

  /** The person at a node has compared its words with the wall's. */
  compare(node: TestNode, match: boolean): this {
    this.tellNode(node, { kind: 'compared', match });
    return this.run();
  }

  /** The organiser leaves out a node whose words differ. */
  leaveOut(node: number): Answer {
    return this.#answered(this.ask((asker) => ({ kind: 'leave-out', node, asker })));
  }

  get booth(): Booth {
    return boothOf(this.record, 'app');
  }

  /** Asks for a place on the roll. */
  enrol(name: string, key: SigningKey, from: string | null = null): Answer {
    const request = enrol(this.record.manifest, key, name);
    return this.#answered(this.ask((asker) => ({ kind: 'enrol', request, blinding: random(32), from, asker })));
  }

  changeRoll(change: RollChange): Answer {
    return this.#answered(this.ask((asker) => ({ kind: 'roll', change, asker })));
  }

  newVoter(name: string): SigningKey {
    const key = newSigningKey(random);
    const answer = this.enrol(name, key);
    if (!answer.ok) throw new Error(answer.message);
    return key;
  }

  /** Submits any leaf as a request and returns the coordinator's answer. */
  submit(leaf: Bytes): Answer {
    return this.#answered(this.submitting(leaf));
  }

  /** Submits any leaf as a request that is answered while the network runs. */
  submitting(leaf: Bytes): () => Answer | undefined {
    return this.ask((asker) => ({ kind: 'submit', leaf, asker }));
  }

  seal(key: SigningKey, choices: Choices, previous: { hash: Bytes; sequence: number } | null = null): Sealed {
    return seal(this.booth, key, choices, previous, random);
  }

  cast(key: SigningKey, choices: Choices): Answer {
    return this.submit(cast(this.booth, key, this.seal(key, choices)));
  }

  audit(key: SigningKey, choices: Choices): Answer {
    return this.submit(audit(this.booth, key, this.seal(key, choices)));
  }

  bind(code: SigningKey, key: SigningKey): Answer {
    return this.submit(bind(this.booth, code, key));
  }
}

/** An election of an earlier program, under version 1: coordinator and nodes go on from the board that they have kept. */
export async function begunUnderVersion1({ manifest, coordinator, nodes, leaves, blobs }: Forge): Promise<Network> {
  const network = new Network(manifest as never, coordinator);
  network.leaves.push(...leaves);
  for (const [name, bytes] of blobs) network.blobs.set(name, bytes);
  for (const [i, key] of nodes.entries()) {
    const node = network.addNode(manifest.nodes[i]!.name, key);
    node.leaves = [...leaves];
    node.reboot();
  }
  await network.restartCoordinator();
  return network.run();
}

/** A network with all nodes in its lobby. */
export function gathered(nodes: number, plan: Plan = planOf()): Network {
  const network = new Network(plan);
  for (let i = 1; i <= nodes; i++) network.addNode(`node-${i}`);
  return network;
}

/** A network with its key made and voters enrolled, voting open. */
export function opened(
  nodes: number,
  voters: number,
  plan: Plan = planOf(),
): { network: Network; voters: SigningKey[] } {
  const network = gathered(nodes, plan);
  network.order('open-enrolment');
  const keys = Array.from({ length: voters }, (_, i) => network.newVoter(`voter ${i}`));
  network.order('open-voting');
  return { network, voters: keys };
}
