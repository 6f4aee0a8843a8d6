/** The voters of a chaos run: what their devices keep, and the process that acts for them, which may be killed. */
import { type ChildProcess, fork } from 'node:child_process';
import { createWriteStream, type WriteStream } from 'node:fs';
import { join } from 'node:path';
import { type Bytes, hex } from '../../../shared/codec/bytes.ts';
import { random } from '../../../shared/protocol/testing/plan.ts';
import type { Heads } from './heads.ts';
import type { Device, FromVoters, ToVoters } from './voter-process.ts';
import { waitFor } from './wait.ts';

const PROGRAM = join(import.meta.dirname, 'voter-process.ts');

export interface Acknowledged {
  readonly leaf: Bytes;
  readonly index: number;
}

export class Voters {
  /** Every ballot for which a device held a receipt that verified, in the order it came. */
  readonly acknowledged: Acknowledged[] = [];
  /** Answers that a device took for no receipt, by code. */
  readonly refused = new Map<string, number>();
  /** Ends of the process that nobody brought about. */
  readonly defects: string[] = [];
  readonly #links: () => string[];
  readonly #heads: Heads;
  readonly #seeds: readonly Bytes[];
  readonly #log: WriteStream;
  readonly #enrolled = new Set<number>();
  readonly #devices = new Map<number, Device>();
  readonly #hashes = new Map<number, Bytes>();
  readonly #done = new Set<number>();
  /** Codes on slips, one for each voter, where a registrar has made them. */
  #codes: readonly string[] | null = null;
  #registering = false;
  #child: ChildProcess | null = null;
  #ending = false;

  /** @param links of those whom they may ask, the first of them first */
  constructor(directory: string, count: number, links: () => string[], heads: Heads) {
    this.#links = links;
    this.#heads = heads;
    this.#seeds = Array.from({ length: count }, () => random(32));
    this.#log = createWriteStream(join(directory, 'voters.log'), { flags: 'a' });
  }

  get count(): number {
    return this.#seeds.length;
  }

  /** Starts the process, or starts it again with what the devices keep. */
  start(): void {
    this.#ending = false;
    const child = fork(PROGRAM, { serialization: 'advanced', stdio: ['ignore', 'pipe', 'pipe', 'ipc'] });
    this.#child = child;
    child.stdout!.pipe(this.#log, { end: false });
    child.stderr!.pipe(this.#log, { end: false });
    child.on('message', (message: FromVoters) => this.#hear(message));
    child.on('error', () => {});
    child.once('exit', (code, signal) => {
      if (this.#child === child && !this.#ending) this.defects.push(`the voters' process ended with ${code ?? signal}`);
    });
    if (this.#registering) this.#register();
    for (const id of this.#devices.keys()) this.#send(id);
  }

  async kill(): Promise<void> {
    this.#ending = true;
    const child = this.#child;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGKILL');
    await gone;
  }

  /** The people paste the new link; every device looks whether its ballot is still there, and casts it again if not. */
  meetSuccessor(): void {
    this.#done.clear();
    this.start();
  }

  /** Everybody is given a slip; nobody signs up. */
  takeSlips(codes: readonly string[]): void {
    this.#codes = codes;
  }

  async enrol(within: number): Promise<boolean> {
    this.#registering = true;
    this.#register();
    const all = await waitFor(() => this.#enrolled.size === this.count, within);
    this.#registering = !all;
    return all;
  }

  /** Every voter casts a ballot, and every other one replaces it. */
  async vote(pauseBetween: () => Promise<void>, within: number): Promise<boolean> {
    for (let i = 0; i < this.count; i++) {
      this.#cast({ ...this.#deviceOf(i), id: i, choice: i % 3, previous: null });
      await pauseBetween();
    }
    for (let i = 0; i < this.count; i += 2) {
      if (!(await waitFor(() => this.#done.has(i), within))) return false;
      const previous = { hash: this.#hashes.get(i)!, sequence: 1 };
      this.#cast({ ...this.#deviceOf(i), id: i + this.count, choice: (i + 1) % 3, previous });
      await pauseBetween();
    }
    return waitFor(() => this.#done.size === this.#devices.size, within);
  }

  #deviceOf(voter: number): Pick<Device, 'seed' | 'code' | 'body'> {
    return { seed: this.#seeds[voter]!, code: this.#codes?.[voter] ?? null, body: null };
  }

  #register(): void {
    for (const [voter, seed] of this.#seeds.entries())
      if (!this.#enrolled.has(voter)) this.#tell({ do: 'enrol', links: this.#links(), voter, seed });
  }

  #cast(device: Device): void {
    this.#devices.set(device.id, device);
    this.#send(device.id);
  }

  #send(id: number): void {
    if (!this.#done.has(id)) this.#tell({ do: 'cast', links: this.#links(), device: this.#devices.get(id)! });
  }

  #tell(message: ToVoters): void {
    if (this.#child?.connected) this.#child.send(message);
  }

  #hear(message: FromVoters): void {
    this.#log.write(`${JSON.stringify(message, (_, value) => (value instanceof Uint8Array ? hex(value) : value))}\n`);
    switch (message.said) {
      case 'enrolled':
        this.#enrolled.add(message.voter);
        return;
      case 'sealed': {
        const device = this.#devices.get(message.id)!;
        this.#devices.set(message.id, { ...device, body: message.body });
        this.#hashes.set(message.id, message.hash);
        return;
      }
      case 'acknowledged':
        this.#done.add(message.id);
        this.#heads.see(message.note, 'a voter');
        this.acknowledged.push({ leaf: message.leaf, index: message.index });
        return;
      default:
        this.refused.set(message.code, (this.refused.get(message.code) ?? 0) + 1);
    }
  }
}
