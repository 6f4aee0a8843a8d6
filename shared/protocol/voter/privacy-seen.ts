/** Who could know what, as far as a voter's device knows itself: it judges the setup, and hashes what follows. */
import { ballotsAtClose } from '../../board/ballots-at-close.ts';
import { entrySigned } from '../../board/entry.ts';
import type { OutcomeName } from '../../board/privacy/outcome.ts';
import { standingsOf } from '../../board/privacy/parties.ts';
import { type Privacy, privacyIn } from '../../board/privacy/privacy.ts';
import { nodeOf } from '../../board/record.ts';
import type { Said } from '../../codec/said.ts';
import type { NodeIndex } from '../../election/manifest.ts';
import { tooFew, tooFewInWords } from '../../election/too-few.ts';
import type { LightBoard } from './board/light-board.ts';

/**
 * Of a board that has come to its end. Who mixed is what the coordinator has signed; that the mixes hold, the nodes have
 * judged. Who could still stop the election is no question any more, and this device does not know who was excluded.
 * @param gives what the opened ballots give away; nothing where none was opened
 */
export function privacySeen(board: LightBoard, gives: readonly Said<OutcomeName>[]): Privacy {
  const { record, entries } = board;
  const { manifest } = record;
  const ballots = ballotsAtClose(entries) ?? [];
  const few = tooFew(manifest, ballots.length);
  const at = board.saidByCoordinator('seal');
  const seal = at === null ? null : entries[at]!;
  const standings = {
    ...standingsOf(record),
    mixers: seal?.type === 'seal' ? seal.body.mixers.map((index) => manifest.nodes[index - 1]!.name) : null,
    isTooFew: few !== null,
    signed: signersOfTheEnd(board).size,
    ballots: { count: ballots.length, pages: ballots.filter(({ body }) => body.client === 'page').length },
  };
  const privacy = privacyIn(standings, few ? [tooFewInWords(few)] : gives);
  return { ...privacy, told: { ...privacy.told, stop: [] } };
}

/** Holders of the key that have attested. */
function signersOfTheEnd({ record, entries }: LightBoard): ReadonlySet<NodeIndex> {
  const signers = new Set<NodeIndex>();
  for (const { type, author, leaf } of entries) {
    const node = type === 'attest' ? nodeOf(record, author) : null;
    if (node !== null && record.key?.trustees.includes(node) && entrySigned(leaf, author)) signers.add(node);
  }
  return signers;
}
