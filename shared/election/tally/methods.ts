/**
 * How each rule counts, in one place: what plans are checked by, and what the ballot, the result, the wizard, the command
 * line and docs/COUNTING.md say. The same sentences in other languages stand with the windows' texts.
 */
import { type Contest, LATEST, type Rule, rulesOfVersion, type Version } from '../contest.ts';
import { MAX_STATES } from './runoff/ways.ts';

export interface Method {
  /** How many seats it fills; by `lists` also more than there are options, of which one may take several. */
  readonly fills: 'one' | 'any' | 'lists';
  /** Whether several seats come out in proportion to groups of voters. */
  readonly proportional: 'yes' | 'partly' | 'no';
  /** Whether ballots may rank options equal. */
  readonly equalRanks: boolean;
  /** Counts ballots that have so many points to give in all, and no others. */
  readonly budget?: true;
  readonly name: Sentence;
  /** Its name where it fills several seats. */
  readonly several: Sentence;
  /** What it is about, in a sentence. */
  readonly gist: Sentence;
  /** From ballots to a result. */
  readonly counts: Sentence;
  /** What a plan asks for beside that. */
  readonly also?: readonly Sentence[];
  /** How equal and missing ranks count; nothing where ballots have no ranks. */
  readonly ranks: readonly Sentence[];
  readonly ties: readonly Sentence[];
  /** Several seats, and whether they are proportional. */
  readonly seats: readonly Sentence[];
  /** Where the rule is published, what it counts by first. */
  readonly sources: readonly string[];
  /** What version 1 did otherwise. */
  readonly version1?: Sentence;
  /** What it did under version 1 with several seats, where it took them otherwise or takes them no longer. */
  readonly seatsVersion1?: readonly Sentence[];
}

/** `{states}` is the number of sets of candidates that a count of eliminations looks at; `{least}` what a plan says. */
export const sentences = {
  'name.plurality': 'Plurality',
  'name.sntv': 'Single non-transferable vote',
  'name.approval': 'Approval voting',
  'name.block-approval': 'Block approval voting',
  'name.score': 'Score voting',
  'name.block-score': 'Block score voting',
  'name.star': 'STAR voting',
  'name.bloc-star': 'Bloc STAR voting',
  'name.majority-judgement': 'Majority judgement',
  'name.majority-judgement-places': 'Majority judgement, first places',
  'name.borda': 'Borda count',
  'name.k-borda': 'k-Borda',
  'name.instant-runoff': 'Instant runoff',
  'name.sequential-runoff': 'Sequential instant runoff',
  'name.bottoms-up': 'Bottoms-up elimination',
  'name.schulze': 'Schulze method',
  'name.schulze-places': 'Schulze method, first places',
  'name.stv': 'Scottish STV',
  'name.meek': 'Meek STV',
  'name.hare-stv': 'STV with the Hare quota',
  'name.phragmen': 'Sequential Phragmén',
  'name.equal-shares': 'Method of equal shares',
  'name.ranked-pairs': 'Ranked pairs',
  'name.ranked-pairs-places': 'Ranked pairs, first places',
  'name.cumulative': 'Cumulative voting',
  'name.d-hondt': 'D’Hondt method for lists',
  'name.sainte-lague': 'Sainte-Laguë method for lists',
  'name.minimax': 'Minimax',
  'name.minimax-places': 'Minimax, first places',
  'name.tideman-alternative': 'Tideman’s alternative',

  'gist.plurality': 'Everyone picks one option; the one picked most often wins.',
  'gist.approval': 'Everyone ticks as many options as they want; the one with the most ticks wins.',
  'gist.score': 'Everyone gives each option points; the highest sum wins.',
  'gist.score-mean': 'Everyone gives points to the options that they want to judge; the highest mean wins.',
  'gist.star':
    'Everyone gives each option points; of the two with the highest sums, the one that more ballots prefer wins.',
  'gist.majority-judgement': 'Everyone grades each option; the best middle grade wins.',
  'gist.borda': 'Everyone puts options in order; each place gives points, and the highest sum wins.',
  'gist.instant-runoff':
    'Everyone puts options in order; the weakest one drops out and its votes move on, round by round.',
  'gist.sequential-runoff':
    'Everyone puts options in order; each seat has rounds of its own, without those elected before.',
  'gist.bottoms-up': 'Everyone puts options in order; the weakest drop out until as many are left as there are seats.',
  'gist.schulze':
    'Everyone puts options in order; they are compared in pairs, and the one that holds up against all others wins.',
  'gist.stv': 'Everyone puts options in order; seats go out in proportion, and votes that are left over move on.',
  'gist.meek':
    'Everyone puts options in order; seats go out in proportion, and whoever is elected passes on a part of every vote.',
  'gist.hare-stv':
    'Everyone puts options in order; each seat takes an equal part of all votes, and votes that are left over move on.',
  'gist.phragmen': 'Everyone ticks options; each seat goes to those voters who have been served the least.',
  'gist.equal-shares': 'Everyone ticks options, and has an equal share of the seats to spend on them.',
  'gist.ranked-pairs':
    'Everyone puts options in order; they are compared in pairs, the clearest wins are kept, and the one they put first wins.',
  'gist.cumulative': 'Everyone has some points and gives them to one option or to several; the highest sum wins.',
  'gist.d-hondt':
    'Everyone picks one list; lists get seats in proportion to their votes, rounded in favour of large ones.',
  'gist.sainte-lague': 'Everyone picks one list; lists get seats in proportion to their votes, in favour of none.',
  'gist.minimax':
    'Everyone puts options in order; they are compared in pairs, and the one with the mildest worst defeat wins.',
  'gist.tideman-alternative':
    'Everyone puts options in order; whatever is beaten by all of the best group drops out, then the weakest of that group, and again.',

  'counts.plurality':
    'Each ballot is one vote for one option: the one picked, or the one ranked first. The most votes win.',
  'counts.approval': 'Each ballot gives one vote to every option that it ticks. The most votes win.',
  'counts.score': 'Each ballot gives every option points; where it gives none, they are 0. The highest sum wins.',
  'counts.score-mean':
    'Each ballot gives points, 0 among them, to the options that it judges. The points of an option are divided by the number of ballots that give it any; those that give it none leave it as it is. The highest mean wins. An option that no ballot judges comes last.',
  'counts.star':
    'Each ballot gives every option points; where it gives none, they are 0. The two options with the highest sums go into a runoff: the one wins to which more ballots give more points than to the other.',
  'counts.majority-judgement':
    'Each ballot gives every option a grade; where it gives none, it is the lowest. The best middle grade wins; of two in the middle the lower one counts. Where middle grades are equal, one such grade is taken from each until they differ.',
  'counts.borda':
    'On each ballot the last place gives no point, the one before it 1, and so on up to the first. The highest sum wins.',
  'counts.instant-runoff':
    'Each ballot counts for the option that it ranks highest among those left. In each round the option with the fewest votes goes out, until more than half of the ballots that still count put one option alone highest: it wins.',
  'counts.sequential-runoff':
    'Each seat is filled by an instant runoff of its own. Whoever is elected is skipped on every ballot from then on, and the next runoff begins anew among all the others.',
  'counts.bottoms-up':
    'Each ballot counts for the option that it ranks highest among those left. In each round the option with the fewest votes goes out, until as many are left as there are seats: they are elected.',
  'counts.schulze':
    'Each two options are compared: which of them do more ballots rank above the other? A chain of such wins is as strong as the weakest of them, by the ballots for it. An option beats another where its strongest chain to it is stronger than the one back. Who beats all others wins.',
  'counts.stv':
    'Each ballot is one vote for the option ranked first. The quota is the votes divided by one more than the seats, cut to a whole number, plus 1. Who has the quota is elected; what is above it passes on to the next options, every ballot at an equal part of its value, cut to five decimals. Where nobody has more than the quota, the option with the fewest votes goes out and its ballots pass on.',
  'counts.meek':
    'Each ballot is one vote for the option ranked first. Whoever is elected keeps a part of every vote that comes by, so much that just the quota is left, and the rest goes to the next options. The quota is the votes that still count, divided by one more than the seats. Quota and parts are worked out again and again, with nine decimals, until less than a millionth of a vote is left over. Where nobody else has the quota then, the option with the fewest votes goes out, as if it had never stood.',
  'counts.hare-stv':
    'It counts as Scottish STV does, but the quota is the votes divided by the seats, cut to five decimals.',
  'counts.phragmen':
    'Each seat is a load of 1, carried by the voters who tick the option that takes it, so that all of these carry equally much in all. The next seat always goes to the option whose voters would carry the least then.',
  'counts.equal-shares':
    'Each voter can spend the number of seats divided by the number of voters; a seat costs 1. Those who tick an option buy it together: each pays the same, or all that is left where that is less. The option for which the most that anyone pays is the least comes first. When no option can be bought any more, every voter is given equally much more, again and again, until the seats are filled (Phragmén’s rule).',
  'counts.ranked-pairs':
    'Each two options are compared: which of them do more ballots rank above the other? Of these wins the one with the most ballots for it is locked first, of equal ones that with the fewest against it; then the next, each unless those locked before already put its loser above its winner. Whoever the locked wins put above all others wins.',
  'counts.cumulative':
    'Each ballot has equally many points. It gives them to one option, or to several, or keeps some of them. The highest sum wins.',
  'counts.d-hondt':
    'Each ballot is one vote for one list. Its votes are divided by 1, 2, 3 and so on; as many of the highest quotients as there are seats give each a seat to their list.',
  'counts.sainte-lague':
    'Each ballot is one vote for one list. Its votes are divided by 1, 3, 5 and so on; as many of the highest quotients as there are seats give each a seat to their list.',
  'counts.minimax':
    'Each two options are compared: which of them do more ballots rank above the other? A defeat is as bad as there are ballots for it. Each option is judged by its worst defeat: the mildest one wins, and who loses to nobody comes before all others.',
  'counts.tideman-alternative':
    'All options go out but the smallest group of which each one beats everyone outside it, pair by pair. Of these the option goes out that the fewest ballots rank highest among those left. Then both again, until one is left: it wins.',

  'ranks.one-first': 'No two options may share a place, since a ballot is one vote.',
  'ranks.shared-points':
    'Equal options share the points of their places evenly; so do all options that are not ranked, which take up the last places.',
  'ranks.zero-points':
    'An option that is not ranked gets no point. Equal options share the points of their places evenly.',
  'ranks.modified-points':
    'A ballot gives its first place as many points as it ranks options, the next one less, the last one 1, and nothing to options that it does not rank. Equal options share the points of their places evenly.',
  'ranks.approval-irv':
    'A ballot that puts several options highest as equals counts in full for each of them (Approval-IRV). One that ranks none of the options left no longer counts.',
  'ranks.pairs':
    'A ballot does not compare options that it ranks equal. Options that it does not rank are below all that it ranks, and equal to each other.',
  'ranks.strict':
    'No two options may share a place, for the Order knows no equal ranks. A ballot that ranks none of the options left no longer passes on.',
  'ranks.no-equals':
    'No two options may share a place. A ballot that ranks none of the options left no longer passes on.',

  'least.marks':
    'A ballot that names anybody names at least {least}; with fewer it is not valid. One that names nobody is a blank vote.',

  'majority.half':
    'Whoever is elected needs more than half of the ballots that count; with fewer the seat stays empty.',
  'majority.two-thirds':
    'Whoever is elected needs at least two thirds of the ballots that count; with fewer the seat stays empty.',
  'majority.three-quarters':
    'Whoever is elected needs at least three quarters of the ballots that count; with fewer the seat stays empty.',

  'unscored.few':
    'An option that few ballots judge can win so, even one that a single ballot gives the highest points: no least number of ballots is asked for.',

  'turnout.ballots':
    'At least {turnout} must vote, blank votes included; if fewer do, all is counted and shown, and no result is adopted.',
  'turnout.share':
    'At least {turnout} of those on the roll must vote, blank votes included; if fewer do, all is counted and shown, and no result is adopted.',
  'turnout.more':
    'More than {turnout} of those on the roll must vote, blank votes included; if they do not, all is counted and shown, and no result is adopted.',

  'none.last':
    'The last option stands for nobody. It counts as any other does; whoever does not stand above it is not elected, and the seat stays empty.',

  'ties.plain': 'Equal figures at the last seat are a tie: nobody in it is elected, and no lot is drawn.',
  'ties.grades': 'Only options with the very same grades are equal.',
  'ties.star':
    'Of options with equal sums those fall back who lose the most comparisons with each other, then those with the fewest top scores; of two that equally many ballots prefer, the higher sum wins, then more top scores. After that every way to go on is followed. Who is elected in all of them is elected; who is elected only in some is tied.',
  'ties.unbeaten': 'Options that none of those left beats share a place.',
  'ties.orders':
    'Of equally clear wins every order is followed, and where two options draw, either may come first. Who is elected in every case is elected; who is elected only in some is tied.',
  'ties.orders-limit':
    'A count that would look at more than {states} ways to lock wins stays unresolved: it elects nobody whom that leaves open, and says who can still be elected.',
  'ties.ways':
    'Where several have the fewest votes, every way to go on is followed. Who is elected in all of them is elected; who is elected only in some is tied.',
  'ties.limit':
    'A count that would look at more than {states} different sets of options left stays unresolved: it elects nobody whom that leaves open, and says who can still be elected.',
  'ties.through-seats': 'A tie for one seat is followed through the seats after it.',
  'ties.lot':
    'Where equal figures leave open who takes the last seats, the lot decides, which all laptops fixed together before anyone voted.',
  'ties.lot-rounds':
    'Of those with equally few votes the lot says who goes out, which all laptops fixed together before anyone voted.',
  'ties.stages':
    'Of those with equal votes, the last earlier stage at which they differed decides; if there is none, the lot, which all laptops fixed together before anyone voted.',
  'ties.lot-each':
    'Between equal options the lot decides, which all laptops fixed together before anyone voted. Options that nobody ticks come last and stay equal.',
  'ties.lists':
    'Equal quotients that are more than the seats left are a tie: these seats stay empty, and no lot is drawn.',

  'seats.one': 'It fills one seat. For several there are sequential instant runoff, bottoms-up elimination and STV.',
  'seats.most-votes': 'Several seats go to those with the most votes.',
  'seats.highest-means': 'Several seats go to the highest means.',
  'seats.highest-sums': 'Several seats go to the highest sums.',
  'seats.first-places': 'Several seats go to the first places.',
  'seats.one-by-one': 'Several seats are filled one after the other, by the same ballots at full weight.',
  'seats.at-once': 'Several seats are filled at once, when enough have gone out.',
  'seats.majority': 'Not proportional: the same majority can fill every seat.',
  'seats.no-surplus': 'Not proportional: votes that an option has and does not need pass on to none.',
  'seats.spread':
    'Partly proportional: a ballot is one vote also for several seats, and a group wins its share only if it spreads its votes well.',
  'seats.quotas':
    'Proportional: a group that ranks its own options first fills at least one seat with one quota of votes, two seats with two, and so on.',
  'seats.agree':
    'Proportional: a group that ticks the same options fills at least as many seats as its part of the voters makes up, cut to a whole number.',
  'seats.gathered':
    'Partly proportional: a group that gathers its points on few options wins seats, one that spreads them over too many does not.',
  'seats.lists-majority':
    'Proportional: a list never gets fewer seats than its part of the votes makes up, cut to a whole number.',
  'seats.lists-even': 'Proportional: it favours neither large lists nor small ones.',
  'seats.lists': 'The result says how many seats each list has, and not who of the list takes them.',

  'version-1.plurality': 'Under version 1 a ranking that puts several options first counts for none of them.',
  'version-1.instant-runoff':
    'Under version 1 a ballot that puts several options highest waits until one of them is left. Of those with the fewest votes the one with fewer in an earlier round goes out; where they never differed, every way to go on is followed.',
  'version-1.instant-runoff-seats':
    'Under version 1 several seats go by the order of the last round, then to those who went out last.',
  'version-1.stv':
    'Under version 1 a ballot that puts several options first is not valid, and the votes of the last option to go out do not pass on.',
} as const;

export type Sentence = keyof typeof sentences;

/** What stands in sentences for numbers. */
export interface SentenceValues {
  readonly states: number;
  readonly least: number;
  /** A number of ballots, or a share such as 1/3. */
  readonly turnout: number | string;
}

/** Sentences in English, one after the other; a number that only a plan says is n. */
export const inEnglish = (...keys: readonly Sentence[]): string => inEnglishWith({ states: MAX_STATES }, ...keys);

export const inEnglishWith = (values: Partial<SentenceValues>, ...keys: readonly Sentence[]): string =>
  keys
    .map((key) =>
      sentences[key].replace(/\{(\w+)\}/g, (_, of) => values[of as keyof SentenceValues]?.toLocaleString('en') ?? 'n'),
    )
    .join(' ');

const bestOf =
  'Faliszewski, Skowron, Slinko, Talmon, “Multiwinner Voting: A New Challenge for Social Choice Theory”, 2017 (best-k rules)';
const elimination = {
  equalRanks: true,
  ranks: ['ranks.approval-irv'],
  ties: ['ties.ways', 'ties.limit'],
  sources: [
    'Conitzer, Rognlie, Xia, “Preference Functions That Score Rankings and Maximum Likelihood Estimation”, IJCAI 2009 (parallel-universes tie-breaking)',
    'Delemazure, Peters, “Generalizing Instant Runoff Voting to Allow for Indifferences”, EC 2024 (Approval-IRV)',
  ],
} as const;
const apportionment = 'Balinski, Young, “Fair Representation”, 2nd edition 2001, appendix A';
const lists = { fills: 'lists', proportional: 'yes', equalRanks: false, ranks: [], ties: ['ties.lists'] } as const;

export const methods: Readonly<Record<Rule, Method>> = {
  plurality: {
    fills: 'any',
    proportional: 'partly',
    equalRanks: false,
    name: 'name.plurality',
    several: 'name.sntv',
    gist: 'gist.plurality',
    counts: 'counts.plurality',
    ranks: ['ranks.one-first'],
    ties: ['ties.plain'],
    seats: ['seats.most-votes', 'seats.spread'],
    sources: [
      'Representation of the People Act 1983, schedule 1, rule 18',
      'Lijphart, Pintor, Sone, “The Limited Vote and the Single Nontransferable Vote”, 1986',
    ],
    version1: 'version-1.plurality',
  },
  'd-hondt': {
    ...lists,
    name: 'name.d-hondt',
    several: 'name.d-hondt',
    gist: 'gist.d-hondt',
    counts: 'counts.d-hondt',
    seats: ['seats.lists-majority', 'seats.lists'],
    sources: ['D’Hondt, “Système pratique et raisonné de représentation proportionnelle”, 1882', apportionment],
  },
  'sainte-lague': {
    ...lists,
    name: 'name.sainte-lague',
    several: 'name.sainte-lague',
    gist: 'gist.sainte-lague',
    counts: 'counts.sainte-lague',
    seats: ['seats.lists-even', 'seats.lists'],
    sources: [
      'Sainte-Laguë, “La représentation proportionnelle et la méthode des moindres carrés”, 1910',
      apportionment,
    ],
  },
  approval: {
    fills: 'any',
    proportional: 'no',
    equalRanks: true,
    name: 'name.approval',
    several: 'name.block-approval',
    gist: 'gist.approval',
    counts: 'counts.approval',
    ranks: [],
    ties: ['ties.plain'],
    seats: ['seats.most-votes', 'seats.majority'],
    sources: ['Brams, Fishburn, “Approval Voting”, American Political Science Review 72, 1978', bestOf],
  },
  phragmen: {
    fills: 'any',
    proportional: 'yes',
    equalRanks: true,
    name: 'name.phragmen',
    several: 'name.phragmen',
    gist: 'gist.phragmen',
    counts: 'counts.phragmen',
    ranks: [],
    ties: ['ties.lot-each'],
    seats: ['seats.agree'],
    sources: ['Janson, “Phragmén’s and Thiele’s election methods”, arXiv 1611.08826, section 3'],
  },
  'equal-shares': {
    fills: 'any',
    proportional: 'yes',
    equalRanks: true,
    name: 'name.equal-shares',
    several: 'name.equal-shares',
    gist: 'gist.equal-shares',
    counts: 'counts.equal-shares',
    ranks: [],
    ties: ['ties.lot-each'],
    seats: ['seats.agree'],
    sources: [
      'Peters, Skowron, “Proportionality and the Limits of Welfarism”, EC 2020 (as Rule X)',
      'Lackner, Skowron, “Multi-Winner Voting with Approval Preferences”, 2023 (completed by Phragmén’s rule)',
    ],
  },
  score: {
    fills: 'any',
    proportional: 'no',
    equalRanks: true,
    name: 'name.score',
    several: 'name.block-score',
    gist: 'gist.score',
    counts: 'counts.score',
    ranks: [],
    ties: ['ties.plain'],
    seats: ['seats.highest-sums', 'seats.majority'],
    sources: ['Smith, “Range Voting”, 2000', bestOf],
  },
  star: {
    fills: 'any',
    proportional: 'no',
    equalRanks: true,
    name: 'name.star',
    several: 'name.bloc-star',
    gist: 'gist.star',
    counts: 'counts.star',
    ranks: [],
    ties: ['ties.star', 'ties.limit'],
    seats: ['seats.one-by-one', 'seats.majority'],
    sources: [
      'Equal Vote Coalition, “STAR Voting”, starvoting.org',
      'Equal Vote Coalition, “Official Tiebreaker Protocol”, starvoting.org/ties (but for its lots)',
    ],
  },
  cumulative: {
    fills: 'any',
    proportional: 'partly',
    equalRanks: true,
    budget: true,
    name: 'name.cumulative',
    several: 'name.cumulative',
    gist: 'gist.cumulative',
    counts: 'counts.cumulative',
    ranks: [],
    ties: ['ties.plain'],
    seats: ['seats.highest-sums', 'seats.gathered'],
    sources: [
      'Constitution of Illinois 1870, article IV, sections 7 and 8',
      'Sawyer, MacRae, “Game Theory and Cumulative Voting in Illinois: 1902–1954”, American Political Science Review 56, 1962',
    ],
  },
  'majority-judgement': {
    fills: 'any',
    proportional: 'no',
    equalRanks: true,
    name: 'name.majority-judgement',
    several: 'name.majority-judgement-places',
    gist: 'gist.majority-judgement',
    counts: 'counts.majority-judgement',
    ranks: [],
    ties: ['ties.grades', 'ties.plain'],
    seats: ['seats.first-places', 'seats.majority'],
    sources: ['Balinski, Laraki, “A theory of measuring, electing, and ranking”, PNAS 104, 2007', bestOf],
  },
  'instant-runoff': {
    ...elimination,
    fills: 'one',
    proportional: 'no',
    name: 'name.instant-runoff',
    several: 'name.instant-runoff',
    gist: 'gist.instant-runoff',
    counts: 'counts.instant-runoff',
    seats: ['seats.one'],
    sources: [
      'Parliamentary Voting System and Constituencies Act 2011, section 9 (alternative vote)',
      ...elimination.sources,
    ],
    version1: 'version-1.instant-runoff',
    seatsVersion1: ['version-1.instant-runoff-seats'],
  },
  'sequential-runoff': {
    ...elimination,
    fills: 'any',
    proportional: 'no',
    name: 'name.sequential-runoff',
    several: 'name.sequential-runoff',
    gist: 'gist.sequential-runoff',
    counts: 'counts.sequential-runoff',
    ties: [...elimination.ties, 'ties.through-seats'],
    seats: ['seats.one-by-one', 'seats.majority'],
    sources: ['Utah Code 20A-4-603', ...elimination.sources],
  },
  'bottoms-up': {
    ...elimination,
    fills: 'any',
    proportional: 'no',
    name: 'name.bottoms-up',
    several: 'name.bottoms-up',
    gist: 'gist.bottoms-up',
    counts: 'counts.bottoms-up',
    seats: ['seats.at-once', 'seats.no-surplus'],
    sources: ['RCTab, winnerElectionMode “bottomsUp”', ...elimination.sources],
  },
  stv: {
    fills: 'any',
    proportional: 'yes',
    equalRanks: false,
    name: 'name.stv',
    several: 'name.stv',
    gist: 'gist.stv',
    counts: 'counts.stv',
    ranks: ['ranks.strict'],
    ties: ['ties.stages'],
    seats: ['seats.quotas'],
    sources: [
      'The Scottish Local Government Elections Order 2011 (SSI 2011/399), schedule 1, rules 46–53, as amended by SSI 2021/437',
    ],
    version1: 'version-1.stv',
  },
  meek: {
    fills: 'any',
    proportional: 'yes',
    equalRanks: false,
    name: 'name.meek',
    several: 'name.meek',
    gist: 'gist.meek',
    counts: 'counts.meek',
    ranks: ['ranks.no-equals'],
    ties: ['ties.stages'],
    seats: ['seats.quotas'],
    sources: [
      'Proportional Representation Foundation, “Reference Meek Rule”',
      'Hill, Wichmann, Woodall, “Algorithm 123: Single Transferable Vote by Meek’s Method”, The Computer Journal 30, 1987',
    ],
  },
  'hare-stv': {
    fills: 'any',
    proportional: 'yes',
    equalRanks: false,
    name: 'name.hare-stv',
    several: 'name.hare-stv',
    gist: 'gist.hare-stv',
    counts: 'counts.hare-stv',
    ranks: ['ranks.no-equals'],
    ties: ['ties.stages'],
    seats: ['seats.quotas'],
    sources: [
      'Hare, “The Election of Representatives, Parliamentary and Municipal”, section I of the draft law (quota)',
      'The Scottish Local Government Elections Order 2011 (SSI 2011/399), schedule 1, rules 48–53 (surpluses and exclusions)',
    ],
  },
  schulze: {
    fills: 'any',
    proportional: 'no',
    equalRanks: true,
    name: 'name.schulze',
    several: 'name.schulze-places',
    gist: 'gist.schulze',
    counts: 'counts.schulze',
    ranks: ['ranks.pairs'],
    ties: ['ties.unbeaten', 'ties.plain'],
    seats: ['seats.first-places', 'seats.majority'],
    sources: ['Schulze, “The Schulze Method of Voting”, arXiv 1804.02973 (winning votes)', bestOf],
  },
  'ranked-pairs': {
    fills: 'any',
    proportional: 'no',
    equalRanks: true,
    name: 'name.ranked-pairs',
    several: 'name.ranked-pairs-places',
    gist: 'gist.ranked-pairs',
    counts: 'counts.ranked-pairs',
    ranks: ['ranks.pairs'],
    ties: ['ties.orders', 'ties.orders-limit'],
    seats: ['seats.first-places', 'seats.majority'],
    sources: [
      'Tideman, “Independence of Clones as a Criterion for Voting Rules”, Social Choice and Welfare 4, 1987, section 5 (winning votes)',
      'Brill, Fischer, “The Price of Neutrality for the Ranked Pairs Method”, AAAI 2012 (ties)',
      bestOf,
    ],
  },
  minimax: {
    fills: 'any',
    proportional: 'no',
    equalRanks: true,
    name: 'name.minimax',
    several: 'name.minimax-places',
    gist: 'gist.minimax',
    counts: 'counts.minimax',
    ranks: ['ranks.pairs'],
    ties: ['ties.plain'],
    seats: ['seats.first-places', 'seats.majority'],
    sources: [
      'Simpson, “On defining areas of voter choice: Professor Tullock on stable voting”, Quarterly Journal of Economics 83, 1969 (winning votes)',
      'Kramer, “A dynamical model of political equilibrium”, Journal of Economic Theory 16, 1977',
      bestOf,
    ],
  },
  'tideman-alternative': {
    fills: 'one',
    proportional: 'no',
    equalRanks: true,
    name: 'name.tideman-alternative',
    several: 'name.tideman-alternative',
    gist: 'gist.tideman-alternative',
    counts: 'counts.tideman-alternative',
    ranks: ['ranks.pairs', 'ranks.approval-irv'],
    ties: ['ties.ways', 'ties.limit'],
    seats: ['seats.one'],
    sources: [
      'Tideman, “Collective Decisions and Voting”, 2006, p. 232',
      'Green-Armytage, “Four Condorcet–Hare Hybrid Methods for Single-Winner Elections”, Voting Matters 29, 2011',
      ...elimination.sources,
    ],
  },
  borda: {
    fills: 'any',
    proportional: 'no',
    equalRanks: true,
    name: 'name.borda',
    several: 'name.k-borda',
    gist: 'gist.borda',
    counts: 'counts.borda',
    ranks: ['ranks.shared-points'],
    ties: ['ties.plain'],
    seats: ['seats.highest-sums', 'seats.majority'],
    sources: [
      'Borda, “Mémoire sur les élections au scrutin”, 1781',
      'Cullinan, Hsiao, Polett, “A Borda count for partially ordered ballots”, Social Choice and Welfare 42, 2014',
      'Elkind, Faliszewski, Skowron, Slinko, “Properties of Multiwinner Voting Rules”, Social Choice and Welfare 48, 2017 (k-Borda)',
    ],
  },
};

/** The name of a rule where it fills so many seats. */
export const nameOf = (rule: Rule, seats: number): Sentence => methods[rule][seats > 1 ? 'several' : 'name'];

/** The ballot that each rule counts first of all, and the order in which rules are offered. */
const rulesOf: { readonly [B in Contest['ballot']]: readonly Extract<Contest, { ballot: B }>['rules'][number][] } = {
  single: ['plurality', 'd-hondt', 'sainte-lague'],
  approval: ['approval', 'phragmen', 'equal-shares'],
  score: ['score', 'star', 'majority-judgement', 'cumulative'],
  ranking: [
    'instant-runoff',
    'sequential-runoff',
    'bottoms-up',
    'stv',
    'meek',
    'hare-stv',
    'schulze',
    'ranked-pairs',
    'minimax',
    'tideman-alternative',
    'borda',
    'plurality',
  ],
};

/** Rules of a version that count such a ballot with so many seats, equal ranks where it allows them, and a budget of points where it has one. */
export function rulesFor(
  ballot: Contest['ballot'],
  seats: number,
  equalRanks: boolean,
  version: Version = LATEST,
  budget = false,
): readonly Rule[] {
  const known: readonly Rule[] = rulesOfVersion[version][ballot];
  return rulesOf[ballot].filter(
    (rule) =>
      known.includes(rule) &&
      (methods[rule].budget ?? false) === budget &&
      (seats === 1 || methods[rule].fills !== 'one') &&
      (!equalRanks || methods[rule].equalRanks),
  );
}
