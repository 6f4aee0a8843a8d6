/** What the columns of a table are, by their names in its first line. */
import { tidy } from '../collector.ts';
import { type Refuse, shown } from '../refuse.ts';
import { CELLS_HOLD } from './scale.ts';

export interface Column {
  readonly name: string;
  /** The same as the file writes it. */
  readonly written: string;
  /** Its place among the cells of a row, from 0. */
  readonly at: number;
}

/** A column whose name alone does not say what it is: the cells must. */
export interface UnclearColumn extends Column {
  /** What else it could be, in a sentence: “could … or …”. */
  readonly could: string;
}

interface Common {
  readonly width: number;
  readonly line: number;
  readonly weight: Column | null;
  /** They say nothing of preferences. */
  readonly aside: readonly Column[];
  readonly unclear: readonly UnclearColumn[];
  /** Says on each row what its cells hold, where these are no ranks. */
  readonly says: Column | null;
}

/** The columns are options, the cells ranks. */
export interface OptionColumns extends Common {
  readonly kind: 'options';
  readonly options: readonly Column[];
  /** What all columns ask, where each is called “question [option]” as forms on the web call theirs. */
  readonly question: string | null;
}

/** The columns are ranks, the best first, the cells options. */
export interface RankedColumns extends Common {
  readonly kind: 'ranks';
  readonly ranks: readonly Column[];
  /** Whether the ranks are called by numbers alone, which could be options' names as well. */
  readonly bare: boolean;
  /** What all columns are called after, where they name their contest. */
  readonly contest: string | null;
}

/** Sorts the columns of the first line; refuses it where two readings are possible. */
export function columnsOf(first: readonly string[], line: number, refuse: Refuse): OptionColumns | RankedColumns {
  const columns = first.map((written, at) => ({ name: tidy(written), written, at, key: keyOf(written) }));
  const named = contestIn(columns, line, refuse);
  const ranks: (Column & { rank: number })[] = [];
  const numbers: (Column & { rank: number })[] = [];
  const others: Column[] = [];
  const weights: Column[] = [];
  const aside: Column[] = [];
  const unclear: UnclearColumn[] = [];
  let says: Column | null = null;
  for (const { key, ...column } of columns) {
    const rank = named?.ranks.get(column.at) ?? rankOf(key);
    if (rank !== null) ranks.push({ ...column, rank });
    else if (/^[0-9]{1,3}$/.test(key)) numbers.push({ ...column, rank: Number(key) });
    else if (WEIGHTS.has(key)) weights.push(column);
    else if (key === CELLS_HOLD && says === null) says = column;
    else if (ASIDE.has(key)) aside.push(column);
    else if (NUMBERS.has(key)) unclear.push({ ...column, could: 'number the ballots or say how many there are' });
    else if (PLACES.has(key)) unclear.push({ ...column, could: 'be an option or say where a ballot comes from' });
    else if (SUMS.has(key)) unclear.push({ ...column, could: 'be an option or say how many there are' });
    else if (key === '') unclear.push({ ...column, could: 'number the ballots or say how many there are' });
    else others.push(column);
  }
  const [weight = null, second] = weights;
  if (second !== undefined)
    refuse(line, `two columns, ${shown(weight!.name)} and ${shown(second.name)}, say how many cast a ballot`);
  const common = { width: first.length, line, weight, aside, unclear, says };
  const bare = ranks.length === 0 && others.length === 0 && numbers.length > 1 && isRun(numbers);
  if (ranks.length === 0 && !bare)
    return { kind: 'options', ...common, ...asked(byPlace([...others, ...numbers]), line, refuse) };
  const [stranger] = byPlace([...others, ...(bare ? [] : numbers)]);
  if (stranger !== undefined) refuse(line, `beside columns that are ranks, ${shown(stranger.name)} is no known column`);
  const ordered = (bare ? numbers : ranks).sort((a, b) => a.rank - b.rank);
  const twice = ordered.find(({ rank }, i) => rank === ordered[i + 1]?.rank);
  if (twice !== undefined) refuse(line, `two columns are the rank ${twice.rank}`);
  return { kind: 'ranks', ...common, ranks: ordered, bare: bare || named !== null, contest: named?.contest ?? null };
}

/** Ranks that are called after their contest, as ES&S calls them: “For Mayor Choice 1 (45)”, “1ST CHOICE MAYOR”. */
function contestIn(
  columns: readonly (Column & { readonly key: string })[],
  line: number,
  refuse: Refuse,
): { readonly contest: string; readonly ranks: ReadonlyMap<number, number> } | null {
  const contests = new Map<string, Map<number, number>>();
  for (const { name, key, at } of columns) {
    if (rankOf(key) !== null) continue;
    const behind = /^(\S.*) choice ([0-9]{1,2})(?: \([0-9]+\))?$/i.exec(name);
    const before = /^([0-9]{1,2})(?:st|nd|rd|th) choice (\S.*)$/i.exec(name);
    const [contest, rank] = behind !== null ? [behind[1], behind[2]] : [before?.[2], before?.[1]];
    if (contest === undefined) continue;
    contests.set(contest, (contests.get(contest) ?? new Map<number, number>()).set(at, Number(rank)));
  }
  const [first, second] = contests;
  if (first === undefined) return null;
  const [contest, ranks] = first;
  if (ranks.size < 2 || !isRun([...ranks.values()].map((rank) => ({ rank })))) return null;
  if (second !== undefined)
    refuse(
      line,
      `the columns are ranks in several contests, ${shown(contest)} and ${shown(second[0])}: leave one of them in the file`,
    );
  return { contest, ranks };
}

/** How many columns stand aside before the first that says anything; 0 where a column is unclear. */
export function leadingAside({ aside, unclear, width }: Common): number {
  if (unclear.length > 0) return 0;
  const places = new Set(aside.map(({ at }) => at));
  return Array.from({ length: width }, (_, at) => at).findIndex((at) => !places.has(at));
}

/** The options without the question that each of their names repeats; refuses several questions. */
function asked(options: readonly Column[], line: number, refuse: Refuse): Pick<OptionColumns, 'options' | 'question'> {
  const parts = options.map(({ written }) => /^(.*\S)\s*\[([^[\]]+)\]$/s.exec(written.trim()));
  const questions = [...new Set(parts.map((part) => part?.[1]))];
  const [question, other] = questions;
  // Options that only look like this are all called something else before the bracket.
  if (question === undefined || questions.includes(undefined) || questions.length === options.length)
    return { options, question: null };
  if (other !== undefined)
    refuse(
      line,
      `the columns ask several questions, ${shown(question)} and ${shown(other)}: leave one of them in the file`,
    );
  return { options: options.map((column, i) => ({ ...column, written: parts[i]![2]! })), question };
}

const byPlace = <C extends Column>(columns: readonly C[]): C[] => [...columns].sort((a, b) => a.at - b.at);

/** 1, 2, 3 and so on, in whatever order. */
const isRun = (numbers: readonly { readonly rank: number }[]): boolean =>
  [...numbers].sort((a, b) => a.rank - b.rank).every(({ rank }, i) => rank === i + 1);

/** `Ballot_ID`, `ballot-id`, `BallotID` and `ballot id.` are the same. */
const keyOf = (name: string): string =>
  tidy(name.replace(/([a-z])([A-Z])/g, '$1 $2').replace(/[_.:\-/()[\]]+/g, ' ')).toLowerCase();

const RANK = 'rank|ranking|choice|preference|pref|position|place|vote|rang|platz|wahl|präferenz';
const AFTER = new RegExp(`^(?:${RANK}) ?#? ?([0-9]{1,3})$`);
const BEFORE = new RegExp(`^([0-9]{1,3})(?:st|nd|rd|th)? (?:${RANK})$`);
const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'];

function rankOf(key: string): number | null {
  const number = AFTER.exec(key)?.[1] ?? BEFORE.exec(key)?.[1] ?? /^([0-9]{1,3})(?:st|nd|rd|th)$/.exec(key)?.[1];
  if (number !== undefined) return Number(number);
  const [ordinal, noun = '', more] = key.split(' ');
  const at = ORDINALS.indexOf(ordinal!);
  return at >= 0 && more === undefined && RANK.split('|').includes(noun) ? at + 1 : null;
}

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s*,\s*/));

const WEIGHTS = words(
  'count, counts, weight, weights, wt, votes, voters, ballots, frequency, freq, multiplicity, times, quantity, anzahl, stimmen, stimmenzahl, gewicht, häufigkeit',
);

const ASIDE = words(
  `id, ids, pid, uid, user, user id, userid, username, user name, participant, participant id, respondent, student id, member id,
   session id, ballot, ballot id, ballotid, ballot number, ballot no, ballot #, cvr #, ballot style, ballot style id, ballot type, response id,
   responseid, respondent id, voter, voter id, voterid, voter name, name, email, e mail, timestamp, time, date, start date,
   end date, precinct, precinct id, precinct name, precinct style name, precinct portion, batch, batch id, tabulator,
   tabulator id, district, county, constituency, polling place, polling station, row id, row number, rownumber, index, record,
   record id, cvr, cvr id, cvr number, cast vote record, imprinted id, unique id, uuid, status, remade, box id, box position,
   comment, comments, scan computer name, machine, source, source filepath,
   cvr provider, contest id, rctab cvr id, vendor id, zeitstempel, datum, stimmzettel, stimmzettelnummer, wahlbezirk,
   wahllokal, wahlkreis, bezirk, laufende nummer, lfd nr, kommentar`.trim(),
);

const NUMBERS = words('number, no, nr, num, n, #, nummer, row');
const PLACES = words('ward, box, place, group, page, note, region, state, area, zone, school, session');
const SUMS = words('total, total votes, sum, gesamt, summe');
