/** What we write, our own readers read as the very ballots that it was written from. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { utf8 } from '../../../shared/codec/bytes.ts';
import { OstrakaError } from '../../../shared/codec/error.ts';
import { readBallotFile } from '../../../shared/election/ballot-file/ballot-file.ts';
import type { BallotFile } from '../../../shared/election/ballot-file/file.ts';
import type { Choice } from '../../../shared/election/choice.ts';
import { type Contest, VERSION } from '../../../shared/election/contest.ts';
import { contestFormats, formatsFor } from '../../../shared/election/export-formats.ts';
import type { Manifest } from '../../../shared/election/manifest.ts';
import { tally } from '../../../shared/election/tally/tally.ts';
import { writeBlt } from './blt.ts';
import { cvrReport, recordsOf } from './cvr.ts';
import { contestFiles } from './exports.ts';
import { preflibKind, writePreflib } from './preflib.ts';
import { byContent, contestBallots } from './profile.ts';
import { writeBallotTable } from './table.ts';

const hostile = fc.constantFrom(
  ...[
    '=1+1',
    '-Ada',
    '@Ben',
    '"Ada"',
    'Ada "Bo" Cem',
    'a\\',
    'x"',
    '\\"y',
    'Ada, Ben',
    'Ada; Ben',
    '# Ada',
    '/* Ada */',
    'NA',
    'x,"y',
  ],
  ...[
    'Name',
    'count',
    'cells hold',
    'rank 1',
    '1',
    '2',
    '3',
    'Total',
    'Ada\nBen',
    'Ada\u202eneB',
    'e\u0301',
    'é',
    'A  B',
    'A B',
  ],
  ...[
    'Sport [A]',
    'Sport [B]',
    '[x]',
    '0',
    '“Ada”',
    "'=x",
    'Yes',
    'No',
    'skipped',
    '{1,2}',
    'ALTERNATIVE NAME 1: x',
    '1: 2',
    '｢=x',
  ],
);
const word = fc.oneof(hostile, fc.string({ minLength: 1, maxLength: 12, unit: 'grapheme' }));

const ballotsOf = fc.record({
  contest: fc.integer({ min: 1, max: 6 }).chain((n) =>
    fc.record({
      title: word,
      options: fc.uniqueArray(word, { minLength: n, maxLength: n }),
      seats: fc.integer({ min: 1, max: n }),
      grades: fc.option(fc.uniqueArray(word, { minLength: 2, maxLength: 6 })),
      ballot: fc.constantFrom('single' as const, 'approval' as const, 'score' as const, 'ranking' as const),
    }),
  ),
  // A number for each option, of which each kind of ballot makes what it can.
  numbers: fc.array(fc.array(fc.integer({ min: 0, max: 6 }), { minLength: 7, maxLength: 7 }), {
    minLength: 1,
    maxLength: 9,
  }),
});

type Drawn = typeof ballotsOf extends fc.Arbitrary<infer T> ? T : never;

function contestOf({ contest: { title, options, seats, grades, ballot } }: Drawn): Contest {
  const common = { title, options, writeIn: false, seats };
  const top = grades ? grades.length - 1 : 5;
  return ballot === 'single'
    ? { ballot, ...common, rules: ['plurality'] }
    : ballot === 'approval'
      ? { ballot, ...common, most: options.length, rules: ['approval'] }
      : ballot === 'score'
        ? { ballot, ...common, top, ...(grades ? { grades } : {}), rules: ['score'] }
        : {
            ballot,
            ...common,
            ties: options.length % 2 === 0,
            rules: options.length % 2 === 0 ? ['schulze', 'bottoms-up'] : ['stv'],
          };
}

function choicesOf(drawn: Drawn): Choice[] {
  const { options, grades, ballot } = drawn.contest;
  const top = grades ? grades.length - 1 : 5;
  const strict = options.length % 2 === 1;
  const choiceOf = (own: readonly number[]): Choice => {
    switch (ballot) {
      case 'single':
        return { ballot, pick: own[0]! < options.length ? own[0]! : null };
      case 'approval':
        return { ballot, picks: own.flatMap((number, option) => (number > 3 ? [option] : [])) };
      case 'score':
        return { ballot, scores: own.map((number) => (number > top ? null : number)) };
      case 'ranking': {
        const used = [...new Set(own)].filter((number) => number > 2).sort();
        const ranks = used.map((rank) => own.flatMap((number, option) => (number === rank ? [option] : [])));
        return { ballot, ranks: strict ? ranks.map(([first]) => [first!]) : ranks };
      }
    }
  };
  return drawn.numbers.map((row) => choiceOf(row.slice(0, options.length)));
}

const ballotsFrom = (drawn: Drawn) => contestBallots(VERSION, contestOf(drawn), choicesOf(drawn), [], false);
const profileOf = (drawn: Drawn): BallotFile => ballotsFrom(drawn).profile;

/** What a file says beside its names. */
function said(file: BallotFile) {
  const marks = (ballot: BallotFile['ballots'][number]) =>
    'ranks' in ballot ? ballot.ranks : 'picks' in ballot ? ballot.picks : ballot.scores;
  const ballots = file.ballots.map((ballot) => [marks(ballot), ballot.count] as const).sort((a, b) => byContent(a, b));
  const { voters, scale } = file;
  return { kind: file.ballot, ballots, voters, scale, options: file.options.length };
}

const seed = { seed: 19, numRuns: 400 };

/** Null where the format has no way to say it, for one of these reasons. */
function written(write: () => string, mayRefuse: boolean): string | null {
  try {
    return write();
  } catch (error) {
    if (mayRefuse && error instanceof OstrakaError && error.code === 'not-in-this-format') return null;
    throw error;
  }
}

test('BLT', () => {
  fc.assert(
    fc.property(ballotsOf, (drawn) => {
      const profile = profileOf(drawn);
      const text = written(() => writeBlt(profile), profile.ballot !== 'ranking');
      if (text === null) return;
      const again = readBallotFile('x.blt', utf8(text));
      assert.deepEqual(said(again), said(profile));
      // A backslash before a mark reads as the sign of the mark: a space stands between.
      const apart = (name: string) => name.replaceAll('\\"', '\\ "');
      assert.deepEqual(again.options, profile.options.map(apart));
      assert.equal(again.title, apart(profile.title));
      assert.equal(again.seats, profile.seats);
    }),
    seed,
  );
});

test('PrefLib', () => {
  fc.assert(
    fc.property(ballotsOf, (drawn) => {
      const profile = profileOf(drawn);
      const name = `x.${preflibKind(profile)}`;
      const text = written(
        () => writePreflib(profile, name),
        profile.ballot === 'score' && profile.grades.length === 2,
      );
      if (text === null) return;
      const again = readBallotFile(name, utf8(text));
      assert.deepEqual(said(again), said(profile));
      assert.deepEqual([again.title, again.options], [profile.title, profile.options]);
      if (again.ballot === 'score') assert.deepEqual(again.grades, (profile as typeof again).grades);
    }),
    seed,
  );
});

test('CSV', () => {
  // What could begin a formula has an apostrophe before it, here as in every table.
  const armed = (name: string) => name.replaceAll("'", '');
  fc.assert(
    fc.property(ballotsOf, (drawn) => {
      const profile = profileOf(drawn);
      const again = readBallotFile('x.csv', utf8(writeBallotTable(profile)));
      assert.deepEqual(said(again), said(profile));
      const names = again.options.map((name) => armed(name).replace(/^Option: /, ''));
      assert.deepEqual(
        names,
        profile.options.map((name) => armed(name).replace(/^Option: /, '')),
      );
    }),
    seed,
  );
});

test('a PrefLib file is of the kind that its ballots demand', () => {
  const kindOf = (...ranks: number[][][]) => {
    const contest: Contest = {
      ballot: 'ranking',
      title: 'x',
      options: ['a', 'b'],
      writeIn: false,
      seats: 1,
      ties: true,
      rules: ['schulze'],
    };
    const choices = ranks.map((each): Choice => ({ ballot: 'ranking', ranks: each }));
    return preflibKind(contestBallots(VERSION, contest, choices, [], false).profile);
  };
  assert.equal(kindOf([[0], [1]], [[1], [0]]), 'soc');
  assert.equal(kindOf([[0], [1]], [[1]]), 'soi');
  assert.equal(kindOf([[0], [1]], []), 'soi');
  assert.equal(kindOf([[0, 1]], [[1], [0]]), 'toc');
  assert.equal(kindOf([[0, 1]], [[1]]), 'toi');
});

test('cast vote records', () => {
  let read = 0;
  fc.assert(
    fc.property(ballotsOf, (drawn) => {
      const { contest, profile, writeIn } = ballotsFrom(drawn);
      const report = { title: profile.title, generated: new Date(0), contests: [{ contest, profile, writeIn }] };
      const text = [...cvrReport(report, recordsOf(profile))].join('');
      assert.equal(JSON.parse(text).CVR.length, profile.voters);
      // Our reader takes ranks alone, and two marks at one rank for an overvote.
      if (profile.ballot !== 'ranking' || profile.ties) return;
      read++;
      const again = readBallotFile('x.json', utf8(text));
      assert.deepEqual(said(again), said(profile));
      assert.deepEqual([again.options, again.seats], [profile.options, profile.seats]);
    }),
    seed,
  );
  assert.ok(read > 50, String(read));
});

test('a window offers what can be written, and nothing else', () => {
  fc.assert(
    fc.property(ballotsOf, (drawn) => {
      const { contest } = ballotsFrom(drawn);
      const choices = choicesOf(drawn);
      const result = tally(VERSION, contest, choices, new Uint8Array(32));
      const valid = choices.map((choice) => [choice]);
      const manifest = { version: VERSION, title: 'x', contests: [contest] } as unknown as Manifest;
      const counted = { ballots: choices.length, invalid: 0, contests: [result] };
      const election = { manifest, valid, tally: counted, joined: [], invalid: [] };
      // A picture can always be drawn, and takes a whole manifest.
      const formats = contestFormats.filter((format) => format !== 'svg');
      const writes = formats.filter((format) =>
        written(() => [...contestFiles(election, 0, format, { whole: false, generated: new Date(0) })].join(), true),
      );
      assert.deepEqual([...writes, 'svg'], formatsFor(contest, result));
    }),
    { ...seed, numRuns: 100 },
  );
});

test('the order in which ballots come leaves no trace', () => {
  fc.assert(
    fc.property(ballotsOf, fc.nat(), (drawn, turn) => {
      const by = turn % drawn.numbers.length;
      const others = [...drawn.numbers.slice(by), ...drawn.numbers.slice(0, by)].reverse();
      assert.deepEqual(profileOf({ ...drawn, numbers: others }), profileOf(drawn));
    }),
    seed,
  );
});
