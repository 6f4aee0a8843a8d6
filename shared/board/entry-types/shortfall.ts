/**
 * The end of an election in which fewer ballots count than the manifest asks for: the coordinator's signed word, which the
 * board bears out. Nodes do not wait for it: each sees in its own replica that there is nothing to mix.
 */
import * as v from 'valibot';
import { tooFewAtClose } from '../../election/too-few.ts';
import { leafHash } from '../merkle.ts';
import { endOf } from '../record.ts';
import { entryType, noBlobs, refuse } from './entry-type.ts';
import { closeUnwitnessed, timeOf } from './witness.ts';

export const shortfallType = entryType({
  body: v.strictObject({
    /**
     * The checkpoint over `close` with the co-signatures of q nodes, as the first mix has it: so there is no second end,
     * with more ballots and a result.
     */
    witness: v.pipe(v.string(), v.maxLength(16_384)),
  }),
  author: 'coordinator',
  since: 2,
  check: 'V10',
  judgedByDevices: false,
  independent: false,
  blobs: noBlobs,
  admit(context) {
    const { record, body } = context;
    const { closing } = record;
    if (!closing || endOf(record)) return refuse(context, 'out-of-phase', 'no end is due');
    if (!tooFewAtClose(record))
      return refuse(context, 'enough-ballots', `${closing.count} ballots count, and no more are needed`);
    const missing = closeUnwitnessed(record, body.witness);
    return missing ? refuse(context, 'unwitnessed-close', missing) : null;
  },
  evidence: null,
  found: null,
  faults: [],
  apply({ record, body, index, entry }) {
    record.closeNote = body.witness;
    record.hours.closed = timeOf(record, body.witness);
    record.shortfall = { index, hash: leafHash(entry.leaf) };
  },
});
