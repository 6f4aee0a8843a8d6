import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as passed } from 'node:timers/promises';
import { culpritInWords } from '../../codec/culprit.ts';
import { type CheckId, checkIds } from '../check-id.ts';
import { readEntry } from '../entry.ts';
import { examine } from '../evidence.ts';
import { leafHash } from '../merkle.ts';
import {
  at,
  checkIn,
  eventful,
  failedChecks,
  type Moment,
  moments,
  plain,
  small,
  verdictOn,
} from './testing/elections.ts';
import { Forge } from './testing/forge.ts';
import { newKeys, plan, planVersion1 } from './testing/parties.ts';
import { exitCode, type Verdict } from './verdict.ts';
import { verify } from './verify.ts';

const withStatus = ({ checks }: Verdict, wanted: string): CheckId[] =>
  checks.filter(({ status }) => status === wanted).map(({ id }) => id);

const claimed = ({ claims }: Verdict): string => claims.map(({ english }) => english).join('\n');

test('an honest transcript is valid, and every check passes', async () => {
  const { forge } = plain();
  const verdict = await verdictOn(forge.transcript(), { expected: forge.record.fingerprint });
  assert.deepEqual(withStatus(verdict, 'passed'), [...checkIds]);
  assert.equal(verdict.outcome, 'valid');
  assert.equal(exitCode(verdict), 0);
  assert.equal(verdict.expected, 'matched');
  assert.deepEqual([verdict.witnessed, verdict.attested, verdict.needed], [true, 3, 3]);
  assert.equal(verdict.accepted, verdict.entries);
  assert.deepEqual(verdict.faults, []);
  const [contest] = verdict.tally!.contests;
  const [result] = contest!.results;
  assert.equal(verdict.tally!.ballots, 3);
  assert.deepEqual(result?.rule === 'plurality' && result.votes, [0, 2, 1]);
  assert.match(verdict.claims[0]!.english, /exact tally of the 3 accepted ballots/);
  assert.match(claimed(verdict), /no ballot is missing, it cannot prove/);
});

test('without an expected fingerprint a transcript is internally consistent only, and the verdict says so', async () => {
  const verdict = await verdictOn(plain().forge.transcript());
  assert.equal(verdict.outcome, 'valid');
  assert.equal(verdict.expected, 'internally consistent only');
  assert.match(claimed(verdict), /as an invented election would be/);
});

test('beside a failed check no word is said of whose the file may be', async () => {
  const { forge } = plain();
  const [first, ...rest] = forge.transcript().entries;
  const changed = rest.map((entry, i) => (i === 1 ? entry.with(-1, entry.at(-1)! ^ 1) : entry));
  const verdict = await verdictOn({ ...forge.transcript(), entries: [first!, ...changed] });
  assert.deepEqual([verdict.outcome, verdict.expected], ['invalid', 'internally consistent only']);
  assert.doesNotMatch(claimed(verdict), /invented/);
  assert.match(claimed(verdict), /proves no result/);
});

test('an invented election that verifies fails against the expected fingerprint, and only there [11]', async () => {
  const { forge } = plain();
  const verdict = await verdictOn(forge.transcript(), { expected: eventful().forge.record.fingerprint });
  assert.deepEqual(failedChecks(verdict), ['V1']);
  assert.deepEqual(withStatus(verdict, 'passed'), checkIds.slice(1));
  assert.equal(verdict.outcome, 'invalid');
  assert.equal(exitCode(verdict), 1);
  assert.equal(verdict.expected, 'another election');
  assert.equal(verdict.tally, null);
});

test('a board that ends early is valid so far, and what it has not come to is not due', async () => {
  const due: Partial<Record<Moment, CheckId[]>> = {
    manifest: ['V6', 'V7', 'V8', 'V9', 'V10', 'V11', 'V12', 'V13', 'V14', 'V15', 'V16', 'V17'],
    key: ['V7', 'V8', 'V9', 'V10', 'V11', 'V12', 'V13', 'V14', 'V15', 'V16', 'V17'],
    closed: ['V10', 'V11', 'V12', 'V13', 'V14', 'V15', 'V16', 'V17'],
    mixed: ['V13', 'V14', 'V15', 'V16', 'V17'],
    sealed: ['V14', 'V15', 'V16', 'V17'],
    opened: ['V15', 'V16', 'V17'],
  };
  for (const moment of moments) {
    const verdict = await verdictOn(at(moment).transcript());
    const over = moment === 'published' || moment === 'finished';
    assert.deepEqual(failedChecks(verdict), [], moment);
    assert.deepEqual(withStatus(verdict, 'not reached'), [], moment);
    const published = moment === 'published' ? (['valid but unwitnessed', 6] as const) : (['valid', 0] as const);
    assert.deepEqual([verdict.outcome, exitCode(verdict)], over ? published : ['valid so far', 3], moment);
    assert.equal(verdict.tally === null, !over, moment);
    if (due[moment]) assert.deepEqual(withStatus(verdict, 'not due'), due[moment], moment);
  }
});

test('a result that fewer than q nodes attest has a verdict and an exit code of its own, in every version', async () => {
  const verdict = await verdictOn(at('published').attest(1).attest(3).transcript());
  assert.deepEqual([verdict.outcome, exitCode(verdict)], ['valid but unwitnessed', 6]);
  assert.deepEqual(verdict.tally, (await verdictOn(at('finished').transcript())).tally);
  const early = Forge.election(1, planVersion1({ threshold: 1, leastMixes: 1 }))
    .ceremony()
    .roll(plain().voters);
  early.cast(plain().voters[0]!, 0).close().mix(1).prove(1).sealList().shares(1).result();
  const old = await verdictOn(early.transcript());
  assert.deepEqual([old.outcome, exitCode(old)], ['valid', 6], 'version 1 keeps its word for it');
  assert.equal(exitCode(await verdictOn(early.attest(1).transcript())), 0);
  assert.deepEqual([verdict.witnessed, verdict.attested, verdict.needed], [false, 2, 3]);
  assert.equal(checkIn(verdict, 'V17').status, 'not due');
  assert.match(checkIn(verdict, 'V17').message, /unwitnessed: 2 nodes of 3/);
  assert.match(claimed(verdict), /unwitnessed: 2 of the 3 nodes/);
});

test('faults that were dealt with are reported with their culprits and invalidate nothing', async () => {
  const verdict = await verdictOn(eventful().forge.transcript());
  assert.deepEqual(withStatus(verdict, 'passed'), [...checkIds]);
  assert.equal(verdict.outcome, 'valid');
  assert.deepEqual(
    verdict.faults.map(({ check, code, culprit, proven }) => [check, code, culpritInWords(culprit), proven]),
    [
      ['V6', 'bad-deal', 'node 4 (Node D)', true],
      ['V12', 'bad-shuffle', 'node 1 (Node A)', true],
      ['V11', 'time-out', 'node 2 (Node B)', false],
      ['V14', 'bad-shares', 'node 1 (Node A)', true],
    ],
  );
  assert.match(checkIn(verdict, 'V6').message, /attempt 2 .* 1 fault dealt with: node 4 \(Node D\)/);
  assert.match(checkIn(verdict, 'V12').message, /1 proof holds; 1 fault dealt with: node 1 \(Node A\)/);
  assert.match(checkIn(verdict, 'V14').message, /1 fault dealt with: node 1 \(Node A\)/);
  assert.match(checkIn(verdict, 'V18').message, /changed 1 time/);
  assert.match(claimed(verdict), /1 of the time-outs on this board is the coordinator’s word alone/);
  assert.match(claimed(verdict), /one-time codes, 2 of 3/);
});

test('an objection fails no check and changes no count: it is noted, with the ballot that it is about', async () => {
  const quiet = await verdictOn(plain().forge.transcript());
  const forge = at('voted').object(plain().voters[1]!);
  const audit = forge.leaves.findIndex((leaf) => readEntry(leaf).type === 'audit');
  const index = forge.leaves.length - 1;
  forge.close().mix(1).mix(2).prove(1).prove(2).sealList().shares(1).shares(3).result().attest(1).attest(2).attest(3);
  const verdict = await verdictOn(forge.transcript());
  assert.equal(verdict.outcome, 'valid');
  assert.deepEqual(withStatus(verdict, 'passed'), [...checkIds]);
  assert.deepEqual(verdict.tally, quiet.tally);
  assert.deepEqual(verdict.faults, []);
  const [objection, ...others] = verdict.election!.objections;
  assert.deepEqual([objection?.index, objection?.audit, others.length], [index, audit, 0]);
  assert.match(checkIn(verdict, 'V9').message, /1 ballot was opened, and 1 voter objects/);
  const sentence = 'One voter says that this test ballot is not what they chose. Nobody can check who is right.';
  assert.ok(claimed(verdict).includes(sentence));
  assert.ok(!claimed(quiet).includes(sentence));
});

test('a voter objects even after the close, and to several ballots', async () => {
  const [ada] = newKeys(1);
  const forge = small({}, [ada!]).audit(ada!, 0).audit(ada!, 1).cast(ada!, 0);
  const [first, second] = forge.leaves.flatMap((leaf) => (readEntry(leaf).type === 'audit' ? [leafHash(leaf)] : []));
  forge.object(ada!, second).close().mix(1).object(ada!, first).prove(1).sealList().shares(1).result().attest(1);
  const verdict = await verdictOn(forge.transcript());
  assert.equal(verdict.outcome, 'valid');
  assert.match(claimed(verdict), /Voters say of 2 test ballots/);
});

test('ballots sealed by a page are counted as such', async () => {
  const verdict = await verdictOn(plain().forge.transcript());
  const { ballots, audits, voters } = verdict.election!;
  assert.deepEqual([ballots.counting, ballots.pages, ballots.hashes.length, audits, voters], [3, 1, 3, 1, 3]);
  assert.match(claimed(verdict), /1 of the 3 ballots was sealed by a web page: .* replaced that one/);
});

test('a lesson and a simulation are shown for what they are in every verdict', async () => {
  for (const flag of ['lesson', 'simulation'] as const) {
    const verdict = await verdictOn(
      Forge.election(2, plan({ threshold: 1, leastMixes: 1, [flag]: true })).transcript(),
    );
    assert.equal(verdict.outcome, 'valid so far');
    assert.equal(verdict.election![flag], true);
    assert.match(claimed(verdict), new RegExp(`This is a ${flag}`));
  }
  const { election } = await verdictOn(at('manifest').transcript());
  assert.deepEqual([election!.lesson, election!.simulation], [false, false]);
});

test('the verdict is the same however the examination is spread and in whatever order it ends', async () => {
  const transcript = eventful().forge.transcript();
  const batches: number[] = [];
  const verdict = await verdictOn(transcript, {
    examine: async (statements, blobs) => {
      batches.push(statements.length);
      const own = statements.map((statement) => examine([statement], blobs)[0]!);
      await passed(0);
      return own;
    },
  });
  assert.ok(batches.length > 5);
  assert.deepEqual(verdict, await verdictOn(transcript));
});

test('time is the clock’s, all of it on some check’s account, and each check’s progress ends where its total is', async () => {
  let now = 1000;
  const last = new Map<CheckId, string>();
  const verdict = await verify(at('voted').transcript(), {
    clock: () => now,
    examine: (statements, blobs) => {
      now += statements.length;
      return examine(statements, blobs);
    },
    onProgress: (check, done, total) => last.set(check, `${done}/${total}`),
  });
  assert.equal(checkIn(verdict, 'V8').milliseconds, 4);
  assert.equal(checkIn(verdict, 'V9').milliseconds, 1);
  assert.equal(checkIn(verdict, 'V6').milliseconds, 3);
  assert.equal(
    verdict.checks.reduce((sum, { milliseconds }) => sum + milliseconds, 0),
    now - 1000,
  );
  assert.deepEqual([last.get('V8'), last.get('V9'), last.get('V2')], ['4/4', '1/1', '19/19']);
});

test('what stands on a board is examined once each, and a forged ballot is found among good ones', async () => {
  const { voters } = plain();
  const forge = at('voting');
  const stranger = newKeys(1)[0]!;
  const { body } = forge.seal(stranger, 1);
  forge.cast(voters[0]!, 0).say('ballot', voters[1]!, body).cast(voters[2]!, 0);
  let statements = 0;
  const verdict = await verdictOn(forge.transcript(), {
    examine: (asked, blobs) => {
      statements += asked.length;
      return examine(asked, blobs);
    },
  });
  assert.equal(statements, forge.leaves.length);
  assert.deepEqual(failedChecks(verdict), ['V8']);
  assert.equal(checkIn(verdict, 'V8').index, forge.leaves.length - 2);
});
