/**
 * Announced times. They are moved in public and by order alone: no rule here reads a clock. What laptops' clocks showed comes onto the
 * board as notes, so that a verdict can compare.
 */
import * as v from 'valibot';
import { extendSchema, MAX_EXTENSIONS, timesOf } from '../../election/times/times.ts';
import { phaseOf } from '../record.ts';
import { entryType, noBlobs, refuse } from './entry-type.ts';
import { sizeIn, timeOf, unwitnessed } from './witness.ts';

/** Notes on times that one board takes: for the opening, for each move of the closing time, and for what came before the close. */
export const MAX_STAMPS = 2 + 2 * MAX_EXTENSIONS;

export const extendType = entryType({
  /** Later than what was announced before. */
  body: extendSchema,
  author: 'coordinator',
  since: 3,
  check: 'V10',
  judgedByDevices: true,
  independent: false,
  blobs: noBlobs,
  admit(context) {
    const { record, body } = context;
    const { closes, extensions } = record.hours;
    if (record.closing) return refuse(context, 'out-of-phase', 'voting has closed');
    if (closes === null) return refuse(context, 'bad-time', 'no closing time is announced that could be moved');
    if (extensions.length >= MAX_EXTENSIONS)
      return refuse(context, 'over-limit', `a closing time is moved ${MAX_EXTENSIONS} times at most`);
    return body.closes > closes
      ? null
      : refuse(context, 'bad-time', 'a closing time is only moved to a later one, never to an earlier or to the same');
  },
  evidence: null,
  found: null,
  faults: [],
  apply({ record, body, index }) {
    record.hours.closes = body.closes;
    record.hours.extensions.push({ index, ...body });
  },
});

export const stampType = entryType({
  body: v.strictObject({
    /** A checkpoint over the roll, at least, with the co-signatures of q nodes, as a signed note. */
    witness: v.pipe(v.string(), v.maxLength(16_384)),
  }),
  author: 'coordinator',
  since: 3,
  check: 'V10',
  judgedByDevices: false,
  independent: false,
  blobs: noBlobs,
  admit(context) {
    const { record, body } = context;
    const { stamps } = record.hours;
    const { opens, closes } = timesOf(record.manifest);
    if (opens === null && closes === null) return refuse(context, 'bad-time', 'no times are announced');
    if (phaseOf(record) !== 'voting') return refuse(context, 'out-of-phase', 'voting is not open');
    if (stamps.length >= MAX_STAMPS) return refuse(context, 'over-limit', `a board holds ${MAX_STAMPS} stamps at most`);
    const last = stamps.at(-1);
    // Each shows more of the board than the one before it, the first the roll.
    const index = last ? last.size : record.hours.opened!;
    const missing = unwitnessed(record, body.witness, { index, name: last ? 'more than the last stamp' : 'the roll' });
    return missing ? refuse(context, 'bad-time', missing) : null;
  },
  evidence: null,
  found: null,
  faults: [],
  apply({ record, body, index }) {
    const { witness } = body;
    record.hours.stamps.push({ index, size: sizeIn(record, witness), time: timeOf(record, witness) });
  },
});
