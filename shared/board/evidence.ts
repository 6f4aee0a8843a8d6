/**
 * The heavy part of judging an entry: signatures and proofs, cut loose from the fold so that a worker can do it. Evidence
 * is plain data; `examine` is a pure function of it and of the blobs it names, so all parties reach the same finding.
 */
import { type Bytes, equal, hex } from '../codec/bytes.ts';
import { OstrakaError } from '../codec/error.ts';
import { type Complaint, judgeComplaint } from '../crypto/ceremony/complaint.ts';
import type { CeremonyContext } from '../crypto/ceremony/context.ts';
import { type Deal, dealFault } from '../crypto/ceremony/deal.ts';
import { combineShares, opensTo, verifyShares } from '../crypto/decryption.ts';
import { signedBytes } from '../crypto/labelled.ts';
import { labels } from '../crypto/labels.ts';
import { shuffleFaultInWords } from '../crypto/shuffle/statement.ts';
import { type ShuffleClaim, verifyShuffles } from '../crypto/shuffle/verify.ts';
import { arePrimeOrderKeys, areStrictKeys, failedSignatures } from '../crypto/signature-batch.ts';
import type { Asked, AskedOfRoll, Version } from '../election/contest.ts';
import type { NodeIndex } from '../election/manifest.ts';
import {
  failedSeals,
  type Opening,
  openingFault,
  type SealElection,
  type SealedBallot,
  sealFault,
} from '../election/sealing.ts';
import type { NameJoin } from './bodies.ts';
import type { CheckId } from './check-id.ts';
import { countPlaintexts, type Joined, namesIn, readPlaintexts } from './count.ts';
import { signatureOf } from './leaf.ts';
import type { RefusalCode } from './refusal.ts';
import { inChunks, keysOf, type RecordBytes, type RollChunks, recordsFault, recordsIn } from './roll/records.ts';

export type Evidence =
  | { readonly kind: 'none' }
  | { readonly kind: 'deal'; readonly context: CeremonyContext; readonly dealer: NodeIndex; readonly deal: Deal }
  | {
      readonly kind: 'complaint';
      readonly context: CeremonyContext;
      readonly accuser: NodeIndex;
      readonly complaint: Complaint;
      readonly deal: Deal;
    }
  /** The roll of version 1, or a code in another's place. */
  | { readonly kind: 'keys'; readonly version: Version; readonly keys: Bytes }
  | { readonly kind: 'roll'; readonly roll: RollChunks; readonly recordBytes: RecordBytes }
  | {
      readonly kind: 'bind';
      readonly version: Version;
      readonly election: Bytes;
      readonly code: Bytes;
      readonly key: Bytes;
      readonly possession: Bytes;
    }
  | {
      readonly kind: 'ballot';
      readonly context: SealElection;
      readonly credential: Bytes;
      readonly sealed: SealedBallot;
    }
  | {
      readonly kind: 'audit';
      readonly context: SealElection;
      readonly credential: Bytes;
      readonly sealed: SealedBallot;
      readonly opening: Opening;
    }
  | {
      readonly kind: 'mix-proof';
      readonly fingerprint: Bytes;
      readonly publicKey: Bytes;
      readonly width: number;
      readonly node: NodeIndex;
      readonly input: Bytes;
      readonly output: Bytes;
      readonly proof: Bytes;
    }
  | {
      readonly kind: 'shares';
      readonly fingerprint: Bytes;
      readonly width: number;
      readonly node: NodeIndex;
      readonly publicShare: Bytes;
      readonly list: Bytes;
      readonly shares: Bytes;
      readonly proof: Bytes;
    }
  | {
      readonly kind: 'result';
      readonly asked: AskedOfRoll;
      readonly width: number;
      readonly lot: Bytes;
      readonly list: Bytes;
      readonly sets: readonly { readonly node: NodeIndex; readonly shares: Bytes }[];
      readonly joined: Joined;
      readonly plaintexts: Bytes;
      readonly tally: Bytes;
    }
  | {
      readonly kind: 'join';
      readonly asked: Asked;
      readonly width: number;
      readonly list: Bytes;
      readonly sets: readonly { readonly node: NodeIndex; readonly shares: Bytes }[];
      readonly joins: readonly NameJoin[];
    };

/** One entry to judge: its signature, and what else it must show. */
export interface Statement {
  readonly leaf: Bytes;
  readonly author: Bytes;
  readonly evidence: Evidence;
}

export type Finding =
  | {
      readonly ok: true;
      readonly atFault?: 'dealer' | 'accuser';
      /** Of a roll in chunks, those that the fold takes: all of them, one after the other; on a voter's device its own. */
      readonly records?: Bytes;
    }
  | {
      readonly ok: false;
      readonly code: RefusalCode | 'bad-deal' | 'bad-shuffle' | 'bad-shares';
      readonly message: string;
    };

/** Reads a blob by its SHA-256; the caller has made sure that it is there. */
export type Blobs = (sha256: Bytes) => Bytes;

const fine: Finding = { ok: true };
const wrong = (code: Extract<Finding, { ok: false }>['code'], message: string): Finding => ({
  ok: false,
  code,
  message,
});

/** All that is known of one kind of evidence: a kind that leaves anything out does not compile. */
interface Kind<E extends Evidence> {
  /** The check of the verifier on whose account it is examined; a bare signature is V3’s, one with a proof goes with the proof. */
  readonly check: CheckId;
  /**
   * How a verifier examines it: many together, each alone, or at once, before anything is folded on it. What the whole key
   * ceremony depends on is little work, and never presumed.
   */
  readonly examined: 'together' | 'alone' | 'at once';
  /** Whether it is about whole lists, of ciphertexts or of keys: minutes of work, not moments. */
  readonly aboutLists: boolean;
  /** The names of the blobs that judging it reads. */
  blobs(evidence: E): Bytes[];
  /** What a list that does not even decode convicts whoever posted it of, like a proof that does not hold. */
  readonly unreadable: 'bad-shuffle' | 'bad-shares' | null;
  /** What is left to judge once signatures, knowledge proofs and shuffles hold, which are checked as one batch of each. */
  judge(evidence: E, blobs: Blobs): Finding;
}

const INVALID_KEY = 'a key on the roll is not a valid key';

const none = { aboutLists: false, blobs: () => [], unreadable: null } as const;

const kinds: { readonly [K in Evidence['kind']]: Kind<Extract<Evidence, { kind: K }>> } = {
  none: { ...none, check: 'V3', examined: 'together', judge: () => fine },
  bind: {
    ...none,
    check: 'V7',
    examined: 'together',
    judge: ({ version, key }) =>
      // Its signature has shown that it is strict.
      version === 1 || arePrimeOrderKeys(key) ? fine : wrong('bad-bind', 'the new key is not a valid key'),
  },
  ballot: { ...none, check: 'V8', examined: 'together', judge: () => fine },
  deal: {
    ...none,
    check: 'V6',
    examined: 'at once',
    judge({ context, dealer, deal }) {
      const fault = dealFault(context, dealer, deal);
      return fault ? wrong('bad-deal', fault) : fine;
    },
  },
  complaint: {
    ...none,
    check: 'V6',
    examined: 'at once',
    judge({ context, accuser, complaint, deal }) {
      const verdict = judgeComplaint(context, complaint.dealer, deal, accuser, complaint);
      if (verdict === 'invalid') return wrong('bad-complaint', 'the complaint does not open the share it accuses');
      return { ok: true, atFault: verdict };
    },
  },
  keys: {
    ...none,
    check: 'V7',
    examined: 'alone',
    judge: ({ version, keys }) =>
      (version === 1 ? areStrictKeys : arePrimeOrderKeys)(keys) ? fine : wrong('bad-roll', INVALID_KEY),
  },
  roll: {
    ...none,
    check: 'V7',
    // Who votes is what examining finds: nothing can be presumed of it.
    examined: 'at once',
    aboutLists: true,
    blobs: ({ roll }) => roll.chunks.map(({ sha256 }) => sha256),
    judge({ roll, recordBytes }, blobs) {
      const records = recordsIn(roll, blobs);
      const fault = recordsFault(roll, records, recordBytes);
      if (fault) return wrong('bad-roll', fault);
      return inChunks(records, recordBytes).every((chunk) => arePrimeOrderKeys(keysOf(chunk, recordBytes)))
        ? { ok: true, records }
        : wrong('bad-roll', INVALID_KEY);
    },
  },
  audit: {
    ...none,
    check: 'V9',
    examined: 'together',
    judge({ context: election, credential, sealed, opening }) {
      const context = { ...election, credential };
      const bad = sealFault(context, sealed);
      if (bad) return wrong('bad-ballot', bad);
      const untrue = openingFault(context, sealed, opening);
      return untrue ? wrong('bad-opening', untrue) : fine;
    },
  },
  'mix-proof': {
    check: 'V12',
    examined: 'together',
    aboutLists: true,
    blobs: ({ input, output, proof }) => [input, output, proof],
    unreadable: null,
    judge: () => fine,
  },
  shares: {
    check: 'V14',
    examined: 'alone',
    aboutLists: true,
    blobs: ({ list, shares }) => [list, shares],
    unreadable: 'bad-shares',
    judge({ fingerprint, width, node, publicShare, list, shares, proof }, blobs) {
      const context = { fingerprint, width, node, publicShare, list: blobs(list) };
      return verifyShares(context, blobs(shares), proof)
        ? fine
        : wrong('bad-shares', 'the proof of the key shares does not hold');
    },
  },
  result: {
    check: 'V15',
    examined: 'alone',
    aboutLists: true,
    blobs: ({ list, plaintexts, sets }) => [list, plaintexts, ...sets.map(({ shares }) => shares)],
    unreadable: null,
    judge(evidence, blobs) {
      const plaintexts = blobs(evidence.plaintexts);
      const sets = evidence.sets.map(({ node, shares }) => ({ node, shares: blobs(shares) }));
      if (!opensTo(blobs(evidence.list), evidence.width, sets, plaintexts))
        return wrong('wrong-plaintexts', 'the published plaintexts are not what the key shares open');
      return equal(countPlaintexts(evidence.asked, plaintexts, evidence.lot, evidence.joined), evidence.tally)
        ? fine
        : wrong('wrong-tally', 'the published tally is not what the plaintexts count to');
    },
  },
  join: {
    check: 'V16',
    examined: 'alone',
    aboutLists: true,
    blobs: ({ list, sets }) => [list, ...sets.map(({ shares }) => shares)],
    unreadable: null,
    judge(evidence, blobs) {
      const { contests } = evidence.asked;
      const groups = namesIn(contests, readPlaintexts(evidence.asked, open(evidence, blobs)));
      for (const { contest, names } of evidence.joins)
        for (const { name, ballots } of names)
          if (!groups[contest]!.some((group) => group.name === name && group.ballots === ballots))
            return wrong(
              'bad-join',
              `no name of “${contests[contest]!.title}” is counted apart as “${name}” (${ballots})`,
            );
      return fine;
    },
  },
};

function shuffleClaim(evidence: Extract<Evidence, { kind: 'mix-proof' }>, blobs: Blobs): ShuffleClaim {
  const { fingerprint, publicKey, width, node } = evidence;
  const context = Uint8Array.of(node);
  const [input, output, proof] = [blobs(evidence.input), blobs(evidence.output), blobs(evidence.proof)];
  return { statement: { fingerprint, publicKey, width, context, input, output }, proof };
}

type Opened = Pick<Extract<Evidence, { kind: 'result' }>, 'width' | 'list' | 'sets'>;

/** The plaintexts that these sets of shares open. */
const open = ({ width, list, sets }: Opened, blobs: Blobs): Bytes =>
  combineShares(
    blobs(list),
    width,
    sets.map(({ node, shares }) => ({ node, shares: blobs(shares) })),
  );

/** The kind of this evidence. TypeScript cannot see that both sides of the lookup share one kind. */
export const kindOf = ({ kind }: Evidence): Kind<Evidence> => kinds[kind] as unknown as Kind<Evidence>;

/** The names of the blobs that examining this statement reads. */
export const blobsOf = ({ evidence }: Pick<Statement, 'evidence'>): Bytes[] => kindOf(evidence).blobs(evidence);

/**
 * A finding for each statement, in order; all signatures are checked as one batch, and so are the knowledge proofs of ballots
 * and the proofs of shuffles. Throws what `blobs` throws.
 */
export function examine(statements: readonly Statement[], blobs: Blobs): Finding[] {
  const findings: Finding[] = statements.map(() => fine);
  const binds = statements.flatMap(({ evidence }, i) => (evidence.kind === 'bind' ? [{ i, evidence }] : []));
  const signatures = statements.map(({ leaf, author }) => signatureOf(leaf, author));
  const possessions = binds.map(({ evidence: { election, code, key, possession } }) => ({
    signature: possession,
    message: possessionBytes(election, code),
    publicKey: key,
  }));
  for (const failed of failedSignatures([...signatures, ...possessions])) {
    const bind = binds[failed - statements.length];
    if (!bind) findings[failed] = wrong('bad-signature', 'the signature does not verify');
    else if (findings[bind.i]!.ok)
      findings[bind.i] = wrong('bad-bind', 'the new key has not signed that it takes this code');
  }
  const ballots = statements.flatMap(({ evidence }, i) =>
    evidence.kind === 'ballot' && findings[i]?.ok ? [{ i, evidence }] : [],
  );
  const [first] = ballots;
  if (first)
    for (const failed of failedSeals(
      first.evidence.context,
      ballots.map(({ evidence }) => evidence),
    )) {
      const { i, evidence } = ballots[failed]!;
      const why = sealFault({ ...evidence.context, credential: evidence.credential }, evidence.sealed);
      findings[i] = wrong('bad-ballot', why ?? 'the proof of knowledge does not hold');
    }
  const mixes = statements.flatMap(({ evidence }, i) =>
    evidence.kind === 'mix-proof' && findings[i]?.ok ? [{ i, evidence }] : [],
  );
  for (const [k, verdict] of verifyShuffles(mixes.map(({ evidence }) => shuffleClaim(evidence, blobs))).entries())
    if (!verdict.valid) findings[mixes[k]!.i] = wrong('bad-shuffle', shuffleFaultInWords[verdict.equation]);
  return statements.map(({ evidence }, i) => {
    const signed = findings[i]!;
    return signed.ok ? examineEvidence(evidence, blobs) : signed;
  });
}

function examineEvidence(evidence: Evidence, blobs: Blobs): Finding {
  const { unreadable, judge, blobs: read } = kindOf(evidence);
  // Read before judging: a blob that is missing here throws and convicts nobody, for others may hold it.
  const held = new Map(read(evidence).map((name) => [hex(name), blobs(name)]));
  try {
    return judge(evidence, blobsIn(held));
  } catch (error) {
    if (error instanceof OstrakaError && unreadable) return wrong(unreadable, error.message);
    throw error;
  }
}

/** What a voter's own key signs to take a one-time code. */
export const possessionBytes = (election: Bytes, codeKey: Bytes): Bytes =>
  signedBytes(labels.enrolSignature, election, codeKey);

/** Blobs held in memory, by name. */
export const blobsIn =
  (held: ReadonlyMap<string, Bytes>): Blobs =>
  (sha256) => {
    const found = held.get(hex(sha256));
    if (!found) throw new OstrakaError('blob-missing', `blob ${hex(sha256).slice(0, 12)}… is missing`);
    return found;
  };
