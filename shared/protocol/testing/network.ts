/**
 * A whole election in one process through the pure steps: messages are delivered at once, jobs run where they stand, the
 * "disk" is a pair of maps. Tests script it; nothing here is protocol.
 */
import { randomBytes } from 'node:crypto';
import type { Blobs } from '../../board/evidence.ts';
import { type Bytes, hex } from '../../codec/bytes.ts';
import { decodeCanonical } from '../../codec/cbor.ts';
import { newSigningKey, type SigningKey } from '../../crypto/signature.ts';
import type { Choices } from '../../election/choice.ts';
import type { Contest } from '../../election/contest.ts';
import type { Plan } from '../../election/manifest.ts';
import { headOf } from '../author.ts';
import { type Answer, type CoordinatorEffect, type CoordinatorEvent, newCoordinator } from '../coordinator/state.ts';
import { step as coordinatorStep } from '../coordinator/step.ts';
import { type Job, runJob } from '../jobs.ts';
import type { Draft, Kept, NodeEffect, NodeEvent } from '../node/state.ts';
import { newNode, step as nodeStep } from '../node/step.ts';
import { audit, type Booth, bind, cast, enrol, type Sealed, seal } from '../voter.ts';

export const random = (length: number): Bytes => Uint8Array.from(randomBytes(length));

export const ranking = (
  options: string[],
  rules: Extract<Contest, { ballot: 'ranking' }>['rules'] = ['instant-runoff'],
): Contest => ({
  ballot: 'ranking',
  title: 'Mayor',
  options,
  writeIn: false,
  seats: 1,
  ties: false,
  rules,
});

export const planOf = (overrides: Partial<Plan> = {}): Plan => ({
  title: 'A test',
  contests: [ranking(['Ada', 'Bob', 'Cleo'])],
  threshold: 2,
  leastMixes: 2,
  voters: { credentials: 'keys', latecomers: false, revote: true, pages: true },
  limits: { ballotsPerVoter: 20, voters: 1000 },
  timeouts: { ceremony: 30, mix: 60, proof: 60 },
  lossesTolerated: 1,
  wordList: 'english',
  lesson: false,
  simulation: false,
  ...overrides,
});

/** What a cheating party does to the effects of its own honest step. */
export type Twist<E> = (effects: E[]) => E[];

class Node {
  readonly key: SigningKey;
  readonly name: string;
  readonly secrets = new Map<string, Bytes>();
  readonly kept = new Map<string, Bytes>();
  readonly blobs = new Map<string, Bytes>();
  leaves: Bytes[] = [];
  note: string | null = null;
  online = false;
  twist: Twist<NodeEffect> = (effects) => effects;
  state;

  constructor(key: SigningKey, name: string, coordinator: Bytes) {
    this.key = key;
    this.name = name;
    this.state = newNode(key, name, coordinator, this.memory());
  }

  /** What a restart finds on disk. */
  memory(): Kept {
    const head = this.kept.get('cosigned');
    const drafts = [...this.kept].flatMap(([name, value]) =>
      name.startsWith('draft/') ? [[name.slice(6), decodeCanonical(value) as unknown as Draft] as const] : [],
    );
    return {
      leaves: [...this.leaves],
      blobs: [...this.blobs.keys()].map((name) => Uint8Array.from(Buffer.from(name, 'hex'))),
      cosigned: head ? (decodeCanonical(head) as Kept['cosigned']) : null,
      secrets: new Map(this.secrets),
      drafts: new Map(drafts),
      note: this.note,
    };
  }
}

export class Network {
  readonly coordinatorKey = newSigningKey(random);
  readonly coordinator;
  readonly nodes: Node[] = [];
  /** Entries as the coordinator stored them. */
  readonly leaves: Bytes[] = [];
  readonly blobs = new Map<string, Bytes>();
  readonly notes: string[] = [];
  readonly alarms: { node: string; code: string; message: string }[] = [];
  readonly answers: Answer[] = [];
  now = 1_700_000_000_000;
  #queue: (() => void)[] = [];

  constructor(plan: Plan = planOf()) {
    this.coordinator = newCoordinator(plan, this.coordinatorKey, this.now, () => true);
  }

  get record() {
    const { record } = this.coordinator;
    if (!record) throw new Error('no board yet');
    return record;
  }

  // ---- running -------------------------------------------------------------------------------------------------------

  /** Delivers everything that is under way. */
  run(): this {
    for (let act = this.#queue.shift(); act; act = this.#queue.shift()) act();
    return this;
  }

  later(act: () => void): void {
    this.#queue.push(act);
  }

  tell(event: CoordinatorEvent): void {
    for (const effect of coordinatorStep(this.coordinator, event, this.now)) this.#coordinatorDoes(effect);
  }

  #coordinatorDoes(effect: CoordinatorEffect): void {
    switch (effect.do) {
      case 'append':
        this.leaves.push(effect.leaf);
        return;
      case 'keep-blob':
        this.blobs.set(hex(effect.sha256), effect.bytes);
        return;
      case 'note':
        this.notes.push(effect.note);
        return;
      case 'answer':
        this.answers.push(effect.answer);
        if (effect.asker.by === 'node') {
          const { key, submission } = effect.asker;
          const { answer } = effect;
          const node = this.nodes.find((one) => hex(one.key.publicKey) === key)!;
          if (answer.ok) this.later(() => this.tellNode(node, { kind: 'accepted', submission }));
          else
            this.later(() =>
              this.tellNode(node, { kind: 'refused', submission, code: answer.code, message: answer.message }),
            );
        }
        return;
      case 'broadcast':
      case 'send': {
        const { message } = effect;
        if (message.say !== 'head' || message.note === null) return;
        const { note } = message;
        for (const node of this.nodes)
          if (node.online && (effect.do === 'broadcast' || effect.key === hex(node.key.publicKey)))
            this.later(() => this.tellNode(node, { kind: 'head', note }));
        return;
      }
      case 'job': {
        const { id, job } = effect;
        this.later(() => this.tell({ kind: 'done', job: id, result: this.#work(job, this.blobs) }));
        return;
      }
      case 'put':
        return;
    }
  }

  #work(job: Job, held: Map<string, Bytes>) {
    const blobs: Blobs = (sha256) => held.get(hex(sha256))!;
    return runJob(job, blobs, random);
  }

  tellNode(node: Node, event: NodeEvent): void {
    if (!node.online) return;
    for (const effect of node.twist(nodeStep(node.state, event, this.now, random))) this.#nodeDoes(node, effect);
  }

  #nodeDoes(node: Node, effect: NodeEffect): void {
    const asker = (submission: number) => ({ by: 'node' as const, key: hex(node.key.publicKey), submission });
    const { state } = node;
    switch (effect.do) {
      case 'keep-entries':
        node.leaves.push(...effect.leaves);
        return;
      case 'keep-blob':
        node.blobs.set(hex(effect.sha256), effect.bytes);
        return;
      case 'keep-note':
        node.note = effect.note;
        return;
      case 'put':
        if (effect.value) node.kept.set(effect.key, effect.value);
        else node.kept.delete(effect.key);
        return;
      case 'keep-secret':
        node.secrets.set(effect.name, effect.value);
        return;
      case 'erase-secret':
        node.secrets.delete(effect.name);
        return;
      case 'send': {
        const { message } = effect;
        if (message.say === 'cosign')
          this.later(() =>
            this.tell({ kind: 'cosign', key: node.key.publicKey, size: message.size, line: message.line }),
          );
        return;
      }
      case 'submit':
        for (const sha256 of effect.blobs) this.blobs.set(hex(sha256), node.blobs.get(hex(sha256))!);
        this.later(() => this.tell({ kind: 'submit', leaf: effect.leaf, asker: asker(effect.submission) }));
        return;
      case 'fetch':
        this.later(() => {
          if (node.state !== state) return;
          this.tellNode(node, {
            kind: 'fetched',
            from: effect.from,
            leaves: this.leaves.slice(effect.from, effect.to),
          });
        });
        return;
      case 'fetch-blob':
        this.later(() => {
          node.blobs.set(hex(effect.sha256), this.blobs.get(hex(effect.sha256))!);
          this.tellNode(node, { kind: 'blob', sha256: effect.sha256 });
        });
        return;
      case 'job':
        this.later(() => {
          if (node.state !== state) return;
          this.tellNode(node, { kind: 'done', job: effect.id, result: this.#work(effect.job, node.blobs) });
        });
        return;
      case 'alarm':
        this.alarms.push({ node: node.name, code: effect.alarm.code, message: effect.alarm.message });
        return;
    }
  }

  // ---- people --------------------------------------------------------------------------------------------------------

  addNode(name: string): Node {
    const node = new Node(newSigningKey(random), name, this.coordinatorKey.publicKey);
    this.nodes.push(node);
    this.connect(node);
    return node;
  }

  connect(node: Node): void {
    node.online = true;
    this.tell({ kind: 'joined', key: node.key.publicKey, name: node.name });
    this.tellNode(node, { kind: 'connected' });
  }

  disconnect(node: Node): void {
    node.online = false;
    this.tell({ kind: 'left', key: node.key.publicKey });
  }

  /** The process dies and comes back with what it had written. */
  restart(node: Node): void {
    this.disconnect(node);
    node.state = newNode(node.key, node.name, this.coordinatorKey.publicKey, node.memory());
    this.connect(node);
  }

  /** Time passes without anything else happening. */
  wait(seconds: number): this {
    this.now += seconds * 1000;
    this.tell({ kind: 'tick' });
    return this.run();
  }

  order(order: 'open-enrolment' | 'open-voting' | 'close', codes: Bytes[] = []): Answer {
    this.tell({ kind: 'order', order, codes, asker: { by: 'request', id: 0 } });
    const answer = this.answers.at(-1)!;
    this.run();
    return answer;
  }

  get booth(): Booth {
    const { record } = this;
    return { manifest: record.manifest, publicKey: record.key!.publicKey, seen: headOf(record), client: 'app' };
  }

  enrol(name: string): SigningKey {
    const key = newSigningKey(random);
    this.tell({ kind: 'enrol', request: enrol(this.record.manifest, key, name), asker: { by: 'request', id: 0 } });
    this.run();
    return key;
  }

  /** Submits any leaf as a request and returns the coordinator's answer. */
  submit(leaf: Bytes): Answer {
    this.tell({ kind: 'submit', leaf, asker: { by: 'request', id: this.answers.length } });
    this.run();
    return this.answers.at(-1)!;
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

/** A ranking of options by index, best first. */
export const ranked = (...order: number[]): Choices => [{ ballot: 'ranking', ranks: order.map((i) => [i]) }];

/** A network with its key made and voters enrolled, voting open. */
export function opened(
  nodes: number,
  voters: number,
  plan: Plan = planOf(),
): { network: Network; voters: SigningKey[] } {
  const network = new Network(plan);
  for (let i = 1; i <= nodes; i++) network.addNode(`node-${i}`);
  network.order('open-enrolment');
  const keys = Array.from({ length: voters }, (_, i) => network.enrol(`voter ${i}`));
  network.order('open-voting');
  return { network, voters: keys };
}
