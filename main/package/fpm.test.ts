import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';

test('the same files make the same .deb, whatever umask, zone, language and place it is made under', async (t) => {
  if (spawnSync('dpkg-deb', ['--version']).error) return t.diagnostic('there is no dpkg-deb here');
  const at = await mkdtemp(join(tmpdir(), 'ostraka-fpm-'));
  t.after(() => rm(at, { recursive: true }));

  const made = async (umask: number, place: string, env: Record<string, string>): Promise<Buffer> => {
    const here = join(at, place);
    const before = process.umask(umask);
    try {
      await mkdir(join(here, 'app/resources'), { recursive: true });
      await writeFile(join(here, 'app/ostraka'), '#!/bin/sh\n', { mode: 0o777 });
      await writeFile(join(here, 'app/resources/app.asar'), 'archive');
      await writeFile(join(here, 'after'), '#!/bin/sh\nexit 0\n');
      const words = ['-t', 'deb', '--name', 'ostraka', '--version', '1.0', '--architecture', 'amd64'];
      words.push(
        '--maintainer',
        'A <a@b.c>',
        '--description',
        'An app\n of ours',
        '--after-install',
        join(here, 'after'),
      );
      words.push('--package', join(here, 'made.deb'), `${join(here, 'app')}/=/opt/Ostraka`);
      execFileSync(process.execPath, [join(import.meta.dirname, 'fpm.ts'), ...words], {
        env: { ...process.env, SOURCE_DATE_EPOCH: '1700000000', ...env },
        stdio: 'ignore',
      });
    } finally {
      process.umask(before);
    }
    return readFile(join(here, 'made.deb'));
  };
  const deb = await made(0o022, 'one', { TZ: 'UTC', LC_ALL: 'C' });
  assert.deepEqual(await made(0o077, 'an other', { TZ: 'Asia/Kathmandu', LC_ALL: 'de_DE.UTF-8' }), deb);
  assert.notDeepEqual(await made(0o022, 'third', { SOURCE_DATE_EPOCH: '1700000001' }), deb);

  const contents = execFileSync('dpkg-deb', ['--contents', join(at, 'an other/made.deb')], {
    encoding: 'utf8',
    env: { ...process.env, TZ: 'UTC' },
  });
  assert.match(contents, /^-rwxr-xr-x root\/root +10 2023-11-14 22:13 \.\/opt\/Ostraka\/ostraka$/m);
  assert.match(contents, /^-rw-r--r-- root\/root .*app\.asar$/m);
});
