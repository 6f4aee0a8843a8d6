/** What the organiser's laptop cheats at in a lesson. */
import type { LeadLesson } from '../../shared/protocol/ipc.ts';

const nothing = { chosen: null, outcome: null, accusers: [], stuffed: null } as const;

export const mayCheat: LeadLesson = {
  ...nothing,
  cheats: [
    { name: 'stuffed-roll', moment: 'enrolment' },
    { name: 'dropped-ballot', moment: 'voting' },
    { name: 'deaf-coordinator', moment: 'mixing' },
    { name: 'false-tally', moment: 'decryption' },
  ],
};

export const invented: LeadLesson = {
  ...nothing,
  cheats: [],
  chosen: { name: 'stuffed-roll', guess: 'refused and named', label: 'not detectable', done: true },
  outcome: { shown: 'nothing', code: null, check: null, message: null, label: 'not detectable', asStated: true },
  stuffed: { ballots: 3, all: 17 },
};

export const forked: LeadLesson = {
  ...nothing,
  cheats: [],
  chosen: { name: 'false-tally', guess: 'refused and named', label: 'refused and named', done: true },
  outcome: {
    shown: 'alarm',
    code: 'bad-board',
    check: null,
    message: 'the announced result is not what the opened ballots add up to',
    label: 'refused and named',
    asStated: true,
  },
  accusers: ['Ada', 'Bertha'],
};
