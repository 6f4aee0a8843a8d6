/** One-time codes, ballots, audits and the close. */

import * as v from 'valibot';
import { type Bytes, equal, hex, pieces } from '../../codec/bytes.ts';
import { encodeCanonical, type Value } from '../../codec/cbor.ts';
import { areDistinct } from '../../codec/key-map.ts';
import { memberOf } from '../../codec/plain-cbor.ts';
import { nothing, publicKey, signature } from '../../codec/schema.ts';
import { openingSchema, type SealElection } from '../../election/sealing.ts';
import { ballotHash } from '../../election/tracker.ts';
import { type BallotBody, ballotBody } from '../bodies.ts';
import { payloadOf } from '../leaf.ts';
import { leafHash } from '../merkle.ts';
import {
  type CastBallot,
  type ElectionKey,
  type ElectionRecord,
  type Purpose,
  phaseOf,
  purposes,
  type Voter,
} from '../record.ts';
import type { Refusal } from '../refusal.ts';
import { bearsFitly, replacementUnsigned } from '../roll/registrar.ts';
import { type Context, entryType, noBlobs, refuse } from './entry-type.ts';
import { isAnothers } from './roll.ts';

export const bindType = entryType({
  body: v.strictObject({ key: publicKey, possession: signature }),
  author: 'voter',
  since: 1,
  check: 'V7',
  judgedByDevices: true,
  independent: true,
  blobs: noBlobs,
  admit(context) {
    const { record, body, entry } = context;
    if (phaseOf(record) !== 'voting') return refuse(context, 'out-of-phase', 'codes are spent while voting is open');
    const code = entry.author;
    if (record.revoked.has(code))
      return refuse(context, 'code-revoked', 'another code has taken the place of this one');
    const voter = record.voters?.get(code);
    if (!voter || record.manifest.voters.credentials !== 'codes')
      return refuse(context, 'not-on-roll', 'this is no one-time code of this election');
    if (voter.key) return refuse(context, 'bad-bind', 'this code is spent');
    return isAnothers(record, body.key) ? refuse(context, 'bad-bind', 'this key belongs to another party') : null;
  },
  evidence: ({ record, body, entry }) => ({
    kind: 'bind',
    version: record.manifest.version,
    election: record.fingerprint,
    code: entry.author,
    key: body.key,
    possession: body.possession,
  }),
  found: null,
  faults: [],
  apply({ record, body, entry }) {
    record.electorate.bind(record.voters!.get(entry.author)!.number, body.key);
  },
});

/** A code was lost: it is revoked and another takes its place, so that there are never more codes than before. */
export const replaceType = entryType({
  body: v.strictObject({
    revoked: publicKey,
    replacement: publicKey,
    /** The registrar's, where the manifest names one. */
    registrar: v.exactOptional(signature),
  }),
  author: 'coordinator',
  since: 2,
  check: 'V7',
  judgedByDevices: true,
  independent: false,
  blobs: noBlobs,
  admit(context) {
    const { record, body } = context;
    if (phaseOf(record) !== 'voting')
      return refuse(context, 'out-of-phase', 'codes are replaced on the board while voting is open');
    if (!bearsFitly(record.manifest, body))
      return refuse(context, 'malformed', 'a registrar’s signature where the manifest names no registrar');
    const unsigned = replacementUnsigned(record.manifest, body);
    if (unsigned) return refuse(context, 'bad-roll', unsigned);
    const voter = record.voters?.get(body.revoked);
    if (!voter || record.manifest.voters.credentials !== 'codes')
      return refuse(context, 'not-on-roll', 'what is replaced is no one-time code of this election');
    if (voter.key) return refuse(context, 'code-spent', 'a code that is spent keeps its ballot and is not replaced');
    return isAnothers(record, body.replacement)
      ? refuse(context, 'bad-roll', 'the key of the new code belongs to another code, to a voter or to a party')
      : null;
  },
  evidence: ({ record, body }) => ({ kind: 'keys', version: record.manifest.version, keys: body.replacement }),
  found: null,
  faults: [],
  apply({ record, body, index }) {
    record.electorate.replace(body.revoked, body.replacement, index);
  },
});

/** The first half of every ciphertext: what a copied or re-used ballot would share with another. */
const commitmentsOf = ({ sealed }: BallotBody): Bytes[] => pieces(sealed.ciphertexts, 64).map((c) => c.subarray(0, 32));

/** The full hash that lookups and uniqueness use [11b]; the same for a ballot that is cast and one that is audited. */
export const hashOf = (fingerprint: Bytes, credential: Bytes, body: BallotBody): Bytes =>
  ballotHash(fingerprint, credential, encodeCanonical(body as Value));

/** What casting and auditing share: who, when, how many, and that these ciphertexts are new on the board. */
function barred(context: Context, body: BallotBody, purpose: Purpose): Refusal | null {
  const { record, entry } = context;
  const { manifest } = record;
  const phase = phaseOf(record);
  if (phase !== 'voting')
    return refuse(context, 'out-of-phase', record.closing ? 'voting has closed' : 'voting has not opened yet');
  const voter = record.signers.get(entry.author);
  if (!voter) return refuse(context, 'not-on-roll', 'this key is not on the roll');
  if (voter.submissions >= manifest.limits.ballotsPerVoter)
    return refuse(context, 'over-limit', `one voter may send ${manifest.limits.ballotsPerVoter} ballots and audits`);
  if (body.client === 'page' && !manifest.voters.pages)
    return refuse(context, 'page-not-allowed', 'this election takes no ballots from pages; use the app');
  // Their ciphertexts are taken apart below: a length that does not divide would throw.
  if (body.sealed.ciphertexts.length !== 64 * record.width)
    return refuse(context, 'bad-ballot', `a ballot is ${record.width} blocks of 64 bytes wide here`);
  const commitments = commitmentsOf(body);
  for (const commitment of commitments) {
    const before = record.commitments.get(commitment);
    if (before === undefined) continue;
    return purposes[before] === purpose
      ? refuse(context, 'copied', 'these ciphertexts are on the board already')
      : refuse(context, 'audited-and-cast', 'a ballot that was opened for testing can never be cast, nor the reverse');
  }
  return areDistinct(commitments) ? null : refuse(context, 'copied', 'one ciphertext stands twice in this ballot');
}

/** The body of an entry in the very bytes that its author signed, which are canonical. */
const bodyIn = ({ leaf }: Context['entry']): Bytes => memberOf(payloadOf(leaf), 'body');

function remember({ record, entry }: Context, body: BallotBody, purpose: Purpose): Voter {
  for (const commitment of commitmentsOf(body)) record.commitments.set(commitment, purposes.indexOf(purpose));
  const voter = record.signers.get(entry.author)!;
  record.electorate.submit(voter.number);
  record.submissions += 1;
  return voter;
}

/** One object for all ballots of a record: statements go to workers by the hundred, and what they share goes once. */
function sealContext({ fingerprint, key, manifest }: ElectionRecord): SealElection {
  const { publicKey } = key!;
  const context = contexts.get(key!) ?? { fingerprint, publicKey, contests: manifest.contests };
  contexts.set(key!, context);
  return context;
}

const contexts = new WeakMap<ElectionKey, SealElection>();

const lastOf = ({ record, entry }: Context): CastBallot | null => record.signers.get(entry.author)?.ballot ?? null;

/** Whether the voter's last ballot leaves room for this one. */
function outOfTurn(context: Context, { sequence }: BallotBody): Refusal | null {
  const { manifest } = context.record;
  const last = lastOf(context);
  if (!last || phaseOf(context.record) !== 'voting') return null;
  if (!manifest.voters.revote)
    return refuse(context, 'second-ballot', 'this voter has voted, and this election takes one ballot each');
  return sequence <= last.sequence
    ? refuse(context, 'replayed', `this voter's ballot ${last.sequence} is on the board already`)
    : null;
}

/** Whether it names the voter's last ballot as the one that it replaces. */
function misplaced(context: Context, { replaces }: BallotBody): Refusal | null {
  const last = lastOf(context);
  const fits = last ? replaces !== null && equal(replaces, last.hash) : replaces === null;
  return fits ? null : refuse(context, 'replayed', 'this ballot replaces another one than the voter’s last');
}

export const ballotType = entryType({
  body: ballotBody,
  author: 'voter',
  since: 1,
  check: 'V8',
  judgedByDevices: false,
  independent: true,
  blobs: noBlobs,
  admit: (context) =>
    outOfTurn(context, context.body) ?? barred(context, context.body, 'cast') ?? misplaced(context, context.body),
  evidence: ({ record, entry, body }) => ({
    kind: 'ballot',
    context: sealContext(record),
    credential: entry.author,
    sealed: body.sealed,
  }),
  found: null,
  faults: [],
  apply(context) {
    const { record, entry, body, index } = context;
    const { number } = remember(context, body, 'cast');
    const hash = ballotHash(record.fingerprint, entry.author, bodyIn(entry));
    const { sequence, client, sealed } = body;
    record.electorate.castBallot(number, { hash, index, sequence, client, ciphertexts: sealed.ciphertexts });
  },
});

/** Since version 2 a test never costs a voter the only ballot: what is left for one is refused to tests. */
function lastBallot(context: Context): Refusal | null {
  const { record, entry } = context;
  const { version, limits } = record.manifest;
  const { ballot, submissions } = record.signers.get(entry.author)!;
  return version > 1 && ballot === null && submissions + 1 >= limits.ballotsPerVoter
    ? refuse(context, 'over-limit', 'this test would use up what is left for the voter’s ballot')
    : null;
}

export const auditType = entryType({
  body: v.strictObject({ ballot: ballotBody, opening: openingSchema }),
  author: 'voter',
  since: 1,
  check: 'V9',
  judgedByDevices: false,
  independent: true,
  blobs: noBlobs,
  admit(context) {
    const { ballot } = context.body;
    const refused = barred(context, ballot, 'audited');
    // Since version 2 a test is of a ballot that could be cast in its place.
    if (refused || context.record.manifest.version === 1) return refused ?? lastBallot(context);
    return outOfTurn(context, ballot) ?? misplaced(context, ballot) ?? lastBallot(context);
  },
  evidence: ({ record, entry, body }) => ({
    kind: 'audit',
    context: sealContext(record),
    credential: entry.author,
    sealed: body.ballot.sealed,
    opening: body.opening,
  }),
  found: null,
  faults: [],
  apply(context) {
    const { record, entry, body, index } = context;
    remember(context, body.ballot, 'audited');
    const hash = ballotHash(record.fingerprint, entry.author, memberOf(bodyIn(entry), 'ballot'));
    record.audits.add(leafHash(entry.leaf), { index, hash, voter: entry.author });
  },
});

export const closeType = entryType({
  body: nothing,
  author: 'coordinator',
  since: 1,
  check: 'V10',
  judgedByDevices: false,
  independent: false,
  blobs: noBlobs,
  admit(context) {
    const { record } = context;
    if (phaseOf(record) !== 'voting') return refuse(context, 'out-of-phase', 'voting is not open');
    return record.electorate.cast === 0 ? refuse(context, 'no-ballots', 'there is no ballot to mix yet') : null;
  },
  evidence: null,
  found: null,
  faults: [],
  apply({ record, index }) {
    const { electorate } = record;
    record.closing = { index, ...electorate.close() };
    record.lists.add(hex(record.closing.digest));
  },
});
