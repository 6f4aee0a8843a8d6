/** CBOR objects of every kind, each with the rule of `docs/protocol.cddl` that says what it is. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decode } from 'cborg';
import { readEntry } from '../../../shared/board/entry.ts';
import { readFork } from '../../../shared/board/fork.ts';
import { payloadOf } from '../../../shared/board/leaf.ts';
import { readTranscript, type Transcript } from '../../../shared/board/transcript-file.ts';
import { type Bytes, unhex } from '../../../shared/codec/bytes.ts';
import { encodeCanonical, type Value } from '../../../shared/codec/cbor.ts';
import { OstrakaError } from '../../../shared/codec/error.ts';
import { type Contest, VERSION, type Version } from '../../../shared/election/contest.ts';
import { contestFault } from '../../../shared/election/contest-fault.ts';
import { leaveOut } from '../../../shared/election/tally/left-out.ts';
import { type ContestResult, tally } from '../../../shared/election/tally/tally.ts';
import { pollsVersion2 } from '../../../shared/election/tally/testing/polls-version-2.ts';
import { versions } from '../../../shared/election/tally/testing/sampled-polls.ts';
import { counts } from '../../../shared/protocol/testing/samples/counts.ts';
import { boards, unfinished } from '../../../shared/protocol/testing/samples/courses.ts';
import { forged, refused } from '../../../shared/protocol/testing/samples/refused.ts';
import { type Edit, edited } from '../vectors/transcripts/edits.ts';
import { Cddl } from './cddl.ts';

const root = join(import.meta.dirname, '../../..');
const vectors = join(root, 'docs/vectors');

export const cddl = new Cddl(join(root, 'docs/protocol.cddl'));

export interface CborObject {
  readonly rule: string;
  /** Where it is from. */
  readonly what: string;
  readonly bytes: Bytes;
}

export const vectorsOf = (name: string) => JSON.parse(readFileSync(join(vectors, `${name}.json`), 'utf8'));

/** All of a folder of transcripts, whatever folders it has. */
const transcriptsIn = (folder: string): [name: string, transcript: Transcript][] =>
  (existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: 'utf8' }) : [])
    .filter((name) => name.endsWith('.ostraka'))
    .map((name) => [name, readTranscript(new Uint8Array(readFileSync(join(folder, name))))]);

/** The payloads of a board, by the version that its manifest names; the last one there is, where it can be read by none. */
function* payloads(name: string, { entries }: Transcript): Generator<CborObject> {
  const version = (entries[0] && versionOf(entries[0])) ?? VERSION;
  for (const [i, leaf] of entries.entries())
    yield { rule: `entry-version-${version}`, what: `${name}, entry ${i}`, bytes: payloadOf(leaf) };
}

function versionOf(leaf: Bytes): Version | null {
  try {
    const entry = readEntry(leaf);
    return entry.type === 'manifest' ? entry.body.version : null;
  } catch (error) {
    if (error instanceof OstrakaError) return null;
    throw error;
  }
}

/** Payloads, and the tally that a result brings. */
export function* objectsOf(name: string, transcript: Transcript): Generator<CborObject> {
  for (const payload of payloads(name, transcript)) {
    yield payload;
    const { type, body } = decode(payload.bytes) as { type: string; body: { tally: Bytes } };
    if (type === 'result')
      yield {
        rule: payload.rule.replace('entry', 'tally'),
        what: `${payload.what}, its tally`,
        bytes: body.tally,
      };
  }
}

/** The entries of the transcripts that are kept: samples of each version, and vectors. */
export function* keptObjects(): Generator<CborObject> {
  for (const folder of [join(root, 'shared/board/verify/samples'), join(vectors, 'transcripts')])
    for (const [name, transcript] of transcriptsIn(folder)) yield* objectsOf(name, transcript);
}

/** The manifests and takeovers that proofs of a fork bring, of those vectors that can be read. */
export function* inForks(): Generator<CborObject> {
  const { forks }: { forks: { name: string; text: string }[] } = vectorsOf('transcripts/forks');
  for (const { name, text } of forks) {
    try {
      readFork(text);
    } catch (error) {
      if (error instanceof OstrakaError) continue;
      throw error;
    }
    const { manifest, takeover }: { manifest: string; takeover: string | null } = JSON.parse(text);
    yield { rule: 'manifest-version-2', what: name, bytes: unhex(manifest) };
    if (takeover !== null) yield { rule: 'takeover', what: name, bytes: unhex(takeover) };
  }
}

/** The entries of the transcripts among the vectors that must fail, of which some are none. */
export function* entriesToRefuse(): Generator<CborObject> {
  const { refused }: { refused: { name: string; base: string; edits: Edit[] }[] } = vectorsOf('transcripts/refused');
  for (const { name, base, edits } of refused) {
    const file = edited(new Uint8Array(readFileSync(join(vectors, 'transcripts', base))), edits);
    try {
      yield* payloads(name, readTranscript(file));
    } catch (error) {
      if (!(error instanceof OstrakaError)) throw error;
    }
  }
}

/** The entries of whole elections that are held now. */
export async function* newObjects(): AsyncGenerator<CborObject> {
  for (const elections of [counts, boards, unfinished, forged, refused])
    for await (const { name, transcript } of elections()) yield* objectsOf(name, transcript);
}

/** Results of every rule of both versions, with their working and without. */
export function* results(): Generator<CborObject> {
  for (const [version, rule] of [
    [1, 'contest-result-version-1'],
    [2, 'contest-result'],
  ] as const) {
    const { count, polls } = versions[version]!;
    for (const [kind, some] of polls())
      for (const [i, poll] of some.entries()) {
        const bytes = count(poll);
        yield { rule, what: `version ${version}, ${kind} ${i}`, bytes };
        const whole = decode(bytes) as ContestResult;
        const rest = leaveOut(whole, 'all');
        if (rest !== whole)
          yield { rule, what: `${kind} ${i}, without its working`, bytes: encodeCanonical(rest as unknown as Value) };
      }
  }
}

/** The polls of version 2 once more, with what version 3 lets a contest choose. */
export function* resultsVersion3(): Generator<CborObject> {
  const chosen = [
    { tieBreak: 'lot' },
    { tieBreak: 'earlier-rounds' },
    { shortBallots: 'zero' },
    { shortBallots: 'modified' },
    { majority: 'half', tieBreak: 'lot' },
    { majority: 'two-thirds' },
    { unscored: 'left-out' },
    { leastTurnout: '1/2' },
    { leastTurnout: 2_000_000 },
    { none: true },
    { none: true, majority: 'half' },
  ];
  for (const { what, contest, choices } of pollsVersion2())
    for (const more of chosen) {
      const one = { ...contest, ...more } as Contest;
      if ('shortBallots' in more && contest.ballot !== 'ranking') continue;
      if ('unscored' in more && contest.ballot !== 'score') continue;
      if ('majority' in more && contest.ballot === 'score') continue;
      if (contestFault(one) !== null) continue;
      const bytes = encodeCanonical(tally(3, one, choices, new Uint8Array(32)) as unknown as Value);
      yield { rule: 'contest-result-version-3', what: `${what}, ${Object.values(more)}`, bytes };
    }
}

/** The tallies of the vectors, with the contests that they are of. */
export function* talliesOfVectors(): Generator<CborObject> {
  for (const { what, contests, tally, roll } of vectorsOf('count').polls) {
    // Those of version 3 say how many stand on the roll.
    const version = roll === undefined ? 2 : 3;
    yield { rule: `contests-version-${version}`, what, bytes: unhex(contests) };
    if (tally) yield { rule: `tally-version-${version}`, what, bytes: unhex(tally) };
  }
}
