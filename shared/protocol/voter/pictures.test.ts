import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Bytes } from '../../codec/bytes.ts';
import { OstrakaError } from '../../codec/error.ts';
import { nameOf, png } from '../../election/testing/pictures.ts';
import { Pictures } from './pictures.ts';

const [ada, bob] = [png(4, 4, 10), png(4, 4, 200)];
const answering = (answer: () => Bytes) => new Pictures({ blob: async () => answer() });

test('what a coordinator hands out is a picture where it is what the manifest names, and none otherwise', async () => {
  assert.deepEqual(await answering(() => ada).read(nameOf(ada)), ada);
  assert.equal(await answering(() => bob).read(nameOf(ada)), 'altered', 'another');
  assert.equal(await answering(() => ada.subarray(1)).read(nameOf(ada)), 'altered', 'cut short');
  assert.equal(await answering(() => ada).read({ ...nameOf(ada), length: 5 }), 'altered', 'of another length');
  const missing = answering(() => {
    throw new OstrakaError('blob-missing', 'it is not here');
  });
  assert.equal(await missing.read(nameOf(ada)), 'missing');
});

test('pictures are fetched one after the other, and one that is missing holds up no other', async () => {
  let [underWay, most] = [0, 0];
  const pictures = new Pictures({
    async blob({ length }) {
      most = Math.max(most, ++underWay);
      await Promise.resolve();
      underWay--;
      if (length === ada.length + 1) throw new OstrakaError('blob-missing', 'it is not here');
      return ada;
    },
  });
  const name = nameOf(ada);
  const read = await Promise.all([name, { ...name, length: name.length + 1 }, name].map((one) => pictures.read(one)));
  assert.deepEqual(read, [ada, 'missing', ada]);
  assert.equal(most, 1);
});
