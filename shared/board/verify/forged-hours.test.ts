/** Announced times, their moves, and what laptops' clocks showed: the verdict says it, and one forged transcript for each rule. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { SigningKey } from '../../crypto/signature.ts';
import { MAX_EXTENSIONS, MAX_REASON } from '../../election/times/times.ts';
import { MAX_STAMPS } from '../entry-types/hours.ts';
import { timeClaims } from './punctuality.ts';
import { assertFailsAt, checkIn, plain, verdictOn } from './testing/elections.ts';
import { Forge } from './testing/forge.ts';
import { newKeys, plan, planVersion3 } from './testing/parties.ts';

const [ada, bob, cleo] = plain().voters as [SigningKey, SigningKey, SigningKey];
const byCoordinator = /^the coordinator$/;
const OPENS = 1_700_000_400;
const CLOSES = OPENS + 3600;

const announcing = (times: { opens?: number; closes?: number }): Forge => Forge.election(3, planVersion3(times));

const [timed, untimed] = [announcing({ opens: OPENS, closes: CLOSES }).ceremony(), Forge.election(3).ceremony()];
const open = (at = OPENS) => {
  const forge = timed.fork().roll([ada, bob, cleo]);
  forge.clock = at;
  return forge;
};
/** From the close to the end, all in the same second. */
function ended(forge: Forge, closed: number): Forge {
  forge.close().clock = closed;
  return forge.mix(1).mix(2).prove(1).prove(2).sealList().shares(1).shares(3).result().attest(1).attest(2).attest(3);
}

const timely: ReadonlySet<string> = new Set(timeClaims);

/** What a verdict on this board says of times; whatever that is, the board is valid. */
async function said(forge: Forge): Promise<string[]> {
  const verdict = await verdictOn(forge.transcript());
  assert.equal(verdict.outcome, 'valid');
  return verdict.claims.filter(({ name }) => timely.has(name)).map(({ english }) => english);
}

test('a board that opened and closed at its announced times is said to have', async () => {
  const forge = open(OPENS + 60)
    .stamp()
    .cast(ada, 0)
    .cast(bob, 1);
  assert.deepEqual(await said(ended(forge, CLOSES - 120)), [
    'Voting opened at the announced time, 2023-11-14 22:20 UTC, within 2 minutes by the median of the laptops’ clocks.',
    'Voting closed at the announced time, 2023-11-14 23:20 UTC, within 2 minutes by the median of the laptops’ clocks.',
  ]);
});

test('a board that opened early and closed early is valid, and said to have done so', async () => {
  const forge = open(OPENS - 7200)
    .stamp()
    .cast(ada, 0);
  assert.deepEqual(await said(ended(forge, CLOSES - 121)), [
    'Voting opened EARLY: at 2023-11-14 20:20 UTC by the median of the laptops’ clocks, 2 h before the announced time, 2023-11-14 22:20 UTC.',
    'Voting closed EARLY: at 2023-11-14 23:17:59 UTC by the median of the laptops’ clocks, 2 min before the announced time, 2023-11-14 23:20 UTC.',
  ]);
});

test('ballots that no note shows to have come in time are counted and named by their entries', async () => {
  const forge = open(OPENS + 121)
    .stamp()
    .cast(ada, 0);
  forge.clock = CLOSES + 120;
  forge.stamp().cast(bob, 1).cast(cleo, 1);
  const size = forge.leaves.length;
  const late = 'Voting closed late: by the median of the laptops’ clocks this is first shown at 2023-11-15 00:20 UTC';
  assert.deepEqual((await said(ended(forge.fork(), CLOSES + 3600))).slice(1), [
    `${late}, 1 h after the announced time, 2023-11-14 23:20 UTC.`,
    `2 of the ballots that count are first shown more than 2 minutes after the announced closing time, 2023-11-14 23:20 UTC, by the median of the laptops’ clocks: entries ${size - 2}, ${size - 1}.`,
  ]);
  // A ballot that took another's place counts by when it came itself.
  const again = await said(ended(forge.fork(size - 2).cast(ada, 2), CLOSES + 3600));
  assert.match(again[2]!, new RegExp(`^1 of the ballots that count is .*: entry ${size - 2}\\.$`));
});

test('without a note on the opening nothing shows when that was, and all that is late is late', async () => {
  const forge = open().cast(ada, 0).cast(bob, 1);
  const size = forge.leaves.length;
  assert.deepEqual(await said(ended(forge, CLOSES + 121)), [
    'Voting was announced to open at 2023-11-14 22:20 UTC; nothing on this board shows when it did.',
    'Voting closed late: by the median of the laptops’ clocks this is first shown at 2023-11-14 23:22:01 UTC, 2 min after the announced time, 2023-11-14 23:20 UTC.',
    `2 of the ballots that count are first shown more than 2 minutes after the announced closing time, 2023-11-14 23:20 UTC, by the median of the laptops’ clocks: entries ${size - 2}, ${size - 1}.`,
  ]);
});

test('one laptop whose clock is wrong moves no median', async () => {
  const forge = open(OPENS);
  forge.clocks.set(1, 1);
  forge.stamp().clocks.set(1, OPENS * 1000);
  forge.cast(ada, 0);
  const [opened, closed] = await said(ended(forge, CLOSES));
  assert.match(opened!, /^Voting opened at the announced time/);
  assert.match(closed!, /^Voting closed at the announced time/);
});

test('a closing time that was moved is told with its reason, and when it came too late', async () => {
  const forge = open(OPENS)
    .stamp()
    .cast(ada, 0)
    .extend(CLOSES + 600)
    .cast(bob, 0);
  const index = forge.leaves.length - 2;
  assert.deepEqual((await said(ended(forge.fork(), CLOSES + 600))).slice(1), [
    'The closing time was moved once, in public: to 2023-11-14 23:30 UTC (“The bus is late”).',
    `The move of the closing time in entry ${index} is first shown at 2023-11-14 23:30 UTC by the median of the laptops’ clocks, when the time before it, 2023-11-14 23:20 UTC, was over.`,
    'Voting closed at the announced time, 2023-11-14 23:30 UTC, within 2 minutes by the median of the laptops’ clocks.',
  ]);
  forge.clock = CLOSES;
  const stamped = await said(ended(forge.stamp(), CLOSES + 600));
  assert.equal(stamped.length, 3, 'nor is it called late where a note shows it in time');
});

test('a clock that shows no year of four digits is believed to be in the last that has', async () => {
  const forge = open(OPENS).stamp().cast(ada, 0);
  const [, closed] = await said(ended(forge, Number.MAX_SAFE_INTEGER));
  assert.match(closed!, /^Voting closed late: .* first shown at 9999-12-31 23:59:59 UTC/);
});

test('results that were out early are so under whichever coordinator a note shows it', async () => {
  const held = { opens: OPENS, closes: CLOSES, results: { at: CLOSES + 3600 } };
  const forge = announcing(held).ceremony().roll([ada, bob, cleo]);
  forge.clock = CLOSES;
  forge.cast(ada, 0).close().mix(1).mix(2).prove(1).prove(2).sealList().shares(1).shares(3);
  const early = forge.note();
  forge.takeOver(newKeys(1)[0]!, [1, 2, 3]).clock = CLOSES + 7200;
  const { notes, ...rest } = forge.result().attest(1).attest(2).attest(3).transcript();
  const of = async (more: string[]) => {
    const { outcome, claims } = await verdictOn({ ...rest, notes: [...notes, ...more] });
    assert.equal(outcome, 'valid');
    return claims.filter(({ name }) => name.startsWith('results-')).map(({ name }) => name);
  };
  assert.deepEqual(await of([]), ['results-hour'], 'nothing shows it');
  assert.deepEqual(await of([early]), ['results-early']);
});

test('a board without announced times says nothing of times', async () =>
  assert.deepEqual(await said(ended(untimed.fork().roll([ada, bob]).cast(ada, 0), 1)), []));

test('V10 a closing time is moved to an earlier one, or to the same', async () => {
  await assertFailsAt(open().extend(CLOSES - 1), 'V10', /only moved to a later one/, byCoordinator);
  await assertFailsAt(open().extend(CLOSES), 'V10', /only moved to a later one/, byCoordinator);
  await assertFailsAt(
    open()
      .extend(CLOSES + 60)
      .extend(CLOSES + 30),
    'V10',
    /only moved to a later one/,
    byCoordinator,
  );
});

test('V10 a closing time is moved after the close, or more often than may be', async () => {
  await assertFailsAt(
    open()
      .cast(ada, 0)
      .close()
      .extend(CLOSES + 60),
    'V10',
    /voting has closed/,
    byCoordinator,
  );
  const often = open();
  for (let i = 1; i <= MAX_EXTENSIONS; i++) often.extend(CLOSES + i);
  assert.equal(checkIn(await verdictOn(often.transcript()), 'V2').status, 'passed');
  await assertFailsAt(often.extend(CLOSES + 100), 'V10', /is moved 16 times at most/, byCoordinator);
});

test('V10 a closing time is moved before voting opens, but never where none is announced', async () => {
  assert.equal(
    (
      await verdictOn(
        timed
          .fork()
          .extend(CLOSES + 60)
          .transcript(),
      )
    ).outcome,
    'valid so far',
  );
  const openingAlone = announcing({ opens: OPENS });
  await assertFailsAt(openingAlone.extend(CLOSES), 'V10', /no closing time is announced/, byCoordinator);
});

test('V3 another than the coordinator moves the closing time, or stamps', async () => {
  await assertFailsAt(open().extend(CLOSES + 60, timed.node(2)), 'V3', /an extend is not this party's to say/);
  await assertFailsAt(open().extend(CLOSES + 60, ada), 'V3', /not this party's to say/);
  await assertFailsAt(open().stamp(undefined, timed.node(2)), 'V3', /a stamp is not this party's to say/);
});

test('V2 a reason that is none, and entries that version 2 does not know', async () => {
  const whole = 'x'.repeat(MAX_REASON);
  assert.equal(
    (
      await verdictOn(
        open()
          .extend(CLOSES + 1, undefined, whole)
          .transcript(),
      )
    ).outcome,
    'valid so far',
  );
  for (const reason of ['', `${whole}x`, ' late', 'late\u202e'])
    assert.throws(() => open().extend(CLOSES + 60, undefined, reason), /reason/);
  await assertFailsAt(untimed.fork().extend(CLOSES), 'V2', /a board of version 2 holds no extend/, byCoordinator);
  await assertFailsAt(untimed.fork().roll([ada]).stamp(), 'V2', /a board of version 2 holds no stamp/, byCoordinator);
});

test('V10 a note on times that too few have co-signed, or that shows no more than the last', async () => {
  await assertFailsAt(open().stamp([1, 3]), 'V10', /2 of the needed 3 nodes have co-signed the roll/, byCoordinator);
  const early = timed.fork();
  const before = early.note();
  const forge = early.roll([ada, bob]);
  const stampOf = (witness: string) => forge.fork().say('stamp', forge.coordinator, { witness });
  await assertFailsAt(stampOf(before), 'V10', /the checkpoint does not cover the roll/, byCoordinator);
  await assertFailsAt(stampOf(open().cast(ada, 1).cast(bob, 0).note()), 'V10', /does not cover|of another board/);
  const note = forge.note();
  await assertFailsAt(
    stampOf(note).say('stamp', forge.coordinator, { witness: note }),
    'V10',
    /more than the last stamp/,
  );
});

test('V10 a note on times before voting opens, after it has closed, without times, or more often than may be', async () => {
  await assertFailsAt(timed.fork().stamp(), 'V10', /voting is not open/, byCoordinator);
  await assertFailsAt(open().cast(ada, 0).close().stamp(), 'V10', /voting is not open/, byCoordinator);
  const often = open();
  for (let i = 0; i < MAX_STAMPS; i++) often.stamp();
  await assertFailsAt(often.stamp(), 'V10', /a board holds 34 stamps at most/, byCoordinator);
});

test('V1 voting is to close before it opens, and times under version 2', async () => {
  await assertFailsAt(announcing({ opens: OPENS, closes: OPENS }), 'V1', /voting is to close before it opens/);
  assert.throws(() => Forge.election(3, plan({ opens: OPENS })), /opens/);
});
