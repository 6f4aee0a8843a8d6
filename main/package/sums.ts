/** `npm run package:sums -- DIRECTORY`: the SHA-256 of every file in a directory, in SHA256SUMS there, as `sha256sum --check` reads it. */
import { createHash } from 'node:crypto';
import { createReadStream, readdirSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { pipeline } from 'node:stream/promises';

export const SUMS = 'SHA256SUMS';

/** In hex. */
export async function sha256(file: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return hash.digest('hex');
}

/** Of files that lie in a directory, by name; returns the list's path. */
export async function writeSums(directory: string, files: readonly string[]): Promise<string> {
  const lines: string[] = [];
  for (const file of files.toSorted()) lines.push(`${await sha256(file)}  ${basename(file)}\n`);
  const sums = join(directory, SUMS);
  await writeFile(sums, lines.join(''));
  return sums;
}

if (import.meta.main) {
  const [directory] = process.argv.slice(2);
  if (directory === undefined) {
    console.error('usage: npm run package:sums -- DIRECTORY');
    process.exit(2);
  }
  const files = readdirSync(directory, { withFileTypes: true }).filter(
    (entry) => entry.isFile() && entry.name !== SUMS,
  );
  console.log(
    `made ${await writeSums(
      directory,
      files.map(({ name }) => join(directory, name)),
    )}`,
  );
}
