/**
 * What minutes say of an election, as plain data: taken from a transcript that was judged, and from nobody's word. What the laptop that
 * made them adds, times by its own clock, is kept apart.
 */

import { equal, hex } from '../../codec/bytes.ts';
import type { Contest } from '../../election/contest.ts';
import { cosignersOf, mayRemind, planIn, registrarOf } from '../../election/manifest.ts';
import { isRehearsal } from '../../election/rehearsal/mark.ts';
import { planWordsOf } from '../../election/rehearsal/plan.ts';
import { type AnnouncedTimes, timesOf } from '../../election/times/times.ts';
import { keyWords } from '../../election/words/words.ts';
import { checkpointSigned, cosigners, origin } from '../checkpoint.ts';
import type { Extension, Stamp } from '../hours.ts';
import { type ElectionRecord, endOf } from '../record.ts';
import { type RehearsalFinding, rehearsalFinding } from '../rehearsal/finding.ts';
import type { TranscriptRows } from '../transcript-file.ts';
import type { BoardEntries } from '../verify/board-reader.ts';
import type { Verdict, VerifiedElection } from '../verify/verdict.ts';
import type { Folded } from '../verify/verify.ts';

/** A laptop that took part, and in what. */
export interface Party {
  readonly name: string;
  /** Twelve words of its key. */
  readonly words: readonly string[];
  /** Whether it holds a part of the key. */
  readonly holds: boolean;
  /** Whether its mix stands in the chain, proven. */
  readonly mixed: boolean;
  /** Whether it attests the end. */
  readonly attested: boolean;
}

/** One-time codes: of so many on the roll so many were used; so many more were replaced. */
export interface CodesUsed {
  readonly used: number;
  readonly replaced: number;
}

export interface RollFacts {
  readonly index: number;
  /** The Merkle root over its records, where it comes in chunks, else the hash of the entry's leaf; in hexadecimal. */
  readonly hash: string;
  readonly kind: 'root' | 'leaf';
  readonly more: number;
}

/** Announced times, and what q laptops' clocks showed, by their median. Seconds since 1970. */
export interface TimesFacts {
  /** As the manifest announces them. */
  readonly announced: AnnouncedTimes;
  readonly moved: readonly Extension[];
  readonly shown: readonly Stamp[];
  /** When the close is shown to have been there; null where nothing shows it. */
  readonly closed: number | null;
}

/** What stands on the board, as far as it is accepted. */
export interface BoardFacts {
  readonly contests: readonly Contest[];
  /** Twelve words of the coordinator's key: of all that led, the one that leads last at the end. */
  readonly coordinators: readonly (readonly string[])[];
  readonly parties: readonly Party[];
  /** The entry that begins the roll, and how many more add to it; null before there is one. */
  readonly roll: RollFacts | null;
  /** Null where voters sign with keys of their own. */
  readonly codes: CodesUsed | null;
  /** Twelve words of the key of the registrar, who has made the codes and signed the roll; null where there is none. */
  readonly registrar: readonly string[] | null;
  /** Null where the plan allows no list of who has not voted; `made`: of how many, and in which entry it says so. */
  readonly reminders: { readonly made: ElectionRecord['reminder'] } | null;
  /** Null where none are announced. */
  readonly times: TimesFacts | null;
  /** Whether it has come to its end. */
  readonly ended: boolean;
  /** Names of the laptops that co-signed all entries of the file; none where its checkpoints do not hold. */
  readonly cosigned: readonly string[];
  /** Of the board as far as it is accepted, in hexadecimal. */
  readonly root: string;
}

/** The file that all of this was read from. */
export interface FileFacts {
  readonly name: string;
  readonly bytes: number;
  /** In hexadecimal. */
  readonly sha256: string;
}

/** Who made minutes, and what that laptop itself knows. */
export interface Maker {
  readonly madeBy: 'organiser' | 'anyone';
  /** Of the program that has made them. */
  readonly version: string;
  /** None where no clock is known. */
  readonly times: readonly PhaseBegan[];
  /** How ready laptops found themselves, of a rehearsal whose lobby this laptop has led. */
  readonly readiness?: readonly LaptopReadiness[];
}

/** By its own word alone. */
export interface LaptopReadiness {
  readonly name: string;
  /** Names of checks and of what each found; null where it told nothing. */
  readonly findings: readonly { readonly check: string; readonly found: string }[] | null;
}

/** When a phase began by the clock of the organiser's laptop, in milliseconds since 1970. */
export interface PhaseBegan {
  readonly phase: string;
  readonly at: number;
}

type Told =
  | 'outcome'
  | 'expected'
  | 'witnessed'
  | 'attested'
  | 'needed'
  | 'checks'
  | 'faults'
  | 'claims'
  | 'tally'
  | 'entries'
  | 'accepted';

/** What a rehearsal came to. */
export interface RehearsalFacts {
  /** The words that the plan and its rehearsal share. */
  readonly planWords: readonly string[];
  /** Null before the end. */
  readonly finding: RehearsalFinding | null;
}

export interface MinutesFacts extends Pick<Verdict, Told> {
  /** Null where the file holds no election. */
  readonly election:
    | (Omit<VerifiedElection, 'ballots' | 'fingerprint'> & {
        /** In hexadecimal. */
        readonly fingerprint: string;
        /** Ballots that count. */
        readonly counting: number;
      })
    | null;
  readonly board: BoardFacts | null;
  /** Absent where it is no rehearsal. */
  readonly rehearsal?: RehearsalFacts;
  readonly file: FileFacts;
  readonly maker: Maker;
}

/** The facts of a transcript that was judged. */
export function minutesFacts(
  { verdict, folded }: { readonly verdict: Verdict; readonly folded: Folded | null },
  { notes }: Pick<TranscriptRows, 'notes'>,
  file: FileFacts,
  maker: Maker,
): MinutesFacts {
  const { outcome, expected, witnessed, attested, needed, checks, faults, claims, tally, entries, accepted } = verdict;
  const told = { outcome, expected, witnessed, attested, needed, checks, faults, claims, tally, entries, accepted };
  return {
    ...told,
    election: electionIn(verdict),
    board: folded && boardFacts(folded, verdict, notes),
    ...rehearsalIn(folded),
    file,
    maker,
  };
}

/** The plaintexts of a result that the fold takes were examined, so they are there. */
function rehearsalIn(folded: Folded | null): Pick<MinutesFacts, 'rehearsal'> {
  if (!folded || !isRehearsal(folded.record.manifest) || folded.record.manifest.version === 1) return {};
  const { record, blobs } = folded;
  const plaintexts = record.result ? blobs(record.result.plaintexts.sha256) : null;
  const planWords = planWordsOf(planIn(folded.record.manifest));
  return { rehearsal: { planWords, finding: rehearsalFinding(record, plaintexts) } };
}

function electionIn({ election }: Verdict): MinutesFacts['election'] {
  if (!election) return null;
  const { ballots, fingerprint, ...rest } = election;
  return { ...rest, fingerprint: hex(fingerprint), counting: ballots.counting };
}

function boardFacts({ record, entries }: Folded, verdict: Verdict, notes: readonly string[]): BoardFacts {
  const { manifest, key, chain, attests } = record;
  const registrar = registrarOf(manifest);
  const mixed = new Set(chain.flatMap(({ node, proof }) => (proof?.valid ? [node] : [])));
  return {
    contests: manifest.contests,
    coordinators: [...record.deposed, record.coordinator].map((each) => keyWords(each, manifest)),
    parties: manifest.nodes.map((node, i) => ({
      name: node.name,
      words: keyWords(node.key, manifest),
      holds: key?.trustees.includes(i + 1) ?? false,
      mixed: mixed.has(i + 1),
      attested: attests.has(i + 1),
    })),
    roll: rollIn(record, entries),
    codes:
      manifest.voters.credentials === 'codes' ? { used: record.signers.size, replaced: record.revoked.size } : null,
    registrar: registrar && keyWords(registrar, manifest),
    reminders: mayRemind(manifest) ? { made: record.reminder } : null,
    times: timesIn(record),
    ended: endOf(record) !== null,
    cosigned: cosignersOfAll(record, verdict, notes).map((index) => manifest.nodes[index - 1]!.name),
    root: hex(record.log.root()),
  };
}

function timesIn({ manifest, hours }: ElectionRecord): BoardFacts['times'] {
  const announced = timesOf(manifest);
  const { opens, closes, results } = announced;
  if (opens === null && closes === null && !results) return null;
  return { announced, moved: [...hours.extensions], shown: [...hours.stamps], closed: hours.closed };
}

function rollIn({ log }: ElectionRecord, entries: BoardEntries): BoardFacts['roll'] {
  const rolls = entries.ofType('roll');
  const [first] = rolls;
  if (!first) return null;
  const { index, entry } = first;
  const { body } = entry;
  const more = rolls.length - 1;
  return 'root' in body
    ? { index, hash: hex(body.root), kind: 'root', more }
    : { index, hash: hex(log.leafHash(index)), kind: 'leaf', more };
}

/** Who co-signed a checkpoint of everything in the file; nobody where its checkpoints or its entries do not hold. */
function cosignersOfAll(record: ElectionRecord, { checks, entries }: Verdict, notes: readonly string[]): number[] {
  if (record.log.size < entries || !checks.some(({ id, status }) => id === 'V5' && status === 'passed')) return [];
  const nodes = cosignersOf(record.manifest);
  const board = origin(record.fingerprint, record.epoch);
  const found = notes.flatMap((note) => {
    const checkpoint = checkpointSigned(note, record.coordinator, board);
    return checkpoint?.size === entries && equal(checkpoint.root, record.log.root()) ? cosigners(note, nodes) : [];
  });
  return [...new Set(found)].sort((a, b) => a - b);
}
