import { writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { builtPages } from '../pages/pages.ts';
import { readVerifyPage, VERIFY_PAGE } from '../pages/verify-page.ts';

/**
 * Puts the verifier that is one file beside a transcript that was saved, and never in the place of another file. Where it
 * cannot be, or is not built, nothing is lost with it.
 * @returns where it lies now; null where it was there already or could not be put there
 */
export async function verifierBeside(transcript: string, pages = builtPages): Promise<string | null> {
  const beside = join(dirname(transcript), VERIFY_PAGE);
  const page = await readVerifyPage(pages);
  if (!page) return null;
  return writeFile(beside, page.bytes, { flag: 'wx' }).then(
    () => beside,
    () => null,
  );
}
