/** What screens, the command line and other programs are told about an election: derived, public, without secrets. */

import { type Hindrance, hindranceTo } from '../../board/comparison.ts';
import { awaitedInCeremony } from '../../board/entry-types/setup.ts';
import { announcedIn, newHours, type ToldTimes } from '../../board/hours.ts';
import {
  type ElectionRecord,
  type Fault,
  isJoined,
  nextMixer,
  type Phase,
  phaseOf,
  sharesThatCount,
  wordsToCompare,
} from '../../board/record.ts';
import { culpritOf, type FaultCode } from '../../board/refusal.ts';
import { type Bytes, hex } from '../../codec/bytes.ts';
import type { Culprit } from '../../codec/culprit.ts';
import type { Said } from '../../codec/said.ts';
import { electionWordsOf, leastBallotsOf, mayJoinNames, type NodeIndex, type Plan } from '../../election/manifest.ts';
import { rehearsalFlag } from '../../election/rehearsal/mark.ts';
import { timesOf } from '../../election/times/times.ts';
import { type TooFew, tooFewAtClose } from '../../election/too-few.ts';
import { tracker } from '../../election/tracker.ts';
import type { Next, Work } from '../messages.ts';
import { type Absence, absenceOf } from './absence.ts';
import { differing } from './comparing.ts';
import type { Overdue } from './hours/hour.ts';
import { waitsForNames } from './joining.ts';
import type { CoordinatorState, LobbyNode, StuckName } from './state.ts';
import { hasOwnEpoch, type Takeover, takeoverOf } from './takeover.ts';

export interface NodeStatus {
  /** Its place in the manifest; null in the lobby. */
  readonly index: number | null;
  readonly name: string;
  readonly connected: boolean;
  readonly work: Work | null;
  /** Percent of its battery, by its own word, while that runs out; absent while it does not. */
  readonly battery?: number;
  readonly mix: 'none' | 'posted' | 'proven';
  readonly shares: boolean;
  readonly attested: boolean;
  /** So many first entries it is known to have checked and co-signed, as far as the latest checkpoints tell. */
  readonly cosigned: number;
}

/** What everyone is told of an objection: which opened ballot, by its entry and its words. */
export interface ObjectionStatus {
  readonly audit: number;
  readonly tracker: string;
}

/** Written-in names that the coordinator proposes to count as one person each. */
export interface ProposalStatus {
  /** Of its entry, in hexadecimal: what a node agrees to. */
  readonly hash: string;
  readonly joins: readonly {
    /** Title of the contest. */
    readonly contest: string;
    readonly names: readonly { readonly name: string; readonly ballots: number }[];
  }[];
  /** Names of the nodes that agree. */
  readonly agreed: readonly string[];
  /** Whether as many agree as must. */
  readonly joined: boolean;
}

export interface Joining {
  /** Whether the result is counted, and waits for the organiser; only the coordinator knows. */
  readonly waits: boolean;
  readonly needed: number;
  readonly proposals: readonly ProposalStatus[];
}

/** A laptop whose person sees other words than the wall's. */
export interface DifferingStatus {
  readonly index: number;
  readonly name: string;
  /** Whether the key was made anew without it. */
  readonly leftOut: boolean;
  /** What keeps it from being left out; null where nothing does, or where it is. */
  readonly hindrance: Hindrance | null;
}

export interface Status {
  readonly phase: 'lobby' | Phase;
  readonly title: string;
  /** Its manifest says that cheats are staged; absent where it is an election in earnest. */
  readonly lesson?: true;
  /** Its manifest says that it is a rehearsal; absent where it is an election. */
  readonly rehearsal?: true;
  readonly fingerprint: string | null;
  /** The twelve of its fingerprint. */
  readonly electionWords: readonly string[] | null;
  /** Six words that all screens share; null until every node has opened its nonce. */
  readonly words: readonly string[] | null;
  readonly nodes: readonly NodeStatus[];
  readonly threshold: number;
  readonly leastMixes: number;
  readonly enrolled: number;
  /** Grows whenever the organiser strikes somebody off the list, or puts them back: each device then asks for itself. */
  readonly rollChanges: number;
  readonly voters: number;
  /** Ballots that count now. */
  readonly ballots: number;
  /** With fewer when voting closes, none is mixed or opened. */
  readonly leastBallots: number;
  /** Where voting has closed with fewer: there is no result, and will be none. */
  readonly tooFew: TooFew | null;
  readonly audited: number;
  /** Of these, those of which their voters say that they do not hold what was chosen. */
  readonly objections: readonly ObjectionStatus[];
  /** Submissions that are being checked. */
  readonly checking: number;
  /** Entries on the board, and how many of them f + 1 nodes have co-signed. */
  readonly size: number;
  readonly witnessed: number;
  /** Laptops whose words differ: they sign nothing more. */
  readonly differing: readonly DifferingStatus[];
  /** Names of the nodes that the election waits for. */
  readonly awaited: readonly string[];
  readonly faults: readonly {
    readonly code: FaultCode;
    readonly message: string;
    readonly culprit: Culprit;
    readonly proven: boolean;
  }[];
  /** Milliseconds until voting closes, as of when this was asked for; absent while that is not announced. */
  readonly closesIn?: number;
  /** What the plan announces of times, and how the closing time was moved; absent where it announces none. */
  readonly times?: ToldTimes;
  /** What could not be done at its announced hour yet, and why. */
  readonly overdue?: Overdue;
  /** The ballots are mixed, and the plan holds the results back: nobody is waited for. Absent where that is not so. */
  readonly held?: true;
  /** While written-in names may be joined by hand, between opening and result; null otherwise. */
  readonly joining: Joining | null;
  /** Why it cannot go on: a standstill's own name, or `broken` for what stopped the coordinator itself. */
  readonly stuck: Said<StuckName | 'broken'> | null;
  /** Laptops that are away, and whether the election needs them; null while all are there. */
  readonly absence: Absence | null;
  /** Whether the organiser has called it off before voting opened: the phase is where that left it. */
  readonly cancelled: boolean;
  /** Another round with the same room, in the coordinator's signed word; absent while none has been opened. */
  readonly next?: Next;
  /** Counts the coordinators: 0 for the first. */
  readonly epoch: number;
  /** While this coordinator waits to lead an election that has lost its own; null otherwise. */
  readonly takeover: Takeover | null;
}

export function statusOf(state: CoordinatorState): Status {
  const { record, plan, connected } = state;
  const isConnected = (key: Bytes) => connected.has(hex(key));
  const own = {
    enrolled: state.enrolled.size,
    rollChanges: state.rollChanges,
    checking: state.pending.size,
    witnessed: state.witnessed?.size ?? 0,
    stuck: state.stuck,
    cancelled: state.cancelled,
    ...(state.next ? { next: state.next } : {}),
    ...(state.hour.overdue ? { overdue: state.hour.overdue } : {}),
    ...heldTold(state.hour.held),
    takeover: takeoverOf(state),
    absence:
      record && hasOwnEpoch(state) && !state.cancelled && !state.hour.held
        ? absenceOf(record, isConnected, differing(state), state.closeNote !== null, (key) => state.met.has(hex(key)))
        : null,
  };
  if (record) {
    const board = boardStatus(record, isConnected, state.works, state.signers, differing(state));
    const nodes = withBatteries(state, record.manifest.nodes, board.nodes);
    return { ...board, ...own, nodes, joining: board.joining && { ...board.joining, waits: waitsForNames(state) } };
  }
  const inLobby = [...state.lobby.values()];
  const lobby = lobbyStatus(plan, inLobby, isConnected);
  return { ...lobby, ...own, nodes: withBatteries(state, inLobby, lobby.nodes) };
}

function withBatteries(
  { batteries }: CoordinatorState,
  of: readonly { readonly key: Bytes }[],
  nodes: readonly NodeStatus[],
): readonly NodeStatus[] {
  return nodes.map((node, i) => {
    const battery = batteries.get(hex(of[i]!.key));
    return battery === undefined ? node : { ...node, battery };
  });
}

/** What the status of an election says beyond its board: only its coordinator knows. */
type Beyond = 'enrolled' | 'rollChanges' | 'checking' | 'witnessed' | 'stuck' | 'cancelled' | 'takeover' | 'absence';

function lobbyStatus(
  plan: Plan,
  nodes: readonly LobbyNode[],
  isConnected: (key: Bytes) => boolean,
): Omit<Status, Beyond> {
  const { title, lesson, threshold, leastMixes, leastBallots } = plan;
  return {
    phase: 'lobby',
    title,
    ...(lesson ? { lesson } : {}),
    ...rehearsalFlag(plan),
    threshold,
    leastMixes,
    leastBallots,
    ...timesTold(announcedIn(timesOf(plan), newHours(plan), false)),
    tooFew: null,
    nodes: nodes.map(({ key, name }) => ({
      index: null,
      name,
      connected: isConnected(key),
      work: null,
      mix: 'none',
      shares: false,
      attested: false,
      cosigned: 0,
    })),
    fingerprint: null,
    electionWords: null,
    words: null,
    voters: 0,
    ballots: 0,
    audited: 0,
    objections: [],
    size: 0,
    epoch: 0,
    differing: [],
    awaited: [],
    joining: null,
    faults: [],
  };
}

/** What any party that folds the board can say of it, and of the nodes what it is told. */
export function boardStatus(
  record: ElectionRecord,
  isConnected: (key: Bytes) => boolean,
  works: ReadonlyMap<NodeIndex, Work>,
  /** Sizes of the board with the nodes that are known to have co-signed them. */
  signers: ReadonlyMap<number, ReadonlySet<NodeIndex>> = new Map(),
  /** The nodes whose words are known to differ. */
  differing: ReadonlySet<NodeIndex> = record.differing,
): Omit<Status, Beyond> {
  const { manifest } = record;
  const nameOf = (index: number) => manifest.nodes[index - 1]?.name ?? `node ${index}`;
  return {
    phase: phaseOf(record),
    title: manifest.title,
    ...(manifest.lesson ? { lesson: true } : {}),
    ...rehearsalFlag(manifest),
    threshold: manifest.threshold,
    leastMixes: manifest.leastMixes,
    leastBallots: leastBallotsOf(manifest),
    ...timesTold(announcedIn(timesOf(manifest), record.hours, record.closing !== null)),
    tooFew: tooFewAtClose(record),
    nodes: manifest.nodes.map(({ name, key }, i): NodeStatus => {
      const mix = record.chain.find((one) => one.node === i + 1);
      return {
        index: i + 1,
        name,
        connected: isConnected(key),
        work: works.get(i + 1) ?? null,
        mix: mix ? (mix.proof?.valid ? 'proven' : 'posted') : 'none',
        shares: record.shareSets.has(i + 1),
        attested: record.attests.has(i + 1),
        cosigned: Math.max(0, ...[...signers].flatMap(([size, by]) => (by.has(i + 1) ? [size] : []))),
      };
    }),
    fingerprint: hex(record.fingerprint),
    electionWords: electionWordsOf(record.manifest),
    words: wordsToCompare(record),
    voters: record.voters?.size ?? 0,
    ballots: record.electorate.cast,
    audited: record.audits.size,
    objections: record.audits.objections.map(({ audit, ballot }) => ({
      audit,
      tracker: tracker(ballot, record.manifest),
    })),
    size: record.log.size,
    epoch: record.epoch,
    differing: [...differing]
      .sort((a, b) => a - b)
      .map((index) => {
        const leftOut = record.differing.has(index);
        return { index, name: nameOf(index), leftOut, hindrance: leftOut ? null : hindranceTo(record, [index]) };
      }),
    awaited: awaited(record).map(nameOf),
    joining: joiningOf(record, nameOf),
    faults: record.faults.map((fault: Fault) => ({
      code: fault.code,
      message: fault.message,
      culprit: culpritOf(fault.culprit, manifest),
      proven: fault.proven,
    })),
  };
}

/** What a status says of results that are held back: nobody is late with them. */
export const heldTold = (held: boolean): Partial<Pick<Status, 'held' | 'awaited'>> =>
  held ? { held, awaited: [] } : {};

const timesTold = (times: ToldTimes | null): Pick<Status, 'times'> => (times ? { times } : {});

function joiningOf(record: ElectionRecord, nameOf: (index: number) => string): Joining | null {
  const { manifest, joins } = record;
  if (!mayJoinNames(manifest) || phaseOf(record) !== 'decryption') return null;
  if (sharesThatCount(record).length < manifest.threshold) return null;
  const proposals = joins.map(
    (proposal): ProposalStatus => ({
      hash: hex(proposal.hash),
      joins: proposal.joins.map(({ contest, names }) => ({ contest: manifest.contests[contest]!.title, names })),
      agreed: [...proposal.agreed].map(nameOf),
      joined: isJoined(record, proposal),
    }),
  );
  return { waits: false, needed: manifest.threshold, proposals };
}

/** The nodes whose next entry the election waits for. */
function awaited(record: ElectionRecord): number[] {
  switch (phaseOf(record)) {
    case 'ceremony':
      return awaitedInCeremony(record);
    case 'mixing': {
      const next = nextMixer(record);
      const unproven = record.chain.filter((mix) => !mix.proof).map((mix) => mix.node);
      return next === null ? unproven : [...unproven, next];
    }
    case 'decryption':
      return sharesThatCount(record).length < record.manifest.threshold
        ? record.key!.trustees.filter((index) => !record.shareSets.has(index))
        : [];
    default:
      return [];
  }
}
