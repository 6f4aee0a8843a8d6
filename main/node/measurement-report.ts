/**
 * A node tells the coordinator what it measured, signed, once a phase: from the end of voting on, and no more once it has
 * attested. It has no part in the election: whatever comes of it, the node goes on.
 */
import { phaseOf } from '../../shared/board/record.ts';
import { encodeCanonical } from '../../shared/codec/cbor.ts';
import { OstrakaError } from '../../shared/codec/error.ts';
import type { SigningKey } from '../../shared/crypto/signature.ts';
import type { Measurement } from '../../shared/measure/record.ts';
import { areComplete, LAST_PHASE, toldOf } from '../../shared/measure/telling.ts';
import type { BoardClient } from '../../shared/protocol/client/board-client.ts';
import type { Meter } from '../measure/meter.ts';
import type { BoardStore } from '../storage/board-store.ts';
import { KeptMeasurements } from '../storage/kept-measurements.ts';
import type { NodeLoop } from './loop.ts';

/** Milliseconds until a coordinator that was not reached is told again. */
const RETRY = 1000;

type Loop = Pick<NodeLoop, 'state'> & { on(event: 'change', hear: () => void): unknown };

interface Parts {
  readonly key: SigningKey;
  readonly store: BoardStore;
  readonly client: Pick<BoardClient, 'tellMeasured'>;
  readonly areMadeUp: boolean;
}

export class MeasurementReport {
  readonly #loop: Loop;
  readonly #meter: Meter;
  readonly #parts: Parts;
  readonly #kept: KeptMeasurements;
  #isOver = false;
  /** Phases that the coordinator has. */
  readonly #told = new Set<string>();
  #telling = false;
  #again: NodeJS.Timeout | undefined;
  #isClosed = false;

  constructor(loop: Loop, meter: Meter, parts: Parts) {
    this.#loop = loop;
    this.#meter = meter;
    this.#parts = parts;
    this.#kept = new KeptMeasurements(parts.store);
    loop.on('change', () => this.#look());
    this.#look();
  }

  /** All that may be told now. */
  get told(): readonly Measurement[] {
    const { replica } = this.#loop.state;
    if (!replica) return [];
    const { manifest, closing } = replica.record;
    const isShown = this.#parts.areMadeUp || manifest.lesson || (manifest.simulation ?? false);
    return toldOf(this.#kept.of('node', replica.index), { ballots: closing?.count ?? null, isShown });
  }

  /** What the coordinator does not have yet: at each new phase, and when a connection stands again. */
  async tell(): Promise<void> {
    const { replica } = this.#loop.state;
    if (this.#telling || this.#isClosed || !replica?.record.closing || replica.index === 0) return;
    clearTimeout(this.#again);
    const { client, key } = this.#parts;
    const { fingerprint } = replica.record;
    const fresh = this.told.filter(({ phase }) => !this.#told.has(phase));
    if (fresh.length === 0) return;
    this.#telling = true;
    try {
      await client.tellMeasured(fingerprint, encodeCanonical(fresh), key);
      this.#settle(fresh);
    } catch (error) {
      // A coordinator of a version that does not ask is not told again; one that was not reached is.
      if (error instanceof OstrakaError && FINAL.has(error.code)) this.#settle(fresh);
      else this.#again = setTimeout(() => void this.tell(), RETRY).unref();
    } finally {
      this.#telling = false;
    }
    if (fresh.every(({ phase }) => this.#told.has(phase))) await this.tell();
  }

  close(): void {
    this.#isClosed = true;
    clearTimeout(this.#again);
  }

  #settle(records: readonly Measurement[]): void {
    for (const { phase } of records) this.#told.add(phase);
  }

  #look(): void {
    const { replica } = this.#loop.state;
    if (this.#isOver) return;
    if (replica && this.#meter.place !== replica.index) {
      this.#meter.place = replica.index;
      this.#isOver = areComplete(this.#kept.of('node', replica.index));
      if (this.#isOver) return;
    }
    const phase = replica ? phaseOf(replica.record) : 'lobby';
    const closed = this.#meter.enter(phase);
    this.#isOver = phase === LAST_PHASE && replica!.record.attests.has(replica!.index);
    if (this.#isOver) closed.push(...this.#meter.end());
    if (closed.length === 0 || replica?.index === 0) return;
    this.#kept.keep(closed);
    void this.tell();
  }
}

/** After them the coordinator would say the same again. */
const FINAL: ReadonlySet<string> = new Set(['not-found', 'forbidden', 'bad-request', 'bad-shape', 'bad-signature']);
