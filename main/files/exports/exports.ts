/** The one table of what an election that has come to its result can be written as, for windows and the command line. */
import { setImmediate as breathe } from 'node:timers/promises';
import type { ElectionRecord } from '../../../shared/board/record.ts';
import { type Bytes, joined, utf8 } from '../../../shared/codec/bytes.ts';
import { OstrakaError } from '../../../shared/codec/error.ts';
import { fileName } from '../../../shared/codec/file-name.ts';
import type { OwnLanguage } from '../../../shared/codec/texts.ts';
import type { ContestFormat } from '../../../shared/election/export-formats.ts';
import { electionWordsOf } from '../../../shared/election/manifest.ts';
import { isRehearsal } from '../../../shared/election/rehearsal/mark.ts';
import { resultPicture } from '../../../shared/verdict/outcome/picture.ts';
import { voiceIn } from '../../../shared/verdict/texts/texts.ts';
import { endingOf, resultCsv, resultJson } from '../election-files.ts';
import { writeBlt } from './blt.ts';
import { cvrReport, recordsOf } from './cvr.ts';
import type { OpenedElection } from './opened.ts';
import { preflibKind, writePreflib } from './preflib.ts';
import { type ContestBallots, contestBallots } from './profile.ts';
import { roundSummaries, roundTable } from './round-files.ts';
import { writeBallotTable } from './table.ts';
import { wholeBallots } from './whole.ts';

export interface ExportedFile {
  readonly name: string;
  readonly mime: string;
  readonly pieces: Iterable<string>;
}

export interface Wanted {
  /** Whether written-in names are told. */
  readonly whole: boolean;
  /** What a report says of when it was made. */
  readonly generated: Date;
  /** Of a picture; English where it is left out. */
  readonly language?: OwnLanguage;
}

/**
 * The contest of this index as files, mostly one; a runoff for each seat gives one for each. No order in them is that of the board.
 * Throws `not-in-this-format` where the format has no way to say what there is.
 */
export function contestFiles(
  election: OpenedElection,
  at: number,
  format: ContestFormat,
  wanted: Wanted,
): ExportedFile[] {
  const { manifest, tally } = election;
  const contest = manifest.contests[at];
  const result = tally.contests[at];
  if (!contest || !result) throw new OstrakaError('bad-request', `there is no contest ${at + 1}`);
  const name = (suffix: string) => contestName(election, at, suffix);
  const file = (suffix: string, mime: string, pieces: Iterable<string>): ExportedFile => ({
    name: name(suffix),
    mime,
    pieces,
  });
  switch (format) {
    case 'blt':
      return [file('.blt', 'text/plain', [writeBlt(ballotsIn(election, at, wanted).profile)])];
    case 'preflib': {
      const { profile } = ballotsIn(election, at, wanted);
      const suffix = `.${preflibKind(profile)}`;
      return [file(suffix, 'text/plain', [writePreflib(profile, name(suffix))])];
    }
    case 'csv':
      return [file('-ballots.csv', 'text/csv', [writeBallotTable(ballotsIn(election, at, wanted).profile)])];
    case 'cvr': {
      const ballots = ballotsIn(election, at, wanted);
      const report = { title: manifest.title, generated: wanted.generated, contests: [ballots] };
      return [file('-cvr.json', 'application/json', cvrReport(report, recordsOf(ballots.profile)))];
    }
    case 'svg': {
      const { title } = manifest;
      const pictured = { contest, result, title, words: electionWordsOf(manifest) };
      const voice = voiceIn(wanted.language ?? 'en');
      const marks = [
        ...(manifest.lesson ? [voice.say('core.lesson')] : []),
        ...(isRehearsal(manifest) ? [voice.say('core.rehearsal')] : []),
      ];
      return [file('-result.svg', 'image/svg+xml', [resultPicture({ ...pictured, marks }, voice)])];
    }
    case 'rounds.csv':
      return [file('-rounds.csv', 'text/csv', [roundTable(contest, result)])];
    case 'rounds.json':
      return roundSummaries(manifest.title, contest, result).map(({ seat, json }) =>
        file(seat === null ? '-rounds.json' : `-rounds-seat-${seat}.json`, 'application/json', [json]),
      );
  }
}

/** Of the whole election: its result, as windows save it too. */
export const resultFormats = ['result.csv', 'result.json'] as const;
export type ResultFormat = (typeof resultFormats)[number];

export function resultFile(record: ElectionRecord, format: ResultFormat): ExportedFile {
  const { manifest } = record;
  const name = fileName(manifest.title, `-${format}`);
  const ending = endingOf(record);
  return format === 'result.csv'
    ? { name, mime: 'text/csv', pieces: [resultCsv(electionWordsOf(manifest), manifest, ending)] }
    : { name, mime: 'application/json', pieces: [resultJson(record, ending)] };
}

/** Its bytes; in between others have their turn. */
export async function bytesOf({ pieces }: ExportedFile): Promise<Bytes> {
  const chunks: Bytes[] = [];
  for (const chunk of chunksOf(pieces)) {
    chunks.push(chunk);
    await breathe();
  }
  return joined(chunks);
}

/** As many characters are gathered into one chunk. */
const CHUNK = 2 ** 20;

export function* chunksOf(pieces: Iterable<string>): Generator<Bytes> {
  let gathered = '';
  for (const piece of pieces) {
    gathered += piece;
    if (gathered.length < CHUNK) continue;
    yield utf8(gathered);
    gathered = '';
  }
  yield utf8(gathered);
}

/** Every ballot with all that it says; `results.whole` is to be said before. */
export const wholeFile = (election: OpenedElection): ExportedFile => ({
  name: fileName(election.manifest.title, '-whole-ballots.csv'),
  mime: 'text/csv',
  pieces: [wholeBallots(election)],
});

const ballotsIn = (
  { manifest, valid, joined: together }: OpenedElection,
  at: number,
  { whole }: Wanted,
): ContestBallots =>
  contestBallots(
    manifest.version,
    manifest.contests[at]!,
    valid.map((choices) => choices[at]!),
    together[at] ?? [],
    whole,
  );

/** Several contests are told apart by number and title. */
function contestName({ manifest: { title, contests } }: OpenedElection, at: number, suffix: string): string {
  if (contests.length === 1) return fileName(title, suffix);
  return fileName(title, `-${at + 1}-${fileName(contests[at]!.title, suffix)}`);
}
