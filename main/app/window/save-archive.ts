/** An election kept as one file: what the command line writes as a folder. */
import { fileName } from '../../../shared/codec/file-name.ts';
import type { Language } from '../../../shared/codec/texts.ts';
import type { Saved } from '../../../shared/protocol/ipc.ts';
import { archiveFiles, type ToArchive, zippedArchive } from '../../files/archive/archive.ts';
import type { Surroundings } from './session.ts';

/** Of an election that was judged. */
export type Archivable = Omit<ToArchive, 'language' | 'pages'>;

/** Without names, which are saved by themselves. Throws what `archiveFiles` and `zippedArchive` throw. */
export async function saveArchive(
  { saveFile, pageDirectory }: Pick<Surroundings, 'saveFile' | 'pageDirectory'>,
  title: string,
  election: Archivable,
  language: Language,
): Promise<Saved> {
  const files = await archiveFiles({ ...election, language, pages: pageDirectory });
  return saveFile(fileName(title, '-archive.zip'), 'application/zip', await zippedArchive(title, files));
}
