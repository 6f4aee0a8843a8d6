import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { readBallotFile } from '../../shared/election/ballot-file/ballot-file.ts';
import { startCoordinator } from '../coordinator/coordinator.ts';
import { give } from '../coordinator/organiser.ts';
import { LOOPBACK } from '../network/place.ts';
import { startNode } from '../node/node.ts';
import { stopWhenLate } from '../workers/testing/patience.ts';
import { burlington } from './burlington.ts';
import { SimulatedElection, sampleElection } from './simulated-election.ts';

const voters = 4;
const held = sampleElection({ voters, nodes: 2, threshold: 1, seed: 'a test' });

test('the packed sample is the sample', () => {
  const path = new URL('../../shared/election/samples/burlington-2009-mayor.soi', import.meta.url);
  assert.deepEqual(burlington(), readBallotFile('burlington-2009-mayor.soi', readFileSync(path)));
});

test('more laptops cannot be needed than there are', () => {
  assert.throws(() => new SimulatedElection({ ...held, threshold: 3 }, 1, () => {}), { code: 'bad-plan' });
});

test('a simulation goes through its tasks to a result', async () => {
  const tasks = new Set<string>();
  const election: SimulatedElection = new SimulatedElection(held, 1, () => {
    const { task } = election.view;
    if (task && task.done <= task.total) tasks.add(task.name);
  });
  await election.hold();
  const { tally, status, task, timings, privacy } = election.view;
  assert.equal(tally?.ballots, voters);
  assert.deepEqual(privacy?.mixers, ['Laptop 1', 'Laptop 2']);
  assert.equal(privacy?.told.read[0]?.name, 'holders-each');
  assert.ok(status?.nodes.every(({ attested }) => attested));
  assert.equal(task, null);
  assert.ok(timings.some(({ phase, who }) => phase === 'mixing' && who === 'Laptop 2'));
  const { measurements } = election;
  const wholes = measurements.filter(({ kind }) => kind === 'whole');
  assert.deepEqual(
    [...new Set(wholes.map(({ party, place }) => `${party} ${place}`))],
    ['coordinator 0', 'node 1', 'node 2', 'voters 1'],
  );
  assert.equal(wholes.filter(({ party }) => party !== 'voters').length, 3 * 7, 'each phase of each laptop');
  assert.ok(
    measurements.every(({ party, kind }) => kind !== 'loop' || party !== 'node'),
    'they share one thread',
  );
  assert.equal(measurements.find(({ kind }) => kind === 'seal')?.jobs, voters);
  assert.equal(election.story.at(-1)?.name, 'announced', 'it is told to the end');
  assert.equal(election.story.filter(({ name }) => name === 'mix-in').length, held.nodes);
  for (const name of ['starting', 'key', 'enrolling', 'voting', 'mixing', 'attesting'])
    assert.ok(tasks.has(`task.${name}`), name);
});

test('must fail: a laptop of people takes no part in one, whoever leads it', async (t) => {
  const { plan } = new SimulatedElection(held, 1, () => {});
  assert.equal(plan.simulation, true);
  const directory = mkdtempSync(join(tmpdir(), 'ostraka-real-node-'));
  t.after(() => rmSync(directory, { recursive: true, force: true }));
  const data = join(directory, 'coordinator');
  const coordinator = await startCoordinator({ plan, data, host: LOOPBACK, port: 0, workers: 1 });
  t.after(() => coordinator.close());
  const start = (name: string, areMadeUp: boolean) => {
    const node = startNode({ join: coordinator.link, data: join(directory, name), name, workers: 1, areMadeUp });
    t.after(() => node.close());
    return node;
  };
  const [real] = [start('Ada', false), start('Ben', true)];
  const refused = once(real.loop, 'alarm', { signal: stopWhenLate(t) });
  while (coordinator.loop.status.nodes.length < 2) await once(coordinator.loop, 'change', { signal: stopWhenLate(t) });
  await give(coordinator.loop, 'open-enrolment');
  assert.equal((await refused)[0].code, 'simulation');
});

test('a simulation that is stopped ends as that', async () => {
  const election: SimulatedElection = new SimulatedElection(held, 1, () => {
    if (election.view.task?.name === 'task.key') election.stop();
  });
  await assert.rejects(election.hold(), { code: 'interrupted' });
  assert.equal(election.view.tally, null);
});
