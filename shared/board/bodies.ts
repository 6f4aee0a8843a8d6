/** What bodies of entries are made of, where more than one entry type knows it. */
import * as v from 'valibot';
import { digest, integer, publicKey, signature } from '../codec/schema.ts';
import { MAX_NODES } from '../crypto/ceremony/bounds.ts';
import { MAX_CONTESTS, WRITE_IN_BYTES } from '../election/contest.ts';
import { sealedBallotSchema } from '../election/sealing.ts';
import { MAX_VOTERS } from '../election/turnout.ts';

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

/** A written-in name as it is counted apart, with the ballots that name it. */
const countedName = v.strictObject({
  name: v.pipe(v.string(), v.minLength(1), v.maxLength(WRITE_IN_BYTES)),
  ballots: integer(1, MAX_VOTERS),
});
/** Names that one join makes one person. */
export const MAX_JOINED = 64;
const nameJoin = v.strictObject({
  /** Its place in the manifest, from 0. */
  contest: integer(0, MAX_CONTESTS - 1),
  /** Of one person. */
  names: v.pipe(v.array(countedName), v.minLength(2, 'one name is joined with nothing'), v.maxLength(MAX_JOINED)),
});
export type NameJoin = v.InferOutput<typeof nameJoin>;
/** The names of all proposals stand in the result, where they must fit. */
export const joinBody = v.strictObject({ joins: v.pipe(v.array(nameJoin), v.minLength(1), v.maxLength(16)) });
