/** What the verifier says of a transcript, and the values on its way that a second implementation holds its own against. */
import { sha256 } from '@noble/hashes/sha2.js';
import { readPlaintexts, readTally } from '../../../../shared/board/count.ts';
import type { Entry, EntryTypeName } from '../../../../shared/board/entry.ts';
import { countingBallots, provenChain } from '../../../../shared/board/record.ts';
import { readTranscript } from '../../../../shared/board/transcript-file.ts';
import type { Examine } from '../../../../shared/board/verify/examination.ts';
import { timeClaims } from '../../../../shared/board/verify/punctuality.ts';
import { exitCode } from '../../../../shared/board/verify/verdict.ts';
import { type Folded, verify } from '../../../../shared/board/verify/verify.ts';
import { type Bytes, concat, hex, pieces } from '../../../../shared/codec/bytes.ts';
import { culpritInWords } from '../../../../shared/codec/culprit.ts';
import { OstrakaError } from '../../../../shared/codec/error.ts';
import { namedHash } from '../../../../shared/crypto/labelled.ts';
import { labels } from '../../../../shared/crypto/labels.ts';
import { extract } from '../../../../shared/election/embedding.ts';
import { plaintextLength } from '../../../../shared/election/encoding.ts';
import { electionWordsOf } from '../../../../shared/election/manifest.ts';
import { comparisonWords } from '../../../../shared/election/words/words.ts';

const timely: ReadonlySet<string> = new Set(timeClaims);

/** The exit code where a file is no transcript. */
const UNREADABLE = 2;

/**
 * The verdict, and where the file is a transcript what it folds to.
 * @param expected the fingerprint that came another way, in hexadecimal; null where none did
 */
export async function judged(file: Bytes, expected: string | null, examine?: Examine) {
  let transcript: ReturnType<typeof readTranscript>;
  try {
    transcript = readTranscript(file);
  } catch (error) {
    if (!(error instanceof OstrakaError)) throw error;
    return { verdict: { outcome: 'unreadable', exitCode: UNREADABLE } as const, values: null };
  }
  let folded: Folded | null = null;
  const verdict = await verify(transcript, {
    expected: expected === null ? undefined : Uint8Array.from(Buffer.from(expected, 'hex')),
    clock: () => 0,
    examine,
    onFolded: (it) => {
      folded = it;
    },
  });
  const { outcome, entries, accepted, attested, needed, checks, faults, besides, claims } = verdict;
  const times = claims.filter(({ name }) => timely.has(name)).map(({ name, values }) => ({ what: name, ...values }));
  const failed = checks.filter(({ status }) => status === 'failed');
  return {
    verdict: {
      ...{ outcome, exitCode: exitCode(verdict), expected: verdict.expected, entries, accepted, attested, needed },
      checks: Object.fromEntries(checks.map(({ id, status }) => [id, status])),
      failed: failed.map(({ id, index, culprits }) => ({
        ...{ check: id, index },
        culprits: culprits.map(({ who, did }) => ({ who: culpritInWords(who), did })),
      })),
      faults: faults.map(({ index, check, code, culprit, proven }) => ({
        ...{ index, check, code, culprit: culpritInWords(culprit), proven },
      })),
      besides: besides.map(({ name, values: { names: _, ...values } }) => ({ what: name, ...values })),
    },
    values: outcome === 'invalid' ? null : { ...valuesOf(file, folded!), ...(times.length > 0 ? { times } : {}) },
  };
}

/** What a board of accepted entries comes to, in hexadecimal and plain numbers. */
function valuesOf(file: Bytes, { record, entries: all, blobs }: Folded) {
  const entries = [...all];
  const { manifest, fingerprint, key, width, closing, finalList, result, log } = record;
  const counting = countingBallots(record);
  const plaintexts = result && blobs(result.plaintexts.sha256);
  return {
    fingerprint: hex(fingerprint),
    words: electionWordsOf(manifest),
    /** In the order of the file. */
    blobs: readTranscript(file).blobs.map((blob) => hex(sha256(blob))),
    types: entries.map(({ type }) => type),
    /** Of the first 1, 2, … entries. */
    roots: entries.map((_, i) => hex(log.root(i + 1))),
    attempts: attemptsOf(record.fingerprint, entries, manifest),
    key: key && {
      publicKey: hex(key.publicKey),
      publicShares: [...key.publicShares].map(([node, share]) => ({ node, share: hex(share) })),
    },
    told: toldOf(record),
    ballots: counting.map(({ index, hash }) => ({ index, hash: hash && hex(hash) })),
    close: closing && { count: closing.count, width, list: hex(closing.digest) },
    chain: provenChain(record).map(({ node, input, output }) => ({
      ...{ node, input: hex(input), output: hex(output.sha256) },
    })),
    finalList: finalList && hex(finalList.list),
    plaintexts: plaintexts && plaintextsOf(record, plaintexts),
    tally: result && { cbor: hex(result.tally), readable: readTally(result.tally) },
  };
}

/** What every verdict says of a board for people, in numbers. */
function toldOf(record: Folded['record']) {
  const { manifest, voters, signers, revoked, audits, differing, redrawn, faults } = record;
  const onRoll = voters?.size ?? 0;
  const isCoded = manifest.voters.credentials === 'codes';
  return {
    voters: onRoll,
    audits: audits.size,
    objections: audits.objections
      .map(({ index, audit }) => ({ objection: index, audit }))
      .sort((a, b) => a.audit - b.audit),
    pages: record.electorate.castBy('page'),
    codes: isCoded ? { used: signers.size, unused: onRoll - signers.size, replaced: revoked.size } : null,
    differing: [...differing],
    redrawn,
    unproven: faults.filter(({ proven }) => !proven).length,
  };
}

/** What participants opened in each attempt at the key, and what is drawn from it. */
function attemptsOf(fingerprint: Bytes, entries: readonly Entry[], manifest: Folded['record']['manifest']) {
  const of = <T extends EntryTypeName>(type: T) => entries.filter((entry) => entry.type === type) as Entry<T>[];
  const all = manifest.nodes.map((_, i) => i + 1);
  const nodeOf = (author: Bytes) => 1 + manifest.nodes.findIndex(({ key }) => hex(key) === hex(author));
  const begun = [{ attempt: 1, participants: all }, ...of('restart').map(({ body }) => body)];
  return begun.map(({ attempt, participants }) => {
    const opened = of('deal-commit').filter(({ body }) => body.attempt === attempt);
    const nonces = participants.flatMap(
      (index) => opened.find(({ author }) => nodeOf(author) === index)?.body.nonce ?? [],
    );
    const whole = nonces.length === participants.length;
    return {
      ...{ attempt, participants },
      nonces: nonces.map(hex),
      words: whole ? comparisonWords(fingerprint, nonces, manifest.wordList) : null,
      lot: whole ? hex(namedHash(labels.lot, { fingerprint, nonces: concat(...nonces) })) : null,
    };
  });
}

/** Each opened ballot: its points, the bytes in them, and what these say. */
function plaintextsOf({ manifest, width }: Folded['record'], plaintexts: Bytes) {
  const choices = readPlaintexts(manifest, plaintexts);
  const length = plaintextLength(manifest.contests);
  return pieces(plaintexts, 32 * width).map((points, i) => {
    const bytes = extract(points, length);
    return { points: pieces(points).map(hex), bytes: bytes && hex(bytes), choices: choices[i] ?? null };
  });
}
