/** What many simulations came to, in numbers. */
import { phaseOf } from '../board/record.ts';
import type { FaultKind } from './script/faults.ts';
import type { Outcome } from './simulate.ts';

const add = <K>(counts: Map<K, number>, what: K, by = 1): void => void counts.set(what, (counts.get(what) ?? 0) + by);

const listed = (counts: ReadonlyMap<string, number>): string =>
  [...counts]
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([what, number]) => `${what} ${number}`)
    .join(', ');

export class Tally {
  broken = 0;
  #seeds = 0;
  #steps = 0;
  #finished = 0;
  #withoutResult = 0;
  #acknowledged = 0;
  readonly #faults = new Map<FaultKind, number>();
  readonly #cheats = new Map<string, number>();
  #met = 0;

  add({ script, violation, world }: Outcome): void {
    this.#seeds += 1;
    this.#steps += world.stepsTaken;
    this.#acknowledged += world.ledger.receipts.length;
    if (violation) this.broken += 1;
    else if (hasEnded({ world })) this.#finished += 1;
    if (world.coordinator.state?.record?.shortfall) this.#withoutResult += 1;
    for (const { kind } of script.faults) add(this.#faults, kind);
    for (const cheat of script.cheats) add(this.#cheats, cheat);
    this.#met += world.verdictsMet.size;
  }

  describe({ script, violation, world }: Outcome): string {
    const { nodes, voters } = script.election;
    const how = world.coordinator.state?.record?.shortfall ? 'finished without a result' : 'finished';
    const ended = hasEnded({ world }) ? how : `not finished (${reason({ world })})`;
    const cheats = script.cheats.length > 0 ? `, ${script.cheats.join(' and ')}` : '';
    const end = violation ? 'broken' : ended;
    return (
      `${nodes} nodes, ${voters} voters, ${script.faults.length} faults${cheats}: ${end} after ` +
      `${(world.schedule.now / 1000).toFixed(1)} s, ${world.stepsTaken} steps, ${world.digest.slice(0, 12)}`
    );
  }

  summary(seconds: number): string[] {
    return [
      `${this.#seeds} seeds, ${this.broken} broken; ${this.#finished} elections finished, ${this.#withoutResult} of them without a result, ${this.#seeds - this.#finished - this.broken} said why not`,
      `${this.#steps} steps, ${this.#acknowledged} ballots acknowledged, in ${seconds.toFixed(0)} s`,
      `faults: ${listed(this.#faults)}`,
      `cheats: ${listed(this.#cheats)}; ${this.#met} got what their entries claim, the others no opportunity or no hearing`,
    ];
  }
}

type Ended = Pick<Outcome, 'world'>;

function hasEnded({ world }: Ended): boolean {
  const record = world.coordinator.state?.record;
  return record !== undefined && record !== null && phaseOf(record) === 'finished';
}

function reason({ world }: Ended): string {
  const { state } = world.coordinator;
  return state?.stuck?.english ?? (state?.record ? `waits in phase ${phaseOf(state.record)}` : 'waits in the lobby');
}
