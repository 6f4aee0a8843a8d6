/**
 * What a registrar keeps, in a folder of its own: the seed of its key, and of the codes that it has made the public halves, in
 * the order of their slips' numbers. The codes themselves stand on slips and in tables, and nowhere here.
 */
import { join } from 'node:path';
import { type Bytes, concat, hex, pieces } from '../../shared/codec/bytes.ts';
import { OstrakaError } from '../../shared/codec/error.ts';
import { type SigningKey, signingKey } from '../../shared/crypto/signature.ts';
import { codeKey, newCode, parseCode } from '../../shared/election/credential.ts';
import { type KeyStore, openKeyStore } from '../storage/key-store.ts';
import { systemRandom } from '../workers/system-random.ts';

const SEED = 'registrar';
const SLIPS = 'slips/';
const SIGNED = 'signed/';

export class RegistrarFolder {
  readonly key: SigningKey;
  readonly #keys: KeyStore;

  private constructor(keys: KeyStore, seed: Bytes) {
    this.#keys = keys;
    this.key = signingKey(seed);
  }

  /** The folder with its key, which is made where there is none yet. Throws what opening a key store throws. */
  static begin(data: string): RegistrarFolder {
    const keys = openKeyStore(join(data, 'keys'));
    const seed = keys.get(SEED) ?? systemRandom(32);
    keys.put(SEED, seed);
    return new RegistrarFolder(keys, seed);
  }

  /** The same where there must be a key. Throws `no-key` as well. */
  static async open(data: string): Promise<RegistrarFolder> {
    const keys = openKeyStore(join(data, 'keys'));
    const seed = keys.get(SEED);
    if (seed) return new RegistrarFolder(keys, seed);
    await keys.close();
    throw new OstrakaError(
      'usage',
      `there is no registrar’s key in ${data}: ostraka registrar new --data DIR makes one`,
    );
  }

  /** The keys of this election's codes, by the numbers of their slips, from 1 on; none before they were made. */
  slips(election: Bytes): Bytes[] {
    return pieces(this.#keys.get(placeOf(election)) ?? new Uint8Array(0));
  }

  /** Keeps these keys behind those that are there. */
  add(election: Bytes, keys: readonly Bytes[]): void {
    this.#keys.put(placeOf(election), concat(...this.slips(election), ...keys));
  }

  /** Of how many codes a list was signed last: the roll that is to stand on the board; 0 before any was. */
  signed(election: Bytes): number {
    const count = this.#keys.get(`${SIGNED}${hex(election)}`);
    return count ? new DataView(count.buffer, count.byteOffset).getUint32(0) : 0;
  }

  /** Keeps that before the list is sent: whoever has been sent it can post it. */
  keepSigned(election: Bytes, count: number): void {
    const bytes = new Uint8Array(4);
    new DataView(bytes.buffer).setUint32(0, count);
    this.#keys.put(`${SIGNED}${hex(election)}`, bytes);
  }

  close(): Promise<void> {
    return this.#keys.close();
  }
}

const placeOf = (election: Bytes): string => `${SLIPS}${hex(election)}`;

/** Codes of the system's generator, each with the public half that it has in this election. */
export function freshCodes(election: Bytes, count: number): { readonly codes: string[]; readonly keys: Bytes[] } {
  const codes = Array.from({ length: count }, () => newCode(systemRandom));
  return { codes, keys: codes.map((code) => codeKey(election, parseCode(code)).publicKey) };
}
