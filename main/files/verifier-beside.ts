import { constants, copyFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { builtPages } from '../pages/pages.ts';
import { VERIFY_PAGE } from '../pages/verify-page.ts';

/**
 * Puts the verifier that is one file beside a transcript that was saved, and never in the place of another file. Where it
 * cannot be, or is not built, nothing is lost with it.
 * @returns where it lies now; null where it was there already or could not be put there
 */
export async function verifierBeside(transcript: string, pages = builtPages): Promise<string | null> {
  const beside = join(dirname(transcript), VERIFY_PAGE);
  return copyFile(join(pages, VERIFY_PAGE), beside, constants.COPYFILE_EXCL).then(
    () => beside,
    () => null,
  );
}
