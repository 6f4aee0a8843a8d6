import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { parse } from 'yaml';
import about from '../../package.json' with { type: 'json' };

interface Step {
  readonly run?: string;
  readonly uses?: string;
}
interface Workflow {
  readonly permissions?: unknown;
  readonly jobs: Readonly<
    Record<
      string,
      {
        readonly permissions?: Readonly<Record<string, string>>;
        readonly 'timeout-minutes'?: number;
        readonly strategy?: { readonly matrix: { readonly include?: readonly Readonly<Record<string, string>>[] } };
        readonly steps: readonly Step[];
      }
    >
  >;
}

const root = join(import.meta.dirname, '../..');
const files = globSync('.github/workflows/*.yml', { cwd: root });
const read = (file: string): string => readFileSync(join(root, file), 'utf8');
const jobs = files.flatMap((file) =>
  Object.entries((parse(read(file)) as Workflow).jobs).map(([name, job]) => ({ name: `${file}: ${name}`, ...job })),
);

test('there are workflows to test and to release', () => {
  assert.deepEqual(files.sort(), ['.github/workflows/release.yml', '.github/workflows/test.yml']);
});

test('every command of a workflow is a script of package.json, for each machine of its matrix', () => {
  const scripts: Readonly<Record<string, string>> = about.scripts;
  for (const { name, steps, strategy } of jobs)
    for (const { run } of steps) {
      if (run === undefined) continue;
      const machines = run.includes('matrix.') ? strategy!.matrix.include! : [{}];
      for (const machine of machines as readonly Readonly<Record<string, string>>[]) {
        const said = run.replaceAll(/\$\{\{ matrix\.(\w+) \}\}/g, (_, key: string) => machine[key] ?? `no ${key}`);
        const script = /^npm (?:run )?([\w:]+)(?: -- [\w/ -]+)?$/.exec(said)?.[1];
        assert.ok(script !== undefined && (said === 'npm ci' || script in scripts), `${name}: ${said}`);
      }
    }
});

test('an action is pinned by its commit, with its version beside it', () => {
  const used = files.flatMap((file) => [...read(file).matchAll(/uses: (.*)/g)].map(([, what]) => what!));
  assert.ok(used.length > 5);
  for (const what of used) assert.match(what, /^actions\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
});

test('a workflow may read, and what publishes may write what it publishes; nothing runs without an end', () => {
  for (const file of files) assert.deepEqual((parse(read(file)) as Workflow).permissions, { contents: 'read' }, file);
  const more = jobs.filter(({ permissions }) => permissions !== undefined);
  assert.deepEqual(
    more.map(({ name, permissions }) => [name, permissions]),
    [['.github/workflows/release.yml: publish', { contents: 'write', 'id-token': 'write', attestations: 'write' }]],
  );
  for (const { name, 'timeout-minutes': minutes } of jobs) assert.ok(minutes, name);
});
