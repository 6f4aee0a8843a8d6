/** Ballot files from text, and how they are refused, for tests. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { Bytes } from '../../../codec/bytes.ts';
import { utf8 } from '../../../codec/bytes.ts';
import { OstrakaError } from '../../../codec/error.ts';
import { BallotFileReader, readBallotFile } from '../ballot-file.ts';
import { rankingsOf } from '../contest.ts';
import type { BallotFile, RankingFile } from '../file.ts';

const bytesOf = (content: string | Bytes): Bytes => (typeof content === 'string' ? utf8(content) : content);

export const read = (name: string, content: string | Bytes): BallotFile => readBallotFile(name, bytesOf(content));

export const rankings = (name: string, content: string | Bytes): RankingFile => rankingsOf(read(name, content));

/** A file beside this one. */
export const fixture = (path: string): BallotFile =>
  readBallotFile(path.split('/').at(-1)!, readFileSync(new URL(path, import.meta.url)));

/** The same from pieces of `size` bytes. */
export function readInPieces(name: string, content: string | Bytes, size: number): BallotFile {
  const bytes = bytesOf(content);
  const reader = new BallotFileReader(name);
  for (let at = 0; at < bytes.length; at += size) reader.push(bytes.subarray(at, at + size));
  return reader.finish();
}

export { notesOf as notes } from '../notes.ts';

/** How often each option stands first and alone, in units of 1/scale; of a file of approvals, how often it is approved. */
export function firsts(file: BallotFile): Record<string, number> {
  const counts = file.options.map(() => 0);
  if (file.ballot === 'ranking')
    for (const { count, ranks } of file.ballots) if (ranks[0]?.length === 1) counts[ranks[0][0]!]! += count;
  if (file.ballot === 'approval')
    for (const { count, picks } of file.ballots) for (const k of picks) counts[k]! += count;
  return Object.fromEntries(file.options.map((name, k) => [name, counts[k]!]));
}

/** What a file says, whatever it says of itself and in whatever order: names with ballots by name. */
export function said(file: RankingFile) {
  const names = (group: readonly number[]) => group.map((k) => file.options[k]!).sort();
  const ballots = file.ballots.map(
    ({ count, ranks }) => [JSON.stringify(ranks.map(names)), count / file.scale] as const,
  );
  return { options: [...file.options].sort(), ballots: ballots.sort(), seats: file.seats };
}

/** It is refused with exactly this message. */
export const refused = (name: string, content: string | Bytes, message: string, code = 'bad-ballot-file') =>
  assert.throws(
    () => read(name, content),
    (error) => {
      assert.ok(error instanceof OstrakaError, String(error));
      assert.equal(error.message, message);
      assert.equal(error.code, code);
      return true;
    },
  );
