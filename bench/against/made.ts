/** What both builds work on, made once by the other one. */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readEntry } from '../../shared/board/entry.ts';
import { recordFor } from '../../shared/board/fold.ts';
import { readTranscript } from '../../shared/board/transcript-file.ts';
import type { Build } from './build.ts';
import { hold, insideOf } from './processes.ts';
import type { GroupName } from './rows.ts';

export interface Made {
  /** Of lists as `inside/files.ts` keeps them. */
  readonly lists: string;
  readonly transcript: string;
}

/** Who needs what. */
const NEEDS: Readonly<Record<keyof Made, readonly GroupName[]>> = {
  lists: ['verify', 'shuffle', 'decrypt', 'shares'],
  transcript: ['transcript'],
};

/** Makes what these groups need and `directory` does not hold yet. Throws what making it throws. */
export async function make(
  directory: string,
  by: Build,
  size: number,
  groups: readonly GroupName[],
  say: (line: string) => void,
  stop: AbortSignal,
): Promise<Made> {
  const of = `${size}-${by.commit ?? 'unknown'}`;
  const made: Made = {
    lists: join(directory, `lists-${of}`),
    transcript: join(directory, `election-${of}`, 'transcript.ostraka'),
  };
  const missing = (what: keyof Made): boolean =>
    groups.some((group) => NEEDS[what].includes(group)) && !existsSync(made[what]);
  if (missing('lists')) {
    say(`making lists of ${size} ciphertexts`);
    await whole(made.lists, (fresh) => insideOf(by, 'make-lists', fresh, size, {}, stop));
  }
  if (missing('transcript')) {
    say(`making a transcript of ${size} ballots`);
    await whole(dirname(made.transcript), (fresh) => hold(by, fresh, size, stop));
  }
  return made;
}

/** A folder that is there only once all that belongs into it is. */
async function whole(folder: string, fill: (fresh: string) => Promise<unknown>): Promise<void> {
  mkdirSync(dirname(folder), { recursive: true });
  const fresh = mkdtempSync(`${folder}-`);
  try {
    await fill(fresh);
    rmSync(folder, { recursive: true, force: true });
    renameSync(fresh, folder);
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
}

/** Of the manifest in a transcript; throws where there is none. */
export function versionOf(transcript: string): number {
  const [first] = readTranscript(new Uint8Array(readFileSync(transcript))).entries;
  const record = first && recordFor(readEntry(first));
  if (!record) throw new Error(`${transcript} begins with no manifest`);
  return record.manifest.version;
}
