/** What hangs on the wall, phase by phase, with whatever can be wrong; and the longest texts that rooms have put there. */
import { countOpened, readTally } from '../../shared/board/count.ts';
import { said } from '../../shared/codec/said.ts';
import { type Contest, VERSION } from '../../shared/election/contest.ts';
import type { Status } from '../../shared/protocol/coordinator/status.ts';
import type { WindowState } from '../../shared/protocol/ipc.ts';
import { pageLink } from '../../shared/protocol/link.ts';
import type { WallElection } from '../../shared/protocol/wall.ts';
import { alarms } from './alarms.ts';
import {
  aTie,
  contests,
  council,
  crowd,
  fingerprint,
  joinLink,
  link,
  mayor,
  moved,
  quorate,
  ranked,
  statuses,
  tally,
  tallyOfAll,
  tallyOfCouncil,
  tallyOfJoined,
  tallyOfMissed,
  trip,
  twelveWords,
  voterNames,
  voting,
} from './canned-election.ts';
import { smallSets } from './small-sets.ts';

const common = {
  profile: 'default',
  version: '0.1.0',
  shell: 'app',
  locale: 'en-GB',
  duties: [],
  battery: null,
} as const;

function wall(status: Status, also: Partial<WallElection> = {}): WindowState {
  const election: WallElection = {
    link,
    unannounced: false,
    pages: [pageLink(joinLink), pageLink({ ...joinLink, host: '10.0.3.17' })],
    words: twelveWords,
    status,
    contests: [mayor],
    credentials: 'keys',
    codes: 0,
    inventedNames: false,
    names: { listed: [], more: 0 },
    tally: null,
    resultShown: false,
    pace: 'keep-up',
    ...also,
  };
  return { ...common, role: 'wall', election, over: false };
}

const empty = (over: boolean): WindowState => ({ ...common, role: 'wall', election: null, over });

// ---- the longest texts ------------------------------------------------------------------------------------------------

const LONG = 'Vertretung der Schülerinnen und Schüler des Käthe-Kollwitz-Gymnasiums im Schuljahr 2026/2027';
const LAPTOPS = [
  'Laptop of Frau Nachtigall-Winterfeld',
  'Bibliothek, zweiter Arbeitsplatz links',
  'Physik-Vorbereitung (grauer Koffer)',
  'Computerraum 2.14, Arbeitsplatz 7',
  'Leihgerät der Medienstelle Nr. 1183',
  'Tablet-Wagen Nord, Notebook mit Griff',
  'Elternbeirat, Herr Dr. Müller-Lüdensch.',
];
/** The widest words of the list. */
const WIDE_WORDS =
  'monument mushroom homespun remember mongoose symphony teammate panorama document hedgehog dormouse hardwood'.split(
    ' ',
  );
const CANDIDATES = [
  'Charlotte-Élisabeth Montpensier von Hohenfels',
  'Maximilian Alexander Müller-Lüdenscheidt',
  'Friederike Charlotte Verdienstkreuzträgerin',
  'Sofia Wassiljewna Kowalewskaja',
  'Bartholomäus Freiherr von Dannenberg-Reichenau',
  'Wilhelmina Geertruida Oosterhuis-Vandenberghe',
  'Nguyễn Thị Thanh Hương Montgomery',
  'Aleksandra Brzęczyszczykiewicz-Wiśniewska',
];
const longContest: Contest = {
  ballot: 'ranking',
  title: LONG,
  options: CANDIDATES,
  writeIn: false,
  seats: 1,
  ties: true,
  rules: ['instant-runoff'],
};
const longBallots = Array.from({ length: 28 }, (_, i) => ranked(i % 8, (i + 1 + (i % 3)) % 8, (i + 5) % 8));
const many: Status['nodes'] = LAPTOPS.map((name, i) => ({ ...voting.nodes[0]!, name, index: i + 1 }));
const thirty = [...voterNames, ...CANDIDATES].slice(0, 30);
const mixed = (i: number, { phase }: Status) => (i < 3 && /^(mixing|decryption)$/.test(phase) ? 'proven' : 'none');
const long = (status: Status, also: Partial<WallElection> = {}): WindowState => {
  const nodes = many.map((node, i): Status['nodes'][number] => ({
    ...node,
    index: status.phase === 'lobby' ? null : i + 1,
    mix: mixed(i, status),
    ...(status.phase === 'mixing' && i === 3 && { mix: 'posted', work: { task: 'proving', done: 21, total: 48 } }),
  }));
  return wall(
    { ...status, title: LONG, nodes },
    { contests: [longContest], names: { listed: thirty, more: 0 }, words: WIDE_WORDS, ...also },
  );
};

/** Everything that can be wrong while voting is open. */
const troubled: Partial<Status> = {
  objections: alarms.objectedOften.objections,
  differing: alarms.differingLate.differing,
  absence: { gone: LAPTOPS.slice(3, 5), lacking: 'close', needed: 6, left: 5, returning: false },
};
const flat = (status: Status): Status => ({
  ...status,
  nodes: status.nodes.map((node, i) => ({ ...node, battery: 20 - 2 * i })),
});

const shown = { resultShown: true } as const;
const names = { listed: voterNames, more: 0 };

export const walls = {
  'wall-lobby': wall(statuses.lobby),
  'wall-lobby-empty': wall(statuses.lobbyEmpty),
  'wall-lobby-flooded': wall(statuses.lobbyFlooded),
  'wall-lobby-no-pages': wall(statuses.lobby, { pages: [] }),
  'wall-lobby-long': long(statuses.lobby),
  'wall-lobby-unannounced': wall(statuses.lobby, { unannounced: true }),
  'wall-lobby-unannounced-long': long(statuses.lobby, { unannounced: true }),
  'wall-ceremony': wall(statuses.ceremony, { names: { listed: voterNames.slice(0, 3), more: 0 } }),
  'wall-ceremony-long': long(statuses.ceremony),
  'wall-enrolment': wall(statuses.enrolment, { names }),
  'wall-enrolment-codes': wall(statuses.enrolment, { credentials: 'codes', codes: 30 }),
  'wall-enrolment-crowd': wall(
    { ...statuses.enrolment, enrolled: 340 },
    { names: { listed: crowd(300).map(({ name }) => name), more: 40 } },
  ),
  'wall-enrolment-long': long({ ...statuses.enrolment, enrolled: 30 }),
  'wall-enrolment-differing': wall(alarms.differing, { names }),
  'wall-enrolment-left-out': wall(alarms.leftOut, { names }),
  'wall-enrolment-alike': wall(
    { ...statuses.enrolment, enrolled: 4 },
    { names: { listed: ['ADA LOVELACE', 'Ada Lovelace', 'Zoe Meier', 'Zoë Meier'], more: 0 } },
  ),
  'wall-voting': wall(voting),
  'wall-voting-all': wall({ ...voting, ballots: 24 }),
  'wall-voting-many': wall(voting, { contests }),
  'wall-voting-few': wall(smallSets.voting),
  'wall-voting-objection': wall(alarms.objected),
  'wall-voting-objections': wall(alarms.objectedOften),
  'wall-voting-laptop-gone': wall(statuses.one),
  'wall-voting-returning': wall(statuses.returning),
  'wall-voting-battery': wall(flat(voting)),
  'wall-voting-long': long(voting),
  'wall-voting-long-troubled': long(flat({ ...voting, ...troubled })),
  'wall-voting-times': wall({ ...voting, times: moved }),
  'wall-closing': wall({ ...voting, closesIn: 42_000 }),
  'wall-closing-few': wall(smallSets.closing),
  'wall-closing-long-troubled': long(flat({ ...voting, ...troubled, closesIn: 42_000 })),
  'wall-mixing': wall(statuses.mixing),
  'wall-mixing-told': wall(statuses.mixing, { pace: 10 }),
  'wall-telling': wall(statuses.finished, { pace: 10 }),
  'wall-telling-long': long(statuses.finished, { pace: 10 }),
  'wall-mixing-stuck': wall(statuses.stuck),
  'wall-mixing-long': long(statuses.mixing),
  'wall-mixing-long-troubled': long(flat({ ...statuses.mixing, ...troubled, faults: statuses.stuck.faults })),
  'wall-decryption': wall(statuses.decryption),
  'wall-decryption-long': long(statuses.decryption),
  'wall-joining': wall(statuses.joining, { contests: [trip] }),
  'wall-taking-over': wall(statuses.taking),
  'wall-taking-over-behind': wall(statuses.behind),
  'wall-taking-over-long': long(statuses.taking),
  'wall-curtain': wall(statuses.finished),
  'wall-curtain-long': long(statuses.finished),
  'wall-finished': wall(statuses.finished, { ...shown, tally }),
  'wall-finished-titled': wall(
    {
      ...statuses.finished,
      title: 'Burlington (Vermont) 2009 mayor, the three leading candidates',
      electionWords: WIDE_WORDS,
    },
    { ...shown, tally },
  ),
  'wall-finished-pending': wall(statuses.finished, shown),
  'wall-finished-tie': wall(statuses.finished, { ...shown, tally: aTie }),
  'wall-finished-many': wall(statuses.finished, { ...shown, tally: tallyOfAll, contests }),
  'wall-finished-council': wall(statuses.finished, { ...shown, tally: tallyOfCouncil, contests: [council] }),
  'wall-finished-missed': wall(statuses.finished, { ...shown, tally: tallyOfMissed, contests: [quorate] }),
  'wall-finished-joined': wall(statuses.finished, { ...shown, tally: tallyOfJoined, contests: [trip] }),
  'wall-finished-long': long(statuses.finished, {
    ...shown,
    tally: readTally(
      countOpened({ version: VERSION, contests: [longContest], roll: longBallots.length }, longBallots, fingerprint),
    ),
  }),
  'wall-without-result': wall(smallSets.finished),
  'wall-without-result-waiting': wall({
    ...smallSets.closed,
    stuck: said('too-few-mixes', { left: 1, needed: 2 }, ''),
  }),
  'wall-cancelled': wall({ ...statuses.lobby, cancelled: true }),
  'wall-empty': empty(false),
  'wall-empty-over': empty(true),
} as const;
