/** `ostraka archive`: an election kept as one folder, from its transcript. */
import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { exitCode } from '../../../shared/board/verify/verdict.ts';
import { equal } from '../../../shared/codec/bytes.ts';
import { OstrakaError } from '../../../shared/codec/error.ts';
import { fileName } from '../../../shared/codec/file-name.ts';
import { languages } from '../../../shared/codec/texts.ts';
import { sentence } from '../../../shared/verdict/verdict-lines.ts';
import { type ArchiveFile, archiveFiles, isKept, writeArchive } from '../../files/archive/archive.ts';
import { readNamesFile } from '../../files/names-file.ts';
import { ownVersion } from '../../launch/own-version.ts';
import { builtPages } from '../../pages/pages.ts';
import { VERIFY_PAGE } from '../../pages/verify-page.ts';
import { readExpectation } from '../arguments/fingerprint.ts';
import { languageIn } from '../arguments/language.ts';
import { type Args, type Command, type Context, option, required } from '../command.ts';
import { judgeAloud, readAloud } from '../judging.ts';
import { Progress } from '../terminal/progress.ts';

export const archiveCommand: Command = {
  usage: `usage: ostraka archive TRANSCRIPT --out DIR [--names FILE] [--language LANGUAGE] [--expect WORDS]

Checks a transcript as ostraka verify does, and keeps the election as one folder: the transcript, verify.html, minutes, the
result and opened ballots for other programs, SHA256SUMS, and a README that says what is what and how to check it. Nothing is
written of a transcript that does not hold, or has not come to its end. The verdict stands on stderr; exit codes are those of
ostraka verify. Asked the same again, it makes the same archive: a folder that holds it already is completed where a file
is missing; one that holds anything else, or a file that was changed, is refused.

  --out DIR              the folder, empty or not there yet
  --names FILE           the file of voters’ names, kept apart in names/, which may be deleted and is not in SHA256SUMS
  --language LANGUAGE    of README and minutes: en, de, es or fr, in which minutes are English; English where it is left out
  --expect WORDS         the twelve words of the election, or its fingerprint, as for ostraka verify

Example: ostraka archive election.ostraka --out archive --expect "abacus ability about …"`,
  options: {
    out: { type: 'string' },
    names: { type: 'string' },
    language: { type: 'string' },
    expect: { type: 'string' },
  },
  positionals: ['TRANSCRIPT'],
  run,
};

async function run(args: Args, context: Context): Promise<number> {
  const [path] = args.positionals as [string];
  const out = required(args, 'out');
  const language = languageIn(args, languages);
  const expect = option(args, 'expect');
  const expected = expect === undefined ? null : readExpectation(expect);
  const progress = new Progress(process.stderr, true);
  const transcript = await readAloud(path, progress).finally(() => progress.end());
  const judged = await judgeAloud(transcript, expected, progress, context);
  const { verdict } = judged;
  context.note(sentence(verdict));
  const code = exitCode(verdict);
  if (!isKept(judged)) {
    context.note('nothing is written');
    return code;
  }
  const names = await namesIn(option(args, 'names'), judged);
  const file = { bytes: () => createReadStream(path) as AsyncIterable<Buffer>, size: (await stat(path)).size };
  const maker = { madeBy: 'anyone', version: ownVersion(), times: [] } as const;
  const files = await archiveFiles({ judged, notes: transcript.notes, ...file, maker, language, pages: builtPages });
  // What was hashed and is copied is what was judged.
  transcript.confirm();
  await writeArchive(out, files, names);
  if (!files.some((one) => one.path === VERIFY_PAGE))
    context.note(`${VERIFY_PAGE} has not been built here and is left out; npm run build makes it`);
  context.say(out);
  return code;
}

/** Null where none are given. Throws `unreadable`, and `bad-request` where they are another election's. */
async function namesIn(
  path: string | undefined,
  { folded }: Awaited<ReturnType<typeof judgeAloud>>,
): Promise<ArchiveFile | null> {
  if (path === undefined) return null;
  const { election } = readNamesFile(path);
  const { fingerprint, manifest } = folded!.record;
  if (!equal(election, fingerprint))
    throw new OstrakaError('bad-request', `${path}: these are the names of another election`);
  const bytes = await readFile(path);
  return { path: fileName(manifest.title, '.names.json'), chunks: () => [bytes] };
}
