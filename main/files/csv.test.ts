/** What a spreadsheet makes of our tables, whatever separator it expects. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { writeCsv } from './csv.ts';

/** The one cell of a table of one cell. */
const only = (text: string): string => /^"head"\r\n"(.*)"\r\n$/s.exec(writeCsv(['head'], [[text]]))![1]!;

/** Cells as a spreadsheet reads them: a quotation mark counts where a cell begins, and what follows the closing one belongs to it. */
function cellsOf(csv: string, separator: string): string[] {
  const cells: string[] = [];
  let cell = '';
  let quoted = false;
  let begins = true;
  for (let i = 0; i < csv.length; i++) {
    const sign = csv[i]!;
    if (quoted && sign === '"' && csv[i + 1] === '"') cell += csv[++i];
    else if (quoted && sign === '"') quoted = false;
    else if (begins && sign === '"') quoted = true;
    else if (!quoted && (sign === separator || sign === '\n' || sign === '\r')) {
      cells.push(cell);
      cell = '';
      begins = true;
      continue;
    } else cell += sign;
    begins = false;
  }
  return [...cells, cell];
}

test('every text is quoted, numbers and nothing are not', () => {
  assert.equal(
    writeCsv(
      ['a', 'b'],
      [
        ['x', -2.5],
        ['say "hi", she said', null],
      ],
    ),
    '"a","b"\r\n"x",-2.5\r\n"say ""hi"", she said",\r\n',
  );
});

test('what begins like a formula is disarmed, the full-width forms too', () => {
  for (const sign of '=+-@＝＋－＠') {
    assert.equal(only(`${sign}1+1`), `'${sign}1+1`);
    assert.equal(only(`  ${sign}1`), `  '${sign}1`);
  }
  assert.equal(only('\t1'), "'\t1");
  assert.equal(only('\r1'), "'\r1");
});

test('what would begin a cell behind another separator is disarmed as well', () => {
  for (const separator of [',', ';', '|', ':', '\t', '\n']) {
    assert.equal(only(`a${separator}=1`), `a${separator}'=1`);
    assert.equal(only(`a${separator} ＝ 1`), `a${separator} '＝ 1`);
  }
  assert.equal(only('a";=1'), `a"";'=1`);
  assert.equal(only('a"=1'), `a""'=1`);
  assert.equal(only('now +cmd'), "now '+cmd");
});

test('names and titles stay as they are', () => {
  for (const text of [
    'Anna-Lena',
    'C++',
    '5 + 3 = 8',
    'Rock - Pop',
    'a@b.example',
    'x=y',
    'Trip (May) - the cost',
    'Bo’s',
    '',
  ])
    assert.equal(only(text), text);
});

test('no cell that anyone writes is a formula, by whichever separator the table is read', () => {
  const sign = fc.constantFrom(...'=+-@＝＋－＠,;|:"\'\t\r\n ()/.aZ1é');
  const text = fc.string({ unit: sign, maxLength: 12 });
  fc.assert(
    fc.property(fc.array(text, { minLength: 1, maxLength: 4 }), fc.constantFrom(...',;|:\t /('), (row, separator) => {
      // A sign alone is no formula.
      for (const cell of cellsOf(writeCsv(['head'], [row]), separator))
        assert.doesNotMatch(cell, /^\s*[=+\-@＝＋－＠]\S/u, JSON.stringify([cell, separator]));
    }),
    { numRuns: 2000 },
  );
});
