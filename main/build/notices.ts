/** What the licences of bundled packages ask for: that they come with every copy. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type BundleName, bundledPackages, nameOf, readLock } from './bundled-packages.ts';

/**
 * Name, version and the licence's own words of every package whose code is in the bundles, or in those that are named. Throws where a
 * package does not come with its licence.
 */
export function notices(root: string, bundles?: readonly BundleName[]): string {
  const { packages } = readLock(root);
  return bundledPackages(root, bundles)
    .map((path) => {
      const { version, license } = packages[path] ?? {};
      const words = texts(join(root, path));
      if (words.length === 0)
        throw new Error(
          `${path} is bundled and has no licence in its folder: its authors' words have to come with every copy`,
        );
      return [`${nameOf(path)} ${version}, ${license ?? 'see below'}`, ...words].join('\n\n');
    })
    .join(`\n\n${'-'.repeat(80)}\n\n`);
}

/** Of the files that a package's licence and its notices are in. */
const texts = (directory: string): string[] =>
  readdirSync(directory)
    .filter((name) => /^(licen[cs]e|notice|copying)/i.test(name))
    .sort()
    .map((name) => readFileSync(join(directory, name), 'utf8').replaceAll('\r\n', '\n').trim());
