/** `ostraka archive` keeps an election as one folder that can be checked by sums and, without them, by its transcript. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { writeNames } from '../../shared/board/roll/names-file.ts';
import { readTranscript } from '../../shared/board/transcript-file.ts';
import { unhex } from '../../shared/codec/bytes.ts';
import { languages } from '../../shared/codec/texts.ts';
import { judge } from '../../shared/verdict/judge.ts';
import { archiveFiles, SUMS, writeArchive } from '../files/archive/archive.ts';
import { readmeOf } from '../files/archive/readme.ts';
import { run, temporaryFolder } from './testing/commands.ts';

const samples = join(import.meta.dirname, '../../shared/board/verify/samples/version-2');
const sample = (name: string) => join(samples, `${name}.ostraka`);
const PLAIN = 'courses/three-nodes';
const { place } = temporaryFolder('ostraka-archive-');

/** Files below a folder, with slashes. */
const listed = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) =>
      join(parentPath, name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort();

/** What `sha256sum -c SHA256SUMS` says is not as it was. */
const broken = (folder: string): string[] =>
  readFileSync(join(folder, SUMS), 'utf8')
    .trimEnd()
    .split('\n')
    .flatMap((line) => {
      const [, sum, path] = /^([0-9a-f]{64}) {2}(\S.*)$/.exec(line)!;
      const there = existsSync(join(folder, path!));
      const same =
        there &&
        createHash('sha256')
          .update(readFileSync(join(folder, path!)))
          .digest('hex') === sum;
      return same ? [] : [path!];
    });

const transcriptIn = (folder: string): string =>
  join(folder, listed(folder).find((path) => path.endsWith('.ostraka'))!);

test('an archive holds every file with its sum, names apart, and its transcript has the same verdict', async () => {
  const fingerprint: string = JSON.parse((await run('verify', sample(PLAIN), '--json')).said).election.fingerprint;
  const names = place('names.json');
  writeFileSync(names, writeNames({ election: unhex(fingerprint), voters: [] }));
  const folder = place('kept');
  const { code, said, noted } = await run('archive', sample(PLAIN), '--out', folder, '--names', names);
  assert.deepEqual([code, said], [0, folder]);
  assert.match(noted, /CONSISTENT/);
  const files = listed(folder);
  for (const kind of [/^README\.txt$/, /^[^/]+\.ostraka$/, /^[^/]+-minutes\.html$/, /^results\/.+-result\.csv$/])
    assert.equal(files.filter((file) => kind.test(file)).length, 1, `${kind}`);
  for (const kind of [
    /^results\/.+-result\.json$/,
    /^results\/.+-ballots\.csv$/,
    /^results\/.+-cvr\.json$/,
    /^names\/.+\.names\.json$/,
  ])
    assert.equal(files.filter((file) => kind.test(file)).length, 1, `${kind}`);
  assert.deepEqual(broken(folder), []);
  const summed = readFileSync(join(folder, SUMS), 'utf8').trimEnd().split('\n');
  assert.deepEqual(
    summed.map((line) => line.slice(66)),
    files.filter((file) => file !== SUMS && !file.startsWith('names/')),
  );
  // Dated by the laptops' clocks, so that the same archive is made again.
  const cvr = readFileSync(join(folder, files.find((file) => file.endsWith('-cvr.json'))!), 'utf8');
  assert.equal(JSON.parse(cvr).GeneratedDate, '2023-11-14T22:13:20.000Z');
  const readme = readFileSync(join(folder, 'README.txt'), 'utf8');
  assert.ok(readme.split('\n').length <= 24, 'one screen');
  for (const file of files.filter((each) => !each.includes('/') && each !== 'README.txt'))
    assert.ok(readme.includes(file), file);
  assert.match(readme, /names\/: .*It may be deleted/);
  assert.deepEqual(readFileSync(transcriptIn(folder)), readFileSync(sample(PLAIN)));

  const [before, kept] = [
    await run('verify', sample(PLAIN), '--json'),
    await run('verify', transcriptIn(folder), '--json'),
  ];
  // How long each check took is another matter.
  const verdict = (json: string): unknown => JSON.parse(json, (key, value) => (key === 'milliseconds' ? null : value));
  assert.deepEqual([kept.code, verdict(kept.said)], [before.code, verdict(before.said)]);
  // Without names all of it holds as before.
  rmSync(join(folder, 'names'), { recursive: true });
  assert.deepEqual(broken(folder), []);
});

test('the same archive is completed, a changed or foreign file is noticed, and nothing is written then', async () => {
  const folder = place('again');
  const again = () => run('archive', sample(PLAIN), '--out', folder);
  assert.equal((await again()).code, 0);
  const files = listed(folder);
  assert.equal((await again()).code, 0);
  const csv = files.find((file) => file.endsWith('-result.csv'))!;
  rmSync(join(folder, csv));
  assert.deepEqual(broken(folder), [csv]);
  assert.equal((await again()).code, 0);
  assert.deepEqual([listed(folder), broken(folder)], [files, []]);

  for (const file of files) {
    const copy = place(`changed-${files.indexOf(file)}`);
    cpSync(folder, copy, { recursive: true });
    writeFileSync(join(copy, file), `${readFileSync(join(copy, file), 'latin1')} `, 'latin1');
    if (file !== SUMS) assert.deepEqual(broken(copy), [file]);
    // One of them, and the sums themselves, which say nothing of themselves.
    if (file !== SUMS && file !== csv) continue;
    const refused = await run('archive', sample(PLAIN), '--out', copy);
    assert.equal(refused.code, 2, file);
    assert.ok(refused.noted.includes(`${join(copy, file)} is another one than that of this archive`), refused.noted);
  }
  // What a Mac or Windows leaves in a folder that somebody has looked into is nobody's file.
  writeFileSync(join(folder, '.DS_Store'), 'x');
  writeFileSync(join(folder, 'results', 'Thumbs.db'), 'x');
  assert.equal((await again()).code, 0);
  mkdirSync(place('full'));
  writeFileSync(place('full/letter.txt'), 'x');
  const full = await run('archive', sample(PLAIN), '--out', place('full'));
  assert.equal(full.code, 2);
  assert.match(full.noted, /letter\.txt is not of this archive; nothing was written/);
  assert.deepEqual(listed(place('full')), ['letter.txt']);
});

test('what does not hold or has no end is not archived, and ends as ostraka verify does', async () => {
  for (const name of ['refused/V14-shares', 'unfinished/20-mix']) {
    const folder = place(name.replace('/', '-'));
    const { code } = await run('verify', sample(name));
    const archived = await run('archive', sample(name), '--out', folder);
    assert.deepEqual([archived.code, archived.said], [code, ''], name);
    assert.match(archived.noted, /nothing is written/);
    assert.equal(existsSync(folder), false);
  }
  const other = place('other.json');
  writeFileSync(other, writeNames({ election: new Uint8Array(32), voters: [] }));
  const refused = await run('archive', sample(PLAIN), '--out', place('no'), '--names', other);
  assert.equal(refused.code, 2);
  assert.match(refused.noted, /the names of another election/);
  assert.equal(existsSync(place('no')), false);
});

test('an archive of an election by codes names no folder of names', () => {
  const said = {
    title: 'Club',
    transcript: 'a.ostraka',
    minutes: 'a.html',
    words: [],
    verifier: false,
    undated: false,
  };
  for (const language of languages) {
    assert.match(readmeOf(language, { ...said, names: true }), /^names\//m);
    assert.doesNotMatch(readmeOf(language, { ...said, names: false }), /names|verify\.html/);
  }
});

test('the verifier lies in it where it is built, and README says so in every language', async () => {
  mkdirSync(place('pages'));
  writeFileSync(place('pages/verify.html'), '<!doctype html>');
  const bytes = new Uint8Array(readFileSync(sample(PLAIN)));
  const transcript = readTranscript(bytes);
  const judged = await judge(transcript, { expected: null, clock: () => 0, onProgress: () => {} });
  for (const [language, says] of [
    ['en', 'verify.html: checks the record in any browser'],
    ['de', 'verify.html: prüft das Brett in jedem Browser'],
    ['es', 'verify.html: comprueba el registro en cualquier navegador'],
    ['fr', 'verify.html\u00a0: vérifie le registre dans tout navigateur'],
  ] as const) {
    const maker = { madeBy: 'anyone', version: '1', times: [] } as const;
    const { notes } = transcript;
    const made = { judged, notes, bytes: () => [bytes], size: bytes.length, maker, language, pages: place('pages') };
    const folder = place(`with-verifier-${language}`);
    await writeArchive(folder, await archiveFiles(made), null);
    assert.equal(readFileSync(join(folder, 'verify.html'), 'utf8'), '<!doctype html>');
    assert.deepEqual(broken(folder), []);
    const readme = readFileSync(join(folder, 'README.txt'), 'utf8');
    assert.ok(readme.includes(says));
    // Where minutes are not written in that language, the README says in which they are.
    const written = language === 'de' ? 'de' : 'en';
    const minutes = readFileSync(join(folder, listed(folder).find((file) => file.endsWith('-minutes.html'))!), 'utf8');
    assert.ok(minutes.includes(`<html lang="${written}">`));
    assert.equal(/\((en inglés|en anglais)\)/.test(readme), language === 'es' || language === 'fr');
    assert.ok(readme.split('\n').length <= 24);
  }
});
