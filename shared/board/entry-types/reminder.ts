/** A list of those who had not voted was made for whoever leads, so that they can be reminded. Of it the board says that, and how long it was. */
import * as v from 'valibot';
import { integer } from '../../codec/schema.ts';
import { mayRemind } from '../../election/manifest.ts';
import { MAX_VOTERS } from '../../election/turnout.ts';
import { type ElectionRecord, phaseOf } from '../record.ts';
import { entryType, noBlobs, refuse } from './entry-type.ts';

/** How many stand on the roll of whom no ballot counts. */
export const waitingIn = ({ voters, electorate }: ElectionRecord): number => (voters?.size ?? 0) - electorate.cast;

export const remindType = entryType({
  body: v.strictObject({
    /** How many had not voted, which everybody can count. */
    waiting: integer(1, MAX_VOTERS),
  }),
  author: 'coordinator',
  since: 3,
  check: 'V7',
  // A device that does not fold every ballot cannot count who is missing.
  judgedByDevices: false,
  independent: false,
  blobs: noBlobs,
  admit(context) {
    const { record, body } = context;
    if (!mayRemind(record.manifest))
      return refuse(context, 'bad-reminder', 'the plan allows no list of those who have not voted');
    if (phaseOf(record) !== 'voting')
      return refuse(context, 'out-of-phase', 'who has not voted is listed while voting is open');
    if (record.reminder)
      return refuse(context, 'bad-reminder', 'a list of those who have not voted was made already, and is made once');
    const waiting = waitingIn(record);
    return body.waiting === waiting
      ? null
      : refuse(context, 'bad-reminder', `${waiting} have not voted, and the list is said to hold ${body.waiting}`);
  },
  evidence: null,
  found: null,
  faults: [],
  apply({ record, body, index }) {
    record.reminder = { index, ...body };
  },
});
