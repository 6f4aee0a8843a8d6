/** How a mix node deals falsely in the key ceremony. */
import { ceremonyContext } from '../../board/record.ts';
import { decodeAs, encodeCanonical, type Value } from '../../codec/cbor.ts';
import type { CeremonyContext } from '../../crypto/ceremony/context.ts';
import { type Deal, dealHash, dealSchema } from '../../crypto/ceremony/deal.ts';
import { secretNames } from '../node/ceremony.ts';
import { type Cheater, saying, type Twist } from './twist.ts';

/** Commits to a deal of its own choice, and deals it. */
export const dealing =
  (change: (deal: Deal, context: CeremonyContext, me: number, cheater: Cheater) => Deal): Twist =>
  (effects, me) => {
    const { replica, disk } = me.state;
    if (!replica) return effects;
    const { record, index } = replica;
    const { secrets } = disk;
    const altered = effects.map((effect) => {
      if (effect.do !== 'keep-secret' || effect.name !== secretNames.deal(record.ceremony.attempt)) return effect;
      const deal = decodeAs(dealSchema, effect.value);
      const value = encodeCanonical(change(deal, ceremonyContext(record), index, me) as Value);
      secrets.set(effect.name, value);
      return { ...effect, value };
    });
    // Of whatever is kept: a commitment that an accident lost goes out again from its draft, which an honest step wrote.
    return saying('deal-commit', (body) => {
      const deal = dealHash(ceremonyContext(record), index, secrets.get(secretNames.deal(body.attempt))!);
      return { ...body, deal };
    })(altered, me);
  };
