/** `npm run vectors`: writes docs/vectors anew. They change only where the bytes of the protocol do. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { vectors, written } from './vectors.ts';

const directory = join(import.meta.dirname, '../../../docs/vectors');
mkdirSync(directory, { recursive: true });
for (const [name, make] of Object.entries(vectors)) writeFileSync(join(directory, `${name}.json`), written(make()));
