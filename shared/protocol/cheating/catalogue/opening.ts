/** Cheats with key shares. */
import { readEntry } from '../../../board/entry.ts';
import { concat } from '../../../codec/bytes.ts';
import { publicPoint } from '../../../crypto/arithmetic/group.ts';
import { randomScalar } from '../../../crypto/arithmetic/scalar.ts';
import { adding, bringing, nameOf, restate, type Submit, saying, submits, type Twist } from '../twist.ts';
import { part } from './cheat.ts';

const wrong = bringing('shares', (shares, { random }) =>
  concat(publicPoint(randomScalar(random)), shares.subarray(32)),
);

/** Holds its own shares back until another node's stand on the board, and posts those, with their proof, as its own. */
function replaying(): Twist {
  let held: Submit | null = null;
  let copy: Submit | null = null;
  return (effects, me) => {
    const own = effects.find(submits('shares'));
    const others = effects.filter((effect) => effect !== own);
    if (own) held = own;
    if (copy) return own ? [...others, { ...copy, submission: own.submission }] : others;
    const news = effects.flatMap((effect) => (effect.do === 'keep-entries' ? effect.leaves : []));
    const theirs = [...me.leaves(), ...news].map(readEntry).find(({ type }) => type === 'shares');
    if (!held || !me.state.session || theirs?.type !== 'shares') return others;
    const leaf = restate(held.leaf, me.key, 'shares', () => theirs.body);
    copy = { ...held, leaf, blobs: [] };
    return [...others, copy];
  };
}

export const openingCheats = part({
  'wrong-share': {
    party: 'node',
    label: 'refused and named',
    inWords:
      'When the box is opened, a laptop turns its key the wrong way, so that one ballot would come out as something else.',
    term: 'A decryption share with another exponent: the Chaum–Pedersen proof over all shares fails.',
    deed: { kind: 'twist', twist: () => wrong },
    verdict: { shown: 'fault', code: 'bad-shares' },
  },
  'share-for-another-list': {
    party: 'node',
    label: 'refused and named',
    inWords: 'A laptop offers its key for the list before the mix, where everyone could see whose ballot is whose.',
    term: 'Decryption shares for another list than the sealed one [7].',
    deed: {
      kind: 'twist',
      twist: () => saying('shares', (body, { state }) => ({ ...body, list: state.replica!.record.closing!.digest })),
    },
    verdict: { shown: 'refusal', code: 'wrong-list' },
  },
  'replayed-share': {
    party: 'node',
    label: 'refused and named',
    inWords: 'A laptop copies another’s turn of the key and says that it was its own.',
    term: 'Another node’s decryption shares: the proof is bound to node and public share.',
    deed: { kind: 'twist', twist: replaying },
    verdict: { shown: 'fault', code: 'bad-shares' },
    needs: { nodes: 2 },
  },
  'early-share': {
    party: 'node',
    label: 'refused and named',
    inWords: 'A laptop offers its key while the others are still mixing.',
    term: 'Decryption shares before the seal [7].',
    deed: {
      kind: 'twist',
      twist: () =>
        adding('mix-proof', 'shares', ({ state, random }) => {
          const { closing } = state.replica!.record;
          const shares = { ...nameOf(random(32)), length: closing!.list.length / 2 };
          return { list: closing!.digest, shares, proof: random(96) };
        }),
    },
    verdict: { shown: 'refusal', code: 'out-of-phase' },
  },
});
