import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import fc from 'fast-check';
import { planWritten, writeResults } from './files/results.ts';
import type { PlannedSweep } from './plan-file.ts';
import { MAX_ATTEMPTS, Queue } from './queue.ts';
import { folders, heldBy, planned } from './testing/sweeps.ts';

const place = folders('ostraka-queue-');
const plan = planned({ voters: [10, 20, 30], repetitions: 2 });

/** What a process does with a queue, and then ends as if it were killed. */
function sitting(directory: string, of: PlannedSweep, work: (queue: Queue) => void): void {
  const queue = new Queue(directory, of);
  try {
    work(queue);
  } finally {
    queue.close();
  }
}

test('runs are begun in the order of the plan, and each keeps what it gave', () => {
  sitting(place('whole'), plan, (queue) => {
    const order: number[] = [];
    for (let run = queue.begin(); run; run = queue.begin()) {
      order.push(run.run);
      queue.done(run, heldBy(run), 5);
    }
    assert.deepEqual(
      order,
      plan.runs.map(({ run }) => run),
    );
    const rows = queue.rows();
    assert.deepEqual(
      rows.map(({ run, kind, jobs }) => [run, kind, jobs].join(' ')),
      [1, 2, 3, 4, 5, 6, 7].flatMap((run) => [`${run} whole ${run}`, `${run} shuffle 1`]),
    );
    for (const row of rows) {
      const run = plan.runs.find((one) => one.run === row.run)!;
      assert.deepEqual(
        [row.voters, row.configuration, row.repetition, row.seed],
        [run.of.voters, run.configuration, run.repetition, run.seed],
      );
    }
    assert.equal(queue.environments().length, 1, 'equal ones are one');
  });
});

test('a run that a version before held is read, with what it did not record', () => {
  const few = planned({ voters: 10, 'warm-up': false });
  sitting(place('before'), few, (queue) => {
    const run = queue.begin()!;
    const { conditions, ...held } = heldBy(run);
    const { contests: _, options: __, writtenIn: ___, ...known } = conditions;
    queue.done(run, { ...held, conditions: known as typeof conditions, findings: {} as typeof held.findings }, 5);
    assert.deepEqual(
      queue
        .rows()
        .map(({ voters, contests, options, writtenIn, caught, unheard }) => [
          ...[voters, contests, options, writtenIn, caught, unheard],
        ]),
      [0, 1].map(() => [10, null, null, 'unknown', 'unknown', null]),
    );
  });
});

test('whenever and however often it dies, each run stands once in the end', () => {
  let number = 0;
  const lives = fc.array(fc.record({ runs: fc.nat(4), over: fc.boolean() }), { maxLength: 4 });
  fc.assert(
    fc.property(lives, (all) => {
      const directory = place(`deaths-${number++}`);
      const kept = new Map<number, string>();
      const look = (queue: Queue) => {
        for (const { run, repetition } of queue.reports()) {
          const rows = JSON.stringify(queue.rows().filter((row) => row.run === run));
          if (repetition === 0) continue;
          if (rows !== '[]') assert.equal(rows, kept.get(run) ?? rows, 'what is measured stays');
          else assert.ok(!kept.has(run), 'what is measured is not lost');
          if (rows !== '[]') kept.set(run, rows);
        }
      };
      for (const { runs, over } of all)
        sitting(directory, plan, (queue) => {
          look(queue);
          for (let i = 0; i < runs; i++) {
            const run = queue.begin();
            if (run) queue.done(run, heldBy(run), 5);
          }
          if (over) queue.begin();
          look(queue);
        });
      sitting(directory, plan, (queue) => {
        for (let run = queue.begin(); run; run = queue.begin()) queue.done(run, heldBy(run), 5);
        assert.ok(queue.reports().every(({ state }) => state === 'done'));
        assert.deepEqual(
          queue.rows().map(({ run }) => run),
          [1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7],
        );
        look(queue);
      });
    }),
    { numRuns: 5 },
  );
});

test('whoever goes on begins with the warm-up, and with none once nothing waits', () => {
  const directory = place('warm');
  const some = planned({ voters: [10, 20] });
  sitting(directory, some, (queue) => {
    for (let i = 0; i < 2; i++) {
      const run = queue.begin()!;
      queue.done(run, heldBy(run), 5);
    }
  });
  sitting(directory, some, (queue) => {
    assert.equal(queue.begin()!.repetition, 0);
    assert.equal(queue.reports().filter(({ state }) => state === 'done').length, 1);
  });
  sitting(directory, some, (queue) => {
    for (let run = queue.begin(); run; run = queue.begin()) queue.done(run, heldBy(run), 5);
  });
  sitting(directory, some, (queue) => assert.equal(queue.begin(), null));
  const failing = place('warm-retry');
  sitting(failing, some, (queue) => {
    for (let run = queue.begin(); run; run = queue.begin())
      if (run.run === 2) queue.failed(run, 'a reason');
      else queue.done(run, heldBy(run), 5);
  });
  sitting(failing, some, (queue) => {
    assert.equal(queue.retryFailed(), 1);
    assert.deepEqual([queue.begin()!.repetition, queue.begin()!.run, queue.begin()], [0, 2, null]);
  });
});

test('what fails is kept with its reason, and held again when somebody says so', () => {
  const directory = place('failing');
  sitting(directory, plan, (queue) => {
    const run = queue.begin()!;
    queue.failed(run, 'a reason');
    assert.deepEqual(
      queue
        .reports()
        .filter(({ error }) => error !== null)
        .map(({ run, state, error, took }) => [run, state, error, took]),
      [[run.run, 'failed', 'a reason', null]],
    );
    assert.notEqual(queue.begin()!.run, run.run);
  });
  sitting(directory, plan, (queue) => {
    assert.equal(queue.retryFailed(), 1);
    assert.equal(queue.reports().filter(({ state }) => state === 'failed').length, 0);
    assert.equal(queue.begin()!.run, plan.runs[0]!.run);
  });
});

test('a run over which every process dies has failed, and one that was broken off has not', () => {
  const directory = place('deadly');
  const one = planned({ 'warm-up': false });
  for (let i = 0; i < MAX_ATTEMPTS + 2; i++)
    sitting(directory, one, (queue) => {
      queue.giveBack(queue.begin()!);
      assert.deepEqual(
        queue.reports().map(({ state, attempts }) => [state, attempts]),
        [['waiting', 0]],
      );
    });
  for (let i = 0; i < MAX_ATTEMPTS; i++) sitting(directory, one, (queue) => assert.ok(queue.begin()));
  sitting(directory, one, (queue) => {
    assert.equal(queue.begin(), null);
    assert.match(queue.reports()[0]!.error!, /ended 10 times while this run was held/);
  });
});

test('machines and programs are told apart, and not the words that held them', () => {
  sitting(place('machines'), plan, (queue) => {
    const kinds = [{}, { command: ['again'] }, { kernel: 'Linux 7' }, {}, { engine: 'fma' }];
    for (const kind of kinds) {
      const run = queue.begin()!;
      const { environment, ...held } = heldBy(run);
      queue.done(run, { ...held, environment: { ...environment, ...kind } }, 5);
    }
    const reports = plan.runs.slice(0, kinds.length).map(({ run }) => queue.reports()[run - 1]!.environment);
    assert.deepEqual(reports, [0, 0, 1, 0, 2]);
    assert.deepEqual(
      queue.environments().map(({ kernel, engine }) => `${kernel} ${engine}`),
      ['Linux 6 noble', 'Linux 7 noble', 'Linux 6 fma'],
    );
  });
});

test('what other machines held stands as if it had been held here, once, and what they gave up has failed', () => {
  sitting(place('elsewhere'), plan, (queue) => {
    const [first, second] = [plan.runs[1]!, plan.runs[2]!];
    const told = { began: '2026-01-01T00:00:00.000Z', attempt: 2, took: 7 };
    queue.refused(first, 'a reason', 5);
    const report = (run: number) => queue.reports().find((one) => one.run === run)!;
    assert.deepEqual(
      [report(first.run).state, report(first.run).error, report(first.run).attempts],
      ['failed', 'a reason', 5],
    );
    // A worker that had fallen silent may come to its end after all.
    queue.gathered(first, heldBy(first), told);
    const { state, error, attempts, began, took } = report(first.run);
    assert.deepEqual([state, error, attempts, began, took], ['done', null, 2, told.began, 7]);
    assert.throws(() => queue.gathered(first, heldBy(first), told), { code: 'internal' });
    assert.throws(() => queue.refused(first, 'too late', 5), { code: 'internal' });
    queue.gathered(second, heldBy(second), told);
    assert.equal(queue.rows().length, 4);
  });
});

test('no run is done that is not running, nor twice', () => {
  sitting(place('strict'), plan, (queue) => {
    const run = queue.begin()!;
    queue.done(run, heldBy(run), 5);
    assert.throws(() => queue.done(run, heldBy(run), 5), { code: 'internal' });
    assert.throws(() => queue.failed(run, 'too late'), { code: 'internal' });
    assert.throws(() => queue.giveBack(run), { code: 'internal' });
  });
});

test('a directory is one plan’s and one process’s, and nothing in it is written over', () => {
  const directory = place('taken');
  sitting(directory, plan, () => {
    assert.throws(() => new Queue(directory, plan), {
      code: 'storage-in-use',
      message: /another process holds the runs/,
    });
  });
  assert.throws(() => new Queue(directory, planned({ voters: [10, 20, 31], repetitions: 2 })), {
    code: 'other-sweep',
    message: /holds the runs of another plan/,
  });
  const other = planned({ voters: 7 });
  const results = { format: 1, title: 'A', command: [], plan: { hash: other.hash, text: '', read: {} } } as const;
  writeResults(directory, { ...results, environments: [], runs: [] }, []);
  assert.throws(() => new Queue(directory, plan), { code: 'other-sweep', message: /holds the runs of another plan/ });
  assert.equal(planWritten(directory), other.hash, 'what another plan gave stays');
  // What was cut off is written again.
  writeFileSync(join(directory, 'results.json'), '{');
  sitting(directory, plan, (queue) => assert.ok(queue.begin(), 'a refusal leaves the directory free'));
  const foreign = place('foreign');
  mkdirSync(foreign);
  writeFileSync(join(foreign, 'results.csv'), 'mine');
  assert.throws(() => new Queue(foreign, plan), { code: 'other-sweep', message: /not empty.*results\.csv/ });
  assert.equal(readFileSync(join(foreign, 'results.csv'), 'utf8'), 'mine');
  writeFileSync(place('file'), '');
  assert.throws(() => new Queue(place('file'), plan), { code: 'storage-failed' });
  writeFileSync(join(directory, 'sweep.sqlite'), 'SQLite format 3\0 and nothing more');
  assert.throws(() => new Queue(directory, plan), { code: 'storage-damaged' });
});
