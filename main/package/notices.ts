/** What the licences of the bundled packages ask for: that they come with every copy. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Bundled into the pages, and so no dependency of what runs. */
const OF_THE_PAGES = ['preact', 'qr'];

interface Locked {
  readonly packages: Readonly<
    Record<
      string,
      { readonly version?: string; readonly license?: string; readonly dev?: true; readonly optional?: true }
    >
  >;
}

/** Of every package that is installed to run the app, and for a few that the bundler leaves out in the end. */
export function notices(root: string): string {
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as Locked;
  const pages = new Set(OF_THE_PAGES.map((name) => `node_modules/${name}`));
  return Object.entries(packages)
    .filter(([path, { dev, optional }]) => pages.has(path) || (path !== '' && !dev && !optional))
    .map(([path, { version, license }]) => {
      const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
      return [`${name} ${version}, ${license ?? 'see below'}`, ...texts(join(root, path))].join('\n\n');
    })
    .join(`\n\n${'-'.repeat(80)}\n\n`);
}

const texts = (directory: string): string[] =>
  readdirSync(directory)
    .filter((name) => /^(licen[cs]e|notice|copying)/i.test(name))
    .map((name) => readFileSync(join(directory, name), 'utf8').trim());
