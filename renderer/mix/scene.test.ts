import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { NodeStatus, Status } from '../../shared/protocol/coordinator/status.ts';
import { sceneOf, watch } from './scene.ts';

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

test('too few ballots stay in the box, and nobody waits for a turn', () => {
  const nodes = [node('Ada', 1, { attested: true }), node('Bo', 2)];
  for (const phase of ['mixing', 'finished'] as const) {
    const { envelopes, says, stations } = sceneOf(status({ nodes, phase, tooFew: { ballots: 2, needed: 5 } }), {});
    assert.equal(envelopes.at, 'box');
    assert.deepEqual(says, { key: 'core.too-few-ballots', values: { ballots: 2, needed: 5 } });
    assert.deepEqual(
      stations.map(({ does }) => does.key),
      ['mix.does.attested-end', 'mix.does.ready'],
    );
  }
});

test('envelopes go from the box under the lid of who mixes, and lie before it with new wax', () => {
  const at = (nodes: NodeStatus[], phase: Status['phase'] = 'mixing') => {
    const { envelopes } = sceneOf(status({ nodes, phase }), {});
    return [envelopes.at, envelopes.mixes];
  };
  const mixing = { work: { task: 'mixing', done: 0, total: 30 } } as const;
  assert.deepEqual(at([node('Ada', 1), node('Bo', 2)], 'voting'), ['box', 0]);
  assert.deepEqual(at([node('Ada', 1, mixing), node('Bo', 2)]), ['lid-0', 0]);
  assert.deepEqual(at([node('Ada', 1, { mix: 'posted' }), node('Bo', 2)]), ['tray-0', 1]);
  assert.deepEqual(at([node('Ada', 1, { mix: 'proven' }), node('Bo', 2, mixing)]), ['lid-1', 1]);
  const all = [node('Ada', 1, { mix: 'proven' }), node('Bo', 2, { mix: 'proven' })];
  assert.deepEqual(at(all, 'decryption'), ['tray-1', 2]);
  assert.deepEqual(at(all, 'finished'), ['opened', 2]);
});

test('envelopes are taken as far as the laptop tells, and all where it does not', () => {
  const taken = (done: number) =>
    sceneOf(status({ nodes: [node('Ada', 1, { work: { task: 'mixing', done, total: 60 } })] }), {}).envelopes.taken;
  assert.equal(taken(20), 10);
  assert.equal(taken(60), 30);
  assert.equal(taken(0), 30);
});

test('a shield stands for a co-signature that covers the proof, and nothing before it', () => {
  const proven = (cosigned: number, size = 60) =>
    status({ size, nodes: [node('Ada', 1, { mix: 'proven', cosigned: 99 }), node('Bo', 2, { cosigned })] });
  const seen = watch({}, proven(50));
  assert.deepEqual(seen, { Ada: 60 });
  assert.deepEqual(sceneOf(proven(59), seen).stations[0]!.checkedBy, []);
  const later = watch(seen, proven(60, 70));
  assert.deepEqual(later, { Ada: 60 }, 'the first sight of a proof counts');
  assert.deepEqual(sceneOf(proven(60, 70), later).stations[0]!.checkedBy, ['Bo']);
  assert.deepEqual(watch(later, status()), {}, 'a mix that is cut out is forgotten');
});

test('who is blamed on the board is marked, and nobody whose number begins alike', () => {
  const nodes = Array.from({ length: 12 }, (_, i) => node(`N${i + 1}`, i + 1));
  const faults = [
    {
      code: 'bad-shuffle' as const,
      message: 'no',
      culprit: { kind: 'node' as const, index: 12, name: 'N12' },
      proven: true,
    },
  ];
  const tones = sceneOf(status({ nodes, faults }), {}).stations.map(({ tone }) => tone);
  assert.deepEqual(
    tones.map((tone) => tone === 'fail'),
    nodes.map((_, i) => i === 11),
  );
});

test('progress within a moment is no moment of its own; a proof and a share are', () => {
  const moment = (more: Partial<NodeStatus>) => sceneOf(status({ nodes: [node('Ada', 1, more)] }), {}).moment;
  assert.equal(
    moment({ work: { task: 'mixing', done: 1, total: 9 } }),
    moment({ work: { task: 'mixing', done: 8, total: 9 } }),
  );
  assert.notEqual(moment({ mix: 'posted' }), moment({ mix: 'proven' }));
  assert.notEqual(moment({ mix: 'proven' }), moment({ mix: 'proven', shares: true }));
});

test('every phase has its sentence, and the one of mixing names who everyone waits for', () => {
  assert.equal(sceneOf(status({ awaited: ['Bo'] }), {}).says.key, 'mix.says.waiting');
  assert.deepEqual(sceneOf(status({ awaited: ['Bo'] }), {}).says.values, { name: 'Bo' });
  const phases = ['lobby', 'ceremony', 'enrolment', 'voting', 'decryption', 'finished'] as const;
  for (const phase of phases) assert.equal(sceneOf(status({ phase }), {}).says.key, `mix.says.${phase}`);
});
