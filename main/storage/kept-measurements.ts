/** Records of what was measured, as a party keeps them: each phase of each party once, and what was kept stays as it is. */
import type { Bytes } from '../../shared/codec/bytes.ts';
import { decodeAs, encodeCanonical } from '../../shared/codec/cbor.ts';
import { MAX_MEASUREMENT_ITEMS, type Measurement, measurementsSchema } from '../../shared/measure/record.ts';
import type { CoordinatorStore } from './coordinator-store.ts';

const PREFIX = 'measured/';

export class KeptMeasurements {
  readonly #store: CoordinatorStore;
  readonly #byPhase = new Map<string, readonly Measurement[]>();
  /** Resolves when what was kept so far is on disk. */
  durable: Promise<unknown> = Promise.resolve();

  constructor(store: CoordinatorStore) {
    this.#store = store;
    for (const [key, value] of store.list(PREFIX))
      this.#byPhase.set(key, decodeAs(measurementsSchema, value, MAX_MEASUREMENT_ITEMS));
  }

  /** In the order of their phases’ names, party by party. */
  get all(): readonly Measurement[] {
    return [...this.#byPhase.values()].flat();
  }

  of(party: Measurement['party'], place: number): readonly Measurement[] {
    return this.all.filter((record) => record.party === party && record.place === place);
  }

  /** Keeps what is of a phase that nothing is kept of yet; whether there was any such. */
  keep(records: readonly Measurement[]): boolean {
    const fresh = Object.groupBy(
      records.filter((record) => !this.#byPhase.has(keyOf(record))),
      keyOf,
    );
    const put: Record<string, Bytes> = {};
    for (const [key, each = []] of Object.entries(fresh)) {
      put[key] = encodeCanonical(each);
      this.#byPhase.set(key, each);
    }
    if (Object.keys(put).length === 0) return false;
    this.durable = this.#store.write({ put });
    // It is worth no election: a disk that is full ends that elsewhere.
    this.durable.catch(() => {});
    return true;
  }
}

const keyOf = ({ party, place, phase }: Measurement): string => `${PREFIX}${party}-${place}/${phase}`;
