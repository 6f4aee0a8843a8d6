/**
 * An adversary who holds the keys of all parties: plays a whole election, honestly until a test says otherwise, and signs
 * whatever it is asked to, checkpoints included. So a forged transcript breaks exactly what is under test.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { type Bytes, concat, equal, hex } from '../../../codec/bytes.ts';
import { encodeCanonical, type Value } from '../../../codec/cbor.ts';
import type { BlobName } from '../../../codec/schema.ts';
import { mod } from '../../../crypto/arithmetic/scalar.ts';
import { fileComplaint } from '../../../crypto/ceremony/complaint.ts';
import {
  type CeremonyContext,
  newReceivingKey,
  nonceCommitment,
  type ReceivingKey,
} from '../../../crypto/ceremony/context.ts';
import { createDeal, type Deal, dealHash } from '../../../crypto/ceremony/deal.ts';
import { evaluate } from '../../../crypto/ceremony/sharing.ts';
import { combineShares, partialDecrypt } from '../../../crypto/decryption.ts';
import { signedBytes } from '../../../crypto/labelled.ts';
import { labels } from '../../../crypto/labels.ts';
import { proveShuffle } from '../../../crypto/shuffle/prove.ts';
import { applyShuffle, drawShuffle } from '../../../crypto/shuffle/shuffle.ts';
import type { ShuffleSecrets, ShuffleStatement } from '../../../crypto/shuffle/statement.ts';
import { type SigningKey, sign } from '../../../crypto/signature.ts';
import type { Choice, Choices } from '../../../election/choice.ts';
import type { Manifest, Plan } from '../../../election/manifest.ts';
import { nameHash } from '../../../election/names/name-hash.ts';
import { type Opening, sealBallot } from '../../../election/sealing.ts';
import { addCosignature, cosign, origin, writeCheckpoint } from '../../checkpoint.ts';
import { countPlaintexts } from '../../count.ts';
import {
  type BallotBody,
  type Body,
  blobsBrought,
  type EntryTypeName,
  type Head,
  picturesNamed,
  readEntry,
  writeEntry,
} from '../../entry.ts';
import { agreedKey } from '../../entry-types/setup.ts';
import { reportBytes } from '../../entry-types/takeover.ts';
import { type Finding, possessionBytes } from '../../evidence.ts';
import { apply } from '../../fold.ts';
import { leafHash, MerkleLog } from '../../merkle.ts';
import {
  askedOf,
  ceremonyContext,
  type ElectionRecord,
  endOf,
  joinedNames,
  lotOf,
  type Mix,
  newRecord,
  provenChain,
  tipOf,
} from '../../record.ts';
import type { NamedVoter, Names } from '../../roll/names-file.ts';
import { KEY_BYTES, type LaidRoll, layRoll, type RollChunks, recordBytesOf } from '../../roll/records.ts';
import type { Transcript } from '../../transcript-file.ts';
import { manifestFor, newKeys, plan, random } from './parties.ts';

/** What parties keep to themselves: of the ceremony by attempt and node, of a node's last mix by node. */
interface Secrets {
  readonly receiving: Map<string, ReceivingKey>;
  readonly nonces: Map<string, Bytes>;
  readonly dealt: Map<string, { readonly deal: Deal; readonly polynomial: readonly bigint[] }>;
  readonly mixes: Map<number, { readonly secrets: ShuffleSecrets; readonly statement: ShuffleStatement }>;
}

/** What the forged roll calls the voter with this key. */
export const nameOf = (key: Bytes): NamedVoter => ({
  key,
  name: `Voter ${hex(key).slice(0, 4)}`,
  blinding: sha256(key),
});

/** The names behind its roll. */
export const namesOf = ({ record }: Forge): Names => ({
  election: record.fingerprint,
  voters: [...(record.voters?.values() ?? [])].map(({ rollKey }) => nameOf(rollKey)),
});

export class Forge {
  readonly manifest: Manifest;
  readonly nodes: readonly SigningKey[];
  readonly everyone: readonly number[];
  /** By epoch. */
  readonly coordinators: SigningKey[];
  readonly leaves: Bytes[] = [];
  readonly log = new MerkleLog();
  readonly blobs: Map<string, Bytes>;
  readonly secrets: Secrets;
  /** What an honest party would know of the board; an entry that it refuses stands on the board all the same. */
  readonly record: ElectionRecord;
  /** What all laptops' clocks show, but where one of them is set otherwise: seconds since 1970. */
  clock = 1_700_000_000;
  readonly clocks = new Map<number, number>();
  readonly #findings: Finding[] = [];

  private constructor(
    manifest: Manifest,
    nodes: readonly SigningKey[],
    coordinators: readonly SigningKey[],
    secrets: Secrets,
    blobs: ReadonlyMap<string, Bytes>,
  ) {
    this.manifest = manifest;
    this.nodes = nodes;
    this.everyone = nodes.map((_, i) => i + 1);
    this.coordinators = [...coordinators];
    this.secrets = secrets;
    this.blobs = new Map(blobs);
    this.record = newRecord(manifest);
  }

  /** An election whose board is empty yet. */
  static lobby(nodes: readonly SigningKey[], chosen: Plan = plan()): Forge {
    const [coordinator] = newKeys(1);
    const secrets = { receiving: new Map(), nonces: new Map(), dealt: new Map(), mixes: new Map() };
    return new Forge(manifestFor(nodes, coordinator!, chosen), nodes, [coordinator!], secrets, new Map());
  }

  /** An election whose manifest is on the board. */
  static election(nodeCount: number, chosen: Plan = plan()): Forge {
    const forge = Forge.lobby(newKeys(nodeCount), chosen);
    return forge.say('manifest', forge.coordinator, forge.manifest);
  }

  /** A copy of the board's first entries, to go on another way. */
  fork(size = this.leaves.length): Forge {
    const { receiving, nonces, dealt, mixes } = this.secrets;
    const secrets = {
      receiving: new Map(receiving),
      nonces: new Map(nonces),
      dealt: new Map(dealt),
      mixes: new Map(mixes),
    };
    const copy = new Forge(this.manifest, this.nodes, this.coordinators, secrets, this.blobs);
    copy.clock = this.clock;
    for (const [i, leaf] of this.leaves.slice(0, size).entries()) copy.put(leaf, this.#findings[i]);
    return copy;
  }

  // ---- the board -----------------------------------------------------------------------------------------------------

  node = (index: number): SigningKey => this.nodes[index - 1]!;

  get coordinator(): SigningKey {
    return this.coordinators[this.record.epoch]!;
  }

  get head(): Head {
    return { size: this.log.size, root: this.log.root() };
  }

  /** Puts any leaf on the board; `finding` is what examining it would say. */
  put(leaf: Bytes, finding: Finding = { ok: true }): this {
    this.leaves.push(leaf);
    this.log.append(leaf);
    this.#findings.push(finding);
    // Past a refused entry there is nothing to follow: a forged transcript ends there, or is signed line by line.
    apply(this.record, readEntry(leaf), finding);
    return this;
  }

  say<T extends EntryTypeName>(type: T, by: SigningKey, body: Body<T>, about: About = {}): this {
    const { finding, seen = this.head, election = this.record.fingerprint } = about;
    return this.put(writeEntry({ type, election, seen, body }, by), finding);
  }

  blob(bytes: Bytes): BlobName {
    const name = { sha256: sha256(bytes), length: bytes.length };
    this.blobs.set(hex(name.sha256), bytes);
    return name;
  }

  /** A coordinator's checkpoint over all entries, co-signed by these nodes. */
  note(cosigners: readonly number[] = this.everyone, epoch = this.record.epoch): string {
    const board = origin(this.record.fingerprint, epoch);
    const note = writeCheckpoint({ origin: board, ...this.head, extensions: [] }, this.coordinators[epoch]!);
    const lines = cosigners.map((index) => cosign(note, index, this.node(index), this.clocks.get(index) ?? this.clock));
    return lines.reduce(addCosignature, note);
  }

  /** What the last entry of this type says. */
  said<T extends EntryTypeName>(type: T): Body<T> | undefined {
    const found = this.leaves.map(readEntry).findLast((entry) => entry.type === type);
    return found?.body as Body<T> | undefined;
  }

  /** Any bytes as an entry's payload, signed like one. */
  sayBytes(bytes: Bytes, by: SigningKey): this {
    const leaf = concat(sign(signedBytes(labels.entrySignature, bytes), by), bytes);
    this.leaves.push(leaf);
    this.log.append(leaf);
    return this;
  }

  transcript(): Transcript {
    const named = new Set(this.leaves.flatMap((leaf) => blobsIn(leaf)).map(({ sha256 }) => hex(sha256)));
    const blobs = [...named].flatMap((name) => this.blobs.get(name) ?? []);
    return { entries: [...this.leaves], blobs, notes: [this.note()] };
  }

  // ---- key ceremony --------------------------------------------------------------------------------------------------

  accept(index: number): this {
    const { attempt } = this.record.ceremony;
    const nonce = random(32);
    const key = newReceivingKey(random);
    this.secrets.receiving.set(`${attempt}/${index}`, key);
    this.secrets.nonces.set(`${attempt}/${index}`, nonce);
    return this.say('accept', this.node(index), {
      attempt,
      receivingKey: key.publicKey,
      nonceCommitment: nonceCommitment(this.record.fingerprint, index, nonce),
    });
  }

  /** Commits to a deal: an honest one, or what `alter` makes of it. */
  commit(index: number, alter: (deal: Deal, context: CeremonyContext) => Deal = (deal) => deal): this {
    const context = ceremonyContext(this.record);
    const { attempt } = context;
    const { deal, polynomial } = createDeal(context, index, random);
    const altered = alter(deal, context);
    this.secrets.dealt.set(`${attempt}/${index}`, { deal: altered, polynomial });
    return this.say('deal-commit', this.node(index), {
      attempt,
      deal: dealHash(context, index, encodeCanonical(altered as Value)),
      nonce: this.secrets.nonces.get(`${attempt}/${index}`)!,
    });
  }

  deal(index: number, finding?: Finding): this {
    const { attempt } = this.record.ceremony;
    const { deal } = this.secrets.dealt.get(`${attempt}/${index}`)!;
    return this.say('deal', this.node(index), { attempt, deal }, { finding });
  }

  complain(index: number, dealer: number, atFault: 'dealer' | 'accuser'): this {
    const { attempt } = this.record.ceremony;
    const { secret } = this.secrets.receiving.get(`${attempt}/${index}`)!;
    const { deal } = this.secrets.dealt.get(`${attempt}/${dealer}`)!;
    const complaint = fileComplaint(ceremonyContext(this.record), dealer, deal, index, secret, random);
    return this.say('complaint', this.node(index), { attempt, complaint }, { finding: { ok: true, atFault } });
  }

  confirm(index: number): this {
    const { hash, publicKey } = agreedKey(this.record);
    const { attempt } = this.record.ceremony;
    return this.say('key-confirm', this.node(index), { attempt, deals: hash, publicKey });
  }

  ceremony(participants: readonly number[] = this.everyone): this {
    for (const index of participants) this.accept(index);
    for (const index of participants) this.commit(index);
    for (const index of participants) this.deal(index);
    for (const index of participants) this.confirm(index);
    return this;
  }

  // ---- voting --------------------------------------------------------------------------------------------------------

  /** As the protocol asks for it: keys in order, and behind each of a voter's the hash of a name. */
  roll(voters: readonly SigningKey[], altered: Partial<RollChunks> = {}): this {
    const keys = voters.map(({ publicKey }) => publicKey);
    if (this.manifest.version === 1) return this.say('roll', this.coordinator, { keys: concat(...keys) });
    const size = recordBytesOf(this.manifest);
    const records = size === KEY_BYTES ? keys : keys.map((key) => concat(key, nameHash(nameOf(key))));
    return this.rollOf(layRoll(records, size), altered);
  }

  /** These chunks under their root, whatever they hold. */
  rollOf({ body, chunks, records }: LaidRoll, altered: Partial<RollChunks> = {}): this {
    for (const chunk of chunks) this.blob(chunk);
    return this.say('roll', this.coordinator, { ...body, ...altered }, { finding: { ok: true, records } });
  }

  /** Another code in the place of one that was lost. */
  replace(lost: SigningKey, fresh: SigningKey): this {
    return this.say('replace', this.coordinator, { revoked: lost.publicKey, replacement: fresh.publicKey });
  }

  bind(code: SigningKey, key: SigningKey): this {
    const possession = sign(possessionBytes(this.record.fingerprint, code.publicKey), key);
    return this.say('bind', code, { key: key.publicKey, possession });
  }

  /** A sealed ballot for an option, with a name that is written in, or of any choices, in place of the voter's last one. */
  seal(voter: SigningKey, pick: Pick): { body: BallotBody; opening: Opening } {
    const { fingerprint, key } = this.record;
    const context = { fingerprint, publicKey: key!.publicKey, contests: this.manifest.contests };
    const { sealed, opening } = sealBallot(
      { ...context, credential: voter.publicKey },
      typeof pick === 'object' ? pick : [typeof pick === 'number' ? { ballot: 'single', pick } : this.#named(pick)],
      random,
    );
    const last = this.record.signers.get(voter.publicKey)?.ballot ?? null;
    const body = { sealed, sequence: (last?.sequence ?? 0) + 1, replaces: last?.hash ?? null };
    return { body: { ...body, client: 'app' }, opening };
  }

  #named(writeIn: string): Choice {
    return { ballot: 'single', pick: this.manifest.contests[0]!.options.length, writeIn };
  }

  cast(voter: SigningKey, pick: Pick, altered: Partial<BallotBody> = {}): this {
    return this.say('ballot', voter, { ...this.seal(voter, pick).body, ...altered });
  }

  audit(voter: SigningKey, pick: Pick): this {
    const { body, opening } = this.seal(voter, pick);
    return this.say('audit', voter, { ballot: body, opening });
  }

  /** Objects to an audit, by default the last. */
  object(voter: SigningKey, audit = this.lastAudit()): this {
    return this.say('objection', voter, { audit });
  }

  /** The leaf hash of the last audit. */
  lastAudit(): Bytes {
    return leafHash(this.leaves.findLast((leaf) => readEntry(leaf).type === 'audit')!);
  }

  /** Moves the closing time. */
  extend(closes: number, by = this.coordinator, reason = 'The bus is late'): this {
    return this.say('extend', by, { closes, reason });
  }

  /** So many who have not voted are listed. */
  remind(waiting: number, by = this.coordinator): this {
    return this.say('remind', by, { waiting });
  }

  /** A note that these nodes have co-signed stands on the board. */
  stamp(cosigners = this.everyone, by = this.coordinator): this {
    return this.say('stamp', by, { witness: this.note(cosigners) });
  }

  close(): this {
    return this.say('close', this.coordinator, {});
  }

  // ---- mixing --------------------------------------------------------------------------------------------------------

  /** The list of ciphertexts under this name. */
  list(name: Bytes): Bytes {
    const { digest, list } = this.record.closing!;
    return equal(name, digest) ? list : this.blobs.get(hex(name))!;
  }

  /** A node's mix of `input`, by default the end of the chain, and the secrets to prove it with. */
  mix(
    index: number,
    { input = tipOf(this.record)!, witness = this.record.closeNote ?? this.note(), output }: MixOptions = {},
  ): this {
    const { fingerprint, key, width } = this.record;
    const list = this.list(input);
    const secrets = drawShuffle(list.length / (64 * width), width, random);
    const statement = {
      fingerprint,
      context: Uint8Array.of(index),
      publicKey: key!.publicKey,
      width,
      input: list,
      output: output ?? applyShuffle(list, width, key!.publicKey, secrets),
    };
    this.secrets.mixes.set(index, { secrets, statement });
    return this.say('mix', this.node(index), { input, output: this.blob(statement.output), witness });
  }

  /** The proof of a node's last mix: an honest one, or any other. */
  prove(index: number, proof = this.proof(index), finding?: Finding): this {
    const output = sha256(this.secrets.mixes.get(index)!.statement.output);
    return this.say('mix-proof', this.node(index), { output, proof: this.blob(proof) }, { finding });
  }

  proof(index: number): Bytes {
    const { secrets, statement } = this.secrets.mixes.get(index)!;
    return proveShuffle(statement, secrets, random);
  }

  /** Seals these mixes, by default all that are proven. */
  sealList(mixes: readonly Mix[] = provenChain(this.record)): this {
    const mixers = mixes.map(({ node }) => node);
    return this.say('seal', this.coordinator, { list: mixes.at(-1)!.output.sha256, mixers });
  }

  // ---- opening -------------------------------------------------------------------------------------------------------

  /** x_i, from what all dealers of the successful attempt dealt to the node. */
  keyShare(index: number): bigint {
    const { attempt, participants } = this.record.ceremony;
    const polynomials = participants.map((dealer) => this.secrets.dealt.get(`${attempt}/${dealer}`)!.polynomial);
    return polynomials.reduce((sum, polynomial) => mod(sum + evaluate(polynomial, index)), 0n);
  }

  /** A node's shares of a list, by default the sealed one, under a key share, by default its own. */
  shares(
    index: number,
    { list = this.record.finalList!.list, secret = this.keyShare(index), finding }: ShareOptions = {},
  ): this {
    const { fingerprint, key, width } = this.record;
    const context = {
      fingerprint,
      node: index,
      publicShare: key!.publicShares.get(index)!,
      width,
      list: this.list(list),
    };
    const { shares, proof } = partialDecrypt(context, secret, random);
    return this.say('shares', this.node(index), { list, shares: this.blob(shares), proof }, { finding });
  }

  /** The plaintexts that key shares of the first t trustees open, and their tally. */
  opened(): { plaintexts: Bytes; tally: Bytes } {
    const { record } = this;
    const list = this.list(record.finalList!.list);
    const sets = record.key!.trustees.slice(0, record.manifest.threshold).map((index) => {
      const publicShare = record.key!.publicShares.get(index)!;
      const context = { fingerprint: record.fingerprint, node: index, publicShare, width: record.width, list };
      return { node: index, shares: partialDecrypt(context, this.keyShare(index), random).shares };
    });
    const plaintexts = combineShares(list, record.width, sets);
    return { plaintexts, tally: countPlaintexts(askedOf(record), plaintexts, lotOf(record), joinedNames(record)) };
  }

  /** Proposes that these names of the only contest, each with its ballots, are one person. */
  join(names: readonly (readonly [name: string, ballots: number])[], about: About = {}): this {
    const joins = [{ contest: 0, names: names.map(([name, ballots]) => ({ name, ballots })) }];
    return this.say('join', this.coordinator, { joins }, about);
  }

  /** A node agrees to the last proposal. */
  agree(index: number): this {
    return this.say('agree', this.node(index), { join: this.record.joins.at(-1)!.hash });
  }

  result({ plaintexts, tally } = this.opened()): this {
    return this.say('result', this.coordinator, { plaintexts: this.blob(plaintexts), tally });
  }

  attest(index: number): this {
    return this.say('attest', this.node(index), { result: endOf(this.record)!.hash });
  }

  /** Ends without a result, by a note that these nodes have co-signed. */
  shortfall(cosigners = this.everyone, by = this.coordinator): this {
    return this.say('shortfall', by, { witness: this.note(cosigners) });
  }

  /** From here on whoever forges overlooks how many ballots the manifest asks for; what is signed stays the manifest's. */
  overlookLeast(): this {
    Object.assign(this.record.manifest, { leastBallots: 1 });
    return this;
  }

  // ---- takeover ------------------------------------------------------------------------------------------------------

  /**
   * A new coordinator goes on from `head`, with these nodes' reports of their heads.
   * @param other what single nodes report instead, by index
   */
  takeOver(
    key: SigningKey,
    reporters: readonly number[],
    reported = this.head,
    head = reported,
    other: Readonly<Record<number, Head>> = {},
  ): this {
    const { fingerprint, epoch } = this.record;
    const reports = reporters.map((node) => {
      const own = other[node] ?? reported;
      const bytes = reportBytes(fingerprint, epoch + 1, key.publicKey, own);
      return { node, head: own, signature: sign(bytes, this.node(node)) };
    });
    this.coordinators.push(key);
    return this.say('takeover', key, { epoch: epoch + 1, coordinator: key.publicKey, head, reports });
  }
}

function blobsIn(leaf: Bytes): BlobName[] {
  try {
    const entry = readEntry(leaf);
    return [...picturesNamed(entry), ...blobsBrought(entry)];
  } catch {
    return [];
  }
}

/** An option of the only contest, a name written in there, or all choices. */
type Pick = number | string | Choices;

interface About {
  readonly finding?: Finding | undefined;
  readonly seen?: Head;
  readonly election?: Bytes;
}

interface MixOptions {
  readonly input?: Bytes;
  readonly witness?: string;
  readonly output?: Bytes;
}

interface ShareOptions {
  readonly list?: Bytes;
  readonly secret?: bigint;
  readonly finding?: Finding;
}
