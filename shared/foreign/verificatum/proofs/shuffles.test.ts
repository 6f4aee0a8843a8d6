import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Listed } from '../format/element-file.ts';
import { leaf } from '../format/tree-reader.ts';
import { at, bad, bump, type Files, held, judge, put, refused, status } from '../testing/judging.ts';
import { heldSession, type MixNet } from '../testing/mix-net.ts';
import { type Order, Prover } from '../testing/prover.ts';

const SERVER1 = ['server 1 (Server1)'];
/** Of four ciphertexts on P-256: where a number ends in a reply. */
const NUMBER = 38;
const END = {
  k_A: 5 + NUMBER,
  k_B: 10 + 5 * NUMBER,
  k_C: 10 + 6 * NUMBER,
  k_D: 10 + 7 * NUMBER,
  k_E: 15 + 11 * NUMBER,
};

/** Changes the last byte of a number. */
const change = (name: string, end: number) => (files: Files) => bump(name, at(files, name).length - end + 1)(files);

test('each reply is held against its own equations', async () => {
  const path = 'proofs/PoSReply01.bt';
  for (const [end, equations] of [
    [END.k_A, /equation A of it is wrong/],
    [END.k_B, /equation B of it is wrong/],
    [END.k_C, /equation C of it is wrong/],
    [END.k_D, /equation D of it is wrong/],
    [END.k_E, /equations A, B, F of it are wrong/],
    [END.k_E + NUMBER, /equation F of it is wrong/],
  ] as const)
    await refused({}, change(path, end), 'shuffles', equations, path, SERVER1);
});

test('each reply of a proof about commitments, too', async () => {
  const path = 'proofs/PoSCReply01.bt';
  for (const [end, equations] of [
    [END.k_A, /equation A /],
    [END.k_B, /equation B /],
    [END.k_C, /equation C /],
    [END.k_D, /equation D /],
    [END.k_E, /equations A, B /],
  ] as const)
    await refused({ precomputed: 4 }, change(path, end), 'commitments', equations, path, SERVER1);
});

test('and each of a commitment-consistent one', async () => {
  const path = 'proofs/CCPoSReply02.bt';
  const culprits = ['server 2 (Server2)'];
  for (const [end, equations] of [
    [5 + NUMBER, /equation A /],
    [5 + 2 * NUMBER, /equation B /],
    [10 + 6 * NUMBER, /equations A, B /],
  ] as const)
    await refused({ precomputed: 6 }, change(path, end), 'shuffles', equations, path, culprits);
});

test('a number that is not below the order is refused, whatever equations say', async () => {
  const path = 'proofs/PoSReply01.bt';
  const beyond = (files: Files) => {
    const bytes = at(files, path).slice();
    bytes.fill(127, 10, 43);
    put(path, bytes)(files);
  };
  await refused({}, beyond, 'shuffles', /not below its modulus/, `${path}: k_A`, SERVER1);
});

test('all points of proofs are on the curve', async () => {
  const path = 'proofs/PoSCommitment01.bt';
  await refused({}, bump(path), 'shuffles', /not on the curve/, `${path}: F'`, SERVER1);
  await refused(
    {},
    bump('proofs/PermutationCommitment01.bt'),
    'shuffles',
    /not on the curve/,
    'proofs/PermutationCommitment01.bt, element 4',
    SERVER1,
  );
});

test('a proof is of its own server, its own input and its own output', async () => {
  const swapped = (name: string) => (files: Files) => {
    const [a, b] = [1, 2].map((l) => `proofs/${name}0${l}.bt`) as [string, string];
    const [one, other] = [at(files, a), at(files, b)];
    put(a, other)(files);
    put(b, one)(files);
  };
  const replies = 'proofs/PoSReply01.bt; proofs/PoSReply02.bt';
  const both = ['server 1 (Server1)', 'server 2 (Server2)'];
  for (const name of ['PoSCommitment', 'PoSReply', 'PermutationCommitment', 'Ciphertexts'])
    await refused(
      { type: 'shuffling' },
      (files) => {
        swapped(name)(files);
        if (name === 'Ciphertexts') put('ShuffledCiphertexts.bt', at(files, 'proofs/Ciphertexts02.bt'))(files);
      },
      'shuffles',
      /does not hold.*; .*does not hold/,
      replies,
      both,
    );
});

test('where one server is wrong, the others are looked at and not accused', async () => {
  const files = new Map(await held({}));
  change('proofs/PoSReply01.bt', END.k_A)(files);
  const verdict = await judge(files);
  assert.deepEqual(bad(verdict)[0]!.culprits, SERVER1);
  assert.deepEqual(
    ['output', 'decryption', 'plaintexts'].map((id) => status(verdict, id)),
    Array(3).fill('not reached'),
  );
});

/** It says the sum of an exponent and 1 for each that it has. */
class Forgetful extends Prover<unknown> {
  override async order(generators: Listed<unknown>): Promise<Order<unknown>> {
    const order = await super.order(generators);
    return { ...order, exponents: order.exponents.map((one, i) => (i === 0 ? one + 1n : one)) };
  }
}

/** It puts one ciphertext out twice, and another not at all. */
class Stuffer extends Prover<unknown> {
  override async order(generators: Listed<unknown>): Promise<Order<unknown>> {
    const order = await super.order(generators);
    return { ...order, to: order.to.map((place, i) => (i === 1 ? order.to[0]! : place)) };
  }
}

test('a server that does not know how it committed, or that drops a ciphertext for another, is found out', async () => {
  const cheated = async (given: MixNet) => {
    const found = bad(await judge(await heldSession({ type: 'shuffling', servers: 1, threshold: 1, ...given })));
    return [found[0]!.id, /equations? (.*) of it (is|are) wrong/.exec(found[0]!.message)![1]];
  };
  assert.deepEqual(await cheated({ prover: Forgetful }), ['shuffles', 'A, C']);
  assert.deepEqual(await cheated({ prover: Stuffer }), ['shuffles', 'A, D, F']);
  assert.deepEqual(await cheated({ prover: Forgetful, precomputed: 5 }), ['commitments', 'A, C']);
});

test('a list of what is kept has as many places as there are ciphertexts, and the very ones', async () => {
  const path = 'proofs/KeepList01.bt';
  const given = { precomputed: 6 };
  const list = (...flags: number[]) => put(path, leaf(Uint8Array.from(flags)));
  await refused(
    given,
    list(1, 1, 1, 1, 1, 0),
    'shuffles',
    /5 places are kept of a permutation where 4 must be/,
    path,
    SERVER1,
  );
  await refused(given, list(1, 1, 1, 1, 2, 0), 'shuffles', /no list of what is kept/, path, SERVER1);
  await refused(given, list(1, 1, 1, 1), 'shuffles', /4 bytes where 6/, path, SERVER1);
  const others = (files: Files) => {
    const flags = [...at(files, path).subarray(5)];
    const [on, off] = [flags.indexOf(1), flags.indexOf(0)];
    [flags[on], flags[off]] = [0, 1];
    list(...flags)(files);
  };
  await refused(given, others, 'shuffles', /commitment-consistent proof/, 'proofs/CCPoSReply01.bt', SERVER1);
});
