/** `ostraka minutes`: an election taken down on a page to print, from its transcript. */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename, extname, resolve } from 'node:path';
import { type FileFacts, minutesFacts } from '../../../../shared/board/minutes/facts.ts';
import { exitCode } from '../../../../shared/board/verify/verdict.ts';
import { utf8 } from '../../../../shared/codec/bytes.ts';
import { OstrakaError } from '../../../../shared/codec/error.ts';
import { minutesOf } from '../../../../shared/verdict/minutes/minutes.ts';
import { htmlFile } from '../../../../shared/verdict/paper/html.ts';
import { voiceIn } from '../../../../shared/verdict/texts/texts.ts';
import { sentence } from '../../../../shared/verdict/verdict-lines.ts';
import { writeFileWhole } from '../../../files/transcript-file.ts';
import { ownVersion } from '../../../launch/own-version.ts';
import { readExpectation } from '../../arguments/fingerprint.ts';
import { languageIn } from '../../arguments/language.ts';
import { type Args, type Command, type Context, option, usage } from '../../command.ts';
import { judgeAloud, readAloud } from '../../judging.ts';
import { Progress } from '../../terminal/progress.ts';

export const minutesCommand: Command = {
  usage: `usage: ostraka minutes TRANSCRIPT [--language LANGUAGE] [--expect WORDS] [--out FILE]

Checks a transcript as ostraka verify does, and writes the minutes of the election as one HTML file to open in any browser and
to print: which election it was, who ran it, list of voters and turnout, the result with its rounds, faults, signatures, how to
check all of it, and lines to sign on. The file holds no script and loads nothing. What does not hold is said at its head, and
no result is stated then. The verdict stands on stderr; exit codes are those of ostraka verify.

  --language LANGUAGE    en or de; English where it is left out
  --expect WORDS         the twelve words of the election, or its fingerprint, as for ostraka verify
  --out FILE             the file to write; beside the transcript, as NAME-minutes.html, where it is left out

Example: ostraka minutes election.ostraka --language de --expect "abacus ability about …"`,
  options: { language: { type: 'string' }, expect: { type: 'string' }, out: { type: 'string' } },
  positionals: ['TRANSCRIPT'],
  run,
};

async function run(args: Args, context: Context): Promise<number> {
  const [path] = args.positionals as [string];
  const language = languageIn(args);
  const expect = option(args, 'expect');
  const expected = expect === undefined ? null : readExpectation(expect);
  const out = option(args, 'out') ?? `${path.slice(0, path.length - extname(path).length)}-minutes.html`;
  if (resolve(out) === resolve(path)) throw usage('--out names the transcript itself');
  const progress = new Progress(process.stderr, true);
  const transcript = await readAloud(path, progress).finally(() => progress.end());
  const file = await fileFacts(path);
  const judged = await judgeAloud(transcript, expected, progress, context);
  const maker = { madeBy: 'anyone', version: ownVersion(), times: [] } as const;
  const { title, page } = minutesOf(minutesFacts(judged, transcript, file, maker), voiceIn(language));
  await writeFileWhole(out, [utf8(htmlFile(language, title, page))]);
  context.say(out);
  context.note(sentence(judged.verdict));
  return exitCode(judged.verdict);
}

/** Of the very file: what is hashed is what others have. Throws `unreadable`. */
async function fileFacts(path: string): Promise<FileFacts> {
  const hash = createHash('sha256');
  try {
    for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) hash.update(chunk);
    return { name: basename(path), bytes: (await stat(path)).size, sha256: hash.digest('hex') };
  } catch (cause) {
    throw new OstrakaError('unreadable', `${path}: ${(cause as Error).message}`, { cause });
  }
}
