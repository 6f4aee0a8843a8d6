import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { NodeStatus, Status } from '../../shared/protocol/coordinator/status.ts';
import { narration } from './narration.ts';

const node = (name: string, index: number, more: Partial<NodeStatus> = {}): NodeStatus => ({
  index,
  name,
  connected: true,
  work: null,
  mix: 'none',
  shares: false,
  attested: false,
  cosigned: 0,
  ...more,
});

const status = (more: Partial<Status> = {}): Status => ({
  phase: 'mixing',
  title: 'Class',
  fingerprint: null,
  electionWords: null,
  words: null,
  nodes: [node('Ada', 1), node('Bo', 2), node('Cy', 3)],
  threshold: 2,
  leastMixes: 3,
  leastBallots: 1,
  tooFew: null,
  enrolled: 0,
  rollChanges: 0,
  voters: 30,
  ballots: 30,
  audited: 0,
  objections: [],
  differing: [],
  checking: 0,
  size: 50,
  witnessed: 50,
  awaited: [],
  faults: [],
  stuck: null,
  absence: null,
  joining: null,
  epoch: 0,
  takeover: null,
  cancelled: false,
  ...more,
});

test('every phase has its sentence, and the one of mixing names who everyone waits for', () => {
  assert.deepEqual(narration(status({ awaited: ['Bo'] })), { key: 'mix.says.waiting', values: { name: 'Bo' } });
  const works = node('Cy', 3, { work: { task: 'mixing', done: 1, total: 30 } });
  assert.deepEqual(narration(status({ nodes: [works] })), { key: 'mix.says.mixing', values: { name: 'Cy' } });
  const proves = node('Cy', 3, { mix: 'posted' });
  assert.deepEqual(narration(status({ nodes: [proves] })), { key: 'mix.says.proving', values: { name: 'Cy' } });
  const phases = ['lobby', 'ceremony', 'enrolment', 'voting', 'decryption', 'finished'] as const;
  for (const phase of phases) assert.equal(narration(status({ phase })).key, `mix.says.${phase}`);
});

test('where too few ballots count, that is the sentence', () => {
  for (const phase of ['mixing', 'finished'] as const) {
    const said = narration(status({ phase, tooFew: { ballots: 2, needed: 5 } }));
    assert.deepEqual(said, { key: 'core.too-few-ballots', values: { ballots: 2, needed: 5 } });
  }
});
