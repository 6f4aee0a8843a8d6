/** `ostraka story`: what happened in an election, step by step, in words. */
import { readEntry } from '../../../shared/board/entry.ts';
import type { TranscriptRows } from '../../../shared/board/transcript-file.ts';
import { nameBlobs } from '../../../shared/board/verify/blobs.ts';
import { exitCode, type Verdict } from '../../../shared/board/verify/verdict.ts';
import { type OwnLanguage, ownLanguages } from '../../../shared/codec/texts.ts';
import { beatsOf } from '../../../shared/story/beats.ts';
import { inWords, type ToldBeat } from '../../../shared/story/in-words.ts';
import { judgedBy, storyOf } from '../../../shared/story/story.ts';
import { sayStory } from '../../../shared/story/texts/texts.ts';
import { sentence } from '../../../shared/verdict/verdict-lines.ts';
import { readExpectation } from '../arguments/fingerprint.ts';
import { languageIn } from '../arguments/language.ts';
import { type Args, type Command, type Context, option } from '../command.ts';
import { judgeAloud, readAloud } from '../judging.ts';
import { Progress } from '../terminal/progress.ts';

export const storyCommand: Command = {
  usage: `usage: ostraka story TRANSCRIPT [--language LANGUAGE] [--expect WORDS]

Checks a transcript as ostraka verify does, and tells what happened in the election from the first entry to the last:
what each step was, its exact term, and what everyone could check by then. What is not accepted is not told. The verdict
stands on stderr; exit codes are those of ostraka verify.

  --language LANGUAGE    ${ownLanguages.join(' or ')}; English where it is left out
  --expect WORDS         the twelve words of the election, or its fingerprint, as for ostraka verify

Example: ostraka story election.ostraka --language de > story.txt`,
  options: { language: { type: 'string' }, expect: { type: 'string' } },
  positionals: ['TRANSCRIPT'],
  run,
};

async function run(args: Args, context: Context): Promise<number> {
  const [path] = args.positionals as [string];
  const language = languageIn(args);
  const expect = option(args, 'expect');
  const expected = expect === undefined ? null : readExpectation(expect);
  const progress = new Progress(process.stderr, true);
  const transcript = await readAloud(path, progress).finally(() => progress.end());
  const { verdict } = await judgeAloud(transcript, expected, progress, context);
  for (const line of storyLines(transcript, verdict, language)) context.say(line);
  context.note(sentence(verdict));
  return exitCode(verdict);
}

/** The whole story of what was accepted, chapter by chapter. */
function storyLines(transcript: TranscriptRows, verdict: Verdict, language: OwnLanguage): string[] {
  const { accepted, election } = verdict;
  const entries = transcript.entries.slice(0, accepted).map(readEntry);
  const judged = judgedBy(verdict, entries, nameBlobs(transcript.blobs).get);
  const told = inWords(beatsOf(storyOf(entries, judged)), language);
  const ends = accepted < verdict.entries ? ['', sayStory(language, 'story.print.ends', { index: accepted })] : [];
  return [
    ...(election ? [sayStory(language, 'story.print.title', { title: election.title })] : []),
    ...told.flatMap(({ title, beats }) => ['', title, ...beats.flatMap((beat) => beatLines(beat, language))]),
    ...ends,
  ];
}

/** The entries of a beat, and its sentences beside them. */
function beatLines({ entries: [from, to], told }: ToldBeat, language: OwnLanguage): string[] {
  const numbers = from === to ? `${from}` : `${from}–${to}`;
  const exactly = sayStory(language, 'story.print.exactly');
  const lines = told.flatMap(({ says, term, check }) => [says, `${exactly} ${term}`, check]);
  return ['', ...lines.map((line, i) => `${(i === 0 ? numbers : '').padStart(11)}  ${line}`)];
}
