/** Cheats in the key ceremony. */
import type { Body } from '../../../board/entry.ts';
import { ceremonyContext } from '../../../board/record.ts';
import type { Bytes } from '../../../codec/bytes.ts';
import { createDeal, type Deal } from '../../../crypto/ceremony/deal.ts';
import { write } from '../../author.ts';
import { complain } from '../../node/ceremony.ts';
import { dealing } from '../dealing.ts';
import { saying, spoilt, submits, type Twist, withholding } from '../twist.ts';
import { part } from './cheat.ts';

/** A deal for a higher threshold than the manifest's. */
const raisedThreshold = dealing(
  (_deal, context, me, { random }) => createDeal({ ...context, threshold: context.threshold + 1 }, me, random).deal,
);

/** Complains of a good share in place of confirming the key. */
const complaining: Twist = (effects, me) =>
  effects.map((effect) => {
    const { replica, disk } = me.state;
    if (!replica || !submits('key-confirm')(effect)) return effect;
    const { record, index } = replica;
    const other = record.ceremony.participants.find((participant) => participant !== index);
    if (other === undefined) return effect;
    const body = complain(record, index, other, disk.secrets, me.random);
    return { ...effect, leaf: write(record, me.key, 'complaint', body) };
  });

/** Waits until all have committed, and then deals something else than it committed to. */
function dealingAnew(): Twist {
  const made = new Map<number, Deal>();
  return saying('deal', (body: Body<'deal'>, { state, random }) => {
    const { record, index } = state.replica!;
    const deal = made.get(body.attempt) ?? createDeal(ceremonyContext(record), index, random).deal;
    made.set(body.attempt, deal);
    return { ...body, deal };
  });
}

function openingAnother(): Twist {
  let nonce: Bytes | null = null;
  return saying('deal-commit', (body, { random }) => {
    nonce ??= Uint8Array.from(random(32));
    return { ...body, nonce };
  });
}

export const ceremonyCheats = part({
  'bad-deal': {
    party: 'node',
    label: 'refused and named',
    inWords:
      'Everybody hands everybody a sealed piece of the key. One laptop seals rubbish for another. Whoever gets it shows it to all, and all see whose it is.',
    term: 'A share that does not open or does not fit its Feldman commitments; answered by a complaint that opens it.',
    deed: {
      kind: 'twist',
      twist: () =>
        dealing((deal) => ({
          ...deal,
          shares: deal.shares.map((share, i) => (i === 0 ? { ...share, sealed: spoilt(share.sealed) } : share)),
        })),
    },
    verdict: { shown: 'fault', code: 'bad-deal' },
    needs: { nodes: 2 },
  },
  'false-complaint': {
    party: 'node',
    label: 'refused and named',
    inWords:
      'A laptop says that another has given it a bad piece of the key. Everyone opens that piece and sees that it is good.',
    term: 'A complaint against a good share [8]; its opened Diffie–Hellman point, with proof, convicts the accuser.',
    deed: { kind: 'twist', twist: () => complaining },
    verdict: { shown: 'fault', code: 'false-complaint' },
    needs: { nodes: 2 },
  },
  'withheld-deal': {
    party: 'node',
    label: 'detected, culprit unknown',
    inWords:
      'A laptop simply says nothing when its piece of the key is due. The others go on without it. Whether it kept quiet, its network failed or the organiser held its message back, nobody can tell.',
    term: 'Abort in the DKG: a restart without the node on the coordinator’s unproved word.',
    deed: { kind: 'twist', twist: () => withholding('deal') },
    verdict: { shown: 'time-out' },
    needs: { spare: true },
  },
  'biased-key': {
    party: 'node',
    label: 'refused and named',
    inWords:
      'A laptop waits until it has seen what the others put into the common key, and then changes its own part to get the key it likes. But it had to promise its part before.',
    term: 'A rushing dealer (Gennaro, Jarecki, Krawczyk, Rabin) [8]: its deal is not the one committed to.',
    deed: { kind: 'twist', twist: dealingAnew },
    verdict: { shown: 'fault', code: 'bad-deal', says: /not the one committed to/ },
  },
  'raised-threshold': {
    party: 'node',
    label: 'refused and named',
    inWords: 'A laptop makes its part of the key so that more laptops than agreed would be needed to open the box.',
    term: 'One Feldman commitment too many raises the threshold of the joint key [9].',
    deed: { kind: 'twist', twist: () => raisedThreshold },
    verdict: { shown: 'fault', code: 'bad-deal', says: /commitments where the threshold is/ },
  },
  'changed-nonce': {
    party: 'node',
    label: 'refused and named',
    inWords:
      'The words that all screens show are drawn from everybody’s secret number. A laptop changes its number after it has seen the others’.',
    term: 'An opened nonce that is not the one committed to [10].',
    deed: { kind: 'twist', twist: openingAnother },
    verdict: { shown: 'refusal', code: 'bad-nonce' },
  },
});
