/** A voter's word that a ballot opened as a test does not hold what was chosen: heard by all, and judged by nobody. */
import * as v from 'valibot';
import { equal } from '../../codec/bytes.ts';
import { digest } from '../../codec/schema.ts';
import { phaseOf } from '../record.ts';
import { entryType, noBlobs, refuse } from './entry-type.ts';

export const objectionType = entryType({
  /** The hash of the audit's leaf. Nothing else: what the voter meant to choose would be a choice in public. */
  body: v.strictObject({ audit: digest }),
  author: 'voter',
  since: 2,
  check: 'V9',
  judgedByDevices: false,
  independent: true,
  blobs: noBlobs,
  admit(context) {
    const { record, body, entry } = context;
    const audit = record.audits.get(body.audit);
    if (!audit || !equal(audit.voter, entry.author))
      return refuse(context, 'unknown-audit', 'this voter has opened no such ballot');
    if (audit.objection !== null)
      return refuse(context, 'said-before', 'its voter has objected to this opened ballot already');
    // A voter who tests in the last second is heard as well; at its result, or without one, the board has come to its end.
    return phaseOf(record) === 'finished' ? refuse(context, 'out-of-phase', 'the board has come to its end') : null;
  },
  evidence: null,
  found: null,
  faults: [],
  apply({ record, body, index }) {
    record.audits.object(body.audit, index);
  },
});
