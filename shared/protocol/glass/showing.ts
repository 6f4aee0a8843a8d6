/** What a glass box shows of its own mix. */
import { type ElectionRecord, type Mix, provenChain } from '../../board/record.ts';
import { type Bytes, hex } from '../../codec/bytes.ts';
import { OstrakaError } from '../../codec/error.ts';
import { passageOf } from '../../crypto/shuffle/passage.ts';
import type { ShuffleSecrets } from '../../crypto/shuffle/statement.ts';
import type { NodeIndex } from '../../election/manifest.ts';
import { type Passages, packPassage } from './disclosure.ts';
import type { Trails } from './disclosures.ts';
import { listsOf, truePassages } from './disclosures.ts';

/** A node's mix that stands, and its place in the chain from 0; null where there is none. */
export function ownMix(record: ElectionRecord, me: NodeIndex): { readonly mix: Mix; readonly at: number } | null {
  const chain = provenChain(record);
  const at = chain.findIndex(({ node }) => node === me);
  return at < 0 ? null : { mix: chain[at]!, at };
}

/** Where the trails that reach this mix, and go no further yet, come in. */
export const arriving = ({ trails }: Trails, at: number): number[] =>
  trails.flatMap(({ places }) => (places.length === at + 1 ? [places[at]!] : []));

/**
 * How the ballots that can be followed to this mix went through it, and no other ballot. Throws `not-yet` where none can,
 * `bad-secrets` where these are not the secrets of this mix.
 */
export function showing(
  record: ElectionRecord,
  { mix, at }: { readonly mix: Mix; readonly at: number },
  trails: Trails,
  secrets: ShuffleSecrets,
  blob: (sha256: Bytes) => Bytes | undefined,
): Passages {
  const passages = arriving(trails, at).map((from) => packPassage(passageOf(secrets, record.width, from)));
  if (passages.length === 0)
    throw new OstrakaError('not-yet', 'no ballot can be followed to this laptop', {
      hint: 'show the laptops in the order in which they mixed; through one that shows nothing no ballot is followed',
    });
  const told: Passages = { tell: 'passages', node: mix.node, output: mix.output.sha256, passages };
  const lists = listsOf(record, mix, blob);
  if (!lists || !truePassages(record, mix, lists, told))
    throw new OstrakaError('bad-secrets', `these are not the secrets of the mix ${hex(mix.output.sha256)}`);
  return told;
}
