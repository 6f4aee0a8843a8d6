/**
 * A state for every screen of every window, for specs and pictures that need no election behind them. Tallies, words and
 * the checklist come from the code that makes them in an election; names, counts and times are as one election had them.
 */

import type { ScreenFromState, ScreenName } from '../../renderer/design/layout/screens.ts';
import { checkIds } from '../../shared/board/check-id.ts';
import { checklist } from '../../shared/board/verify/checks.ts';
import type { Check, Verdict } from '../../shared/board/verify/verdict.ts';
import { said } from '../../shared/codec/said.ts';
import { noSeries } from '../../shared/measure/series.ts';
import { EACH } from '../../shared/protocol/coordinator/arrangements.ts';
import type { Arrivals } from '../../shared/protocol/coordinator/arrivals.ts';
import type { Status } from '../../shared/protocol/coordinator/status.ts';
import type {
  CoordinatorWindowState,
  Duty,
  Happening,
  IpcError,
  NodeLesson,
  NodeWindowState,
  Recent,
  SimulationState,
  VerifierState,
  VoterState,
  WindowState,
} from '../../shared/protocol/ipc.ts';
import { pageLink, receiptLink } from '../../shared/protocol/link.ts';
import { nothingYet } from '../../shared/protocol/nothing-yet.ts';
import { stateOf } from '../../shared/protocol/readiness/finding.ts';
import { alarms } from './alarms.ts';
import { booth, namesBooth } from './booths.ts';
import {
  all,
  announced,
  aTie,
  board,
  chest,
  contests,
  council,
  crowd,
  fingerprint,
  hard,
  hash,
  joinLink,
  link,
  mayor,
  moved,
  NOON,
  namesakes,
  newer,
  oldBoard,
  ownWords,
  quorate,
  ranked,
  rollOf,
  sixWords,
  statuses,
  TITLE,
  tally,
  tallyOfAll,
  tallyOfBoard,
  tallyOfCouncil,
  tallyOfJoined,
  tallyOfMissed,
  tallyOfNamesakes,
  tallyOfNewer,
  tallyOfOld,
  tallyOfOldBoard,
  timeline,
  timings,
  trip,
  tripNames,
  twelveWords,
  voting,
} from './canned-election.ts';
import { forked, invented, mayCheat } from './cheating.ts';
import { toldFindings } from './findings.ts';
import { caught, gameOpen, gameOver, readingOf, alone as trailsOfNone, trails as trailsShown, whole } from './glass.ts';
import { privacy, privacyIn, privacyOfFew, privacyOnDevice } from './privacy.ts';
import { heldSeries } from './series.ts';
import { smallSets, tooFew, withoutResult } from './small-sets.ts';
import { failedForeignVerdict, foreignVerdict } from './verdicts/foreign.ts';
import { walls } from './walls.ts';
import { watches } from './watches.ts';

const common = {
  profile: 'default',
  version: '0.1.0',
  shell: 'app',
  locale: 'en-GB',
  duties: [],
  battery: null,
} as const;
/** Nobody looks on. */
const noWall = { open: 0, address: null, resultShown: false, pace: 10 } as const;
const error: IpcError = {
  code: 'unreachable',
  message: 'nobody answers at 192.168.178.24:4790',
  hint: 'are both computers in the same network?',
  culprit: null,
};

/** What has happened by then; that a laptop is gone only where one is. */
function happenings({ phase, nodes }: Status): readonly Happening[] {
  const early: Partial<Record<Status['phase'], number>> = { lobby: 2, ceremony: 3, enrolment: 4 };
  const many = early[phase];
  if (many !== undefined) return timeline.slice(0, many);
  return nodes.every(({ connected }) => connected) ? timeline.slice(0, -1) : timeline;
}

const trust = [said('readers', { privacy: 2, nodes: 3 }, '')] as const;

// ---- windows ----------------------------------------------------------------------------------------------------------

/** Everybody, and who has voted by then. */
const rollFor = ({ phase, enrolled, ballots }: Status) =>
  rollOf((i) => (phase === 'ceremony' || phase === 'enrolment' ? null : i < ballots)).slice(-enrolled || undefined);

const alike = [
  ...rollOf(() => null, ['ADA LOVELACE', 'Ada Lovelace', 'Emmy Noether', 'Zoe Meier', 'Zoë Meier']),
  { key: 'f'.repeat(64), name: 'Batman', struck: true, voted: null },
];

type Election = NonNullable<CoordinatorWindowState['election']>;

/** Each laptop and each voter from an address of their own. */
const arrivals = ({ phase, nodes, enrolled }: Status): Arrivals => ({
  expected: { laptops: 3, voters: 30 },
  each: EACH,
  laptops: phase === 'lobby' ? nodes.map(({ name, connected }, i) => laptopFrom(i, name, connected)) : [],
  from: Array.from({ length: enrolled }, (_, i) => ({
    address: `192.168.1.${100 + i}`,
    laptops: 0,
    voters: 1,
    names: [],
    allowed: EACH,
    turnedAway: { laptops: 0, voters: 0 },
  })),
  more: { addresses: 0, voters: 0 },
  keptOut: [],
});

/** As it is when one laptop signs up many. */
const stuffed: Arrivals = {
  ...arrivals(statuses.enrolment),
  from: [
    {
      address: '192.168.1.66',
      laptops: 0,
      voters: 277,
      names: crowd(20).map(({ name }) => name),
      allowed: { laptops: 2, voters: 300 },
      turnedAway: { laptops: 0, voters: 823 },
    },
    ...arrivals(statuses.enrolment).from,
  ],
};

const laptopFrom = (i: number, name: string, connected: boolean): Arrivals['laptops'][number] => ({
  name,
  // The first is all it should be, the second is not, the others have not said.
  readiness: [toldFindings.filter((one) => stateOf(one) === 'good'), toldFindings, null][Math.min(i, 2)]!,
  address: `192.168.1.${20 + i}`,
  connected,
  given: false,
});

/** As it is when one laptop brings many, one of which has left, and one is kept out. */
const flooded: Arrivals = {
  ...arrivals(statuses.lobbyFlooded),
  from: [
    {
      address: '192.168.1.66',
      laptops: 12,
      voters: 0,
      names: [],
      allowed: { laptops: 12, voters: 5 },
      turnedAway: { laptops: 18, voters: 0 },
    },
    { address: null, laptops: 1, voters: 0, names: [], allowed: null, turnedAway: { laptops: 0, voters: 0 } },
  ],
  keptOut: [
    { who: '192.168.1.67', name: null },
    { who: 'f'.repeat(64), name: 'Laptop of nobody' },
  ],
};

function coordinator(now: Status, also: Partial<Election> = {}): WindowState {
  const election: Election = {
    link,
    pages: [pageLink(joinLink), pageLink({ ...joinLink, host: '10.0.3.17' })],
    address: {
      host: joinLink.host,
      others: ['10.0.3.17', 'fd00::2'],
      typed: `http://${joinLink.host}:${joinLink.port}`,
      named: 'http://adas-laptop.local:4410',
      behind: null,
      discoveryOff: null,
      isKept: false,
      left: null,
      missed: null,
      leftTo: null,
    },
    words: twelveWords,
    status: now,
    compared: { same: now.words ? [1, 3] : [], silent: now.words ? [2] : [] },
    arrivals: arrivals(now),
    contests: [mayor],
    credentials: 'keys',
    slips: { made: 0, used: 0, replaced: 0 },
    registrar: null,
    roll: { voters: rollFor(now), more: 0 },
    latecomers: false,
    whoVoted: true,
    reminder: null,
    inventedNames: false,
    trust,
    warnings: ['warning.pages'],
    timeline: happenings(now),
    timings,
    tally: null,
    privacy: privacyIn(now),
    names: null,
    engine: 'fma',
    plainKeys: false,
    planned: true,
    lesson: null,
    ...also,
  };
  return { ...common, role: 'coordinator', draft: null, wall: noWall, election };
}

type Joined = NonNullable<NodeWindowState['node']>;

const lesson = (also: Partial<NodeLesson> = {}): NodeLesson => ({
  cheats: [
    { name: 'replaced-in-mix', moment: 'mixing' },
    { name: 'unpermuted-mix', moment: 'mixing' },
    { name: 'wrong-share', moment: 'decryption' },
  ],
  chosen: null,
  outcome: null,
  glass: null,
  reading: null,
  ...also,
});

function node(now: Status, also: Partial<Joined> = {}): WindowState {
  const joined: Joined = {
    name: 'Physics 2',
    words: ownWords,
    leader: twelveWords,
    connected: true,
    hasNext: false,
    isNext: false,
    trouble: null,
    turnedAway: null,
    phase: now.phase,
    title: now.phase === 'lobby' ? null : TITLE,
    electionWords: now.words,
    wordsMatch: now.words ? true : null,
    index: now.phase === 'lobby' ? null : 2,
    nodes: now.phase === 'lobby' ? null : 3,
    work: now.nodes[1]?.work ?? null,
    folded: now.size,
    cosigned: Math.max(0, now.size - 2),
    verifiedProofs: now.phase === 'lobby' ? 0 : 41,
    mayRelease: false,
    status: now,
    engine: 'fma',
    alarm: null,
    forkProof: false,
    result: now.phase === 'finished' ? { contests: [mayor], tally, privacy } : null,
    timeline: happenings(now),
    timings,
    lesson: null,
    plainKeys: false,
    ...also,
  };
  return { ...common, role: 'node', nearby: [], discoveryOff: null, node: joined };
}

function voter(
  screen: VoterState['screen'],
  also: Partial<VoterState> = {},
  shell: 'app' | 'page' = 'page',
): WindowState {
  const known: Partial<VoterState> = {
    title: TITLE,
    contests: [mayor],
    credentials: 'keys',
    revote: true,
    left: { ballots: 20, tests: 20 },
    readers: 2,
    connected: true,
    words: sixWords,
  };
  const before = screen === 'join' || screen === 'connecting';
  return { ...common, shell, ...nothingYet, screen, ...(before ? {} : known), ...also };
}
const choices = ranked(2, 0);
const tracker = 'carbon minute salad juice';
const opened = { hash, index: 41, choices, page: pageLink(joinLink, fingerprint) };
const scanned = receiptLink(joinLink, hash);
const receipt = {
  hash,
  tracker,
  index: 43,
  recorded: true,
  witnessed: true,
  cosigners: ['Library laptop', 'Physics 2'],
  mixed: null,
  replaced: false,
} satisfies VoterState['receipt'];

const refusal = {
  hash,
  tracker: 'velvet anchor prize noodle',
  error: { ...error, code: 'out-of-phase' },
} satisfies VoterState['refusal'];

const verifier = (also: Partial<VerifierState>): WindowState => ({
  ...common,
  role: 'verifier',
  file: 'class-speaker-8b.ostraka',
  running: null,
  verdict: null,
  fork: null,
  foreign: null,
  contests: [],
  error: null,
  ...also,
});

function verdict(failed: string | null, also: Partial<Verdict> = {}): Verdict {
  const checks = checkIds.map((id): Check => {
    const { name, meaning } = checklist[id];
    const fails = id === failed;
    return {
      id,
      name,
      meaning,
      status: fails ? 'failed' : 'passed',
      message: fails ? 'the proof of entry 61 does not hold' : 'as it should be',
      culprits: fails ? [{ who: { kind: 'node', index: 2, name: 'Physics 2' }, did: 'it' }] : [],
      index: fails ? 61 : null,
      milliseconds: 140,
    };
  });
  return {
    outcome: failed ? 'invalid' : 'valid',
    expected: 'matched',
    given: null,
    witnessed: true,
    attested: 3,
    needed: 3,
    checks,
    faults: [
      {
        index: 58,
        check: 'V12',
        code: 'bad-shuffle',
        culprit: { kind: 'node', index: 3 },
        message: 'its proof does not hold',
        proven: false,
      },
    ],
    besides: [],
    claims: [said('valid', { count: 24 }, ''), said('people', {}, '')],
    election: {
      title: TITLE,
      version: 2,
      fingerprint,
      electionWords: twelveWords,
      words: sixWords,
      lesson: false,
      simulation: false,
      trust,
      voters: 24,
      audits: 2,
      objections: [],
      ballots: { counting: 24, pages: 20, hashes: [fingerprint] },
      tooFew: null,
    },
    entries: 74,
    accepted: failed ? 61 : 74,
    tally: failed ? null : tally,
    privacy: failed ? null : privacy,
    ...also,
  };
}

function objectedVerdict(): Verdict {
  const { election, ...whole } = verdict(null);
  const objections = [{ index: 60, audit: 41, ballot: fingerprint }];
  return { ...whole, election: election && { ...election, objections } };
}

function fewVerdict(): Verdict {
  const whole = verdict(null);
  return { ...whole, ...withoutResult(whole.checks, whole.election!), privacy: privacyOfFew };
}

const simulation = (also: Partial<SimulationState> = {}): WindowState => ({
  ...common,
  role: 'simulation',
  wall: noWall,
  running: false,
  task: null,
  status: null,
  tally: null,
  privacy: null,
  contests: [mayor],
  timings: [],
  series: noSeries,
  error: null,
  canOpen: false,
  ...also,
});

const recents: readonly Recent[] = [
  { id: '2026-05-11-aaaaaaaaaaaa', role: 'coordinator', title: TITLE, usedAt: NOON, standing: 'finished' },
  {
    id: 'node-1',
    role: 'node',
    title: 'Student council of the Sophie-Germain-Gymnasium 2026',
    usedAt: NOON - 9e7,
    standing: 'voting',
  },
  { id: 'vote-1', role: 'voter', title: 'Football captain', usedAt: NOON - 4e8, standing: 'cancelled' },
  { id: '2026-05-01-bbbbbbbbbbbb', role: 'coordinator', title: 'School trip', usedAt: NOON - 8e8, standing: 'broken' },
];
const codes = { credentials: 'codes', roll: { voters: [], more: 0 } } as const;

/** As it is while the election needs the laptop, and its battery runs out. */
const draining = (state: WindowState, role: Duty['role']): WindowState => ({
  ...state,
  duties: [{ role, title: TITLE }],
  battery: { percent: 18, charging: false },
});
const lowOnes = voting.nodes.map((node, i) => (i === 0 ? node : { ...node, battery: 20 - 7 * i }));

/** While a wall shows it. */
const withWall = (state: WindowState): WindowState =>
  state.role === 'coordinator' || state.role === 'simulation' ? { ...state, wall: { ...noWall, open: 1 } } : state;

/** The same of another round, to which all but two have come along. */
const nextRound = (state: WindowState): WindowState =>
  state.role === 'coordinator'
    ? {
        ...state,
        after: { title: TITLE, roll: { all: 24, missing: ['Zoë Ünal', 'Jean-Baptiste de la Tour'], more: 0 } },
      }
    : state;

type OtherStates = { readonly [name: `${ScreenName}-${string}`]: WindowState };

/**
 * By the name of their pictures: one state for every screen that follows from a state, and others of the same screens.
 * Does not compile where a screen has none, or where a name begins with no screen's.
 */
export const states = {
  'launcher-start': { ...common, role: 'launcher', recents: [], invitation: null, nearby: [], discoveryOff: null },
  'launcher-start-full': {
    ...common,
    role: 'launcher',
    recents,
    invitation: link,
    nearby: [{ title: TITLE, link }],
    discoveryOff: null,
  },
  'coordinator-locked': {
    ...common,
    role: 'coordinator',
    draft: null,
    wall: noWall,
    locked: { title: TITLE, ballots: 17, voters: 24, wrong: 1 },
    election: null,
  },
  'coordinator-questions': { ...common, role: 'coordinator', draft: null, wall: noWall, election: null },
  'coordinator-lobby-empty': coordinator(statuses.lobbyEmpty, { trust: [], privacy: null, timeline: [] }),
  'coordinator-lobby': coordinator(statuses.lobby),
  'coordinator-lobby-next': nextRound(coordinator(statuses.lobby)),
  'coordinator-enrolment-next': nextRound(coordinator(statuses.enrolment)),
  'coordinator-lobby-flooded': coordinator(statuses.lobbyFlooded, { arrivals: flooded }),
  'coordinator-cancelled': coordinator({ ...statuses.lobby, cancelled: true }),
  'coordinator-ceremony': coordinator(statuses.ceremony),
  'coordinator-enrolment': coordinator(statuses.enrolment),
  'coordinator-enrolment-alike': coordinator(
    { ...statuses.enrolment, enrolled: 5 },
    { roll: { voters: alike, more: 0 } },
  ),
  'coordinator-enrolment-crowd': coordinator(
    { ...statuses.enrolment, enrolled: 300 },
    { roll: { voters: crowd(300), more: 0 }, arrivals: stuffed },
  ),
  'coordinator-voting-all': coordinator({ ...voting, ballots: 24 }),
  'coordinator-enrolment-invented': coordinator(statuses.enrolment, {
    inventedNames: true,
    warnings: ['warning.pages', 'warning.invented-names'],
  }),
  'coordinator-enrolment-no-codes': coordinator(statuses.enrolment, codes),
  'coordinator-enrolment-codes': coordinator(statuses.enrolment, {
    ...codes,
    slips: { made: 30, used: 0, replaced: 0 },
  }),
  'coordinator-enrolment-registrar': coordinator(statuses.enrolment, { ...codes, registrar: twelveWords }),
  'coordinator-enrolment-registrar-codes': coordinator(statuses.enrolment, {
    ...codes,
    registrar: twelveWords,
    slips: { made: 30, used: 0, replaced: 0 },
  }),
  'coordinator-voting-registrar': coordinator(voting, {
    ...codes,
    registrar: twelveWords,
    slips: { made: 31, used: 12, replaced: 1 },
  }),
  'coordinator-voting': coordinator(voting),
  'coordinator-voting-codes': coordinator(voting, { ...codes, slips: { made: 31, used: 12, replaced: 1 } }),
  'coordinator-voting-reminder': coordinator(voting, { reminder: { made: null, kept: false } }),
  'coordinator-voting-reminded': coordinator(voting, { reminder: { made: 9, kept: true } }),
  'coordinator-voting-times': coordinator({
    ...voting,
    times: moved,
    overdue: { order: 'close', code: 'too-few-laptops' },
  }),
  'coordinator-voting-desk': coordinator(voting, { desk: { wrong: 1 } }),
  'coordinator-voting-early': coordinator({ ...voting, times: { opens: null, closes: 4_102_444_800, moved: [] } }),
  'coordinator-closing': coordinator({ ...voting, closesIn: 42_000 }),
  'coordinator-closing-early': coordinator({
    ...voting,
    closesIn: 42_000,
    times: { opens: null, closes: 4_102_444_800, moved: [] },
  }),
  'coordinator-voting-few': coordinator(smallSets.voting),
  'coordinator-closing-few': coordinator(smallSets.closing),
  'coordinator-mixing-few': coordinator(smallSets.closed),
  'coordinator-finished-few': coordinator(smallSets.finished),
  'coordinator-mixing': coordinator(statuses.mixing),
  'coordinator-enrolment-lesson': coordinator(
    { ...statuses.enrolment, lesson: true },
    { lesson: { madeUp: 5, mayMakeUp: true, trails: null, mayMark: false, game: null, cheating: mayCheat } },
  ),
  'coordinator-finished-lesson': coordinator(
    { ...statuses.finished, lesson: true },
    {
      tally,
      lesson: { madeUp: 5, mayMakeUp: false, trails: trailsShown, mayMark: true, game: gameOpen, cheating: invented },
    },
  ),
  'coordinator-finished-lesson-shown': coordinator(
    { ...statuses.finished, lesson: true },
    { tally, lesson: { madeUp: 5, mayMakeUp: false, trails: whole, mayMark: false, game: gameOver, cheating: forked } },
  ),
  'coordinator-finished-lesson-alone': coordinator(
    { ...statuses.finished, lesson: true },
    {
      tally,
      lesson: { madeUp: 8, mayMakeUp: false, trails: trailsOfNone, mayMark: false, game: null, cheating: null },
    },
  ),
  'coordinator-mixing-wall': withWall(coordinator(statuses.mixing)),
  'coordinator-mixing-stuck': coordinator(statuses.stuck),
  'coordinator-taking-over': coordinator(statuses.taking),
  'coordinator-taking-over-behind': coordinator(statuses.behind),
  'coordinator-voting-laptop-gone': coordinator(statuses.one),
  'coordinator-voting-objection': coordinator(alarms.objected),
  'coordinator-voting-objections': coordinator(alarms.objectedOften),
  'coordinator-voting-battery': draining(coordinator({ ...voting, nodes: lowOnes }), 'coordinator'),
  'coordinator-enrolment-differing': coordinator(alarms.differing),
  'coordinator-enrolment-differing-needed': coordinator(alarms.differingNeeded),
  'coordinator-voting-differing': coordinator(alarms.differingLate),
  'coordinator-enrolment-left-out': coordinator(alarms.leftOut),
  'coordinator-voting-returning': coordinator(statuses.returning),
  'coordinator-voting-too-few-laptops': coordinator(statuses.few),
  'coordinator-decryption': coordinator(statuses.decryption),
  'coordinator-joining': coordinator(statuses.joining, {
    contests: [trip],
    names: [{ listed: tripNames[0]!, more: 0 }],
  }),
  'coordinator-finished-joined': coordinator(statuses.finished, { tally: tallyOfJoined, contests: [trip] }),
  'coordinator-finished-pending': coordinator(statuses.finished),
  'coordinator-finished': coordinator(statuses.finished, { tally }),
  'coordinator-finished-rehearsal': coordinator(
    { ...statuses.finished, rehearsal: true },
    { tally, rehearsal: { cast: 24, of: 24, ready: true } },
  ),
  'coordinator-finished-curtain': withWall(coordinator(statuses.finished, { tally })),
  'coordinator-finished-many': coordinator(statuses.finished, { tally: tallyOfAll, contests }),
  'coordinator-finished-council': coordinator(statuses.finished, { tally: tallyOfCouncil, contests: [council] }),
  'coordinator-finished-tie': coordinator(statuses.finished, { tally: aTie }),
  'coordinator-finished-missed': coordinator(statuses.finished, { tally: tallyOfMissed, contests: [quorate] }),
  'coordinator-finished-board': coordinator(statuses.finished, { tally: tallyOfBoard, contests: [board] }),
  'coordinator-finished-newer': coordinator(statuses.finished, { tally: tallyOfNewer, contests: newer }),
  'coordinator-finished-version-1': coordinator(statuses.finished, { tally: tallyOfOld }),
  'coordinator-finished-version-1-seats': coordinator(statuses.finished, {
    tally: tallyOfOldBoard,
    contests: [oldBoard],
  }),
  'coordinator-finished-namesakes': coordinator(statuses.finished, { tally: tallyOfNamesakes, contests: namesakes }),
  'node-join': { ...common, role: 'node', nearby: [{ title: TITLE, link }], discoveryOff: null, node: null },
  'node-lobby': node(statuses.lobby, { plainKeys: true }),
  'node-lobby-name-taken': node(statuses.lobby, {
    connected: false,
    trouble: 'another laptop is called Physics 2, or nearly so; choose another name',
    turnedAway: { code: 'name-taken', isFinal: true },
  }),
  'node-lobby-address-full': node(statuses.lobby, {
    connected: false,
    trouble: '2 laptops from this address are here already; the organiser can allow it more',
    turnedAway: { code: 'address-full', isFinal: false },
  }),
  'node-lobby-away': node(statuses.lobby, { connected: false, trouble: 'nobody answers at 192.168.178.24:4790' }),
  'node-ceremony': node(statuses.ceremony),
  'node-enrolment': node(statuses.enrolment),
  'node-enrolment-words': node(statuses.enrolment, { wordsMatch: null }),
  'node-voting': node(voting),
  'node-voting-lesson': node({ ...voting, lesson: true }, { lesson: lesson() }),
  'node-mixing-lesson': node(
    { ...statuses.mixing, lesson: true },
    {
      lesson: lesson({
        chosen: { name: 'replaced-in-mix', guess: 'not detectable', label: 'refused and named', done: true },
        outcome: {
          shown: 'fault',
          code: 'bad-shuffle',
          check: 'V12',
          message: 'the proof of shuffle fails at “re-encryption”',
          label: 'refused and named',
          asStated: true,
        },
      }),
    },
  ),
  'node-voting-glass': node(
    { ...voting, lesson: true },
    { lesson: lesson({ glass: { standing: 'lid', trails: null, awaited: [] } }) },
  ),
  'node-voting-reading': node({ ...voting, lesson: true }, { lesson: lesson({ cheats: [], reading: readingOf(1) }) }),
  'node-voting-reading-agreeing': node(
    { ...voting, lesson: true },
    {
      lesson: lesson({ cheats: [], reading: { ...readingOf(1), awaited: ['Physics 2', 'Laptop of Frau Nachtigall'] } }),
    },
  ),
  'node-voting-reading-none': node(
    { ...voting, lesson: true },
    { lesson: lesson({ cheats: [], reading: { ...readingOf(1), ballots: [], withheld: 'none-left' } }) },
  ),
  'node-voting-read': node({ ...voting, lesson: true }, { lesson: lesson({ cheats: [], reading: readingOf(2) }) }),
  'node-mixing-glass': node(
    { ...statuses.mixing, lesson: true },
    { lesson: lesson({ cheats: [], glass: { standing: 'ready', trails: trailsShown, awaited: [] } }) },
  ),
  'node-mixing-glass-agreeing': node(
    { ...statuses.mixing, lesson: true },
    { lesson: lesson({ cheats: [], glass: { standing: 'agreeing', trails: trailsShown, awaited: ['Physics 2'] } }) },
  ),
  'node-voting-battery': draining(node(voting), 'node'),
  'node-finished-few': node(smallSets.finished, { phase: 'finished' }),
  'node-voting-times': node({ ...voting, times: moved }),
  'node-voting-closing': node({ ...voting, closesIn: 42_000 }),
  'node-mixing': node(statuses.mixing),
  'node-decryption': node(statuses.decryption),
  'node-decryption-joining': node(statuses.joining),
  'node-voting-lost': node(voting, { connected: false, trouble: 'nobody answers at 192.168.178.24:4790' }),
  'node-voting-agreed': node(statuses.taking),
  'node-finished-apart': node(statuses.finished, { index: 3 }),
  'node-voting-fork': node(voting, {
    alarm: {
      code: 'fork',
      message: 'the coordinator signed two different boards of 61 entries',
      culprit: { kind: 'coordinator' },
    },
    forkProof: true,
  }),
  'node-mixing-two-caught': node(
    { ...statuses.mixing, faults: caught },
    { alarm: { code: caught[1]!.code, message: caught[1]!.message, culprit: caught[1]!.culprit } },
  ),
  'node-finished': node(statuses.finished),
  'node-finished-next': node(statuses.finished, { hasNext: true }),
  'node-lobby-next': node(statuses.lobby, { isNext: true }),
  'node-enrolment-other-differs': node(alarms.differing, { index: 1 }),
  'node-voting-objection': node(alarms.objected),
  'node-voting-alarm': node(alarms.differingLate, {
    index: 3,
    name: 'Laptop of Frau Nachtigall',
    wordsMatch: false,
    alarm: {
      code: 'words-differ',
      message: 'the words of this laptop are not the words on the projector; it signs nothing more',
      culprit: { kind: 'link-giver' },
    },
  }),
  'voter-join': voter('join', {}, 'app'),
  'voter-connecting': voter('connecting', { error }),
  'voter-cancelled': voter('cancelled'),
  'voter-join-moved': voter('join', { error: { ...error, code: 'unknown-coordinator' } }, 'app'),
  'voter-join-no-storage': voter('join', { error: { ...error, code: 'no-storage' } }),
  'voter-join-moved-page': voter('join', { error: { ...error, code: 'unknown-coordinator' } }),
  'voter-enrol': voter('enrol'),
  'voter-late': voter('enrol', { error: { ...error, code: 'not-on-roll' } }),
  'voter-rehearsal': voter('enrol', { rehearsal: true }),
  'voter-enrol-next': voter('enrol', { brought: 'Ada Lovelace' }),
  'voter-result-next': voter('result', { tally, hasNext: true, receipt: { ...receipt, mixed: true } }),
  'voter-enrol-invented': voter('enrol', { inventedNames: true }),
  'voter-code': voter('enrol', codes),
  'voter-waiting': voter('waiting', { signedUp: 'Ada Lovelace' }),
  'voter-form': voter('form'),
  'voter-waiting-times': voter('waiting', { signedUp: 'Ada Lovelace', times: announced }),
  'voter-form-times': voter('form', { voting: true, times: moved }),
  'voter-form-closing': voter('form', { closesIn: 42_000 }),
  'voter-form-filled': voter('form', { draft: choices }),
  'voter-form-many': voter('form', { contests, draft: all(3) }, 'app'),
  'voter-form-counters': voter('form', { contests: [chest], draft: [{ ballot: 'score', scores: [3, 1, null] }] }),
  'voter-sealed': voter('sealed', { draft: choices, sealed: { hash, tracker } }),
  'voter-form-hard': voter('form', {
    contests: hard,
    draft: [
      ...ranked(0, 1, 2),
      { ballot: 'score', scores: [5, null] },
      { ballot: 'score', scores: [7, null] },
      { ballot: 'approval', picks: [0, 1] },
      { ballot: 'approval', picks: [] },
    ],
  }),
  'voter-sealed-gaps': voter('sealed', {
    contests: hard,
    draft: [
      ...ranked(0, 1),
      { ballot: 'score', scores: [5, null] },
      { ballot: 'score', scores: [7, 20] },
      { ballot: 'approval', picks: [0, 1] },
      { ballot: 'approval', picks: [] },
    ],
    sealed: { hash, tracker },
  }),
  'voter-sealed-blank': voter('sealed', { draft: ranked(), sealed: { hash, tracker } }),
  'voter-sealed-last': voter('sealed', { draft: choices, sealed: { hash, tracker }, left: { ballots: 1, tests: 0 } }),
  'voter-form-refused': voter('form', { draft: choices, refusal: { ...refusal, error: { ...error, code: 'copied' } } }),
  'voter-form-uncast': voter('form', { uncast: { hash, tracker } }),
  'voter-form-spent': voter('form', {
    left: { ballots: 0, tests: 0 },
    refusal: { ...refusal, error: { ...error, code: 'over-limit' } },
  }),
  'voter-closed-refused': voter('closed', { refusal }),
  'voter-result-refused': voter('result', { tally, refusal, receipt: { ...receipt, mixed: true } }),
  'voter-receipt-refused': voter('cast', {
    receipt,
    refusal: { ...refusal, error: { ...error, code: 'second-ballot' } },
  }),
  'voter-casting': voter('casting', { sealed: { hash, tracker } }),
  'voter-auditing': voter('auditing'),
  'voter-audited': voter('audited', { opened }),
  'voter-form-flag': voter('form', { flag: { ...opened, heard: 'recorded' } }),
  'voter-checking': voter('audited', { opened, checking: 'asking' }),
  'voter-checking-right': voter('audited', { opened, checking: 'right' }),
  'voter-receipt-not-yet': voter('cast', { receipt: { ...receipt, recorded: false, witnessed: false, cosigners: [] } }),
  'voter-receipt': voter('cast', { receipt }),
  'voter-lookup': voter('cast', { lookingUp: true, receipt }),
  'voter-booth-setup': voter('enrol', booth({ plan: null })),
  'voter-booth-setup-names': voter('enrol', booth({ plan: null, asks: 'name' })),
  'voter-booth-setup-app': voter('enrol', booth({ plan: null }), 'app'),
  'voter-booth-unfit': voter('enrol', booth({ plan: null, asks: 'nothing', voting: false })),
  'voter-booth-waiting': voter('enrol', booth({ voting: false })),
  'voter-booth-entry': voter('enrol', booth()),
  'voter-booth-entry-name': voter('enrol', namesBooth),
  'voter-booth-entry-held': voter('enrol', booth({ held: true, parked: 2 }), 'app'),
  'voter-booth-over': voter('result', { ...booth({ voting: false }), tally }),
  'voter-booth-again': voter('form', booth({ parked: 1 })),
  'voter-booth-again-sealed': voter('sealed', { ...booth(), draft: choices, sealed: { hash, tracker } }),
  'voter-booth-again-sending': voter('casting', { ...booth(), connected: false }),
  'voter-booth-again-cast': voter('cast', { ...booth({ receiptLink: scanned }), receipt }),
  'voter-closed': voter('closed', { receipt: { ...receipt, mixed: true } }),
  'voter-form-away': voter('form', { connected: false }),
  'voter-receipt-away': voter('cast', { connected: false, receipt }),
  'voter-result-few': voter('result', { tooFew, privacy: privacyOnDevice(privacyOfFew), receipt }),
  'voter-result-large': voter('result', { tally, counted: false, receipt: { ...receipt, mixed: true } }),
  'voter-result': voter('result', {
    tally,
    privacy: privacyOnDevice(privacy),
    receipt: { ...receipt, mixed: false },
  }),
  'voter-result-missed': voter('result', {
    tally: tallyOfMissed,
    contests: [quorate],
    receipt: { ...receipt, mixed: true },
  }),
  'verifier-empty': verifier({ file: null }),
  'verifier-empty-unreadable': verifier({ error: { ...error, code: 'unreadable', message: 'this is no transcript' } }),
  'verifier-running': verifier({ running: { check: 'V8', done: 17, total: 24 } }),
  'verifier-verdict': verifier({ verdict: verdict(null), contests: [mayor] }),
  'verifier-verdict-lobby-words': verifier({
    verdict: verdict(null, { expected: 'internally consistent only', given: { of: 'coordinator' } }),
  }),
  'verifier-verdict-six-words': verifier({
    verdict: verdict(null, { expected: 'internally consistent only', given: { of: 'comparison' } }),
  }),
  'verifier-verdict-none': verifier({ verdict: verdict(null, { expected: 'internally consistent only' }) }),
  'verifier-verdict-objection': verifier({ verdict: objectedVerdict() }),
  'verifier-verdict-invalid': verifier({ verdict: verdict('V12', { expected: 'internally consistent only' }) }),
  'verifier-fork': verifier({
    file: 'class-speaker-8b-fork.json',
    fork: {
      expected: 'internally consistent only',
      convicted: { title: TITLE, lesson: false, words: twelveWords, coordinator: twelveWords, sizes: [61, 74] },
    },
  }),
  'verifier-foreign-running': verifier({
    file: 'council.bel',
    running: { check: 'proofs of ballots', done: 17, total: 24 },
    foreign: { verdict: null },
  }),
  'verifier-foreign': verifier({ file: 'council.bel', foreign: { verdict: foreignVerdict } }),
  'verifier-foreign-invalid': verifier({ file: 'council.bel', foreign: { verdict: failedForeignVerdict } }),
  'verifier-verdict-unwitnessed': verifier({
    verdict: verdict(null, { outcome: 'valid but unwitnessed', witnessed: false, attested: 1 }),
    contests: [mayor],
  }),
  'verifier-verdict-few': verifier({ verdict: fewVerdict() }),
  'verifier-verdict-so-far': verifier({
    verdict: verdict(null, { outcome: 'valid so far', tally: null, witnessed: false }),
  }),
  'lesson-hood': { ...common, role: 'lesson', running: null, file: null },
  'lesson-hood-read': { ...common, role: 'lesson', running: null, file: 'class-speaker-8b.ostraka' },
  'lesson-hood-judging': { ...common, role: 'lesson', running: { check: 'V8', done: 17, total: 24 }, file: null },
  'simulation-empty': simulation(),
  'simulation-running': simulation({
    running: true,
    task: { name: 'task.voting', done: 41, total: 100 },
    status: voting,
  }),
  'simulation-running-wall': withWall(simulation({ running: true, status: statuses.mixing })),
  'simulation-done': simulation({ canOpen: true, status: statuses.finished, tally, privacy, timings }),
  'simulation-empty-failed': simulation({ error }),
  'simulation-series-running': simulation({ series: heldSeries }),
  'simulation-empty-kept': simulation({ series: { ...heldSeries, running: null } }),
  ...walls,
  ...watches(common, error, verdict(null)),
} as const satisfies Record<ScreenFromState, WindowState> & OtherStates;

export type StateName = keyof typeof states;
