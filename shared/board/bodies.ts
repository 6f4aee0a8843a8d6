/** What bodies of entries are made of, where more than one entry type knows it. */
import * as v from 'valibot';
import { digest, integer, publicKey, signature } from '../codec/schema.ts';
import { MAX_NODES } from '../crypto/ceremony/context.ts';
import { sealedBallotSchema } from '../election/sealing.ts';

export const nodeIndex = integer(1, MAX_NODES);
/** An attempt at the key ceremony. */
export const attempt = integer(1, 1000);

const size = integer(0, 2 ** 40);
export const head = v.strictObject({ size, root: digest });
/** Size and root of a board that its holder knew. */
export type Head = v.InferOutput<typeof head>;

export const ballotBody = v.strictObject({
  sealed: sealedBallotSchema,
  /** 1 for a voter's first ballot, greater for each that replaces it. */
  sequence: integer(1, 1_000_000),
  /** Hash of the ballot it replaces. */
  replaces: v.nullable(digest),
  /** What sealed it: whoever serves or alters a page could read or replace what it seals. */
  client: v.picklist(['app', 'command', 'page']),
});
export type BallotBody = v.InferOutput<typeof ballotBody>;

const report = v.strictObject({ node: nodeIndex, head, signature });
export const takeoverBody = v.strictObject({
  epoch: integer(1, 1000),
  coordinator: publicKey,
  head,
  reports: v.pipe(v.array(report), v.maxLength(MAX_NODES)),
});
export type TakeoverBody = v.InferOutput<typeof takeoverBody>;
