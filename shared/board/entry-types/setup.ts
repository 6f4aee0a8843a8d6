/** The key ceremony on the board: accept, commit, deal, complain, confirm; restart without whoever is at fault. */
import * as v from 'valibot';
import { type Bytes, equal, hex } from '../../codec/bytes.ts';
import { encodeCanonical, type Value } from '../../codec/cbor.ts';
import { OstrakaError } from '../../codec/error.ts';
import { bytes, digest, point } from '../../codec/schema.ts';
import { MAX_NODES } from '../../crypto/ceremony/bounds.ts';
import { complaintSchema } from '../../crypto/ceremony/complaint.ts';
import { isReceivingKey, nonceCommitment } from '../../crypto/ceremony/context.ts';
import { dealHash, dealSchema } from '../../crypto/ceremony/deal.ts';
import { allDealsHash, jointKey, publicShare } from '../../crypto/ceremony/joint.ts';
import { fingerprintOf, manifestFault, manifestSchema } from '../../election/manifest.ts';
import { attempt, nodeIndex } from '../bodies.ts';
import { doubtSchema, hindranceTo, isComparisonOf } from '../comparison.ts';
import {
  ableToMix,
  type Ceremony,
  ceremonyContext,
  type ElectionKey,
  type ElectionRecord,
  newCeremony,
  openedNonces,
} from '../record.ts';
import type { Refusal } from '../refusal.ts';
import { type Context, entryType, noBlobs, node, noteFault, refuse, speaker } from './entry-type.ts';

/** What every entry of a participant says: the attempt that it is part of. */
interface InAttempt {
  readonly attempt: number;
}

/** What all of a participant's entries share: the current attempt, once each, in time with the others. */
function outOfStep(context: Context<InAttempt>): Refusal | null {
  const { record, body } = context;
  const { attempt, participants } = record.ceremony;
  if (record.key) return refuse(context, 'out-of-phase', 'the election key is already made');
  if (body.attempt !== attempt)
    return refuse(context, 'wrong-attempt', `this is attempt ${attempt} of the key ceremony, not ${body.attempt}`);
  if (!participants.includes(speaker(context)))
    return refuse(context, 'wrong-author', `this node takes no part in attempt ${attempt}`);
  return null;
}

const once = (context: Context, said: { has(index: number): boolean }): Refusal | null =>
  said.has(speaker(context)) ? refuse(context, 'said-before', 'this node has said this already in this attempt') : null;

const after = (context: Context, said: { size: number }, what: string): Refusal | null =>
  said.size < context.record.ceremony.participants.length
    ? refuse(context, 'out-of-phase', `not every node has ${what} yet`)
    : null;

export const manifestType = entryType({
  body: manifestSchema,
  author: 'coordinator',
  since: 1,
  check: 'V1',
  judgedByDevices: true,
  independent: false,
  blobs: noBlobs,
  admit(context) {
    const { record, body, index } = context;
    if (index !== 0) return refuse(context, 'out-of-phase', 'the manifest is entry 0 and stands once');
    if (!equal(fingerprintOf(body), record.fingerprint))
      return refuse(context, 'wrong-election', 'this is another manifest');
    const fault = manifestFault(body);
    return fault ? refuse(context, 'bad-manifest', fault) : null;
  },
  evidence: null,
  found: null,
  faults: [],
  apply() {},
});

export const acceptType = entryType({
  body: v.strictObject({ attempt, receivingKey: point, nonceCommitment: digest }),
  author: 'node',
  since: 1,
  check: 'V6',
  judgedByDevices: true,
  independent: false,
  blobs: noBlobs,
  admit(context) {
    const early = outOfStep(context) ?? once(context, context.record.ceremony.accepts);
    if (early) return early;
    return isReceivingKey(context.body.receivingKey)
      ? null
      : refuse(context, 'wrong-key', 'the receiving key is no point of the group, or its identity');
  },
  evidence: null,
  found: null,
  faults: [],
  apply(context) {
    const { receivingKey, nonceCommitment } = context.body;
    context.record.ceremony.accepts.set(speaker(context), { receivingKey, nonceCommitment });
  },
});

export const dealCommitType = entryType({
  body: v.strictObject({ attempt, deal: digest, nonce: bytes(32) }),
  author: 'node',
  since: 1,
  check: 'V6',
  judgedByDevices: true,
  independent: false,
  blobs: noBlobs,
  admit(context) {
    const { record, body } = context;
    const early =
      outOfStep(context) ??
      once(context, record.ceremony.commits) ??
      after(context, record.ceremony.accepts, 'accepted');
    if (early) return early;
    const promised = record.ceremony.accepts.get(speaker(context))!.nonceCommitment;
    return equal(nonceCommitment(record.fingerprint, speaker(context), body.nonce), promised)
      ? null
      : refuse(context, 'bad-nonce', 'the opened nonce is not the one committed to');
  },
  evidence: null,
  found: null,
  faults: [],
  apply(context) {
    const { deal, nonce } = context.body;
    context.record.ceremony.commits.set(speaker(context), { deal, nonce });
  },
});

export const dealType = entryType({
  body: v.strictObject({ attempt, deal: dealSchema }),
  author: 'node',
  since: 1,
  check: 'V6',
  judgedByDevices: true,
  independent: false,
  blobs: noBlobs,
  admit: (context) =>
    outOfStep(context) ??
    once(context, context.record.ceremony.deals) ??
    after(context, context.record.ceremony.commits, 'committed to its deal'),
  evidence: (context) => ({
    kind: 'deal',
    context: ceremonyContext(context.record),
    dealer: speaker(context),
    deal: context.body.deal,
  }),
  found: null,
  faults: ['bad-deal'],
  apply(context, finding) {
    const { record, body } = context;
    const dealer = speaker(context);
    const { ceremony } = record;
    ceremony.deals.set(dealer, body.deal);
    const promised = ceremony.commits.get(dealer)!.deal;
    const kept = equal(dealHash(ceremonyContext(record), dealer, encodeCanonical(body.deal as Value)), promised);
    const fault = !kept ? 'the deal is not the one committed to' : finding.ok ? null : finding.message;
    if (fault !== null) {
      ceremony.faulty.add(dealer);
      noteFault(context, node(dealer), 'bad-deal', fault);
    }
    const whole = ceremony.deals.size === ceremony.participants.length && ceremony.faulty.size === 0;
    if (record.manifest.version === 1 || !whole || makesKey(record)) return;
    // One honest dealer among them, who had committed before any deal was seen, would have made a sum nobody chose.
    for (const index of ceremony.participants) {
      ceremony.faulty.add(index);
      noteFault(context, node(index), 'no-joint-key', 'the deals of all these nodes together make no key');
    }
  },
});

export const complaintType = entryType({
  body: v.strictObject({ attempt, complaint: complaintSchema }),
  author: 'node',
  since: 1,
  check: 'V6',
  judgedByDevices: true,
  independent: false,
  blobs: noBlobs,
  admit(context) {
    const { record, body } = context;
    const early = outOfStep(context) ?? after(context, record.ceremony.deals, 'dealt');
    if (early) return early;
    const { dealer } = body.complaint;
    if (dealer === speaker(context) || !record.ceremony.deals.has(dealer))
      return refuse(context, 'bad-complaint', `node ${dealer} has dealt this node nothing`);
    // A second complaint after a verdict would only lengthen the board.
    return record.ceremony.faulty.has(dealer) || record.ceremony.faulty.has(speaker(context))
      ? refuse(context, 'said-before', 'this attempt has failed already')
      : null;
  },
  evidence: (context) => ({
    kind: 'complaint',
    context: ceremonyContext(context.record),
    accuser: speaker(context),
    complaint: context.body.complaint,
    deal: context.record.ceremony.deals.get(context.body.complaint.dealer)!,
  }),
  found: null,
  faults: [],
  apply(context, finding) {
    if (!finding.ok || !finding.atFault) return;
    const accuser = speaker(context);
    const { dealer } = context.body.complaint;
    const culprit = finding.atFault === 'dealer' ? dealer : accuser;
    context.record.ceremony.faulty.add(culprit);
    noteFault(
      context,
      node(culprit),
      finding.atFault === 'dealer' ? 'bad-deal' : 'false-complaint',
      finding.atFault === 'dealer'
        ? `the share that node ${dealer} sealed for node ${accuser} does not fit its commitments`
        : `node ${accuser} complained of a good share from node ${dealer}`,
    );
  },
});

/** The key that all deals of an attempt make, and their hash: what every participant confirms. */
interface AgreedKey extends ElectionKey {
  readonly hash: Bytes;
}

/** No deal changes once all are in, so their sum is worked out once and not for each who confirms it. */
const agreed = new WeakMap<Ceremony, AgreedKey>();

/**
 * The key that all deals of the current attempt make; only once all have dealt. Throws `bad-point` where they add up to
 * no usable key, which only all dealers together can bring about: since version 2 it is a fault of each (`no-joint-key`).
 */
export function agreedKey(record: ElectionRecord): AgreedKey {
  const { ceremony } = record;
  const known = agreed.get(ceremony);
  if (known) return known;
  const deals = ceremony.participants.map((dealer) => ({ dealer, deal: ceremony.deals.get(dealer)! }));
  const commitments = new Map(deals.map(({ dealer, deal }) => [dealer, deal.commitments]));
  const publicKey = jointKey(commitments);
  const publicShares = new Map(ceremony.participants.map((i) => [i, publicShare(commitments, i)]));
  const bytes = deals.map(({ dealer, deal }) => ({ dealer, bytes: encodeCanonical(deal as Value) }));
  const hash = allDealsHash(ceremonyContext(record), bytes, publicKey);
  const key = { publicKey, trustees: [...ceremony.participants], publicShares, hash };
  agreed.set(ceremony, key);
  return key;
}

/** Whether what was dealt makes a key, and gives each participant a share of it. */
function makesKey(record: ElectionRecord): boolean {
  try {
    agreedKey(record);
    return true;
  } catch (error) {
    if (error instanceof OstrakaError && error.code === 'bad-point') return false;
    throw error;
  }
}

function confirms(record: ElectionRecord, { deals, publicKey }: { deals: Bytes; publicKey: Bytes }): boolean {
  try {
    const key = agreedKey(record);
    return equal(key.hash, deals) && equal(key.publicKey, publicKey);
  } catch (error) {
    if (error instanceof OstrakaError) return false;
    throw error;
  }
}

export const keyConfirmType = entryType({
  body: v.strictObject({ attempt, deals: digest, publicKey: point }),
  author: 'node',
  since: 1,
  check: 'V6',
  judgedByDevices: true,
  independent: false,
  blobs: noBlobs,
  admit(context) {
    const { record, body } = context;
    const { ceremony } = record;
    const early = outOfStep(context) ?? once(context, ceremony.confirms) ?? after(context, ceremony.deals, 'dealt');
    if (early) return early;
    if (ceremony.faulty.size > 0) return refuse(context, 'out-of-phase', 'this attempt has failed');
    return confirms(record, body)
      ? null
      : refuse(context, 'wrong-key', 'this is not the key that the deals on the board make');
  },
  evidence: null,
  found: null,
  faults: [],
  apply(context) {
    const { record } = context;
    const { confirms, participants } = record.ceremony;
    confirms.add(speaker(context));
    if (confirms.size === participants.length) record.key = agreedKey(record);
  },
});

/** The participants whose entry the current round of the ceremony still awaits; nobody confirms an attempt that failed. */
export function awaitedInCeremony({ ceremony, key }: ElectionRecord): number[] {
  const dealt = ceremony.deals.size === ceremony.participants.length;
  if (key || (dealt && ceremony.faulty.size > 0)) return [];
  const rounds = [ceremony.accepts, ceremony.commits, ceremony.deals, ceremony.confirms];
  const round = rounds.find((said) => said.size < ceremony.participants.length);
  return ceremony.participants.filter((i) => !round?.has(i));
}

/** Nobody is late for an attempt that has failed, whoever had yet to deal; version 1 takes the coordinator's word for it. */
const mayBeLate = (record: ElectionRecord): number[] =>
  record.manifest.version !== 1 && record.ceremony.faulty.size > 0 ? [] : awaitedInCeremony(record);

/** Who is left out and why: a fault that everyone computes, the coordinator's unproved word, or the node's own. */
const leftOut = v.variant('reason', [
  v.strictObject({ node: nodeIndex, reason: v.picklist(['fault', 'time-out']) }),
  v.strictObject({ node: nodeIndex, reason: v.literal('words'), doubt: doubtSchema }),
]);
type LeftOut = v.InferOutput<typeof leftOut>;

/** Why this node must not be left out for this reason; null where it may. */
function notDue(record: ElectionRecord, one: LeftOut): string | null {
  const { ceremony, manifest } = record;
  if (one.reason !== 'words') {
    const due = one.reason === 'fault' ? ceremony.faulty.has(one.node) : mayBeLate(record).includes(one.node);
    return due ? null : `nothing on the board says that node ${one.node} is left out for a ${one.reason}`;
  }
  if (manifest.version === 1) return 'in version 1 no node is left out for its words';
  const { node, doubt } = one;
  if (!ceremony.participants.includes(node)) return `node ${node} takes no part in attempt ${ceremony.attempt}`;
  return doubt.attempt <= ceremony.attempt && isComparisonOf(record, node, { ...doubt, match: false })
    ? null
    : `node ${node} has not signed that its words differ`;
}

export const restartType = entryType({
  body: v.strictObject({
    attempt,
    participants: v.pipe(v.array(nodeIndex), v.minLength(1), v.maxLength(MAX_NODES)),
    leftOut: v.pipe(v.array(leftOut), v.maxLength(MAX_NODES)),
  }),
  author: 'coordinator',
  since: 1,
  check: 'V6',
  judgedByDevices: true,
  independent: false,
  blobs: noBlobs,
  admit(context) {
    const { record, body } = context;
    const { ceremony, manifest } = record;
    const bad = (message: string) => refuse(context, 'bad-restart', message);
    const differing = body.leftOut.filter(({ reason }) => reason === 'words').map(({ node: index }) => index);
    // Words are compared when the key is about to stand: until there is a roll nothing has been sealed under it.
    if (record.key && (differing.length === 0 || record.voters))
      return refuse(context, 'out-of-phase', 'the election key is already made');
    if (body.attempt !== ceremony.attempt + 1) return bad(`the next attempt is ${ceremony.attempt + 1}`);
    if (body.leftOut.length === 0) return bad('a restart must say whom it leaves out');
    const left = new Set(body.leftOut.map((one) => one.node));
    if (manifest.version !== 1 && left.size !== body.leftOut.length) return bad('a restart leaves out a node once');
    for (const one of body.leftOut) {
      const fault = notDue(record, one);
      if (fault) return bad(fault);
    }
    for (const index of ceremony.faulty)
      if (!left.has(index)) return bad(`node ${index} is at fault and must be left out`);
    const rest = ceremony.participants.filter((i) => !left.has(i));
    if (hex(Uint8Array.from(rest)) !== hex(Uint8Array.from(body.participants)))
      return bad('the participants must be those of the last attempt without the ones left out');
    if (rest.length < manifest.threshold) return bad(`${rest.length} nodes remain, fewer than the threshold`);
    const mixers = ableToMix(record).filter((i) => !ceremony.faulty.has(i) && !differing.includes(i));
    if (mixers.length < manifest.leastMixes)
      return bad(`${mixers.length} nodes could mix, and the manifest asks for ${manifest.leastMixes}`);
    const hindrance = differing.length > 0 ? hindranceTo(record, differing) : null;
    return hindrance && bad(`${hindrance.left} of the ${hindrance.needed} nodes needed could confirm the close`);
  },
  evidence: null,
  found: null,
  faults: [],
  apply(context) {
    const { record, body } = context;
    for (const { node: index, reason } of body.leftOut)
      if (reason === 'time-out')
        noteFault(context, node(index), 'time-out', `the coordinator says that node ${index} fell silent`, false);
      else {
        record.excluded.add(index);
        if (reason === 'words') record.differing.add(index);
      }
    const opened = openedNonces(record);
    if (opened) record.openedBefore.push(opened);
    if (record.ceremony.commits.size > 0) record.redrawn += 1;
    record.key = null;
    record.ceremony = newCeremony(body.attempt, body.participants);
  },
});
