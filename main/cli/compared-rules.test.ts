/** `rules`: all rules on one ballot file, what they do oddly, and how far that was looked for. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { dispatch } from './dispatch.ts';

const BURLINGTON = join(import.meta.dirname, '../../shared/election/samples/burlington-2009-mayor.soi');
const directory = mkdtempSync(join(tmpdir(), 'ostraka-rules-'));
after(() => rmSync(directory, { recursive: true, force: true }));

async function run(...words: string[]) {
  const said: string[] = [];
  const noted: string[] = [];
  const code = await dispatch(['rules', ...words], {
    stop: new AbortController().signal,
    say: (line) => said.push(...line.split('\n')),
    note: (line) => noted.push(line),
  });
  return { code, said, noted };
}

function file(name: string, text: string): string {
  const path = join(directory, name);
  writeFileSync(path, text);
  return path;
}

test('Burlington by every rule, with its paradoxes', async () => {
  const { code, said } = await run(BURLINGTON);
  assert.equal(code, 0);
  assert.deepEqual(said.slice(1, 13), [
    '  Plurality: Kurt Wright',
    '  Approval voting: Andy Montroll',
    '  Score voting: Andy Montroll',
    '  Majority judgement: Andy Montroll',
    '  Borda count: Andy Montroll',
    '  Instant runoff: Bob Kiss',
    '  Scottish STV: Bob Kiss',
    '  Schulze method: Andy Montroll',
    '  Ranked pairs: Andy Montroll',
    '  Minimax: Andy Montroll',
    '  Tideman’s alternative: Andy Montroll',
    '  STAR voting: Andy Montroll',
  ]);
  for (const line of [
    'Instant runoff elects Bob Kiss, but Andy Montroll beats each of the others one to one.',
    'Instant runoff elects Bob Kiss. If Kurt Wright did not stand, it would elect Andy Montroll.',
    'Better not to vote: none exists under Majority judgement, Instant runoff, Schulze method, Ranked pairs, Minimax, Tideman’s alternative, and STAR voting; all changes of this kind were counted: 43,525.',
    'Ahead of each, and not elected: never under Schulze method, Ranked pairs, Minimax, and Tideman’s alternative; this is proved.',
    'Clones: never under Instant runoff, Schulze method, Ranked pairs, and Tideman’s alternative; this is proved.',
  ])
    assert.ok(said.includes(line), line);
});

test('a circle has its figures, a tie its names, and equal ranks are refused by the rules that know none', async () => {
  const path = file('circle.csv', 'count,Ada,Ben,Cem\n1.5,1,2,3\n1.5,3,1,2\n1.5,2,3,1\n1,1,1,1\n');
  const { code, said } = await run(path);
  assert.equal(code, 0);
  assert.ok(said.includes('  Schulze method: a tie between Ada, Ben, and Cem'));
  assert.ok(said.includes('  Plurality: not counted: it knows no equal ranks'));
  assert.ok(
    said.includes(
      'A circle: Ada beats Ben by 3 to 3/2, Ben beats Cem by 3 to 3/2, and Cem beats Ada by 3 to 3/2. So nobody beats each of the others one to one.',
    ),
  );
  assert.ok(
    said.includes(
      'Spoiler: nothing to compare under Borda count, Instant runoff, Schulze method, Ranked pairs, Minimax, and Tideman’s alternative, where nobody wins alone.',
    ),
  );
});

test('programs get the changes, and may say how many places are ticked', async () => {
  const { said } = await run(BURLINGTON, '--json', '--ticks', '1');
  const { outcomes, findings, ticks } = JSON.parse(said.join('\n'));
  assert.equal(ticks, 1);
  assert.deepEqual(outcomes[1].outcome, { kind: 'won', winner: 2 });
  assert.deepEqual(
    findings.find(({ kind, rule }: { kind: string; rule: string }) => kind === 'spoiler' && rule === 'instant-runoff'),
    { kind: 'spoiler', rule: 'instant-runoff', found: { change: { change: 'drop', option: 2 }, before: 1, after: 0 } },
  );
});

test('what cannot be compared is refused, and several seats are one here', async () => {
  const refused = async (words: string[], message: RegExp) => {
    const { code, noted, said } = await run(...words);
    assert.deepEqual([code, said], [2, []]);
    assert.match(noted.join('\n'), message);
  };
  const blt = (n: number, seats: number) =>
    `${n} ${seats}\n3 1 0\n0\n${Array.from({ length: n }, (_, i) => `"Option ${i + 1}"`).join('\n')}\n"Many"\n`;
  await refused([file('nine.blt', blt(9, 1))], /with up to 8 options, and here are 9\n.*ostraka count FILE/);
  await refused([file('one.blt', blt(1, 1))], /no two options/);
  await refused([BURLINGTON, '--ticks', '3'], /--ticks is a number from 1 to 2, not 3/);
  const approvals = file(
    'a.cat',
    '# NUMBER ALTERNATIVES: 2\n# NUMBER CATEGORIES: 2\n# CATEGORY NAME 1: Yes\n# CATEGORY NAME 2: No\n# ALTERNATIVE NAME 1: Ada\n# ALTERNATIVE NAME 2: Ben\n3: 1,2\n',
  );
  await refused([approvals], /holds approval ballots, not rankings/);
  assert.match((await run(file('two.blt', blt(3, 2)))).noted.join('\n'), /fills 2 seats; rules are compared for one/);
});

test('what an overvote means can be said, and is said back; of RCTab’s rules one is refused by its name', async () => {
  const path = file('marks.csv', 'id,rank1,rank2,rank3\n1,Ada,overvote,Cem\n2,Ben,Cem,\n3,Cem,Ben,\n4,Ada,,\n');
  const noted = async (...words: string[]) => (await run(path, ...words)).noted.filter((line) => /overvote/.test(line));
  const skipped = `${path}: 1 ballot with an overvote, first on line 2: that mark is left out, the others stay`;
  assert.deepEqual(await noted(), [skipped]);
  assert.deepEqual(await noted('--overvotes', 'alwaysSkipToNextRank'), [skipped]);
  assert.deepEqual(await noted('--overvotes', 'exhaustImmediately'), [
    `${path}: 1 ballot with an overvote, first on line 2: the ballot ends there, what stands before it counts`,
  ]);
  for (const [rule, reason] of [
    ['exhaustIfMultipleContinuing', /--overvotes: exhaustIfMultipleContinuing is not counted here/],
    ['skip', /--overvotes: “skip” is no rule for overvotes: alwaysSkipToNextRank or exhaustImmediately/],
  ] as const) {
    const { code, noted: why } = await run(path, '--overvotes', rule);
    assert.equal(code, 2);
    assert.match(why.join('\n'), reason);
  }
});
