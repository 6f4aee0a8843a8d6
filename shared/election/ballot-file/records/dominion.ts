/**
 * Cast-vote records as Dominion's Democracy Suite 5 exports them: a folder with manifests and the records, as one file
 * CvrExport.json or as CvrExport_1.json and so on.
 *
 *     { "Version": "5.17.18.1", "Sessions": [ { "TabulatorId": 1, "BatchId": 1, "RecordId": 1, "Original": {
 *       "IsCurrent": true, "Cards": [ { "Contests": [ { "Id": 1, "Marks": [ { "CandidateId": 9, "Rank": 1, … } ] } ] } ] } } ] }
 *
 * Whether a mark `IsVote` is not looked at: 5.10 says it of first ranks alone, 5.17 of all.
 */
import type { RankingFile } from '../file.ts';
import type { Asked } from '../format.ts';
import type { Flag } from '../notes.ts';
import { type Refuse, shown } from '../refuse.ts';
import { Fault, Fields, isObject } from './fields.ts';
import type { Json, JsonTaker } from './json.ts';
import { type Mark, type Named, Polls } from './polls.ts';

export const CONTESTS = 'ContestManifest.json';
const CANDIDATES = 'CandidateManifest.json';
const CONDITIONS = 'OutstackConditionManifest.json';
const EXPORT = /^CvrExport(?:_[0-9]+)?\.json$/;

/** The files that are read, in this order; throws a `Fault` where they are not all there. */
export function dominionFiles(names: readonly string[]): string[] {
  for (const needed of [CONTESTS, CANDIDATES, CONDITIONS])
    if (!names.includes(needed)) throw new Fault(`beside Dominion’s records the folder lacks ${needed}`);
  const exports = names.filter((name) => EXPORT.test(name)).sort();
  if (exports.length === 0)
    throw new Fault('beside Dominion’s manifests the folder lacks CvrExport.json, or CvrExport_1.json and so on');
  if (exports.length > 1 && exports.includes('CvrExport.json'))
    throw new Fault(
      `CvrExport.json and ${exports.at(-1)} could hold the same records: leave one of them in the folder`,
    );
  return [CONTESTS, CANDIDATES, CONDITIONS, ...exports];
}

interface Listed {
  readonly name: string;
  readonly votesFor: number;
  readonly ranks: number;
  readonly options: [id: string, name: string][];
}

/** What a condition of a ballot means for its count. */
const PLAIN = new Set([
  // They follow from the marks.
  'BlankBallot',
  'BlankContest',
  'Undervote',
  'Overvote',
  'OvervotedRanking',
  'InconsistentRcvOrdering',
  'SkippedRanking',
  'DuplicatedRcvCandidate',
  'UnvotedRcvContest',
  'UnusedRanking',
  'Writein',
  // A mark says it of itself.
  'Ambiguous',
]);
const INVALID = 'InvalidContest';

export class DominionExport {
  readonly #polls: Polls;
  readonly #contests = new Map<string, Listed>();
  readonly #conditions = new Map<string, string>();
  /** Records by tabulator, batch and number, where they have one. */
  readonly #seen = new Set<string>();

  /** `refuse` names the folder. */
  constructor(refuse: Refuse, asked: Asked) {
    this.#polls = new Polls(refuse, asked);
  }

  /** Who takes the file of this name. */
  file(name: string, refuse: Refuse): JsonTaker {
    const list = name === CONTESTS || name === CANDIDATES || name === CONDITIONS ? 'List' : 'Sessions';
    const element = (value: Json, line: number): void => {
      if (name === CONTESTS) this.#contest(value);
      else if (name === CANDIDATES) this.#candidate(value);
      else if (name === CONDITIONS) this.#condition(value);
      else this.#session(value, line);
    };
    return {
      element: (of, value, at, line) => {
        try {
          if (of !== list) throw new Fault(`${shown(of)} is not known and could change the count`);
          element(value, line);
        } catch (error) {
          if (!(error instanceof Fault)) throw error;
          refuse(line, `${of} ${at + 1}: ${error.message}`);
        }
      },
      member: (of, value, line) => {
        if (of === list || of === 'ElectionId') return;
        if (of !== 'Version') refuse(line, `${shown(of)} is not known and could change the count`);
        if (typeof value !== 'string' || !value.startsWith('5.'))
          refuse(line, `exports of Democracy Suite 5 are read, not of ${shown(JSON.stringify(value))}`);
      },
    };
  }

  finish(): RankingFile {
    const contests = new Map<string, Named>();
    for (const [id, { name, options, votesFor }] of this.#contests)
      contests.set(id, { name, options, ...(votesFor === 1 ? { seats: 1 } : {}) });
    return this.#polls.finish(1, contests);
  }

  #contest(value: Json): void {
    const contest = new Fields('the contest', value).aside(
      'ExternalId',
      'DistrictId',
      'NumOfWriteins',
      'Disabled',
      'Type',
    );
    const id = contest.id('Id');
    if (this.#contests.has(id)) throw new Fault(`two contests have the number ${id}`);
    this.#contests.set(id, {
      name: contest.text('Description'),
      votesFor: contest.whole('VoteFor', 0, 1000),
      ranks: contest.whole('NumOfRanks', 0, 1000),
      options: [],
    });
    contest.end();
  }

  #candidate(value: Json): void {
    const candidate = new Fields('the candidate', value).aside('ExternalId', 'Affiliations');
    const [id, name] = [candidate.id('Id'), candidate.text('Description')];
    const contest = this.#contests.get(candidate.id('ContestId'));
    candidate.oneOf('Type', ['Regular', 'WriteIn', 'QualifiedWriteIn']);
    const disabled = candidate.has('Disabled') && candidate.whole('Disabled', 0, 1) === 1;
    candidate.end();
    if (contest === undefined) throw new Fault(`${shown(name)} stands in a contest that is not listed`);
    if (contest.options.some(([other]) => other === id)) throw new Fault(`two candidates have the number ${id}`);
    if (!disabled) contest.options.push([id, name]);
  }

  #condition(value: Json): void {
    const condition = new Fields('the condition', value);
    this.#conditions.set(condition.id('Id'), condition.text('Description'));
    condition.end();
  }

  #session(value: Json, line: number): void {
    const session = new Fields('the record', value).aside(
      'CountingGroupId',
      'ImageMask',
      'SessionType',
      'VotingSessionIdentifier',
      'UniqueVotingIdentifier',
    );
    const record = session.id('RecordId');
    const id = `${session.id('TabulatorId')}-${session.id('BatchId')}-${record}`;
    // Numbers that would tell a voter are struck out.
    if (/^[0-9]+$/.test(record)) {
      if (this.#seen.has(id)) throw new Fault(`the record ${id} stands there twice`);
      this.#seen.add(id);
    }
    const versions = ['Original', 'Modified'].filter((each) => session.has(each));
    const read = versions.map((each) => {
      const version = new Fields(`“${each}”`, isObject(value) ? value[each] : null).aside(
        'PrecinctPortionId',
        'PrecinctId',
        'BallotTypeId',
      );
      return { version, current: version.boolean('IsCurrent') };
    });
    session.aside(...versions).end();
    const [taken, twin] = read.filter(({ current }) => current);
    if (twin !== undefined) throw new Fault('both versions of the record are current');
    if (taken === undefined)
      throw new Fault('no version of the record is current: finish its adjudication, then export again');
    const { version } = taken;
    if (version.has('Cards') === version.has('Contests')) throw new Fault('the record needs cards, or contests');
    const contests = version.has('Contests')
      ? version.list('Contests')
      : version.list('Cards').flatMap((card) => this.#card(card));
    version.end();
    const seen = new Set<string>();
    for (const each of contests) {
      const contest = new Fields('the contest', each).aside('ManifestationId', 'Undervotes', 'Overvotes');
      const id = contest.id('Id');
      if (seen.has(id)) throw new Fault(`the contest ${id} stands in the record twice`);
      seen.add(id);
      if (this.#says(contest).includes(INVALID)) this.#polls.of(id).leave(line);
      else this.#vote(id, contest, line);
    }
  }

  #card(value: Json): readonly Json[] {
    const card = new Fields('the card', value).aside('Id', 'KeyInId', 'PaperIndex');
    this.#says(card);
    const contests = card.list('Contests');
    card.end();
    return contests;
  }

  #vote(id: string, contest: Fields, line: number): void {
    const flags: Flag[] = [];
    this.#polls.of(id).vote(
      line,
      () => {
        const listed = this.#contests.get(id);
        if (listed === undefined) throw new Fault(`the contest ${id} is not listed`);
        if (listed.ranks === 0)
          throw new Fault(`voters did not rank in ${shown(listed.name)}, and contests without ranks are not read`);
        if (listed.votesFor !== 1)
          throw new Fault(
            `voters of ${shown(listed.name)} rank and yet have ${listed.votesFor} votes: what that means is not known`,
          );
        const marks = contest.list('Marks').flatMap((mark) => this.#mark(mark, listed.ranks, flags));
        contest.end();
        return marks;
      },
      flags,
    );
  }

  #mark(value: Json, ranks: number, flags: Flag[]): Mark[] {
    const mark = new Fields('the mark', value).aside(
      'ManifestationId',
      'PartyId',
      'MarkDensity',
      'WriteinIndex',
      'WriteinDensity',
      'IsVote',
    );
    const read = { option: mark.id('CandidateId'), rank: mark.whole('Rank', 1, ranks) };
    const ambiguous = mark.boolean('IsAmbiguous');
    const conditions = this.#says(mark);
    mark.end();
    if (conditions.includes(INVALID)) throw new Fault('a mark does not count, though its contest does');
    if (ambiguous && !flags.includes('ambiguous-marks')) flags.push('ambiguous-marks');
    return ambiguous ? [] : [read];
  }

  /** The conditions, by name. */
  #says(of: Fields): readonly string[] {
    return of.list('OutstackConditionIds').map((id) => {
      const name = this.#conditions.get(String(id)) ?? '';
      if (name === INVALID || PLAIN.has(name)) return name;
      throw new Fault(
        `a condition is ${shown(String(id))}, ${name === '' ? 'which is not listed' : shown(name)}, and could change the count`,
      );
    });
  }
}
