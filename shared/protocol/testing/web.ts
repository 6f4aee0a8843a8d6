/** The coordinator's web half over a network in one process, and the time and the disk of a device that asks it. */
import { setImmediate as settled } from 'node:timers/promises';
import { origin, writeCheckpoint } from '../../board/checkpoint.ts';
import { leafHash, MerkleLog } from '../../board/merkle.ts';
import { type Bytes, equal, hex, unhex, utf8 } from '../../codec/bytes.ts';
import { decodeAs, encodeCanonical, type Value } from '../../codec/cbor.ts';
import type { Reply, Request, Transport } from '../client/transport.ts';
import { shownHead } from '../coordinator/board.ts';
import { standingOf } from '../coordinator/roll.ts';
import type { Answer } from '../coordinator/state.ts';
import { statusOf } from '../coordinator/status.ts';
import { excerptOf } from '../excerpt.ts';
import { type Release, releaseSchema } from '../glass/disclosure.ts';
import { enrolSchema } from '../messages.ts';
import type { Clock } from '../voter/attendance.ts';
import type { VoterStore } from '../voter/kept.ts';
import type { Network } from './network.ts';
import { random } from './plan.ts';

const reply = (status: number, body: Bytes): Reply => ({
  status,
  bytes: async () => body,
  text: async () => new TextDecoder().decode(body),
  pieces: async function* () {
    yield body;
  },
  texts: async function* () {
    yield new TextDecoder().decode(body);
  },
});
const json = (status: number, value: unknown): Reply =>
  reply(status, utf8(JSON.stringify(value, (_, item) => (item instanceof Uint8Array ? hex(item) : item))));

/** Answers as the coordinator's routes do. A test changes or withholds answers by `twist`, and cuts the line. */
export class Web implements Transport {
  readonly address = 'http://192.0.2.1:4790';
  network: Network;
  cut = false;
  /** The board as it is shown, where that is not the true one. */
  leaves: readonly Bytes[] | null = null;
  /** The paths asked for, in order. */
  readonly asked: string[] = [];
  /** Ballots that voters let be followed, as they say it. */
  readonly released: Release[] = [];
  twist: (path: string, answer: () => Reply) => Reply = (_, answer) => answer();

  constructor(network: Network) {
    this.network = network;
  }

  async request(method: string, path: string, { body }: Partial<Request>): Promise<Reply> {
    if (this.cut) throw new Error('the line is cut');
    this.asked.push(path);
    return this.twist(path, () => this.#answer(method, path, body ?? new Uint8Array()));
  }

  #answer(method: string, path: string, body: Bytes): Reply {
    const { network } = this;
    const { pathname, searchParams: query } = new URL(path, this.address);
    switch (`${method} ${pathname}`) {
      case 'GET /api/status':
        return json(200, statusOf(network.coordinator));
      case 'GET /api/entries': {
        const from = Number(query.get('from'));
        return reply(
          200,
          encodeCanonical({ from, entries: (this.leaves ?? network.leaves).slice(from, Number(query.get('to'))) }),
        );
      }
      case 'GET /api/checkpoint':
        return reply(
          200,
          utf8(this.leaves ? noteOver(network, this.leaves) : (shownHead(network.coordinator)?.note ?? '')),
        );
      case 'GET /api/excerpt': {
        const { coordinator, record, leaves } = network;
        const about = query.getAll('about').map(unhex);
        const prefixes = query.getAll('prefix').map(Number);
        const wanted = { known: Number(query.get('known')), since: Number(query.get('since')), about, prefixes };
        const [size, note] = [...coordinator.notes].at(-1)!;
        return reply(
          200,
          encodeCanonical(excerptOf(record, { size, note }, wanted, (index) => leaves[index]!) as Value),
        );
      }
      case 'GET /api/inclusion':
        return this.#inclusion(unhex(query.get('leaf')!), query.has('witnessed'));
      case 'GET /api/enrolment':
        return json(200, { standing: standingOf(network.coordinator, unhex(query.get('key')!)) });
      case 'POST /api/enrol': {
        const request = decodeAs(enrolSchema, body);
        return this.#told(
          network.ask((asker) => ({ kind: 'enrol', request, blinding: random(32), from: null, asker })),
          () => json(201, {}),
        );
      }
      case 'POST /api/release': {
        const release = decodeAs(releaseSchema, body);
        this.released.push(release);
        return json(201, {});
      }
      case 'POST /api/entries':
        return this.#told(network.submitting(body), () => this.#inclusion(leafHash(body), false, 201));
      default: {
        const blob = network.blobs.get(pathname.replace('/api/blobs/', ''));
        return blob ? reply(200, blob) : json(404, { code: 'not-found', message: 'there is nothing here' });
      }
    }
  }

  #told(answer: () => Answer | undefined, then: () => Reply): Reply {
    this.network.run();
    const said = answer();
    if (!said) throw new Error('the coordinator has not answered');
    return said.ok ? then() : json(400, { code: said.code, message: said.message });
  }

  #inclusion(leaf: Bytes, witnessed: boolean, status = 200): Reply {
    const { coordinator, record } = this.network;
    const index = record.log.find(leaf);
    if (index === undefined) return json(404, { code: 'not-found', message: 'no such entry' });
    const newest = [...coordinator.notes].at(-1)!;
    const { size, note } = (witnessed ? coordinator.witnessed : { size: newest[0], note: newest[1] }) ?? {
      size: 0,
      note: '',
    };
    if (size <= index) return json(409, { code: 'not-yet', message: 'not yet' });
    return json(status, { index, size, path: record.log.inclusionProof(index, size), note });
  }
}

/** A checkpoint over these leaves that the network's coordinator signs. */
function noteOver({ record, coordinatorKey }: Network, leaves: readonly Bytes[]): string {
  const log = new MerkleLog();
  for (const leaf of leaves) log.append(leaf);
  const checkpoint = { origin: origin(record.fingerprint, 0), size: log.size, root: log.root(), extensions: [] };
  return writeCheckpoint(checkpoint, coordinatorKey);
}

/** Time that passes when a test says so. */
export class TestClock implements Clock {
  now = 0;
  readonly #due: { at: number; act: () => void }[] = [];

  after(milliseconds: number, act: () => void): () => void {
    const timer = { at: this.now + milliseconds, act };
    this.#due.push(timer);
    return () => {
      const at = this.#due.indexOf(timer);
      if (at >= 0) this.#due.splice(at, 1);
    };
  }

  /** Lets time pass, and everything happen that it brings about. */
  async pass(milliseconds: number): Promise<void> {
    const end = this.now + milliseconds;
    for (;;) {
      await settled();
      const next = this.#due.toSorted((a, b) => a.at - b.at)[0];
      if (!next || next.at > end) break;
      this.now = Math.max(this.now, next.at);
      this.#due.splice(this.#due.indexOf(next), 1);
      next.act();
    }
    this.now = end;
  }

  /** Milliseconds until the next timer is due. */
  get next(): number {
    return Math.min(...this.#due.map(({ at }) => at)) - this.now;
  }
}

/** A device's disk, which outlives its sessions. */
export class TestStore implements VoterStore {
  readonly values: { election: Bytes; value: Bytes }[] = [];

  async load(election: Bytes): Promise<Bytes | null> {
    return this.values.findLast((one) => equal(one.election, election))?.value ?? null;
  }

  async update(election: Bytes, change: (stored: Bytes | null) => Bytes): Promise<void> {
    const stored = this.values.findLast((one) => equal(one.election, election))?.value ?? null;
    this.values.push({ election, value: change(stored) });
  }
}
