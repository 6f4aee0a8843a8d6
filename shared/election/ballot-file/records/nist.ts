/**
 * Cast-vote records in the common data format of NIST (SP 1500-103, version 1.0), as JSON: of each record the snapshot that
 * it calls current, of each snapshot the contest that is read, of each mark its rank.
 *
 *     { "@type": "CVR.CastVoteRecordReport", "CVR": [ { "CurrentSnapshotId": …, "CVRSnapshot": [ … ] }, … ],
 *       "Election": [ { "Candidate": [ … ], "Contest": [ … ] } ], … }
 */
import { MAX_FILE_OPTIONS, type RankingFile } from '../file.ts';
import type { Asked } from '../format.ts';
import { type Refuse, shown } from '../refuse.ts';
import { Fault, Fields } from './fields.ts';
import type { Json } from './json.ts';
import { type Mark, type Named, Polls, WRITE_IN } from './polls.ts';

/** What a report says beside records and elections. */
const ASIDE = new Set([
  '@type',
  'GeneratedDate',
  'GpUnit',
  'Notes',
  'Party',
  'ReportGeneratingDeviceIds',
  'ReportingDevice',
]);
const MAX_RANK = 1000;

export class NistReport {
  readonly #refuse: Refuse;
  readonly #polls: Polls;
  readonly #asked: Asked;
  readonly #contests = new Map<string, Named>();
  /** What marks for a written-in name are called in a contest, by contest. */
  #elections = 0;
  #line = 1;

  constructor(refuse: Refuse, asked: Asked) {
    this.#refuse = refuse;
    this.#asked = asked;
    this.#polls = new Polls(refuse, asked);
  }

  member(name: string, value: Json, line: number): void {
    if (name === 'Version' && value !== '1.0.0')
      this.#refuse(line, `version 1.0.0 of the format is read, not ${shown(JSON.stringify(value))}`);
    // Of a list, each element comes first, and then the list without them.
    if (
      name === 'ReportType' &&
      !Array.isArray(value) &&
      !['adjudicated', 'aggregated', 'originating-device-export'].includes(String(value))
    )
      this.#refuse(
        line,
        `a report of the type ${shown(String(value))} is not read: it need not hold what voters marked`,
      );
    if (Array.isArray(value) || name === 'Version' || name === 'ReportType' || ASIDE.has(name)) return;
    this.#refuse(line, `the report has the field ${shown(name)}, which is not known and could change the count`);
  }

  element(name: string, value: Json, at: number, line: number): void {
    try {
      if (name === 'CVR') this.#record(value, line);
      else if (name === 'Election') this.#election(value, line);
      else if (name === 'ReportType') this.member(name, value, line);
      else if (!ASIDE.has(name))
        throw new Fault(`the report has the field ${shown(name)}, which is not known and could change the count`);
    } catch (error) {
      if (!(error instanceof Fault)) throw error;
      this.#refuse(line, `${name} ${at + 1}: ${error.message}`);
    }
  }

  finish(): RankingFile {
    if (this.#elections !== 1)
      this.#refuse(this.#line, `it holds ${this.#elections} elections, and one is read: export each by itself`);
    return this.#polls.finish(this.#line, this.#contests);
  }

  #record(value: Json, line: number): void {
    const record = new Fields('the record', value).aside(
      '@type',
      'BallotAuditId',
      'BallotImage',
      'BallotPrePrintedId',
      'BallotSheetId',
      'BallotStyleId',
      'BallotStyleUnitId',
      'BatchId',
      'BatchSequenceId',
      'CreatingDeviceId',
      'ElectionId',
      'PartyIds',
      'UniqueId',
    );
    const current = record.id('CurrentSnapshotId');
    const snapshots = record.list('CVRSnapshot').map((each) => {
      const snapshot = new Fields('the snapshot', each).aside('@type', 'Annotation');
      const id = snapshot.id('@id');
      const type = snapshot.oneOf('Type', ['original', 'modified', 'interpreted']);
      return { id, type, snapshot };
    });
    record.end();
    const [taken, twin] = snapshots.filter(({ id }) => id === current);
    if (taken === undefined) throw new Fault(`no snapshot is ${shown(current)}, which it calls current`);
    if (twin !== undefined) throw new Fault(`two snapshots are called ${shown(current)}`);
    const { snapshot, type } = taken;
    // What a counting program writes after each round says what a ballot counts for, not what the voter marked.
    if (type === 'interpreted' && snapshots.length > 1)
      throw new Fault(
        'its current snapshot is “interpreted”, which could be a round of a count and not what the voter marked: keep the original or modified snapshots alone',
      );
    if (snapshot.has('Status'))
      throw new Fault(`its snapshot is not settled: ${snapshot.list('Status').join(', ')}: export it again once it is`);
    const contests = snapshot.has('CVRContest') ? snapshot.list('CVRContest') : [];
    snapshot.end();
    const seen = new Set<string>();
    for (const each of contests) {
      const contest = new Fields('the contest', each);
      const id = contest.id('ContestId');
      if (seen.has(id)) throw new Fault(`the contest ${shown(id)} stands there twice`);
      seen.add(id);
      this.#polls.of(id).vote(line, () => marksOf(contest, this.#asked.overvotes === 'exhaustImmediately'));
    }
  }

  #election(value: Json, line: number): void {
    this.#elections++;
    this.#line = line;
    const election = new Fields('the election', value).aside('@id', '@type', 'Code', 'ElectionScopeId', 'Name');
    const candidates = new Map<string, string>();
    for (const each of election.has('Candidate') ? election.list('Candidate') : []) {
      const candidate = new Fields('the candidate', each).aside('@type', 'Code', 'ContestId', 'PartyId');
      const id = candidate.id('@id');
      if (candidates.has(id)) throw new Fault(`two candidates are called ${shown(id)}`);
      candidates.set(id, candidate.text('Name'));
      candidate.end();
    }
    for (const each of election.list('Contest')) {
      const contest = new Fields('the contest', each);
      const id = contest.id('@id');
      if (this.#contests.has(id)) throw new Fault(`two contests are called ${shown(id)}`);
      const name = contest.has('Name') ? contest.text('Name') : id;
      const seats = contest.has('NumberElected') ? contest.whole('NumberElected', 1, MAX_FILE_OPTIONS) : undefined;
      const options = contest
        .list('ContestSelection')
        .map((selection): [string, string] => selectionOf(selection, candidates));
      this.#contests.set(id, { name, options, ...(seats === undefined ? {} : { seats }) });
    }
    election.end();
  }
}

function selectionOf(value: Json, candidates: ReadonlyMap<string, string>): [string, string] {
  const selection = new Fields('the option', value).aside('@type', 'Code');
  const id = selection.id('@id');
  if (selection.has('IsWriteIn') && selection.boolean('IsWriteIn')) return [id, WRITE_IN];
  // A measure's options, yes and no, have names of their own.
  if (selection.has('Selection')) return [id, selection.text('Selection')];
  const named = selection.has('CandidateIds') ? selection.list('CandidateIds') : [];
  const names = named.map((each) => candidates.get(String(each)) ?? fail(`${shown(String(each))} is no candidate`));
  selection.aside('PartyIds').end();
  return names.length > 0 ? [id, names.join(' / ')] : fail(`the option ${shown(id)} names no candidate`);
}

/** @param ends whether a ballot ends at an overvote, so that it matters where that is */
function marksOf(contest: Fields, ends: boolean): Mark[] {
  contest.aside('@type', 'Overvotes', 'Undervotes', 'Selections', 'WriteIns');
  let overvoted = false;
  if (contest.has('Status')) {
    overvoted = contest.list('Status').includes('overvoted');
    const status = contest
      .list('Status')
      .filter((each) => each !== 'overvoted' && each !== 'undervoted' && each !== 'not-indicated');
    if (status.length > 0)
      throw new Fault(`the contest has the status ${status.join(', ')}: it need not count as it is marked`);
  }
  const marks = contest.has('CVRContestSelection') ? contest.list('CVRContestSelection').flatMap(marksFor) : [];
  contest.end();
  // Marks that a machine has ruled out already are not seen here.
  if (ends && overvoted && !marks.some((one) => marks.some((other) => isOvervote(one, other))))
    throw new Fault(
      'it is overvoted, but at which rank its marks do not show: only alwaysSkipToNextRank can be counted',
    );
  return marks;
}

const isOvervote = (one: Mark, other: Mark): boolean => one.rank === other.rank && one.option !== other.option;

function marksFor(value: Json): Mark[] {
  const selection = new Fields('the choice', value).aside(
    '@type',
    'OptionPosition',
    'TotalFractionalVotes',
    'TotalNumberVotes',
  );
  const invalid = statusOf(selection);
  const option = selection.has('ContestSelectionId') ? selection.id('ContestSelectionId') : null;
  const whole = selection.has('Rank') ? selection.whole('Rank', 1, MAX_RANK) : null;
  const positions = selection.list('SelectionPosition');
  selection.end();
  return positions.flatMap((each): Mark[] => {
    const position = new Fields('the mark', each).aside('@type', 'Code', 'IsGenerated', 'MarkMetricValue', 'Position');
    if (position.has('FractionalVotes')) throw new Fault('a mark counts for a fraction of a vote');
    const counts = !position.has('NumberVotes') || position.whole('NumberVotes', 0, 1) === 1;
    const indicated =
      !position.has('HasIndication') || indication(position.oneOf('HasIndication', ['yes', 'no', 'unknown']));
    const allocable = !position.has('IsAllocable') || position.oneOf('IsAllocable', ['yes', 'no', 'unknown']) !== 'no';
    const left = statusOf(position);
    const rank = position.has('Rank') ? position.whole('Rank', 1, MAX_RANK) : whole;
    const written = position.has('CVRWriteIn');
    position.aside('CVRWriteIn').end();
    if (!counts || !indicated || !allocable || invalid || left) return [];
    if (rank === null) throw new Fault('a mark has no rank, and contests without ranks are not read');
    if (whole !== null && rank !== whole) throw new Fault(`a mark has the rank ${rank}, its choice the rank ${whole}`);
    if (option === null && !written) throw new Fault('a mark is for no option');
    return [{ option: written ? WRITE_IN : option!, rank }];
  });
}

const indication = (value: 'yes' | 'no' | 'unknown'): boolean =>
  value === 'unknown' ? fail('it is unknown whether a mark was made: decide it, then export again') : value === 'yes';

/** Whether a choice or a mark does not count, as its status says. */
function statusOf(of: Fields): boolean {
  const status = of.has('Status') ? of.list('Status') : [];
  for (const each of status)
    if (each !== 'invalidated-rules' && each !== 'adjudicated')
      throw new Fault(`a mark has the status ${shown(String(each))}: decide it, then export again`);
  return status.includes('invalidated-rules');
}

function fail(why: string): never {
  throw new Fault(why);
}
