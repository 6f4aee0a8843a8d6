/** Proofs of forks: what convicts a coordinator, what proves nothing, and what is no such file. */
import { origin, writeCheckpoint } from '../../../../shared/board/checkpoint.ts';
import { checkFork, type Fork, readFork, writeFork } from '../../../../shared/board/fork.ts';
import type { Forge } from '../../../../shared/board/verify/testing/forge.ts';
import { newKeys, seededWith } from '../../../../shared/board/verify/testing/parties.ts';
import type { Bytes } from '../../../../shared/codec/bytes.ts';
import { OstrakaError } from '../../../../shared/codec/error.ts';
import type { SigningKey } from '../../../../shared/crypto/signature.ts';
import { behind, type Played } from './board.ts';
import { altered, zeros } from './refused/case.ts';

/** By the exit code of whoever checks one. */
const PROVEN = 4;
const PROVES_NOTHING = 1;
const UNREADABLE = 2;

export type ForkExit = typeof PROVEN | typeof PROVES_NOTHING | typeof UNREADABLE;

/** @param text of a file */
export function forkExit(text: string): ForkExit {
  try {
    checkFork(readFork(text));
    return PROVEN;
  } catch (error) {
    if (!(error instanceof OstrakaError)) throw error;
    return error.code === 'no-fork' ? PROVES_NOTHING : UNREADABLE;
  }
}

interface Sides {
  /** Two boards that one coordinator has signed, alike but for their end. */
  readonly one: Forge;
  readonly other: Forge;
}

/** Ballots of different voters behind the roll; with a takeover, of a second coordinator. */
function sides(base: Played, successor?: SigningKey): Sides {
  const [ada, bob, cleo] = base.voters as [SigningKey, SigningKey, SigningKey];
  const root = behind(base, 'roll');
  if (successor) root.takeOver(successor, [1, 2, 3]);
  return { one: root.fork().cast(ada, 0).cast(bob, 0), other: root.fork().cast(ada, 1).cast(cleo, 1).cast(bob, 1) };
}

function signedAt(
  { record, log, coordinator }: Forge,
  size = log.size,
  key = coordinator,
  epoch = record.epoch,
): string {
  const board = origin(record.fingerprint, epoch);
  return writeCheckpoint({ origin: board, size, root: log.root(size), extensions: [] }, key);
}

/** A checkpoint over no entries, with any root. */
function emptyAt({ record, coordinator }: Forge, root: Bytes): string {
  const board = origin(record.fingerprint, record.epoch);
  return writeCheckpoint({ origin: board, size: 0, root, extensions: [] }, coordinator);
}

/** The first entries of one board, as it was signed, against the whole of the other. */
function forkOf({ one, other }: Sides, size = one.log.size, whole = other.log.size): Fork {
  const { manifest, takeover } = other.record;
  return {
    ...{ manifest, takeover, smaller: signedAt(one, size), larger: signedAt(other, whole) },
    root: other.log.root(size),
    proof: other.log.consistencyProof(size, whole),
  };
}

const proof = (change: (fork: Fork, both: Sides) => Partial<Fork>) => (base: Played) => {
  const both = sides(base);
  const fork = forkOf(both);
  return writeFork({ ...fork, ...change(fork, both) });
};

/** The same with other reports of the nodes. */
const takenOver =
  (change: (takeover: NonNullable<Fork['takeover']>) => NonNullable<Fork['takeover']>) => (base: Played) => {
    const fork = forkOf(sides(base, newKeys(1)[0]));
    return writeFork({ ...fork, takeover: change(fork.takeover!) });
  };

/** The text with other fields. */
const told =
  (change: (file: Record<string, unknown>) => object, space = 2) =>
  (base: Played) =>
    `${JSON.stringify(change(JSON.parse(writeFork(forkOf(sides(base))))), null, space)}\n`;

const cases: Readonly<Record<string, readonly [shows: string, exit: ForkExit, text: (base: Played) => string]>> = {
  'other-sizes': ['two checkpoints of different sizes', PROVEN, proof(() => ({}))],
  'same-size': [
    'two checkpoints of one size: the proof is empty',
    PROVEN,
    (base) => {
      const both = sides(base);
      return writeFork(forkOf(both, both.one.log.size, both.one.log.size));
    },
  ],
  successor: ['by a coordinator that took over', PROVEN, takenOver((takeover) => takeover)],
  'line-ends': [
    'with CR LF at the ends of its lines, and spaces behind the last: mail does so',
    PROVEN,
    (base) => `${writeFork(forkOf(sides(base))).replaceAll('\n', '\r\n')}  \n`,
  ],

  prefix: [
    'the smaller board is the beginning of the larger one',
    PROVES_NOTHING,
    (base) => {
      const { other } = sides(base);
      return writeFork(forkOf({ one: other, other }, other.log.size - 1));
    },
  ],
  'same-board': [
    'one checkpoint twice',
    PROVES_NOTHING,
    proof(({ larger }, { other }) => ({ smaller: larger, root: other.log.root(), proof: [] })),
  ],
  root: [
    'another root of the larger board’s beginning',
    PROVES_NOTHING,
    proof(({ root }) => ({ root: altered(root) })),
  ],
  'root-of-the-smaller': [
    'the root of the smaller board, with a proof that does not lead from it',
    PROVES_NOTHING,
    proof((_, { one }) => ({ root: one.log.root() })),
  ],
  'proof-altered': [
    'a consistency proof with another hash',
    PROVES_NOTHING,
    proof(({ proof: [first, ...rest] }) => ({ proof: [altered(first!), ...rest] })),
  ],
  'proof-longer': [
    'a consistency proof with a hash more',
    PROVES_NOTHING,
    proof(({ proof: hashes }) => ({ proof: [...hashes, zeros(32)] })),
  ],
  'proof-shorter': [
    'a consistency proof without its last hash',
    PROVES_NOTHING,
    proof(({ proof: hashes }) => ({ proof: hashes.slice(0, -1) })),
  ],
  exchanged: [
    'the larger checkpoint in the place of the smaller one',
    PROVES_NOTHING,
    proof(({ smaller, larger }) => ({ smaller: larger, larger: smaller })),
  ],
  empty: [
    'a checkpoint of no entries',
    PROVES_NOTHING,
    proof((_, { one, other }) => ({ smaller: signedAt(one, 0), root: other.log.root(0), proof: [] })),
  ],
  'empty-twice': [
    'two checkpoints of no entries, with two roots',
    PROVES_NOTHING,
    proof((_, { one, other }) => {
      const larger = emptyAt(other, other.log.root());
      return { smaller: emptyAt(one, one.log.root()), larger, root: other.log.root(), proof: [] };
    }),
  ],
  'another-key': [
    'a checkpoint that another key has signed',
    PROVES_NOTHING,
    proof((_, { one }) => ({ smaller: signedAt(one, one.log.size, newKeys(1)[0]) })),
  ],
  'another-epoch': [
    'a checkpoint of another epoch',
    PROVES_NOTHING,
    proof((_, { one }) => ({ smaller: signedAt(one, one.log.size, one.coordinator, 1) })),
  ],
  'takeover-too-few': [
    'a coordinator to whom one node fewer has reported than must',
    PROVES_NOTHING,
    takenOver((takeover) => ({ ...takeover, reports: takeover.reports.slice(0, 2) })),
  ],
  'takeover-node-twice': [
    'a coordinator to whom one node has reported twice',
    PROVES_NOTHING,
    takenOver((takeover) => ({ ...takeover, reports: takeover.reports.with(2, takeover.reports[0]!) })),
  ],
  'takeover-signature': [
    'a coordinator to whom a node has reported whose signature was altered',
    PROVES_NOTHING,
    takenOver((takeover) => ({
      ...takeover,
      reports: takeover.reports.map((one, i) => (i === 0 ? { ...one, signature: altered(one.signature) } : one)),
    })),
  ],
  'takeover-missing': [
    'a fork by a successor, without the takeover',
    PROVES_NOTHING,
    (base) => writeFork({ ...forkOf(sides(base, newKeys(1)[0])), takeover: null }),
  ],

  title: ['another title than the manifest’s', UNREADABLE, told((file) => ({ ...file, title: 'Another colour' }))],
  sentence: ['another sentence', UNREADABLE, told((file) => ({ ...file, says: 'Nothing is wrong.' }))],
  format: ['another format', UNREADABLE, told((file) => ({ ...file, format: 'ostraka fork 2' }))],
  field: ['a field more', UNREADABLE, told((file) => ({ ...file, note: 'see above' }))],
  missing: ['without a root', UNREADABLE, told(({ root: _, ...file }) => file)],
  capitals: [
    'capitals among the hexadecimal digits',
    UNREADABLE,
    told((file) => ({ ...file, root: String(file.root).toUpperCase() })),
  ],
  spaces: ['one space a level', UNREADABLE, told((file) => file, 1)],
  order: ['fields in another order', UNREADABLE, told(({ title, ...file }) => ({ title, ...file }))],
  'manifest-trailing-byte': [
    'a manifest with a byte behind it',
    UNREADABLE,
    told((file) => ({ ...file, manifest: `${file.manifest}00` })),
  ],
  'takeover-empty': ['a takeover of no bytes', UNREADABLE, told((file) => ({ ...file, takeover: '' }))],
  'takeover-false': ['false in the place of a takeover', UNREADABLE, told((file) => ({ ...file, takeover: false }))],
  'takeover-zero': [
    'the number 0 in the place of a takeover, as CBOR',
    UNREADABLE,
    told((file) => ({ ...file, takeover: '00' })),
  ],
  'no-note': ['no text in the place of a note', PROVES_NOTHING, told((file) => ({ ...file, larger: '' }))],
  'half-a-pair': [
    'half a surrogate pair in a note',
    UNREADABLE,
    told((file) => ({ ...file, larger: `\ud83d${file.larger}` })),
  ],
  'no-json': ['no JSON', UNREADABLE, (base) => writeFork(forkOf(sides(base))).slice(0, -3)],
};

/** All of them, made of seeds. */
export function forkVectors(base: Played) {
  return Object.entries(cases).map(([name, [shows, exitCode, text]]) => ({
    ...{ name, shows, exitCode, text: seededWith(`fork ${name}`, () => text(base)) },
  }));
}
