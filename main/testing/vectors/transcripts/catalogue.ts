/** All vectors of whole transcripts: boards that are judged to their end, and edits of them that must fail. */
import { sha256 } from '@noble/hashes/sha2.js';
import { writeTranscript } from '../../../../shared/board/transcript-file.ts';
import { Forge } from '../../../../shared/board/verify/testing/forge.ts';
import { seededWith } from '../../../../shared/board/verify/testing/parties.ts';
import { type Bytes, hex } from '../../../../shared/codec/bytes.ts';
import { beside } from './beside.ts';
import { type Boards, playing } from './board.ts';
import { counts } from './counts.ts';
import { courses } from './courses.ts';
import { editsOf } from './edits.ts';
import type { Edited, Made as Forged } from './refused/case.ts';
import { ceremony } from './refused/ceremony.ts';
import { evidence } from './refused/evidence.ts';
import { framing } from './refused/framing.ts';
import { manifests } from './refused/manifests.ts';
import { mixing } from './refused/mixing.ts';
import { opening } from './refused/opening.ts';
import { roll, rollForm } from './refused/roll.ts';
import { ofVersion3 } from './refused/version-3.ts';
import { voting } from './refused/voting.ts';
import { version3 } from './version-3.ts';

const boards: Boards = { ...courses, ...counts, ...version3 };
const refused: Edited = {
  ...framing,
  ...evidence,
  ...manifests,
  ...ceremony,
  ...roll,
  ...rollForm,
  ...voting,
  ...mixing,
  ...opening,
  ...ofVersion3,
};

/** Each board, played once. */
export const play = playing(boards);
const fileOf = (made: Forged): Bytes =>
  made instanceof Uint8Array ? made : writeTranscript(made instanceof Forge ? made.transcript() : made);

const fingerprintOf = (name: string) => hex(play(name).forge.record.fingerprint);
const named = (bytes: Bytes) => hex(sha256(bytes));

/** What a vector is, and the file that it stands for. */
export interface Made<T> {
  readonly file: Bytes;
  readonly vector: T;
}

/** Boards that stand whole in docs/vectors/transcripts. */
export function* whole() {
  for (const [name, [shows]] of Object.entries(boards)) {
    const file = fileOf(play(name).forge);
    const vector = { name, shows, file: `${name}.ostraka`, sha256: named(file), fingerprint: fingerprintOf(name) };
    yield { file, vector } satisfies Made<unknown>;
  }
}

/** What must fail: the check is the one that names it, null where the file is no transcript. */
export function* broken() {
  for (const made of editing(refused)) {
    const check = /^V\d+/.exec(made.vector.name)?.[0] ?? null;
    yield { ...made, vector: { ...made.vector, check } } satisfies Made<unknown>;
  }
}

/** What changes no verdict, and is named in it. */
export const besides = () => editing(beside);

function* editing(cases: Edited) {
  for (const [name, [base, shows, make, expected]] of Object.entries(cases)) {
    const file = seededWith(name, () => fileOf(make(play(base))));
    const vector = {
      ...{ name, shows, base: `${base}.ostraka`, edits: editsOf(fileOf(play(base).forge), file), sha256: named(file) },
      fingerprint: expected ? fingerprintOf(expected) : null,
    };
    yield { file, vector } satisfies Made<unknown>;
  }
}
