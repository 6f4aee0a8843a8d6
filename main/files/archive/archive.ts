/**
 * The archive of an election as one folder: transcript, verifier, minutes, results, and a sum for each of them. Names of voters lie apart,
 * in a folder that can be deleted. All of it but the names follows from the transcript, so that the same archive is made again.
 */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, readdir } from 'node:fs/promises';
import { dirname, join, sep } from 'node:path';
import { closeUnwitnessed, timeOf } from '../../../shared/board/entry-types/witness.ts';
import { type FileFacts, type Maker, minutesFacts } from '../../../shared/board/minutes/facts.ts';
import type { ElectionRecord } from '../../../shared/board/record.ts';
import { ENDED_WITHOUT_RESULT, exitCode, UNWITNESSED } from '../../../shared/board/verify/verdict.ts';
import { type Bytes, joined, utf8 } from '../../../shared/codec/bytes.ts';
import { OstrakaError } from '../../../shared/codec/error.ts';
import { fileName } from '../../../shared/codec/file-name.ts';
import { type Language, type OwnLanguage, writtenFor } from '../../../shared/codec/texts.ts';
import { formatsFor } from '../../../shared/election/export-formats.ts';
import { electionWordsOf } from '../../../shared/election/manifest.ts';
import type { Judged } from '../../../shared/verdict/judge.ts';
import { minutesOf } from '../../../shared/verdict/minutes/minutes.ts';
import { htmlFile } from '../../../shared/verdict/paper/html.ts';
import { voiceIn } from '../../../shared/verdict/texts/texts.ts';
import { readVerifyPage, VERIFY_PAGE } from '../../pages/verify-page.ts';
import { chunksOf, contestFiles, type ExportedFile, resultFile, resultFormats } from '../exports/exports.ts';
import { openedElection } from '../exports/opened.ts';
import { writeFileWhole } from '../transcript-file.ts';
import { NAMES, README, RESULTS, readmeOf } from './readme.ts';
import { type Zipped, zipOf } from './zip.ts';

export const SUMS = 'SHA256SUMS';

type Chunks = Iterable<Bytes> | AsyncIterable<Bytes>;

/** A file of an archive, which can be gone through more than once. */
export interface ArchiveFile {
  /** Below the folder, with slashes. */
  readonly path: string;
  readonly chunks: () => Chunks;
}

export interface ToArchive {
  /** Of a transcript that has come to its end, and holds. */
  readonly judged: Judged;
  readonly notes: readonly string[];
  /** The transcript itself. */
  readonly bytes: () => Chunks;
  readonly size: number;
  /** Of the minutes. */
  readonly maker: Maker;
  /** Of the README; minutes are in it, or in English. */
  readonly language: Language;
  /** The built windows. */
  readonly pages: string;
}

/** Ended, with a result or without one; whether q nodes attest it, the minutes say. */
const KEPT: ReadonlySet<number> = new Set([0, ENDED_WITHOUT_RESULT, UNWITNESSED]);

/** Whether it holds and has come to its end: nothing else is archived. */
export const isKept = ({ verdict }: Pick<Judged, 'verdict'>): boolean => KEPT.has(exitCode(verdict));

/** All files that have a sum, with the sums behind them. The transcript is named by the title, wherever it comes from. Throws `bad-request` where `isKept` says no. */
export async function archiveFiles({
  judged,
  notes,
  bytes,
  size,
  maker,
  language,
  pages,
}: ToArchive): Promise<ArchiveFile[]> {
  const { folded } = judged;
  if (!folded || !isKept(judged))
    throw new OstrakaError('bad-request', 'this transcript does not hold, or has not come to its end');
  const { record, blobs } = folded;
  const { title } = record.manifest;
  const transcript: ArchiveFile = { path: fileName(title, '.ostraka'), chunks: bytes };
  const file: FileFacts = { name: transcript.path, bytes: size, sha256: await hashOf(bytes()) };
  const facts = minutesFacts(judged, { notes }, file, maker);
  // In UTC: whoever makes the archive again, and elsewhere, makes the same.
  const written = writtenFor(language);
  const minutes = minutesOf(facts, voiceIn(written), 'UTC');
  const verifier = await readVerifyPage(pages);
  const named = { title, transcript: transcript.path, minutes: fileName(title, '-minutes.html') };
  const dated = datedBy(record, notes);
  const readme = readmeOf(language, {
    ...named,
    words: electionWordsOf(record.manifest),
    verifier: verifier !== null,
    names: record.manifest.voters.credentials === 'keys',
    undated: record.result !== null && dated === null,
  });
  const text = (path: string, content: string): ArchiveFile => ({ path, chunks: () => [utf8(content)] });
  const files = [
    text(README, readme),
    transcript,
    ...(verifier ? [{ path: VERIFY_PAGE, chunks: () => [verifier.bytes] }] : []),
    text(named.minutes, htmlFile(written, minutes.title, minutes.page)),
    ...resultsOf(record, blobs, dated, written).map(({ name, pieces }) => ({
      path: `${RESULTS}/${name}`,
      // Some are drawn while they are written.
      chunks: kept(pieces),
    })),
  ].sort((a, b) => (a.path < b.path ? -1 : 1));
  const lines: string[] = [];
  for (const { path, chunks } of files) lines.push(`${await hashOf(chunks())}  ${path}\n`);
  return [...files, text(SUMS, lines.join(''))];
}

/** The same as one file that unpacks into a folder. Throws `not-saved` where that is too large. */
export async function zippedArchive(title: string, files: readonly ArchiveFile[]): Promise<Bytes> {
  const zipped: Zipped[] = [];
  for (const { path, chunks } of files) {
    const parts: Bytes[] = [];
    for await (const chunk of chunks()) parts.push(chunk);
    zipped.push({ path: `${fileName(title, '-archive')}/${path}`, bytes: joined(parts) });
  }
  return zipOf(zipped);
}

/** Writes what is not there yet, and the names apart. Throws `not-saved` where the folder holds anything that is not of this archive. */
export async function writeArchive(
  folder: string,
  files: readonly ArchiveFile[],
  names: ArchiveFile | null,
): Promise<void> {
  const all = [...files, ...(names ? [{ ...names, path: `${NAMES}/${names.path}` }] : [])];
  const there = await listed(folder);
  const other = (path: string, what: string): OstrakaError =>
    new OstrakaError('not-saved', `${join(folder, path)} ${what}; nothing was written`, {
      hint: 'name a folder that is empty, or not there yet',
    });
  for (const path of there) {
    const file = all.find((one) => one.path === path);
    if (!file && !path.startsWith(`${NAMES}/`)) throw other(path, 'is not of this archive');
    if (file && (await hashOf(createReadStream(join(folder, path)))) !== (await hashOf(file.chunks())))
      throw other(path, 'is another one than that of this archive');
  }
  for (const { path, chunks } of all) {
    if (there.includes(path)) continue;
    const place = join(folder, path);
    await mkdir(dirname(place), { recursive: true }).catch((cause: Error) => {
      throw new OstrakaError('not-saved', `${dirname(place)} is no folder: ${cause.message}`, { cause });
    });
    await writeFileWhole(place, chunks());
  }
}

/**
 * When q laptops had the close, by the median of their clocks: a report of cast votes says when it was made, and this much of it follows
 * from the transcript. Null where no note in it shows that.
 */
function datedBy(record: ElectionRecord, notes: readonly string[]): Date | null {
  const shows = notes.findLast((note) => closeUnwitnessed(record, note) === null);
  return shows === undefined ? null : new Date(timeOf(record, shows) * 1000);
}

/** Without whole ballots; without cast vote records where nothing dates them. */
function resultsOf(
  record: ElectionRecord,
  blobs: (sha256: Bytes) => Bytes,
  dated: Date | null,
  language: OwnLanguage,
): ExportedFile[] {
  const results = resultFormats.map((format) => resultFile(record, format));
  if (!record.result) return results;
  const election = openedElection(record, blobs);
  const contests = election.manifest.contests.flatMap((contest, at) =>
    formatsFor(contest, election.tally.contests[at]!).flatMap((format) => {
      if (format === 'cvr' && dated === null) return [];
      try {
        return contestFiles(election, at, format, { whole: false, generated: dated ?? new Date(0), language });
      } catch (error) {
        if (error instanceof OstrakaError && error.code === 'not-in-this-format') return [];
        throw error;
      }
    }),
  );
  return [...results, ...contests];
}

function kept(pieces: Iterable<string>): () => Iterable<Bytes> {
  const whole = [...pieces];
  return () => chunksOf(whole);
}

/** In hexadecimal. */
async function hashOf(chunks: Chunks): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of chunks) hash.update(chunk);
  return hash.digest('hex');
}

/** What systems put into folders by themselves, to show them. */
const OF_THE_SYSTEM: ReadonlySet<string> = new Set(['.DS_Store', 'Thumbs.db', 'desktop.ini']);

/** Files below a folder that people put there, with slashes; none where it is not there. Throws `not-saved` where it is none. */
async function listed(folder: string): Promise<string[]> {
  try {
    const found = await readdir(folder, { recursive: true, withFileTypes: true });
    return found
      .filter((entry) => !entry.isDirectory() && !OF_THE_SYSTEM.has(entry.name))
      .map(({ parentPath, name }) => join(parentPath, name).slice(join(folder, sep).length).replaceAll(sep, '/'));
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw new OstrakaError('not-saved', `${folder} is no folder: ${(cause as Error).message}`, { cause });
  }
}
