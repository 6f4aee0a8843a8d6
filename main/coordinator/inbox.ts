const COMPACT_AFTER = 4096;

/** Milliseconds for which what people ask is gathered: where few came last, and where many did. */
const GATHER = { few: 40, many: 120 } as const;
const MANY = 8;

/**
 * For so many milliseconds what people ask is gathered, so that ballots that come close together are one batch, under one
 * checkpoint and one sync of the disk; longer where they pour in, when nobody would be answered sooner by smaller batches.
 * @param last how many had their turn last
 */
export const gatheringFor = (last: number): number => (last < MANY ? GATHER.few : GATHER.many);

/**
 * What is to happen next, in two lanes: nodes, timers and finished work go first and all together; of what people ask,
 * a bounded share has its turn each time. However many voters come, a node waits for one turn.
 */
export class Inbox<Event> {
  readonly #first: Event[] = [];
  readonly #people: Event[] = [];
  /** What was taken already of the people's lane: shifting a long array for each would cost more than the work. */
  #taken = 0;

  /** One of the nodes, the clock or a worker. */
  push(event: Event): void {
    this.#first.push(event);
  }

  /** One of those who ask over HTTP. */
  pushRequest(event: Event): void {
    this.#people.push(event);
  }

  /** Whether there is anything in the first lane. */
  get isUrgent(): boolean {
    return this.#first.length > 0;
  }

  /** How many people wait. */
  get requests(): number {
    return this.#people.length - this.#taken;
  }

  /** Everything of the first lane, then at most `share` of the second, each in the order it came. */
  take(share: number): Event[] {
    const end = Math.min(this.#people.length, this.#taken + share);
    const events = [...this.#first, ...this.#people.slice(this.#taken, end)];
    this.#first.length = 0;
    this.#taken = end;
    if (this.#taken === this.#people.length || this.#taken >= COMPACT_AFTER) {
      this.#people.splice(0, this.#taken);
      this.#taken = 0;
    }
    return events;
  }
}
