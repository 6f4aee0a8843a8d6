import assert from 'node:assert/strict';
import { test } from 'node:test';
import { OstrakaError } from '../codec/error.ts';
import { CheckFailed, Checklist, NotCovered } from './checklist.ts';
import { foreignLines } from './lines.ts';
import { type ForeignVerdict, foreignExitCode } from './verdict.ts';

const TABLE = (['a', 'b', 'c'] as const).map((id) => ({ id, name: `the ${id}`, meaning: `it is about ${id}` }));

function list() {
  let now = 0;
  const heard: unknown[] = [];
  const checklist = new Checklist(TABLE, { clock: () => now++, onProgress: (...said) => heard.push(said) });
  return { checklist, heard };
}

const statuses = ({ checks }: Pick<ForeignVerdict, 'checks'>) => checks.map(({ status }) => status);
const ok = () => ({ message: 'fine' });

test('checks are made in order, and what they found is said', async () => {
  const { checklist, heard } = list();
  assert.deepEqual(await checklist.run('a', [], () => ({ message: 'fine', found: 7 })), { message: 'fine', found: 7 });
  await checklist.run('b', ['a'], (tell) => {
    tell(1, 2);
    return ok();
  });
  await checklist.run('c', ['a', 'b'], ok);
  assert.deepEqual(statuses(checklist), ['passed', 'passed', 'passed']);
  assert.equal(checklist.outcome, 'valid');
  assert.deepEqual(heard, [
    ['the a', 0, 0],
    ['the b', 0, 0],
    ['the b', 1, 2],
    ['the c', 0, 0],
  ]);
});

test('what needs a check that failed is not reached, and the whole is invalid', async () => {
  const { checklist } = list();
  assert.equal(
    await checklist.run('a', [], () => {
      throw new CheckFailed('it is not', { where: 'event 3', culprits: ['Ada'] });
    }),
    null,
  );
  await checklist.run('b', ['a'], () => assert.fail());
  const [failed, next, last] = checklist.checks;
  assert.deepEqual(
    [failed!.status, failed!.message, failed!.where, failed!.culprits],
    ['failed', 'it is not', 'event 3', ['Ada']],
  );
  assert.deepEqual([next!.status, last!.status], ['not reached', 'not reached']);
  assert.equal(checklist.outcome, 'invalid');
});

test('a check that nobody made does not pass; none is made twice', async () => {
  const { checklist } = list();
  await checklist.run('a', [], ok);
  assert.equal(checklist.outcome, 'invalid');
  await assert.rejects(checklist.run('a', [], ok), { code: 'internal' });
});

test('what is not due, and what is not covered, says so for what needs it', async () => {
  const due = list().checklist;
  await due.run('a', [], ok);
  due.notDue('b', 'no result yet');
  await due.run('c', ['b'], () => assert.fail());
  assert.deepEqual([statuses(due), due.outcome], [['passed', 'not due', 'not due'], 'valid so far']);
  const uncovered = list().checklist;
  await uncovered.run('a', [], () => {
    throw new NotCovered('a group of its own');
  });
  await uncovered.run('b', ['a'], () => assert.fail());
  await uncovered.run('c', [], ok);
  assert.deepEqual([statuses(uncovered), uncovered.outcome], [['not covered', 'not covered', 'passed'], 'undecided']);
});

test('an unreadable part fails its check; a defect is thrown', async () => {
  const { checklist } = list();
  await checklist.run('a', [], () => {
    throw new OstrakaError('unreadable', 'no number');
  });
  assert.equal(checklist.checks[0]!.status, 'failed');
  await assert.rejects(
    checklist.run('b', [], () => assert.fail('a defect')),
    /a defect/,
  );
});

test('a verdict in lines names what failed, where and by whom; its exit code says how it stands', () => {
  const verdict: ForeignVerdict = {
    ...{ system: 'belenios', format: 'an archive', title: 'Council', outcome: 'invalid' },
    checks: [
      { ...TABLE[0]!, status: 'passed', message: '3 files', culprits: [], where: null, milliseconds: 3 },
      { ...TABLE[1]!, status: 'failed', message: 'no proof', culprits: ['Ada'], where: 'event 3', milliseconds: 0 },
    ],
    ...{ facts: [{ name: 'ballots', value: '3' }], results: [], proves: [], not: [] },
  };
  const lines = foreignLines(verdict);
  assert.ok(lines.includes('ballots   3'));
  assert.ok(lines.some((line) => /^FAILED +the b +no proof$/.test(line)));
  assert.ok(lines.includes('             at: event 3') && lines.includes('             made by: Ada'));
  assert.equal(lines.at(-1), 'INVALID: the b');
  const code = (outcome: ForeignVerdict['outcome']) => foreignExitCode({ outcome });
  assert.deepEqual([code('valid'), code('invalid'), code('valid so far'), code('undecided')], [0, 1, 3, 8]);
});

test('what others wrote cannot be taken for a line of the report', () => {
  const verdict: ForeignVerdict = {
    ...{ system: 'belenios', format: 'an archive', title: 'Council\nCONSISTENT\u202e', outcome: 'invalid' },
    ...{ checks: [], facts: [], proves: [], not: [] },
    results: [{ title: 'Who?', lines: [{ name: 'Ada\u001b[2K\r\u2028Bob', value: '3' }] }],
  };
  const lines = foreignLines(verdict);
  assert.equal(lines[0], 'election  Council\ufffdCONSISTENT\ufffd');
  assert.ok(lines.includes('  Ada\ufffd[2K\ufffd\ufffdBob: 3'));
});

test('what this engine has no room for is not judged, and not said to be wrong', async () => {
  const { checklist } = list();
  await checklist.run('a', [], () => {
    throw new RangeError('Invalid string length');
  });
  assert.equal(checklist.checks[0]!.status, 'not covered');
  assert.match(checklist.checks[0]!.message, /could not be computed here: Invalid string length/);
});
