import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Bytes, concat, hex, piece } from '../../codec/bytes.ts';
import { mod, readScalar, scalarBytes } from '../../crypto/arithmetic/scalar.ts';
import { joinProof, splitProof } from '../../crypto/shuffle/proof.ts';
import { realWords } from '../../lesson/real-words.ts';
import { examine } from '../evidence.ts';
import type { Examined } from '../replay.ts';
import { eventful, examineOnce, plain } from '../verify/testing/elections.ts';
import type { Forge } from '../verify/testing/forge.ts';
import { type Folded, verify } from '../verify/verify.ts';
import { OpenedBoard, type OpenedType, openedTypes } from './opened.ts';
import type { OpenedStep } from './step.ts';

async function foldedOf(forge: Forge): Promise<Folded> {
  const found: Folded[] = [];
  await verify(forge.transcript(), {
    examine: examineOnce,
    clock: () => 0,
    onFolded: (folded) => found.push(folded),
  });
  return found[0]!;
}

const boardOf = ({ record, examined, blobs }: Folded): OpenedBoard => new OpenedBoard(record.manifest, examined, blobs);

/** Every line of an entry, rows and all. */
function linesOf(board: OpenedBoard, index: number): OpenedStep[] {
  return board.open(index).parts.flatMap(({ steps, rows }, part) => {
    const all = [...steps];
    for (let from = 0; from < rows; ) {
      const some = board.rows(index, part, from);
      assert.ok(some.length > 0);
      all.push(...some.flat());
      from += some.length;
    }
    return all;
  });
}

const failing = (lines: readonly OpenedStep[]): string[] =>
  lines.filter(({ holds }) => holds === false).map(({ letters }) => letters);

test('every entry of an honest election opens, all its checks hold, and each kind is listed', async () => {
  const folded = await foldedOf(plain().forge);
  const board = boardOf(folded);
  const { groups, entries, title, names } = board.openable();
  assert.equal(title, folded.record.manifest.title);
  assert.equal(names.length, 3);
  assert.equal(entries, folded.entries.length);
  const counts = Object.fromEntries(groups.map(({ type, count }) => [type, count]));
  assert.deepEqual(counts, {
    deal: 3,
    complaint: 0,
    'key-confirm': 3,
    ballot: 4,
    audit: 1,
    'mix-proof': 2,
    shares: 3,
    result: 1,
  });
  for (let index = 0; index < entries; index++) {
    const opened = board.open(index);
    assert.equal(opened.fault, null);
    assert.equal(opened.wellFormed, true);
    assert.equal(opened.parts.at(-1)!.name, 'signature');
    const lines = linesOf(board, index);
    assert.deepEqual(failing(lines), []);
    assert.ok(lines.some(({ holds }) => holds === true));
    for (const { label, values } of lines) {
      const wanted = [...realWords.en[label].matchAll(/\{(\w+)\}/g)].map((match) => match[1]!);
      for (const name of wanted) assert.ok(name in values, `${label} says {${name}}`);
    }
  }
  assert.throws(() => board.open(entries), { code: 'not-found' });
  assert.throws(() => board.rows(0, 0, 0), { code: 'not-found' });
  const mix = groups.find(({ type }) => type === 'mix-proof')!.indices[0]!;
  assert.throws(() => board.rows(mix, 0, 3), { code: 'not-found' });
});

test('what the verifier found false fails in its own lines, and only there; who lied is plain', async () => {
  const board = boardOf(await foldedOf(eventful().forge));
  const groups = new Map(board.openable().groups.map((group) => [group.type, group]));
  for (const [type, { indices, failed }] of groups)
    for (const [at, index] of indices.entries()) {
      const opened = board.open(index);
      assert.equal(opened.fault === null, !failed.includes(at), `${type} ${index}`);
      if (opened.wellFormed && type !== 'complaint')
        assert.equal(failing(linesOf(board, index)).length > 0, opened.fault !== null, `${type} ${index}`);
    }
  assert.deepEqual(groups.get('shares')!.failed, [0]);
  assert.deepEqual(groups.get('mix-proof')!.failed, [0]);
  // A complaint that holds shows the share that does not.
  assert.deepEqual(failing(linesOf(board, groups.get('complaint')!.indices[0]!)), ['f(1)·B = A_0']);
  // The random bytes of the first mix are not even a proof.
  assert.equal(board.open(groups.get('mix-proof')!.indices[0]!).wellFormed, false);
});

// ---- one number altered -----------------------------------------------------------------------------------------------

/** The scalar at a place of a vector, plus 1. */
const plusOne = (vector: Bytes, at: number): Bytes => {
  const out = Uint8Array.from(vector);
  out.set(scalarBytes(mod(readScalar(piece(vector, at)) + 1n)), 32 * at);
  return out;
};

/** The first entry of a type, its evidence altered, and blobs with what the alteration brings. */
async function altered(type: OpenedType, alter: (examined: Examined, put: (blob: Bytes) => Bytes) => Examined) {
  const folded = await foldedOf(plain().forge);
  const examined = folded.examined.at(folded.examined.ofType(type)[0]!)!;
  const extra = new Map<string, Bytes>();
  const put = (blob: Bytes): Bytes => {
    const name = Uint8Array.from({ length: 32 }, () => 200 + extra.size);
    extra.set(hex(name), blob);
    return name;
  };
  const changed = alter({ ...examined }, put);
  const blobs = (name: Bytes): Bytes => extra.get(hex(name)) ?? folded.blobs(name);
  const board = new OpenedBoard(
    folded.record.manifest,
    {
      length: folded.examined.length,
      ofType: (asked) => folded.examined.ofType(asked),
      findingAt: (index) => folded.examined.findingAt(index),
      at: (index) => (index === changed.index ? changed : folded.examined.at(index)),
    },
    blobs,
  );
  const [finding] = examine([changed.statement], blobs);
  return { lines: linesOf(board, changed.index), board, index: changed.index, finding: finding!, blobs: folded.blobs };
}

/** With other evidence. */
const showing = <E extends object>(examined: Examined, change: (evidence: E) => object): Examined => {
  const { statement } = examined;
  const evidence = { ...statement.evidence, ...change(statement.evidence as unknown as E) };
  return { ...examined, statement: { ...statement, evidence } as Examined['statement'] };
};

test('one altered number of a ballot, a deal or shares fails exactly its equations, and the verifier refuses it', async () => {
  const ballot = await altered('ballot', (one) =>
    showing(one, ({ sealed }: { sealed: { ciphertexts: Bytes; proof: Bytes } }) => ({
      sealed: { ...sealed, proof: plusOne(sealed.proof, sealed.proof.length / 64) },
    })),
  );
  assert.deepEqual(failing(ballot.lines), ['s_1·B = A_1 + c·c_{1,1}']);
  assert.equal(ballot.finding.ok, false);

  const deal = await altered('deal', (one) =>
    showing(one, ({ deal }: { deal: { proof: Bytes } }) => ({ deal: { ...deal, proof: plusOne(deal.proof, 1) } })),
  );
  assert.deepEqual(failing(deal.lines), ['s·B = R + c·A_0']);
  assert.deepEqual(deal.finding, {
    ok: false,
    code: 'bad-deal',
    message: 'the proof that the dealer knows its secret does not verify',
  });

  const shares = await altered('shares', (one) =>
    showing(one, ({ proof }: { proof: Bytes }) => ({ proof: plusOne(proof, 2) })),
  );
  assert.deepEqual(failing(shares.lines), ['s·B = A + c·X', 's·C = A′ + c·D']);
  assert.equal(shares.finding.ok, false);
});

test('one altered answer of a mix fails exactly its equation, in the row where it stands', async () => {
  const whole = ['s1', 's2', 's3'] as const;
  const letters = {
    s1: 't_1 + γ·(Σ c_i − Σ h_i) = s_1·B',
    s2: 't_2 + γ·(ĉ_N − Π u_i·h) = s_2·B',
    s3: 't_3 + γ·Σ u_i·c_i = s_3·B + Σ s_i′·h_i',
  };
  const mixed = (part: 's1' | 's2' | 's3' | 's4' | 'sHat', at: number) =>
    altered('mix-proof', (one, put) =>
      showing(one, (evidence: { proof: Bytes }) => {
        const { blobs, width } = { blobs: plain().forge.blobs, width: plain().forge.record.width };
        const proof = blobs.get(hex(evidence.proof))!;
        const parts = splitProof(proof, 3, width);
        return { proof: put(joinProof({ ...parts, [part]: plusOne(parts[part], at) }, 3, width)) };
      }),
    );
  for (const part of whole) {
    const { lines, finding } = await mixed(part, 0);
    assert.deepEqual(failing(lines), [letters[part]]);
    assert.equal(finding.ok, false);
  }
  const wrapped = await mixed('s4', 0);
  assert.deepEqual(failing(wrapped.lines), [
    't_{4,1,1} + γ·Σ u_i·c_{1,i,1} = −s_{4,1}·B + Σ s_i′·c_{1,i,1}′',
    't_{4,1,2} + γ·Σ u_i·c_{2,i,1} = −s_{4,1}·Y + Σ s_i′·c_{2,i,1}′',
  ]);
  const chain = await mixed('sHat', 2);
  assert.deepEqual(failing(chain.lines), [
    'Σ w_i·(t̂_i + γ·ĉ_i) = Σ w_i·(ŝ_i·B + s_i′·ĉ_{i−1})',
    't̂_{3} + γ·ĉ_{3} = ŝ_{3}·B + s_{3}′·ĉ_{2}',
  ]);
  assert.equal(chain.finding.ok, false);
  assert.equal(chain.board.open(chain.index).parts.find(({ name }) => name === 'chain-step')!.failing, 2);
});

test('an altered plaintext, result, key or signature fails in its own line', async () => {
  const { record, blobs } = plain().forge;
  const published = blobs.get(hex(record.result!.plaintexts.sha256))!;
  const w = record.width;
  const swapped = concat(published.subarray(32 * w), published.subarray(0, 32 * w));
  const opening = await altered('result', (one, put) => showing(one, () => ({ plaintexts: put(swapped) })));
  const rows = failing(opening.lines);
  assert.equal(rows[0], 'M_j = c_{2,j} − Σ λ_i·d_{i,j}');
  assert.ok(rows.length > 1 && rows.slice(1).every((letters) => letters.startsWith('M_{')));
  assert.equal(opening.finding.ok, false);

  const tally = await altered('result', (one) => showing(one, () => ({ tally: Uint8Array.of(1) })));
  assert.deepEqual(failing(tally.lines), ['T = count(M_1, M_2, …)']);
  assert.deepEqual(tally.finding, {
    ok: false,
    code: 'wrong-tally',
    message: 'the published tally is not what the plaintexts count to',
  });

  const key = await altered('key-confirm', (one) => {
    assert.ok(one.entry.type === 'key-confirm');
    const { publicShares } = record.key!;
    return { ...one, entry: { ...one.entry, body: { ...one.entry.body, publicKey: publicShares.get(1)! } } };
  });
  assert.deepEqual(failing(key.lines), ['Y = A_{0,1} + A_{0,2} + A_{0,3}']);

  const signed = await altered('shares', (one) => {
    const leaf = Uint8Array.from(one.statement.leaf);
    leaf.set(scalarBytes(mod(readScalar(leaf.subarray(32, 64)) + 1n)), 32);
    return { ...one, statement: { ...one.statement, leaf } };
  });
  assert.deepEqual(failing(signed.lines), ['8·S·B = 8·R + 8·k·A']);
  assert.deepEqual(signed.finding, { ok: false, code: 'bad-signature', message: 'the signature does not verify' });
});

test('what a single plaintext stands for is said in lessons and simulations only', async () => {
  const folded = await foldedOf(plain().forge);
  const { manifest } = folded.record;
  const index = folded.examined.ofType('result')[0]!;
  const said = (chosen: { lesson?: boolean; simulation?: boolean }): string[] =>
    linesOf(
      new OpenedBoard({ ...manifest, lesson: false, simulation: false, ...chosen }, folded.examined, folded.blobs),
      index,
    )
      .filter(({ label }) => label === 'real.row.choice')
      .map(({ result }) => result);
  assert.deepEqual(said({}), []);
  const { options } = manifest.contests[0]!;
  const cast = [options[1], options[1], options[2]].sort();
  assert.deepEqual(said({ lesson: true }).sort(), cast);
  assert.deepEqual(said({ simulation: true }).sort(), cast);
});

test('every kind that is listed is a kind of entry that opens into more than its signature', async () => {
  const board = boardOf(await foldedOf(plain().forge));
  for (const { type, indices } of board.openable().groups)
    for (const index of indices) assert.ok(board.open(index).parts.length > 1, type);
  assert.equal(board.openable().groups.length, openedTypes.length);
});

test('a signature that is none is said to be none', async () => {
  const signed = await altered('ballot', (one) => {
    const leaf = Uint8Array.from(one.statement.leaf);
    leaf.fill(255, 32, 64);
    return { ...one, statement: { ...one.statement, leaf } };
  });
  assert.deepEqual(failing(signed.lines), ['(R, S)']);
  assert.deepEqual(signed.finding, { ok: false, code: 'bad-signature', message: 'the signature does not verify' });
});
