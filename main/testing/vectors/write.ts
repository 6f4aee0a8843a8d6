/** `npm run vectors`: writes docs/vectors anew. They change only where the bytes of the protocol do. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startArithmetic } from '../../workers/arithmetic.ts';
import { transcriptFiles } from './transcripts/written.ts';
import { vectors, written } from './vectors.ts';

startArithmetic();
const directory = join(import.meta.dirname, '../../../docs/vectors');
const transcripts = join(directory, 'transcripts');
const files = await transcriptFiles();
rmSync(transcripts, { recursive: true, force: true });
mkdirSync(transcripts, { recursive: true });
for (const [name, make] of Object.entries(vectors)) writeFileSync(join(directory, `${name}.json`), written(make()));
for (const [name, file] of files)
  writeFileSync(join(transcripts, name), file instanceof Uint8Array ? file : written(file));
