/** What the opened ballots give away by themselves, however well everything was kept: exact numbers of what is public. */
import { type Bytes, hex, piece } from '../../codec/bytes.ts';
import { type Said, said } from '../../codec/said.ts';
import { sha256 } from '../../crypto/hash.ts';
import type { Choice, Choices } from '../../election/choice.ts';
import type { Contest } from '../../election/contest.ts';
import { blocks } from '../../election/encoding.ts';
import type { Manifest } from '../../election/manifest.ts';
import { candidateNames } from '../../election/tally/names.ts';
import type { ContestResult } from '../../election/tally/tally.ts';
import { FEW_VOTERS } from '../../election/warnings.ts';
import { plaintextReader, type Tally } from '../count.ts';

/** So many candidates without a vote are named; of more, how many there are. */
const NAMED = 3;

export type OutcomeName =
  | 'only-one'
  | 'few'
  | 'last-one'
  | 'unanimous'
  | 'all-but-one'
  | 'same-answer'
  | 'same-first'
  | 'all-for'
  | 'nobody-for'
  | 'nobody-for-many'
  | 'rare'
  | 'no-rare'
  | 'names-once'
  | 'names-many';

/** @param plaintexts of the result, count·w·32 bytes of points */
export function giveaways(manifest: Manifest, tally: Tally, plaintexts: Bytes): Said<OutcomeName>[] {
  const finding = findGiveaways(manifest, tally, plaintexts);
  for (let found = finding.next(); ; found = finding.next()) if (found.done) return found.value;
}

/** Ballots that are looked at in a part, and those that are read in one, which costs some ten times as much. */
const IN_PART = 2048;
const READ_IN_PART = 256;

/** The same in parts, for whoever has others to hear between. */
export function* findGiveaways(
  { version, contests }: Manifest,
  tally: Tally,
  plaintexts: Bytes,
): Generator<undefined, Said<OutcomeName>[]> {
  const { ballots } = tally;
  const told: Said<OutcomeName>[] = [];
  const add = (...one: Parameters<typeof said<OutcomeName>>) => void told.push(said(...one));
  if (ballots === 1) {
    add('only-one', {}, 'A single ballot was opened: whoever knows who voted knows what is in it.');
    return told;
  }
  if (ballots < FEW_VOTERS)
    add(
      'few',
      { ballots },
      `Only ${ballots} ballots were opened: with so few the result itself can show how someone voted.`,
    );
  add(
    'last-one',
    { ballots, others: ballots - 1 },
    `Whoever knows how ${ballots - 1} of the ${ballots} voted knows it of the last.`,
  );

  const kinds = yield* kindsOf(plaintexts, 32 * blocks(contests));
  const rare = kinds.filter(({ count }) => count === 1).length;
  if (kinds.length === 1) {
    add('unanimous', { ballots }, `All ${ballots} ballots say the same: everyone knows how each voter voted.`);
    return told;
  }
  if (kinds.length === 2 && rare === 1)
    add(
      'all-but-one',
      { others: ballots - 1 },
      `One ballot is unlike the others, and these ${ballots - 1} say the same: whoever cast the one knows how all others voted.`,
    );
  const read = plaintextReader({ version, contests });
  const shared = yield* sharedAnswers(contests, kinds, ({ points }) => read([points])[0] ?? null);
  for (const [i, contest] of contests.entries())
    for (const [name, values, english] of ofContest(contest, tally.contests[i]!, ballots, shared[i]!))
      add(name, { title: contest.title, ballots, ...values }, english);
  if (rare > 0)
    add(
      'rare',
      { rare, ballots },
      `${rare} of the ${ballots} ballots ${rare === 1 ? 'is' : 'are'} like no other: whoever told somebody to fill in just such a one can look for it.`,
    );
  else add('no-rare', { ballots }, `Each of the ${ballots} ballots is exactly like at least one other.`);
  return told;
}

interface Kind {
  readonly points: Bytes;
  count: number;
}

/** Ballots that say the same are the same points (`shared/election/embedding.ts`): nothing needs to be read for this. */
function* kindsOf(plaintexts: Bytes, width: number): Generator<undefined, Kind[]> {
  const kinds = new Map<string, Kind>();
  for (let i = 0; i * width < plaintexts.length; i++) {
    if (i % IN_PART === IN_PART - 1) yield;
    const points = piece(plaintexts, i, width);
    const name = hex(sha256(points));
    const kind = kinds.get(name);
    if (kind) kind.count++;
    else kinds.set(name, { points, count: 1 });
  }
  return [...kinds.values()];
}

/** What all ballots say of a contest. */
interface Shared {
  whole: boolean;
  /** Of rankings: whom they put first. */
  first: boolean;
}

/** Reads no further than some contest may still be answered alike by all. */
function* sharedAnswers(
  contests: readonly Contest[],
  kinds: readonly Kind[],
  read: (kind: Kind) => Choices | null,
): Generator<undefined, readonly Shared[]> {
  const shared = contests.map((): Shared => ({ whole: true, first: true }));
  let before: Choices | null = null;
  for (const [at, kind] of kinds.entries()) {
    if (at % READ_IN_PART === READ_IN_PART - 1) yield;
    const choices = read(kind);
    if (choices === null) return contests.map(() => ({ whole: false, first: false }));
    for (const [i, choice] of choices.entries()) {
      const first = before?.[i] ?? choice;
      shared[i]!.whole &&= JSON.stringify(choice) === JSON.stringify(first);
      shared[i]!.first &&= firstOf(choice) !== null && firstOf(choice) === firstOf(first);
    }
    before ??= choices;
    if (shared.every(({ whole, first }) => !whole && !first)) break;
  }
  return shared;
}

/** Whom a ranking puts first, alone or as equals; null where it ranks nobody, and of other ballots. */
function firstOf(choice: Choice): string | null {
  if (choice.ballot !== 'ranking' || !choice.ranks[0]) return null;
  const first = [...choice.ranks[0]].sort((a, b) => a - b);
  return JSON.stringify([first, choice.writeIn]);
}

type OfContest = readonly [OutcomeName, Said['values'], string];

function ofContest(contest: Contest, result: ContestResult, ballots: number, { whole, first }: Shared): OfContest[] {
  const { title, ballot } = contest;
  const told: OfContest[] = [];
  const all = ballot === 'single' || ballot === 'approval' ? votesIn(result) : [];
  const names = candidateNames(contest, result);
  if (whole)
    told.push([
      'same-answer',
      {},
      `“${title}”: all ${ballots} ballots say the same, so everyone knows how each voter answered.`,
    ]);
  else if (first)
    told.push([
      'same-first',
      {},
      `“${title}”: all ${ballots} ballots put the same first, so everyone knows that of each.`,
    ]);
  else
    for (const [who, votes] of all.entries())
      if (votes === ballots && names[who])
        told.push([
          'all-for',
          { name: names[who] },
          `“${title}”: all ${ballots} ballots are for ${names[who]}, so everyone knows that of each voter.`,
        ]);
  const unwanted = contest.options.filter((_, who) => all[who] === 0);
  const alone = ballot === 'single' && told.length > 0;
  if (!alone && unwanted.length > NAMED)
    told.push([
      'nobody-for-many',
      { count: unwanted.length },
      `“${title}”: nobody voted for ${unwanted.length} of the options, so everyone knows that of each voter.`,
    ]);
  else if (!alone && unwanted.length > 0)
    told.push([
      'nobody-for',
      { names: unwanted.join(', ') },
      `“${title}”: nobody voted for ${unwanted.join(', ')}, so everyone knows that of each voter.`,
    ]);
  return [...told, ...ofNames(title, result)];
}

/** Of each candidate, where the rule that decides counts votes. */
function votesIn({ results: [decides] }: ContestResult): readonly number[] {
  if (decides?.rule === 'plurality' || decides?.rule === 'd-hondt' || decides?.rule === 'sainte-lague')
    return decides.votes;
  return decides?.rule === 'approval' ? decides.approvals : [];
}

/** Names are told apart as if nothing had been joined: every spelling stands in the result. */
function ofNames(title: string, result: ContestResult): OfContest[] {
  const { once, isWhole } = namesOnce(result);
  if (!isWhole)
    return [
      [
        'names-many',
        {},
        `“${title}”: so many names were written in that the result does not list them all. Who agreed on one with a voter can look for it.`,
      ],
    ];
  if (once === 0) return [];
  return [
    [
      'names-once',
      { count: once },
      `“${title}”: ${once} written-in ${once === 1 ? 'name stands' : 'names stand'} on one ballot only. Who agreed on one with a voter can look for it.`,
    ],
  ];
}

function namesOnce(result: ContestResult): { once: number; isWhole: boolean } {
  const count = (numbers: readonly number[]) => numbers.filter((ballots) => ballots === 1).length;
  if (!('writtenIn' in result))
    return { once: count(result.writeIns.map(({ count }) => count)), isWhole: result.unlistedWriteIns === 0 };
  const { names = [], others = null } = (result.apart ?? result).writtenIn ?? {};
  const listed = others?.listed ?? [];
  return {
    once: count([...names, ...listed].map(({ ballots }) => ballots)),
    isWhole: (others?.names ?? 0) === listed.length,
  };
}
