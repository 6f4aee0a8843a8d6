import assert from 'node:assert/strict';
import { test } from 'node:test';
import { newSigningKey } from '../../crypto/signature.ts';
import { random } from '../testing/plan.ts';
import { BoardClient } from './board-client.ts';
import { SHOWN_HEADER, shownIn } from './in-step.ts';
import type { Reply, Request } from './transport.ts';

const empty: Reply = {
  status: 200,
  bytes: async () => new Uint8Array(0),
  text: async () => '',
  async *pieces() {},
  texts: () => {
    throw new Error('nobody asks for texts here');
  },
};

test('a blob is given up no sooner than a slow network can bring it, whichever way it goes', async () => {
  const asked: Request[] = [];
  const request = async (_method: string, _path: string, how: Request) => {
    asked.push(how);
    return empty;
  };
  const client = new BoardClient({ address: 'http://nowhere.test', request });
  const name = new Uint8Array(32);
  const megabytes = 8 * 2 ** 20;
  await client.blob({ sha256: name, length: 64 });
  await client.blob({ sha256: name, length: megabytes });
  await client.upload(name, name, new Uint8Array(megabytes), newSigningKey(random));
  const [small, down, up] = asked.map(({ timeout }) => timeout!);
  assert.ok(small! < 31_000, `${small} ms`);
  assert.equal(down, small! - 1 + megabytes / 64);
  assert.equal(up, down);
});

test('what a coordinator says of a disk is about its own', async () => {
  const text = async () => JSON.stringify({ code: 'storage-full', message: 'the disk is full' });
  const client = new BoardClient({
    address: 'http://nowhere.test',
    request: async () => ({ ...empty, status: 507, text }),
  });
  await assert.rejects(client.checkpoint(), { code: 'coordinator-disk', message: 'the disk is full' });
});

test('a code of another version is named in the message', async () => {
  const text = async () => JSON.stringify({ code: 'brand-new', message: 'nobody knows this yet' });
  const client = new BoardClient({
    address: 'http://nowhere.test',
    request: async () => ({ ...empty, status: 400, text }),
  });
  await assert.rejects(client.checkpoint(), { code: 'unknown-code', message: 'brand-new: nobody knows this yet' });
});

test('a culprit is taken as data, and one in another form is left out', async () => {
  const refusing = (culprit: unknown) =>
    new BoardClient({
      address: 'http://nowhere.test',
      request: async () => ({
        ...empty,
        status: 400,
        text: async () => JSON.stringify({ code: 'forked', message: 'another board', culprit }),
      }),
    }).checkpoint();
  for (const culprit of [
    { kind: 'coordinator' },
    { kind: 'node', index: 2, name: 'Ada' },
    { kind: 'voter', key: 'ab' },
  ])
    await assert.rejects(refusing(culprit), { code: 'forked', culprit });
  for (const culprit of ['node 2 (Ada)', { kind: 'node' }, { kind: 'somebody' }, { kind: 'file', path: 7 }])
    await assert.rejects(refusing(culprit), { code: 'forked', culprit: undefined });
});

test('a page is sent to an origin, over TLS or without, and nowhere else', async () => {
  const claim = (origin: string) =>
    new BoardClient({
      address: 'http://nowhere.test',
      request: async () => ({ ...empty, text: async () => JSON.stringify({ origin }) }),
    }).claimPage();
  for (const origin of ['http://192.168.1.20:4790', 'http://[fd00::2]', 'https://vote.example.org'])
    assert.equal(await claim(origin), origin);
  for (const text of [
    'javascript:alert(1)',
    'ftp://x',
    '//x',
    'https://x/vote',
    'https://a@x',
    'https://x#a',
    'httpss://x',
  ])
    await assert.rejects(claim(text), text);
});

test('whoever is asked is told how much of the board was shown already, perhaps by somebody else', async () => {
  const asked: Request[] = [];
  const notes = ['board\n12\nroot\n', 'board\n7\nroot\n', 'no checkpoint'];
  const request = async (_method: string, _path: string, how: Request) => {
    asked.push(how);
    return { ...empty, text: async () => notes[asked.length - 1]! };
  };
  const client = new BoardClient({ address: 'http://nowhere.test', request });
  for (const note of notes) assert.equal(await client.checkpoint(), note);
  await client.checkpoint().catch(() => {});
  assert.deepEqual(
    asked.map(({ headers }) => shownIn(headers?.[SHOWN_HEADER])),
    [0, 12, 12, 12],
  );
  for (const odd of [undefined, ['1', '2'], '-1', '1e9', '1234567890123', '']) assert.equal(shownIn(odd), 0);
});
