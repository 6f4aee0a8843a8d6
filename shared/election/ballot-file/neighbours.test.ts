/**
 * Files that say the same in other words: parties, comments, marks, identifiers, weights, separators and ends of lines
 * never change a name or a count; candidates under other names or in another order are the same candidates.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { rankings, said } from './testing/read.ts';

interface Ballot {
  readonly count: number;
  readonly order: readonly number[];
}

interface Election {
  readonly names: readonly string[];
  readonly ballots: readonly Ballot[];
}

/** Names as people have them, with signs that mean something to a format. */
const word = fc.stringMatching(/^[A-Z][a-zöñ'’.&-]{0,6}$/);
const nickname = word.map((w) => `"${w}"`);
const bracket = word.map((w) => `(${w})`);
const name = fc
  .tuple(word, fc.array(fc.oneof({ weight: 4, arbitrary: word }, nickname, bracket), { maxLength: 2 }), word)
  .map(([first, middle, last]) => [first, ...middle, last].join(' '));

const election: fc.Arbitrary<Election> = fc
  .uniqueArray(name, { minLength: 2, maxLength: 6, selector: (n) => n.toLowerCase() })
  .chain((names) =>
    fc.record({
      names: fc.constant(names),
      ballots: fc.array(
        fc.record({
          count: fc.integer({ min: 1, max: 20 }),
          order: fc.shuffledSubarray(
            names.map((_, k) => k),
            { minLength: 1 },
          ),
        }),
        { minLength: 1, maxLength: 6 },
      ),
    }),
  );

/** What a reader should say of it. */
const meant = ({ names, ballots }: Election) => {
  const counts = new Map<string, number>();
  for (const { count, order } of ballots) {
    const key = JSON.stringify(order.map((k) => [names[k]]));
    counts.set(key, (counts.get(key) ?? 0) + count);
  }
  return { options: [...names].sort(), ballots: [...counts].sort() };
};

/** The named decision of a dialect, drawn for each run. */
const choice = <T>(...values: readonly T[]) => fc.constantFrom(...values);

const doubled = (text: string) => `"${text.replaceAll('"', '""')}"`;

test('BLT: parties, comments, marks, identifiers and ends of lines change nothing', () => {
  const dialect = fc.record({
    end: choice('\n', '\r\n', '\r'),
    quoted: choice('doubled', 'escaped', 'bare', 'unquoted', 'wrapped'),
    party: fc.boolean(),
    comments: fc.boolean(),
    identifiers: fc.boolean(),
    zeros: fc.boolean(),
    commas: fc.boolean(),
    mark: choice('', '\x1a'),
    skipped: fc.boolean(),
  });
  fc.assert(
    fc.property(election, dialect, (given, how) => {
      // An identifier's ballot is cast once.
      const ballots = given.ballots.map((one) => ({ ...one, count: how.identifiers ? 1 : one.count }));
      const named = (text: string, party: string) => {
        switch (how.quoted) {
          case 'doubled':
            return `${doubled(text)}${party && ` ${doubled(party)}`}`;
          case 'escaped':
            return `"${text.replaceAll('"', '\\"')}"${party && ` ${doubled(party)}`}`;
          case 'wrapped':
            return doubled(`${doubled(text)}${party && ` ${doubled(party)}`}`);
          case 'bare':
            return `"${text}"`;
          default:
            return text;
        }
      };
      const lines = [
        `${given.names.length} 1`,
        ...ballots.map(({ count, order }, i) => {
          const id = how.identifiers ? `(b ${i}) ` : '';
          const skip = how.skipped && i % 2 === 0 ? ' -' : '';
          return `${id}${count} ${order.map((k) => k + 1).join(`${skip} `)}${how.zeros || how.identifiers ? ' 0' : ''}`;
        }),
        '0',
        ...given.names.map((text) => named(text, how.party ? 'Red “R” Party' : '')),
        named('Ward', ''),
      ].map((line) => `${line}${how.commas ? ',' : ''}${how.comments ? ' # so "they" say' : ''}`);
      const blt = lines.join(how.end) + how.end + how.mark;
      let file: ReturnType<typeof rankings>;
      try {
        file = rankings('x.blt', blt);
      } catch (error) {
        // Some could mean two things: what matters is that none is read as another.
        assert.match((error as Error).message, /could|do not tell|no 0 at its end/);
        return;
      }
      const { seats, ...rest } = said(file);
      assert.deepEqual([rest, seats, file.title], [meant({ ...given, ballots }), 1, 'Ward']);
    }),
    { numRuns: 1000 },
  );
});

test('BLT as most programs write it is never refused', () => {
  fc.assert(
    fc.property(election, fc.boolean(), ({ names, ballots }, party) => {
      const lines = [
        `${names.length} 1`,
        ...ballots.map(({ count, order }) => `${count} ${order.map((k) => k + 1).join(' ')} 0`),
        '0',
        ...names.map((text) => `${doubled(text)}${party ? ' "Red"' : ''}`),
        '"Ward"',
      ];
      const { seats: _, ...rest } = said(rankings('x.blt', lines.join('\n')));
      assert.deepEqual(rest, meant({ names, ballots }));
    }),
    { numRuns: 500 },
  );
});

const tableDialect = fc.record({
  separator: choice(',', ';', '\t'),
  end: choice('\n', '\r\n', '\r'),
  mark: choice('', '\ufeff'),
  quoted: choice('all', 'needed', 'some'),
  weight: choice('', 'count', 'Weight', 'votes'),
  id: choice('', 'id', 'Ballot ID', 'Precinct', ''),
  idLast: fc.boolean(),
  space: choice('', ' '),
  trailing: fc.boolean(),
  emptyRows: fc.boolean(),
});

type TableDialect = typeof tableDialect extends fc.Arbitrary<infer T> ? T : never;

/** Rows of cells as a dialect writes them; a ballot is one row with its weight, or as many rows as it was cast. */
function table(
  header: readonly string[],
  rows: readonly { count: number; cells: readonly string[] }[],
  how: TableDialect,
) {
  const weighted = (count: number) => (how.weight === '' ? [] : [String(count)]);
  const id = (i: number) => (how.id === '' ? [] : [i % 3 === 0 ? `R_${i}, x` : i % 3 === 1 ? `R_${i}` : `R\n${i}`]);
  const repeated = rows.flatMap((row) => (how.weight === '' ? Array.from({ length: row.count }, () => row) : [row]));
  const head = [...(how.weight === '' ? [] : [how.weight]), ...header];
  const all = [
    how.idLast ? [...head, ...(how.id === '' ? [] : [how.id])] : [...(how.id === '' ? [] : [how.id]), ...head],
    ...repeated.map(({ count, cells }, i) => {
      const body = [...weighted(count), ...cells];
      return how.idLast ? [...body, ...id(i)] : [...id(i), ...body];
    }),
  ];
  const cell = (text: string, i: number) => {
    const needed = text.includes(how.separator) || text.includes('\n') || text.startsWith('"');
    const quote = how.quoted === 'all' || needed || (how.quoted === 'some' && i % 2 === 0);
    return `${how.space}${quote ? doubled(text) : text}${how.space}`;
  };
  const lines = all.map(
    (row, r) => row.map((text, i) => cell(text, i + r)).join(how.separator) + (how.trailing ? how.separator : ''),
  );
  const empty = how.emptyRows ? [how.separator.repeat(all[0]!.length - 1), ''] : [];
  return how.mark + [...lines.slice(0, 1), ...empty, ...lines.slice(1), ...empty].join(how.end);
}

/** One column alone has no separator, which an empty row could be told from. */
const fits = ({ names }: Election) => names.length > 1;

test('rank tables: separators, marks, identifiers, weights and empty rows change nothing', () => {
  fc.assert(
    fc.property(election.filter(fits), tableDialect, (given, how) => {
      const rows = given.ballots.map(({ count, order }) => ({
        count,
        cells: given.names.map((_, k) => (order.includes(k) ? String(order.indexOf(k) + 1) : '')),
      }));
      assert.deepEqual(said(rankings('x.csv', table(given.names, rows, how))), { ...meant(given), seats: undefined });
    }),
    { numRuns: 1000 },
  );
});

test('rank columns: the same, whatever the columns are called', () => {
  const called = choice<(rank: number) => string>(
    (rank) => `rank${rank}`,
    (rank) => `Rank ${rank}`,
    (rank) => `choice_${rank}`,
    (rank) => `${rank}. Wahl`,
    (rank) => String(rank),
  );
  fc.assert(
    fc.property(election.filter(fits), tableDialect, called, (given, how, rankName) => {
      const ranks = given.names.map((_, i) => rankName(i + 1));
      const rows = given.ballots.map(({ count, order }) => ({
        count,
        cells: given.names.map((_, i) => (order[i] === undefined ? '' : given.names[order[i]]!)),
      }));
      const voted = new Set(given.ballots.flatMap(({ order }) => order));
      const expected = meant(given);
      assert.deepEqual(said(rankings('x.csv', table(ranks, rows, how))), {
        ...expected,
        // Of names that stand in no cell the file knows nothing.
        options: expected.options.filter((text) => voted.has(given.names.indexOf(text))),
        seats: undefined,
      });
    }),
    { numRuns: 1000 },
  );
});

test('PrefLib: today and before 2022, numbered from anywhere, with slips, the same', () => {
  const dialect = fc.record({
    end: choice('\n', '\r\n', '\r'),
    from: choice(0, 1, 7),
    old: fc.boolean(),
    quoted: fc.boolean(),
    comma: fc.boolean(),
    zero: fc.boolean(),
    braces: fc.boolean(),
  });
  fc.assert(
    fc.property(election, dialect, (given, { old, from, ...how }) => {
      const order = (numbers: readonly number[]) =>
        numbers.map((k) => (how.braces ? `{${k + from}}` : String(k + from))).join(',') + (how.comma ? ',' : '');
      const named = (text: string) => (how.quoted ? `"${text}"` : text);
      const sum = given.ballots.reduce((all, { count }) => all + count, 0);
      const rows = [...given.ballots, ...(how.zero ? [{ count: 0, order: [0] }] : [])];
      const lines = old
        ? [
            String(given.names.length),
            ...given.names.map((text, k) => `${k + from},${named(text)}`),
            `${sum},${sum},${rows.length}`,
            ...rows.map((row) => `${row.count},${order(row.order)}`),
          ]
        : [
            `# NUMBER ALTERNATIVES: ${given.names.length}`,
            ...given.names.map((text, k) => `# ALTERNATIVE NAME ${k + from}: ${named(text)}`),
            ...rows.map((row) => `${row.count}: ${order(row.order)}`),
          ];
      assert.deepEqual(said(rankings('x.soi', lines.join(how.end))), { ...meant(given), seats: undefined });
    }),
    { numRuns: 1000 },
  );
});

test('candidates in another order, or under other names, are the same candidates', () => {
  const written: Record<string, (given: Election) => string> = {
    'x.blt': ({ names, ballots }) =>
      [
        `${names.length} 1`,
        ...ballots.map(({ count, order }) => `${count} ${order.map((k) => k + 1).join(' ')} 0`),
        '0',
        ...names.map(doubled),
        '"T"',
      ].join('\n'),
    'x.csv': ({ names, ballots }) =>
      [
        ['count', ...names.map(doubled)].join(','),
        ...ballots.map(({ count, order }) =>
          [count, ...names.map((_, k) => (order.includes(k) ? order.indexOf(k) + 1 : ''))].join(','),
        ),
      ].join('\n'),
    'x.soi': ({ names, ballots }) =>
      [
        `# NUMBER ALTERNATIVES: ${names.length}`,
        ...names.map((text, k) => `# ALTERNATIVE NAME ${k + 1}: ${text}`),
        ...ballots.map(({ count, order }) => `${count}: ${order.map((k) => k + 1).join(',')}`),
      ].join('\n'),
  };
  const turned = election.chain((given) =>
    fc.record({
      given: fc.constant(given),
      places: fc.shuffledSubarray(
        given.names.map((_, k) => k),
        { minLength: given.names.length, maxLength: given.names.length },
      ),
      others: fc.uniqueArray(name, { minLength: given.names.length, maxLength: given.names.length }),
    }),
  );
  fc.assert(
    fc.property(turned, fc.constantFrom(...Object.entries(written)), ({ given, places, others }, [kind, write]) => {
      const plain = said(rankings(kind, write(given)));
      const reordered: Election = {
        names: places.map((k) => given.names[k]!),
        ballots: given.ballots.map(({ count, order }) => ({ count, order: order.map((k) => places.indexOf(k)) })),
      };
      assert.deepEqual(said(rankings(kind, write(reordered))), plain);
      const { seats, ...renamed } = said(rankings(kind, write({ ...given, names: others })));
      assert.deepEqual([renamed, seats], [meant({ ...given, names: others }), plain.seats]);
    }),
    { numRuns: 500 },
  );
});
