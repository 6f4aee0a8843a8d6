/** A file that the app was opened with, for the verifier. */
import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Bytes } from '../../../shared/codec/bytes.ts';
import { OstrakaError } from '../../../shared/codec/error.ts';
import { MAX_TRANSCRIPT_BYTES } from '../../../shared/protocol/ipc.ts';
import { unreadable } from '../../files/transcript-file.ts';
import type { WindowSession } from './session.ts';

export interface GivenFile {
  readonly name: string;
  readonly bytes: Bytes;
}

/** Throws `unreadable` with the path, `too-long` for what a window cannot hold. */
export async function readGiven(path: string, most = MAX_TRANSCRIPT_BYTES): Promise<GivenFile> {
  try {
    const { size } = await stat(path);
    if (size > most)
      throw new OstrakaError('too-long', `${path} is larger than a window reads`, {
        hint: 'ostraka verify reads a transcript of any size',
      });
    return { name: basename(path), bytes: new Uint8Array(await readFile(path)) };
  } catch (cause) {
    throw cause instanceof OstrakaError ? cause : unreadable(path, cause);
  }
}

/** Has it judged; what cannot be judged is told in the window's state. Throws what the verifier's call throws. */
export async function judgeGiven(session: WindowSession, { name, bytes }: GivenFile): Promise<void> {
  await session.call('verifier.check', { name, bytes, expected: '' });
}
