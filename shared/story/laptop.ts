/** A laptop as the board shows it. */
import type { ElectionRecord } from '../board/record.ts';
import type { StoryLaptop } from './scene.ts';

/** What nodes have signed, as far as the record does not keep it. */
export interface Signed {
  /** By node: how many entries the board held on which it last signed one of its own. */
  readonly boards: Map<number, number>;
  /** By node: the entry of the proof of its last mix. */
  readonly proofs: Map<number, number>;
  /** Nodes that have mixed, even if it was cut out. */
  readonly mixers: Set<number>;
}

export function laptopOf(record: ElectionRecord, node: number, signed: Signed): StoryLaptop {
  const { manifest, chain, shareSets, attests, faults } = record;
  const place = chain.findIndex((mix) => mix.node === node);
  const mix = chain[place];
  const seen = signed.boards.get(node) ?? 0;
  // A node signs nothing on a board whose proofs it has not checked.
  const checked = chain.filter((one) => one.node !== node && one.proof?.valid && signed.proofs.get(one.node)! < seen);
  const against = faults.filter(({ culprit }) => culprit.kind === 'node' && culprit.index === node);
  const share = shareSets.get(node);
  return {
    name: manifest.nodes[node - 1]!.name,
    key: keyOf(record, node),
    mix: mix ? (mix.proof?.valid ? 'proven' : 'unproven') : signed.mixers.has(node) ? 'cut' : 'none',
    turn: mix ? place + 1 : null,
    checked: checked.map((one) => one.node - 1).sort((a, b) => a - b),
    share: share ? (share.valid ? 'given' : 'false') : 'none',
    attested: attests.has(node),
    fault: against.some(({ proven }) => proven) ? 'proven' : against.length > 0 ? 'claimed' : 'none',
  };
}

function keyOf({ key, ceremony }: ElectionRecord, node: number): StoryLaptop['key'] {
  if (!ceremony.participants.includes(node)) return 'out';
  if (key) return 'holds';
  if (ceremony.deals.has(node)) return 'dealt';
  if (ceremony.commits.has(node)) return 'committed';
  return ceremony.accepts.has(node) ? 'accepted' : 'none';
}
