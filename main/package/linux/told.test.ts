/** What is made of the commands' own words: the manual and the completions of shells. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { before, test } from 'node:test';
import { commandNames } from '../../cli/dispatch.ts';
import { bashCompletion, fishCompletion, zshCompletion } from './completions.ts';
import { manPage } from './man.ts';
import { partsOf, type ToldCommand, toldCommands } from './told.ts';

let told: ToldCommand[];
before(async () => {
  told = await toldCommands();
});

test('every command is there with its purpose, and every option of it with what it does', () => {
  assert.deepEqual(
    told.map(({ name }) => name),
    commandNames,
  );
  for (const { name, purpose, parts } of told) {
    assert.notEqual(purpose, '', name);
    assert.equal(parts[0]!.kind, 'synopsis', name);
  }
  const all = told.flatMap(({ options }) => options);
  assert.ok(all.filter(({ text }) => text !== '').length > 0.85 * all.length);
  const verify = told.find(({ name }) => name === 'verify')!;
  const json = verify.options.find(({ name }) => name === 'json');
  assert.deepEqual(json, { name: 'json', text: 'one JSON object on stdout', value: null });
});

test('a table is read however narrow it is, and goes on over lines', () => {
  const usage = ['Under which:', '  --a FILE   one', '             more', '  --long NAM two', '', 'example: x --a b'];
  assert.deepEqual(partsOf(usage.join('\n')), [
    { kind: 'paragraph', text: 'Under which:' },
    {
      kind: 'table',
      rows: [
        { term: '--a FILE', text: 'one more' },
        { term: '--long NAM', text: 'two' },
      ],
    },
    { kind: 'example', lines: ['x --a b'] },
  ]);
});

test('the manual has every command, and no line of it is a request by accident', () => {
  const page = manPage(told, '1.2.3', 0);
  for (const name of commandNames) assert.ok(page.includes(`\n.SS ${name}\n`), name);
  assert.match(page, /^\.TH OSTRAKA 1 "1970-01-01" "Ostraka 1\.2\.3"/);
  const requests = new Set(page.split('\n').flatMap((line) => /^[.'](\w*)/.exec(line)?.[1] ?? []));
  const known = ['TH', 'SH', 'SS', 'B', 'I', 'RI', 'br', 'PP', 'TP', 'nf', 'fi', 'RS', 'RE'];
  assert.deepEqual(
    [...requests].filter((one) => !known.includes(one)),
    [],
  );
});

test('each shell completes commands and their options', { skip: process.platform === 'win32' }, () => {
  const ask = (...words: string[]) => {
    const line = words.map((word) => `'${word}'`).join(' ');
    const script = `${bashCompletion(told)}\nCOMP_WORDS=(${line}); COMP_CWORD=${words.length - 1}; _ostraka; printf '%s\\n' "\${COMPREPLY[@]}"`;
    return execFileSync('bash', ['-c', script], { encoding: 'utf8' }).trim().split('\n');
  };
  assert.deepEqual(ask('ostraka', 'ver'), ['verify']);
  assert.deepEqual(ask('ostraka', 'verify', '--e'), ['--expect']);
  assert.deepEqual(ask('ostraka', '--role', '--pro'), ['--profile']);
  for (const { name, options } of told)
    for (const option of options) {
      assert.ok(zshCompletion(told).includes(`'*--${option.name}`), `${name} --${option.name}`);
      assert.ok(fishCompletion(told).includes(`_from ${name}' -l ${option.name}`), `${name} --${option.name}`);
    }
});
