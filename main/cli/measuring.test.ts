/** Reports and estimates from the command line. */
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { environment, sweep } from '../../shared/measure/testing/synthetic.ts';
import { writeResults } from '../sweep/files/results.ts';
import { reportsOf } from '../sweep/testing/rows.ts';
import { run, succeeds, temporaryFolder } from './testing/commands.ts';

const { place } = temporaryFolder('ostraka-measuring-');

function hold(name: string, rows: ReturnType<typeof sweep>): string {
  mkdirSync(place(name), { recursive: true });
  const plan = { hash: '00', text: '', read: {} };
  writeResults(
    place(name),
    { format: 1, title: name, command: ['sweep'], plan, environments: [environment], runs: reportsOf(rows) },
    rows,
  );
  return place(name);
}
const plan = [50, 100, 200, 400, 800].flatMap((voters) => [2, 3].map((nodes) => ({ voters, nodes })));

test('a page of two sweeps, and one figure of one, never over anything', async () => {
  const [a, b] = [hold('a', sweep(plan)), hold('b', sweep(plan, { noise: 'b' }))];
  const said = await succeeds('report', a, b, '--out', place('page'), '--title', 'Two days', '--language', 'de');
  assert.deepEqual(
    said
      .split('\n')
      .map((path) => path.slice(place('page').length + 1))
      .sort(),
    readdirSync(place('page')).sort(),
  );
  assert.match(readFileSync(place('page/report.html'), 'utf8'), /<html lang="de">[\s\S]*<h1>Two days<\/h1>/);
  await succeeds('report', a, '--out', place('figure'), '--figure', 'x=voters,y=shuffle,by=nodes');
  assert.deepEqual(readdirSync(place('figure')).sort(), [
    ...['shuffle-voters-nodes-fits.csv', 'shuffle-voters-nodes.csv', 'shuffle-voters-nodes.svg'],
    'shuffle-voters-nodes.txt',
  ]);
  const refused = async (message: RegExp, ...words: string[]) => {
    const { code, said, noted } = await run('report', ...words);
    assert.deepEqual([code, said], [2, '']);
    assert.match(noted, message);
  };
  await refused(/is not empty/, a, '--out', place('page'));
  await refused(/DIR\.\.\. is missing/, '--out', place('c'));
  await refused(/--out is missing/, a);
  await refused(/--language is en or de/, a, '--out', place('c'), '--language', 'fr');
  await refused(/--figure is of one directory/, a, b, '--out', place('c'), '--figure', 'x=voters,y=mixing');
  await refused(/--title heads a page/, a, '--out', place('c'), '--title', 'T', '--figure', 'x=voters,y=mixing');
  await refused(/no quantity speed/, a, '--out', place('c'), '--figure', 'x=voters,y=speed');
  assert.ok(!existsSync(place('c')));
});

test('an election is foretold, by the costs that come along and by those of a sweep', async () => {
  const { said, noted } = await run('estimate', '--voters', '1000', '--nodes', '3', '--together', '--slower', '1');
  assert.match(said, /^1000 voters, 3 nodes of which 2 open/);
  assert.equal(said.split('\n').length, 12);
  assert.match(
    said,
    /foretold {3}90 % interval\nfrom the end of voting to the count +[\d.]+ s {3}[\d.]+ s to [\d.]+ s/,
  );
  assert.match(noted, /nine of ten elections like those measured; all of them at once hold fewer/);
  assert.match(noted, /each of \d+ configurations .* degrees of freedom\); by assumption .*\n.* 3 % \(memory 6 %\)/);
  assert.match(
    noted,
    /fitted to: \d+ elections, .*\n.*voters \d+ to \d+, .*\n.*takes 1\.0 times as long as that one, as was typed/s,
  );
  assert.match(noted, /assumed: all parties share the cores/);
  const far = await run('estimate', '--voters', '200000', '--latency', '20', '--slower', '1');
  assert.match(far.noted, /EXTRAPOLATED: voters 200000 \(measured: 50 to \d+\)/);
  assert.match(far.noted, /neither was measured, and no interval is of them/);
  assert.match(far.noted, /No such election was measured: the time to the count follows from a model/);
  const { noted: more } = await run('estimate', '--voters', '99', '--cores', '64', '--together', '--threshold', '1');
  assert.match(more, /EXTRAPOLATED: cores 64 \(measured: \d+ alone\)/);
  assert.match(more, /this machine takes [\d.]+ times .* its own error is in no interval/);
  assert.match(more, /as with the usual number of nodes that open, a majority/);
  const own = hold('own', sweep(plan));
  const foretold = JSON.parse(await succeeds('estimate', '--voters', '400', '--from', own, '--json'));
  assert.deepEqual([foretold.asked.slower, foretold.speed], [1, 'own']);
  assert.deepEqual([foretold.fitted.configurations, foretold.fitted.elections, foretold.fitted.level], [10, 50, 0.9]);
  // 300 µs to seal and 100 µs to check are the voters’ and the coordinator’s; a node shuffles, proves and verifies.
  assert.ok(foretold.estimate.processor.node.value > 0.4 && foretold.estimate.processor.node.interval.low > 0.3);
  await succeeds('estimate', '--fit', own, '--out', place('fitted.json'));
  assert.equal(JSON.parse(readFileSync(place('fitted.json'), 'utf8')).format, 1);
  for (const [words, message] of [
    [['--voters', '0'], /--voters is a number from 1/],
    [[], /--voters is missing/],
    [['--voters', '9', '--slower', '0'], /--slower is a number/],
    [['--voters', '9', '--latency', 'far'], /--latency is a number/],
    [['--voters', '9', '--nodes', '3', '--threshold', '4'], /--threshold is a number from 1 to 3/],
    [['--voters', '9', '--from', own, '--slower', '2'], /--from is of this machine/],
    [['--voters', '9', '--out', place('x')], /--out goes with --fit/],
    [['--fit', own], /--out is missing/],
    [['--fit', own, '--out', place('fitted.json')], /nothing is overwritten/],
    [['--fit', hold('few', sweep(plan.slice(0, 4))), '--out', place('x')], /a fit needs 10/],
  ] as const) {
    const { code, noted } = await run('estimate', ...words);
    assert.equal(code, 2);
    assert.match(noted, message);
  }
});
