/** Every door: whatever comes, an error with a stable code or a value, and nothing forged is taken for genuine. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hex } from '../../../shared/codec/bytes.ts';
import { OstrakaError } from '../../../shared/codec/error.ts';
import { door, knock } from './door.ts';
import { fuzzDoor, shares } from './fuzz.ts';
import { mainDoors } from './main-doors.ts';
import { sharedDoors } from './shared-doors.ts';

const INPUTS = 4000;
const SEED = Date.now() % 2 ** 31;

const doors = [...sharedDoors(), ...mainDoors()];
const counts = shares(doors, INPUTS);

test('doors have names of their own and samples', () => {
  assert.equal(new Set(doors.map(({ name }) => name)).size, doors.length);
  assert.ok(doors.every(({ samples }) => samples.length > 0));
});

for (const [i, one] of doors.entries())
  test(`${one.name}: mutated inputs are refused with a code, or are what they were`, async () => {
    for (const sample of one.samples) assert.deepEqual(await knock(one, sample), { taken: true });
    const { failure } = await fuzzDoor(one, counts[i]!, SEED);
    assert.equal(failure, null);
  });

test('a door that crashes, speaks no code or takes a forgery fails', async () => {
  const genuine = new Uint8Array(64).fill(1);
  const broken = (open: (bytes: Uint8Array) => string | undefined) => {
    // Samples are opened first, to know what is genuine.
    const one = door<Uint8Array>('broken', 'bytes', {
      samples: [genuine],
      open: (bytes) => (hex(bytes) === hex(genuine) ? 'genuine' : open(bytes)),
    });
    return fuzzDoor(one, 50, 1).then(({ failure }) => failure);
  };
  const crash = () => {
    throw new TypeError('oh');
  };
  const unnamed = () => {
    throw new OstrakaError('internal', 'oh');
  };
  const sound = () => {
    throw new OstrakaError('bad-length', 'oh');
  };
  assert.match((await broken(crash)) ?? '', /not a typed error/);
  assert.match((await broken(unnamed)) ?? '', /the code internal/);
  assert.match((await broken(() => 'another content')) ?? '', /an accepted forgery/);
  assert.equal(await broken(sound), null);
});
