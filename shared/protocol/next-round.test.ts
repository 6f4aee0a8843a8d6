import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { hex } from '../codec/bytes.ts';
import { newSigningKey, sign } from '../crypto/signature.ts';
import { writeLink } from './link.ts';
import { believedNext, sayNext } from './next-round.ts';
import { nextBytes } from './signed.ts';
import { random } from './testing/plan.ts';

const old = newSigningKey(random);
const other = newSigningKey(random);
const election = random(32);
const linkOf = (coordinator = other.publicKey, host = '192.168.1.20') => writeLink({ host, port: 4791, coordinator });
const next = sayNext(election, linkOf(), old);

test('what the coordinator has signed is believed, over JSON as well', () => {
  assert.equal(believedNext(next, election, old.publicKey), linkOf());
  assert.equal(believedNext(JSON.parse(JSON.stringify(next)), election, old.publicKey), linkOf());
});

test('another key, another election, another link: not believed', () => {
  const stranger = newSigningKey(random);
  const byNext = { link: linkOf(), signature: hex(sign(nextBytes(election, linkOf()), other)) };
  assert.equal(believedNext(sayNext(election, linkOf(), stranger), election, old.publicKey), null, 'signed by another');
  assert.equal(believedNext(byNext, election, old.publicKey), null, 'by the next one itself');
  assert.equal(believedNext(next, random(32), old.publicKey), null, 'replayed in another election of the same key');
  assert.equal(believedNext(next, election, stranger.publicKey), null);
  assert.equal(believedNext({ ...next, link: linkOf(stranger.publicKey) }, election, old.publicKey), null);
  assert.equal(believedNext({ ...next, link: linkOf(other.publicKey, '192.168.1.66') }, election, old.publicKey), null);
});

test('a link that is none, is written otherwise, or leads back is not believed though it is signed', () => {
  const signed = (link: string) => ({ link, signature: hex(sign(nextBytes(election, link), old)) });
  for (const link of [
    '',
    'http://192.168.1.20/',
    'javascript:alert(1)',
    ` ${linkOf()}`,
    `${linkOf()}/`,
    linkOf(old.publicKey),
  ])
    assert.equal(believedNext(signed(link), election, old.publicKey), null, link);
  assert.throws(() => sayNext(election, linkOf(old.publicKey), old), { code: 'bad-link' });
  assert.throws(() => sayNext(election, 'ostraka://nowhere', old), { code: 'bad-link' });
});

test('anything of another shape is no news, and throws nothing', () => {
  const odd = [undefined, null, 7, '', [], {}, { link: linkOf() }, { ...next, more: 1 }, { ...next, signature: 'x' }];
  for (const said of odd) assert.equal(believedNext(said, election, old.publicKey), null);
  fc.assert(fc.property(fc.anything(), (said) => believedNext(said, election, old.publicKey) === null));
});
