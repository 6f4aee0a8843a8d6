/**
 * Writes `../samples/version-N.json` for each version of the count that has none yet:
 *
 *   node main/launch/run.mjs shared/election/tally/testing/keep-samples.ts && npm run format
 *
 * What is there is never written anew: a version that has been released counts as it did. While a version is still open,
 * delete its file first.
 */
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { keptOf, versions } from './sampled-polls.ts';

for (const version of Object.keys(versions)) {
  const file = join(import.meta.dirname, '../samples', `version-${version}.json`);
  if (existsSync(file)) continue;
  writeFileSync(file, `${JSON.stringify(keptOf(Number(version)), null, 2)}\n`);
  console.log(file);
}
