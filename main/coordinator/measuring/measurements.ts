/**
 * What coordinator and nodes have measured: kept, and told as far as it may be. It has no part in the election. What a party
 * measured of a phase before it was started again is lost: its record is of the time since then.
 */
import { EventEmitter, once } from 'node:events';
import type { Server } from 'node:http';
import type { Socket } from 'node:net';
import { type ElectionRecord, nodeOf, phaseOf } from '../../../shared/board/record.ts';
import type { Bytes } from '../../../shared/codec/bytes.ts';
import { decodeAs } from '../../../shared/codec/cbor.ts';
import { OstrakaError } from '../../../shared/codec/error.ts';
import { verifies } from '../../../shared/crypto/signature.ts';
import type { Measured } from '../../../shared/measure/measured.ts';
import {
  KINDS,
  MAX_MEASUREMENT_ITEMS,
  type Measurement,
  measurementsSchema,
  PHASES,
} from '../../../shared/measure/record.ts';
import { areComplete, isTold, LAST_PHASE, type Telling, toldOf } from '../../../shared/measure/telling.ts';
import type { Status } from '../../../shared/protocol/coordinator/status.ts';
import { measurementBytes } from '../../../shared/protocol/signed.ts';
import type { Meter } from '../../measure/meter.ts';
import { socketReader } from '../../measure/socket-reader.ts';
import { KeptMeasurements } from '../../storage/kept-measurements.ts';
import type { CoordinatorLoop } from '../loop.ts';
import { signerOf } from './authorization.ts';

type Loop = Pick<CoordinatorLoop, 'state' | 'status' | 'store'> & { on(event: 'change', hear: () => void): unknown };

export class Measurements extends EventEmitter<{ change: [] }> {
  readonly #loop: Loop;
  readonly #meter: Meter;
  readonly #areMadeUp: boolean;
  readonly #kept: KeptMeasurements;
  #isOver: boolean;

  /** @param areMadeUp whether nobody votes: the voters are this computer's own */
  constructor(loop: Loop, meter: Meter, areMadeUp: boolean) {
    super();
    this.#loop = loop;
    this.#meter = meter;
    this.#areMadeUp = areMadeUp;
    this.#kept = new KeptMeasurements(loop.store);
    this.#isOver = areComplete(this.#kept.of('coordinator', 0));
    loop.on('change', () => this.#look());
    this.#look();
  }

  /** All that may be told now. */
  get told(): Measured {
    const { record } = this.#loop.state;
    const telling = this.#telling(record);
    const own = toldOf(this.#kept.of('coordinator', 0), telling);
    const nodes = record?.manifest.nodes.map((_, i) => toldOf(this.#kept.of('node', i + 1), telling)) ?? [];
    return {
      records: [own, ...nodes].flat().sort(inOrder),
      missing: nodes.flatMap((records, i) => (areComplete(records) ? [] : [i + 1])),
      complete: areComplete(own),
    };
  }

  /** Resolves when what was accepted so far is on disk. */
  get durable(): Promise<unknown> {
    return this.#kept.durable;
  }

  /** Once everybody has told all, or after so many milliseconds. */
  async settled(within: number): Promise<void> {
    const until = AbortSignal.timeout(within);
    const isOver = ({ complete, missing } = this.told): boolean => complete && missing.length === 0;
    while (!until.aborted && !isOver()) await once(this, 'change', { signal: until }).catch(() => {});
  }

  /**
   * Keeps what a node says of its own work.
   * @throws OstrakaError `forbidden`, `bad-signature`, `not-yet`, `bad-request` and what decoding throws
   */
  accept(authorization: string, body: Bytes): void {
    const { record } = this.#loop.state;
    const signer = signerOf(authorization);
    const place = signer && record ? nodeOf(record, signer.key) : null;
    if (!signer || !record || place === null)
      throw new OstrakaError('forbidden', 'only the nodes of this election measure for it');
    if (!verifies(signer.signature, measurementBytes(record.fingerprint, body), signer.key))
      throw new OstrakaError('bad-signature', 'these records are not signed by their node');
    if (!record.closing) throw new OstrakaError('not-yet', 'records are told once voting is over');
    const records = decodeAs(measurementsSchema, body, MAX_MEASUREMENT_ITEMS);
    const fault = faultOf(records, place, isTold(this.#telling(record)));
    if (fault !== null) throw new OstrakaError('bad-request', fault);
    if (this.#kept.keep(records)) this.emit('change');
  }

  #telling(record: ElectionRecord | null): Telling {
    return {
      ballots: record?.closing?.count ?? null,
      isShown: this.#areMadeUp || (record?.manifest.lesson ?? false) || (record?.manifest.simulation ?? false),
    };
  }

  #look(): void {
    const { record } = this.#loop.state;
    if (this.#isOver) return;
    const phase = record ? phaseOf(record) : 'lobby';
    const closed = this.#meter.enter(phase);
    // The status is dear while voters come.
    const waitsFor = phase === LAST_PHASE ? this.#loop.status.nodes.filter(isAwaited) : null;
    this.#isOver = waitsFor?.length === 0;
    if (this.#isOver) closed.push(...this.#meter.end());
    if (closed.length === 0) return;
    this.#kept.keep(closed);
    this.emit('change');
  }
}

/** Whether the election is not over for this node, which can still say so. */
const isAwaited = ({ attested, connected }: Status['nodes'][number]): boolean => connected && !attested;

/** Why this cannot be what the node at `place` has measured; null where it can. */
function faultOf(records: readonly Measurement[], place: number, byPhase: boolean): string | null {
  const seen = new Set(records.map(({ phase, kind }) => `${phase} ${kind}`));
  if (seen.size < records.length) return 'a kind of work is there twice in one phase';
  for (const record of records) {
    if (record.party !== 'node' || record.place !== place) return 'a node tells of its own work';
    if ((record.phase === 'election') === byPhase)
      return byPhase ? 'phases are told one by one' : 'of so few ballots one sum is told';
    if (record.kind === 'seal') return 'a node seals no ballots';
  }
  for (const phase of new Set(records.map((record) => record.phase))) {
    const of = records.filter((record) => record.phase === phase);
    const whole = of.find(({ kind }) => kind === 'whole');
    const parts = of.reduce((sum, { kind, processor }) => sum + (kind === 'whole' ? 0 : processor), 0);
    if (whole?.processor !== parts) return 'the kinds of work do not add up to the whole';
  }
  return null;
}

const PARTIES = ['coordinator', 'node', 'voters'];
const rank = ({ party, place, phase, kind }: Measurement): readonly number[] => [
  PARTIES.indexOf(party),
  place,
  PHASES.indexOf(phase),
  KINDS.indexOf(kind),
];
function inOrder(a: Measurement, b: Measurement): number {
  const [x, y] = [rank(a), rank(b)];
  const at = x.findIndex((value, i) => value !== y[i]);
  return at < 0 ? 0 : x[at]! - y[at]!;
}

/** Counts what passes the sockets of a server, those that are still open as well. */
export function meterSockets(http: Server, meter: Meter): void {
  const readers = new Set<() => void>();
  http.on('connection', (socket: Socket) => {
    const read = socketReader(socket, meter);
    readers.add(read);
    socket.once('close', () => {
      readers.delete(read);
      read();
    });
  });
  // Each question has its answer.
  http.on('request', () => {
    meter.received.add(0);
    meter.sent.add(0);
  });
  meter.before(() => {
    for (const read of readers) read();
  });
}
