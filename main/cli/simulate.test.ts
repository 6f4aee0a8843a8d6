/** `simulate` with voters that a model draws, under conditions of one's own. */
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { dispatch } from './dispatch.ts';

const directory = mkdtempSync(join(tmpdir(), 'ostraka-simulate-'));
after(() => rmSync(directory, { recursive: true, force: true }));
const out = join(directory, 'out');

async function run(...words: string[]) {
  const said: string[] = [];
  const noted: string[] = [];
  const context = { say: (line: string) => void said.push(line), note: (line: string) => void noted.push(line) };
  const code = await dispatch(['simulate', '--out', out, ...words], { stop: new AbortController().signal, ...context });
  return { code, said, noted };
}

test('what cannot be held is refused by its option, before anything starts', async () => {
  const file = join(directory, 'ballots.csv');
  writeFileSync(file, 'Ada,Ben\n1,2\n');
  const arrivals = join(directory, 'morning.csv');
  writeFileSync(arrivals, 'minute,voters\nsoon,1\n');
  const model = (...words: string[]) => ['--electorate', 'impartial-culture', ...words];
  for (const [words, says] of [
    [[], /^error: --ballots or --electorate is missing$/],
    [model('--ballots', file), /^error: --ballots and --electorate both say what is cast: leave one away$/],
    [['--ballots', file, '--options', '3'], /^error: --options goes with --electorate: a ballot file has its own$/],
    [model('--seats', '2'), /^error: --seats goes with --ballots: /],
    [['--electorate', 'mallows'], /^error: --electorate\.dispersion: is missing$/],
    [['--electorate', 'mallows:phi=0.5'], /^error: --electorate\.(?:phi: is no key|dispersion: is missing)/],
    [['--electorate', 'mallows:dispersion=2'], /^error: --electorate\.dispersion: expected at most 1/],
    [['--electorate', 'mallows:dispersion=x'], /^error: --electorate\.dispersion: expected a number/],
    [
      ['--electorate', 'urns:contagion=1'],
      /^error: --electorate\.model: expected mallows, plackett-luce, spatial or urn/,
    ],
    [model('--ballot', 'score', '--rules', 'borda'), /^error: --rules: borda does not count score ballots; /],
    [model('--rules', 'stv,borda'), /^error: --rules: expected a rule: /],
    [model('--arrivals', 'poisson:0'), /^error: --arrivals\.poisson: must be more than 0/],
    [model('--arrivals', join(directory, 'nowhere.csv')), /nowhere\.csv: there is no such file$/],
    [model('--arrivals', arrivals), /morning\.csv:2: expected a whole minute/],
    [model('--latency', '-5'), /^error: /],
    [model('--latency', 'slow'), /^error: --latency: expected a number/],
    [model('--loss', '91'), /^error: --loss: expected at most 90/],
    [model('--engine', 'abacus'), /^error: --engine: expected an engine: fma, scalar, noble/],
    [model('--threads', '0'), /^error: --threads: /],
    [model('--cheat', 'marked-cards'), /^error: --cheat: no node cheats by marked-cards; it can by .*replaced-in-mix/],
    [
      model('--fault', 'flood'),
      /^error: --fault: there is no flood; none, node restarts, node lost, coordinator restarts are known$/,
    ],
  ] as const) {
    const { code, said, noted } = await run(...words);
    assert.deepEqual([code, said], [2, []], words.join(' '));
    assert.match(noted.find((line) => line.startsWith('error: ')) ?? noted.join('\n'), says, words.join(' '));
  }
});

test('an election of drawn voters is held under conditions that its files name', async () => {
  const { code, said, noted } = await run(
    ...['--electorate', 'mallows:dispersion=0.5', '--options', '3', '--contests', '2', '--ballot', 'approval'],
    ...['--voters', '4', '--nodes', '2', '--threshold', '1', '--engine', 'scalar', '--threads', '1'],
    ...['--arrivals', 'poisson:50', '--latency', '1', '--bandwidth', '50000'],
    ...['--cheat', 'replaced-in-mix', '--fault', 'node-restarts'],
  );
  assert.equal(code, 0, noted.join('\n'));
  assert.equal(said[0], '4 ballots opened');
  for (const party of ['coordinator', 'node-1', 'node-2'])
    assert.match(
      noted.join('\n'),
      new RegExp(`^${party}: turns of the loop by their processor time: \\d+ to 1 ms`, 'm'),
    );
  assert.ok(
    said.includes('cheat: node-2, by replaced-in-mix; refused and named, as docs/SIMULATION.md has it'),
    said.join('\n'),
  );
  const { conditions, findings } = JSON.parse(readFileSync(join(out, 'measurements.json'), 'utf8'));
  assert.deepEqual(conditions, {
    ...{ run: 1, configuration: 1, repetition: 1, seed: 'ostraka', voters: 4, nodes: 2, threshold: 1, leastMixes: 1 },
    ...{
      contests: 2,
      options: 3,
      writtenIn: 'no',
      width: conditions.width,
      ballotType: 'approval',
      rule: 'approval',
      engine: 'scalar',
      threads: 1,
    },
    ...{ latency: 1, bandwidth: 50_000, loss: 0, arrivals: 'poisson 50', electorate: 'mallows, dispersion 0.5' },
    ...{ cheat: 'replaced-in-mix', fault: 'node restarts', calibration: null },
  });
  assert.match(findings.caught, /^bad-shuffle: node [12]$/);
  assert.ok(said.includes(`caught (nodes by their place on the board): ${findings.caught}`), said.join('\n'));
});
