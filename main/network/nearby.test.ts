import assert from 'node:assert/strict';
import { test } from 'node:test';
import { newSigningKey } from '../../shared/crypto/signature.ts';
import { writeLink } from '../../shared/protocol/link.ts';
import { random } from '../../shared/protocol/testing/plan.ts';
import { readAnnounced } from './nearby.ts';

const linkOf = (port = 4790) => writeLink({ host: '192.168.1.20', port, coordinator: newSigningKey(random).publicKey });

test('an announced election is shown with its link and title', () => {
  const link = linkOf();
  assert.deepEqual(readAnnounced([{ link, title: 'Class 9b' }]), [{ link, title: 'Class 9b' }]);
});

test('what is no announcement is left out', () => {
  for (const hostile of [
    { link: 'http://evil.example/', title: 'x' },
    { link: `ostraka://${'a'.repeat(500)}:1/`, title: 'x' },
    { link: 7, title: 'x' },
    { link: linkOf(), title: null },
    { link: undefined, title: undefined },
  ])
    assert.deepEqual(readAnnounced([hostile]), []);
});

test('a title cannot grow, break lines or change direction', () => {
  const [found] = readAnnounced([{ link: linkOf(), title: `\u202eevil\n\u2028\u0007${'x'.repeat(1000)}` }]);
  assert.equal(found?.title, `evil${'x'.repeat(56)}`);
  assert.equal(readAnnounced([{ link: linkOf(), title: '\u200b\n' }])[0]?.title, '…');
});

test('a crowd of announcements is cut, and one link stands once', () => {
  const link = linkOf();
  const many = Array.from({ length: 50 }, (_, i) => ({ link: linkOf(i + 1), title: `${i}` }));
  assert.equal(readAnnounced(many).length, 20);
  assert.equal(
    readAnnounced([
      { link, title: 'a' },
      { link, title: 'b' },
    ]).length,
    1,
  );
});
