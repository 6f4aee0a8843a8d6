/** A board of very many voters, shown as a coordinator shows it, with what a device reads of it counted in bytes. */
import { layRoll } from '../../board/roll/records.ts';
import { Forge, nameOf } from '../../board/verify/testing/forge.ts';
import { madeUpKeys } from '../../board/verify/testing/made-up.ts';
import { plan } from '../../board/verify/testing/parties.ts';
import { type Bytes, concat, hex } from '../../codec/bytes.ts';
import { encodeCanonical, type Value } from '../../codec/cbor.ts';
import type { SigningKey } from '../../crypto/signature.ts';
import { nameHash } from '../../election/names/name-hash.ts';
import { type Excerpt, excerptOf } from '../excerpt.ts';
import type { BoardSource } from '../voter/board/judged-board.ts';
import { random } from './plan.ts';

/** Three nodes; `voters` on the roll, whom nobody is but the one given, and whose name of each is hashed. */
export function largeElection(voters: number, voter: SigningKey): Forge {
  const limits = { ballotsPerVoter: 5, voters };
  const keys = [voter.publicKey, ...madeUpKeys(voters - 1)];
  const records = keys.map((key) => concat(key, nameHash(nameOf(key))));
  return Forge.election(3, plan({ limits })).ceremony().rollOf(layRoll(records, 64));
}

/** Lets others' entries come, which no device reads: bytes of the length of a ballot. */
export function others(forge: Forge, count: number): void {
  for (let i = 0; i < count; i++) {
    const leaf = concat(random(32), new Uint8Array(420));
    forge.leaves.push(leaf);
    forge.log.append(leaf);
    forge.record.log.append(leaf);
  }
}

/** What a coordinator shows of this board. */
export class Shown implements BoardSource {
  /** Bytes of all answers, as they are sent. */
  bytes = 0;
  readonly #forge: Forge;
  /** A test alters excerpts by it. */
  twist: (excerpt: Excerpt) => Excerpt = (excerpt) => excerpt;

  constructor(forge: Forge) {
    this.#forge = forge;
  }

  status: BoardSource['status'] = async () => {
    // As long as a status of some laptops is.
    this.bytes += 4096;
    return { size: this.#forge.log.size } as Awaited<ReturnType<BoardSource['status']>>;
  };

  entries: BoardSource['entries'] = async (from, to) => {
    const entries = this.#forge.leaves.slice(from, to);
    this.#sent(entries);
    return entries;
  };

  checkpoint: BoardSource['checkpoint'] = async () => {
    const note = this.#forge.note();
    this.#sent(note);
    return note;
  };

  blob: BoardSource['blob'] = async ({ sha256 }) => {
    const blob = this.#forge.blobs.get(hex(sha256))!;
    this.#sent(blob);
    return blob;
  };

  excerpt: BoardSource['excerpt'] = async (wanted) => {
    const { record, leaves } = this.#forge;
    const head = { note: this.#forge.note(), size: record.log.size };
    const excerpt = this.twist(excerptOf(record, head, wanted, (index) => leaves[index]!));
    this.#sent(excerpt as Value);
    return excerpt;
  };

  #sent(answer: Value | readonly Bytes[]): void {
    this.bytes += encodeCanonical(answer as Value).length;
  }
}
