import type { Bytes } from '../../../shared/codec/bytes.ts';
import { OstrakaError } from '../../../shared/codec/error.ts';
import { fileName } from '../../../shared/codec/file-name.ts';
import type { Saved } from '../../../shared/protocol/ipc.ts';
import { verifierBeside } from '../../files/verifier-beside.ts';
import { readVerifyPage, VERIFY_PAGE } from '../../pages/verify-page.ts';
import type { Surroundings } from './session.ts';

/** A transcript with the verifier for it beside it; in a browser, which takes one file at a time, without. */
export async function saveTranscript(
  { saveFile, pageDirectory }: Pick<Surroundings, 'saveFile' | 'pageDirectory'>,
  title: string,
  bytes: Bytes,
): Promise<Saved> {
  const saved = await saveFile(fileName(title, '.ostraka'), 'application/octet-stream', bytes);
  if ('path' in saved && saved.path !== null) await verifierBeside(saved.path, pageDirectory);
  return saved;
}

/** The verifier that is one file, by itself. Throws `not-found` where it was not built. */
export async function saveVerifier({
  saveFile,
  pageDirectory,
}: Pick<Surroundings, 'saveFile' | 'pageDirectory'>): Promise<Saved> {
  const page = await readVerifyPage(pageDirectory);
  if (!page) throw new OstrakaError('not-found', 'the verifier has not been built here');
  return saveFile(VERIFY_PAGE, page.type, page.bytes);
}
