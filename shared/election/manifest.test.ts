import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { decodeAs, encodeCanonical, type Value } from '../codec/cbor.ts';
import { signingKey } from '../crypto/signature.ts';
import { type Contest, rulesOfVersion } from './contest.ts';
import {
  closeQuorum,
  fingerprintOf,
  inventsNames,
  leastBallotsOf,
  type Manifest,
  manifestFault,
  manifestOf,
  manifestSchema,
  type Plan,
  trustInWords,
  witnessQuorum,
} from './manifest.ts';
import { rehearsalOf } from './rehearsal/plan.ts';
import { contestOf } from './testing/arbitrary.ts';
import { quiet } from './testing/plan.ts';

const key = (n: number) => signingKey(new Uint8Array(32).fill(n)).publicKey;

const nonce = new Uint8Array(16).fill(7);
const names = ['one', 'two', 'three', 'four', 'five'];
const manifest = (changes: Partial<Plan> = {}, nodes = 4): Manifest =>
  manifestOf(
    { ...quiet, ...changes },
    key(100),
    names.slice(0, nodes).map((name, i) => ({ name, key: key(i + 1) })),
    nonce,
  );

test('a manifest is its canonical bytes, and every change of it is another election', () => {
  const one = manifest();
  assert.deepEqual(decodeAs(manifestSchema, encodeCanonical(one)), one);
  assert.notDeepEqual(fingerprintOf(manifest({ title: 'Class  speaker' })), fingerprintOf(one));
  assert.notDeepEqual(fingerprintOf(manifest({}, 5)), fingerprintOf(one));
  assert.throws(() => decodeAs(manifestSchema, encodeCanonical({ ...one, version: 4 })), /release 4\.0 of Ostraka/);
  assert.throws(() => decodeAs(manifestSchema, encodeCanonical({ ...one, extra: 1 })), { code: 'bad-shape' });
});

test('a manifest is of the first version that can say what it asks for, and of no other', () => {
  const one = manifest();
  assert.equal(one.version, 2);
  const later = encodeCanonical({ ...one, version: 3 });
  assert.throws(() => decodeAs(manifestSchema, later), /nothing that version 2 cannot say is none of version 3/);
  const contests = quiet.contests.map((contest) => ({ ...contest, tieBreak: 'lot' as const }));
  const chosen = manifest({ contests });
  assert.equal(chosen.version, 3);
  assert.deepEqual(decodeAs(manifestSchema, encodeCanonical(chosen)), chosen);
  assert.throws(() => decodeAs(manifestSchema, encodeCanonical({ ...chosen, version: 2 })), { code: 'bad-shape' });
  const order = {
    ballot: 'ranking',
    title: 'Order',
    options: ['Ada', 'Bob'],
    writeIn: false,
    seats: 1,
    ties: false,
  } as const;
  const least = (least: number) =>
    manifest({ contests: [{ ...order, options: [...order.options], rules: ['borda'], least }] });
  assert.equal(least(2).version, 3);
  assert.throws(
    () => decodeAs(manifestSchema, encodeCanonical(least(1))),
    /least: expected at least 2/,
    'what every ballot does is no choice',
  );
});

test('a manifest holds results back in one of two ways, under version 3, and is none where it holds nothing back', () => {
  for (const results of [{ at: 1_800_000_000 }, { by: 'committee' }] as const) {
    const held = manifest({ results });
    assert.equal(held.version, 3);
    assert.deepEqual(decodeAs(manifestSchema, encodeCanonical(held)), held);
    assert.throws(() => decodeAs(manifestSchema, encodeCanonical({ ...held, version: 2 })), { code: 'bad-shape' });
    const { results: _results, ...needless } = held as Extract<Manifest, { version: 3 }>;
    assert.throws(() => decodeAs(manifestSchema, encodeCanonical(needless)), /is none of version 3/);
  }
  const one = { ...manifest(), version: 3 };
  for (const results of [{}, { at: 0 }, { at: 1.5 }, { by: 'me' }, { at: 1, by: 'committee' }, 1])
    assert.throws(() => decodeAs(manifestSchema, encodeCanonical({ ...one, results } as never)), { code: /./ });
});

test('a rule that version 3 brought stands in contests of its own ballot, and in no manifest of version 2', () => {
  const ballots = ['single', 'approval', 'score', 'ranking'] as const;
  for (const ballot of ballots)
    for (const rule of rulesOfVersion[3][ballot]) {
      if ((rulesOfVersion[2][ballot] as readonly string[]).includes(rule)) continue;
      const asked = (kind: typeof ballot): Partial<Plan> => ({
        // Cumulative voting needs the points that a ballot has.
        contests: [{ ...contestOf(kind, 3, rule === 'cumulative' ? { points: 4 } : {}), rules: [rule] } as Contest],
      });
      const one = manifest(asked(ballot));
      assert.equal(one.version, 3, rule);
      assert.deepEqual(decodeAs(manifestSchema, encodeCanonical(one)), one);
      const earlier = encodeCanonical({ ...one, version: 2 } as Value);
      assert.throws(() => decodeAs(manifestSchema, earlier), /release 3\.0 of Ostraka/, rule);
      for (const other of ballots) {
        if ((rulesOfVersion[3][other] as readonly string[]).includes(rule)) continue;
        const wrong = encodeCanonical({ ...one, ...asked(other) } as Value);
        assert.throws(() => decodeAs(manifestSchema, wrong), /version 3 counts such ballots by/, `${rule}, ${other}`);
      }
    }
});

test('one plan with the same laptops under one key makes another election each time: its nonce is part of it', () => {
  const one = manifest();
  const other = manifestOf(quiet, one.coordinator, one.nodes, new Uint8Array(16).fill(8));
  assert.notDeepEqual(fingerprintOf(other), fingerprintOf(one));
  const { nonce: _, ...without } = one as Extract<Manifest, { version: 2 }>;
  for (const altered of [without, { ...one, nonce: nonce.subarray(1) }, { ...one, nonce: 'sixteen letters!' }])
    assert.throws(() => decodeAs(manifestSchema, encodeCanonical(altered as Value)), { code: 'bad-shape' });
});

test('1 ≤ t ≤ m ≤ n, or there is no election', () => {
  for (const [t, m] of [
    [3, 2],
    [2, 5],
    [5, 5],
  ] as const)
    assert.throws(() => manifest({ threshold: t, leastMixes: m }), { code: 'bad-manifest' });
  assert.equal(manifestFault(manifest({ threshold: 4, leastMixes: 4 })), null);
});

test('options that one written-in name could mean are refused where names are written in', () => {
  const contest = { ...quiet.contests[0]!, options: ['Ada', 'Zoë', 'ada '.trim()] };
  const asked = (writeIn: boolean): Partial<Plan> => ({ contests: [{ ...contest, writeIn }] });
  assert.throws(() => manifest(asked(true)), { code: 'bad-manifest', message: /“Ada” or “ada” for one of them alone/ });
  assert.equal(manifestFault({ ...manifest(), ...asked(false) } as Manifest), null);
  assert.equal(manifestFault({ ...manifest(), ...asked(true), version: 1 } as Manifest), null);
});

test('names that deceive are refused where a manifest is made, and not where it is read', () => {
  const contest = quiet.contests[0]!;
  const alike: Partial<Plan> = { contests: [{ ...contest, options: ['Ada', 'ADA'] }] };
  const unseen: Partial<Plan> = { title: 'A vo\u200bte' };
  for (const deceptive of [alike, unseen]) {
    assert.throws(() => manifest(deceptive), { code: 'bad-manifest' });
    assert.equal(manifestFault({ ...manifest(), ...deceptive } as Manifest), null);
  }
});

test('names are joined only where some question takes written-in names', () => {
  const [contest] = quiet.contests;
  const asked = (writeIn: boolean): Partial<Plan> => ({ contests: [{ ...contest!, writeIn }], joinNames: true });
  assert.equal(manifestFault(manifest(asked(true))), null);
  assert.throws(() => manifest(asked(false)), { code: 'bad-manifest', message: /no question takes written-in names/ });
});

test('names are invented only where voters sign up under names, and version 1 knew none', () => {
  const voters = { ...quiet.voters, inventedNames: true as const };
  assert.equal(inventsNames(manifest({ voters })), true);
  assert.equal(inventsNames(manifest()), false);
  const coded = { ...voters, credentials: 'codes' as const };
  assert.throws(() => manifest({ voters: coded }), { code: 'bad-manifest', message: /signs up under no name/ });
});

test('a lesson stays one: without its mark it is another election', () => {
  const [lesson, earnest] = [manifest({ lesson: true }), manifest()];
  assert.notDeepEqual(fingerprintOf(lesson), fingerprintOf(earnest));
  assert.deepEqual(fingerprintOf({ ...lesson, lesson: false }), fingerprintOf(earnest));
  const { lesson: _, ...unsaid } = lesson;
  assert.throws(() => decodeAs(manifestSchema, encodeCanonical(unsaid as unknown as Value)), { code: 'bad-shape' });
});

test('any two close quorums share t nodes, and no smaller ones would: whatever n and t', () => {
  const one = manifest();
  const { coordinator } = one;
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 32 }), fc.integer({ min: 1, max: 32 }), (n, t) => {
      fc.pre(t <= n);
      const nodes = Array.from({ length: n }, (_, i) => ({ name: `${i}`, key: coordinator }));
      const q = closeQuorum({ ...one, nodes, threshold: t });
      assert.ok(2 * q - n >= t, 'two quorums overlap in at least t');
      assert.ok(2 * (q - 1) - n < t, 'and no smaller number would do');
      assert.ok(q <= n);
    }),
  );
  assert.equal(witnessQuorum(manifest({ lossesTolerated: 1 })), 2);
  assert.equal(witnessQuorum(manifest({ lossesTolerated: 30 })), 4);
});

test('a manifest of version 1 is read as it was, with no more than version 1 had', () => {
  const { version: _, ...now } = manifest();
  const { leastBallots, nonce, ...rest } = now as Extract<Manifest, { version: 2 }>;
  const old = { ...rest, version: 1, wordList: 'english' };
  const read = decodeAs(manifestSchema, encodeCanonical(old));
  assert.equal(read.version, 1);
  assert.equal(manifestFault(read), null);
  assert.deepEqual([leastBallotsOf(read), leastBallotsOf(manifest())], [1, 5]);
  const [contest] = rest.contests;
  const crowd = Array.from({ length: 65 }, (_, i) => `A${i}`);
  const refused = [
    { ...old, contests: [{ ...contest, options: crowd }] },
    { ...old, voters: { ...old.voters, screens: false } },
    { ...old, voters: { ...old.voters, inventedNames: true } },
    { ...old, leastBallots },
    { ...old, nonce },
    { ...old, wordList: 'classroom' },
    { ...manifest(), wordList: 'german' },
  ];
  for (const body of refused)
    assert.throws(() => decodeAs(manifestSchema, encodeCanonical(body as unknown as Value)), { code: 'bad-shape' });
});

test('no more ballots are needed than there can be voters, and at least one', () => {
  const { limits } = quiet;
  assert.equal(manifestFault(manifest({ leastBallots: 30, limits: { ...limits, voters: 30 } })), null);
  const message = /at least 31 ballots are needed for a result, and no more than 30 voters are allowed/;
  assert.throws(() => manifest({ leastBallots: 31 }), { code: 'bad-manifest', message });
  for (const leastBallots of [0, 2.5, null, undefined])
    assert.throws(() => decodeAs(manifestSchema, encodeCanonical({ ...manifest(), leastBallots } as unknown as Value)));
});

test('more options than a screen shows are for elections without screens', () => {
  const { contests, voters } = quiet;
  const options = (count: number) => [{ ...contests[0]!, options: Array.from({ length: count }, (_, i) => `A${i}`) }];
  const without = { ...voters, screens: false as const };
  assert.equal(manifestFault(manifest({ contests: options(64) })), null);
  assert.throws(() => manifest({ contests: options(65) }), { code: 'bad-manifest', message: /a screen shows/ });
  const large = manifest({ contests: options(256), voters: without });
  assert.deepEqual(decodeAs(manifestSchema, encodeCanonical(large)), large);
  assert.throws(() =>
    decodeAs(manifestSchema, encodeCanonical({ ...large, contests: options(257) } as unknown as Value)),
  );
  assert.throws(() => manifest({ voters: { ...without, pages: true } }), { code: 'bad-manifest', message: /no page/ });
});

test('a ballot stays as short as the protocol says, however many contests have many options', () => {
  const { contests, voters } = quiet;
  const options = Array.from({ length: 256 }, (_, i) => `A${i}`);
  const { title, writeIn, seats } = contests[0]!;
  const ranking = {
    ballot: 'ranking' as const,
    title,
    options,
    writeIn,
    seats,
    ties: false,
    rules: ['borda' as const],
  };
  const without = { ...voters, screens: false as const };
  const asking = (count: number) => manifest({ voters: without, contests: new Array(count).fill(ranking) });
  assert.equal(manifestFault(asking(3)), null);
  assert.throws(() => asking(4), { code: 'bad-manifest', message: /more than 1808 bytes/ });
});

test('no plan is made that is more than its readers take in at once, and the largest that is made is read', () => {
  const { contests, voters } = quiet;
  const { title, writeIn, seats } = contests[0]!;
  const options = Array.from({ length: 256 }, (_, i) => `A${i}`);
  const single = { ballot: 'single' as const, title, options, writeIn, seats, rules: ['plurality' as const] };
  const asking = (count: number) =>
    manifest({ voters: { ...voters, screens: false }, contests: Array.from({ length: count }, () => single) });
  assert.throws(() => asking(16), { code: 'bad-manifest', message: /together have 4096 options/ });
  const largest = asking(14);
  assert.deepEqual(decodeAs(manifestSchema, encodeCanonical(largest)), largest);
});

test('the numbers are said in words', () => {
  assert.deepEqual(trustInWords(manifest()), [
    'Any 2 of these 4 laptops together could read the ballots; fewer cannot.',
    'Laptops that may be missing: 1 when voting closes, 2 when ballots are opened, 2 when they are mixed.',
    'Fewer than 5 ballots are not opened. If all that are opened say the same, everyone knows how each voter chose, however many they are.',
  ]);
  const readers = (laptops: number, threshold: number): string =>
    trustInWords(manifest({ threshold, leastMixes: threshold }, laptops))[0]!;
  assert.equal(readers(1, 1), 'The one laptop could read the ballots alone.');
  assert.equal(readers(3, 1), 'Each of these laptops could read the ballots alone.');
  assert.equal(readers(3, 3), 'Only all 3 laptops together could read the ballots.');
  assert.match(trustInWords(manifest({ leastBallots: 1 }))[2]!, /^Even a single ballot is opened\. If all/);
});

test('more seats than options, or more approvals: refused', () => {
  const [contest] = quiet.contests as [Extract<Plan['contests'][number], { ballot: 'single' }>];
  assert.throws(() => manifest({ contests: [{ ...contest, seats: 3 }] }), { code: 'bad-manifest' });
  assert.equal(manifestFault(manifest({ contests: [{ ...contest, seats: 3, writeIn: true }] })), null);
  const { title, options, writeIn, seats } = contest;
  const approval = { ballot: 'approval' as const, title, options, writeIn, seats, rules: ['approval' as const] };
  assert.throws(() => manifest({ contests: [{ ...approval, most: 3 }] }), { code: 'bad-manifest' });
  assert.equal(manifestFault(manifest({ contests: [{ ...approval, most: 2 }] })), null);
});

test('a rehearsal is of version 3, another election than its plan in earnest, and of an election in earnest', () => {
  const rehearsal = manifest({ rehearsal: true });
  assert.equal(rehearsal.version, 3);
  assert.deepEqual(decodeAs(manifestSchema, encodeCanonical(rehearsal)), rehearsal);
  assert.notDeepEqual(fingerprintOf(rehearsal), fingerprintOf(manifest()));
  for (const version of [1, 2])
    assert.throws(() => decodeAs(manifestSchema, encodeCanonical({ ...rehearsal, version })), { code: 'bad-shape' });
  const unsaid = encodeCanonical({ ...rehearsal, rehearsal: false } as unknown as Value);
  assert.throws(() => decodeAs(manifestSchema, unsaid), { code: 'bad-shape' });
  for (const also of ['lesson', 'simulation'])
    assert.throws(() => manifest({ rehearsal: true, [also]: true }), /neither of a lesson nor of a simulation/);
  for (const hours of [{ opens: 5 }, { closes: 9 }, { results: { by: 'committee' } }] as const)
    assert.throws(() => manifest({ rehearsal: true, ...hours }), /announces no hours, and holds no results back/);
  assert.deepEqual(rehearsalOf({ ...quiet, opens: 5, closes: 9 }), { ...quiet, rehearsal: true });
  const registered = { ...quiet, voters: { ...quiet.voters, registrar: new Uint8Array(32) } };
  assert.deepEqual(rehearsalOf(registered), { ...quiet, rehearsal: true });
});
