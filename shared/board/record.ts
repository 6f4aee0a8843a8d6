/**
 * The state of an election: a fold over the board's entries, the same in every party. Nothing here is stored beside the
 * board; a restarted process folds its entries again.
 */
import { type Bytes, concat, equal } from '../codec/bytes.ts';
import { KeyMap } from '../codec/key-map.ts';
import type { BlobName } from '../codec/schema.ts';
import type { CeremonyContext } from '../crypto/ceremony/context.ts';
import type { Deal } from '../crypto/ceremony/deal.ts';
import { namedHash } from '../crypto/labelled.ts';
import { labels } from '../crypto/labels.ts';
import { type AskedOfRoll, askedIn } from '../election/contest.ts';
import { blocks } from '../election/encoding.ts';
import { closeQuorum, fingerprintOf, type Manifest, type NodeIndex } from '../election/manifest.ts';
import { type Held, timesOf } from '../election/times/times.ts';
import { tooFewAtClose } from '../election/too-few.ts';
import { comparisonWords, WORD_LISTS } from '../election/words/words.ts';
import type { NameJoin, TakeoverBody } from './bodies.ts';
import type { Joined } from './count.ts';
import { type Hours, newHours } from './hours.ts';
import type { ListToMix } from './list-to-mix.ts';
import { type BoardLog, MerkleLog } from './merkle.ts';
import type { FaultCode, Party } from './refusal.ts';
import { Audits } from './roll/audits.ts';
import { type CastBallot, Electorate, type Voters } from './roll/electorate.ts';

export type { CastBallot, Voter, Voters } from './roll/electorate.ts';

/** One attempt at the key ceremony. Maps are keyed by node. */
export interface Ceremony {
  readonly attempt: number;
  readonly participants: readonly NodeIndex[];
  readonly accepts: Map<NodeIndex, { receivingKey: Bytes; nonceCommitment: Bytes }>;
  readonly commits: Map<NodeIndex, { deal: Bytes; nonce: Bytes }>;
  readonly deals: Map<NodeIndex, Deal>;
  readonly confirms: Set<NodeIndex>;
  /** Nodes whose fault everyone can compute. */
  readonly faulty: Set<NodeIndex>;
}

export interface ElectionKey {
  readonly publicKey: Bytes;
  /** The nodes that hold a share, ascending. */
  readonly trustees: readonly NodeIndex[];
  readonly publicShares: ReadonlyMap<NodeIndex, Bytes>;
}

/** One mix: a node's claim to have shuffled `input` into `output`. */
export interface Mix {
  readonly node: NodeIndex;
  readonly index: number;
  readonly input: Bytes;
  readonly output: BlobName;
  proof: { readonly blob: BlobName; readonly valid: boolean } | null;
}

export interface ShareSet {
  /** Its entry. */
  readonly index: number;
  readonly shares: BlobName;
  readonly valid: boolean;
}

/** A proposal that written-in names are one person each. */
export interface JoinProposal {
  /** Of its leaf. */
  readonly hash: Bytes;
  readonly joins: readonly NameJoin[];
  /** The holders of key shares who agree. */
  readonly agreed: Set<NodeIndex>;
}

/** Something a party did that the board proves, or that the coordinator claims. */
export interface Fault {
  readonly index: number;
  readonly culprit: Party;
  readonly code: FaultCode;
  readonly message: string;
  /** False for the coordinator's unproved word: a time-out. */
  readonly proven: boolean;
}

export interface ElectionRecord {
  readonly manifest: Manifest;
  readonly fingerprint: Bytes;
  /** w: ciphertexts a ballot is made of. */
  readonly width: number;
  readonly log: BoardLog;
  coordinator: Bytes;
  /** The keys of earlier coordinators, in order: they speak for nobody any more. */
  readonly deposed: Bytes[];
  epoch: number;
  /** What made this coordinator one; null for the manifest's own. */
  takeover: TakeoverBody | null;
  ceremony: Ceremony;
  key: ElectionKey | null;
  /** All who may vote, and what each has said. */
  readonly electorate: Electorate;
  /** By roll key; null until the roll is posted. */
  voters: Voters | null;
  /** The records of each roll in chunks that were folded, one after the other, by its entry's index. */
  readonly rolls: Map<number, Bytes>;
  /** One-time codes that stood on the roll until another took their place. */
  readonly revoked: Electorate['revoked'];
  /** By the key that signs ballots. */
  readonly signers: Voters;
  /** Accepted ballots and audits of all voters. */
  submissions: number;
  /** Every c1 on the board, and what became of its ballot, by its place in `purposes`. */
  readonly commitments: KeyMap;
  /** Ballots that were opened as tests. */
  readonly audits: Audits;
  closing: ({ readonly index: number } & ListToMix) | null;
  /** When voting is to close, and what shows when it opened and closed: no rule of the fold looks at times of day. */
  readonly hours: Hours;
  /** Where the board says that a list of those who had not voted was made, and of how many; null where none was. */
  reminder: { readonly index: number; readonly waiting: number } | null;
  /** The signed note that showed q nodes hold the close; from the first mix. */
  closeNote: string | null;
  /** Mixes that stand, in order; what was cut is gone from here. */
  chain: Mix[];
  /** `node/input` of every mix ever posted. */
  readonly mixed: Set<string>;
  /** SHA-256 of every list ever on the board, in hexadecimal: the close's and all outputs. */
  readonly lists: Set<string>;
  /** Nodes that lost their turn: a failed proof, or the coordinator's skip. */
  readonly excluded: Set<NodeIndex>;
  /** Nodes that were left out of the key because their words differ, by their own word. */
  readonly differing: Set<NodeIndex>;
  /** What was opened in earlier attempts at the key, of each in which all participants had: its words stood on screens. */
  readonly openedBefore: Bytes[][];
  /** Attempts at the key that failed once a nonce had been opened: whoever drew the next words and lots had seen these. */
  redrawn: number;
  /** The list to decrypt, which the entry `seal` names: after it nothing is mixed. */
  finalList: { readonly index: number; readonly list: Bytes; readonly mixers: readonly NodeIndex[] } | null;
  readonly shareSets: Map<NodeIndex, ShareSet>;
  readonly joins: JoinProposal[];
  result: { readonly index: number; readonly hash: Bytes; readonly plaintexts: BlobName; readonly tally: Bytes } | null;
  /** The entry by which an election ends whose ballots are too few to be opened. */
  shortfall: { readonly index: number; readonly hash: Bytes } | null;
  readonly attests: Set<NodeIndex>;
  readonly faults: Fault[];
  /** The entries that are neither a voter's nor about who votes, by index. */
  readonly milestones: { readonly index: number; readonly type: string }[];
}

/** What a ballot that stands on the board was sealed for in the end. */
export const purposes = ['cast', 'audited'] as const;
export type Purpose = (typeof purposes)[number];

export type Phase = 'ceremony' | 'enrolment' | 'voting' | 'mixing' | 'decryption' | 'finished';

export function phaseOf(record: ElectionRecord): Phase {
  if (endOf(record)) return 'finished';
  if (record.finalList) return 'decryption';
  if (record.closing) return 'mixing';
  if (record.voters) return 'voting';
  return record.key ? 'enrolment' : 'ceremony';
}

/** What its ballots are counted by; the roll is as it stands, and changes no more once voting is closed. */
export const askedOf = ({ manifest, voters }: Pick<ElectionRecord, 'manifest' | 'voters'>): AskedOfRoll => ({
  ...askedIn(manifest),
  roll: voters?.size ?? 0,
});

/** The entry that ends the election, which nodes attest: its result, or that there is none. */
export const endOf = ({ result, shortfall }: ElectionRecord): { readonly index: number; readonly hash: Bytes } | null =>
  result ?? shortfall;

export const newCeremony = (attempt: number, participants: readonly NodeIndex[]): Ceremony => ({
  attempt,
  participants,
  accepts: new Map(),
  commits: new Map(),
  deals: new Map(),
  confirms: new Set(),
  faulty: new Set(),
});

/** The record of a board that holds nothing but the coming manifest entry. */
export function newRecord(manifest: Manifest): ElectionRecord {
  const width = blocks(manifest.contests);
  const electorate = new Electorate(manifest.voters.credentials === 'codes', width);
  return {
    manifest,
    fingerprint: fingerprintOf(manifest),
    width,
    log: new MerkleLog(),
    coordinator: manifest.coordinator,
    deposed: [],
    epoch: 0,
    takeover: null,
    ceremony: newCeremony(
      1,
      manifest.nodes.map((_, i) => i + 1),
    ),
    key: null,
    electorate,
    voters: null,
    rolls: new Map(),
    revoked: electorate.revoked,
    signers: electorate.signers,
    submissions: 0,
    commitments: new KeyMap(),
    audits: new Audits(),
    closing: null,
    hours: newHours(manifest),
    reminder: null,
    closeNote: null,
    chain: [],
    mixed: new Set(),
    lists: new Set(),
    excluded: new Set(),
    differing: new Set(),
    openedBefore: [],
    redrawn: 0,
    finalList: null,
    shareSets: new Map(),
    joins: [],
    result: null,
    shortfall: null,
    attests: new Set(),
    faults: [],
    milestones: [],
  };
}

/** What every proof of the current attempt is bound to; only once all participants have accepted. */
export function ceremonyContext({ ceremony, fingerprint, manifest }: ElectionRecord): CeremonyContext {
  return {
    fingerprint,
    attempt: ceremony.attempt,
    threshold: manifest.threshold,
    participants: ceremony.participants.map((index) => ({
      index,
      receivingKey: ceremony.accepts.get(index)?.receivingKey ?? new Uint8Array(32),
    })),
  };
}

/** The nonces that every participant opened, in node order; null until all have. */
export function openedNonces({ ceremony }: ElectionRecord): Bytes[] | null {
  const nonces = ceremony.participants.map((i) => ceremony.commits.get(i)?.nonce);
  return nonces.every((nonce) => nonce !== undefined) ? nonces : null;
}

/** Six words that all screens of one election share; null before the nonces are open [10]. */
export function wordsToCompare(record: ElectionRecord): string[] | null {
  const nonces = openedNonces(record);
  return nonces && comparisonWords(record.fingerprint, nonces, record.manifest.wordList);
}

/** The six words of every attempt at the key in which all nonces were opened, in each list. */
export const comparisonsIn = (record: ElectionRecord): string[][] =>
  [...record.openedBefore, openedNonces(record) ?? []]
    .filter((nonces) => nonces.length > 0)
    .flatMap((nonces) => WORD_LISTS.map((list) => comparisonWords(record.fingerprint, nonces, list)));

/** Who leads this election, and who has led it, by epoch. */
export const leadersOf = ({ deposed, coordinator }: ElectionRecord): Bytes[] => [...deposed, coordinator];

/** Whether q nodes have attested the end: nothing is left to be done. */
export const isWitnessed = (record: ElectionRecord): boolean =>
  endOf(record) !== null && record.attests.size >= closeQuorum(record.manifest);

/** What breaks ties by lot: fixed before any ballot exists. */
export const lotOf = (record: ElectionRecord): Bytes =>
  namedHash(labels.lot, { fingerprint: record.fingerprint, nonces: concat(...(openedNonces(record) ?? [])) });

/** The ballots that count, in board order. Of many it takes a moment: how many there are, `electorate.cast` says. */
export const countingBallots = ({ electorate }: Pick<ElectionRecord, 'electorate'>): CastBallot[] =>
  [...electorate.counting()].map(({ ballot }) => ballot);

/** SHA-256 of the list that the next mixer takes; null before the close. */
export const tipOf = (record: ElectionRecord): Bytes | null =>
  record.chain.at(-1)?.output.sha256 ?? record.closing?.digest ?? null;

/** Whose turn it is to mix: the first node that neither stands in the chain nor lost its turn; nobody's where too few ballots count. */
export function nextMixer(record: ElectionRecord): NodeIndex | null {
  if (!record.closing || record.finalList || tooFewAtClose(record)) return null;
  const done = new Set(record.chain.map((mix) => mix.node));
  return ableToMix(record).find((i) => !done.has(i)) ?? null;
}

/** The nodes that stand in the chain or may still come into it. */
export const ableToMix = ({ manifest, excluded }: ElectionRecord): NodeIndex[] =>
  manifest.nodes.map((_, i) => i + 1).filter((i) => !excluded.has(i));

/** The longest run of mixes from the close on whose proofs all hold. */
export function provenChain({ chain }: ElectionRecord): Mix[] {
  const end = chain.findIndex((mix) => !mix.proof?.valid);
  return end < 0 ? chain : chain.slice(0, end);
}

/** The first t valid sets of shares, in board order, that make the result. */
export function sharesThatCount({ shareSets, manifest }: ElectionRecord): [NodeIndex, ShareSet][] {
  return [...shareSets].filter(([, { valid }]) => valid).slice(0, manifest.threshold);
}

/** What every node has to wait for before it gives its share for the final list; null where the plan holds nothing back, or there is no such list. */
export function heldBy(record: ElectionRecord): Held | null {
  const { results } = timesOf(record.manifest);
  return results && phaseOf(record) === 'decryption' ? results : null;
}

/** Whether nobody is to be waited for at `now`, in milliseconds: too few shares are here, because the plan holds them back. */
export function areHeld(record: ElectionRecord, now: number): boolean {
  const held = heldBy(record);
  if (held === null || sharesThatCount(record).length >= record.manifest.threshold) return false;
  return 'by' in held || now < held.at * 1000;
}

/** What opening the ballots takes: the sealed list and the sets of shares that make the result, by their blobs. */
export const openingOf = (record: ElectionRecord) => ({
  width: record.width,
  list: record.finalList!.list,
  sets: sharesThatCount(record).map(([node, { shares }]) => ({ node, shares: shares.sha256 })),
});

/** Whether enough nodes agree: what they joined stays so. */
export const isJoined = ({ manifest }: Pick<ElectionRecord, 'manifest'>, { agreed }: JoinProposal): boolean =>
  agreed.size >= manifest.threshold;

/** For each contest, lists of written-in names that are one person each by the word of t nodes. */
export function joinedNames(record: Pick<ElectionRecord, 'manifest' | 'joins'>): Joined {
  const joins = record.joins.filter((proposal) => isJoined(record, proposal)).flatMap(({ joins }) => joins);
  return record.manifest.contests.map((_, i) =>
    joins.filter(({ contest }) => contest === i).map(({ names }) => names.map(({ name }) => name)),
  );
}

export const nodeOf = ({ manifest }: Pick<ElectionRecord, 'manifest'>, key: Bytes): NodeIndex | null => {
  const at = manifest.nodes.findIndex((node) => equal(node.key, key));
  return at < 0 ? null : at + 1;
};
