/** Objects that hold what no sample need hold, each with what reads it in the programs. */
import { readEntry } from '../../../shared/board/entry.ts';
import { type Bytes, concat } from '../../../shared/codec/bytes.ts';
import { decodeAs, encodeCanonical, type Value } from '../../../shared/codec/cbor.ts';
import { OstrakaError } from '../../../shared/codec/error.ts';
import { dealSchema } from '../../../shared/crypto/ceremony/deal.ts';
import type { Choice } from '../../../shared/election/choice.ts';
import { type Contest, rulesOfVersion, type Version } from '../../../shared/election/contest.ts';
import { leaveOut } from '../../../shared/election/tally/left-out.ts';
import { countField, tally } from '../../../shared/election/tally/tally.ts';
import { fieldOf } from '../../../shared/election/write-ins/candidates.ts';
import { KINDS, measurementsSchema, PHASES } from '../../../shared/measure/record.ts';
import { readExcerpt } from '../../../shared/protocol/excerpt.ts';
import { disclosureSchema } from '../../../shared/protocol/glass/disclosure.ts';
import { enrolSchema, fromNode, readMessage, readRange, toNode } from '../../../shared/protocol/messages.ts';
import { checkNames, checks } from '../../../shared/protocol/readiness/finding.ts';
import { MAX_READINESS_ITEMS, readinessSchema } from '../../../shared/protocol/readiness/told.ts';
import { readExport } from '../../files/key-export.ts';
import type { CborObject } from './objects.ts';

/** What is edited into the manifest of another version is none of this one. */
function readOf(version: Version, payload: Bytes): void {
  const entry = readEntry(concat(new Uint8Array(64), payload));
  if (entry.type === 'manifest' && entry.body.version !== version)
    throw new OstrakaError('bad-shape', 'a manifest of another version');
}

/** What reads the objects of a rule; throws for what is none. */
export const readers: Readonly<Record<string, (bytes: Bytes) => unknown>> = {
  'entry-version-1': (payload) => readEntry(concat(new Uint8Array(64), payload)),
  'entry-version-2': (payload) => readOf(2, payload),
  'entry-version-3': (payload) => readOf(3, payload),
  deal: (bytes) => decodeAs(dealSchema, bytes),
  'to-node': (bytes) => readMessage(toNode, bytes),
  'from-node': (bytes) => readMessage(fromNode, bytes),
  enrol: (bytes) => decodeAs(enrolSchema, bytes),
  measurements: (bytes) => decodeAs(measurementsSchema, bytes, 10_000),
  readiness: (bytes) => decodeAs(readinessSchema, bytes, MAX_READINESS_ITEMS),
  disclosure: (bytes) => decodeAs(disclosureSchema, bytes),
  range: readRange,
  excerpt: readExcerpt,
  'exported-key': readExport,
};

const bytes = (length: number): Bytes => new Uint8Array(length).fill(7);
const hash = bytes(32);
const signature = bytes(64);
const head = { size: 5, root: hash };
const note = 'ostraka/07/0\n5\nBwcH\n\n— ostraka/07/0 BwcH\n';

const measured = (phase: string, kind: string, amount: number | null): Value => ({
  ...{ party: 'node', place: 3, phase, kind, jobs: 1, ciphertexts: 40, wall: 90, processor: 80 },
  ...{ began: amount, ended: amount, peak: amount, sentBytes: amount, sentMessages: amount },
  ...{ receivedBytes: amount, receivedMessages: amount, writtenBytes: amount, syncs: amount },
});

const contest = { title: 'Who?', options: ['Ada', 'Bob'], writeIn: true, seats: 1 };
const plan = {
  title: 'A vote',
  threshold: 2,
  leastMixes: 2,
  limits: { ballotsPerVoter: 10, voters: 30 },
  timeouts: { ceremony: 30, mix: 60, proof: 60 },
  lossesTolerated: 1,
  lesson: false,
  simulation: false,
  coordinator: hash,
  nodes: [{ name: 'Laptop', key: hash }],
};
const voters = { credentials: 'keys', latecomers: true, revote: true, pages: true };
const ranked = { ballot: 'ranking', ...contest, ties: false };

const planVersion2 = {
  ...plan,
  voters: { ...voters, screens: false, whoVoted: false, inventedNames: true },
  wordList: 'classroom',
  leastBallots: 5,
  joinNames: true,
  nonce: bytes(16),
};
/** Each rule of a version, by the ballot that it counts. */
const contestsOf = (version: 2 | 3): Value => {
  const chosen =
    version === 3
      ? {
          tieBreak: 'lot',
          none: true,
          order: 'drawn',
          about: contest.options.map((_, i) => (i === 0 ? '' : '€'.repeat(200))),
          pictures: contest.options.map((_, i) => (i === 0 ? null : { sha256: bytes(32), length: 65_536 })),
        }
      : {};
  const { single, approval, score, ranking } = rulesOfVersion[version];
  return [
    {
      ...{ ballot: 'single', ...contest, rules: [...single], ...chosen },
      ...(version === 3 ? { majority: 'half', leastTurnout: '>1/2' } : {}),
    },
    {
      ballot: 'approval',
      ...contest,
      most: 3,
      rules: [...approval],
      ...(version === 3 ? { least: 2, leastTurnout: 2 } : {}),
    },
    {
      ...{ ballot: 'score', ...contest, top: 2, grades: ['bad', 'fair', 'good'] },
      rules: score.filter((rule) => rule !== 'cumulative'),
      ...(version === 3 ? { unscored: 'left-out' } : {}),
    },
    ...(version === 3 ? [{ ballot: 'score', ...contest, top: 2, points: 3, rules: ['cumulative'] }] : []),
    { ...ranked, rules: [...ranking], ...(version === 3 ? { tieBreak: 'earlier-rounds', shortBallots: 'zero' } : {}) },
  ];
};

const manifests: Readonly<Record<1 | 2 | 3, { readonly [key: string]: Value }>> = {
  1: {
    ...plan,
    version: 1,
    voters,
    wordList: 'english',
    contests: [
      { ballot: 'single', ...contest, rules: ['plurality'] },
      { ballot: 'approval', ...contest, most: 3, rules: ['approval'] },
      { ballot: 'score', ...contest, top: 5, rules: ['score', 'majority-judgement'] },
      { ...ranked, rules: ['plurality', 'borda', 'instant-runoff', 'schulze', 'stv'] },
    ],
  },
  2: { ...planVersion2, version: 2, contests: contestsOf(2) },
  3: {
    ...planVersion2,
    version: 3,
    voters: { ...planVersion2.voters, registrar: hash, reminders: true },
    contests: contestsOf(3),
    opens: 1_796_634_000,
    closes: 1_797_066_000,
    rehearsal: true,
    results: { at: 1_797_613_200 },
  },
};

const entry = (version: 1 | 2 | 3, type: string, body: Value): [string, Value] => [
  `entry-version-${version}`,
  { type, election: hash, author: hash, seen: head, body },
];

/** A name that was joined by hand, and the same contest without that. */
const picked = (joined: readonly (readonly string[])[]): Value => {
  const choices = ['Cy', 'Zy'].map((writeIn) => ({ ballot: 'single', pick: 2, writeIn }) as const);
  const asked = { ballot: 'single', ...contest, rules: ['plurality'] } as const;
  const counted = tally(3, { ...asked, options: [...asked.options], rules: [...asked.rules] }, choices, hash, joined);
  return counted as unknown as Value;
};
const tallyVersion3: Value = { ballots: 2, invalid: 0, contests: [picked([]), picked([['Cy', 'Zy']])] };

/** A poll by rules that no sample need hold; written-in names are no candidates in it. */
function polled(asked: Contest, choices: readonly Choice[]): Value {
  const counted = countField(asked, fieldOf(asked, choices, [], 0), hash);
  const contests = [counted, leaveOut(counted, 'all')] as unknown as Value[];
  return { ballots: choices.length, invalid: 0, contests };
}

const elected = { title: 'Council', options: ['Ada', 'Ben', 'Cem', 'Dia'], seats: 2 };
const orders: Contest = { ballot: 'ranking', ...elected, writeIn: true, ties: false, rules: ['meek', 'hare-stv'] };
const pairs: Contest = { ...orders, writeIn: false, ties: true, rules: ['ranked-pairs', 'minimax'] };
const least: Contest = { ...orders, writeIn: false, seats: 1, rules: ['tideman-alternative'] };
const ticks: Contest = {
  ...{ ballot: 'approval', ...elected, writeIn: false, most: 4 },
  rules: ['phragmen', 'equal-shares'],
};
const points: Contest = { ballot: 'score', ...elected, writeIn: false, top: 5, rules: ['star'] };
const scored = (...scores: (number | null)[]): Choice => ({ ballot: 'score', scores });
const ordered = (...ranks: number[]): Choice => ({ ballot: 'ranking', ranks: ranks.map((one) => [one]) });
const wrote = (writeIn: string): Choice => ({ ...ordered(4), writeIn });
const ticked = (...picks: number[]): Choice => ({ ballot: 'approval', picks });
const many = <T>(count: number, one: T): T[] => new Array<T>(count).fill(one);
const leading = [...many(9, ordered(0, 1)), ...many(5, ordered(1)), ...many(3, ordered(2)), ...many(3, ordered(3))];
const list = (pick: number): Choice => ({ ballot: 'single', pick });
const lists: Contest = { ballot: 'single', ...elected, writeIn: false, seats: 7, rules: ['d-hondt', 'sainte-lague'] };
const listVotes = [...many(4, list(0)), ...many(4, list(1)), ...many(2, list(2))];
const given = (...scores: (number | null)[]): Choice => ({ ballot: 'score', scores });
const heaped: Contest = {
  ...{ ballot: 'score', ...elected, writeIn: false, top: 2, points: 3 },
  rules: ['cumulative'],
};
const polls = [
  polled(heaped, [given(2, 1, null, null), given(null, null, 2, null)]),
  polled(lists, listVotes),
  polled({ ...lists, seats: 4, tieBreak: 'lot' }, listVotes),
  polled({ ...lists, seats: 4 }, listVotes),
  polled({ ...orders, writeIn: false, seats: 1 }, leading),
  polled(orders, [...leading, wrote('Cy')]),
  polled({ ...orders, seats: 1, rules: ['meek'] }, [
    ...leading,
    ...Array.from({ length: 2001 }, (_, i) => wrote(`No ${i}`)),
  ]),
  polled(ticks, [...many(8, ticked(0, 1)), ...many(2, ticked(0)), ...many(8, ticked(2)), ...many(2, ticked(3))]),
  polled(ticks, [ticked(0, 1), ticked(0, 1)]),
  polled(points, [scored(5, 3, 1, 0), scored(5, 3, 1, null), scored(5, 0, 4, 0)]),
  polled({ ...points, seats: 1 }, [scored(5, 3, 0, 0), scored(0, 5, 3, 0), scored(3, 0, 5, 0)]),
  polled(least, [ordered(0, 1, 2), ordered(1, 2, 0), ordered(2, 0, 1), ordered(3, 0, 1, 2), ordered(0, 1, 2)]),
  polled(least, [ordered(0), ordered(1)]),
  // A circle with equally clear wins.
  polled(pairs, [ordered(0, 1, 2), ordered(1, 2, 0), ordered(2, 0, 1), ordered(0, 1, 2), ordered(1, 2, 0)]),
];

const error = { code: 'out-of-phase', message: 'not now' };
const disclosures: readonly { readonly [key: string]: Value }[] = [
  { tell: 'release', ballot: hash, signature },
  { tell: 'passages', node: 1, output: hash, passages: [bytes(40), bytes(72)] },
  { tell: 'list', node: 2, list: hash, signature },
  { tell: 'key-part', node: 32, ballot: hash, shares: bytes(64), proof: bytes(96) },
];
const said = (rule: string, ...messages: Value[]): [string, Value][] => messages.map((message) => [rule, message]);

const exported = { format: 'ostraka/v1/exported-key', kdf: 'scrypt-17-8-1', salt: hash, nonce: bytes(24) };

const all: readonly [rule: string, value: Value][] = [
  entry(1, 'manifest', manifests[1]),
  entry(2, 'manifest', manifests[2]),
  entry(3, 'manifest', manifests[3]),
  entry(3, 'manifest', { ...manifests[3], results: { by: 'committee' } }),
  ...said('tally-version-3', tallyVersion3, ...polls),
  entry(2, 'restart', {
    attempt: 2,
    participants: [1, 2],
    leftOut: [
      { node: 3, reason: 'words', doubt: { attempt: 1, signature } },
      { node: 4, reason: 'fault' },
      { node: 5, reason: 'time-out' },
    ],
  }),
  ...([2, 3] as const).map((version) =>
    entry(version, 'roll', {
      count: 20_000,
      root: hash,
      chunks: [
        { sha256: hash, length: 64 * 16_384 },
        { sha256: hash, length: 64 * 3616 },
      ],
    }),
  ),
  entry(3, 'roll', { count: 1, root: hash, chunks: [{ sha256: hash, length: 32 }], registrar: signature }),
  entry(3, 'replace', { revoked: hash, replacement: hash, registrar: signature }),
  entry(3, 'remind', { waiting: 2 }),
  entry(3, 'extend', { closes: 1_797_069_600, reason: 'The bus is late' }),
  entry(3, 'stamp', { witness: note }),
  entry(1, 'restart', { attempt: 2, participants: [1, 2], leftOut: [{ node: 3, reason: 'time-out' }] }),
  ...said(
    'to-node',
    { say: 'challenge', nonce: hash },
    { say: 'lobby', nodes: ['Ada', 'Bob'], wanted: 3 },
    { say: 'head', note },
    { say: 'head', note: null },
    { say: 'accepted', submission: 7, index: 9 },
    { say: 'refused', submission: 7, ...error },
    { say: 'how-far' },
    { say: 'goodbye', ...error },
    ...disclosures.map((told) => ({ say: 'lesson', told })),
  ),
  ...said(
    'from-node',
    { say: 'hello', key: hash, name: 'Laptop', signature },
    { say: 'submit', submission: 7, leaf: bytes(300) },
    { say: 'cosign', size: 5, line: '— ostraka/07/0/node/1 BwcH' },
    { say: 'work', work: { task: 'mixing', done: 1, total: 2 } },
    { say: 'work', work: null },
    { say: 'battery', percent: 50 },
    { say: 'battery', percent: null },
    { say: 'lesson', told: disclosures[0]! },
    { say: 'accuses', ...error },
    { say: 'compared', attempt: 1, match: false, signature },
    { say: 'report', epoch: 1, head, signature },
    { say: 'seen', note: 'ostraka/07/0\n5\nBwcH\n' },
    { say: 'seen', note: null },
  ),
  ...said('disclosure', ...disclosures),
  ...said('enrol', { key: hash, name: 'Ada', signature }),
  ...said(
    'measurements',
    PHASES.map((phase) => measured(phase, 'whole', 7)),
    KINDS.map((kind) => measured('mixing', kind, null)),
  ),
  ...said(
    'readiness',
    checkNames.map((check) => ({ check, found: Object.keys(checks[check])[0]!, values: { port: 4790 } })),
    // Each finding of each check stands somewhere.
    ...checkNames.flatMap((check) =>
      Object.keys(checks[check]).map((found) => [{ check, found, values: { count: 1, port: 4790 } }]),
    ),
    [
      {
        ...{ check: 'disk', found: 'good' },
        values: { free: 9, needed: 1, voters: 5, milliseconds: 3, seconds: 1, rate: 7, threads: 2, percent: 9 },
      },
    ],
  ),
  ...said('excerpt', {
    size: 9,
    root: hash,
    note,
    prefixes: [{ size: 5, path: [hash, hash] }],
    entries: [{ index: 7, leaf: bytes(70), path: [hash] }],
    records: [{ entry: 4, index: 1, record: bytes(64), path: [] }],
  }),
  ...said('range', { from: 3, entries: [bytes(70), bytes(65)] }, { from: 0, entries: [] }),
  ...said('exported-key', { ...exported, sealed: bytes(80) }),
  ...said('exported-key-about', exported),
  ...said('session-name', 'Laptop'),
  ...said('enrolled-name', 'Ada'),
  ...said('uploaded-length', 2 ** 20),
  ...said('next-link', 'ostraka://10.0.0.7:4711/BwcH'),
  ...said('contests-hashed', ...Object.values(manifests).map(({ contests }) => contests!)),
];

export const examples: readonly CborObject[] = all.map(([rule, value], i) => ({
  rule,
  what: `example ${i}`,
  bytes: encodeCanonical(value),
}));
