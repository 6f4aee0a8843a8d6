/** A voter's part in one election as data, and what a window shows of it. */

import { ballotsAtClose } from '../../board/ballots-at-close.ts';
import { announcedIn } from '../../board/hours.ts';
import type { Privacy } from '../../board/privacy/privacy.ts';
import { type ElectionRecord, phaseOf, wordsToCompare } from '../../board/record.ts';
import { type Bytes, equal, hex } from '../../codec/bytes.ts';
import { OstrakaError } from '../../codec/error.ts';
import { errorHeard } from '../../codec/errors/codes.ts';
import type { SigningKey } from '../../crypto/signature.ts';
import type { Choices } from '../../election/choice.ts';
import { VERSION } from '../../election/contest.ts';
import { electionWordsOf, inventsNames, type Manifest, mayJoinNames } from '../../election/manifest.ts';
import { rehearsalFlag } from '../../election/rehearsal/mark.ts';
import { timesOf } from '../../election/times/times.ts';
import { type TooFew, tooFew } from '../../election/too-few.ts';
import { tracker } from '../../election/tracker.ts';
import { NEWEST_WORD_LIST } from '../../election/words/words.ts';
import type { Label } from '../cheating/catalogue/cheat.ts';
import type { Outcome } from '../cheating/outcome.ts';
import type { VoterCheat } from '../cheating/voter-lesson.ts';
import type { IpcError, OpenedTest, VoterScreen, VoterState } from '../ipc.ts';
import { nothingYet } from '../nothing-yet.ts';
import { checkReceipt, type Receipt, type Sealed } from '../voter.ts';
import { errorOf } from './attendance.ts';
import { attestedIn, attestedTooFew } from './board/attested.ts';
import type { LightBoard } from './board/light-board.ts';
import type { CheckedTally } from './checked-tally.ts';
import type { Kept } from './kept.ts';
import { isStrange, type Lookout } from './lookout.ts';
import { type Contradiction, contradictionOf, missingBallot, mixedBallots } from './standing.ts';

/** What lies before the voter while voting is open. */
export type Desk =
  | { readonly at: 'form' | 'cast' }
  | { readonly at: 'sealed'; readonly sealed: Sealed }
  /** On its way, in `kept.sending`; its opening is gone. */
  | { readonly at: 'casting' }
  | { readonly at: 'auditing'; readonly hash: Bytes; readonly leaf: Bytes }
  | { readonly at: 'audited'; readonly opened: OpenedTest };

/** What exists once the manifest is known. */
export interface Entered {
  /** Another one after a takeover that goes on without its last entries. */
  board: LightBoard;
  /** Of the seed in `kept`. */
  key: SigningKey;
  kept: Kept;
}

/** What the board says of this voter, read off each time it has grown. */
export interface Findings {
  readonly closed: boolean;
  /** Where voting has closed and too few ballots count, as this device counts them itself: none of them is opened. */
  readonly tooFew: TooFew | null;
  /** How the board ends otherwise than so many ballots let it, in words. */
  readonly misended: string | null;
  /** The voter's last ballot. */
  readonly last: { readonly hash: Bytes; readonly sequence: number; readonly index: number } | null;
  /** What the board holds of this voter. */
  readonly sent: { readonly ballots: number; readonly tests: number };
  /** The entries of the own opened ballots that this voter has objected to, as the board holds it. */
  readonly objections: readonly number[];
  /** How the board contradicts the receipt, and by whose doing. */
  readonly contradiction: Contradiction | null;
  readonly mixed: boolean | null;
}

/** Who has co-signed the checkpoint under a receipt. */
export interface Witnesses {
  readonly enough: boolean;
  readonly names: readonly string[];
}

export interface Part {
  /** The coordinator's word, until there is a manifest. */
  title: string | null;
  /** Whether it is a lesson. */
  lesson: boolean;
  /** Whether it is a rehearsal, in which no device votes. */
  rehearsal: boolean;
  /** Likewise: milliseconds until voting closes, where that is announced. */
  closesIn: number | null;
  /** Likewise: how many ballots count so far. */
  ballots: number;
  entered: Entered | null;
  /** Likewise: that the organiser has cancelled it; no word of it counts once the board says that voting is open. */
  cancelled: boolean;
  /** The link of the round that follows, in the coordinator's signed word: the first that it gave stands. */
  next: string | null;
  /** The voter's name in the round before, or an empty one; null for whoever has come in any other way. */
  brought: string | null;
  findings: Findings;
  witnesses: Witnesses;
  /** Changed by what the voter does, by errands that are done or given up, and by the close. */
  desk: Desk;
  /** The choices sealed last, until they are cast. */
  draft: Choices | null;
  /** A ballot that was sealed and is no longer at hand, neither cast nor tested. */
  uncast: Bytes | null;
  /** A test that the voter found wrong. */
  flag: OpenedTest | null;
  /** In a lesson: the cheat that was tried last, and what came of it; null while there is no answer. */
  cheating: { readonly name: VoterCheat; readonly guess: Label; readonly outcome: Outcome | null } | null;
  result: CheckedTally | null;
  /** Who could know what, once there is an end to tell it of, and of how many entries it tells. */
  privacy: { readonly size: number; readonly seen: Privacy } | null;
  /** Whether the organiser struck this voter off the list, and nobody has put them back. */
  struckOff: boolean;
  /** Why nothing more is believed of this board. */
  broken: OstrakaError | null;
  /** What went wrong while nobody waited for the answer. */
  trouble: IpcError | null;
}

export const newPart = (): Part => ({
  title: null,
  lesson: false,
  rehearsal: false,
  closesIn: null,
  ballots: 0,
  entered: null,
  cancelled: false,
  next: null,
  brought: null,
  findings: {
    closed: false,
    tooFew: null,
    misended: null,
    last: null,
    sent: { ballots: 0, tests: 0 },
    objections: [],
    contradiction: null,
    mixed: null,
  },
  witnesses: { enough: false, names: [] },
  desk: { at: 'form' },
  draft: null,
  uncast: null,
  flag: null,
  cheating: null,
  result: null,
  privacy: null,
  struckOff: false,
  broken: null,
  trouble: null,
});

/** Lays the desk anew; a sealed ballot that was on it is lost, and remembered by its name. */
export function setAside(part: Part, at: 'form' | 'cast' | 'casting'): void {
  if (part.desk.at === 'sealed') part.uncast = part.desk.sealed.hash;
  part.desk = { at };
}

/** @param told how many ballots count, by the coordinator's word: of a large board nobody else says it */
export function findingsOf({ board, key, kept: { receipt } }: Entered, told: number): Findings {
  const last = board.ballotsOf(key.publicKey).at(-1);
  const closed = board.saidByCoordinator('close') !== null;
  const counting = closed && board.isWhole ? ballotsAtClose(board.entries)!.length : null;
  const few = counting === null ? attestedTooFew(board, told) : tooFew(board.record.manifest, counting);
  return {
    closed,
    tooFew: few,
    misended: counting === null ? null : misendedOf(board, counting, few),
    last: last ? { hash: last.hash, sequence: last.body.sequence, index: last.index } : null,
    sent: board.sentBy(key.publicKey),
    objections: board.objectionsOf(key.publicKey),
    contradiction: receipt && contradictionOf(receipt, board),
    mixed:
      receipt && (board.isWhole ? (mixedBallots(board)?.has(hex(receipt.ballot)) ?? null) : attestedIn(board, receipt)),
  };
}

/** What the coordinator must not say of so many ballots that count: that they are too few, or a result of too few. */
function misendedOf(board: LightBoard, counting: number, few: TooFew | null): string | null {
  if (few === null && board.saidByCoordinator('shortfall') !== null)
    return `the board ends as if too few ballots counted, and ${counting} do`;
  if (few !== null && board.saidByCoordinator('result') !== null)
    return `the board holds a result of ${counting} ballots, and below ${few.needed} none may be opened`;
  return null;
}

/** Checks a receipt, and who co-signed it; throws what `checkReceipt` throws. */
export function witnessesOf({ board }: Entered, receipt: Receipt): Witnesses {
  const { manifest } = board.record;
  const { coordinator, epoch } = board.signerOf(receipt.note);
  const { witnessed, cosigners } = checkReceipt(receipt, manifest, coordinator, epoch);
  return { enough: witnessed, names: cosigners.map((index) => manifest.nodes[index - 1]!.name) };
}

/** Whether this device's key may vote on the board that it has read. */
const onRoll = ({ board, key }: Entered): boolean => board.record.signers.has(key.publicKey);

export function screenOf({ entered, cancelled, result, findings, desk, struckOff, broken }: Part): VoterScreen {
  if (cancelled && !entered?.board.record.voters) return 'cancelled';
  if (!entered) return broken ? 'join' : 'connecting';
  if (result || findings.tooFew) return 'result';
  if (findings.closed) return 'closed';
  const voting = phaseOf(entered.board.record) === 'voting';
  if (voting && onRoll(entered)) return desk.at;
  return entered.kept.code || (entered.kept.enrolled !== null && !voting && !struckOff) ? 'waiting' : 'enrol';
}

export function stateOf(part: Part, { connected, missed }: Pick<Lookout, 'connected' | 'missed'>): VoterState {
  const { entered, desk, draft, uncast, result, privacy, broken, trouble } = part;
  const record = entered?.board.record;
  return {
    ...nothingYet,
    screen: screenOf(part),
    voting: record ? phaseOf(record) === 'voting' && !part.findings.closed : false,
    title: record?.manifest.title ?? part.title,
    lesson: record?.manifest.lesson ?? part.lesson,
    ...(record ? rehearsalFlag(record.manifest) : part.rehearsal ? { rehearsal: true } : {}),
    contests: record?.manifest.contests ?? [],
    manifestVersion: record?.manifest.version ?? VERSION,
    credentials: record?.manifest.voters.credentials ?? null,
    inventedNames: record ? inventsNames(record.manifest) : false,
    latecomers: record?.manifest.voters.latecomers ?? false,
    revote: record?.manifest.voters.revote ?? false,
    joiners: record && mayJoinNames(record.manifest) ? record.manifest.threshold : null,
    left: record ? leftOf(record.manifest, part.findings.sent) : nothingYet.left,
    readers: record ? record.manifest.threshold : 0,
    hasNext: part.next !== null,
    brought: part.brought,
    signedUp: entered?.kept.enrolled ?? null,
    connected,
    closesIn: part.closesIn,
    ...timesOn(record),
    electionWords: record ? electionWordsOf(record.manifest) : null,
    words: record ? wordsToCompare(record) : null,
    draft,
    sealed: desk.at === 'sealed' ? named(desk.sealed.hash, part) : null,
    uncast: uncast && named(uncast, part),
    refusal: refusalOf(part),
    opened: desk.at === 'audited' ? desk.opened : null,
    flag: flagOf(part),
    receipt: receiptOf(part),
    tally: result?.tally ?? null,
    counted: result?.counted ?? true,
    privacy: privacy?.seen ?? null,
    tooFew: part.findings.tooFew,
    error: broken
      ? errorOf(broken)
      : (trouble ?? troubleOf(part) ?? (missed && (!entered || isStrange(missed)) ? errorOf(missed) : null)),
  };
}

/** By the device's own board, for the coordinator's word of another time is worth nothing. */
function timesOn(record: ElectionRecord | undefined): Pick<VoterState, 'times'> {
  const times = record && announcedIn(timesOf(record.manifest), record.hours, record.closing !== null);
  return times ? { times } : {};
}

/** Ballots and tests count together; what is left for the first ballot is for no test. */
export function leftOf({ limits }: Manifest, sent: Findings['sent']): VoterState['left'] {
  const ballots = Math.max(0, limits.ballotsPerVoter - sent.ballots - sent.tests);
  return { ballots, tests: Math.max(0, ballots - 1) };
}

const named = (hash: Bytes, { entered }: Pick<Part, 'entered'>) => ({
  hash: hex(hash),
  tracker: tracker(hash, entered?.board.record.manifest ?? { wordList: NEWEST_WORD_LIST }),
});

/** The test that the voter found wrong, and whether everyone hears it. */
function flagOf({ entered, flag, findings }: Part): VoterState['flag'] {
  if (!flag) return null;
  const heard = findings.objections.includes(flag.index) ? 'recorded' : entered?.kept.objecting ? 'sending' : 'aloud';
  return { ...flag, heard };
}

/** The refusal that stands; none where the board holds the ballot all the same. */
function refusalOf({ entered }: Part): VoterState['refusal'] {
  const refused = entered?.kept.refused;
  if (!refused || entered.board.ballotsOf(entered.key.publicKey).some(({ hash }) => equal(hash, refused.ballot)))
    return null;
  const { code, message } = errorHeard(refused);
  return { ...named(refused.ballot, { entered }), error: { code, message, hint: null, culprit: null } };
}

function receiptOf({ entered, findings, witnesses }: Part): VoterState['receipt'] {
  const receipt = entered?.kept.receipt;
  if (!receipt) return null;
  const { contradiction, last, mixed } = findings;
  return {
    ...named(receipt.ballot, { entered }),
    index: receipt.index,
    recorded: contradiction === null,
    witnessed: witnesses.enough,
    cosigners: witnesses.names,
    mixed,
    replaced: last !== null && last.index > receipt.index,
  };
}

/** What is wrong with the voter's standing on the board. */
function troubleOf({ entered, struckOff, findings: { contradiction, misended, closed } }: Part): IpcError | null {
  if (contradiction !== null) return errorOf(missingBallot(contradiction));
  if (misended !== null)
    return errorOf(
      new OstrakaError('bad-board', misended, {
        culprit: { kind: 'coordinator' },
        hint: 'tell the organiser and the people at the nodes',
      }),
    );
  if (!entered || closed) return null;
  if (struckOff)
    return errorOf(
      new OstrakaError('struck-off', 'the organiser struck you off the list of voters', {
        hint: 'speak with the organiser, or sign up under the name that they know you by',
      }),
    );
  const { record } = entered.board;
  const { credentials, latecomers } = record.manifest.voters;
  const late = phaseOf(record) === 'voting' && credentials === 'keys' && !latecomers;
  if (!late || onRoll(entered)) return null;
  return errorOf(
    new OstrakaError('not-on-roll', 'voting has begun, and this device is not on the list of voters', {
      hint: 'tell the organiser',
    }),
  );
}
