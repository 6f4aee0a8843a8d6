/** Who could read, link, stop or change what: of the manifest's numbers, and of who stands where in them. */
import { type Said, said } from '../../codec/said.ts';
import {
  closeQuorum,
  inventsNames,
  leastBallotsOf,
  type Manifest,
  mayJoinNames,
  mayRemind,
  type NodeIndex,
  registrarOf,
} from '../../election/manifest.ts';
import { tooFewAtClose } from '../../election/too-few.ts';
import { ableToMix, type ElectionRecord, phaseOf } from '../record.ts';

const counted = (count: number, thing: string): string => `${count} ${thing}${count === 1 ? '' : 's'}`;

/** Who stands where, as far as the board shows it. Names are in node order, but for the mixers. */
export interface Standings {
  readonly manifest: Manifest;
  /** Those who hold a part of the key, or are to. */
  readonly holders: readonly string[];
  /** Those without whom the key was made; nobody before it is. */
  readonly leftOut: readonly string[];
  /** Those who stand in the chain or may still come into it. */
  readonly able: readonly string[];
  /** Holders of the key who have given valid parts for the mixed list or may still do. */
  readonly openers: readonly string[];
  /** Those whose mixes stand, in the order of the chain; null until the list to be opened is final. */
  readonly mixers: readonly string[] | null;
  /** Whether voting closed with fewer ballots than the manifest asks for: nothing is mixed. */
  readonly isTooFew: boolean;
  /** Holders of the key who have signed the end; null before there is one. */
  readonly signed: number | null;
  /** Ballots that count, and of these such as say that a page sealed them; null before the close. */
  readonly ballots: { readonly count: number; readonly pages: number } | null;
  /** Where voters have one-time codes, how many there are, and how many are used; null before the roll. */
  readonly codes: { readonly used: number; readonly voters: number } | null;
  readonly takenOver: boolean;
}

/** Before the board says more than its manifest. */
export function standingsOfPlan(manifest: Manifest): Standings {
  const all = manifest.nodes.map(({ name }) => name);
  return {
    manifest,
    ...{ holders: all, leftOut: [], able: all, openers: all, mixers: null },
    ...{ isTooFew: false, signed: null, ballots: null, codes: null, takenOver: false },
  };
}

export function standingsOf(record: ElectionRecord): Standings {
  const { manifest, ceremony, key, finalList, attests, closing, shareSets, voters, signers, takeover } = record;
  const named = (indices: readonly NodeIndex[]) => indices.map((index) => manifest.nodes[index - 1]!.name);
  const holders = key?.trustees ?? ceremony.participants;
  return {
    manifest,
    holders: named(holders),
    leftOut: !key ? [] : named(manifest.nodes.flatMap((_, i) => (holders.includes(i + 1) ? [] : [i + 1]))),
    able: named(ableToMix(record)),
    openers: named(holders.filter((index) => shareSets.get(index)?.valid !== false)),
    mixers: finalList && named(finalList.mixers),
    isTooFew: tooFewAtClose(record) !== null,
    signed: phaseOf(record) === 'finished' ? holders.filter((index) => attests.has(index)).length : null,
    ballots: closing && { count: closing.count, pages: record.electorate.castBy('page') },
    codes: voters ? { used: signers.size, voters: voters.size } : null,
    takenOver: takeover !== null,
  };
}

const list = (names: readonly string[]): string => names.join(', ');

export type ReadName =
  | 'holder-alone'
  | 'holders-each'
  | 'holders-any'
  | 'holders-all'
  | 'left-out'
  | 'erased'
  | 'mixer-alone'
  | 'mixers-all'
  | 'mixers-plan'
  | 'mixers-none'
  | 'one-laptop'
  | 'organisers-own'
  | 'pages'
  | 'by-pages'
  | 'device';

/** Who could open ballots that are sealed, or follow one that was opened to its voter. */
export function readers({
  manifest,
  holders,
  leftOut,
  signed,
  mixers,
  isTooFew,
  ballots,
}: Standings): Said<ReadName>[] {
  const told = [byKey(holders, manifest.threshold)];
  const add = (...one: Parameters<typeof said<ReadName>>) => void told.push(said(...one));
  if (leftOut.length > 0)
    add(
      'left-out',
      { names: list(leftOut) },
      `The key was made without these, which hold no part of it: ${list(leftOut)}.`,
    );
  if (signed !== null)
    add(
      'erased',
      { signed, count: holders.length },
      `A laptop that keeps to the program erases its part of the key when it signs the end: ${signed} of ${holders.length} ${signed === 1 ? 'has' : 'have'} signed.`,
    );
  if (isTooFew)
    add('mixers-none', {}, 'Nothing is mixed or opened in this election, so there is no opened ballot to be followed.');
  else if (mixers === null)
    add(
      'mixers-plan',
      { least: manifest.leastMixes },
      `At least ${manifest.leastMixes} must mix. All whose mixes stand could together follow every opened ballot back to its voter on the list. One of them that shuffles at random and tells nobody how is enough to close this second way.`,
    );
  else if (mixers.length === 1)
    add(
      'mixer-alone',
      { names: list(mixers) },
      `${list(mixers)} alone mixed: it could follow every opened ballot back to its voter on the list.`,
    );
  else
    add(
      'mixers-all',
      { count: mixers.length, names: list(mixers) },
      `All ${mixers.length} whose mixes stand could together follow every opened ballot back to its voter on the list: ${list(mixers)}. One of them that shuffles at random and tells nobody how is enough to close this second way.`,
    );
  if (manifest.nodes.length > 1)
    add(
      'one-laptop',
      {},
      'Whether two of these laptops are one, or whether one is the organiser’s, no file shows: the people in the room can see it.',
    );
  else
    add(
      'organisers-own',
      {},
      'Whether it is the organiser’s laptop too, no file shows: the people in the room can see it.',
    );
  if (manifest.voters.pages)
    add(
      'pages',
      {},
      'Phones vote on a web page: whoever serves or alters the page could read or replace their ballots.',
    );
  if (ballots && ballots.pages > 0)
    add(
      'by-pages',
      { ...ballots },
      `${ballots.pages} of the ${counted(ballots.count, 'ballot')} ${ballots.pages === 1 ? 'says that a page sealed it' : 'say that a page sealed them'}; a page that lies could leave that out.`,
    );
  add('device', {}, 'The device on which somebody votes sees what it seals.');
  return told;
}

/** The first way: enough of the key opens any ballot on the board, whoever mixed. */
function byKey(holders: readonly string[], needed: number): Said<ReadName> {
  const names = list(holders);
  const count = holders.length;
  if (count === 1)
    return said(
      'holder-alone',
      { names },
      `${names} alone holds the key: it could open every ballot and see to which voter on the list it belongs.`,
    );
  if (needed === 1)
    return said(
      'holders-each',
      { count, names },
      `Each of these ${count} laptops could alone open every ballot and see to which voter on the list it belongs: ${names}.`,
    );
  if (needed === count)
    return said(
      'holders-all',
      { count, names },
      `These ${count} laptops could, all of them together, open every ballot and see to which voter on the list it belongs: ${names}. All but one of them do not hold enough of the key for that.`,
    );
  return said(
    'holders-any',
    { needed, count, names },
    `Any ${needed} of these ${count} laptops could together open every ballot and see to which voter on the list it belongs: ${names}. Fewer than ${needed} do not hold enough of the key for that.`,
  );
}

export type StopName =
  | 'stop-organiser'
  | 'stop-close'
  | 'stop-few'
  | 'stop-mix'
  | 'stopped-mix'
  | 'stop-open'
  | 'stopped-open';

/** Who could keep the election from its end. */
export function stoppers({ manifest, able, openers, isTooFew }: Standings): Said<StopName>[] {
  const { threshold, leastMixes } = manifest;
  const nodes = manifest.nodes.length;
  const quorum = closeQuorum(manifest);
  const told: Said<StopName>[] = [
    said(
      'stop-organiser',
      { quorum, nodes },
      `The organiser’s laptop alone can delay or break off the election. Where ${quorum} of the other ${nodes} ${nodes === 1 ? 'laptop reports' : 'laptops report'} what is there, another can lead on.`,
    ),
    said(
      'stop-close',
      { count: nodes - quorum + 1, quorum, nodes },
      `${quorum} of the ${nodes} ${nodes === 1 ? 'laptop' : 'laptops'} must confirm that voting is closed. Should ${nodes - quorum + 1} of them not do it, the election stops there.`,
    ),
  ];
  const least = leastBallotsOf(manifest);
  if (least > 1)
    told.push(
      said(
        'stop-few',
        { least },
        `With fewer than ${least} ballots that count, none is opened. The organiser’s laptop could withhold ballots until too few are left, which voters’ receipts show.`,
      ),
    );
  if (isTooFew) return told;
  const toMix = { needed: leastMixes, total: able.length, count: able.length - leastMixes + 1, names: list(able) };
  const toOpen = {
    needed: threshold,
    total: openers.length,
    count: openers.length - threshold + 1,
    names: list(openers),
  };
  told.push(
    toMix.count > 0
      ? said(
          'stop-mix',
          toMix,
          `${toMix.needed} of these ${toMix.total} must mix and prove it: ${toMix.names}. Should ${toMix.count} of them not do it, the election stops there.`,
        )
      : said(
          'stopped-mix',
          { needed: leastMixes, left: able.length },
          `It has stopped: ${counted(leastMixes, 'laptop')} must mix, and ${able.length} ${able.length === 1 ? 'is' : 'are'} left that can.`,
        ),
    toOpen.count > 0
      ? said(
          'stop-open',
          toOpen,
          `${toOpen.needed} of these ${toOpen.total} must give their parts of the key for the mixed list: ${toOpen.names}. Should ${toOpen.count} of them not do it, the election stops there.`,
        )
      : said(
          'stopped-open',
          { needed: threshold, left: openers.length },
          `It has stopped: ${counted(threshold, 'laptop')} must open the mixed list, and ${openers.length} ${openers.length === 1 ? 'is' : 'are'} left that can.`,
        ),
  );
  return told;
}

export type CountName = 'count-nobody' | 'count-join' | 'count-why' | 'count-people';

/** Who could make the accepted ballots come to something else. */
export const changers = ({ manifest }: Pick<Standings, 'manifest'>): Said<CountName>[] => [
  said(
    'count-nobody',
    {},
    'Nobody could change what the accepted ballots of this record come to without a check failing: neither the organiser’s laptop nor all laptops together.',
  ),
  ...(mayJoinNames(manifest)
    ? [
        said(
          'count-join' as const,
          { needed: manifest.threshold },
          `One exception: ${manifest.threshold} of those who hold the key may say that written-in names are one person. They say it in public before the result, in which both counts stand.`,
        ),
      ]
    : []),
  said(
    'count-why',
    {},
    'Every mix that stands is proved to have dropped, added and changed nothing, every part of the key that counts to fit, and whoever has the transcript can check that and count again.',
  ),
  said(
    'count-people',
    {},
    'That the list of voters is right, and that no ballot is missing, no check can prove: people check the list, and voters their receipts.',
  ),
];

export type OrganiserName =
  | 'roll-names'
  | 'roll-invented'
  | 'roll-nameless'
  | 'roll-frozen'
  | 'roll-grows'
  | 'codes-plan'
  | 'codes'
  | 'registrar-plan'
  | 'registrar'
  | 'registrar-pages'
  | 'refuse'
  | 'drop'
  | 'who-voted'
  | 'who-voted-invented'
  | 'who-voted-codes'
  | 'reminders'
  | 'taken-over';

/** What the laptop that leads could do beyond what all others can. */
export function organiser({ manifest, codes, takenOver }: Standings): Said<OrganiserName>[] {
  const { credentials, latecomers } = manifest.voters;
  const byCode = credentials === 'codes';
  const told: Said<OrganiserName>[] = [];
  const add = (...one: Parameters<typeof said<OrganiserName>>) => void told.push(said(...one));
  if (registrarOf(manifest)) {
    if (codes === null)
      add(
        'registrar-plan',
        {},
        'The registrar makes the one-time codes, and could vote with any that is not used yet; the organiser’s laptop could do so only together with it, if it is another laptop, which no file shows. Count how many people vote, and compare it with the codes that are used.',
      );
    else
      add(
        'registrar',
        { ...codes },
        `The registrar made the one-time codes, and could have voted with any that was not used yet; the organiser’s laptop could have done so only together with it, if it is another laptop, which no file shows. ${codes.used} of ${codes.voters} ${codes.used === 1 ? 'is' : 'are'} used: compare it with how many people voted.`,
      );
    if (manifest.voters.pages)
      add(
        'registrar-pages',
        {},
        'Pages for phones come from the organiser’s laptop: altered, they could tell it each code that is typed or scanned there.',
      );
  } else if (byCode) {
    if (codes === null)
      add(
        'codes-plan',
        {},
        'Whoever makes the one-time codes could vote with any that is not used yet: count how many people vote, and compare it with the codes that are used.',
      );
    else
      add(
        'codes',
        { ...codes },
        `Whoever made the one-time codes could have voted with any that was not used yet. ${codes.used} of ${codes.voters} ${codes.used === 1 ? 'is' : 'are'} used: compare it with how many people voted.`,
      );
  } else if (manifest.version === 1)
    add(
      'roll-nameless',
      {},
      'The organiser’s laptop could put made-up voters on the list of voters and vote for them. This list holds no names: compare its number with the people.',
    );
  else if (inventsNames(manifest))
    add(
      'roll-invented',
      {},
      'The organiser’s laptop could put made-up voters on the list of voters and vote for them. The names are invented, so only their number can be compared with the people.',
    );
  else
    add(
      'roll-names',
      {},
      'The organiser’s laptop could put made-up voters on the list of voters and vote for them: compare the list of names with the people.',
    );
  if (latecomers) add('roll-grows', {}, 'The list may grow until voting closes, and everyone can see that it does.');
  else add('roll-frozen', {}, 'Once voting is open nobody can be added to the list.');
  add(
    'refuse',
    {},
    'The organiser’s laptop could keep somebody off the list or refuse a ballot. The voter concerned sees it.',
  );
  add('drop', {}, 'A ballot for which a voter holds a receipt cannot be dropped unnoticed: the receipt shows it.');
  if (byCode)
    add(
      'who-voted-codes',
      {},
      'Who voted, when and how often, though not what, can be told by whoever knows which code was given to whom.',
    );
  else if (inventsNames(manifest))
    add(
      'who-voted-invented',
      {},
      'The list does not tell who voted, since the names are invented. The organiser’s laptop sees the network address that each ballot came from.',
    );
  else
    add(
      'who-voted',
      {},
      'Who voted, when and how often, though not what, can be told by whoever has the file of the voters’ names: the organiser’s laptop, until they are deleted there, and whoever was given it.',
    );
  if (mayRemind(manifest))
    add(
      'reminders',
      {},
      'A list of those who have not voted may be made for the organiser, once, to remind them. The record then says so.',
    );
  if (takenOver)
    add(
      'taken-over',
      {},
      'Another laptop has taken over since: all this goes for both, and a part of the key may lie on the one that leads now.',
    );
  return told;
}
