import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { type AddressInfo, createServer as createSilent } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { findElectron, missing, unreachable, type Wanted } from './electron-distribution.ts';

const ARCHIVE = 'electron-v45.0.1-linux-x64.zip';

/** An npm package of Electron 45.0.1 without its program, and an empty cache. */
async function nothing(t: TestContext): Promise<Wanted & { readonly cache: string }> {
  const at = await mkdtemp(join(tmpdir(), 'ostraka-electron-'));
  t.after(() => rm(at, { recursive: true }));
  const [wrapper, cache] = [join(at, 'electron'), join(at, 'cache')];
  for (const folder of [wrapper, cache]) await mkdir(folder);
  await writeFile(join(wrapper, 'package.json'), '{ "version": "45.0.1" }');
  const checksum = createHash('sha256').update('distribution').digest('hex');
  await writeFile(join(wrapper, 'checksums.json'), JSON.stringify({ [ARCHIVE]: checksum }));
  return { platform: 'linux', arch: 'x64', wrapper, env: { electron_config_cache: cache }, cache };
}

async function distribution(at: string, version: string): Promise<string> {
  await mkdir(at, { recursive: true });
  await writeFile(join(at, 'version'), version);
  return at;
}

test('where Electron’s program is missing, it is said where it was looked for, what to do and what is made anyway', async (t) => {
  const wanted = await nothing(t);
  const search = await findElectron(wanted);
  assert.equal(search.found, null);
  const said = missing(wanted, search, 'nobody answers');
  assert.match(
    said,
    /^Electron 45\.0\.1 for linux on x64 is not on this computer and cannot be fetched: nobody answers\.$/m,
  );
  for (const place of [
    'ELECTRON_OVERRIDE_DIST_PATH: not set',
    `${join(wanted.wrapper, 'dist')}: not there`,
    `${join(wanted.cache, ARCHIVE)}, also one folder deeper: not there`,
  ])
    assert.ok(said.includes(`  ${place}\n`), place);
  assert.match(said, /Put electron-v45.*or unpack it.*Made without it: the command line.*verify\.html.*SHA-256/s);
});

test('it is found unpacked, where somebody says or where npm start fetched it, in its own version alone', async (t) => {
  const wanted = await nothing(t);
  await distribution(join(wanted.wrapper, 'dist'), '45.0.0');
  const { found, looked } = await findElectron(wanted);
  assert.equal(found, null);
  assert.match(looked.join('\n'), /dist: Electron 45\.0\.0, and package\.json asks for 45\.0\.1/);
  await distribution(join(wanted.wrapper, 'dist'), 'v45.0.1\n');
  assert.equal((await findElectron(wanted)).found, join(wanted.wrapper, 'dist'));
  const said = await distribution(join(wanted.cache, 'elsewhere'), '45.0.1');
  const env = { ...wanted.env, ELECTRON_OVERRIDE_DIST_PATH: said };
  assert.equal((await findElectron({ ...wanted, env })).found, said);
});

test('its archive is found in the cache, if it is the one that was published', async (t) => {
  const wanted = await nothing(t);
  const deeper = join(wanted.cache, 'ab12');
  await mkdir(deeper);
  await writeFile(join(deeper, ARCHIVE), 'something else');
  const { found, looked } = await findElectron(wanted);
  assert.equal(found, null);
  assert.match(looked.join('\n'), new RegExp(`ab12/${ARCHIVE}: not the SHA-256 that .*checksums\\.json says`));
  await writeFile(join(deeper, ARCHIVE), 'distribution');
  assert.equal((await findElectron(wanted)).found, join(deeper, ARCHIVE));
  await writeFile(join(wanted.cache, ARCHIVE), 'distribution');
  assert.equal((await findElectron(wanted)).found, join(wanted.cache, ARCHIVE));
});

test('whether it can be fetched is known soon, from a server that answers, refuses or is silent', async (t) => {
  const answers = createServer((_, response) => void response.writeHead(404).end()).listen(0, '127.0.0.1');
  const silent = createSilent().listen(0, '127.0.0.1');
  t.after(() => [answers, silent].map((server) => server.close()));
  const at = async (server: typeof answers | typeof silent): Promise<string> => {
    if (!server.listening) await new Promise((resolve) => server.once('listening', resolve));
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  };
  assert.equal(await unreachable(await at(answers)), null);
  assert.match((await unreachable(await at(silent), 20))!, /^127\.0\.0\.1:\d+ does not answer \(.*timeout\)$/);
  const gone = await at(silent);
  silent.close();
  assert.match((await unreachable(gone))!, /does not answer \(.*ECONNREFUSED/);
});
