/**
 * The one contract between a window and the process behind it. A call is written once: its schema checks the arguments at
 * the border and types both ends. The same calls travel over Electron's IPC and, in a browser, over a loopback WebSocket.
 *
 * A window shows a `WindowState` and nothing else: the process behind it pushes a new one whenever something changed, and
 * every call is answered when it is done, or with an `IpcError`.
 */

import * as v from 'valibot';
import { MAX_JOINED } from '../board/bodies.ts';
import type { Tally } from '../board/count.ts';
import type { ToldTimes } from '../board/hours.ts';
import type { MinutesFacts } from '../board/minutes/facts.ts';
import type { Openable, Opened } from '../board/opened/opened.ts';
import type { OpenedStep } from '../board/opened/step.ts';
import type { Privacy } from '../board/privacy/privacy.ts';
import type { Phase } from '../board/record.ts';
import type { FaultCode } from '../board/refusal.ts';
import type { Verdict } from '../board/verify/verdict.ts';
import type { Bytes } from '../codec/bytes.ts';
import type { Culprit } from '../codec/culprit.ts';
import type { ErrorCode } from '../codec/errors/codes.ts';
import type { Said } from '../codec/said.ts';
import { bytesUpTo, integer, text } from '../codec/schema.ts';
import { languages } from '../codec/texts.ts';
import { MAX_NODES } from '../crypto/ceremony/bounds.ts';
import type { EngineName } from '../crypto/wasm/choose.ts';
import type { Choices } from '../election/choice.ts';
import { choicesSchema } from '../election/choice.ts';
import { type Contest, MAX_CONTESTS, MAX_SCREEN_OPTIONS, type Version } from '../election/contest.ts';
import { contestFormats } from '../election/export-formats.ts';
import { planSchema, type TrustName } from '../election/manifest.ts';
import { MAX_PICTURE_BYTES, type PictureFound, pictureSchema } from '../election/picture.ts';
import { extendSchema } from '../election/times/times.ts';
import type { TooFew } from '../election/too-few.ts';
import { MAX_VOTERS } from '../election/turnout.ts';
import type { NameGroup } from '../election/write-ins/groups.ts';
import type { ForeignVerdict } from '../foreign/verdict.ts';
import { type SeriesReport, type SeriesStanding, seriesCalls } from '../measure/series.ts';
import { MAX_BEATS, type StoryPart } from '../story/story-part.ts';
import { anotherRoundSchema, type RoundAfter } from './another-round.ts';
import { type Battery, batterySchema } from './battery.ts';
import type { Label } from './cheating/catalogue/cheat.ts';
import type { LeadCheat, LeadMoment } from './cheating/lead-lesson.ts';
import type { Moment, NodeCheat } from './cheating/lesson.ts';
import { type Outcome as CheatOutcome, labelSchema as guess } from './cheating/outcome.ts';
import type { VoterCheat } from './cheating/voter-lesson.ts';
import { arrangementSchema } from './coordinator/arrangements.ts';
import type { Arrivals } from './coordinator/arrivals.ts';
import type { FreshCodes, SlipCounts } from './coordinator/code-slips.ts';
import type { Compared } from './coordinator/comparing.ts';
import type { RollVoter } from './coordinator/roll.ts';
import type { Status } from './coordinator/status.ts';
import { type DeskShown, type LockedDesk, pairSchema, passphraseSchema } from './desk/desk.ts';
import type { Trails } from './glass/disclosures.ts';
import type { GameView } from './glass/game.ts';
import { MAX_MADE_UP, MAX_STUFFED } from './glass/made-up.ts';
import type { Reading } from './glass/reading.ts';
import type { IpcError } from './ipc-error.ts';
import type { Drill } from './keeping/drill.ts';
import type { Held } from './keeping/held.ts';
import type { Work } from './messages.ts';
import type { SimulationTask, TimelineText } from './named-texts.ts';
import type { Alarm, AlarmCode } from './node/state.ts';
import { checkNames, type Finding } from './readiness/finding.ts';
import type { Rehearsed } from './rehearsal/rehearsed.ts';
import { type BoothState, boothCalls } from './voter/booth/booth-calls.ts';
import type { ReceiptFinding } from './voter/receipt-finding.ts';
import { type WallStanding, type WallState, wallOrderSchema } from './wall.ts';
import type { WatchState } from './watched.ts';
import { MAX_WITNESS_LENGTH } from './witness.ts';

export type { IpcError };

const link = v.pipe(v.string(), v.maxLength(400));
const id = v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,64}$/));
const words = v.pipe(v.string(), v.minLength(1), v.maxLength(1000));
/** Asked before a window is closed: what stops then, and the two answers. */
const closingQuestion = v.strictObject({ message: words, detail: words, stay: words, stop: words });
export type ClosingQuestion = v.InferOutput<typeof closingQuestion>;

const none = v.strictObject({});

/** The largest transcript that a window hands over. */
export const MAX_TRANSCRIPT_BYTES = 512 * 2 ** 20;

/** The longest draft of a plan, in UTF-16 code units: with all the pictures that there may be, as base64. */
export const MAX_DRAFT = 2 ** 21;

/** The longest warning before voting closes, in seconds. */
export const MAX_WARNING = 3600;

/** Every call with the schema of its one argument. What each answers stands in `Answers`. */
export const calls = {
  // ---- any window
  /** The state as it is now; windows ask once, then listen. */
  'window.state': none,
  /** Back to the launcher; a role that runs goes on in the background until its window is closed. */
  'window.launcher': none,
  /** The join link behind what a person has typed or found nearby, and the words to compare before anybody joins by it. */
  'window.ask': v.strictObject({ where: link }),
  /** Puts text on the clipboard: links, trackers. */
  'window.copy': v.strictObject({ text: v.pipe(v.string(), v.maxLength(4096)) }),
  /** How this laptop's battery stands, where the page can tell. */
  'window.battery': v.strictObject({ battery: batterySchema }),
  /** What these checks find on this laptop; with a link or an address, on the way to that election too. */
  'window.examine': v.strictObject({
    checks: v.pipe(v.array(v.picklist(checkNames)), v.minLength(1), v.maxLength(checkNames.length)),
    link: v.nullable(link),
  }),
  /** What to ask, in the window's language, when it is to be closed; null: it closes unasked. A browser asks by itself. */
  'window.closing': v.strictObject({ question: v.nullable(closingQuestion) }),
  /** What is told of the election from this beat on, counted from 0: a story that grows changes its last beat at most. */
  'window.story': v.strictObject({ from: integer(0, MAX_BEATS) }),
  /** The picture of an option, as the manifest names it. */
  'window.picture': pictureSchema,
  'window.open': v.strictObject({
    role: v.picklist(['coordinator', 'node', 'voter', 'verifier', 'simulation', 'lesson']),
  }),

  // ---- launcher
  'launcher.resume': v.strictObject({ id }),
  'launcher.forget': v.strictObject({ id }),
  /** What is kept of it here. One that goes on behind the start page, and is over, is closed for that. */
  'launcher.held': v.strictObject({ id }),
  /** Deletes it from this computer, for good. @param early though it is not over */
  'launcher.delete': v.strictObject({ id, early: v.boolean() }),
  /** Leads an election whose coordinator is lost, from a node's copy of the board. */
  'launcher.take-over': v.strictObject({ bytes: bytesUpTo(MAX_TRANSCRIPT_BYTES) }),
  /** The same where nobody follows: what it would lead on from. */
  'launcher.drill': v.strictObject({ bytes: bytesUpTo(MAX_TRANSCRIPT_BYTES) }),

  // ---- coordinator
  /** Opens the lobby of a new election. */
  'coordinator.create': v.strictObject({
    plan: planSchema,
    /** Whether it is only rehearsed, with a test deck in place of voters. */
    rehearsal: v.exactOptional(v.literal(true)),
    /** The pictures that it names. */
    pictures: v.exactOptional(
      v.pipe(v.array(bytesUpTo(MAX_PICTURE_BYTES)), v.maxLength(MAX_CONTESTS * MAX_SCREEN_OPTIONS)),
    ),
    /** Those of two people, where opening and closing take both. */
    passphrases: v.exactOptional(pairSchema),
    /** So many laptops are expected to mix. */
    laptops: v.exactOptional(integer(1, MAX_NODES)),
    /** The proxy that it stands behind: addresses that it connects from, and where everybody finds it. */
    front: v.exactOptional(
      v.strictObject({
        proxies: v.pipe(v.array(v.pipe(v.string(), v.maxLength(100))), v.minLength(1), v.maxLength(8)),
        address: v.pipe(v.string(), v.maxLength(300)),
      }),
    ),
  }),
  'coordinator.another-round': anotherRoundSchema,
  /** Keeps what the wizard is filling in, in its own words; null: there is nothing to keep any more. */
  'coordinator.draft': v.strictObject({ draft: v.nullable(v.pipe(v.string(), v.maxLength(MAX_DRAFT))) }),
  'coordinator.order': v.strictObject({
    order: v.picklist(['open-enrolment', 'open-voting', 'cancel', 'close', 'post-result', 'take-over']),
    /** So many laptops, or voters, are wanted, though that is more than expected; or so few ballots, though that is the end. */
    confirmed: v.exactOptional(integer(0, MAX_VOTERS)),
    /** At a desk of two people, for what opens and closes voting. */
    passphrases: v.exactOptional(pairSchema),
  }),
  /** Calls the election off, unless it is already, and opens the wizard with its plan. */
  'coordinator.plan-anew': none,
  /** How many are expected, what an address may have, who sits in the lobby. */
  'coordinator.arrange': v.strictObject({ arrangement: arrangementSchema }),
  /** Proposes that written-in names of a contest, by its place in the manifest from 0, are one person. */
  'coordinator.join-names': v.strictObject({
    contest: integer(0, MAX_CONTESTS - 1),
    names: v.pipe(v.array(v.pipe(v.string(), v.maxLength(100))), v.minLength(2), v.maxLength(MAX_JOINED)),
  }),
  /** The key is made anew without a laptop whose words differ. */
  'coordinator.leave-out': v.strictObject({ node: integer(1, 64) }),
  /** In a lesson: puts so many voters on the list that are nobody; they are called by this name and a number. */
  /** Cheats from now on, in a lesson; `names` are those of invented voters, where they are wanted. */
  'coordinator.cheat': v.strictObject({ name: id, guess, names: v.pipe(v.array(text(60)), v.maxLength(MAX_STUFFED)) }),
  'coordinator.make-up': v.strictObject({ count: integer(1, MAX_MADE_UP), name: text(40) }),
  /** In a lesson: marks a ballot of which the room says where it left. */
  'coordinator.mark': none,
  /** Somebody bets that it left at this place, from 0; null takes the last bet back. */
  'coordinator.bet': v.strictObject({ place: v.nullable(integer(0, MAX_VOTERS)) }),
  /** Tells everyone that voting closes in so many seconds, and closes nothing; null: it stays open. */
  'coordinator.closing': v.strictObject({
    /** Voting closes by itself when they are over; null takes that back. */
    seconds: v.nullable(integer(0, MAX_WARNING)),
    /** Whether the end without a result is wanted, where no more ballots come; as it was, unless given. */
    agreed: v.exactOptional(v.boolean()),
    /** At a desk of two people, unless this only leaves voting open longer. */
    passphrases: v.exactOptional(pairSchema),
  }),
  /** Moves the announced closing time; everybody is told, and why. */
  'coordinator.extend': v.strictObject({ ...extendSchema.entries, passphrases: v.exactOptional(pairSchema) }),
  /** At a desk of two people: the window shows nothing but the turnout until one of them unlocks it. */
  'coordinator.lock': none,
  'coordinator.unlock': v.strictObject({ passphrase: passphraseSchema }),
  /** Another of this laptop's addresses, for phones and laptops. */
  'coordinator.address': v.strictObject({ host: v.pipe(v.string(), v.maxLength(253)) }),
  'coordinator.wall': v.strictObject({ order: wallOrderSchema }),
  'coordinator.codes': v.strictObject({ count: integer(1, 10_000) }),
  /** Another code for the slip of this number, which was lost. */
  'coordinator.replace-code': v.strictObject({ slip: integer(1, 1_000_000) }),
  /** Forgets the codes that were made last: until then they can be saved. */
  'coordinator.hide-codes': none,
  /** Strikes a voter off the list before voting opens, or puts one back. */
  'coordinator.roll': v.strictObject({
    change: v.picklist(['strike', 'put-back']),
    key: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
  }),
  /** Those on the list whose name holds this, where the window does not hold all of them. */
  'coordinator.search': v.strictObject({ searched: v.pipe(v.string(), v.maxLength(60)) }),
  /** Strikes off all who signed up from an address. */
  'coordinator.strike-from': v.strictObject({ address: v.pipe(v.string(), v.maxLength(64)) }),
  /** Deletes the voters' names on this laptop. */
  'coordinator.forget-names': none,
  /** What minutes say of an election that is over: its file is judged for that, which takes as long as it takes a verifier. */
  'coordinator.minutes': none,
  /** An invitation for a mail or the intranet, as text without any secret. In the language of the window. */
  'coordinator.invitation': v.strictObject({ language: v.picklist(languages) }),
  /** The election as one file to keep, which unpacks into a folder; it is judged for that, too. In the language of the window. */
  'coordinator.archive': v.strictObject({ language: v.picklist(languages) }),
  'coordinator.save': v.strictObject({
    what: v.picklist([
      ...[
        'transcript',
        'backup',
        'verifier',
        'result.csv',
        'result.json',
        'timings.csv',
        'roll.csv',
        'reminders.csv',
        'names.json',
        'codes.csv',
      ],
    ] as const),
  }),

  /** Ballots or rounds of a contest for other programs; `whole`: whole ballots of all contests. */
  'coordinator.export': v.variant('what', [
    v.strictObject({
      what: v.picklist(contestFormats),
      /** Of a picture. */
      language: v.exactOptional(v.picklist(languages)),
      contest: integer(0, MAX_CONTESTS - 1),
    }),
    v.strictObject({ what: v.literal('whole') }),
  ]),

  // ---- mix node
  /**
   * `compared`: the person has compared the twelve words, without which nobody joins by what was only found nearby. `given`: the
   * person was given this whole link, which names the key, whether it is found nearby as well or not.
   */
  'node.join': v.strictObject({
    link,
    name: text(40),
    takeOver: v.boolean(),
    compared: v.exactOptional(v.boolean()),
    given: v.exactOptional(v.boolean()),
  }),
  /** Asks the coordinator that would not have this laptop once more, under this name. */
  'node.join-again': v.strictObject({ name: text(40) }),
  /** Joins the next round under the same name, as its coordinator has invited this laptop. */
  'node.next': none,
  /** The person has compared the six words with the projector. */
  'node.words': v.strictObject({ match: v.boolean() }),
  /** Cheats from now on, in a lesson: which cheat of the catalogue, and what the person thinks will come of it. */
  'node.cheat': v.strictObject({ name: id, guess }),
  /** In a lesson: this laptop becomes a glass box, or shows how it mixed. */
  'node.glass': v.strictObject({ do: v.picklist(['open', 'show']) }),
  /** In a lesson: this laptop gives its piece of the key for one made-up ballot, by its full hash in hexadecimal. */
  'node.read': v.strictObject({ ballot: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)) }),
  /** The person agrees that names are one person: a proposal by the hash of its entry, in hexadecimal. */
  'node.agree': v.strictObject({ proposal: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)) }),
  /** The person releases the results, which the plan holds back until then. */
  'node.release': none,
  /** This laptop leads the election whose coordinator is lost, and goes on as a node of it; the window shows it leading. */
  'node.take-over': none,
  /** This laptop's copy of the board, from which another one can lead; its checkpoint; what convicts the coordinator. */
  'node.save': v.strictObject({ what: v.picklist(['transcript', 'checkpoint', 'fork']) }),
  /** Compares a checkpoint from another laptop, or under a voter's receipt, with this laptop's own copy. */
  'node.compare': v.strictObject({ text: v.pipe(v.string(), v.maxLength(MAX_WITNESS_LENGTH)) }),
  /** Writes this node's identity key under a passphrase. */
  'node.export': v.strictObject({ passphrase: v.pipe(v.string(), v.minLength(12), v.maxLength(200)) }),

  // ---- voter
  /** `booth`: this device is to be one, for many voters in turn; a page is told by its address. */
  'voter.join': v.strictObject({ link, booth: v.exactOptional(v.boolean()) }),
  /** The person says that another coordinator took over an election that this device does not know from before. */
  'voter.trust': none,
  /** Goes on to the next round, under the same name. */
  'voter.next': none,
  'voter.enrol': v.strictObject({ name: text(60) }),
  'voter.code': v.strictObject({ code: v.pipe(v.string(), v.maxLength(60)) }),
  /** Cheats once, in a lesson: which cheat of the catalogue, and what the person thinks will come of it. */
  /** In a lesson: lets this voter's ballot be followed and opened by all. It is not taken back. */
  'voter.use-mine': none,
  'voter.cheat': v.strictObject({ name: id, guess }),
  /** Seals choices on this device; nothing is cast yet. */
  'voter.seal': v.strictObject({ choices: choicesSchema }),
  'voter.cast': none,
  /** Opens the sealed ballot in public instead of casting it. */
  'voter.audit': none,
  /** The voter's answer to "was that your choice?". */
  'voter.audited': v.strictObject({ right: v.boolean() }),
  /** Back to the form, to vote again or after a test. */
  'voter.again': none,
  'voter.track': none,
  /** The receipt, or what the flag says with its evidence. */
  'voter.save': v.strictObject({ what: v.exactOptional(v.picklist(['receipt', 'flag', 'fork'])) }),
  ...boothCalls,

  // ---- verifier
  'verifier.check': v.strictObject({
    name: v.pipe(v.string(), v.maxLength(400)),
    bytes: bytesUpTo(MAX_TRANSCRIPT_BYTES),
    /** 64 hexadecimal digits or twelve words; empty where nobody knows. */
    expected: v.pipe(v.string(), v.maxLength(200)),
    /** Keys of witnesses outside of the election, as they publish them; none where left out. */
    witnesses: v.exactOptional(v.pipe(v.string(), v.maxLength(4096))),
  }),
  /** How a receipt, as text, stands to the transcript that was judged. */
  'verifier.receipt': v.strictObject({ text: v.pipe(v.string(), v.maxLength(2 ** 16)) }),
  'verifier.save': none,
  'verifier.clear': none,

  // ---- whoever watches
  /** What was seen, as a transcript; or what convicts the coordinator. */
  'watch.save': v.strictObject({ what: v.picklist(['transcript', 'fork']) }),

  // ---- under the hood: a judged board, its entries opened into their numbers
  /** Judges a transcript; answers once it can be opened. */
  'hood.read': v.strictObject({
    name: v.pipe(v.string(), v.maxLength(400)),
    bytes: bytesUpTo(MAX_TRANSCRIPT_BYTES),
  }),
  /** Lets go of it, read or being read. */
  'hood.clear': none,
  'hood.list': none,
  /** An entry, by its index on the board. */
  'hood.open': v.strictObject({ index: integer(0, 2 ** 31) }),
  /** Some rows of a part of it, by its place, from this one on. */
  'hood.rows': v.strictObject({ index: integer(0, 2 ** 31), part: integer(0, 64), from: integer(0, 2 ** 31) }),

  // ---- a whole election on this laptop
  'simulation.start': v.strictObject({
    voters: integer(1, 100_000),
    nodes: integer(1, 9),
    threshold: integer(1, 9),
    seed: v.pipe(v.string(), v.maxLength(100)),
  }),
  'simulation.stop': none,
  /** Its transcript, once it is over; or the verifier for it, by itself. */
  'simulation.save': v.strictObject({ what: v.picklist(['transcript', 'verifier']) }),
  'simulation.archive': v.strictObject({ language: v.picklist(languages) }),
  'simulation.wall': v.strictObject({ order: wallOrderSchema }),
  ...seriesCalls,
} as const;

export type Call = keyof typeof calls;
export type Argument<C extends Call> = v.InferOutput<(typeof calls)[C]>;

/** What calls answer; those not named here answer nothing. */
export interface Answers {
  'window.state': WindowState;
  'window.story': StoryPart;
  'window.picture': PictureFound;
  'window.examine': readonly Finding[];
  'launcher.held': Held;
  'launcher.drill': Drill;
  /** Names of what was left alone. */
  'launcher.delete': readonly string[];
  /** The codes, shown this once. */
  'coordinator.codes': FreshCodes;
  'coordinator.replace-code': FreshCodes;
  'coordinator.search': RollShown;
  /** Where the file was written; null where the person cancelled. In a browser the file is downloaded instead. */
  'coordinator.minutes': MinutesFacts;
  'coordinator.save': Saved;
  'coordinator.export': Saved;
  'coordinator.archive': Saved;
  'coordinator.invitation': Saved;
  /** Twelve words of the key in the link. */
  'window.ask': { readonly link: string; readonly words: readonly string[] };
  'node.save': Saved;
  'simulation.save': Saved;
  'simulation.archive': Saved;
  /** How many entries the checkpoint covers, and whether this laptop has them all already. */
  'node.compare': { readonly size: number; readonly reached: boolean };
  'node.export': Saved;
  'voter.save': Saved;
  'verifier.receipt': ReceiptFinding;
  'verifier.save': Saved;
  'watch.save': Saved;
  'hood.list': Openable;
  'hood.open': Opened;
  'hood.rows': readonly (readonly OpenedStep[])[];
  'series.report': SeriesReport;
  'series.save': Saved;
}
export type Answer<C extends Call> = C extends keyof Answers ? Answers[C] : null;

/** The calls that somebody takes. */
export type Handlers = { readonly [C in Call]?: (argument: Argument<C>) => Promise<Answer<C>> };

export type Saved =
  | { readonly path: string | null }
  | { readonly download: { readonly name: string; readonly mime: string; readonly bytes: Bytes } };

/** How a call ends, on every way it travels: errors cross as data, so that no stack does. */
export type Outcome = { readonly answer: unknown } | { readonly error: IpcError };

/** Some of the list, in the order of names, and how many more there are. */
export interface RollShown {
  readonly voters: readonly RollVoter[];
  readonly more: number;
}

// ---- what windows show ------------------------------------------------------------------------------------------------

/** An election that is not over and needs this laptop: it must stay awake, and what runs there must not be closed unasked. */
export interface Duty {
  readonly role: 'coordinator' | 'node';
  /** Of the election; null while nobody has said it. */
  readonly title: string | null;
}

interface Common {
  /** Of the profile and the program, for the window's foot. */
  readonly profile: string;
  readonly version: string;
  /** In the app, or served to a browser on this computer, or a page that the coordinator serves to phones, or one file. */
  readonly shell: 'app' | 'browser' | 'page' | 'file';
  /** Of the machine: 'en-GB', 'de'. The window chooses its catalogue by it. */
  readonly locale: string;
  /** Of this window, those behind what it shows included. */
  readonly duties: readonly Duty[];
  /** Of this laptop; null where it has none or nobody can tell. */
  readonly battery: Battery | null;
}

export type WindowState = Common &
  (
    | LauncherState
    | CoordinatorWindowState
    | NodeWindowState
    | VoterState
    | VerifierState
    | SimulationState
    | LessonState
    | WallState
    | WatchState
  );

/** Where an election stood when this profile was in it last; `away`: the coordinator would not have this laptop. */
export const standings = ['lobby', 'enrolment', 'voting', 'mixing', 'finished', 'cancelled', 'away', 'broken'] as const;
export type Standing = (typeof standings)[number];

export interface Recent {
  readonly id: string;
  readonly role: 'coordinator' | 'node' | 'voter';
  readonly title: string;
  /** Milliseconds since 1970. */
  readonly usedAt: number;
  /** Null where an earlier program did not say. */
  readonly standing: Standing | null;
}

export interface LauncherState {
  readonly role: 'launcher';
  readonly recents: readonly Recent[];
  /** A join link that opened the app; it is shown and asked about, never acted on by itself. */
  readonly invitation: string | null;
  readonly nearby: readonly Nearby[];
  readonly discoveryOff: DiscoveryOff | null;
}

/** Why no election is announced or found in the local network. */
export type DiscoveryOff = 'switched-off' | 'no-network' | 'failed';

/** An election announced on the local network: a hint, not a proof; people compare words. */
export interface Nearby {
  readonly title: string;
  readonly link: string;
}

/** Something that happened, for the timeline. */
export interface Happening {
  readonly at: number;
  readonly text: TimelineText;
  readonly values: Readonly<Record<string, string | number>>;
  /** Whom it is about, where somebody is to blame. */
  readonly culprit?: Culprit;
  readonly tone: 'plain' | 'ok' | 'fail' | 'wait';
}

/** By which of its addresses the organiser's laptop is found. */
export interface AddressShown {
  /** Without brackets. */
  readonly host: string;
  /** It could be found by these as well, the likeliest first. */
  readonly others: readonly string[];
  /** What people type where they cannot scan; null where no pages are served. */
  readonly typed: string | null;
  /** The same by name, where this laptop itself finds the name in the network; null elsewhere. */
  readonly named: string | null;
  /** Where a proxy passes everything on to; null where there is none. */
  readonly behind: string | null;
  /** Why the election is not announced in the network. */
  readonly discoveryOff: DiscoveryOff | null;
  /** Whether it stays as it is: a page has made a key there. */
  readonly isKept: boolean;
  /** Where pages have keys though the laptop has that address no longer. */
  readonly left: string | null;
  /** Where it would have been but for somebody else, and where it is instead; null where it is as it should be. */
  readonly missed: MissedPort | null;
  /** Title of the election that it let have its port, being over itself; null while it is served. */
  readonly leftTo: string | null;
}

export interface MissedPort {
  readonly usual: number;
  readonly port: number;
  /** Title of the election in this very program that is there; null where another program is. */
  readonly by: string | null;
}

export interface CoordinatorWindowState {
  readonly role: 'coordinator';
  /** What the wizard kept last, as it gave it; null where it begins anew, and once the lobby is open. */
  readonly draft: string | null;
  /** What came of the last rehearsal of that plan; null where there was none. */
  readonly rehearsed?: Rehearsed | null;
  readonly wall: WallStanding;
  /** What is known of the round before, where this is another one with the same room. */
  readonly after?: RoundAfter | null;
  /** What a locked window is told, and all of it; null, or absent, where it is not locked. */
  readonly locked?: LockedDesk | null;
  /** Null while the wizard is open, and while the window is locked. */
  readonly election: {
    readonly link: string;
    /** Where phones vote: http://…/vote; the first is the one to show. */
    readonly pages: readonly string[];
    readonly address: AddressShown;
    /** Twelve words of the coordinator's key. */
    readonly words: readonly string[];
    readonly status: Status;
    /** What has been said at the laptops of the six words. */
    readonly compared: Compared;
    /** Who has come from where: for the organiser's eyes, never for the wall. */
    readonly arrivals: Arrivals;
    readonly contests: readonly Contest[];
    readonly credentials: 'keys' | 'codes';
    /** One-time codes, and what has become of them. */
    readonly slips: SlipCounts;
    /** Twelve words of the key of the registrar, whose laptop makes the codes; null where this one does. */
    readonly registrar: readonly string[] | null;
    /** Who signed up, in the order of names, and how many more there are than a window lists. */
    readonly roll: RollShown;
    /** Whether the list still grows while voting is open. */
    readonly latecomers: boolean;
    /** Whether this window lists who has voted; nobody else's does. */
    readonly whoVoted: boolean;
    /** Null where the plan allows no list of who has not voted; of how many it was made, if it was, and whether it can still be had. */
    readonly reminder: { readonly made: number | null; readonly kept: boolean } | null;
    /** Whether voters sign up under names that they invent. */
    readonly inventedNames: boolean;
    /** Warnings about this plan, and who could do what, in the catalogue's or the manifest's words. */
    readonly trust: readonly Said<TrustName>[];
    readonly warnings: readonly string[];
    readonly timeline: readonly Happening[];
    /** Wall time and throughput of each phase and laptop, as far as they are known. */
    readonly timings: readonly PhaseTiming[];
    readonly tally: Tally | null;
    /** Who could know what, as far as it has come; null while too few laptops are there. */
    readonly privacy: Privacy | null;
    /** The first of the written-in names of each contest as they are counted apart, while they may be joined; else null. */
    readonly names: readonly NamesShown[] | null;
    readonly engine: EngineName;
    /** Whether the wizard can go on from its plan. */
    readonly planned: boolean;
    /** Where two people sit at this desk; absent where one does. */
    readonly desk?: DeskShown;
    /** The last backup that was handed over: when, in milliseconds since 1970, and with how many entries. */
    readonly backup?: { readonly at: number; readonly size: number };
    /** How much of the test deck is cast, and at the end what was found; absent where it is no rehearsal. */
    readonly rehearsal?: LedRehearsal;
    /** Null where it is no lesson. */
    readonly lesson: (LedLesson & { readonly cheating: LeadLesson | null }) | null;
    /** Where the operating system keeps the coordinator's keys in the clear. */
    readonly plainKeys: boolean;
  } | null;
}

export interface NamesShown {
  readonly listed: readonly NameGroup[];
  /** How many more there are. */
  readonly more: number;
}

export interface PhaseTiming {
  readonly phase: string;
  /** A node's name; null for the whole election. */
  readonly who: string | null;
  readonly milliseconds: number;
  readonly ciphertexts: number;
}

/** A rehearsal at the organiser's laptop. */
export interface LedRehearsal {
  readonly cast: number;
  /** 0 before the list of laptops is closed. */
  readonly of: number;
  /** Whether all came out as foretold; null before the end. */
  readonly ready: boolean | null;
}

/** Where this election is a lesson: what the organiser may cheat at, and what came of it. */
export interface LeadLesson {
  /** Whose moment is still to come. */
  readonly cheats: readonly { readonly name: LeadCheat; readonly moment: LeadMoment }[];
  readonly chosen: {
    readonly name: LeadCheat;
    readonly guess: Label;
    readonly label: Label;
    readonly done: boolean;
  } | null;
  readonly outcome: JudgedOutcome | null;
  /** Laptops that have stopped and accuse this one. */
  readonly accusers: readonly string[];
  /** Ballots of invented voters among all that count so far; null where there are none. */
  readonly stuffed: { readonly ballots: number; readonly all: number } | null;
}

/** What the organiser's laptop does in a lesson beside an election. */
export interface LedLesson {
  /** Voters on the list that it made up. */
  readonly madeUp: number;
  /** Whether it may make up more of them now. */
  readonly mayMakeUp: boolean;
  /** Null before the close. */
  readonly trails: Trails | null;
  /** Whether a ballot may be marked now, and the game about the one that is. */
  readonly mayMark: boolean;
  readonly game: GameView | null;
}

/**
 * What a laptop shows of its mix: `lid` an ordinary laptop that can still become a glass box, `forgotten` one that has mixed
 * as such, `waits` a glass box that has nothing to show yet, `agreeing` one that has as soon as the laptops agree on what is
 * released, `ready` one to which ballots can be followed, `shown` one that has shown how they went on.
 */
export type GlassStanding = 'lid' | 'forgotten' | 'waits' | 'agreeing' | 'ready' | 'shown';

/** What came of a cheat, what the catalogue calls that, and whether it came as the catalogue states. */
export type JudgedOutcome = CheatOutcome & { readonly label: Label; readonly asStated: boolean };

/** Where this election is a lesson: what this laptop's person may cheat at, and what came of it. */
export interface NodeLesson {
  /** Whose moment is still to come. */
  readonly cheats: readonly { readonly name: NodeCheat; readonly moment: Moment }[];
  readonly chosen: {
    readonly name: NodeCheat;
    /** What was predicted, and what the catalogue states. */
    readonly guess: Label;
    readonly label: Label;
    /** Whether its moment has come. */
    readonly done: boolean;
  } | null;
  /** What the election shows of it; null until it does. */
  readonly outcome: JudgedOutcome | null;
  /** Null before there is a manifest, and where this laptop takes no part. */
  readonly glass: {
    readonly standing: GlassStanding;
    readonly trails: Trails | null;
    /** Laptops without whose word on what is released none shows or opens anything; none once enough agree. */
    readonly awaited: readonly string[];
  } | null;
  /** Made-up ballots that laptops may read together; null where there are none. */
  readonly reading: {
    readonly ballots: readonly Reading[];
    /** So many laptops of so many can read. */
    readonly needed: number;
    readonly holders: number;
    readonly contests: readonly Contest[];
    /** Whether this laptop still holds its piece of the key. */
    readonly mayJoin: boolean;
    /** As for `glass`. */
    readonly awaited: readonly string[];
    /** Why none may be opened, though some are released. */
    readonly withheld: 'one-left' | 'none-left' | null;
  } | null;
}

export interface NodeWindowState {
  readonly role: 'node';
  readonly nearby: readonly Nearby[];
  readonly discoveryOff: DiscoveryOff | null;
  /** Null until it has joined. */
  readonly node: {
    readonly name: string;
    /** Twelve words of this node's key. */
    readonly words: readonly string[];
    /** Twelve words of the key of the coordinator that it follows, as the link names it. */
    readonly leader: readonly string[];
    readonly connected: boolean;
    /** Why it is not, in words. */
    readonly trouble: string | null;
    /** Why the coordinator will not have it; `isFinal` where it is not tried again by itself. Null where it is in. */
    readonly turnedAway: { readonly code: ErrorCode; readonly isFinal: boolean } | null;
    readonly phase: 'lobby' | Phase;
    readonly title: string | null;
    /** Six words to compare with the projector; null until they exist. */
    readonly electionWords: readonly string[] | null;
    readonly wordsMatch: boolean | null;
    /** Its place in the manifest, from 1, and how many there are. */
    readonly index: number | null;
    readonly nodes: number | null;
    readonly work: Work | null;
    /** Entries folded and co-signed. */
    readonly folded: number;
    readonly cosigned: number;
    readonly verifiedProofs: number;
    /** Whether its person is asked to release the results, and has not. */
    readonly mayRelease: boolean;
    readonly status: Status | null;
    /** Whether another round is open which this laptop may join: it is not needed here any more. */
    readonly hasNext: boolean;
    /** Whether it has come from the round before by itself: its words are new. */
    readonly isNext: boolean;
    readonly engine: EngineName;
    /** Of this laptop, or what the board proves of others. */
    readonly alarm: Alarm<AlarmCode | FaultCode> | null;
    /** Whether there is a fork proof to be saved. */
    readonly forkProof: boolean;
    /** The count that this laptop has checked itself, with all of the board before it; null until then. */
    readonly result: { readonly contests: readonly Contest[]; readonly tally: Tally; readonly privacy: Privacy } | null;
    readonly lesson: NodeLesson | null;
    readonly timeline: readonly Happening[];
    readonly timings: readonly PhaseTiming[];
    /** Where the operating system keeps the key in the clear. */
    readonly plainKeys: boolean;
  } | null;
}

/** Where this election is a lesson: what this device's person may cheat at as a voter, and what came of it. */
export interface VoterLesson {
  /** Whose moment is now. */
  readonly cheats: readonly VoterCheat[];
  /** What the lesson may do with this voter's ballot; null while there is none. */
  readonly mine: 'own' | 'lent' | null;
  /** What was predicted, and what the catalogue states. */
  readonly chosen: { readonly name: VoterCheat; readonly guess: Label; readonly label: Label } | null;
  /** Null while the coordinator has not answered. */
  readonly outcome: JudgedOutcome | null;
}

/** What a voter’s window is at. The renderer parts some of them further, by what else the state holds. */
export type VoterScreen =
  | 'join'
  | 'connecting'
  | 'cancelled'
  | 'enrol'
  | 'waiting'
  | 'form'
  | 'sealed'
  | 'casting'
  | 'cast'
  | 'auditing'
  | 'audited'
  | 'closed'
  | 'result';

export interface VoterState {
  readonly role: 'voter';
  /** Whether the voter came by an address without a key: then nothing proves which election this is. */
  readonly unproven?: boolean;
  /** Whether another round with the same room is open, which this voter may go on to. */
  readonly hasNext?: boolean;
  /** The voter's name in the round before, to sign up under, or an empty one; null for whoever did not come from there. */
  readonly brought?: string | null;
  /** Under which name this device has signed up; null where it has not. */
  readonly signedUp?: string | null;
  /** Where many voters vote here in turn; null on a device of one voter’s own. */
  readonly booth: BoothState | null;
  /** Whether this device looks for the ballot on a receipt, and votes not at all. */
  readonly lookingUp: boolean;
  readonly screen: VoterScreen;
  /** Whether voting is open. */
  readonly voting: boolean;
  readonly title: string | null;
  readonly lesson: boolean;
  readonly rehearsal?: true;
  /** What may be tried in a lesson while voting is open; null in any other election, and before its board is known. */
  readonly cheating: VoterLesson | null;
  readonly contests: readonly Contest[];
  /** Of the manifest, which says how they are counted. */
  readonly manifestVersion: Version;
  readonly credentials: 'keys' | 'codes' | null;
  /** Whether one signs up under an invented name. */
  readonly inventedNames: boolean;
  /** Whether one may sign up while voting is open. */
  readonly latecomers: boolean;
  readonly revote: boolean;
  /** How many laptops may say together that written-in names are one person; null where none may. */
  readonly joiners: number | null;
  /** What this voter may still send; a test never costs the only ballot. */
  readonly left: { readonly ballots: number; readonly tests: number };
  /** So many laptops together could open a ballot. */
  readonly readers: number;
  readonly connected: boolean;
  /** Milliseconds until voting closes, by the coordinator's word as of its last answer; null while none is announced. */
  readonly closesIn: number | null;
  /** Announced times, as this device has them from the board; absent where none are. */
  readonly times?: ToldTimes;
  /** The twelve that name the election. */
  readonly electionWords: readonly string[] | null;
  readonly words: readonly string[] | null;
  /** The choices in the form or in the sealed ballot: this device's own; nobody else hears of them. */
  readonly draft: Choices | null;
  readonly sealed: NamedBallot | null;
  /** A ballot that was sealed on this device and is gone, with what was in it: neither cast nor tested. */
  readonly uncast: NamedBallot | null;
  /** The ballot that was refused last, and why; null once another one is cast. It does not count. */
  readonly refusal: (NamedBallot & { readonly error: IpcError }) | null;
  /** A test: what the opened ballot held, as read back from the board. */
  readonly opened: OpenedTest | null;
  /**
   * The voter said No: what the opened ballot held was not the choice. Whether the board says so to everyone, will soon,
   * or only this device does.
   */
  readonly flag: (OpenedTest & { readonly heard: 'recorded' | 'sending' | 'aloud' }) | null;
  /** This device was opened by a test's page: it shows another device's test and asks about it, and does not vote. */
  readonly checking: 'asking' | 'right' | 'wrong' | null;
  readonly receipt:
    | (NamedBallot & {
        readonly index: number;
        readonly recorded: boolean;
        readonly witnessed: boolean;
        readonly cosigners: readonly string[];
        /** Whether it is in the list that was mixed; null before the close. */
        readonly mixed: boolean | null;
        readonly replaced: boolean;
      })
    | null;
  readonly tally: Tally | null;
  /** Whether this device has counted the tally itself: of a large board it shows what enough laptops have signed. */
  readonly counted: boolean;
  /** Who could know what, as far as this device knows itself; null before there is a result, or none to be. */
  readonly privacy: Privacy | null;
  /** Where voting has closed and too few ballots count, as this device counts them: there is no result. */
  readonly tooFew: TooFew | null;
  readonly error: IpcError | null;
}

/** A ballot by its hash, and by the words that people read. */
export interface NamedBallot {
  readonly hash: string;
  readonly tracker: string;
}

/** A sealed ballot that was opened for everyone instead of cast. */
export interface OpenedTest {
  readonly hash: string;
  /** Its entry on the board. */
  readonly index: number;
  readonly choices: Choices;
  /** Where any other device checks it for itself. */
  readonly page: string;
}

/** What a fork proof shows; null where it proves nothing. */
export interface ForkFinding {
  readonly expected: Verdict['expected'];
  readonly convicted: {
    readonly title: string;
    readonly lesson: boolean;
    readonly rehearsal?: true;
    /** Twelve words of the election and of the coordinator's key. */
    readonly words: readonly string[];
    readonly coordinator: readonly string[];
    readonly sizes: readonly [number, number];
  } | null;
}

export interface VerifierState {
  readonly role: 'verifier';
  readonly file: string | null;
  readonly running: { readonly check: string; readonly done: number; readonly total: number } | null;
  readonly verdict: Verdict | null;
  /** Where the file was a fork proof. */
  readonly fork: ForkFinding | null;
  /** Where the file is an election of another system; its verdict is null while that is worked out. */
  readonly foreign: { readonly verdict: ForeignVerdict | null } | null;
  /** What the verdict's tally is about: of the transcript's own manifest. */
  readonly contests: readonly Contest[];
  readonly error: IpcError | null;
}

export interface SimulationState {
  readonly role: 'simulation';
  /** Whether it is over and can be opened under the hood. */
  readonly canOpen: boolean;
  readonly wall: WallStanding;
  readonly running: boolean;
  readonly task: { readonly name: SimulationTask; readonly done: number; readonly total: number } | null;
  readonly status: Status | null;
  readonly tally: Tally | null;
  readonly privacy: Privacy | null;
  readonly contests: readonly Contest[];
  readonly timings: readonly PhaseTiming[];
  readonly series: SeriesStanding;
  readonly error: IpcError | null;
}

/** Its page knows all that it shows, but for an election that is opened. */
export interface LessonState {
  readonly role: 'lesson';
  /** While a transcript is judged. */
  readonly running: VerifierState['running'];
  /** The name of the file that can be opened. */
  readonly file: string | null;
}

/** A window's end of the contract: implemented over IPC, a WebSocket, or a phone's own worker. */
export interface Bridge {
  /** Rejects with an `IpcError`, a plain object. */
  call<C extends Call>(name: C, argument: Argument<C>): Promise<Answer<C>>;
  /** Calls `listener` with each new state; returns what ends it. */
  listen(listener: (state: WindowState) => void): () => void;
}
