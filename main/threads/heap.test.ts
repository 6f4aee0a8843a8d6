/** A program that becomes lean is the same one with the same words, once. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { LEAN } from './heap.ts';

const directory = mkdtempSync(join(tmpdir(), 'ostraka lean '));
after(() => rmSync(directory, { recursive: true, force: true }));
const program = join(directory, 'program.ts');
writeFileSync(
  program,
  `import { becomeLean } from ${JSON.stringify(pathToFileURL(join(import.meta.dirname, 'heap.ts')).href)};
  becomeLean(import.meta.filename);
  const { pid, execArgv, argv, env } = process;
  console.log(JSON.stringify({ pid, flags: execArgv, words: argv.slice(2), arenas: env.MALLOC_ARENA_MAX }));
  process.exitCode = 7;`,
);

const words = ['coordinator', 'two words', ''];

for (const had of [[], [...LEAN.flags], ['--stack-trace-limit=20']])
  test(`a program with ${had.length} flags becomes lean, with its words, number and exit code`, {
    skip: process.platform === 'win32' ? 'no process becomes another there' : false,
  }, () => {
    const { NODE_TEST_CONTEXT: _, MALLOC_ARENA_MAX: __, ...env } = process.env;
    const { pid, status, stdout, stderr } = spawnSync(process.execPath, [...had, program, ...words], {
      env: { ...env, ...(had.includes(LEAN.flags[0]) ? LEAN.environment : {}) },
      encoding: 'utf8',
    });
    assert.equal(stderr, '');
    assert.equal(status, 7);
    const said = JSON.parse(stdout);
    assert.deepEqual(said, { pid, flags: [...new Set([...LEAN.flags, ...had])], words, arenas: '2' });
  });
