/** Pictures of options, kept before their manifest names them; from then on any of them may be gone or damaged, and stops nothing. */
import { type Bytes, hex } from '../../shared/codec/bytes.ts';
import { OstrakaError } from '../../shared/codec/error.ts';
import type { Plan } from '../../shared/election/manifest.ts';
import {
  type PictureFound,
  type PictureName,
  pictureCompared,
  pictureFault,
  picturesIn,
} from '../../shared/election/picture.ts';
import { blobName } from './blob-files.ts';
import type { BoardReader, CoordinatorStore } from './coordinator-store.ts';

/** The picture of this name, compared with it. */
export function pictureIn(store: Pick<BoardReader, 'blob'>, name: PictureName): PictureFound {
  try {
    return pictureCompared(store.blob(name.sha256), name);
  } catch (error) {
    if (error instanceof OstrakaError) return error.code === 'storage-damaged' ? 'altered' : 'missing';
    throw error;
  }
}

/** Those of these names that are here, each once, in their order. */
export function picturesHere(store: Pick<BoardReader, 'blob'>, names: readonly PictureName[]): Bytes[] {
  const found = new Map(names.map((name) => [hex(name.sha256), pictureIn(store, name)]));
  return [...found.values()].filter((picture) => typeof picture !== 'string');
}

/**
 * While nobody has signed the names of its pictures, a plan goes with all of them, and each may be shown: later, one that is
 * lost holds nothing up. Throws `bad-manifest`, `blob-missing`.
 */
export function requirePictures({ contests }: Plan, given: readonly Bytes[]): void {
  const named = new Map(given.map((bytes) => [hex(blobName(bytes).sha256), bytes]));
  for (const { sha256, length } of picturesIn(contests)) {
    const bytes = named.get(hex(sha256));
    if (bytes?.length !== length)
      throw new OstrakaError('blob-missing', 'a picture that the plan names was not given with it', {
        hint: 'choose it again, or leave it out',
      });
    const fault = pictureFault(bytes);
    if (fault)
      throw new OstrakaError('bad-manifest', `a picture of an option: ${fault}`, { hint: 'choose another picture' });
  }
}

/** Keeps those of `given` that the plan names. */
export async function keepPictures(
  store: Pick<CoordinatorStore, 'keepBlob'>,
  { contests }: Plan,
  given: readonly Bytes[],
): Promise<void> {
  const wanted = new Set(picturesIn(contests).map(({ sha256 }) => hex(sha256)));
  for (const bytes of given) if (wanted.has(hex(blobName(bytes).sha256))) await store.keepBlob(bytes);
}
