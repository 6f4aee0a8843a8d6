/** Every bound of `docs/protocol.cddl` is the one of what reads it: the last value on either side is taken by both, the next by neither. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decode } from 'cborg';
import { encodeCanonical, type Value } from '../../../shared/codec/cbor.ts';
import { OstrakaError } from '../../../shared/codec/error.ts';
import { MAX_MEASUREMENTS } from '../../../shared/measure/record.ts';
import { examples, readers } from './examples.ts';
import { cddl, keptObjects } from './objects.ts';

/** Values of so many: a number itself, bytes, letters of three bytes of UTF-8 each, items that differ where they are texts, rules of those that there are. */
const kinds = {
  number: (n) => n,
  bytes: (n) => new Uint8Array(n).fill(7),
  letters: (n) => '€'.repeat(n),
  items: (n, [one = null]) => Array.from({ length: n }, (_, i) => (typeof one === 'string' ? `${i} ${one}` : one)),
  rules: (n, now) => [...now, ...now].slice(0, n),
} as const satisfies Record<string, (n: number, now: readonly Value[]) => Value>;

/** Where in an object, of what, from how many to how many; vectors go up in steps. */
type Bound = readonly [path: string, kind: keyof typeof kinds, min: number, max: number, step?: number];

const contest = (at: number, options: number): Bound[] => [
  [`body.contests.${at}.title`, 'letters', 1, 200],
  [`body.contests.${at}.options`, 'items', 1, options],
  [`body.contests.${at}.options.0`, 'letters', 1, 120],
  [`body.contests.${at}.seats`, 'number', 1, options],
];
const manifest = (options: number, voters: number, rankingRules: number): Bound[] => [
  ...['threshold', 'leastMixes'].map((of): Bound => [`body.${of}`, 'number', 1, 32]),
  ...['ceremony', 'mix', 'proof'].map((of): Bound => [`body.timeouts.${of}`, 'number', 5, 86_400]),
  ['body.limits.ballotsPerVoter', 'number', 1, 1000],
  ['body.limits.voters', 'number', 1, voters],
  ['body.lossesTolerated', 'number', 0, 31],
  ['body.title', 'letters', 1, 200],
  ['body.coordinator', 'bytes', 32, 32],
  ['body.nodes', 'items', 1, 32],
  ['body.nodes.0.name', 'letters', 1, 40],
  ['body.contests', 'items', 1, 16],
  ...[0, 1, 2, 3].flatMap((at) => contest(at, options)),
  ['body.contests.1.most', 'number', 1, options + 1],
  ['body.contests.2.top', 'number', 1, 100],
  ['body.contests.2.rules', 'rules', 1, 2],
  ['body.contests.3.rules', 'rules', 1, rankingRules],
];
const sealed = (of: string): Bound[] => [
  [`${of}.sealed.ciphertexts`, 'bytes', 0, 3904, 32],
  [`${of}.sealed.proof`, 'bytes', 0, 3904, 32],
  [`${of}.sequence`, 'number', 1, 1_000_000],
  [`${of}.replaces`, 'bytes', 32, 32],
];
const SIZE = 2 ** 40;

/** By rule and kind of object. */
const bounds: Readonly<Record<string, readonly Bound[]>> = {
  'entry-version-1 manifest': manifest(64, 200_000, 5),
  'entry-version-2 manifest': [
    ...manifest(256, 2_000_000, 7),
    ['body.leastBallots', 'number', 1, 2_000_000],
    ['body.nonce', 'bytes', 16, 16],
    ['body.contests.2.grades.0', 'letters', 1, 40],
  ],
  'entry-version-3 manifest': [['body.contests.1.leastTurnout', 'number', 2, 2_000_000]],
  'entry-version-2 accept': [
    ['election', 'bytes', 32, 32],
    ['author', 'bytes', 32, 32],
    ['seen.size', 'number', 0, SIZE],
    ['seen.root', 'bytes', 32, 32],
    ['body.attempt', 'number', 1, 1000],
    ['body.receivingKey', 'bytes', 32, 32],
    ['body.nonceCommitment', 'bytes', 32, 32],
  ],
  'entry-version-2 deal-commit': [
    ['body.attempt', 'number', 1, 1000],
    ['body.deal', 'bytes', 32, 32],
    ['body.nonce', 'bytes', 32, 32],
  ],
  'entry-version-2 deal': [
    ['body.attempt', 'number', 1, 1000],
    ['body.deal.commitments', 'bytes', 0, 1024, 32],
    ['body.deal.proof', 'bytes', 64, 64],
    ['body.deal.shares', 'items', 0, 32],
    ['body.deal.shares.0.receiver', 'number', 1, 32],
    ['body.deal.shares.0.ephemeral', 'bytes', 32, 32],
    ['body.deal.shares.0.proof', 'bytes', 64, 64],
    ['body.deal.shares.0.sealed', 'bytes', 72, 72],
  ],
  'entry-version-2 complaint': [
    ['body.complaint.dealer', 'number', 1, 32],
    ['body.complaint.shared', 'bytes', 32, 32],
    ['body.complaint.proof', 'bytes', 96, 96],
  ],
  'entry-version-2 restart': [
    ['body.attempt', 'number', 1, 1000],
    ['body.participants', 'items', 1, 32],
    ['body.participants.0', 'number', 1, 32],
    ['body.leftOut', 'items', 0, 32],
    ['body.leftOut.0.node', 'number', 1, 32],
    ['body.leftOut.0.doubt.attempt', 'number', 1, 1000],
    ['body.leftOut.0.doubt.signature', 'bytes', 64, 64],
    ['body.leftOut.1.node', 'number', 1, 32],
  ],
  'entry-version-1 roll': [['body.keys', 'bytes', 0, 6_400_000, 32]],
  'entry-version-2 roll': [
    ['body.count', 'number', 0, 2_000_000],
    ['body.root', 'bytes', 32, 32],
    ['body.chunks', 'items', 0, 123],
    ['body.chunks.0.sha256', 'bytes', 32, 32],
    ['body.chunks.0.length', 'number', 0, SIZE],
  ],
  'entry-version-2 ballot': sealed('body'),
  'entry-version-2 audit': [
    ...sealed('body.ballot'),
    ['body.opening.choices', 'bytes', 0, 1808],
    ['body.opening.randomness', 'bytes', 0, 1952, 32],
  ],
  'entry-version-2 shortfall': [['body.witness', 'letters', 0, 16_384]],
  'entry-version-2 mix': [
    ['body.input', 'bytes', 32, 32],
    ['body.output.length', 'number', 0, SIZE],
    ['body.witness', 'letters', 0, 16_384],
  ],
  'entry-version-2 skip': [['body.node', 'number', 1, 32]],
  'entry-version-2 seal': [
    ['body.mixers', 'items', 0, 32],
    ['body.mixers.0', 'number', 1, 32],
  ],
  'entry-version-2 shares': [['body.proof', 'bytes', 96, 96]],
  'entry-version-2 join': [
    ['body.joins', 'items', 1, 16],
    ['body.joins.0.contest', 'number', 0, 15],
    ['body.joins.0.names', 'items', 2, 64],
    ['body.joins.0.names.0.name', 'letters', 1, 48],
    ['body.joins.0.names.0.ballots', 'number', 1, 2_000_000],
  ],
  'entry-version-2 result': [['body.tally', 'bytes', 0, 7 * 2 ** 20]],
  'entry-version-2 takeover': [
    ['body.epoch', 'number', 1, 1000],
    ['body.reports', 'items', 0, 32],
    ['body.reports.0.node', 'number', 1, 32],
    ['body.reports.0.signature', 'bytes', 64, 64],
  ],
  'to-node challenge': [['nonce', 'bytes', 32, 32]],
  'to-node lobby': [
    ['nodes', 'items', 0, 32],
    ['nodes.0', 'letters', 1, 40],
    ['wanted', 'number', 1, 32],
  ],
  'to-node head': [['note', 'letters', 0, 16_384]],
  'to-node accepted': [
    ['submission', 'number', 0, SIZE],
    ['index', 'number', 0, SIZE],
  ],
  'to-node refused': [
    ['code', 'letters', 0, 64],
    ['message', 'letters', 0, 500],
  ],
  'from-node hello': [['name', 'letters', 1, 40]],
  'from-node submit': [['leaf', 'bytes', 0, 2 ** 20 - 1024]],
  'from-node cosign': [['line', 'letters', 0, 400]],
  'from-node work': [['work.done', 'number', 0, SIZE]],
  'from-node battery': [['percent', 'number', 0, 100]],
  'from-node report': [['epoch', 'number', 1, 1000]],
  enrol: [['name', 'letters', 1, 60]],
  measurements: [
    ['', 'items', 1, MAX_MEASUREMENTS],
    ['0.place', 'number', 0, 32],
    ['0.wall', 'number', 0, Number.MAX_SAFE_INTEGER],
    ['0.syncs', 'number', 0, Number.MAX_SAFE_INTEGER],
  ],
  readiness: [
    ['', 'items', 1, 11],
    ['0.values.port', 'number', 0, SIZE],
  ],
  range: [
    ['from', 'number', 0, SIZE],
    ['entries', 'items', 0, 100_000],
    ['entries.0', 'bytes', 0, 2 ** 24],
  ],
  excerpt: [
    ['size', 'number', 0, SIZE],
    ['prefixes', 'items', 0, 4096],
    ['prefixes.0.size', 'number', 0, SIZE],
    ['prefixes.0.path', 'items', 0, 64],
    ['entries', 'items', 0, 4096],
    ['entries.0.index', 'number', 0, SIZE],
    ['entries.0.leaf', 'bytes', 0, 2 ** 24],
    ['entries.0.path', 'items', 0, 64],
    ['records', 'items', 0, 4],
    ['records.0.entry', 'number', 0, SIZE],
    ['records.0.index', 'number', 0, SIZE],
    ['records.0.record', 'bytes', 0, 64],
  ],
  'exported-key': [
    ['salt', 'bytes', 32, 32],
    ['nonce', 'bytes', 24, 24],
    ['sealed', 'bytes', 0, 4112],
  ],
  'disclosure passages': [
    ['node', 'number', 1, 32],
    ['passages', 'items', 1, 40],
    ['passages.0', 'bytes', 40, 1960],
  ],
  'disclosure key-part': [
    ['shares', 'bytes', 0, 1952],
    ['proof', 'bytes', 96, 96],
  ],
};

/** Whether a list in it is empty, and gives no item to put there more often. */
const lacks = (value: Value): boolean =>
  Array.isArray(value)
    ? value.length === 0 || value.some(lacks)
    : typeof value === 'object' && value !== null && !(value instanceof Uint8Array) && Object.values(value).some(lacks);

/** The first of each kind that there is, examples before others; of lists that are empty, as deals of one laptop, another. */
const bases = new Map<string, { readonly rule: string; readonly value: Value }>();
for (const { rule, bytes } of [...examples, ...keptObjects()]) {
  const value = decode(bytes) as Value;
  const { type, say, tell } = value as { readonly [key: string]: string };
  const kind = `${rule} ${type ?? say ?? tell ?? ''}`.trim();
  const known = bases.get(kind);
  if (!known || (lacks(known.value) && !lacks(value))) bases.set(kind, { rule, value });
}

function replaced(value: Value, [key, ...rest]: readonly string[], by: (now: Value) => Value): Value {
  if (key === undefined) return by(value);
  const fields = value as { readonly [key: string]: Value };
  assert.ok(Object.hasOwn(fields, key), key);
  const field = replaced(fields[key]!, rest, by);
  return Array.isArray(value) ? value.map((one, i) => (String(i) === key ? field : one)) : { ...fields, [key]: field };
}

/** What the rule and the reader say of it. */
function taken(rule: string, value: Value): { readonly cddl: boolean; readonly reader: boolean } {
  let reader = true;
  try {
    readers[rule]!(encodeCanonical(value));
  } catch (error) {
    if (!(error instanceof OstrakaError)) throw error;
    reader = false;
  }
  return { cddl: cddl.misfit(rule, value) === null, reader };
}

for (const [kind, all] of Object.entries(bounds))
  test(kind, () => {
    const { rule, value } = bases.get(kind)!;
    for (const [path, of, min, max, step = 1] of all) {
      const way = path === '' ? [] : path.split('.');
      for (const [n, fits] of [
        [min, true],
        [max, true],
        [min - step, false],
        [max + step, false],
      ] as const) {
        if (n < 0 && of !== 'number') continue;
        const edited = replaced(value, way, (now) => kinds[of](n, now as readonly Value[]));
        assert.deepEqual(taken(rule, edited), { cddl: fits, reader: fits }, `${path} of ${n}`);
        // The least of letters is one byte.
        if (of === 'letters' && n === 1)
          assert.equal(
            taken(
              rule,
              replaced(value, way, () => 'a'),
            ).cddl,
            true,
            path,
          );
      }
    }
  });
