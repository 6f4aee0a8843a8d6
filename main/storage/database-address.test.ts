import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inspect } from 'node:util';
import { OstrakaError } from '../../shared/codec/error.ts';
import { isDatabaseAddress, readDatabaseAddress } from './database-address.ts';

const SECRET = 's3cret';

test('host, port and database are shown; user, password and options are not, wherever the address comes into a line', () => {
  const shown = {
    [`postgres://ann:${SECRET}@db.example:6000/board`]: 'postgres://db.example:6000/board',
    [`postgresql://ann:${SECRET}@db.example/board?sslmode=require`]: 'postgres://db.example/board',
    [`postgres://db.example/board?user=ann&password=${SECRET}`]: 'postgres://db.example/board',
    'postgres://ann@[::1]/board': 'postgres://[::1]/board',
    'postgres:///board': 'postgres://localhost/board',
    'postgres:///board?host=/var/run/postgresql': 'postgres:///var/run/postgresql/board',
  };
  for (const [text, expected] of Object.entries(shown)) {
    const address = readDatabaseAddress(text, {});
    assert.equal(address.shown, expected);
    const printed = [`${address}`, JSON.stringify({ address }), inspect({ address }, { showHidden: true, depth: 9 })];
    for (const line of printed) {
      assert.ok(line.includes(expected));
      assert.ok(!line.includes(SECRET) && !line.includes('ann'), line);
    }
    assert.ok(address.secret.includes(text.split('?')[0]!.replace(/^\w+:/, '')), 'whoever connects has all of it');
  }
});

test('an address may come by an environment variable, which is named and not shown', () => {
  const environment = { BOARD: `postgres://ann:${SECRET}@db/board`, BROKEN: `postgres//ann:${SECRET}@db/board` };
  assert.equal(readDatabaseAddress('env:BOARD', environment).shown, 'postgres://db/board');
  for (const name of ['BROKEN', 'ABSENT'])
    assert.throws(
      () => readDatabaseAddress(`env:${name}`, environment),
      (error) => error instanceof OstrakaError && error.message.includes(name) && isSilent(error),
    );
});

const isSilent = (error: OstrakaError): boolean => error.code === 'usage' && !inspect(error).includes(SECRET);

test('what cannot be read is refused without a word of it: each part may be of the password', () => {
  for (const text of [
    '',
    SECRET,
    `mysql://ann:${SECRET}@db/board`,
    `postgres://ann:${SECRET}@db`,
    `postgres://ann:${SECRET}@db/`,
    `postgres://ann:${SECRET}@db/board/more`,
    `postgres://ann:${SECRET}@one:1,two:2/board`,
    // As / # and ? of a password stand unescaped.
    `postgres://ann:12/${SECRET}@db/board`,
    `postgres://ann:12#${SECRET}@db/board`,
    `postgres://ann:12/a?${SECRET}@db/board`,
    `postgres://ann:${SECRET}/@db/board`,
  ])
    assert.throws(
      () => readDatabaseAddress(text, {}),
      (error) => error instanceof OstrakaError && isSilent(error),
      text,
    );
});

test('another computer is reached by TLS unless the address says otherwise', () => {
  const modeOf = (text: string) => new URL(readDatabaseAddress(text, {}).secret).searchParams.get('sslmode');
  assert.equal(modeOf('postgres://ann@db.example/board'), 'verify-full');
  assert.equal(modeOf('postgres://ann@db.example/board?sslmode=disable'), 'disable');
  for (const host of ['localhost', '127.0.0.1', '[::1]', '', '%2Fvar%2Frun'])
    assert.equal(modeOf(`postgres://${host}/board`), null, host);
});

test('a text of somebody else loses the address and its password', () => {
  const address = readDatabaseAddress(`postgres://ann:${SECRET}%21@db/board`, {});
  const text = address.redact(`cannot open postgres://ann:${SECRET}%21@db/board with ${SECRET}! or ${SECRET}%21`);
  assert.ok(text.startsWith('cannot open'));
  assert.ok(!text.includes(SECRET), text);
});

test('an address is told from a folder', () => {
  assert.ok(['postgres://db/board', 'postgresql://db/board', 'env:BOARD'].every(isDatabaseAddress));
  assert.ok(!['election', './postgres', 'C:\\election'].some(isDatabaseAddress));
});
