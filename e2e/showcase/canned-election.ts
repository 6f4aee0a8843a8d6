/** One election as all its windows are shown it: what was asked, how it came out, and its status phase by phase. */
import { countOpened, namesIn, readTally, type Tally } from '../../shared/board/count.ts';
import { hex } from '../../shared/codec/bytes.ts';
import { said } from '../../shared/codec/said.ts';
import { signingKey } from '../../shared/crypto/signature.ts';
import type { Choices } from '../../shared/election/choice.ts';
import { type Contest, VERSION, type Version } from '../../shared/election/contest.ts';
import { fingerprintWords, NEWEST_WORD_LIST } from '../../shared/election/words/words.ts';
import type { RollVoter } from '../../shared/protocol/coordinator/roll.ts';
import type { NodeStatus, Status } from '../../shared/protocol/coordinator/status.ts';
import type { Happening, PhaseTiming } from '../../shared/protocol/ipc.ts';
import { writeLink } from '../../shared/protocol/link.ts';

const key = signingKey(new Uint8Array(32).fill(7)).publicKey;
export const fingerprint = new Uint8Array(32).map((_, i) => 7 * i);
export const joinLink = { host: '192.168.178.24', port: 4790, coordinator: key };
export const link = writeLink(joinLink);
export const TITLE = 'Class speaker 8b';
export const NOON = Date.UTC(2026, 4, 11, 10, 12);
export const twelveWords = fingerprintWords(key, NEWEST_WORD_LIST);
/** Of the laptop whose window it is. */
export const ownWords = twelveWords.toReversed();
export const sixWords = ['velvet', 'harbor', 'pencil', 'ocean', 'thicket', 'lunar'];
export const hash = hex(fingerprint);

// ---- what is asked, and how it came out -------------------------------------------------------------------------------

export const mayor: Contest = {
  ballot: 'ranking',
  title: TITLE,
  options: ['Ada Lovelace', 'Bertha von Suttner', 'Charlotte-Élisabeth Montpensier', 'Dorothea Erxleben'],
  writeIn: false,
  seats: 1,
  ties: true,
  rules: ['instant-runoff', 'schulze', 'borda'],
};
export const contests: readonly Contest[] = [
  mayor,
  {
    ballot: 'single',
    title: 'Class trip',
    options: ['Mountains', 'Sea', 'Museum island'],
    writeIn: true,
    seats: 1,
    rules: ['plurality'],
  },
  {
    ballot: 'approval',
    title: 'Days that suit you',
    options: ['Monday', 'Wednesday', 'Friday'],
    writeIn: false,
    seats: 1,
    most: 2,
    rules: ['approval'],
  },
  {
    ballot: 'score',
    title: 'Lunch',
    options: ['Pasta', 'Soup'],
    writeIn: false,
    seats: 1,
    top: 5,
    grades: ['reject', 'poor', 'acceptable', 'good', 'very good', 'excellent'],
    rules: ['majority-judgement', 'score'],
  },
];
export const council: Contest = { ...mayor, title: 'Council', seats: 2, ties: false, rules: ['stv'] };
/** Two seats by rules that count equal places. */
export const board: Contest = { ...mayor, title: 'Board', seats: 2, rules: ['sequential-runoff', 'bottoms-up'] };

export const ranked = (...ranks: number[]): Choices => [{ ballot: 'ranking', ranks: ranks.map((slot) => [slot]) }];
const cast: readonly Choices[] = [
  ...Array.from({ length: 9 }, () => ranked(0, 1)),
  ...Array.from({ length: 7 }, () => ranked(1, 2)),
  ...Array.from({ length: 5 }, () => ranked(2, 1, 0)),
  ...Array.from({ length: 3 }, () => ranked(3, 1)),
];
/** Answers to all questions, a different set for each `i`. */
export const all = (i: number): Choices => [
  ...cast[i]!,
  { ballot: 'single', pick: i % 4, ...(i % 4 === 3 ? { writeIn: 'The moon' } : {}) },
  { ballot: 'approval', picks: [i % 3] },
  { ballot: 'score', scores: [i % 6, (i * 7) % 5] },
];
const tallied = (asked: readonly Contest[], given: readonly Choices[], version: Version = VERSION): Tally =>
  readTally(countOpened({ version, contests: asked, roll: given.length }, given, fingerprint));
export const tally = tallied([mayor], cast);
export const tallyOfAll = tallied(
  contests,
  cast.map((_, i) => all(i)),
);
export const tallyOfCouncil = tallied([council], cast);
export const aTie = tallied([mayor], [ranked(0), ranked(1)]);

/** Long names, many points, and no more marks than some: what is hard for a small phone. */
export const hard: readonly Contest[] = [
  {
    ...mayor,
    title: 'Schülervertretung',
    options: ['Sofia Kowalewskaja', 'Friederike Charlotte Verdienstkreuzträgerin', 'Maximilian Müller-Lüdenscheidt'],
    seats: 2,
    rules: ['schulze'],
  },
  {
    ballot: 'score',
    title: 'Lunch, 0 to 5',
    options: ['Pasta', 'Kartoffelpufferapfelmus'],
    writeIn: false,
    seats: 1,
    top: 5,
    rules: ['score'],
  },
  {
    ballot: 'score',
    title: 'Lunch, 0 to 20',
    options: ['Pasta', 'Kartoffelpufferapfelmus'],
    writeIn: false,
    seats: 1,
    top: 20,
    rules: ['score'],
  },
  {
    ...contests[2],
    title: 'Days',
    options: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'],
    most: 4,
  } as Contest,
  { ...contests[2], title: 'All days', most: 3 } as Contest,
];

/** Points to give away, by counters. */
export const chest: Contest = {
  ballot: 'score',
  title: 'What is the class chest for?',
  options: ['Trip', 'Bicycle stands', 'Kartoffelpufferapfelmus'],
  writeIn: false,
  seats: 1,
  top: 4,
  points: 5,
  rules: ['cumulative'],
};

/** Names that are written in: two spellings of one person, who wins only with both. */
export const trip: Contest = { ...contests[1], writeIn: true } as Contest;
const to = (place: number | string): Choices => [
  typeof place === 'number' ? { ballot: 'single', pick: place } : { ballot: 'single', pick: 3, writeIn: place },
];
const trips = [0, 0, 0, 1, 'The moon', 'The moon', 'the Moon', 'Moon', 'sea', 'Mars'].map(to);
export const tripNames = namesIn([trip], trips);
const spellings = ['The moon', 'Moon'];
export const tallyOfJoined = readTally(
  countOpened({ version: VERSION, contests: [trip], roll: trips.length }, trips, fingerprint, [[spellings]]),
);
const equals: readonly Choices[] = [
  [{ ballot: 'ranking', ranks: [[0, 1], [3]] }],
  [{ ballot: 'ranking', ranks: [[2, 3]] }],
];
export const tallyOfBoard = tallied([board], [...cast, ...equals]);

/** By rules of version 3: a circle of wins, and a runoff that the higher sum loses. */
export const newer: readonly Contest[] = [
  { ...mayor, rules: ['ranked-pairs', 'minimax', 'tideman-alternative'] },
  {
    ballot: 'score',
    title: 'Lunch',
    options: ['Pasta', 'Soup', 'Salad'],
    writeIn: false,
    seats: 1,
    top: 5,
    rules: ['star', 'score'],
  },
];
const circle = [
  [0, 1, 2],
  [1, 2, 0],
  [2, 0, 1],
  [3, 0],
].flatMap((order, i) => Array<number[]>([8, 6, 5, 1][i]!).fill(order));
export const tallyOfNewer = tallied(
  newer,
  circle.map((order, i) => [...ranked(...order), { ballot: 'score', scores: i < 11 ? [5, 4, 0] : [0, 5, 3] }]),
  3,
);
/** A council whose ballots are all counted by two rules, and too few for it to be elected. */
export const quorate: Contest = { ...council, rules: ['stv', 'sequential-runoff'], leastTurnout: '>1/2' };
export const tallyOfMissed = readTally(
  countOpened({ version: 3, contests: [quorate], roll: 2 * cast.length }, cast, fingerprint),
);
/** As version 1 counted it: ballots that put several first waited. */
export const tallyOfOld = tallied([mayor], [...cast, ...equals], 1);
/** Two seats by a rule that fills one since. */
export const oldBoard: Contest = { ...mayor, title: 'Board', seats: 2, rules: ['instant-runoff'] };
export const tallyOfOldBoard = tallied([oldBoard], cast, 1);
/** Two questions that bear one title; the shares of the first are 45.45…, 27.27… and 27.27… per cent. */
export const namesakes: readonly Contest[] = [0, 1].map(() => ({ ...trip, writeIn: false }) as Contest);
export const tallyOfNamesakes = tallied(
  namesakes,
  [0, 0, 0, 0, 0, 1, 1, 1, 2, 2, 2].map((first, i) => [...to(first), ...to(i < 6 ? 2 : 1)]),
);

// ---- the election -----------------------------------------------------------------------------------------------------

const laptop = (index: number, name: string, also: Partial<NodeStatus> = {}): NodeStatus => ({
  index,
  name,
  connected: true,
  work: null,
  mix: 'none',
  shares: false,
  attested: false,
  cosigned: 66,
  ...also,
});
export const laptopNames = ['Library laptop', 'Physics 2', 'Laptop of Frau Nachtigall'];
const laptops = (...also: Partial<NodeStatus>[]): NodeStatus[] =>
  laptopNames.map((name, i) => laptop(i + 1, name, also[i]));

export const voting: Status = {
  phase: 'voting',
  title: TITLE,
  fingerprint: hash,
  electionWords: twelveWords,
  words: sixWords,
  nodes: laptops(),
  threshold: 2,
  leastMixes: 2,
  leastBallots: 1,
  tooFew: null,
  enrolled: 24,
  rollChanges: 0,
  voters: 24,
  ballots: 17,
  audited: 2,
  objections: [],
  differing: [],
  checking: 1,
  size: 66,
  witnessed: 64,
  awaited: [],
  faults: [],
  stuck: null,
  absence: null,
  joining: null,
  epoch: 0,
  takeover: null,
  cancelled: false,
};
const status = (also: Partial<Status>): Status => ({ ...voting, ...also });
const early = {
  fingerprint: null,
  electionWords: null,
  words: null,
  voters: 0,
  ballots: 0,
  audited: 0,
  checking: 0,
  size: 0,
  witnessed: 0,
};
export const statuses = {
  lobbyEmpty: status({ ...early, phase: 'lobby', nodes: [], enrolled: 0 }),
  lobby: status({
    ...early,
    phase: 'lobby',
    nodes: laptops({}, {}, { connected: false }).map((one) => ({ ...one, index: null })),
    enrolled: 0,
  }),
  lobbyFlooded: status({
    ...early,
    phase: 'lobby',
    nodes: [
      ...laptops({}, {}, { connected: false }),
      ...Array.from({ length: 12 }, (_, i) => ({ ...laptops()[0]!, name: `node ${i + 1}` })),
    ].map((one) => ({ ...one, index: null })),
    enrolled: 0,
  }),
  ceremony: status({ ...early, phase: 'ceremony', awaited: ['Physics 2'], enrolled: 3, size: 9 }),
  enrolment: status({ ...early, phase: 'enrolment', words: sixWords, enrolled: 23, size: 14 }),
  mixing: status({
    phase: 'mixing',
    ballots: 24,
    nodes: laptops({ mix: 'proven' }, { mix: 'posted', work: { task: 'proving', done: 21, total: 48 } }),
    awaited: ['Physics 2', 'Laptop of Frau Nachtigall'],
  }),
  stuck: status({
    phase: 'mixing',
    ballots: 24,
    nodes: laptops({ mix: 'proven' }, { connected: false }, { connected: false }),
    awaited: ['Physics 2'],
    stuck: said('too-few-mixes', { left: 1, needed: 2 }, 'only 1 mixes hold, and the manifest asks for 2'),
    faults: [
      {
        code: 'bad-shuffle',
        message: 'the proof of its mix does not hold',
        culprit: { kind: 'node', index: 2, name: 'Physics 2' },
        proven: true,
      },
      {
        code: 'time-out',
        message: 'it did not mix in time',
        culprit: { kind: 'node', index: 3, name: 'Laptop of Frau Nachtigall' },
        proven: false,
      },
    ],
  }),
  taking: status({
    nodes: laptops({}, {}, { connected: false }),
    takeover: { agreed: ['Library laptop'], needed: 2, ahead: null },
  }),
  behind: status({ takeover: { agreed: ['Library laptop'], needed: 2, ahead: { name: 'Physics 2', size: 71 } } }),
  one: status({
    nodes: laptops({}, {}, { connected: false }),
    absence: { gone: ['Laptop of Frau Nachtigall'], lacking: null, needed: 2, left: 2, returning: false },
  }),
  returning: status({
    nodes: laptops({ connected: false }, { connected: false }, { connected: false }),
    absence: { gone: laptopNames, lacking: 'close', needed: 3, left: 0, returning: true },
  }),
  few: status({
    nodes: laptops({}, {}, { connected: false }),
    absence: { gone: ['Laptop of Frau Nachtigall'], lacking: 'close', needed: 3, left: 2, returning: false },
  }),
  decryption: status({
    phase: 'decryption',
    ballots: 24,
    nodes: laptops(
      { mix: 'proven', shares: true },
      { mix: 'proven', work: { task: 'decrypting', done: 10, total: 24 } },
      { mix: 'proven' },
    ),
    awaited: ['Physics 2', 'Laptop of Frau Nachtigall'],
  }),
  joining: status({
    phase: 'decryption',
    ballots: 10,
    nodes: laptops({ mix: 'proven', shares: true }, { mix: 'proven', shares: true }, { mix: 'proven' }),
    joining: {
      waits: true,
      needed: 2,
      proposals: [
        {
          hash,
          joins: [
            {
              contest: 'Class trip',
              names: tripNames[0]!.filter(({ name }) => spellings.includes(name)),
            },
          ],
          agreed: ['Library laptop'],
          joined: false,
        },
      ],
    },
  }),
  finished: status({
    phase: 'finished',
    ballots: 24,
    nodes: laptops(
      { mix: 'proven', shares: true, attested: true },
      { mix: 'proven', shares: true, attested: true },
      { mix: 'proven' },
    ),
  }),
};

export const timeline: readonly Happening[] = [
  { at: NOON, text: 'timeline.lobby', values: {}, tone: 'plain' },
  { at: NOON + 31_000, text: 'timeline.node-joined', values: { name: 'Library laptop' }, tone: 'ok' },
  { at: NOON + 65_000, text: 'timeline.ceremony', values: { nodes: 3 }, tone: 'plain' },
  { at: NOON + 71_000, text: 'timeline.words', values: { words: sixWords.join(' ') }, tone: 'wait' },
  { at: NOON + 240_000, text: 'timeline.voting', values: { voters: 24 }, tone: 'plain' },
  { at: NOON + 244_000, text: 'timeline.node-left', values: { name: 'Laptop of Frau Nachtigall' }, tone: 'fail' },
];
export const timings: readonly PhaseTiming[] = [
  { phase: 'lobby', who: null, milliseconds: 65_000, ciphertexts: 0 },
  { phase: 'mixing', who: null, milliseconds: 12_400, ciphertexts: 144 },
  { phase: 'mixing', who: 'Library laptop', milliseconds: 3210, ciphertexts: 48 },
  { phase: 'proving', who: 'Library laptop', milliseconds: 4210, ciphertexts: 48 },
];

/** Who signed up for it; two names are taken for one another, two nearly. */
const people =
  'Ada Lovelace;Bertha von Suttner;Clara Schumann;Dorothea Erxleben;Emmy Noether;Fanny Hensel;Grace Hopper;Hedy Lamarr;Ida Noddack;Jenny Lind;Käthe Kollwitz;Lise Meitner;Maria Goeppert-Mayer;Nelly Sachs;Ottilie Assing;Paula Modersohn;Ricarda Huch;Sofia Kowalewskaja;Tilly Edinger;Ursula Le Guin;Virginia Woolf;Wisława Szymborska;Zoë Meier;Zoe Meier';
export const voterNames = people.split(';');
export const rollOf = (voted: (i: number) => boolean | null, names = voterNames): RollVoter[] =>
  names.map((name, i) => ({ key: i.toString(16).padStart(64, '0'), name, struck: false, voted: voted(i) }));
export const crowd = (count: number): RollVoter[] =>
  rollOf(
    () => null,
    Array.from({ length: count }, (_, i) => `Voter number ${i + 1}`),
  );

/** A week's vote, and the same when its end was moved. */
export const announced = { opens: 1_796_630_400, closes: 1_797_001_200, moved: [] };
export const moved = {
  ...announced,
  closes: 1_797_008_400,
  moved: [{ closes: 1_797_008_400, reason: 'The night shift comes at six' }],
};
