/** The modules of the package `postgres/`, where it is installed: nothing here imports them. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { OstrakaError } from '../../../shared/codec/error.ts';
import { ROOT } from '../../launch/root.ts';

/** @param path in that package, @param need said of what is asked: “keeps no board in a database”. Throws `no-adapter`. */
export async function loadPart(path: string, need: string): Promise<unknown> {
  const folder = join(ROOT, 'postgres');
  const hint = 'in a copy of the project’s sources run: npm ci --prefix postgres';
  if (!existsSync(join(folder, path)))
    throw new OstrakaError('no-adapter', `this Ostraka ${need}: the part for PostgreSQL is not in it`, { hint });
  if (!existsSync(join(folder, 'node_modules/pg')))
    throw new OstrakaError('no-adapter', 'the part for PostgreSQL is not installed', { hint });
  return import(pathToFileURL(join(folder, path)).href);
}
