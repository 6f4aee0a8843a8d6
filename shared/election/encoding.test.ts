import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { utf8 } from '../codec/bytes.ts';
import { OstrakaError } from '../codec/error.ts';
import type { Choice, Choices } from './choice.ts';
import { type Contest, slots, WRITE_IN_BYTES } from './contest.ts';
import {
  blocks,
  choiceFault,
  decodeChoices,
  encodeChoices,
  MAX_PLAINTEXT,
  MAX_WIDTH,
  plaintextLength,
  tidyWriteIn,
} from './encoding.ts';
import { anyChoices, anyContests, contestOf } from './testing/arbitrary.ts';

const single = contestOf('single', 3);
const singleWriteIn = contestOf('single', 3, { writeIn: true });
const approval = contestOf('approval', 9, { most: 3 });
const score = contestOf('score', 3, { top: 5 });
const points = contestOf('score', 3, { top: 3, points: 4 });
const ranking = contestOf('ranking', 4);
const rankingTies = contestOf('ranking', 4, { ties: true });
const everyKind: readonly Contest[] = [single, singleWriteIn, approval, score, points, ranking, rankingTies];

describe('the encoding of choices', () => {
  it('gives back whatever was chosen, in the one length of the election', () => {
    fc.assert(
      fc.property(
        anyContests.chain((contests) => fc.tuple(fc.constant(contests), anyChoices(contests))),
        ([contests, choices]) => {
          const bytes = encodeChoices(contests, choices);
          assert.equal(bytes.length, plaintextLength(contests));
          assert.deepEqual(decodeChoices(contests, bytes), choices);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('gives every one of the strings of a small election at most one meaning', () => {
    const contests = [contestOf('ranking', 2, { ties: true })];
    const meanings = new Set<string>();
    for (let a = 0; a < 256; a++)
      for (let b = 0; b < 256; b++) {
        const choices = decodeChoices(contests, Uint8Array.of(a, b));
        if (choices) meanings.add(JSON.stringify(choices));
      }
    // unranked; one alone (2); one above the other (2); both equal
    assert.equal(meanings.size, 6);
  });

  it('gives points away in as many ways as there are, each in one string', () => {
    const contests = [contestOf('score', 2, { top: 2, points: 3 })];
    const ways: string[] = [];
    for (let a = 0; a < 256; a++)
      for (let b = 0; b < 256; b++) {
        const choices = decodeChoices(contests, Uint8Array.of(a, b));
        if (choices) ways.push(JSON.stringify(choices));
      }
    // 0, 1 or 2 for each, without 2 and 2
    assert.equal(ways.length, 8);
    assert.equal(new Set(ways).size, 8);
  });

  it('takes two bytes a number where there are more slots than a byte can number, up to 256 options and a written-in name', () => {
    for (const options of [254, 255, 256])
      for (const writeIn of [false, true]) {
        const n = options + (writeIn ? 1 : 0);
        const all = Array.from({ length: n }, (_, slot) => slot);
        const name = writeIn ? { writeIn: 'Zoë' } : {};
        const ranked = contestOf('ranking', options, { writeIn });
        const one = contestOf('single', options, { writeIn });
        assert.equal(plaintextLength([ranked]), n * (n > 255 ? 2 : 1) + (writeIn ? WRITE_IN_BYTES : 0));
        const order: Choices = [{ ballot: 'ranking', ranks: all.toReversed().map((slot) => [slot]), ...name }];
        assert.deepEqual(decodeChoices([ranked], encodeChoices([ranked], order)), order);
        for (const pick of [null, 0, 253, n - 1]) {
          const picked: Choices = [{ ballot: 'single', pick, ...(pick === options ? name : {}) }];
          assert.deepEqual(decodeChoices([one], encodeChoices([one], picked)), picked);
        }
      }
  });

  it('takes as many marks as a contest asks for at least, or none', () => {
    const asked = { ...contestOf('approval', 5, { most: 4 }), least: 2 } as Contest;
    const picks = (...slots: number[]): Choice => ({ ballot: 'approval', picks: slots });
    for (const choice of [picks(), picks(0, 4), picks(0, 1, 2, 4)]) {
      assert.equal(choiceFault(asked, choice), null);
      assert.deepEqual(decodeChoices([asked], encodeChoices([asked], [choice])), [choice]);
    }
    assert.match(choiceFault(asked, picks(3))!, /at least 2 must be marked, or none for a blank vote, but 1 is/);
    assert.match(choiceFault(asked, picks(0, 1, 2, 3, 4))!, /at most 4/);
    // Bytes that mean one mark, or five, in a contest that asks for less.
    for (const bits of [0b00010, 0b11111]) assert.equal(decodeChoices([asked], Uint8Array.of(bits)), null);
    const order = { ...contestOf('ranking', 4, { ties: true }), least: 3 } as Contest;
    const ranks = (...equals: number[][]): Choice => ({ ballot: 'ranking', ranks: equals });
    assert.equal(choiceFault(order, ranks()), null);
    assert.equal(choiceFault(order, ranks([0], [1, 3])), null, 'equals count one by one');
    assert.match(choiceFault(order, ranks([0], [3]))!, /at least 3 must be marked, .* but 2 are/);
    assert.equal(decodeChoices([order], Uint8Array.of(1, 0, 0, 2)), null);
  });

  it('reads no rank beyond the slots', () => {
    const contests = [contestOf('ranking', 256)];
    const bytes = new Uint8Array(512);
    bytes.set([1, 1]);
    assert.equal(decodeChoices(contests, bytes), null, 'rank 257 of 256');
    bytes.set([1, 0]);
    assert.deepEqual(decodeChoices(contests, bytes), [{ ballot: 'ranking', ranks: [[0]] }]);
  });

  it('never crashes on arbitrary bytes, and what it reads encodes to the same bytes', () => {
    const low = fc.uint8Array({ minLength: plaintextLength(everyKind), maxLength: plaintextLength(everyKind), max: 6 });
    fc.assert(
      fc.property(fc.oneof(fc.uint8Array({ maxLength: 200 }), low), (bytes) => {
        const choices = decodeChoices(everyKind, bytes);
        if (choices) assert.deepEqual(encodeChoices(everyKind, choices), bytes);
      }),
    );
  });

  const layouts: { name: string; contest: Contest; choice: Choice; bytes: number[] }[] = [
    { name: 'a blank single vote is 0', contest: single, choice: { ballot: 'single', pick: null }, bytes: [0] },
    { name: 'a single vote is the slot plus one', contest: single, choice: { ballot: 'single', pick: 2 }, bytes: [3] },
    {
      name: 'an approval is a bitmap, lowest bit first',
      contest: approval,
      choice: { ballot: 'approval', picks: [0, 2, 8] },
      bytes: [0b101, 1],
    },
    {
      name: 'a score is kept apart from no score',
      contest: score,
      choice: { ballot: 'score', scores: [0, null, 5] },
      bytes: [1, 0, 6],
    },
    {
      name: 'points are scores, none of them a zero',
      contest: points,
      choice: { ballot: 'score', scores: [3, null, 1] },
      bytes: [4, 0, 2],
    },
    {
      name: 'a ranking gives each slot its rank',
      contest: rankingTies,
      choice: { ballot: 'ranking', ranks: [[3], [0, 1]] },
      bytes: [2, 2, 0, 1],
    },
    {
      name: 'a write-in follows the marks, padded with zeros',
      contest: singleWriteIn,
      choice: { ballot: 'single', pick: 3, writeIn: 'Zoë' },
      bytes: [4, 0x5a, 0x6f, 0xc3, 0xab, ...Array<number>(WRITE_IN_BYTES - 4).fill(0)],
    },
  ];
  for (const { name, contest, choice, bytes } of layouts)
    it(`lays out: ${name}`, () => {
      assert.deepEqual([...encodeChoices([contest], [choice])], bytes);
      assert.deepEqual(decodeChoices([contest], Uint8Array.from(bytes)), [choice]);
    });

  it('takes equals in any order and gives them back in ascending order', () => {
    const bytes = encodeChoices([rankingTies, approval], [rank([2, 0], [1]), approve(5, 1)]);
    assert.deepEqual(decodeChoices([rankingTies, approval], bytes), [rank([0, 2], [1]), approve(1, 5)]);
  });

  it('fits the longest contests a manifest allows into the stated limits', () => {
    const longest = Array.from({ length: 16 }, () => contestOf('score', 64, { writeIn: true }));
    assert.equal(plaintextLength(longest), MAX_PLAINTEXT);
    assert.equal(blocks(longest), MAX_WIDTH);
    assert.equal(blocks([contestOf('score', 30)]), 1);
    assert.equal(blocks([contestOf('score', 31)]), 2);
  });
});

describe('choices that are not valid', () => {
  const faults: { name: string; contest: Contest; choice: Choice; says: RegExp }[] = [
    { name: 'another kind of ballot', contest: single, choice: approve(1), says: /takes a single ballot/ },
    { name: 'an option past the last', contest: single, choice: pick(3), says: /does not exist/ },
    { name: 'a negative option', contest: single, choice: pick(-1), says: /does not exist/ },
    { name: 'half an option', contest: single, choice: pick(0.5), says: /does not exist/ },
    { name: 'an approved option past the last', contest: approval, choice: approve(9), says: /does not exist/ },
    { name: 'an option approved twice', contest: approval, choice: approve(1, 1), says: /twice/ },
    { name: 'too many approvals', contest: approval, choice: approve(0, 1, 2, 3), says: /at most 3 .* but 4/ },
    { name: 'a score above the top', contest: score, choice: scores(6, 0, 0), says: /0 to 5/ },
    { name: 'a negative score', contest: score, choice: scores(-1, 0, 0), says: /0 to 5/ },
    { name: 'half a score', contest: score, choice: scores(1.5, 0, 0), says: /0 to 5/ },
    {
      name: 'more points than a ballot has',
      contest: points,
      choice: scores(3, 2, null),
      says: /most 4 points .* but 5/,
    },
    { name: 'more points than one may have', contest: points, choice: scores(4, null, null), says: /0 to 3/ },
    { name: 'no points that are said', contest: points, choice: scores(3, 0, null), says: /left empty/ },
    { name: 'too few fields of points', contest: points, choice: scores(1), says: /each option needs/ },
    { name: 'too few scores', contest: score, choice: scores(1, 2), says: /each option needs/ },
    { name: 'too many scores', contest: score, choice: scores(1, 2, 3, null), says: /each option needs/ },
    { name: 'a score for no option', contest: score, choice: scores(1, 2, 3, 4), says: /does not exist/ },
    { name: 'a tie where none is allowed', contest: ranking, choice: rank([0, 1]), says: /ties are not allowed/ },
    { name: 'an option ranked twice', contest: ranking, choice: rank([0], [1], [0]), says: /twice/ },
    { name: 'an option ranked twice in one rank', contest: rankingTies, choice: rank([0, 0]), says: /twice/ },
    { name: 'an empty rank', contest: rankingTies, choice: rank([0], [], [1]), says: /left empty/ },
    { name: 'a ranked option past the last', contest: ranking, choice: rank([4]), says: /does not exist/ },
    { name: 'a write-in where none is allowed', contest: single, choice: pick(0, 'Ada'), says: /only the listed/ },
    { name: 'the write-in slot without a name', contest: singleWriteIn, choice: pick(3), says: /name is missing/ },
    { name: 'an empty name', contest: singleWriteIn, choice: pick(3, ''), says: /name is missing/ },
    { name: 'a name without its slot', contest: singleWriteIn, choice: pick(1, 'Ada'), says: /not chosen/ },
    { name: 'a name on a blank vote', contest: singleWriteIn, choice: pick(null, 'Ada'), says: /not chosen/ },
    { name: 'a name that begins with a space', contest: singleWriteIn, choice: pick(3, ' Ada'), says: /space/ },
    { name: 'a name that ends with a space', contest: singleWriteIn, choice: pick(3, 'Ada '), says: /space/ },
    { name: 'a name of 49 letters', contest: singleWriteIn, choice: pick(3, 'a'.repeat(49)), says: /too long: 49/ },
    { name: 'a name of 49 bytes', contest: singleWriteIn, choice: pick(3, `a${'é'.repeat(24)}`), says: /too long: 49/ },
    ...['a\nb', 'a\0', '\u007fa', '\u0085', 'a\u202eb', '\ufeffa', '\ud800', 'a\u2028b', 'a\u061cb'].map((writeIn) => ({
      name: `a control character in ${JSON.stringify(writeIn)}`,
      contest: singleWriteIn,
      choice: pick(3, writeIn),
      says: /control character/,
    })),
  ];
  it('take the letter mark that version 1 had forgotten where an election is of version 1, and there alone', () => {
    const choice = pick(3, 'Ada\u061c');
    assert.equal(choiceFault(singleWriteIn, choice, 1), null);
    const bytes = encodeChoices([singleWriteIn], [choice], 1);
    assert.deepEqual(decodeChoices([singleWriteIn], bytes, 1), [choice]);
    assert.equal(decodeChoices([singleWriteIn], bytes, 2), null);
    assert.throws(() => encodeChoices([singleWriteIn], [choice], 2), { code: 'bad-choice' });
  });
  for (const { name, contest, choice, says } of faults)
    it(`are refused for ${name}`, () => {
      assert.match(choiceFault(contest, choice) ?? 'no fault', says);
      assert.throws(
        () => encodeChoices([contest], [choice]),
        (error: unknown) =>
          error instanceof OstrakaError && error.code === 'bad-choice' && error.message.includes(contest.title),
      );
    });

  it('are refused where an answer is missing or one too many is given', () => {
    assert.throws(() => encodeChoices([single, single], [pick(0)]), { code: 'bad-choice' });
    assert.throws(() => encodeChoices([single], [pick(0), pick(0)]), { code: 'bad-choice' });
  });

  it('hold a name of exactly 48 bytes as valid', () => {
    const choices: Choices = [pick(3, 'é'.repeat(24))];
    assert.deepEqual(decodeChoices([singleWriteIn], encodeChoices([singleWriteIn], choices)), choices);
  });
});

describe('bytes that no valid choice encodes to', () => {
  const writeIn = (first: number, ...rest: number[]) =>
    Uint8Array.from([first, ...rest, ...Array<number>(WRITE_IN_BYTES - rest.length).fill(0)]);

  const strings: { name: string; contest: Contest; bytes: Uint8Array }[] = [
    { name: 'too short', contest: score, bytes: new Uint8Array(2) },
    { name: 'too long', contest: score, bytes: new Uint8Array(4) },
    { name: 'a slot that does not exist', contest: single, bytes: Uint8Array.of(4) },
    { name: 'a bit past the last slot', contest: approval, bytes: Uint8Array.of(0, 2) },
    { name: 'more approvals than allowed', contest: approval, bytes: Uint8Array.of(0b1111, 0) },
    { name: 'a score above the top', contest: score, bytes: Uint8Array.of(7, 0, 0) },
    { name: 'more points than a ballot has', contest: points, bytes: Uint8Array.of(4, 3, 0) },
    { name: 'more points than one may have', contest: points, bytes: Uint8Array.of(5, 0, 0) },
    { name: 'no points that are said', contest: points, bytes: Uint8Array.of(4, 1, 0) },
    { name: 'ranks with a gap', contest: ranking, bytes: Uint8Array.of(1, 3, 0, 0) },
    { name: 'ranks that begin at two', contest: ranking, bytes: Uint8Array.of(2, 0, 0, 0) },
    { name: 'a tie where none is allowed', contest: ranking, bytes: Uint8Array.of(1, 1, 0, 0) },
    { name: 'a rank of 255', contest: ranking, bytes: Uint8Array.of(255, 0, 0, 0) },
    { name: 'write-in bytes without their slot', contest: singleWriteIn, bytes: writeIn(1, 0x41) },
    { name: 'the write-in slot without bytes', contest: singleWriteIn, bytes: writeIn(4) },
    { name: 'padding that is not zero', contest: singleWriteIn, bytes: writeIn(4, 0x41, 0, 0x42) },
    { name: 'a name that begins with a zero byte', contest: singleWriteIn, bytes: writeIn(4, 0, 0x41) },
    { name: 'a lone continuation byte', contest: singleWriteIn, bytes: writeIn(4, 0x80) },
    { name: 'an overlong form', contest: singleWriteIn, bytes: writeIn(4, 0xc1, 0x81) },
    { name: 'a surrogate in UTF-8', contest: singleWriteIn, bytes: writeIn(4, 0xed, 0xa0, 0x80) },
    { name: 'a letter cut short', contest: singleWriteIn, bytes: writeIn(4, 0x41, 0xc3) },
    { name: 'a code point past the last', contest: singleWriteIn, bytes: writeIn(4, 0xf4, 0x90, 0x80, 0x80) },
    { name: 'a byte order mark', contest: singleWriteIn, bytes: writeIn(4, 0xef, 0xbb, 0xbf, 0x41) },
    { name: 'a control character', contest: singleWriteIn, bytes: writeIn(4, 0x41, 0x0a, 0x42) },
  ];
  for (const { name, contest, bytes } of strings)
    it(`say nothing: ${name}`, () => assert.equal(decodeChoices([contest], bytes), null));
});

describe('a written-in name', () => {
  it('is tidied for the voter before it is checked', () => {
    const tidy = tidyWriteIn('  Zoe\u0308 \t Ada\n');
    assert.equal(tidy, 'Zoë Ada');
    assert.equal(choiceFault(singleWriteIn, pick(3, tidy)), null);
  });

  it('counts in the bytes it was sealed with, composed or not, so that no Unicode table decides a vote', () => {
    const choices = [pick(3, 'Zoe\u0308')];
    assert.deepEqual(decodeChoices([singleWriteIn], encodeChoices([singleWriteIn], choices)), choices);
  });

  it('takes the slot after the last option in every kind of ballot', () => {
    const choices = {
      single: pick(2, 'Ada'),
      approval: { ...approve(0, 2), writeIn: 'Ada' },
      score: { ...scores(1, null, 3), writeIn: 'Ada' },
      ranking: { ...rank([2], [0]), writeIn: 'Ada' },
    };
    for (const [ballot, choice] of Object.entries(choices)) {
      const contest = contestOf(ballot as keyof typeof choices, 2, { writeIn: true });
      assert.equal(slots(contest), 3);
      const bytes = encodeChoices([contest], [choice]);
      assert.deepEqual(bytes.subarray(-WRITE_IN_BYTES).subarray(0, 3), utf8('Ada'));
      assert.deepEqual(decodeChoices([contest], bytes), [choice]);
    }
  });
});

function pick(slot: number | null, writeIn?: string): Choice {
  return { ballot: 'single', pick: slot, ...(writeIn === undefined ? {} : { writeIn }) };
}
function approve(...picks: number[]): Choice {
  return { ballot: 'approval', picks };
}
function scores(...given: (number | null)[]): Choice {
  return { ballot: 'score', scores: given };
}
function rank(...ranks: number[][]): Choice {
  return { ballot: 'ranking', ranks };
}
