import assert from 'node:assert/strict';
import { EventEmitter } from 'node:events';
import { resolve } from 'node:path';
import { test } from 'node:test';
import type { App } from 'electron';
import { signingKey } from '../../../shared/crypto/signature.ts';
import { writeLink } from '../../../shared/protocol/link.ts';
import { systemRandom } from '../../workers/system-random.ts';
import { readInvitation } from '../invitation.ts';
import { type Given, onStartedAgain } from './deep-link.ts';

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

test('a later start tells of its link or file, or that it has none, whatever was sent along', () => {
  const app = new EventEmitter();
  const heard: Given[] = [];
  onStartedAgain(app as EventEmitter & App, (told) => heard.push(told));
  const directory = '/home/ada';
  const sent = [
    { argv: ['.', link], directory },
    { argv: ['.', 'vote.ostraka'], directory },
    { argv: ['.'], directory },
    { argv: ['--role=boss', link], directory },
    { argv: ['.', link] },
    { argv: 'x', directory },
    null,
    undefined,
  ];
  for (const one of sent) app.emit('second-instance', {}, [link], '/', one);
  const nothing = { link: null, file: null };
  const file = resolve(directory, 'vote.ostraka');
  assert.deepEqual(heard, [{ link, file: null }, { link: null, file }, ...Array(6).fill(nothing)]);
});

test('a link or a file that the system opens is told of, and the event is taken', () => {
  const app = new EventEmitter();
  const heard: Given[] = [];
  let taken = 0;
  onStartedAgain(app as EventEmitter & App, (told) => heard.push(told));
  app.emit('open-url', { preventDefault: () => taken++ }, link);
  app.emit('open-file', { preventDefault: () => taken++ }, '/x.ostraka');
  assert.deepEqual(
    [heard, taken],
    [
      [
        { link, file: null },
        { link: null, file: '/x.ostraka' },
      ],
      2,
    ],
  );
});
