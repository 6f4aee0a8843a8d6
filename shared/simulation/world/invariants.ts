/** What must hold after every step of a simulation, and what must hold at its end: each a function that says what broke. */
import { countOpened } from '../../board/count.ts';
import { blobsBrought, readEntry } from '../../board/entry.ts';
import { entryTypeOf } from '../../board/entry-types/entry-types.ts';
import { leafHash } from '../../board/merkle.ts';
import { askedOf, type ElectionRecord, lotOf } from '../../board/record.ts';
import { verify } from '../../board/verify/verify.ts';
import { type Bytes, equal, hex } from '../../codec/bytes.ts';
import type { Choices } from '../../election/choice.ts';
import { timesOf } from '../../election/times/times.ts';
import { cheat } from '../../protocol/cheating/catalogue/catalogue.ts';
import { type Aftermath, aftermathOf, unmet } from '../../protocol/cheating/catalogue/verdict.ts';
import type { CoordinatorState } from '../../protocol/coordinator/state.ts';
import { statusOf } from '../../protocol/coordinator/status.ts';
import { differs } from '../../protocol/node/comparing.ts';
import { wakesAt } from '../../protocol/node/holding.ts';
import { brokenInvariant } from '../../protocol/node/invariants.ts';
import { readCompared, readCosigned } from '../../protocol/node/kept.ts';
import type { Receipt } from '../../protocol/voter.ts';
import type { CoordinatorLaptop } from '../laptops/coordinator-laptop.ts';
import type { Acknowledged, Said } from '../laptops/ledger.ts';
import { NodeLaptop } from '../laptops/node-laptop.ts';
import type { CoordinatorParty, Party } from '../laptops/parties.ts';
import { spare } from '../script/script.ts';
import { Published } from './published.ts';
import { falseStory } from './story.ts';
import type { Mounted, World } from './world.ts';

/** What has been said since the last step. */
export interface Fresh {
  readonly acknowledged: readonly Acknowledged[];
  readonly said: readonly Said[];
  readonly cosigned: World['ledger']['cosigned'];
}

/** What invariants remember of earlier steps. */
export class Memory {
  /** The life of the coordinator's process in which all that it ever acknowledged was looked for on its disk. */
  examinedLife = 0;
  /** The lists that honest nodes have given shares for. */
  readonly decrypted = new Set<string>();
  /** The roots that nodes have co-signed, by node, epoch and size. */
  readonly heads = new Map<string, string>();
  /** What nodes have said, by node, type and subject. */
  readonly statements = new Map<string, Bytes>();
  readonly published = new Published();
}

/** What broke, in words; null where it holds. */
type Broken = string | null;
type AfterStep = (world: World, laptop: Party, fresh: Fresh, memory: Memory) => Broken;
type AtEnd = (world: World) => Broken | Promise<Broken>;

const first = <T>(list: Iterable<T>, judge: (one: T) => Broken): Broken => {
  for (const one of list) {
    const broken = judge(one);
    if (broken) return broken;
  }
  return null;
};

const standsOn = ({ disk }: CoordinatorParty, { leaves, index }: Acknowledged): boolean => {
  const there = disk.leaves[index];
  return there !== undefined && leaves.some((leaf) => equal(leaf, there));
};

const lost = (acknowledged: readonly Acknowledged[]): Broken =>
  first(acknowledged, (one) =>
    standsOn(one.coordinator, one) ? null : `entry ${one.index} was acknowledged, and is not on the coordinator’s disk`,
  );

/** What is acknowledged is on disk before the answer leaves, and still there after every death, unless a server has lost it. */
const acknowledgedStands: AfterStep = (world, _laptop, { acknowledged }, memory) => {
  const { coordinator, ledger, honestCoordinator, lostTail } = world;
  if (lostTail && !coordinator.up) return null;
  if (!honestCoordinator || !coordinator.up || lostTail || coordinator.life === memory.examinedLife)
    return lost(acknowledged);
  memory.examinedLife = coordinator.life;
  return lost(ledger.acknowledged);
};

/** A replica holds what the honest coordinator has written, entry for entry. */
const boardsAgree: AfterStep = (world, laptop) => {
  if (!world.honestCoordinator || !(laptop instanceof NodeLaptop) || !world.isHonest(laptop)) return null;
  const log = laptop.state.replica?.record.log;
  if (!log || laptop.state.alarm) return null;
  const { log: written } = world.coordinator;
  // Whoever has lost what nodes hold signs nothing more, as is asked elsewhere.
  if (world.lostTail && log.size > written.size) return null;
  if (log.size > written.size) return `${laptop.name} holds ${log.size} entries, the coordinator only ${written.size}`;
  return equal(log.root(), written.root(log.size)) ? null : `${laptop.name} holds another board, and does not notice`;
};

/** Whether an entry brings evidence, which takes more than a signature to judge. */
const isHeavy = (leaf: Bytes): boolean => entryTypeOf(readEntry(leaf).type).evidence !== null;

/** A node releases its key shares only after it has examined, itself, every entry up to `seal`, which makes the list final. */
const noShareBeforeVerification: AfterStep = (world, _laptop, { said }) =>
  first(said, ({ node, type }) => {
    if (type !== 'shares' || !world.isHonest(node)) return null;
    const { replica, alarm } = node.state;
    const { record, reached } = replica ?? {};
    if (!record?.finalList) return `${node.name} releases shares before a list is final`;
    if (alarm) return `${node.name} releases shares of a board it does not trust`;
    if (!reached || reached.size <= record.finalList.index)
      return `${node.name} releases shares before the final list is signed`;
    if (record.chain.some(({ proof }) => !proof?.valid)) return `${node.name} releases shares of an unproven list`;
    const unread = node.leaves
      .slice(0, record.finalList.index)
      .findIndex((leaf) => isHeavy(leaf) && !world.ledger.hasExamined(node, leaf));
    return unread < 0 ? null : `${node.name} releases shares and has not examined entry ${unread}`;
  });

/** Where fewer ballots count than the election asks for, honest nodes neither mix nor help to open them. */
const tooFewStaySealed: AfterStep = (world, _laptop, { said }) =>
  first(said, ({ node, type }) => {
    if ((type !== 'mix' && type !== 'shares') || !world.isHonest(node)) return null;
    const { count } = node.state.replica!.record.closing!;
    const { leastBallots } = world.script.election;
    return count < leastBallots ? `${node.name} says ${type}, and ${count} of ${leastBallots} ballots count` : null;
  });

/** Where results are held back, no honest node helps to open them before its own clock shows the hour, or its person has pressed. */
const resultsAreHeld: AfterStep = (world, _laptop, { said }) =>
  first(said, ({ node, type }) => {
    const { results } = timesOf(world.plan);
    if (!results || type !== 'shares' || !world.isHonest(node)) return null;
    if ('by' in results)
      return world.pressed.has(node.name) ? null : `${node.name} gives its share, and nobody pressed`;
    const early = results.at * 1000 - node.clock;
    return early <= 0 ? null : `${node.name} gives its share ${early} ms before the hour`;
  });

/** Honest nodes give key shares for one list, hence for one set of ballots; fewer than t others open nothing. */
const oneListIsDecrypted: AfterStep = (world, _laptop, { said }, { decrypted }) =>
  first(said, ({ node, leaf }) => {
    const { type, body } = readEntry(leaf);
    if (type !== 'shares' || !world.isHonest(node)) return null;
    decrypted.add(hex(body.list));
    return decrypted.size === 1 ? null : `${node.name} helps to decrypt a second list`;
  });

/** What a node co-signs it has persisted, and it co-signs one board of each size. */
const signedHeadsArePersisted: AfterStep = (world, _laptop, { cosigned }, { heads }) =>
  first(cosigned, ({ node, size }) => {
    if (!world.isHonest(node)) return null;
    const head = readCosigned(node.kept);
    if (!head || head.size < size) return `${node.name} has co-signed ${size} entries and not written it down`;
    const root = hex(node.state.replica!.record.log.root(size));
    const name = `${node.name}/${node.state.replica!.record.epoch}/${size}`;
    const before = heads.get(name) ?? root;
    heads.set(name, root);
    return before === root ? null : `${node.name} has co-signed two boards of ${size} entries`;
  });

/** No two heads of one size are kept by anybody, and whoever leads has all that are kept on its board. */
const oneHeadOfEachSize: AfterStep = (world, laptop, _fresh, { published }) => published.look(world, laptop);

/** Whoever has lost nothing is not kept from signing by what nodes have seen. */
const goesOn: AfterStep = ({ coordinator, lostTail }) => {
  const refused = coordinator.lost || coordinator.state?.floor?.refused;
  return refused && !lostTail ? 'the coordinator signs nothing more, and its server has lost nothing' : null;
};

/** A node whose person has found its words to differ submits nothing and co-signs nothing from then on. */
const differingSignsNothing: AfterStep = (_world, _laptop, { said, cosigned }) =>
  first([...said, ...cosigned], ({ node }) =>
    readCompared(node.kept)?.match === false ? `${node.name} signs, and its person sees other words` : null,
  );

/** A node that says something again says the same bytes. */
const saysTheSame: AfterStep = (world, _laptop, { said }, { statements }) =>
  first(said, ({ node, leaf }) => {
    if (!world.isHonest(node)) return null;
    const { type, body } = readEntry(leaf);
    const about = 'attempt' in body ? body.attempt : 'input' in body ? body.input : 'list' in body ? body.list : 0;
    const output = type === 'mix-proof' ? hex(body.output) : '';
    const dealer = type === 'complaint' ? body.complaint.dealer : '';
    // After a takeover a mix goes out again under another note, and with the very same list.
    const same = type === 'mix' ? body.output.sha256 : leaf;
    const name = `${node.name}/${type}/${typeof about === 'number' ? about : hex(about)}/${output}${dealer}`;
    const before = statements.get(name) ?? same;
    statements.set(name, before);
    return equal(before, same) ? null : `${node.name} says ${type} twice, in two ways`;
  });

/** Only witnessed ballots are promised to survive a takeover: whose ballot was not may say that it is missing. */
const losesUnwitnessed = ({ replaced, voters, ledger }: World, by: string): boolean =>
  replaced &&
  voters.some(({ name, receipts }) => name === by && receipts.some(({ ballot }) => !ledger.witnessed.has(hex(ballot))));

/** Nobody who is honest is convicted of anything, nor accused by honest laptops. */
const nobodyInnocentIsAccused: AfterStep = (world) => {
  const { record } = world.coordinator.up ? world.coordinator.state : { record: null };
  const convicted = first(record?.faults ?? [], ({ culprit, code, proven }) => {
    if (!proven || culprit.kind !== 'node') return null;
    const { name } = record!.manifest.nodes[culprit.index - 1]!;
    return world.isHonestName(name) ? `${name} is convicted of ${code}, and is honest` : null;
  });
  if (convicted || !world.honestCoordinator) return convicted;
  return first(world.ledger.alarms, ({ by, culprit, code, message }) =>
    culprit.kind === 'coordinator' && world.isHonestName(by) && !losesUnwitnessed(world, by)
      ? `${by} accuses the coordinator, which is honest: ${code}, ${message}`
      : null,
  );
};

/** An honest voter is refused only because voting has not begun or is over. */
const votersAreHeard: AtEnd = ({ ledger, honestCoordinator, replaced }) =>
  // What a takeover has lost, later ballots may have seen or replaced.
  honestCoordinator && !replaced
    ? first(ledger.refusals, ({ voter, code }) =>
        code === 'out-of-phase' ? null : `the ballot of ${voter} was refused: ${code}`,
      )
    : null;

/** A board ends without a result because fewer ballots count than the election asks for, all of which somebody cast. */
const endsRightly = ({ closing, voters }: ElectionRecord, world: World): Broken => {
  const cast = [...voters!.values()].filter(({ ballot }) => ballot && world.choicesOf(hex(ballot.hash)) !== undefined);
  const { leastBallots } = world.script.election;
  return closing!.count === cast.length && cast.length < leastBallots
    ? null
    : `a board ends without a result, and ${cast.length} of ${leastBallots} ballots count`;
};

/** The tally, on every board that an honest party holds, is the count of what the voters of that board chose. */
const resultIsTheHonestCount: AtEnd = (world) => {
  const honest = [...world.coordinators, ...world.nodes].filter((one) => one.up && world.isHonest(one));
  return first(honest, ({ name, state }) => {
    const record = 'replica' in state ? state.replica?.record : state.record;
    if (record?.shortfall) return endsRightly(record, world);
    if (!record?.result) return null;
    const { closing, result } = record;
    const ballots = [...record.voters!.values()].flatMap(({ ballot }) => (ballot ? [ballot] : []));
    const choices = ballots.map(({ hash }) => world.choicesOf(hex(hash)));
    if (choices.includes(undefined)) return `a ballot counts for ${name} that nobody cast`;
    if (!equal(countOpened(askedOf(record), choices as (Choices | null)[], lotOf(record)), result.tally))
      return `the tally that ${name} holds is not the count of what the voters chose`;
    if (!world.honestCoordinator) return null;
    const kept = ({ ballot }: Receipt) => !world.replaced || world.ledger.witnessed.has(hex(ballot));
    return first(world.voters, (voter) => {
      const last = voter.receipts.findLast((receipt) => receipt.index < closing!.index && kept(receipt));
      const counted = record.signers.get(voter.key.publicKey)?.ballot;
      return last && (!counted || counted.index < last.index) ? `the ballot of ${voter.name} does not count` : null;
    });
  });
};

/** The nodes that the coordinator, honestly, took for lost: they were late, and that is nobody's fault. */
const late = ({ faults }: ElectionRecord, isHonest: (index: number) => boolean): boolean =>
  faults.some(({ culprit, proven }) => !proven && culprit.kind === 'node' && isHonest(culprit.index));

/** A ballot that f + 1 nodes hold survives a takeover from which at most f of them are missing. */
const witnessedSurvives: AtEnd = (world) => {
  const { replaced, ledger, coordinator, nodes, plan } = world;
  if (!replaced || nodes.filter(({ gone }) => gone).length > plan.lossesTolerated) return null;
  return first(ledger.receipts, ({ voter, receipt }) => {
    const there = coordinator.disk.leaves[receipt.index];
    const stands = there !== undefined && equal(leafHash(there), receipt.leaf);
    return stands || !ledger.witnessed.has(hex(receipt.ballot)) ? null : `a witnessed ballot of ${voter} is lost`;
  });
};

/** With an honest coordinator and enough nodes the election ends; where it does not, the coordinator says why. */
const itEnds: AtEnd = (world) => {
  if (!world.honestCoordinator) return null;
  const { coordinator, script } = world;
  const { record } = coordinator.state;
  const { stuck, awaited, phase, ballots, differing, absence, held } = statusOf(coordinator.state);
  if (phase === 'finished') return null;
  // There is nothing to mix where nobody honest came in time to the roll; whoever orders the close is told so.
  const votes = world.voters.some(({ name, key }) => world.isHonestName(name) && record?.signers.has(key.publicKey));
  if (phase === 'voting' && ballots === 0 && !votes) return null;
  // A clock that was set back shows an hour that results wait for later than all others.
  const waits = ({ state, clock }: NodeLaptop) => wakesAt(state, clock) !== null;
  const missing = world.nodes.filter(
    (node) => node.gone || !world.isHonest(node) || differs(node.state) || waits(node),
  );
  // Nobody takes over before voting: people begin again.
  if (world.lostTail && (coordinator.lost || stuck?.name === 'board-behind')) return null;
  if (coordinator.floor === 'all' && missing.length > 0 && stuck?.name === 'awaits-reports') return null;
  const nameOf = (index: number) => record?.manifest.nodes[index - 1]?.name ?? '';
  const enough = missing.length <= spare(script.election);
  if (record && enough && !late(record, (index) => world.isHonestName(nameOf(index))))
    return `it stands still in phase ${phase}, with ${missing.length} nodes missing`;
  return phase === 'lobby' || stuck || held || awaited.length > 0 || differing.length > 0 || absence?.lacking
    ? null
    : `it stands still in phase ${phase} and does not say why`;
};

const blobsOnBoard = ({ disk }: CoordinatorLaptop): Bytes[] =>
  disk.leaves.flatMap((leaf) => blobsBrought(readEntry(leaf)).map(({ sha256 }) => disk.blobs.get(hex(sha256))!));

/** The checkpoints that a transcript brings. */
function signedNotes({ record, witnessed, notes }: CoordinatorState): string[] {
  const signed = [record?.closeNote, witnessed?.note, [...notes.values()].at(-1)];
  return [...new Set(signed.filter((note) => typeof note === 'string'))];
}

/** Whoever verifies the transcript finds nothing wrong with what the honest parties did. */
const transcriptVerifies: AtEnd = async (world) => {
  if (!world.honestCoordinator || !world.coordinator.state.record) return null;
  const { disk, state } = world.coordinator;
  const { record } = state;
  const ballot = disk.leaves.findIndex((leaf) => readEntry(leaf).type === 'ballot');
  const entries = world.lapse === 'exports one ballot less' ? disk.leaves.toSpliced(ballot, 1) : disk.leaves;
  const transcript = { entries, blobs: blobsOnBoard(world.coordinator), notes: signedNotes(state) };
  const { outcome, checks } = await verify(transcript, {
    expected: record!.fingerprint,
    examine: (statements, blobs) => world.work.examine(statements, blobs),
    clock: () => 0,
  });
  const failed = checks.find(({ status }) => status === 'failed');
  return outcome === 'invalid' ? `the transcript does not verify: ${failed?.id} ${failed?.message}` : null;
};

/** Once checkpoints have been exchanged, of two honest nodes with different boards one has noticed. */
const forksAreNoticed: AtEnd = (world) => {
  const holders = world.nodes.filter((node) => node.up && world.isHonest(node) && node.state.replica);
  return first(holders, (a) =>
    first(holders, (b) => {
      const [one, other] = [a.state.replica!.record.log, b.state.replica!.record.log];
      const size = Math.min(one.size, other.size);
      if (equal(one.root(size), other.root(size)) || a.state.alarm || b.state.alarm) return null;
      return `${a.name} and ${b.name} hold different boards of ${size} entries, and neither notices`;
    }),
  );
};

/**
 * Where laptops and networks fail as well, a cheat can be taken for lost before its cheat arrives, or die before anyone has
 * heard it; what it made can be lost on its way; and what a refusal would answer can come so late that it is no cheat any more. Of a bad
 * piece of the key only its receiver knows, who can be taken for lost before complaining: that deal then makes no key.
 */
function isExcused(
  { script, ledger, coordinator, mounted }: World,
  { cheat: name, ...by }: Mounted,
  { faults, finished }: Aftermath,
): boolean {
  // The one cheat can keep an election from the end at which the other is to be seen; that it says why is asked elsewhere.
  if (!finished && mounted.length > 1) return true;
  if (script.faults.length === 0) return false;
  const lost = faults.filter(({ code }) => code === 'time-out').map(({ culprit }) => culprit);
  const missed = lost.includes(by.name);
  const unheard = name === 'bad-deal' && lost.length > 0;
  const late = script.faults.some((fault) => fault.kind === 'delay' && fault.link === `${by.name} says`);
  return (
    missed ||
    unheard ||
    !finished ||
    coordinator.gone ||
    ledger.isUnjudged(hex(by.key)) ||
    (late && cheat(name).verdict.shown === 'refusal') ||
    // Laptops that are slow or whose clocks are wrong may have come to it when the hour was over, or have signed so.
    cheat(name).verdict.shown === 'claim'
  );
}

/** A cheat that had its opportunity gets the verdict its entry in the catalogue claims. */
const cheatsGetTheirVerdict: AtEnd = (world) => {
  const { state } = world.coordinator;
  const aftermath = aftermathOf(state?.record, world.ledger, state ? signedNotes(state) : []);
  return first(world.mounted, (mounted) => {
    if (!mounted.happened()) return null;
    // What another cheat of this election is rightly blamed for says nothing of this one.
    const others = world.mounted.filter((other) => other !== mounted && other.name !== mounted.name);
    const faults = aftermath.faults.filter(({ culprit }) => !others.some(({ name }) => name === culprit));
    const broken = unmet(cheat(mounted.cheat).verdict, mounted, { ...aftermath, faults });
    if (!broken) world.verdictsMet.add(mounted.cheat);
    return broken && !isExcused(world, mounted, aftermath) ? `${mounted.cheat}: ${broken}` : null;
  });
};

/** What a node's program knows agrees with itself. */
const statesAreSound: AfterStep = (world, laptop) => {
  if (!(laptop instanceof NodeLaptop) || !world.isHonest(laptop)) return null;
  const broken = brokenInvariant(laptop.state);
  return broken && `${laptop.name}: ${broken}`;
};

/** After every step. */
export const afterStep = {
  'no acknowledged ballot is lost': acknowledgedStands,
  'one head of each size is published': oneHeadOfEachSize,
  'no two honest boards differ unnoticed': boardsAgree,
  'no share before a full verification': noShareBeforeVerification,
  'too few ballots stay sealed': tooFewStaySealed,
  'results are held back until their time': resultsAreHeld,
  'one close is decrypted at most': oneListIsDecrypted,
  'a signed head is written, and one of each size': signedHeadsArePersisted,
  'whoever has lost nothing goes on': goesOn,
  'whoever sees other words signs nothing more': differingSignsNothing,
  'what is said again is the same': saysTheSame,
  'nobody innocent is accused': nobodyInnocentIsAccused,
  'a node’s state agrees with itself': statesAreSound,
} satisfies Record<string, AfterStep>;

/** At the end. */
export const atEnd = {
  'a witnessed ballot survives a takeover': witnessedSurvives,
  'honest voters are heard': votersAreHeard,
  'the result is the honest count': resultIsTheHonestCount,
  'it ends or says why': itEnds,
  'the transcript verifies': transcriptVerifies,
  'a fork is noticed once checkpoints are exchanged': forksAreNoticed,
  'a cheat gets its verdict': cheatsGetTheirVerdict,
  'the story is that of the board': falseStory,
} satisfies Record<string, AtEnd>;

export type InvariantName = keyof typeof afterStep | keyof typeof atEnd;
