/** `ostraka roll check`: names against the roll of a transcript, from the command line. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { type Names, writeNames } from '../../shared/board/roll/names-file.ts';
import { writeTranscript } from '../../shared/board/transcript-file.ts';
import { at, eventful, plain } from '../../shared/board/verify/testing/elections.ts';
import { namesOf } from '../../shared/board/verify/testing/forge.ts';
import { hex } from '../../shared/codec/bytes.ts';
import { dispatch } from './dispatch.ts';

const directory = mkdtempSync(join(tmpdir(), 'ostraka-roll-'));
after(() => rmSync(directory, { recursive: true, force: true }));

const written = (name: string, content: string | Uint8Array): string => {
  const path = join(directory, name);
  writeFileSync(path, content);
  return path;
};

const { forge } = plain();
const names = namesOf(forge);
const transcript = written('election.ostraka', writeTranscript(forge.transcript()));
let files = 0;
const fileOf = (changed: Partial<Names>) => written(`${++files}.json`, writeNames({ ...names, ...changed }));

async function check(namesFile: string, board = transcript, ...more: string[]) {
  const said: string[] = [];
  const words = ['roll', 'check', namesFile, board, ...more];
  const note = (line: string) => void said.push(line);
  const code = await dispatch(words, { stop: new AbortController().signal, say: note, note });
  return { code, said: said.join('\n') };
}

test('the names of an election are those that its roll holds', async () => {
  const { code, said } = await check(fileOf({}));
  assert.equal(code, 0, said);
  assert.match(said, /^3 names: all are those that the roll holds$/m);
  assert.match(said, /^the transcript: CONSISTENT/m);
  for (const { name } of names.voters) assert.match(said, new RegExp(`^${name}$`, 'm'));
});

test('a name that the roll does not hold, and a key without one, are named', async () => {
  const [first, ...others] = names.voters;
  const { code, said } = await check(fileOf({ voters: [{ ...first!, name: 'Mallory' }, ...others] }));
  assert.equal(code, 1, said);
  assert.match(said, new RegExp(`^${hex(first!.key).slice(0, 16)}…  Mallory: ANOTHER NAME`, 'm'));
  assert.match(said, /NO NAME/);
  assert.match(said, /^2 names as the roll holds them; 1 line not so, 1 key without a name$/m);
  assert.equal((await check(fileOf({ voters: others }))).code, 1);
});

test('names prove nothing on a board that does not hold, or is not the one expected', async () => {
  const half = written('half.ostraka', writeTranscript(at('voting').transcript()));
  assert.equal((await check(fileOf({}), half)).code, 3);
  const other = await check(fileOf({}), transcript, '--expect', '00'.repeat(32));
  assert.equal(other.code, 1);
  assert.match(other.said, /INVALID/);
});

test('files of two elections, a roll without names, a file of something else: each is said', async () => {
  const coded = written('codes.ostraka', writeTranscript(eventful().forge.transcript()));
  const other = await check(fileOf({}), coded);
  assert.equal(other.code, 2);
  assert.match(other.said, /of another election than this transcript/);
  const none = await check(fileOf({ election: eventful().forge.record.fingerprint, voters: [] }), coded);
  assert.equal(none.code, 2);
  assert.match(none.said, /holds no names/);
  assert.equal((await check(transcript)).code, 2);
  assert.equal((await check(join(directory, 'missing'))).code, 2);
});
