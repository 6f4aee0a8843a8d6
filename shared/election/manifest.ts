/** The manifest freezes an election: what is asked, who mixes, who may vote, every constant the others read [13]. */
import * as v from 'valibot';
import { type Bytes, hex, joined } from '../codec/bytes.ts';
import { decodeCanonical, encodeCanonical, MAX_ITEMS } from '../codec/cbor.ts';
import { OstrakaError } from '../codec/error.ts';
import { type Said, said } from '../codec/said.ts';
import { bytes, integer, lastingText, publicKey, text } from '../codec/schema.ts';
import { MAX_NODES } from '../crypto/ceremony/bounds.ts';
import { namedHash } from '../crypto/labelled.ts';
import { labels } from '../crypto/labels.ts';
import { arePrimeOrderKeys, areStrictKeys } from '../crypto/signature-batch.ts';
import {
  type Contest,
  contestSchema,
  contestSchemaVersion1,
  contestSchemaVersion2,
  LATEST,
  MAX_CONTESTS,
  MAX_SCREEN_OPTIONS,
  MOST_CHARACTERS,
  plannedContestSchema,
  plannedContestSchemaVersion2,
  unreadVersion,
  VERSION,
  type Version,
} from './contest.ts';
import { contestFault, numbersFault } from './contest-fault.ts';
import { MAX_PLAINTEXT, plaintextLength } from './encoding.ts';
import { laptopNamesFault, planNamesFault } from './names/name-fault.ts';
import { MAX_PICTURES_BYTES, picturesIn } from './picture.ts';
import { timesFault, timesFields, timesOf } from './times/times.ts';
import { MAX_VOTERS } from './turnout.ts';
import { fingerprintWords, WORD_LISTS } from './words/words.ts';
import { fold } from './write-ins/fold.ts';

/** As many as an entry of version 1 holds, where the roll is no list of chunks. */
export const MAX_VOTERS_VERSION_1 = 200_000;
/** The least number of ballots that are opened, unless a plan says otherwise. */
export const USUAL_LEAST_BALLOTS = 5;

const contestsOf = <const S extends typeof contestSchema | typeof contestSchemaVersion1 | typeof contestSchemaVersion2>(
  contest: S,
) => v.pipe(v.array(contest), v.minLength(1, 'ask at least one thing'), v.maxLength(MAX_CONTESTS));

const votersVersion1 = {
  /** Own keys enrolled before voting, or keys of one-time codes that the organiser hands out. */
  credentials: v.picklist(['keys', 'codes']),
  /** Whether the roll may grow, in public, until the close. */
  latecomers: v.boolean(),
  /** Whether a later ballot of the same voter replaces the earlier one. */
  revote: v.boolean(),
  /** Whether ballots sealed by a page that the coordinator serves are accepted. */
  pages: v.boolean(),
};

const limits = (voters: number) =>
  v.strictObject({
    /** Accepted ballots and audits of one voter, together. */
    ballotsPerVoter: integer(1, 1000),
    voters: integer(1, voters),
  });

/** What the organiser decides before the nodes are known. */
const planVersion1 = {
  title: text(MOST_CHARACTERS.title),
  contests: contestsOf(contestSchemaVersion1),
  /** t: how many key shares open a list. */
  threshold: integer(1, MAX_NODES),
  /** m: the least number of distinct nodes that must have mixed. */
  leastMixes: integer(1, MAX_NODES),
  voters: v.strictObject(votersVersion1),
  limits: limits(MAX_VOTERS_VERSION_1),
  /** Seconds without the awaited entry after which the coordinator may post a restart or a skip. */
  timeouts: v.strictObject({ ceremony: integer(5, 86_400), mix: integer(5, 86_400), proof: integer(5, 86_400) }),
  /** f: how many lost replicas a witnessed ballot survives; witnessed means f + 1 co-signatures. */
  lossesTolerated: integer(0, MAX_NODES - 1),
  /** Word list of all comparisons, so that a German projector and an English node agree. */
  wordList: v.literal('english'),
  /** A lesson: its cheats are staged. */
  lesson: v.boolean(),
  /** A simulation: no people vote. A node that was not started for one refuses such a manifest. */
  simulation: v.boolean(),
};

const planVersion2 = {
  ...planVersion1,
  limits: limits(MAX_VOTERS),
  /** With fewer ballots that count when voting closes, none is mixed or opened: the election ends without a result. */
  leastBallots: integer(1, MAX_VOTERS),
  /** Elections that begin now take the newest list. */
  wordList: v.picklist(WORD_LISTS),
  /** Whether t nodes may say, between opening and result, that written-in names are one person; left out, they may not. */
  joinNames: v.exactOptional(v.literal(true)),
  contests: contestsOf(plannedContestSchemaVersion2),
  voters: v.strictObject({
    ...votersVersion1,
    /** False where programs cast ballots that are there already; left out, people vote on screens. */
    screens: v.exactOptional(v.literal(false)),
    /** False where no window of ours lists who has voted; left out, the organiser's alone does. */
    whoVoted: v.exactOptional(v.literal(false)),
    /** Whether voters sign up under names that they invent; left out, under their own. */
    inventedNames: v.exactOptional(v.literal(true)),
  }),
};

const plan = {
  ...planVersion2,
  contests: contestsOf(plannedContestSchema),
  voters: v.strictObject({
    ...planVersion2.voters.entries,
    /** Whose laptop makes the one-time codes in the coordinator's place, and signs the roll; left out, the coordinator makes them. */
    registrar: v.exactOptional(publicKey),
    /** Whether a list of those who have not voted may be made, once and in public, so that they can be reminded; left out, none is. */
    reminders: v.exactOptional(v.literal(true)),
  }),
  ...timesFields,
  /** A rehearsal: a test deck is cast in place of voters, and no vote counts. Left out, people vote. */
  rehearsal: v.exactOptional(v.literal(true)),
};

export const planSchema = v.strictObject(plan);
/** A manifest before the lobby has closed: no nodes yet. */
export type Plan = v.InferOutput<typeof planSchema>;

/** What the lobby adds. */
const parties = (name: v.GenericSchema<string>) => ({
  coordinator: publicKey,
  /** In the order that gives node i (from 1) its place; never renumbered. */
  nodes: v.pipe(v.array(v.strictObject({ name, key: publicKey })), v.minLength(1), v.maxLength(MAX_NODES)),
});

/** Random bytes that make a manifest the only one of its kind. */
export const NONCE_BYTES = 16;

/**
 * What version 2 says otherwise than a plan, and adds. Its texts were judged when the plan was made and a laptop took its seat;
 * whoever reads a manifest judges them by lists that are the same on every runtime.
 */
const signedVersion2 = {
  title: lastingText(MOST_CHARACTERS.title),
  contests: contestsOf(contestSchemaVersion2),
  /**
   * Of the system's generator when the lobby opens: a plan that is carried out twice under one key makes two elections, and
   * the checkpoints of both no fork.
   */
  nonce: bytes(NONCE_BYTES),
};

/** What version 2 can say of a plan; the one definition of what needs version 3: whatever is none. */
const sayableInVersion2 = v.strictObject({
  ...planVersion2,
  title: signedVersion2.title,
  contests: signedVersion2.contests,
});

/** The version that an election of this plan begins under: the first that can say all that it asks for. */
export const versionOf = (asked: Plan): 2 | 3 => (v.is(sayableInVersion2, asked) ? VERSION : LATEST);

const signed = { ...signedVersion2, contests: contestsOf(contestSchema) };

/** Elections of all versions are read, verified and finished; none of version 1 begins. */
export const manifestSchema = v.variant(
  'version',
  [
    v.strictObject({ version: v.literal(1), ...planVersion1, ...parties(text(40)) }),
    v.strictObject({ version: v.literal(2), ...planVersion2, ...parties(lastingText(40)), ...signedVersion2 }),
    v.pipe(
      v.strictObject({ version: v.literal(LATEST), ...plan, ...parties(lastingText(40)), ...signed }),
      v.check(
        (manifest) => versionOf(planIn(manifest)) === LATEST,
        `a manifest that asks for nothing that version ${VERSION} cannot say is none of version ${LATEST}`,
      ),
    ),
  ],
  ({ received }) => unreadVersion(received),
);

export type Manifest = v.InferOutput<typeof manifestSchema>;
/** A node's place in the manifest, from 1; also the x-coordinate of its key share. */
export type NodeIndex = number;

/** The election's name: a hash of its manifest. */
export function fingerprintOf(manifest: Manifest): Bytes {
  const known = fingerprints.get(manifest) ?? namedHash(labels.fingerprint, { manifest: encodeCanonical(manifest) });
  fingerprints.set(manifest, known);
  return known.slice();
}

/** A manifest never changes, and whatever is signed names its fingerprint. */
const fingerprints = new WeakMap<Manifest, Bytes>();

/** The twelve words of its fingerprint, in its own list: they name the election wherever it is shown, saved or printed. */
export const electionWordsOf = (manifest: Manifest): string[] =>
  fingerprintWords(fingerprintOf(manifest), manifest.wordList);

/** q = ⌊(n + t − 1) / 2⌋ + 1: two sets of q nodes share at least t, so at most one close is ever decrypted. */
export const closeQuorumOf = (nodes: number, threshold: number): number => Math.floor((nodes + threshold - 1) / 2) + 1;

/**
 * The least number of nodes, `nodes` or more, of which one may be missing when voting closes; beyond MAX_NODES where there is
 * none. The threshold stays: fewer key holders or a smaller quorum are no way to get there.
 */
export function nodesToSpareOne(nodes: number, threshold: number): number {
  let more = nodes;
  while (closeQuorumOf(more, threshold) >= more && more <= MAX_NODES) more++;
  return more;
}

export const closeQuorum = ({ nodes, threshold }: Manifest): number => closeQuorumOf(nodes.length, threshold);

/** f + 1, or all nodes where there are fewer. */
export const witnessQuorum = ({ nodes, lossesTolerated }: Manifest): number =>
  Math.min(lossesTolerated + 1, nodes.length);

/** What the parameters mean for people, or why they cannot be. */
export function manifestFault(manifest: Manifest): string | null {
  const { threshold: t, leastMixes: m, nodes, coordinator } = manifest;
  const n = nodes.length;
  if (!(1 <= t && t <= m && m <= n))
    return `the numbers must satisfy 1 ≤ threshold ≤ least mixes ≤ nodes; here they are ${t}, ${m}, ${n}`;
  const registrar = registrarOf(manifest);
  const keys = [coordinator, ...nodes.map(({ key }) => key), ...(registrar ? [registrar] : [])];
  if (new Set(keys.map(hex)).size !== keys.length) return 'two parties of the manifest share one key';
  if (!(manifest.version === 1 ? areStrictKeys : arePrimeOrderKeys)(joined(keys)))
    return 'a key of the manifest is not a valid Ed25519 key';
  if (shareName(manifest)) return 'two nodes have the same name';
  if (manifest.version === 1) return firstFault(manifest.contests, numbersFault);
  return planFault(manifest, manifest.version);
}

/** What the organiser decided. */
export function planIn(
  manifest: Plan & { version: unknown; coordinator: unknown; nodes: unknown; nonce: unknown },
): Plan {
  const { version: _version, coordinator: _coordinator, nodes: _nodes, nonce: _nonce, ...asked } = manifest;
  return asked;
}

/** Whether two nodes have one name: since version 2 by the committed table that written-in names fold by. */
function shareName({ version, nodes }: Manifest): boolean {
  const names = nodes.map(({ name }) => (version === 1 ? name.toLowerCase() : fold(name)));
  return new Set(names).size !== names.length;
}

/** What is wrong with what is asked, and with what voters may do, whoever will mix; null where nothing is. */
export function planFault(asked: Plan, version: Version = LATEST): string | null {
  const { contests, voters, limits, joinNames, lesson, ...numbers } = asked;
  const { threshold, leastMixes, leastBallots } = numbers;
  if (threshold > leastMixes) return `the threshold, ${threshold}, is above the least number of mixes, ${leastMixes}`;
  if (leastBallots > limits.voters)
    return `at least ${leastBallots} ballots are needed for a result, and no more than ${limits.voters} voters are allowed`;
  const fault = firstFault(
    contests,
    (contest) => contestFault(contest, version) ?? turnoutFault(contest, limits.voters),
  );
  if (fault) return fault;
  const times = timesOf(asked);
  const untimely = timesFault(times);
  if (untimely) return untimely;
  if (asked.rehearsal && (times.opens !== null || times.closes !== null || times.results))
    return 'a rehearsal is held when people have time for it: it announces no hours, and holds no results back';
  if (asked.rehearsal && (asked.lesson || asked.simulation))
    return 'a rehearsal is of an election in earnest: neither of a lesson nor of a simulation';
  if (joinNames && !contests.some(({ writeIn }) => writeIn)) return 'no question takes written-in names to be joined';
  for (const contest of contests) {
    if (voters.screens !== false && contest.options.length > MAX_SCREEN_OPTIONS)
      return `“${contest.title}” has more than the ${MAX_SCREEN_OPTIONS} options that a screen shows`;
  }
  if (voters.inventedNames && voters.credentials === 'codes')
    return 'who votes with a code signs up under no name, so none is invented';
  if (voters.registrar && voters.credentials !== 'codes')
    return 'a registrar makes one-time codes, and here voters sign up by themselves';
  if (voters.registrar && !arePrimeOrderKeys(voters.registrar)) return 'the registrar’s key is not a valid Ed25519 key';
  if (voters.registrar && asked.rehearsal)
    return 'the codes of a test deck are made for it: a rehearsal has no registrar';
  if (voters.registrar && lesson) return 'a lesson makes voters up itself: it has no registrar';
  if (voters.reminders && voters.inventedNames) return 'nobody can be reminded under a name that is invented';
  if (voters.reminders && voters.registrar)
    return 'with a registrar nobody can be reminded, for the organiser’s laptop does not know which code is on which slip: plan either reminders or a registrar';
  if (voters.reminders && voters.screens === false) return 'where programs cast ballots there is nobody to remind';
  if (voters.screens === false && voters.pages) return 'a page is a screen: where none is used, no page takes ballots';
  const pictured = picturesIn(contests).reduce((sum, { length }) => sum + length, 0);
  if (pictured > MAX_PICTURES_BYTES)
    return `all pictures together have ${pictured} bytes, and at most ${MAX_PICTURES_BYTES} are allowed: save them smaller`;
  if (plaintextLength(contests) > MAX_PLAINTEXT)
    return `a ballot with all these options takes more than ${MAX_PLAINTEXT} bytes`;
  return null;
}

/** More than may vote never do. */
const turnoutFault = ({ title, leastTurnout }: Contest, most: number): string | null =>
  typeof leastTurnout === 'number' && leastTurnout > most
    ? `“${title}” needs a turnout of ${leastTurnout}, and no more than ${most} voters are allowed`
    : null;

const firstFault = (contests: readonly Contest[], faultOf: (contest: Contest) => string | null): string | null =>
  contests.map(faultOf).find((fault) => fault !== null) ?? null;

/** What in a manifest that is made now would deceive a reader; those that are made already are not judged by it. */
export const namesFault = (manifest: Manifest): string | null =>
  planNamesFault(manifest) ?? laptopNamesFault(manifest.nodes.map(({ name }) => name));

/** Room for what the lobby adds to a plan, and an entry to a manifest. */
const ITEMS_ADDED = 256;

/** Why a plan says more than whoever reads its manifest takes in at once; null where it does not. No verdict asks this. */
export function lengthFault({ contests }: Pick<Plan, 'contests'>): string | null {
  try {
    decodeCanonical(encodeCanonical(contests), MAX_ITEMS - ITEMS_ADDED);
    return null;
  } catch (error) {
    if (!(error instanceof OstrakaError)) throw error;
    const options = contests.reduce((sum, contest) => sum + contest.options.length, 0);
    return `all questions together have ${options} options, and with so many no laptop could read the plan; ask some of them in another election`;
  }
}

/** The manifest that a plan makes with these nodes and NONCE_BYTES of a nonce, whether or not it has a fault. */
export const manifestWith = (chosen: Plan, coordinator: Bytes, nodes: Manifest['nodes'], nonce: Bytes): Manifest =>
  // What version 2 can say of a plan is of its type.
  ({ version: versionOf(chosen), ...chosen, coordinator, nodes, nonce }) as Manifest;

/** The manifest of a plan once the lobby has closed, with its NONCE_BYTES; throws `bad-manifest`. */
export function manifestOf(chosen: Plan, coordinator: Bytes, nodes: Manifest['nodes'], nonce: Bytes): Manifest {
  const manifest = manifestWith(chosen, coordinator, nodes, nonce);
  const fault = manifestFault(manifest) ?? namesFault(manifest) ?? lengthFault(manifest);
  if (fault) throw new OstrakaError('bad-manifest', fault, { hint: 'change the manifest and start again' });
  return manifest;
}

/** Who could read the ballots; how many laptops may be missing; how few ballots are opened. */
export type TrustName = 'reader' | 'readers' | 'readers-all' | 'absent' | 'least-ballots' | 'any-ballot';

/** Who could do what, for the screen. */
export function trustOf(manifest: Manifest): Said<TrustName>[] {
  const { nodes, threshold, leastMixes } = manifest;
  const n = nodes.length;
  const q = closeQuorum(manifest);
  const privacy = Math.min(threshold, leastMixes);
  const [closing, opening, mixing] = [n - q, n - threshold, n - leastMixes];
  return [
    readersOf(privacy, n),
    said(
      'absent',
      { closing, opening, mixing },
      `Laptops that may be missing: ${closing} when voting closes, ${opening} when ballots are opened, ${mixing} when they are mixed.`,
    ),
    ...(manifest.version === 1 ? [] : [smallSetOf(manifest.leastBallots)]),
  ];
}

function readersOf(privacy: number, nodes: number): Said<TrustName> {
  if (privacy === 1)
    return said(
      'reader',
      { nodes },
      `${nodes === 1 ? 'The one laptop' : 'Each of these laptops'} could read the ballots alone.`,
    );
  return privacy === nodes
    ? said('readers-all', { nodes }, `Only all ${nodes} laptops together could read the ballots.`)
    : said(
        'readers',
        { privacy, nodes },
        `Any ${privacy} of these ${nodes} laptops together could read the ballots; fewer cannot.`,
      );
}

/** What no number of ballots hides: a vote without a dissenter. */
const UNANIMOUS = 'If all that are opened say the same, everyone knows how each voter chose, however many they are.';

const smallSetOf = (count: number): Said<TrustName> =>
  count === 1
    ? said('any-ballot', {}, `Even a single ballot is opened. ${UNANIMOUS}`)
    : said('least-ballots', { count }, `Fewer than ${count} ballots are not opened. ${UNANIMOUS}`);

/** The same in English. */
export const trustInWords = (manifest: Manifest): string[] => trustOf(manifest).map(({ english }) => english);

/** How many ballots must count for any to be mixed and opened; version 1 opens a single one. */
export const leastBallotsOf = (manifest: Manifest): number => (manifest.version === 1 ? 1 : manifest.leastBallots);

export const mayJoinNames = (manifest: Manifest): boolean => manifest.version !== 1 && manifest.joinNames === true;

export const inventsNames = (manifest: Manifest): boolean =>
  manifest.version !== 1 && manifest.voters.inventedNames === true;

/** Whose key makes the one-time codes, where it is not the coordinator's. */
export const registrarOf = ({ voters }: Pick<Manifest, 'voters'> | Pick<Plan, 'voters'>): Bytes | null =>
  ('registrar' in voters ? voters.registrar : undefined) ?? null;

/** Whether the organiser may have a list made, once, of those who have not voted. */
export const mayRemind = ({ voters }: Pick<Plan, 'voters'> | Manifest): boolean =>
  'reminders' in voters && voters.reminders === true;

/** The nodes as co-signers of checkpoints. */
export const cosignersOf = ({ nodes }: Manifest): { index: NodeIndex; publicKey: Bytes }[] =>
  nodes.map(({ key }, i) => ({ index: i + 1, publicKey: key }));
