/** Voters' devices in a process of their own: each enrols, and casts until it holds a receipt that verifies. */
import type { BallotBody } from '../../../shared/board/entry.ts';
import { hashOf } from '../../../shared/board/entry-types/polling.ts';
import { leafHash } from '../../../shared/board/merkle.ts';
import type { Bytes } from '../../../shared/codec/bytes.ts';
import { OstrakaError } from '../../../shared/codec/error.ts';
import { type SigningKey, signingKey } from '../../../shared/crypto/signature.ts';
import { codeKey, parseCode } from '../../../shared/election/credential.ts';
import { headOf } from '../../../shared/protocol/author.ts';
import { BoardClient } from '../../../shared/protocol/client/board-client.ts';
import { readLink, webAddress } from '../../../shared/protocol/link.ts';
import { ranked } from '../../../shared/protocol/testing/plan.ts';
import { LightBoard } from '../../../shared/protocol/voter/board/light-board.ts';
import { type Booth, bind, cast, checkReceipt, enrol, receiptFor, seal } from '../../../shared/protocol/voter.ts';
import { fetchTransport } from '../../network/fetch-transport.ts';
import { startArithmetic } from '../../workers/arithmetic.ts';
import { systemRandom } from '../../workers/system-random.ts';

/** One ballot of one voter: what its device keeps. */
export interface Device {
  readonly id: number;
  readonly seed: Bytes;
  /** The code on the voter's slip, where a registrar has made some: it names the device's key. */
  readonly code: string | null;
  readonly choice: number;
  /** Sealed before, by a process that was killed; the ballot that is cast again must be that one. */
  readonly body: BallotBody | null;
  /** The ballot that this one replaces. */
  readonly previous: { readonly hash: Bytes; readonly sequence: number } | null;
}

export type ToVoters =
  | { readonly do: 'enrol'; readonly links: readonly string[]; readonly voter: number; readonly seed: Bytes }
  | { readonly do: 'cast'; readonly links: readonly string[]; readonly device: Device };

export type FromVoters =
  | { readonly said: 'enrolled'; readonly voter: number }
  | { readonly said: 'sealed'; readonly id: number; readonly body: BallotBody; readonly hash: Bytes }
  | {
      readonly said: 'acknowledged';
      readonly id: number;
      readonly leaf: Bytes;
      readonly index: number;
      readonly note: string;
    }
  | { readonly said: 'refused'; readonly code: string; readonly message: string };

const PAUSE = 250;
const say = (message: FromVoters): void => void process.send?.(message);

/** On a bad network any answer may be nonsense: a device tries again as long as somebody holds it, with each whom it may ask in turn. */
async function patiently(links: readonly string[], act: (link: string) => Promise<void>): Promise<void> {
  let last = '';
  for (let tries = 0; ; tries++) {
    try {
      return await act(links[tries % links.length]!);
    } catch (error) {
      if (!(error instanceof OstrakaError)) throw error;
      if (error.code !== last && error.code !== 'unreachable')
        say({ said: 'refused', code: error.code, message: error.message });
      last = error.code;
      await new Promise((resolve) => setTimeout(resolve, PAUSE));
    }
  }
}

async function boothAt(link: string): Promise<{ client: BoardClient; board: LightBoard; booth: Booth }> {
  const parsed = readLink(link);
  const client = new BoardClient(fetchTransport(webAddress(parsed)));
  // The devices were here before any takeover: they know the election.
  const board = await LightBoard.open(client, parsed.coordinator, () => true);
  const { manifest, key } = board.record;
  const publicKey = key?.publicKey ?? new Uint8Array(32);
  return { client, board, booth: { manifest, publicKey, seen: headOf(board.record), client: 'command' } };
}

async function register(link: string, voter: number, key: SigningKey): Promise<void> {
  const { client, booth } = await boothAt(link);
  await client.enrol(enrol(booth.manifest, key, `voter ${voter}`));
  say({ said: 'enrolled', voter });
}

/** Lets a code name the device's key; where it did already, and nobody heard, the ballot that follows shows whether it was this one. */
async function spend(client: BoardClient, booth: Booth, code: SigningKey, key: SigningKey): Promise<void> {
  try {
    await client.submit(bind(booth, code, key));
  } catch (error) {
    if (!(error instanceof OstrakaError) || error.code !== 'bad-bind') throw error;
  }
}

async function vote(links: readonly string[], device: Device): Promise<void> {
  const { code } = device;
  const key = signingKey(device.seed);
  let { body } = device;
  await patiently(links, async (link) => {
    const { client, board, booth } = await boothAt(link);
    const { manifest, fingerprint, coordinator, epoch, key: made } = board.record;
    if (!made) throw new OstrakaError('not-yet', 'there is no election key yet');
    if (code !== null) await spend(client, booth, codeKey(fingerprint, parseCode(code)), key);
    body ??= seal(booth, key, ranked(device.choice, (device.choice + 1) % 3), device.previous, systemRandom).body;
    const hash = hashOf(fingerprint, key.publicKey, body);
    // What follows from it, should this process be killed, is only ever this ballot.
    say({ said: 'sealed', id: device.id, body, hash });
    const leaf = cast(booth, key, { body });
    const known = board.ballotsOf(key.publicKey).find((one) => one.hash.every((byte, i) => byte === hash[i]));
    const proof = known
      ? await client.inclusion(leafHash(board.entries[known.index]!.leaf))
      : await client.submit(leaf);
    const receipt = receiptFor(manifest, hash, known ? board.entries[known.index]!.leaf : leaf, proof);
    checkReceipt(receipt, manifest, coordinator, epoch);
    say({ said: 'acknowledged', id: device.id, leaf: receipt.leaf, index: receipt.index, note: proof.note });
  });
}

startArithmetic();
process.on('message', (message: ToVoters) => {
  if (message.do === 'cast') return void vote(message.links, message.device);
  const key = signingKey(message.seed);
  void patiently(message.links, (link) => register(link, message.voter, key));
});
process.on('disconnect', () => process.exit(0));
