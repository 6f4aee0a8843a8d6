/** Small files that programs of others write, and what each says. */
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { test } from 'node:test';
import { firsts, fixture, notes } from './testing/read.ts';

interface Case {
  readonly title?: string;
  /** Firsts, or approvals, by name in the order of the file's options. */
  readonly firsts: Record<string, number>;
  readonly seats?: number;
  readonly voters?: number;
  readonly scale?: number;
  readonly notes?: readonly string[];
}

const bob = { title: 'T', seats: 1 };
const cases: Record<string, Case> = {
  '01-blt-party-column.blt': {
    title: 'Ward 1',
    seats: 2,
    firsts: { Ada: 2, Ben: 1, Cem: 9, Dia: 8 },
    notes: ['parties are left out: Red, Blue, Green, Independent'],
  },
  '01-blt-party-column-two.blt': {
    title: 'Ward 1',
    seats: 1,
    firsts: { Ada: 3, Ben: 5 },
    notes: ['parties are left out: Red, Blue'],
  },
  'party2.blt': { ...bob, firsts: { A: 3, B: 2 }, notes: ['parties are left out: Red, Blue'] },
  'nickname.blt': {
    title: 'Class speaker',
    seats: 1,
    firsts: { 'Abel "The Rock" Low': 2, 'Berta Moor': 3, 'Cem Kaya': 1 },
  },
  'inner.blt': { title: 'Ward', seats: 1, firsts: { 'Ann "Annie" Ash': 2, Bea: 3, Cid: 6 } },
  'bslash.blt': { title: 'Ward', seats: 1, firsts: { 'Ann "Annie" Ash': 2, Bea: 3, Cid: 6 } },
  'quotedname.blt': { ...bob, firsts: { 'Ada "Ace" A': 3, "Bob 'B' B": 0, Cid: 2 } },
  '11-blt-doubled-quotes.blt': { title: 'Ward 1', seats: 1, firsts: { 'Ada "Red"': 3, 'Ben "Blue"': 5 } },
  '10-blt-unquoted-names.blt': { title: 'Ward 1', seats: 1, firsts: { 'Ada Adams (Red)': 3, 'Ben Bold (Blue)': 5 } },
  'unq.blt': { title: 'Ward 1', seats: 1, firsts: { 'Ada Ash (R)': 3, 'Bob Birch (B)': 2 } },
  'unq_silent.blt': { title: 'unq_silent', seats: 1, firsts: { 'Ada Ash': 3, Bob: 2 } },
  'altnames.blt': {
    title: 'Ward',
    seats: 1,
    firsts: { Ada: 3, Bob: 0 },
    notes: ['the options are named in comments'],
  },
  'commas.blt': { title: 'Ward', seats: 1, firsts: { Ada: 3, Bob: 2 } },
  '12-blt-droop-options.blt': {
    ...bob,
    firsts: { Ada: 1, Ben: 0 },
    notes: [
      'a count takes the file’s order for ties in place of a lot, where its rule draws one; an election draws its own',
    ],
  },
  '13-blt-text-after-title.blt': {
    ...bob,
    firsts: { Ada: 1, Ben: 0 },
    notes: ['1 line after the title, from line 7 on, left out'],
  },
  '14-blt-ctrl-z.blt': { ...bob, firsts: { Ada: 1, Ben: 0 } },
  'nozero.blt': {
    ...bob,
    firsts: { Ada: 3, Bob: 2 },
    notes: ['5 ballots without the closing 0, first on line 2: they end with their line'],
  },
  'skipdash.blt': {
    ...bob,
    firsts: { Ada: 3, Bob: 2, Cid: 0 },
    notes: ['3 ballots with skipped ranks, first on line 2: what follows moves up'],
  },
  'zeroweight.blt': {
    ...bob,
    voters: 2,
    firsts: { Ada: 0, Bob: 0, Cid: 2 },
    notes: ['1 row with a count of 0 left out, the first on line 2'],
  },
  'decimal.blt': {
    ...bob,
    voters: 7,
    scale: 2,
    firsts: { Ada: 3, Bob: 0, Cid: 4 },
    notes: ['weights are fractions, first on line 2: ballots are counted in units of 1/2'],
  },
  '15-blt-ballot-ids.blt': {
    ...bob,
    firsts: { Ada: 1, Ben: 0 },
    notes: ['identifiers of 1 ballot left out, the first on line 2'],
  },
  'withdrawn.blt': { ...bob, firsts: { Ada: 3, Cid: 2 }, notes: ['withdrawn, and left out of all ballots: Bob'] },
  'id.csv': {
    title: 'id',
    voters: 3,
    firsts: { Ada: 2, Bob: 1 },
    notes: ['columns that say nothing of preferences are left out: id'],
  },
  'precinct.csv': {
    firsts: { Ada: 1, Bob: 0 },
    notes: ['columns that say nothing of preferences are left out: Precinct'],
  },
  'weight.csv': {
    voters: 15,
    firsts: { Ada: 12, Bob: 3 },
    notes: ['the column “weight” says how many cast a ballot'],
  },
  'votes.csv': {
    voters: 15,
    firsts: { Ada: 12, Bob: 3 },
    notes: ['cells are parted by semicolons', 'the column “votes” says how many cast a ballot'],
  },
  'rankcols.csv': {
    firsts: { Ada: 1, Bob: 1 },
    notes: ['the columns are ranks (rank1, rank2, rank3), the cells name the options'],
  },
  'rankcols_num.csv': {
    voters: 2,
    firsts: { 1: 0, 2: 1, 3: 1 },
    notes: [
      'the columns are ranks (rank1, rank2, rank3), the cells name the options',
      'the options have no names but their numbers',
    ],
  },
  'scot.csv': {
    title: 'Ward 1',
    seats: 1,
    voters: 17,
    firsts: { 'Ada Ash': 12, 'Bob Birch': 5, 'Cleo Cedar': 0 },
    notes: ['parties are left out: Red (R), Blue (B), Green (G)'],
  },
  '17-mggg.csv': {
    title: 'Ward 1',
    seats: 1,
    voters: 8,
    firsts: { Ada: 3, Ben: 5 },
    notes: ['parties are left out: Red (R), Blue (B)'],
  },
  'skipped.csv': {
    firsts: { Ada: 1, Bob: 0, Cem: 0 },
    notes: ['1 ballot with skipped ranks, first on line 2: what follows moves up'],
  },
  'overvote.csv': {
    firsts: { Ada: 1, Bob: 0 },
    notes: ['1 ballot with an overvote, first on line 2: that mark is left out, the others stay'],
  },
  'tab.csv': { firsts: { Ada: 1, Bob: 0 }, notes: ['cells are parted by tabs'] },
  'decimal.csv': {
    voters: 3,
    scale: 2,
    firsts: { Ada: 3, Bob: 0 },
    notes: [
      'weights are fractions, first on line 2: ballots are counted in units of 1/2',
      'the column “count” says how many cast a ballot',
    ],
  },
  'semicolon-comma.csv': {
    firsts: { 'Müller, Jörg': 1, 'Weiß, Zoë': 1 },
    notes: ['cells are parted by semicolons'],
  },
  'trailing.csv': { firsts: { Ada: 1, Bob: 0 }, notes: ['2 empty rows left out, the first on line 3'] },
  'latin1.blt': {
    title: 'Schülersprecher',
    seats: 1,
    firsts: { 'Jörg Müller': 1, 'Zoë Weiß': 0 },
    notes: ['read as Windows-1252, for it is not UTF-8'],
  },
  'latin1.csv': {
    firsts: { 'Jörg Müller': 1, 'Zoë Weiß': 1 },
    notes: ['read as Windows-1252, for it is not UTF-8'],
  },
  'old.soi': {
    title: 'old',
    voters: 7,
    firsts: { Ada: 4, Bob: 0, Cem: 3 },
    notes: ['in the format that PrefLib used before 2022'],
  },
  'cat.cat': { voters: 5, firsts: { Ada: 5, Bob: 2 }, notes: ['“Yes” is read as approved, “No” as not'] },
  '16-soi-trailing-comma.soi': {
    voters: 2,
    firsts: { Ada: 0, Ben: 2, Cem: 0 },
    notes: ['2 ballots with a comma at the end, first on line 5: nothing follows it'],
  },
};

/** They hold no ballots. */
const empty: Record<string, string> = {
  'noballots.blt': 'noballots.blt:5: it holds no ballots',
  'headeronly.csv': 'headeronly.csv:1: it holds no ballots',
};

test('each of the cases has its right value', () => {
  for (const [name, expected] of Object.entries(cases)) {
    const file = fixture(`cases/${name}`);
    const sum = Object.values(expected.firsts).reduce((a, b) => a + b, 0);
    assert.equal(file.title, expected.title ?? name.replace(/\.\w+$/, ''), name);
    assert.deepEqual(Object.entries(firsts(file)), Object.entries(expected.firsts), name);
    assert.equal(file.seats, expected.seats, name);
    assert.equal(file.voters, expected.voters ?? sum, name);
    assert.equal(file.scale, expected.scale ?? 1, name);
    assert.deepEqual(notes(file), expected.notes ?? [], name);
  }
});

test('the rankings behind the first are whole', () => {
  const ranks = (name: string) => {
    const file = fixture(`cases/${name}`);
    return file.ballot === 'ranking' ? file.ballots.map((ballot) => [ballot.count, ballot.ranks]) : [];
  };
  assert.deepEqual(ranks('nickname.blt'), [
    [2, [[0], [2]]],
    [3, [[1]]],
    [1, [[2], [1]]],
  ]);
  assert.deepEqual(ranks('rankcols_num.csv'), [
    [1, [[2], [0], [1]]],
    [1, [[1], [2], [0]]],
  ]);
  assert.deepEqual(ranks('skipped.csv'), [[1, [[0], [2]]]]);
  assert.deepEqual(ranks('scot.csv'), [
    [12, [[0], [2]]],
    [5, [[1]]],
  ]);
});

test('a file without ballots is refused as such', () => {
  for (const [name, message] of Object.entries(empty))
    assert.throws(() => fixture(`cases/${name}`), { code: 'empty-ballot-file', message });
});

test('no case is left out', () => {
  const there = readdirSync(new URL('testing/cases', import.meta.url)).sort();
  assert.deepEqual([...Object.keys(cases), ...Object.keys(empty)].sort(), there);
});
