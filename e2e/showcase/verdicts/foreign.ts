/** What judging an election of another system came to, for the showcase. */
import type { ForeignCheck, ForeignVerdict } from '../../../shared/foreign/verdict.ts';

const passed = (id: string, name: string, meaning: string, message: string): ForeignCheck => ({
  ...{ id, name, meaning, message },
  status: 'passed',
  culprits: [],
  where: null,
  milliseconds: 12,
});

const checks = [
  passed('container', 'the archive', 'No file of it was cut off, doubled or added.', '31 members'),
  passed('ballots', 'proofs of ballots', 'Each ballot holds what the question allows, and nothing else.', '24 ballots'),
  passed('shuffles', 'shuffles', 'Each shuffle gave new randomness and new places, and nothing else.', '2 shuffles'),
];

export const foreignVerdict: ForeignVerdict = {
  system: 'belenios',
  format: 'an archive of Belenios, BELENIOS-2048',
  title: 'Council of the school library',
  outcome: 'valid',
  checks,
  facts: [
    { name: 'ballots', value: '24' },
    { name: 'trustees', value: 'Ada, Ben, Cem; two of them decrypt' },
  ],
  results: [
    {
      title: 'Who speaks for us?',
      lines: [
        { name: 'Ada Ash', value: '14' },
        { name: 'Ben Birch', value: '10' },
      ],
    },
  ],
  proves: ['The result is what these ballots give.'],
  not: ['It does not prove that the right people had credentials.'],
};

export const failedForeignVerdict: ForeignVerdict = {
  ...foreignVerdict,
  outcome: 'invalid',
  checks: checks.map((check) =>
    check.id === 'shuffles'
      ? {
          ...check,
          status: 'failed',
          message: 'the proof of the second shuffle does not hold',
          where: 'event 27',
          culprits: ['trustee 2'],
        }
      : check,
  ),
  proves: [],
};
