/** What the verifier says of a sample transcript, in the form in which it is kept beside the transcript. */

import { sha256 } from '@noble/hashes/sha2.js';
import { type Bytes, hex } from '../../../codec/bytes.ts';
import { encodeCanonical, type Value } from '../../../codec/cbor.ts';
import { blameInWords, culpritInWords } from '../../../codec/culprit.ts';
import { readTranscript } from '../../transcript-file.ts';
import { timeClaims } from '../punctuality.ts';
import { verify } from '../verify.ts';

const timely: ReadonlySet<string> = new Set(timeClaims);

/**
 * Everything that rules decide, and nothing that is only wording: sentences may be said better, in any release, of an
 * election of any version. Culprits are named in words, as people read them. `expected` is the fingerprint that came another way.
 */
export async function saidOf(file: Bytes, expected?: Bytes) {
  const verdict = await verify(readTranscript(file), { expected, clock: () => 0 });
  const { outcome, witnessed, attested, needed, election, entries, accepted, tally, faults, checks, claims } = verdict;
  const times = claims.filter(({ name }) => timely.has(name)).map(({ name, values }) => ({ name, values }));
  return {
    sha256: hex(sha256(file)),
    fingerprint: election && hex(election.fingerprint),
    words: election?.words ?? null,
    outcome,
    expected: verdict.expected,
    entries,
    accepted,
    attested: `${attested} of ${needed}${witnessed ? ', witnessed' : ''}`,
    checks: Object.fromEntries(checks.map(({ id, status }) => [id, status])),
    failed: checks.flatMap(({ id, status, index, culprits }) =>
      status === 'failed' ? [{ id, index, culprit: blameInWords(culprits) }] : [],
    ),
    faults: faults.map(({ culprit, index, check, code, proven }) => ({
      index,
      check,
      code,
      culprit: culpritInWords(culprit),
      proven,
    })),
    election: election && {
      title: election.title,
      lesson: election.lesson,
      simulation: election.simulation,
      voters: election.voters,
      audits: election.audits,
      counting: election.ballots.counting,
      pages: election.ballots.pages,
      hashes: election.ballots.hashes.map(hex),
    },
    /** Of the canonical bytes that the result entry carries. */
    tallySha256: tally && hex(sha256(encodeCanonical(tally as unknown as Value))),
    tally,
    /** What is said of announced times, where there are any. */
    ...(times.length > 0 ? { times } : {}),
  };
}

export type Said = Awaited<ReturnType<typeof saidOf>>;
/** What is kept: the verdict, and for readers what the sample is about. */
export type KeptSample = Said & { readonly about: string };
