/** `ostraka roll`: compares a file of voters' names with the roll of a transcript. */

import { readEntry } from '../../../shared/board/entry.ts';
import { type CheckedNames, checkNames, type NameStanding } from '../../../shared/board/roll/names-file.ts';
import { nameBlobs } from '../../../shared/board/verify/blobs.ts';
import { checklist } from '../../../shared/board/verify/checks.ts';
import { exitCode } from '../../../shared/board/verify/verdict.ts';
import { hex } from '../../../shared/codec/bytes.ts';
import { OstrakaError } from '../../../shared/codec/error.ts';
import { plural } from '../../../shared/codec/numbers.ts';
import { sentence } from '../../../shared/verdict/verdict-lines.ts';
import { readNamesFile } from '../../files/names-file.ts';
import { readTranscriptFile } from '../../files/transcript-file.ts';
import { judgeHere } from '../../verdict/judge-here.ts';
import { readExpectation } from '../arguments/fingerprint.ts';
import { type Args, type Command, type Context, option, usage } from '../command.ts';
import { Progress } from '../terminal/progress.ts';

export const rollCommand: Command = {
  usage: `usage: ostraka roll check NAMES TRANSCRIPT [--expect FINGERPRINT]

Verifies the transcript, and then that the roll on its board holds just the names of the file. Names and the random bytes
that hide them stand in a file of their own, which the organiser shows, hands out and may delete; the transcript holds
none of it. Whoever has the file can work out from the board who has voted.

Exit code 0 where the names are the roll's, all of them, on a valid board; 1 where they are not, or the board is invalid;
3 where the election has no result yet, 5 where it has ended without one, 6 and 7 as ostraka verify says; 2 where a file cannot be
read, or they are of two elections.

  --expect FINGERPRINT   64 hexadecimal digits or the twelve words, as you got them another way than these files

Example: ostraka roll check chess-club.names.json chess-club.ostraka`,
  options: { expect: { type: 'string' } },
  positionals: ['VERB', 'NAMES', 'TRANSCRIPT'],
  run,
};

async function run(args: Args, context: Context): Promise<number> {
  const [verb, namesPath, transcriptPath] = args.positionals as [string, string, string];
  if (verb !== 'check') throw usage(`there is no verb ${verb}; see ostraka roll --help`);
  const expect = option(args, 'expect');
  const names = readNamesFile(namesPath);
  const transcript = await readTranscriptFile(transcriptPath);
  const progress = new Progress(process.stderr, true);
  try {
    const { verdict, record } = await judgeHere(transcript, {
      expected: expect === undefined ? null : readExpectation(expect),
      stop: context.stop,
      onProgress: (check, done, total) => {
        if (done === 0) progress.begin(`${check} ${checklist[check].name}`, total);
        progress.update(done, total);
      },
    });
    progress.end();
    if (!record) throw new OstrakaError('unreadable', `${transcriptPath} does not begin with a manifest`);
    const entries = transcript.entries.slice(0, verdict.accepted).map(readEntry);
    const checked = checkNames(names, record.fingerprint, entries, nameBlobs(transcript.blobs).get);
    for (const line of namesLines(checked)) context.say(line);
    context.say(`the transcript: ${sentence(verdict)}`);
    return verdict.outcome === 'invalid' || checked.complete ? exitCode(verdict) : 1;
  } finally {
    progress.end();
  }
}

const standings: Readonly<Record<NameStanding, string>> = {
  held: 'is on the roll',
  'another name': 'ANOTHER NAME: the roll holds another behind this key',
  'not on the roll': 'NOT ON THE ROLL: no such key',
  twice: 'TWICE: an earlier line names this key',
};

/** What the comparison found, a line for each name that is not right. */
function namesLines({ lines, unnamed, complete }: CheckedNames): string[] {
  const wrong = lines.filter(({ standing }) => standing !== 'held');
  const held = lines.length - wrong.length;
  return [
    ...lines.filter(({ standing }) => standing === 'held').map(({ name }) => name),
    ...wrong.map(({ name, key, standing }) => `${hex(key).slice(0, 16)}…  ${name}: ${standings[standing]}`),
    ...unnamed.map((key) => `${hex(key).slice(0, 16)}…  NO NAME: the roll holds one that is not in the file`),
    complete
      ? `${plural(held, 'name')}: all are those that the roll holds`
      : `${plural(held, 'name')} as the roll holds them; ${plural(wrong.length, 'line')} not so, ${plural(unnamed.length, 'key')} without a name`,
  ];
}
