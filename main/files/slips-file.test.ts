import assert from 'node:assert/strict';
import { test } from 'node:test';
import { newSigningKey } from '../../shared/crypto/signature.ts';
import { newCode, parseCode } from '../../shared/election/credential.ts';
import { pageLink, readInvitation, slipLink, writtenAddress } from '../../shared/protocol/link.ts';
import { withoutBrought } from '../../shared/protocol/page-address.ts';
import { random } from '../../shared/protocol/testing/plan.ts';
import { isoDate, slipsCsv } from './slips-file.ts';

const words = Array.from({ length: 12 }, (_, i) => `word${i}`);

test('a row for each slip: its link leads to the election with the code, whatever signs the key has', () => {
  for (let i = 0; i < 50; i++) {
    const link = { host: '192.168.1.20', port: 4790, coordinator: newSigningKey(random).publicKey };
    const where = pageLink(link);
    const code = newCode(random);
    const [, row] = slipsCsv({ title: '=cmd', date: '2026-11-28', words, where, first: 7, codes: [code] }).split(
      '\r\n',
    );
    const cells = row!.split(',');
    assert.deepEqual(cells, [
      '7',
      `"${code}"`,
      `"${slipLink(where, code)}"`,
      '"http://192.168.1.20:4790"',
      `"'=cmd"`,
      `"${words.join(' ')}"`,
      '"2026-11-28"',
    ]);
    const read = readInvitation(cells[2]!.slice(1, -1));
    assert.deepEqual([read.link, parseCode(read.code!)], [link, parseCode(code)]);
    assert.equal(withoutBrought(slipLink(where, code)), where);
    assert.equal(withoutBrought(where), null);
  }
});

test('where no pages are served a slip holds the join link, and no code stands in a link', () => {
  const link = `ostraka://192.168.1.20:4790/${'A'.repeat(43)}`;
  const [, row] = slipsCsv({ title: 'T', date: '', words, where: link, first: 1, codes: ['X'] }).split('\r\n');
  assert.equal(row!.split(',')[2], `"${link}"`);
  assert.equal(writtenAddress(link), link);
  assert.throws(() => slipsCsv({ title: 'T', date: '', words, where: '=HYPERLINK("x")', first: 1, codes: ['X'] }), {
    code: 'bad-link',
  });
});

test('the day is that of the calendar here', () => {
  assert.equal(isoDate(new Date(2026, 0, 5, 23, 59)), '2026-01-05');
});
