/** What a judged transcript holds, as files for other programs. */
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { exitCode } from '../../shared/board/verify/verdict.ts';
import { OstrakaError } from '../../shared/codec/error.ts';
import { type ContestFormat, contestFormats } from '../../shared/election/export-formats.ts';
import type { Judged } from '../../shared/verdict/judge.ts';
import { sayVerdict } from '../../shared/verdict/texts/texts.ts';
import { sentence } from '../../shared/verdict/verdict-lines.ts';
import {
  chunksOf,
  contestFiles,
  type ExportedFile,
  resultFile,
  resultFormats,
  type Wanted,
  wholeFile,
} from '../files/exports/exports.ts';
import { openedElection } from '../files/exports/opened.ts';
import { writeFileWhole } from '../files/transcript-file.ts';
import { readExpectation } from './arguments/fingerprint.ts';
import { languageIn } from './arguments/language.ts';
import { type Args, type Context, flag, option, required, usage } from './command.ts';
import { judgeAloud, readAloud } from './judging.ts';
import { Progress } from './terminal/progress.ts';

/** The exit code of the verdict; nothing is written but of a valid one, attested by q nodes or not. Throws `usage`, `not-saved`. */
export async function exportOpened(path: string, out: string, args: Args, context: Context): Promise<number> {
  for (const name of ['data', 'from'])
    if (args.values[name] !== undefined) throw usage(`give --${name} or a TRANSCRIPT`);
  const formats = formatsIn(required(args, 'as'));
  const language = languageIn(args);
  const expect = option(args, 'expect');
  const expected = expect === undefined ? null : readExpectation(expect);
  const progress = new Progress(process.stderr, true);
  const transcript = await readAloud(path, progress).finally(() => progress.end());
  const judged = await judgeAloud(transcript, expected, progress, context);
  context.note(sentence(judged.verdict));
  const code = exitCode(judged.verdict);
  if (code !== 0 && code !== 6) {
    context.note('nothing is written');
    return code;
  }
  const whole = flag(args, 'whole');
  const files = filesOf(judged, formats, { whole, generated: new Date(), language }, context);
  if (files.length === 0) throw new OstrakaError('not-in-this-format', 'there is nothing to write in these formats');
  const places = files.map((file) => ({ ...file, place: join(out, file.name) }));
  const there = places.find(({ place }) => existsSync(place));
  if (there && !flag(args, 'replace'))
    throw new OstrakaError('not-saved', `${there.place} is there already, and nothing was written`, {
      hint: 'name another folder, or say --replace',
    });
  if (whole) context.note(sayVerdict('en', 'results.whole'));
  makeFolder(out);
  for (const { place, pieces } of places) {
    await writeFileWhole(place, chunksOf(pieces));
    context.say(place);
  }
  return code;
}

type Format = ContestFormat | (typeof resultFormats)[number];
const FORMATS: readonly Format[] = [...contestFormats, ...resultFormats];

function formatsIn(list: string): readonly Format[] {
  if (list === 'all') return FORMATS;
  return [...new Set(list.split(','))].map(
    (word) =>
      FORMATS.find((each) => each === word) ??
      (() => {
        throw usage(`--as takes ${FORMATS.join(', ')} or all, not ${word}`);
      })(),
  );
}

/** All of them made before one is written; what a format cannot say is said instead. */
function filesOf({ folded }: Judged, formats: readonly Format[], wanted: Wanted, { note }: Context): ExportedFile[] {
  const { record, blobs } = folded!;
  const election = openedElection(record, blobs);
  const files = formats.flatMap((format) => {
    if (format === 'result.csv' || format === 'result.json') return [resultFile(record, format)];
    return election.manifest.contests.flatMap(({ title }, at) => {
      try {
        return contestFiles(election, at, format, wanted);
      } catch (error) {
        if (!(error instanceof OstrakaError) || error.code !== 'not-in-this-format') throw error;
        note(`“${title}” is not written as ${format}: ${error.message}`);
        return [];
      }
    });
  });
  return wanted.whole ? [...files, wholeFile(election)] : files;
}

function makeFolder(out: string): void {
  try {
    mkdirSync(out, { recursive: true });
  } catch (cause) {
    throw new OstrakaError('not-saved', `${out} is no folder: ${(cause as Error).message}`, { cause });
  }
}
