/** Series of elections that are measured: kept ones, one that is held, and what a report shows of it. */
import type { SeriesFigure, SeriesReport, SeriesStanding } from '../../shared/measure/series.ts';
import { NOON } from './canned-election.ts';

export const heldSeries: SeriesStanding = {
  kept: [
    { id: 'shuffle-1', title: 'Shuffle time against ballots', done: 60, total: 60, failed: 0, usedAt: NOON },
    { id: 'old-laptop', title: 'The same on the old laptop', done: 17, total: 60, failed: 2, usedAt: NOON - 9e7 },
  ],
  running: {
    ...{ id: 'old-laptop', title: 'The same on the old laptop', done: 17, total: 60, failed: 2 },
    ...{ secondsLeft: 754, now: { voters: 800, nodes: 5, repetition: 2 }, stopping: false },
  },
};

/** A line that rises, as a picture of the right shape: what a real report draws is tested with it. */
const svg =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 640 400" font-family="sans-serif" font-size="12">' +
  '<path d="M60 340L600 40" stroke="#1f5fa8" stroke-width="2"/><path d="M60 20V350H620" fill="none" stroke="#333"/>' +
  '<text x="300" y="385">ballots</text></svg>';

const shuffle: SeriesFigure = {
  id: 'shuffle',
  title: 'Shuffle and proof: processor time of one laptop',
  says: 'Each point is the median of five elections, its bar the range of all five. Both axes begin at nought.',
  svg,
  head: ['voters', 'nodes', 'elections', 'median seconds', 'least', 'most'],
  rows: [
    [100, 3, 5, 0.021, 0.02, 0.023],
    [200, 3, 5, 0.041, 0.04, 0.044],
  ],
};

export const seriesReport: SeriesReport = {
  ids: ['shuffle-1'],
  sections: [
    {
      heading: 'How it grows with voters',
      texts: ['Each repetition is an election of its own, with its own seed.'],
      figures: [shuffle],
    },
  ],
  methods: [
    {
      text: 'Sixty elections in an order drawn by lot, after one that warmed up, on one computer with two cores.',
      verbatim: false,
    },
    { text: '{"title": "Shuffle time against ballots", "voters": [100, 200], "repetitions": 5}', verbatim: true },
  ],
};
