/** Each number of an honest archive changed, one at a time, with all hashes made to fit: the check that is named for its place refuses it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { utf8 } from '../../../codec/bytes.ts';
import type { CheckId } from '../checks.ts';
import { fingerprint } from '../hashing.ts';
import { type Json, type Part, sample, taken, together } from '../testing/archive.ts';
import { judged, statusOf } from '../testing/judged.ts';

type Path = readonly (string | number)[];

/** Numbers of JSON, decimal texts, and points as they are written in hexadecimal. */
const isNumber = (value: Json): boolean =>
  typeof value === 'number' || (typeof value === 'string' && /^(\d{20,}|[0-9a-f]{64})$/.test(value));

function numbersIn(value: Json, path: Path = []): Path[] {
  if (isNumber(value)) return [path];
  if (typeof value !== 'object' || value === null) return [];
  return Object.keys(value).flatMap((key) => numbersIn(value[key], [...path, key]));
}

function withOther(file: Json, path: Path): void {
  const holder = path.slice(0, -1).reduce((value, key) => value[key], file);
  const key = path.at(-1)!;
  const value = holder[key];
  if (typeof value === 'number') holder[key] = value + 1;
  else {
    const base = value.length === 64 ? 16 : 10;
    holder[key] = value.slice(0, -1) + ((Number.parseInt(value.at(-1)!, base) + 1) % base).toString(base);
  }
}

/** By event and file, what of its path says which checks may refuse it: an element can cease to be one, or leave the group. */
const EXPECTED: readonly (readonly [type: Part['type'], file: number, path: RegExp, checks: readonly CheckId[]])[] = [
  ['Setup', 0, /^public_key$/, ['key']],
  ['Setup', 0, /^questions\.\d+\.(min|max)$/, ['setup', 'ballots']],
  ['Setup', 1, /./, ['trustees']],
  ['Setup', 2, /./, ['credentials', 'ballots']],
  ['Ballot', 0, /^credential$/, ['ballots']],
  ['Ballot', 0, /^answers\.\d+\.choices/, ['ballots', 'values']],
  ['Ballot', 0, /_proofs?\./, ['choices']],
  ['Ballot', 0, /^answers\.\d+\.proof\./, ['answers']],
  ['Ballot', 0, /^signature\.proof/, ['signatures']],
  ['Shuffle', 0, /./, ['shuffles']],
  ['PartialDecryption', 0, /./, ['decryptions']],
  ['Result', 0, /./, ['result']],
];

const expected = (type: Part['type'], file: number, path: Path): readonly CheckId[] =>
  EXPECTED.find(([t, f, where]) => t === type && f === file && where.test(path.join('.')))?.[3] ?? [];

/** One event of each type, and of its files those that name no others. */
function placesOf(
  parts: readonly Part[],
  used: ReadonlySet<string>,
): (readonly [event: number, file: number, path: Path])[] {
  return parts.flatMap(({ type, files }, event) => {
    if (parts.findIndex((part) => part.type === type) !== event) return [];
    return files.flatMap((file, i) =>
      numbersIn(file).flatMap((path) => {
        const isUnused = type === 'Setup' && i === 2 && !used.has(file[Number(path[0])]);
        return isUnused || expected(type, i, path).length === 0 ? [] : [[event, i, path] as const];
      }),
    );
  });
}

for (const [name, least] of [
  ['later-threshold-2-of-3', 60],
  ['shuffled-twice-by-one', 70],
] as const)
  test(`${name}: each number of the setup, a ballot, a shuffle, a decryption and the result`, async () => {
    const honest = taken(sample(name));
    const used = new Set(honest.flatMap(({ type, files }) => (type === 'Ballot' ? [files[0].credential] : [])));
    const places = placesOf(honest, used);
    assert.ok(places.length >= least, `${places.length} places`);
    for (const [event, file, path] of places) {
      const parts = structuredClone(honest);
      const { type, files } = parts[event]!;
      withOther(files[file], path);
      if (type === 'Ballot') {
        const { signature, ...unsigned } = files[0];
        signature.hash = fingerprint(utf8(JSON.stringify(unsigned)));
      }
      const verdict = await judged(together(parts));
      const place = `${type}, file ${file}, ${path.join('.')}`;
      assert.equal(verdict.outcome, 'invalid', place);
      const failed = expected(type, file, path).filter((id) => statusOf(verdict, id).status === 'failed');
      assert.equal(
        failed.length > 0,
        true,
        `${place}: ${JSON.stringify(verdict.checks.filter(({ status }) => status === 'failed'))}`,
      );
    }
  });
