/** Every way out of every tie, each set of continuing candidates looked at once. */
import { type Outcome, type State, without } from './elimination.ts';

/** Sets of continuing candidates that one count looks at; beyond them it is unresolved. */
export const MAX_STATES = 4096;

/** What comes of a set; where `resolved` is false, `always` names nobody and `sometimes` all who are not ruled out. */
export type Found = Outcome & { readonly resolved: boolean };

/** What a look at a set says, by whatever rule of elimination. */
export interface Looked {
  /** Who goes out next, or one of whom; nobody, where it ends. */
  readonly step:
    | { readonly kind: 'leave'; readonly who: readonly number[] }
    | { readonly kind: 'tie'; readonly among: readonly number[] }
    | { readonly kind: 'majority' | 'filled' | 'equal' | 'open' | 'left' };
  /** The candidates whom this look does not rule out. */
  readonly possible: readonly number[];
  /** Whether they are elected. */
  readonly decided: boolean;
}

interface Looker<S extends Looked> {
  look(set: readonly number[]): S;
  /** A set without what is no candidate. */
  candidatesIn(set: readonly number[]): readonly number[];
}

interface Seen<S> {
  readonly set: readonly number[];
  readonly state: S;
  readonly next: readonly (readonly number[])[];
}

/** The sets that a count has looked at, up to `MAX_STATES`. */
export class Ways<S extends Looked = State> {
  readonly #elimination: Looker<S>;
  readonly #seats: number;
  readonly #found = new Map<string, Found>();
  readonly #states = new Map<string, S>();

  constructor(elimination: Looker<S>, seats: number) {
    this.#elimination = elimination;
    this.#seats = seats;
  }

  /** A look that was taken, or one that costs nothing of the limit. */
  look(continuing: readonly number[]): S {
    return this.#states.get(nameOf(continuing)) ?? this.#elimination.look(continuing);
  }

  /** What comes of a set that has been followed, or was met on the way from one. */
  of(continuing: readonly number[]): Found | null {
    return this.#found.get(nameOf(continuing)) ?? null;
  }

  /**
   * Follows every way from each of `starts`. Larger sets come first, and those of one size all or none, so that the
   * order of candidates makes no difference to what is looked at, nor to who is ruled out when the limit is reached.
   */
  follow(...starts: readonly (readonly number[])[]): void {
    const waiting: Map<string, readonly number[]>[] = [];
    const wait = (set: readonly number[]): void => {
      const alike = waiting[set.length] ?? new Map<string, readonly number[]>();
      waiting[set.length] = alike.set(nameOf(set), set);
    };
    starts.forEach(wait);
    const seen: Seen<S>[] = [];
    for (let size = waiting.length - 1; size >= 0; size--) {
      const fresh = [...(waiting[size]?.values() ?? [])].filter((set) => this.of(set) === null);
      if (this.#states.size + fresh.length > MAX_STATES) {
        for (const sets of waiting.slice(0, size + 1))
          for (const set of sets?.values() ?? [])
            if (this.of(set) === null)
              this.#keep(set, { always: [], sometimes: this.#elimination.candidatesIn(set), resolved: false });
        break;
      }
      for (const set of fresh) {
        const state = this.#elimination.look(set);
        this.#states.set(nameOf(set), state);
        const next = this.#nextOf(state).map((out) => without(set, out));
        next.forEach(wait);
        seen.push({ set, state, next });
      }
    }
    for (const { set, state, next } of seen.toReversed()) this.#keep(set, this.#outcomeOf(state, next));
  }

  #nextOf({ step, decided }: Looked): (readonly number[])[] {
    if (decided) return [];
    if (step.kind === 'leave') return [step.who];
    return step.kind === 'tie' ? step.among.map((candidate) => [candidate]) : [];
  }

  #outcomeOf({ possible, decided, step }: Looked, next: readonly (readonly number[])[]): Found {
    if (decided) return { always: possible, sometimes: possible, resolved: true };
    if (next.length === 0) return { always: [], sometimes: possible, resolved: step.kind === 'equal' };
    const ways = next.map((set) => this.of(set)!);
    const sometimes = possible.filter((candidate) => ways.some((way) => way.sometimes.includes(candidate)));
    // Even where not every way was followed: all that were left open lead to these.
    if (sometimes.length <= this.#seats) return { always: sometimes, sometimes, resolved: true };
    const resolved = ways.every((way) => way.resolved);
    const always = possible.filter((candidate) => ways.every((way) => way.always.includes(candidate)));
    return { always, sometimes, resolved };
  }

  #keep(set: readonly number[], found: Found): void {
    this.#found.set(nameOf(set), found);
  }
}

const nameOf = (set: readonly number[]): string => set.join();
