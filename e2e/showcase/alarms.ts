/** Elections in which somebody says that something is wrong: a voter of a test ballot, a laptop of its words. */
import type { DifferingStatus, Status } from '../../shared/protocol/coordinator/status.ts';
import { statuses, voting } from './canned-election.ts';

const objections = [
  'able acid zoo maple',
  'river ladder onion globe',
  'candle actor huge velvet',
  'ozone beach rib lemon',
].map((tracker, i) => ({ audit: 41 + 3 * i, tracker }));
const dan: DifferingStatus = { index: 3, name: 'Laptop of Frau Nachtigall', leftOut: false, hindrance: null };
const enrolment = (...differing: DifferingStatus[]): Status => ({ ...statuses.enrolment, differing });

export const alarms = {
  objected: { ...voting, objections: objections.slice(0, 1) },
  objectedOften: { ...voting, audited: 6, objections },
  differing: enrolment(dan),
  differingNeeded: enrolment({ ...dan, hindrance: { need: 'close', needed: 3, left: 2 } }),
  leftOut: enrolment({ ...dan, leftOut: true }),
  differingLate: {
    ...voting,
    differing: [{ ...dan, hindrance: { need: 'voting', needed: 0, left: 0 } }],
    absence: { gone: [], lacking: null, needed: 2, left: 2, returning: false },
  },
} satisfies Record<string, Status>;
