/** A computer in a simulation: its process lives, dies, sleeps, and does nothing that a dead or sleeping one could not. */
import type { ElectionRecord } from '../../board/record.ts';
import type { PartyName } from '../script/faults.ts';
import type { Party } from './parties.ts';
import { START_MS } from './schedule.ts';
import type { Surroundings } from './surroundings.ts';
import { SILENCE_MS } from './wire.ts';

/** A lapse: the program overlooks how many ballots the manifest asks for; what is signed stays the manifest's. */
export function forgetLeast(record: ElectionRecord | null | undefined): void {
  if (record) Object.assign(record.manifest, { leastBallots: 1 });
}

export abstract class Laptop implements Party {
  readonly name: PartyName;
  readonly world: Surroundings;
  up = false;
  /** Whether it will never come back. */
  gone = false;
  /** Counts processes: what was under way for an earlier one is lost. */
  life = 0;
  /** Counts steps: crashes name them. */
  steps = 0;
  /** How many partitions keep it apart just now. */
  cuts = 0;
  /** What slows it down just now: how many times as long its work takes for each. */
  readonly #burdens: number[] = [];
  #asleepUntil = 0;
  #offset = 0;

  constructor(world: Surroundings, name: PartyName) {
    this.world = world;
    this.name = name;
  }

  /** Starts a process with what is on disk. */
  protected abstract boot(): void | Promise<void>;

  /** What this laptop's own clock shows, in milliseconds since 1970. */
  get clock(): number {
    return START_MS + this.world.schedule.now + this.#offset;
  }

  get reachable(): boolean {
    return this.up && this.cuts === 0;
  }

  /** Does something on this laptop after a while: never where its process has died meanwhile, later where it sleeps. */
  later(milliseconds: number, act: () => void | Promise<void>): void {
    const { schedule } = this.world;
    const { life } = this;
    const due = (): void | Promise<void> => {
      if (!this.up || this.life !== life) return;
      const asleep = this.#asleepUntil - schedule.now;
      if (asleep > 0) return schedule.after(asleep, due);
      return act();
    };
    schedule.after(milliseconds, due);
  }

  /** The process starts, unless it runs or the laptop is gone. */
  async start(): Promise<void> {
    if (this.up || this.gone) return;
    this.up = true;
    await this.boot();
  }

  die(): void {
    this.up = false;
    this.life += 1;
    this.world.wire.forget(this);
  }

  /** The process dies and starts again after a while. */
  crash(lasts: number): void {
    this.die();
    this.world.schedule.after(lasts, () => this.start());
  }

  leave(): void {
    this.gone = true;
    if (this.up) this.die();
  }

  sleep(milliseconds: number): void {
    this.#asleepUntil = Math.max(this.#asleepUntil, this.world.schedule.now + milliseconds);
    if (this.up && milliseconds > SILENCE_MS) this.world.wire.forget(this, SILENCE_MS);
  }

  /** Its work takes so many times as long for a while. */
  slow(times: number, milliseconds: number): void {
    this.#burdens.push(times);
    this.world.schedule.after(milliseconds, () => void this.#burdens.splice(this.#burdens.indexOf(times), 1));
  }

  /** How many times as long its work takes. */
  get slowness(): number {
    return Math.max(1, ...this.#burdens);
  }

  setClock(by: number): void {
    this.#offset += by;
  }

  /** Writes and says what a step asks for, in this order, and dies on the way where the script says so. */
  protected carryOut(acts: readonly (() => void)[]): void {
    this.steps += 1;
    const crash = this.world.crashDue(this.name, this.steps);
    if (!crash) {
      for (const act of acts) act();
      return;
    }
    for (const act of acts.slice(0, Math.floor(crash.moment * (acts.length + 1)))) act();
    this.world.note(`${this.name} dies in its step ${this.steps}`);
    this.crash(crash.lasts);
  }
}
