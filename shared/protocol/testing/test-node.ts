/** A node of a test network: its state, its "disk", and what a cheat or a crash does to the effects of its steps. */
import { type Bytes, hex, unhex } from '../../codec/bytes.ts';
import type { SigningKey } from '../../crypto/signature.ts';
import { readKept } from '../node/kept.ts';
import type { Kept, NodeEffect, NodeState } from '../node/state.ts';
import { newNode } from '../node/step.ts';

/** What a cheating or dying party does to the effects of its own honest step. */
export type Twist = (effects: NodeEffect[]) => NodeEffect[];

export const honest: Twist = (effects) => effects;

export class TestNode {
  readonly key: SigningKey;
  readonly name: string;
  readonly coordinator: Bytes;
  readonly secrets = new Map<string, Bytes>();
  readonly kept = new Map<string, Bytes>();
  readonly blobs = new Map<string, Bytes>();
  leaves: Bytes[] = [];
  note: string | null = null;
  /** The coordinator that this laptop's person lets take over. */
  successor: Bytes | null = null;
  /** Whether whoever started it said that the voters are made up. */
  areMadeUp = false;
  online = false;
  /** Milliseconds by which its clock is ahead of the network's. */
  ahead = 0;
  twist: Twist = honest;
  state: NodeState;

  constructor(key: SigningKey, name: string, coordinator: Bytes) {
    this.key = key;
    this.name = name;
    this.coordinator = coordinator;
    this.state = newNode(key, name, coordinator, this.memory());
  }

  /** The same laptop in another network: what is on disk, and nothing else. */
  clone(): TestNode {
    const copy = new TestNode(this.key, this.name, this.coordinator);
    for (const [name, value] of this.secrets) copy.secrets.set(name, value);
    for (const [name, value] of this.kept) copy.kept.set(name, value);
    for (const [name, value] of this.blobs) copy.blobs.set(name, value);
    copy.leaves = [...this.leaves];
    copy.note = this.note;
    copy.areMadeUp = this.areMadeUp;
    copy.reboot();
    return copy;
  }

  /** The process comes back with what it had written. */
  reboot(): void {
    this.state = newNode(this.key, this.name, this.coordinator, this.memory(), this.successor, this.areMadeUp);
  }

  /** Writes what an effect asks to be written. */
  keep(effect: NodeEffect): void {
    if (effect.do === 'keep-entries') this.leaves.push(...effect.leaves);
    else if (effect.do === 'keep-blob') this.blobs.set(hex(effect.sha256), effect.bytes);
    else if (effect.do === 'keep-note') this.note = effect.note;
    else if (effect.do === 'put' && effect.value) this.kept.set(effect.key, effect.value);
    else if (effect.do === 'put') this.kept.delete(effect.key);
    else if (effect.do === 'keep-secret') this.secrets.set(effect.name, effect.value);
    else if (effect.do === 'erase-secret') this.secrets.delete(effect.name);
  }

  memory(): Kept {
    return readKept(this.kept, {
      leaves: [...this.leaves],
      blobs: [...this.blobs].map(([name, { length }]) => ({ sha256: unhex(name), length })),
      secrets: new Map(this.secrets),
      note: this.note,
    });
  }
}

const durable: ReadonlySet<NodeEffect['do']> = new Set([
  'keep-entries',
  'keep-blob',
  'keep-note',
  'put',
  'keep-secret',
  'erase-secret',
]);

/** What is on disk when the process dies after writing and before anything leaves. */
export const onlyWritten: Twist = (effects) => effects.filter((effect) => durable.has(effect.do));
