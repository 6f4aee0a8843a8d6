/** Sessions judged in tests, and changes that they must not survive. */
import assert from 'node:assert/strict';
import { type Bytes, utf8 } from '../../../codec/bytes.ts';
import { plainPowers } from '../../powers.ts';
import type { ForeignVerdict } from '../../verdict.ts';
import { verificatum } from '../verificatum.ts';
import { heldSession, type MixNet } from './mix-net.ts';

export type Files = Map<string, Bytes>;

export const judge = (files: Files): Promise<ForeignVerdict> =>
  verificatum.judge(
    { name: 'session', kind: 'folder', files },
    { powers: plainPowers, clock: () => 0, onProgress: () => {} },
  );
export const bad = ({ checks }: ForeignVerdict) =>
  checks.flatMap(({ id, status, message, where, culprits }) =>
    status === 'failed' ? [{ id, message, where, culprits }] : [],
  );
export const status = ({ checks }: ForeignVerdict, id: string) => checks.find((check) => check.id === id)?.status;

/** What an honest session becomes where `change` was made to it: one check fails, and says where and who. */
export async function refused(
  given: MixNet | Files,
  change: (files: Files) => void,
  id: string,
  message: RegExp,
  where: string | null,
  culprits: readonly string[] = [],
): Promise<void> {
  const files = new Map(given instanceof Map ? given : await held(given));
  change(files);
  const verdict = await judge(files);
  const found = bad(verdict);
  assert.deepEqual(
    found.map((one) => one.id),
    [id],
    JSON.stringify(found),
  );
  assert.match(found[0]!.message, message);
  assert.deepEqual([found[0]!.where, found[0]!.culprits], [where, culprits]);
  assert.equal(verdict.outcome, 'invalid');
  assert.deepEqual(verdict.proves, []);
}

const kept = new Map<string, Promise<Files>>();
/** Each is held once. */
export function held(given: MixNet): Promise<Files> {
  const name = JSON.stringify(given, (_, value) => (value instanceof Uint8Array ? [...value] : value));
  const found = kept.get(name) ?? heldSession(given);
  kept.set(name, found);
  return found;
}

export const at = (files: Files, name: string): Bytes => files.get(`proof/${name}`)!;
export const put = (name: string, bytes: Bytes | string) => (files: Files) => {
  files.set(`proof/${name}`, typeof bytes === 'string' ? utf8(bytes) : bytes);
};
export const drop = (name: string) => (files: Files) => {
  assert.ok(files.delete(`proof/${name}`), name);
};
/** The last byte of a file one more: of a number or a coordinate. */
export const bump =
  (name: string, back = 1) =>
  (files: Files) => {
    const bytes = at(files, name).slice();
    bytes[bytes.length - back]! ^= 1;
    files.set(`proof/${name}`, bytes);
  };
