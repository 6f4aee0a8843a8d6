import assert from 'node:assert/strict';
import { EventEmitter } from 'node:events';
import { test } from 'node:test';
import type { App } from 'electron';
import { signingKey } from '../../../shared/crypto/signature.ts';
import { writeLink } from '../../../shared/protocol/link.ts';
import { systemRandom } from '../../workers/system-random.ts';
import { readInvitation } from '../invitation.ts';
import { onStartedAgain } from './deep-link.ts';

const coordinator = signingKey(systemRandom(32)).publicKey;
const link = writeLink({ host: '192.168.0.7', port: 4410, coordinator });

test('an invitation is the link that was understood, and nothing beside it', () => {
  assert.equal(readInvitation(` ${link}/\n`), link);
});

test('a hostile link is no invitation', () => {
  const hostile = [
    '',
    'ostraka://',
    'ostraka:alert(1)',
    `ostraka://user:password@evil.example:80/${link.slice(-43)}`,
    `${link}?role=coordinator`,
    `${link}#--no-sandbox`,
    link.replace(':4410', ':0'),
    link.replace(':4410', ':99999'),
    link.replace('192.168.0.7', '<img src=x>'),
    link.replace('ostraka:', 'http:'),
    `ostraka://a:1/${'A'.repeat(43)}`,
    `ostraka://${'a'.repeat(1_000_000)}:1/${link.slice(-43)}`,
  ];
  for (const text of hostile) assert.throws(() => readInvitation(text), { code: 'bad-link' }, text.slice(0, 100));
});

test('a later start tells of its link, or that it has none, whatever was sent along', () => {
  const app = new EventEmitter();
  const heard: (string | null)[] = [];
  onStartedAgain(app as EventEmitter & App, (told) => heard.push(told));
  const sent = [
    { argv: ['.', link] },
    { argv: ['.'] },
    { argv: ['--role=boss', link] },
    { argv: 'x' },
    null,
    undefined,
  ];
  for (const one of sent) app.emit('second-instance', {}, [link], '/', one);
  assert.deepEqual(heard, [link, null, null, null, null, null]);
});

test('a link that the system opens is told of, and the event is taken', () => {
  const app = new EventEmitter();
  const heard: (string | null)[] = [];
  let taken = 0;
  onStartedAgain(app as EventEmitter & App, (told) => heard.push(told));
  app.emit('open-url', { preventDefault: () => taken++ }, link);
  assert.deepEqual([heard, taken], [[link], 1]);
});
