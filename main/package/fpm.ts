#!/usr/bin/env node
/**
 * What electron-builder asks of fpm for a .deb, done by dpkg-deb, which every Debian has: it saves fetching fpm and a
 * Ruby to run it. The words are fpm's: options with a value each, and `FROM=TO` for what is installed. The same words and
 * files make the same package.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { sourceDate, steady } from './steady.ts';

interface Order {
  readonly options: ReadonlyMap<string, string>;
  readonly depends: readonly string[];
  readonly recommends: readonly string[];
  readonly installs: readonly (readonly [from: string, to: string])[];
}

/** In electron-builder.yml. */
const NO_HOMEPAGE = 'none';

function readOrder(words: readonly string[]): Order {
  const options = new Map<string, string>();
  const depends: string[] = [];
  const recommends: string[] = [];
  const installs: [string, string][] = [];
  for (let at = 0; at < words.length; at++) {
    const word = words[at]!;
    if (word === '--force') continue;
    if (word === '-d') depends.push(words[++at]!);
    else if (word === '--deb-recommends') recommends.push(words[++at]!);
    else if (word.startsWith('-')) options.set(word, words[++at]!);
    else {
      const between = word.lastIndexOf('=/');
      installs.push([word.slice(0, between), word.slice(between + 1)]);
    }
  }
  return { options, depends, recommends, installs };
}

/** Debian Policy 5.3; a description's further lines begin with a space. */
function control({ options, depends, recommends }: Order, kilobytes: number): string {
  const [synopsis = '', ...more] = options
    .get('--description')!
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const fields = {
    Package: options.get('--name'),
    Version: options.get('--version'),
    Architecture: options.get('--architecture'),
    Maintainer: options.get('--maintainer'),
    'Installed-Size': kilobytes,
    Depends: depends.join(', '),
    Recommends: recommends.join(', '),
    Section: options.get('--category'),
    Priority: options.get('--deb-priority'),
    Homepage: options.get('--url') === NO_HOMEPAGE ? undefined : options.get('--url'),
    Description: [synopsis, ...more.map((line) => ` ${line}`)].join('\n'),
  };
  return Object.entries(fields)
    .filter(([, value]) => value !== undefined && value !== '')
    .map(([name, value]) => `${name}: ${value}\n`)
    .join('');
}

function build(order: Order): void {
  const { options, installs } = order;
  if (options.get('-t') !== 'deb') throw new Error('only Debian packages are made here');
  const root = mkdtempSync(join(tmpdir(), 'deb-'));
  try {
    for (const [from, to] of installs) {
      mkdirSync(dirname(join(root, to)), { recursive: true });
      cpSync(from, join(root, to), { recursive: true, verbatimSymlinks: true });
    }
    const files = readdirSync(root, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort();
    const contents = files.map((file) => ({ path: file.slice(root.length + 1), bytes: readFileSync(file) }));
    const size = contents.reduce((sum, { bytes }) => sum + bytes.length, 0);
    const description = join(root, 'DEBIAN');
    mkdirSync(description);
    writeFileSync(join(description, 'control'), control(order, Math.ceil(size / 1024)));
    writeFileSync(
      join(description, 'md5sums'),
      contents.map(({ path, bytes }) => `${createHash('md5').update(bytes).digest('hex')}  ${path}\n`).join(''),
    );
    for (const [option, name] of [
      ['--after-install', 'postinst'],
      ['--before-remove', 'prerm'],
      ['--after-remove', 'postrm'],
    ] as const) {
      const script = options.get(option);
      if (script) writeFileSync(join(description, name), readFileSync(script), { mode: 0o755 });
    }
    const date = sourceDate(join(import.meta.dirname, '../..'));
    steady(root, date);
    const compression = (options.get('--deb-compression') ?? 'xz').replace(/^gz$/, 'gzip');
    const words = ['--root-owner-group', `-Z${compression}`, '--build', root, options.get('--package')!];
    execFileSync('dpkg-deb', words, { env: { ...process.env, SOURCE_DATE_EPOCH: String(date) } });
  } finally {
    rmSync(root, { recursive: true });
  }
}

build(readOrder(process.argv.slice(2)));
