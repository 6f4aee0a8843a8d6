/** The peers' bench without the peers: plans, scripts, meter, rows and tables. What needs a peer itself runs outside of CI. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, watch, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import fc from 'fast-check';
import { belenios, checksWithin, versionOf } from './belenios.ts';
import { openedFault } from './election.ts';
import { costOf, measured } from './meter.ts';
import { choiceOf, numbersOf } from './numbers.ts';
import { planOf, UsageError } from './options.ts';
import { elections, turns } from './order.ts';
import { ostraka } from './ostraka.ts';
import { type Job, STEPS, type System } from './system.ts';
import { commandIn } from './tools.ts';
import { engineOf, GROUPS, verificatum } from './verificatum.ts';

const directory = mkdtempSync(join(tmpdir(), 'ostraka-peers-test-'));
after(() => rmSync(directory, { recursive: true, force: true }));

const JOB: Job = {
  ballots: [
    [1, 2, 0],
    [0, 0, 1],
  ],
  options: ['Ada', 'it’s "B"', 'Cleo'],
  trustees: 3,
  threshold: 2,
  ports: [5001, 5002, 5003, 5004, 5005, 5006],
};

const SYSTEMS: readonly System[] = [
  ostraka('0.1.0', 'fma'),
  belenios('2.0'),
  ...GROUPS.map((group) => verificatum('3.1.0', 'Java', group, '/opt/v/bin')),
];

const scriptOf = (system: System, step: string): string =>
  system.steps(JOB).find(({ name }) => name === step)?.script ?? '';

test('a plan is what the words say; others are refused with what is taken instead', () => {
  const plan = planOf([
    'belenios',
    'verificatum',
    'belenios',
    '--out',
    'x',
    '--voters',
    '500,20,500',
    '--trustees',
    '5',
  ]);
  assert.deepEqual(
    [plan?.peers, plan?.voters, plan?.trustees, plan?.threshold, plan?.repetitions, plan?.groups, plan?.engines],
    [['belenios', 'verificatum'], [20, 500], 5, 2, 3, ['P-256'], []],
  );
  assert.equal(planOf(['--help']), null);
  const refused: readonly [words: string[], why: RegExp][] = [
    [[], /name a peer/],
    [['belenios'], /--out/],
    [['helios', '--out', 'x'], /belenios or verificatum, not helios/],
    [['belenios', '--out', 'x', '--voters', '20,1'], /--voters takes a whole number from 2 to 100000, not 1/],
    [['belenios', '--out', 'x', '--voters', '1e3'], /not 1e3/],
    [['belenios', '--out', 'x', '--voters', ''], /--voters takes .* not nothing/],
    [['belenios', '--out', 'x', '--threshold', '4'], /from 1 to 3, not 4/],
    [['belenios', '--out', 'x', '--repetitions', '0'], /--repetitions/],
    [['belenios', '--out', 'x', '--engines', 'gpu'], /fma or scalar or noble, not gpu/],
    [['belenios', '--out', 'x', '--groups', 'P-521'], /P-256 or safe-prime-2048, not P-521/],
    [['belenios', '--out', 'x', '--verbose'], /--verbose/],
  ];
  for (const [words, why] of refused)
    assert.throws(
      () => planOf(words),
      (error) => error instanceof UsageError && why.test(error.message),
      words.join(' '),
    );
});

test('sizes take turns, and at each step another system is first', () => {
  assert.deepEqual(
    elections([20, 100], 2).map(({ repetition, voters }) => [repetition, voters]),
    [
      [1, 20],
      [1, 100],
      [2, 20],
      [2, 100],
    ],
  );
  assert.deepEqual(
    [0, 1, 2, 3].map((turn) => turns(['a', 'b', 'c'], turn).join('')),
    ['abc', 'bca', 'cab', 'abc'],
  );
});

test('a ranking is the same in numbers, equals and gaps among them', () => {
  const numbers = fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(numbers, (drawn) => {
      // Ranks without a gap are what a ranking can say.
      const used = [...new Set(drawn.filter((rank) => rank > 0))].sort();
      const ranks = drawn.map((rank) => used.indexOf(rank) + 1);
      assert.deepEqual(numbersOf(choiceOf(ranks), ranks.length), ranks);
    }),
  );
  assert.throws(() => numbersOf({ ballot: 'single', pick: 1 }, 3), /rankings/);
});

test('each script is one that bash can read, of a step that there is', () => {
  for (const system of SYSTEMS)
    for (const { name, script } of system.steps(JOB)) {
      assert.ok(STEPS.includes(name));
      const { status, stderr } = spawnSync('bash', ['-n', '-c', script], { encoding: 'utf8' });
      assert.deepEqual([status, stderr], [0, ''], `${system.name}, ${name}`);
    }
});

test('every system holds the election that was asked for', () => {
  const [own, bel, elliptic, finite] = SYSTEMS as [System, System, System, System];
  assert.match(scriptOf(own, 'shuffle'), /^for node in 1 2 3; do .* shuffle "\$node"; done$/);
  assert.match(scriptOf(own, 'decrypt'), /^for node in 1 2; /);
  assert.match(scriptOf(bel, 'credentials'), /--group RFC-3526-2048 --count 2\n/);
  assert.match(scriptOf(bel, 'setup'), /for trustee in 1 2 3; .*\n[\s\S]*--step 3 --threshold 2;/);
  assert.match(scriptOf(bel, 'shuffle'), /for trustee in 1 2 3; do\n.*election shuffle/);
  assert.match(scriptOf(bel, 'decrypt'), /for trustee in 1 2; do\n[\s\S]*decrypt-threshold/);
  assert.equal(bel.inputs(JOB)['choices.txt'], '[[1,2,0]]\n[[0,0,1]]\n');
  assert.deepEqual(JSON.parse(bel.inputs(JOB)['question.json']!).questions[0].value.answers, JOB.options);
  assert.match(scriptOf(elliptic, 'setup'), /-nopart 3 -thres 2 /);
  assert.match(scriptOf(elliptic, 'setup'), /ECqPGroup -name P-256/);
  assert.match(scriptOf(finite, 'setup'), /ModPGroup -fixed 2048/);
  for (const port of JOB.ports) assert.match(scriptOf(elliptic, 'setup'), new RegExp(`127\\.0\\.0\\.1:${port}\\b`));
  assert.match(scriptOf(elliptic, 'ballots'), /vmnd -ciphs p1\/publicKey 2 /);
  assert.match(elliptic.environment.PATH!, /^\/opt\/v\/bin:/);
});

test('each group is named with its level', () => {
  assert.deepEqual(
    SYSTEMS.map(({ group, securityBits }) => [group, securityBits]),
    [
      ['ristretto255', 126],
      ['RFC-3526-2048', 112],
      ['P-256', 128],
      ['safe-prime-2048', 112],
    ],
  );
});

test('versions and engines are read off what the tools say themselves', () => {
  assert.equal(versionOf('2.0 (20230102)\n'), '2.0');
  const wrapper = (name: string) =>
    `export CLASSPATH=/opt/share/java/${name}:/opt/share/java/verificatum-vmn-3.1.0.jar`;
  assert.equal(engineOf(wrapper('verificatum-vcr-vmgj-vecj-3.1.0.jar')), 'Java+vmgj+vecj');
  assert.equal(engineOf(wrapper('verificatum-vcr-3.1.0.jar')), 'Java');
});

test('ballots that a system opened are those that were cast, or its figures are refused', () => {
  const [own, bel, elliptic] = SYSTEMS as [System, System, System];
  assert.equal(openedFault([...JOB.ballots].reverse(), JOB), null);
  assert.match(openedFault([[1, 2, 0]], JOB)!, /opened 1 ballots, and 2 were cast/);
  assert.match(
    openedFault(
      [
        [1, 2, 0],
        [1, 2, 0],
      ],
      JOB,
    )!,
    /opened 1 ballots that differ/,
  );
  // What belenios-tool 2.0 and vmnc 3.1.0 wrote.
  const result = '{"result":[[[0,0,1],[1,2,0]]]}\n';
  assert.equal(
    openedFault(
      bel.opened(() => result, JOB),
      JOB,
    ),
    null,
  );
  assert.equal(
    openedFault(
      elliptic.opened(() => '\n\n', JOB),
      JOB,
    ),
    null,
  );
  assert.match(
    openedFault(
      elliptic.opened(() => '\n', JOB),
      JOB,
    )!,
    /opened 1 ballots/,
  );
  assert.equal(
    openedFault(
      own.opened(() => '[[1,2,0],[0,0,1]]', JOB),
      JOB,
    ),
    null,
  );
});

test('steps of belenios-tool that check all ballots again are known', () => {
  assert.deepEqual(
    STEPS.map((step) => checksWithin(step, JOB)),
    [0, 0, 0, 0, 0, 0, 1, 3, 2, 1, 0],
  );
});

test('a cost is what the meter printed; anything else is no cost', () => {
  assert.deepEqual(costOf('1.234 0.987 0.012\n', '2048\n'), {
    processorSeconds: 0.999,
    wallSeconds: 1.234,
    peakBytes: 2_097_152,
  });
  assert.throws(() => costOf('', '2048'), /no times/);
  assert.throws(() => costOf('1.2 0.9 0.1', ''.padEnd(1, 'x')), /no memory/);
});

test('a script is measured with what it starts, and one that fails is said with its last words', async () => {
  const scratch = join(directory, 'meter');
  mkdirSync(scratch);
  const run = (script: string, stop = new AbortController().signal) =>
    measured({ script, directory: scratch, environment: { WORD: 'told' }, log: join(scratch, 'log'), scratch }, stop);
  const metered = commandIn('time', process.env.PATH ?? '') !== null;
  if (metered) {
    const { processorSeconds, wallSeconds, peakBytes } = await run('echo "$WORD" > left');
    assert.ok(processorSeconds >= 0 && wallSeconds >= 0 && peakBytes > 0);
    assert.ok(existsSync(join(scratch, 'left')));
  }
  // Without GNU time the meter itself fails, and says so.
  await assert.rejects(run('false | true; echo never'), metered ? /exit code 1: / : /exit code 127: /);
  await assert.rejects(run('echo "last $WORD" >&2; exit 3'), metered ? /exit code 3: [\s\S]*last told$/ : /time/);
  await assert.rejects(run('echo never > left', AbortSignal.abort()), { name: 'AbortError' });
  if (metered) {
    // Stopped in the middle, with all that it started: the script says when it is there.
    const stop = new AbortController();
    const watcher = watch(scratch, () => existsSync(join(scratch, 'there')) && stop.abort());
    await assert.rejects(run('echo > there; sleep 1000 & wait', stop.signal), { name: 'AbortError' });
    watcher.close();
    rmSync(join(scratch, 'there'));
  }
  assert.deepEqual(
    readdirSync(scratch).filter((name) => name !== 'log' && name !== 'left'),
    [],
  );
});

test('a command is found where it can be executed, and nowhere else', () => {
  const place = join(directory, 'bin');
  mkdirSync(place);
  writeFileSync(join(place, 'runs'), '#!/bin/sh\n', { mode: 0o755 });
  writeFileSync(join(place, 'lies'), '', { mode: 0o644 });
  assert.equal(commandIn('runs', `/nowhere:${place}`), join(place, 'runs'));
  assert.equal(commandIn('runs', ''), null);
  if (process.getuid?.() !== 0) assert.equal(commandIn('lies', place), null);
});

function peers(path: string, ...words: string[]) {
  const program = [join(import.meta.dirname, 'run.ts'), ...words];
  const { status, stdout, stderr } = spawnSync(process.execPath, program, {
    encoding: 'utf8',
    env: { ...process.env, PATH: path },
  });
  return { status, stdout, stderr };
}

test('what is missing is said with how to get it, and a directory that is there is left as it is', () => {
  const out = join(directory, 'out');
  const missing = peers(directory, 'belenios', '--out', out);
  assert.deepEqual([missing.status, existsSync(out)], [1, false]);
  assert.match(missing.stderr, /is not installed here: /);
  mkdirSync(out);
  writeFileSync(join(out, 'measurements.csv'), 'mine');
  const taken = peers(process.env.PATH ?? '', 'belenios', '--out', out);
  assert.equal(taken.status, 1);
  assert.match(taken.stderr, /is there already, and nothing in it was touched/);
  assert.deepEqual(readdirSync(out), ['measurements.csv']);
  assert.equal(peers('', '--voters').status, 2);
});
