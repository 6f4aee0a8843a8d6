/** What a Linux system wants to know of a program beside its own files, laid out as beneath /usr/share. */
import { chmodSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import about from '../../../package.json' with { type: 'json' };
import { bashCompletion, fishCompletion, zshCompletion } from './completions.ts';
import { copyright, debianChangelog, desktopEntry, metainfo, settings } from './documents.ts';
import { manPage } from './man.ts';
import { toldCommands } from './told.ts';

const own = (name: string): string => readFileSync(join(import.meta.dirname, name), 'utf8');
/** Node's gzip says nothing of a name, a time or a machine. */
const gzipped = (text: string): Buffer => gzipSync(text, { level: 9 });

/** The same for every user of the system and for one alone, by path; @param date of everything, in seconds since 1970 */
async function shared(date: number): Promise<Record<string, string | Buffer>> {
  const told = await toldCommands();
  return {
    'mime/packages/ostraka.xml': own('ostraka.xml'),
    [`metainfo/${settings.appId}.metainfo.xml`]: metainfo(date),
    'man/man1/ostraka.1.gz': gzipped(manPage(told, about.version, date)),
    'bash-completion/completions/ostraka': bashCompletion(told),
    'zsh/vendor-completions/_ostraka': zshCompletion(told),
    'fish/vendor_completions.d/ostraka.fish': fishCompletion(told),
  };
}

/** Of a Debian system alone. */
const debian = (date: number): Record<string, string | Buffer> => ({
  'doc/ostraka/copyright': copyright(),
  'doc/ostraka/changelog.gz': gzipped(debianChangelog(date)),
  'lintian/overrides/ostraka': own('overrides'),
});

/** Writes the folder anew. */
export async function writeShare(folder: string, date: number): Promise<void> {
  rmSync(folder, { recursive: true, force: true });
  write(folder, { ...(await shared(date)), ...debian(date) });
}

/**
 * Puts install.sh into an unpacked app, with what it gives to one user.
 * @param icons PNG files that are named by their sizes
 */
export async function putForOneUser(app: string, icons: string, date: number): Promise<void> {
  const drawn = readdirSync(icons).map((name) => {
    const path = `icons/hicolor/${name.replace(/\.png$/, '')}/apps/${about.name}.png`;
    return [path, readFileSync(join(icons, name))] as const;
  });
  write(join(app, 'share'), {
    ...(await shared(date)),
    'applications/ostraka.desktop': desktopEntry(),
    ...Object.fromEntries(drawn),
  });
  writeFileSync(join(app, 'install.sh'), own('install.sh'));
  chmodSync(join(app, 'install.sh'), 0o755);
}

function write(folder: string, files: Readonly<Record<string, string | Buffer>>): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
}
