/** Slips as a page: what is scanned leads to the election with the slip's own code, and nothing else on the page does. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { newSigningKey } from '../../shared/crypto/signature.ts';
import { newCode } from '../../shared/election/credential.ts';
import { pageLink, slipLink } from '../../shared/protocol/link.ts';
import { random } from '../../shared/protocol/testing/plan.ts';
import { qrMaker, slipsPage } from './slips-page.ts';

const where = pageLink({ host: '192.168.1.20', port: 4790, coordinator: newSigningKey(random).publicKey });
const codes = [newCode(random), newCode(random)];
const slips = { title: 'A <trip>', date: '2026-11-30', words: ['one', 'two'], where, first: 7, codes };

test('each slip has its number, its code, and that code to scan', async () => {
  const drawn: string[] = [];
  const draw = (await qrMaker())!;
  const page = slipsPage(slips, 'en', (text) => {
    drawn.push(text);
    return draw(text);
  });
  assert.deepEqual(
    drawn,
    codes.map((code) => slipLink(where, code)),
  );
  for (const [i, code] of codes.entries()) {
    const { size, path } = draw(slipLink(where, code));
    assert.ok(page.includes(`Slip ${7 + i} · 2026-11-30`));
    assert.ok(page.includes(`>${code}<`));
    assert.ok(page.includes(`viewBox="0 0 ${size} ${size}"><path d="${path}"></path></svg>`));
  }
  assert.ok(page.includes('A &lt;trip&gt;'));
  assert.ok(page.includes('Scan, or type the address'));
  assert.doesNotMatch(page, /href|<script|<img/);
});

test('where no code can be drawn the slip says nothing of scanning', () => {
  const page = slipsPage(slips, 'de', null);
  assert.doesNotMatch(page, /<svg|[Ss]cann/);
  assert.ok(page.includes('Tippe die Adresse ein und dann den Code: http://192.168.1.20:4790'));
});
