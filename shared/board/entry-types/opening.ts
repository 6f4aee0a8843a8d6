/** Decryption of the one final list, the result, and the nodes' word that all of it verifies, or that it ends without one. */
import * as v from 'valibot';
import { equal } from '../../codec/bytes.ts';
import { blob, bytes, bytesUpTo, digest } from '../../codec/schema.ts';
import { MAX_TALLY_BYTES } from '../count.ts';
import { leafHash } from '../merkle.ts';
import { askedOf, endOf, joinedNames, lotOf, openingOf, sharesThatCount } from '../record.ts';
import { entryType, noBlobs, node, noteFault, refuse, speaker } from './entry-type.ts';

export const sharesType = entryType({
  body: v.strictObject({ list: digest, shares: blob, proof: bytes(96) }),
  author: 'node',
  since: 1,
  check: 'V14',
  judgedByDevices: false,
  independent: false,
  blobs: ({ shares }) => [shares],
  admit(context) {
    const { record, body } = context;
    const by = speaker(context);
    if (!record.finalList) return refuse(context, 'out-of-phase', 'no list is final yet');
    if (!record.key!.trustees.includes(by)) return refuse(context, 'wrong-author', 'this node holds no key share');
    if (record.shareSets.has(by)) return refuse(context, 'said-before', 'this node has sent its shares already');
    if (!equal(body.list, record.finalList.list))
      return refuse(context, 'wrong-list', 'these shares are for another list');
    return body.shares.length === record.closing!.list.length / 2
      ? null
      : refuse(context, 'wrong-length', 'there must be one share for each ciphertext');
  },
  evidence: (context) => {
    const { record, body } = context;
    const by = speaker(context);
    return {
      kind: 'shares',
      fingerprint: record.fingerprint,
      width: record.width,
      node: by,
      publicShare: record.key!.publicShares.get(by)!,
      list: body.list,
      shares: body.shares.sha256,
      proof: body.proof,
    };
  },
  found: null,
  faults: ['bad-shares'],
  apply(context, finding) {
    const by = speaker(context);
    const { index, body, record } = context;
    record.shareSets.set(by, { index, shares: body.shares, valid: finding.ok });
    if (!finding.ok) noteFault(context, node(by), 'bad-shares', finding.message);
  },
});

export const resultType = entryType({
  body: v.strictObject({ plaintexts: blob, tally: bytesUpTo(MAX_TALLY_BYTES) }),
  author: 'coordinator',
  since: 1,
  check: 'V15',
  judgedByDevices: false,
  independent: false,
  blobs: ({ plaintexts }) => [plaintexts],
  admit(context) {
    const { record, body } = context;
    if (!record.finalList || record.result) return refuse(context, 'out-of-phase', 'no result is due');
    const { threshold } = record.manifest;
    const sets = sharesThatCount(record);
    if (sets.length < threshold)
      return refuse(context, 'too-few-shares', `${sets.length} of ${threshold} needed key shares are valid`);
    return body.plaintexts.length === record.closing!.list.length / 2
      ? null
      : refuse(context, 'wrong-length', 'there must be one plaintext for each ciphertext');
  },
  evidence: ({ record, body }) => ({
    kind: 'result',
    asked: askedOf(record),
    ...openingOf(record),
    lot: lotOf(record),
    joined: joinedNames(record),
    plaintexts: body.plaintexts.sha256,
    tally: body.tally,
  }),
  found: null,
  faults: [],
  apply({ record, body, index, entry }) {
    record.result = { index, hash: leafHash(entry.leaf), plaintexts: body.plaintexts, tally: body.tally };
  },
});

export const attestType = entryType({
  /** The hash of the result's leaf, or of the shortfall's. */
  body: v.strictObject({ result: digest }),
  author: 'node',
  since: 1,
  check: 'V17',
  judgedByDevices: false,
  independent: false,
  blobs: noBlobs,
  admit(context) {
    const { record, body } = context;
    const end = endOf(record);
    if (!end) return refuse(context, 'out-of-phase', 'there is no result to attest');
    if (record.attests.has(speaker(context))) return refuse(context, 'said-before', 'this node has attested already');
    return equal(body.result, end.hash) ? null : refuse(context, 'wrong-result', 'this attests another result');
  },
  evidence: null,
  found: null,
  faults: [],
  apply: (context) => void context.record.attests.add(speaker(context)),
});
