/** How parties of a test cheat: the twists of cheating/, on the laptops of a test network. */
import type { Body, EntryTypeName } from '../../board/entry.ts';
import { hex } from '../../codec/bytes.ts';
import type { CeremonyContext } from '../../crypto/ceremony/context.ts';
import type { Deal } from '../../crypto/ceremony/deal.ts';
import { dealing as dealingAnother } from '../cheating/dealing.ts';
import { type Twist as AnyTwist, saying as sayingElse } from '../cheating/twist.ts';
import { random } from './plan.ts';
import type { TestNode, Twist } from './test-node.ts';

export { restate, spoilt, submits, withholding } from '../cheating/twist.ts';

/** What a twist makes of the effects of this laptop's steps. */
export const on =
  (node: TestNode, twist: AnyTwist): Twist =>
  (effects) => {
    const { key, state, blobs, leaves } = node;
    return [...twist(effects, { key, state, random, blob: (name) => blobs.get(hex(name)), leaves: () => leaves })];
  };

/** Submits something else than its step would. */
export const saying = <T extends EntryTypeName>(node: TestNode, type: T, change: (body: Body<T>) => Body<T>): Twist =>
  on(node, sayingElse(type, change));

/** Commits to a deal of its own choice, and deals it. */
export const dealing = (node: TestNode, change: (deal: Deal, context: CeremonyContext, me: number) => Deal): Twist =>
  on(node, dealingAnother(change));
