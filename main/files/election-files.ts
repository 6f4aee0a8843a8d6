/** What a coordinator's window saves: the board as a transcript, the result and the timings as tables. */
import { setImmediate as breathe } from 'node:timers/promises';
import { readTally, type Tally } from '../../shared/board/count.ts';
import type { ElectionRecord } from '../../shared/board/record.ts';
import { transcriptChunks } from '../../shared/board/transcript-file.ts';
import { type Bytes, joined } from '../../shared/codec/bytes.ts';
import { OstrakaError } from '../../shared/codec/error.ts';
import { readable } from '../../shared/codec/readable.ts';
import type { Contest } from '../../shared/election/contest.ts';
import { LESSON_MARK, lessonField } from '../../shared/election/lesson.ts';
import { electionWordsOf, type Manifest } from '../../shared/election/manifest.ts';
import { Likenesses } from '../../shared/election/names/skeleton.ts';
import { isRehearsal, REHEARSAL_MARK } from '../../shared/election/rehearsal/mark.ts';
import { missedInEnglish } from '../../shared/election/tally/choices/turnout.ts';
import { methods } from '../../shared/election/tally/methods.ts';
import { candidateNames } from '../../shared/election/tally/names.ts';
import type { ContestResult, RuleResult } from '../../shared/election/tally/tally.ts';
import { type TooFew, tooFewAtClose, tooFewInWords } from '../../shared/election/too-few.ts';
import type { RollVoter, Waiting } from '../../shared/protocol/coordinator/roll.ts';
import type { PhaseTiming } from '../../shared/protocol/ipc.ts';
import { badnessIn } from '../../shared/verdict/outcome/bars.ts';
import { boardParts } from '../storage/board-copy.ts';
import type { BoardReader } from '../storage/coordinator-store.ts';
import { writeCsv, writeRows } from './csv.ts';

/** Bytes gathered before others have their turn. */
const PIECE = 2 ** 20;

/** The transcript of the board as it stands now, whatever is appended meanwhile. */
export async function transcriptBytes(store: BoardReader): Promise<Bytes> {
  const chunks: Bytes[] = [];
  let gathered = 0;
  for (const chunk of transcriptChunks(boardParts(store))) {
    chunks.push(chunk);
    gathered += chunk.length;
    if (gathered < PIECE) continue;
    gathered = 0;
    await breathe();
  }
  return joined(chunks);
}

/** Throws `not-yet` before there is a result. */
export function tallyOf(record: ElectionRecord | null): Tally {
  if (!record?.result) throw new OstrakaError('not-yet', 'there is no result yet');
  return readTally(record.result.tally);
}

/** The result, or that there is none. */
type Ending = Tally | TooFew;

/** How an election has come to its end; throws `not-yet` before. */
export const endingOf = (record: ElectionRecord | null): Ending =>
  (record?.shortfall ? tooFewAtClose(record) : null) ?? tallyOf(record);

export function resultJson({ manifest, fingerprint }: ElectionRecord, ending: Ending): string {
  const result = {
    title: manifest.title,
    ...lessonField(manifest),
    ...(isRehearsal(manifest) ? { rehearsal: REHEARSAL_MARK } : {}),
    fingerprint,
    words: electionWordsOf(manifest),
    contests: manifest.contests,
    ...('needed' in ending
      ? { tally: null, tooFew: ending, noResult: tooFewInWords(ending).english }
      : { tally: ending, ...notAdoptedIn(manifest, ending) }),
  };
  return `${JSON.stringify(readable(result), null, 2)}\n`;
}

/** Questions in which too few voted, each with the sentence about it; nothing where there is none. */
function notAdoptedIn({ contests }: Manifest, { contests: results }: Tally): object {
  const notAdopted = contests.flatMap(({ title }, i) => {
    const turnout = results[i]?.results[0]?.winners.turnout;
    return turnout ? [{ contest: title, says: missedInEnglish(turnout) }] : [];
  });
  return notAdopted.length > 0 ? { notAdopted } : {};
}

const RESULT_HEAD = ['contest', 'rule', 'decides', 'round', 'candidate', 'count', 'place', 'places to', 'elected'];

/** What stands with no candidate, or with several, in tables. */
export const pileWords = {
  written: '(written in)',
  others: '(other written-in names)',
  shared: '(several as equals)',
  exhausted: '(not transferable)',
  lost: '(lost to rounding)',
} as const;

/**
 * One line for each candidate under each rule, with the places that it has there, and in each round where a rule has rounds; there,
 * lines for what stands with no candidate as well. Where too few voted, “elected” says so. Without a
 * result, one line for each contest says so. Where lists are counted, another column says how many seats each has; where a mean of scores decides, the count is the sum, and another column says of how many ballots.
 * Each line ends with the twelve words of the election, and in a lesson or a rehearsal with its mark.
 */
export function resultCsv(
  words: readonly string[],
  asked: Pick<Manifest, 'contests' | 'lesson'>,
  ending: Ending,
): string {
  const { contests } = asked;
  const marks = [
    ...(asked.lesson ? [['lesson', LESSON_MARK] as const] : []),
    ...(isRehearsal(asked) ? [['rehearsal', REHEARSAL_MARK] as const] : []),
  ];
  const election = words.join(' ');
  const rows = contests.flatMap((contest, i) => {
    if ('needed' in ending) return [noResultRow(contest, ending)];
    const result = ending.contests[i];
    return result ? contestRows(contest, result) : [];
  });
  const lists = contests.some(({ rules }) => rules.some((rule) => methods[rule].fills === 'lists'));
  const means = contests.some((contest) => 'unscored' in contest && contest.unscored === 'left-out');
  return writeCsv(
    [
      ...RESULT_HEAD,
      ...(lists ? ['seats'] : []),
      ...(means ? ['ratings'] : []),
      'election',
      ...marks.map(([column]) => column),
    ],
    rows.map(({ cells, seats, ratings }) => [
      ...cells,
      ...(lists ? [seats ?? null] : []),
      ...(means ? [ratings ?? null] : []),
      election,
      ...marks.map(([, mark]) => mark),
    ]),
  );
}

interface Row {
  /** Those of `RESULT_HEAD`. */
  readonly cells: readonly (string | number | null)[];
  /** Of a list. */
  readonly seats?: number | undefined;
  /** Of a mean. */
  readonly ratings?: number | undefined;
}

const noResultRow = ({ title, rules }: Contest, few: TooFew): Row => ({
  cells: [title, rules[0]!, 'yes', null, '(no result)', null, null, null, tooFewInWords(few).english],
});

function contestRows(contest: Contest, result: ContestResult): Row[] {
  const apart = 'writtenIn' in result && result.apart ? countRows(contest, result.apart, ' (names apart)') : [];
  return [...countRows(contest, result), ...apart];
}

/** @param count what is counted otherwise than the result */
function countRows(contest: Contest, result: ContestResult, count = ''): Row[] {
  const names = candidateNames(contest, result);
  return result.results.flatMap((one, order) =>
    roundsOf(one).flatMap(({ round, counts, others = {} }) => {
      const decides = order === 0 && count === '' ? 'yes' : 'no';
      const line = [contest.title, `${one.rule}${count}`, decides, one.leftOut ? null : round];
      return [
        ...names.map((name, who) => ({
          cells: [
            ...line,
            name ?? pileWords.written,
            counts?.[who] ?? null,
            ...placesOf(one, who),
            standingOf(one, who),
          ],
          seats: 'seats' in one && !one.winners.turnout ? one.seats[who] : undefined,
          ratings: 'ratings' in one ? one.ratings?.[who] : undefined,
        })),
        ...Object.entries(others).flatMap(([name, sum]) =>
          sum > 0 ? [{ cells: [...line, name, sum, null, null, null] }] : [],
        ),
      ];
    }),
  );
}

/** The places that somebody has, from the first to the last of them: two who are equal behind one other have 2 to 3 each. */
function placesOf({ ranking }: RuleResult, who: number): [number, number] {
  const at = ranking.findIndex((equals) => equals.includes(who));
  const ahead = ranking.slice(0, at).reduce((sum, { length }) => sum + length, 0);
  return [ahead + 1, ahead + ranking[at]!.length];
}

function standingOf({ winners: { elected, tied, unresolved, turnout } }: RuleResult, who: number): string {
  if (turnout) return missedInEnglish(turnout);
  // A list has seats and can be tied for more of them.
  if (tied?.includes(who)) return 'tied';
  if (elected.includes(who)) return 'yes';
  return unresolved?.includes(who) ? 'unresolved' : 'no';
}

interface Round {
  readonly round: number | null;
  /** By candidate; null where a rule gives no single number. */
  readonly counts: readonly number[] | null;
  /** What stands with no candidate, or with several. */
  readonly others?: Readonly<Record<string, number>>;
}

function roundsOf(result: RuleResult): Round[] {
  const once = (counts: readonly number[] | null): Round[] => [{ round: null, counts }];
  switch (result.rule) {
    case 'plurality':
    case 'd-hondt':
    case 'sainte-lague':
      return once(result.votes);
    case 'approval':
    case 'phragmen':
    case 'equal-shares':
      return once(result.approvals);
    case 'score':
    case 'star':
      return once(result.totals);
    case 'cumulative':
      return once(result.points);
    case 'borda':
      return once(result.points.map((points) => points / result.scale));
    case 'majority-judgement':
      return once(result.medians);
    case 'schulze':
    case 'ranked-pairs':
      return once(null);
    case 'minimax':
      return once(badnessIn(result));
    case 'instant-runoff':
    case 'bottoms-up':
    case 'tideman-alternative':
      return result.rounds.map(eliminationRound);
    case 'sequential-runoff':
      return result.passes.flatMap(({ rounds }) => rounds).map(eliminationRound);
    case 'meek':
      return result.rounds.map(({ votes, nonTransferable, others = 0 }, i) => ({
        round: i + 1,
        counts: votes.map((v) => v / result.scale),
        others: { '(not transferable)': (nonTransferable + others) / result.scale },
      }));
    case 'stv':
    case 'hare-stv':
      return result.stages.map(({ votes, nonTransferable, lost }, i) => ({
        round: i + 1,
        counts: votes.map((v) => v / result.scale),
        others: { [pileWords.exhausted]: nonTransferable / result.scale, [pileWords.lost]: lost / result.scale },
      }));
  }
}

const eliminationRound = (
  { votes, shared, exhausted }: { votes: readonly number[]; shared: number; exhausted: number },
  i: number,
): Round => ({
  round: i + 1,
  counts: votes,
  others: { [pileWords.shared]: shared, '(none of those left)': exhausted },
});

/** A line for each who signed up. @param parts all of them, some at a time: no more are written between two breaths */
export async function rollCsv(parts: AsyncIterable<readonly RollVoter[]>): Promise<string> {
  const all: (readonly RollVoter[])[] = [];
  const names: string[] = [];
  const likes = new Likenesses();
  for await (const voters of parts) {
    all.push(voters);
    for (const { name } of voters) {
      names.push(name);
      likes.add(name);
    }
  }
  const named = (places: readonly number[]) => places.map((at) => names[at]!).join(' / ');
  let text = writeRows([['name', 'struck off', 'voted', 'looks like', 'nearly like', 'key']]);
  let at = 0;
  for (const voters of all) {
    await breathe();
    text += writeRows(
      voters.map(({ name, struck, voted, key }) => {
        const { doubles, similar } = likes.of(at++);
        return [
          name,
          struck ? 'yes' : 'no',
          voted === null ? null : voted ? 'yes' : 'no',
          named(doubles),
          named(similar),
          key,
        ];
      }),
    );
  }
  return text;
}

export const timingsCsv = (timings: readonly PhaseTiming[]): string =>
  writeCsv(
    ['phase', 'who', 'milliseconds', 'ciphertexts', 'ciphertexts per second'],
    timings.map(({ phase, who, milliseconds, ciphertexts }) => [
      phase,
      who ?? '(the election)',
      milliseconds,
      ciphertexts,
      milliseconds > 0 && ciphertexts > 0 ? Math.round((10_000 * ciphertexts) / milliseconds) / 10 : null,
    ]),
  );

/** Who has not voted, a row for each. */
export const waitingCsv = (waiting: Waiting): string =>
  'names' in waiting
    ? writeCsv(
        ['name'],
        waiting.names.map((name) => [name]),
      )
    : writeCsv(
        ['slip'],
        waiting.slips.map((number) => [number]),
      );
