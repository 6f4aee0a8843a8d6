/** Voters' receipts beside a transcript: borne out, contradicted, or proving nothing. */
import { addCosignature, cosign, origin, writeCheckpoint } from '../../../../shared/board/checkpoint.ts';
import { readEntry } from '../../../../shared/board/entry.ts';
import { hashOf } from '../../../../shared/board/entry-types/polling.ts';
import { readTranscript } from '../../../../shared/board/transcript-file.ts';
import type { Examine } from '../../../../shared/board/verify/examination.ts';
import type { Forge } from '../../../../shared/board/verify/testing/forge.ts';
import { newKeys, seededWith } from '../../../../shared/board/verify/testing/parties.ts';
import { type Folded, verify } from '../../../../shared/board/verify/verify.ts';
import type { Bytes } from '../../../../shared/codec/bytes.ts';
import { culpritInWords } from '../../../../shared/codec/culprit.ts';
import { OstrakaError } from '../../../../shared/codec/error.ts';
import { type ReceiptFinding, receiptFinding, receiptIn } from '../../../../shared/protocol/voter/receipt-finding.ts';
import { plainReceipt } from '../../../../shared/protocol/voter/receipt-text.ts';
import type { Contradiction } from '../../../../shared/protocol/voter/standing.ts';
import { checkReceipt, type Receipt, receiptFor } from '../../../../shared/protocol/voter.ts';
import { before, type Played } from './board.ts';
import { altered, zeros } from './refused/case.ts';

export type ReceiptStanding = ReceiptFinding['standing'] | 'another election' | 'proves nothing' | 'no receipt';

export interface ReceiptJudged {
  readonly standing: ReceiptStanding;
  readonly witnessed: boolean | null;
  /** Where the transcript contradicts it: by whose doing. */
  readonly culprit?: string | null;
}

const culpritIn = ({ culprit }: Contradiction) => culprit && culpritInWords(culprit);

/** How a receipt stands to a transcript, and whether f + 1 nodes have co-signed the board in it; null where it proves nothing. */
export async function receiptStanding(text: string, file: Bytes, examine?: Examine): Promise<ReceiptJudged> {
  const receipt = receiptIn(text);
  if (!receipt) return { standing: 'no receipt', witnessed: null };
  let folded: Folded | null = null;
  const { election } = await verify(readTranscript(file), {
    ...{ clock: () => 0, examine },
    onFolded: (it) => {
      folded = it;
    },
  });
  const { record, entries } = folded!;
  try {
    const { standing, contradiction } = receiptFinding(receipt, { record, entries }, election!.ballots.hashes);
    const { witnessed } = checkReceipt(receipt, record.manifest, receipt.coordinator);
    return { standing, witnessed, ...(contradiction && { culprit: culpritIn(contradiction) }) };
  } catch (error) {
    if (!(error instanceof OstrakaError)) throw error;
    return { standing: error.code === 'other-receipt' ? 'another election' : 'proves nothing', witnessed: null };
  }
}

/** What the coordinator answers to the n-th ballot on its board, from 0, under a checkpoint that these nodes have co-signed. */
function receiptAt(forge: Forge, n: number, cosigners: readonly number[] = [], size?: number): Receipt {
  const { record, log, leaves } = forge;
  const index = leaves.flatMap((leaf, i) => (readEntry(leaf).type === 'ballot' ? [i] : []))[n]!;
  const entry = readEntry(leaves[index]!);
  if (entry.type !== 'ballot') throw new Error('no ballot');
  const covered = size ?? index + 1;
  const checkpoint = { origin: origin(record.fingerprint, 0), size: covered, root: log.root(covered), extensions: [] };
  const note = writeCheckpoint(checkpoint, forge.coordinators[0]!);
  const lines = cosigners.map((node) => cosign(note, node, forge.node(node), 1_700_000_000));
  return receiptFor(record.manifest, hashOf(record.fingerprint, entry.author, entry.body), leaves[index]!, {
    ...{ index, path: log.inclusionProof(index, covered) },
    note: lines.reduce(addCosignature, note),
  });
}

const changed = (change: (receipt: Receipt, base: Played) => Partial<Receipt>) => (base: Played) => {
  const receipt = receiptAt(base.forge, 2);
  return { ...receipt, ...change(receipt, base) };
};

/** Of an election whose board stands in the file of this name. */
const cases: Readonly<
  Record<string, readonly [base: string, shows: string, standing: ReceiptStanding, receipt: (base: Played) => Receipt]>
> = {
  counts: ['plain', 'a ballot that counts', 'counts', ({ forge }) => receiptAt(forge, 3)],
  witnessed: [
    'plain',
    'the same under the co-signatures of two nodes',
    'counts',
    ({ forge }) => receiptAt(forge, 3, [1, 3]),
  ],
  'one-node': [
    'plain',
    'the same under the co-signature of one, where two are needed',
    'counts',
    ({ forge }) => receiptAt(forge, 3, [2]),
  ],
  later: [
    'plain',
    'the same under the checkpoint of a larger board',
    'counts',
    ({ forge }) => receiptAt(forge, 3, [], 20),
  ],
  replaced: ['plain', 'a ballot that its voter has replaced', 'replaced', ({ forge }) => receiptAt(forge, 0)],
  'taken-over': [
    'takeover-voting',
    'a ballot that the first of two coordinators has recorded',
    'counts',
    ({ forge }) => receiptAt(forge, 0),
  ],
  cut: [
    'so-far-voting',
    'a ballot on a board of more entries than the file holds',
    'contradicted',
    ({ forge, voters }) => receiptAt(forge.fork().cast(voters[0]!, 2), 3),
  ],
  lost: [
    'so-far-takeover',
    'a ballot on the board of a coordinator that was replaced, by one that went on without it: nobody had co-signed it',
    'contradicted',
    ({ forge, voters }) => receiptAt(before({ forge, voters }, 'takeover').cast(voters[0]!, 2), 3),
  ],
  'lost-witnessed': [
    'so-far-takeover',
    'the same under the co-signatures of nodes 2 and 3, which then reported a board without it',
    'contradicted',
    ({ forge, voters }) => receiptAt(before({ forge, voters }, 'takeover').cast(voters[0]!, 2), 3, [2, 3]),
  ],
  forked: [
    'so-far-voting',
    'a ballot on another board of as many entries',
    'contradicted',
    ({ forge, voters }) => receiptAt(forge.fork(forge.leaves.length - 1).cast(voters[0]!, 2), 2),
  ],
  index: ['plain', 'another index', 'proves nothing', changed(({ index }) => ({ index: index - 1 }))],
  path: [
    'plain',
    'an audit path with another hash',
    'proves nothing',
    changed(({ path: [first, ...rest] }) => ({ path: [altered(first!), ...rest] })),
  ],
  'path-longer': [
    'plain',
    'an audit path with a hash more',
    'proves nothing',
    changed(({ path }) => ({ path: [...path, zeros(32)] })),
  ],
  leaf: ['plain', 'another leaf', 'proves nothing', changed(({ leaf }) => ({ leaf: altered(leaf) }))],
  ballot: [
    'plain',
    'another ballot’s hash',
    'proves nothing',
    changed((_, { forge }) => ({ ballot: receiptAt(forge, 0).ballot })),
  ],
  signature: [
    'plain',
    'a checkpoint that another key has signed',
    'proves nothing',
    changed((_, base) => {
      const usurper = base.forge.fork();
      usurper.coordinators.splice(0, 1, ...newKeys(1));
      return { note: receiptAt(usurper, 2).note };
    }),
  ],
  epoch: [
    'plain',
    'a checkpoint of an epoch that never began',
    'proves nothing',
    changed(({ note }) => ({ note: note.replace('/0\n', '/7\n') })),
  ],
  'no-ballot': [
    'plain',
    'the entry that it shows on the board is a test, and no ballot',
    'proves nothing',
    ({ forge }) => {
      const index = before({ forge, voters: [] }, 'audit').leaves.length;
      const board = forge.fork(index + 1);
      const { ballot } = receiptAt(forge, 2);
      const note = writeCheckpoint(
        { origin: origin(board.record.fingerprint, 0), ...board.head, extensions: [] },
        board.coordinator,
      );
      const path = board.log.inclusionProof(index, index + 1);
      return receiptFor(board.record.manifest, ballot, board.leaves[index]!, { index, path, note });
    },
  ],
  election: [
    'plain',
    'a receipt of another election',
    'another election',
    changed(({ election }) => ({ election: altered(election) })),
  ],
};

/** All of them, made of seeds; `played` gives the boards. */
export function receiptVectors(played: (name: string) => Played) {
  const vectors = Object.entries(cases).map(([name, [base, shows, standing, make]]) => {
    const receipt = seededWith(`receipt ${name}`, () => make(played(base)));
    const text = JSON.stringify(plainReceipt(receipt, played(base).forge.manifest), null, 2);
    return { name, shows, transcript: `${base}.ostraka`, standing, text };
  });
  const { text } = vectors[0]!;
  const none = { transcript: 'plain.ostraka', standing: 'no receipt' as const };
  return [
    ...vectors,
    { ...none, name: 'field', shows: 'a field more', text: text.replace('{', '{\n  "more": 1,') },
    { ...none, name: 'version', shows: 'another version', text: text.replace('"version": 1', '"version": 2') },
  ];
}
