/** `ostraka verify`: every check of the verifier, one a line, and what the verdict means. */
import { open, stat } from 'node:fs/promises';
import { readEntry } from '../../../shared/board/entry.ts';
import { recordFor } from '../../../shared/board/fold.ts';
import { type Fork, looksLikeFork, MAX_FORK_BYTES, readFork } from '../../../shared/board/fork.ts';
import type { ElectionRecord } from '../../../shared/board/record.ts';
import type { Transcript } from '../../../shared/board/transcript-file.ts';
import { checklist } from '../../../shared/board/verify/checks.ts';
import { type Check, exitCode, type Verdict } from '../../../shared/board/verify/verdict.ts';
import { verify } from '../../../shared/board/verify/verify.ts';
import { hex } from '../../../shared/codec/bytes.ts';
import { OstrakaError } from '../../../shared/codec/error.ts';
import { readable } from '../../../shared/codec/readable.ts';
import { fingerprintWords } from '../../../shared/election/words.ts';
import { readTranscriptFile } from '../../files/transcript-file.ts';
import { forkReport } from '../../verdict/fork-report.ts';
import { resultLines } from '../../verdict/result-lines.ts';
import { arithmeticInWords } from '../../workers/arithmetic.ts';
import { CryptoPool } from '../../workers/crypto-pool.ts';
import { readExpectation } from '../arguments/fingerprint.ts';
import { type Args, type Command, type Context, flag, option } from '../command.ts';
import { duration, Progress } from '../terminal/progress.ts';

/** Not 0: whoever waits for a valid election must not take the proof that it was betrayed for one. */
const FORK_PROVEN = 4;

export const verifyCommand: Command = {
  usage: `usage: ostraka verify TRANSCRIPT [--expect FINGERPRINT] [--json]
       ostraka verify FORK.json [--expect FINGERPRINT] [--json]

Recomputes everything from the transcript alone and prints each check with its verdict and, where it failed, who is to
blame. Exit code 0 valid, 1 invalid, 2 unreadable, 3 valid so far but no result yet.

A fork proof, as nodes and voters' devices save it, is checked likewise: exit code 4 where it convicts the coordinator of
having signed two boards, 1 where it does not. So 0 is said of nothing but a valid election.

  --expect FINGERPRINT   64 hexadecimal digits or the twelve words, as you got them another way than this file;
                         without it the verdict is "internally consistent only"
  --json                 one JSON object on stdout

Example: ostraka verify election.ostraka --expect "abandon ability able …"`,
  options: { expect: { type: 'string' }, json: { type: 'boolean' } },
  positionals: ['TRANSCRIPT'],
  run,
};

async function run(args: Args, context: Context): Promise<number> {
  const [path] = args.positionals as [string];
  const json = flag(args, 'json');
  const expect = option(args, 'expect');
  const expected = expect === undefined ? null : readExpectation(expect);
  const fork = await forkIn(path);
  if (fork) return tellFork(fork, expected, json, context);
  const progress = new Progress(process.stderr, true);
  let transcript: Transcript;
  try {
    transcript = await read(path, progress);
  } catch (error) {
    if (json && error instanceof OstrakaError)
      context.say(JSON.stringify({ outcome: 'unreadable', message: error.message }));
    throw error;
  } finally {
    progress.end();
  }
  const record = manifestIn(transcript);
  if (!json) context.note(arithmeticInWords());
  const verdict = await judge(transcript, record, expected, progress, context);
  if (json)
    context.say(JSON.stringify(readable({ ...inEnglish(verdict), contests: record?.manifest.contests ?? null })));
  else for (const line of verdictLines(verdict, record)) context.say(line);
  return exitCode(verdict);
}

/** The fork proof that a file is to be; null where it is none. Throws `unreadable` for a damaged one. */
async function forkIn(path: string): Promise<Fork | null> {
  // Why it cannot be opened or read is said by whoever reads it as a transcript.
  const file = await open(path).catch(() => null);
  try {
    const { bytesRead, buffer } = (await file?.read(Buffer.alloc(MAX_FORK_BYTES + 1), 0).catch(() => null)) ?? {};
    if (!buffer || !looksLikeFork(buffer)) return null;
    return readFork(buffer.toString('utf8', 0, bytesRead));
  } finally {
    await file?.close();
  }
}

function tellFork(
  fork: Fork,
  expected: ReturnType<typeof readExpectation> | null,
  json: boolean,
  context: Context,
): number {
  const report = forkReport(fork, expected);
  if (json) context.say(JSON.stringify(readable({ fork: report.convicted, expected: report.expected })));
  else for (const line of report.lines) context.say(line);
  return report.convicted && report.expected !== 'another election' ? FORK_PROVEN : 1;
}

async function read(path: string, progress: Progress): Promise<Transcript> {
  const bytes = await stat(path).then(
    ({ size }) => size,
    () => 0, // why it cannot be read is said when it is opened
  );
  const megabyte = 2 ** 20;
  if (bytes > 16 * megabyte) progress.begin('reading, MB', Math.ceil(bytes / megabyte));
  return readTranscriptFile(path, (done) => progress.update(Math.floor(done / megabyte)));
}

async function judge(
  transcript: Transcript,
  record: ElectionRecord | null,
  expected: ReturnType<typeof readExpectation> | null,
  progress: Progress,
  { stop }: Context,
): Promise<Verdict> {
  const pool = new CryptoPool();
  const end = () => void pool.close();
  stop.addEventListener('abort', end);
  let running: string | null = null;
  try {
    return await verify(transcript, {
      // A fingerprint of zeros is no hash: it stands for words or digits that do not match.
      expected: expected === null ? undefined : record && expected(record.fingerprint) ? record.fingerprint : NO_HASH,
      examine: (claims, blobs) => pool.examine(claims, blobs),
      clock: () => performance.now(),
      onProgress: (check, done, total) => {
        if (check !== running) progress.begin(`${check} ${checklist[check].name}`, total);
        running = check;
        progress.update(done, total);
      },
    });
  } finally {
    progress.end();
    stop.removeEventListener('abort', end);
    await pool.close();
  }
}

const NO_HASH = new Uint8Array(32);

/** The record that entry 0 begins; null where it is no manifest. */
function manifestIn({ entries: [first] }: Transcript): ElectionRecord | null {
  try {
    return first ? recordFor(readEntry(first)) : null;
  } catch (error) {
    if (error instanceof OstrakaError) return null;
    throw error;
  }
}

/** A verdict for programs: its sentences as the report has them. */
export const inEnglish = ({ claims, election, ...verdict }: Verdict) => ({
  ...verdict,
  claims: claims.map(({ english }) => english),
  election: election && { ...election, trust: election.trust.map(({ english }) => english) },
});

/** The whole report, for people. */
export function verdictLines(verdict: Verdict, record: ElectionRecord | null): string[] {
  const { checks, election, faults, tally } = verdict;
  const lines: string[] = [];
  if (election) {
    lines.push(`election     ${election.title}`, `fingerprint  ${hex(election.fingerprint)}`);
    lines.push(`             ${fingerprintWords(election.fingerprint).join(' ')}`);
    if (election.words) lines.push(`six words    ${election.words.join(' ')}`);
    lines.push('');
  }
  lines.push(...checks.flatMap(checkLines), '');
  for (const { index, culprit, message, proven } of faults)
    lines.push(`fault at entry ${index}: ${culprit}: ${message}${proven ? '' : ' (the coordinator’s word)'}`);
  if (faults.length > 0) lines.push('');
  if (tally && record) lines.push(...resultLines(record.manifest.contests, tally), '');
  lines.push(...verdict.claims.map(({ english }) => english), '', sentence(verdict));
  return lines;
}

const status: { readonly [S in Check['status']]: string } = {
  passed: 'passed',
  failed: 'FAILED',
  'not reached': 'not reached',
  'not due': 'not due',
};

function checkLines({ id, name, status: found, message, culprit, milliseconds }: Check): string[] {
  const time = milliseconds < 0.5 ? '' : duration(milliseconds);
  const line = `${id.padEnd(3)}  ${status[found].padEnd(11)}  ${name.padEnd(22)}  ${time.padStart(7)}  ${message}`;
  return culprit === null ? [line.trimEnd()] : [line.trimEnd(), `${' '.repeat(18)}culprit: ${culprit}`];
}

function sentence({ outcome, expected, checks, witnessed }: Verdict): string {
  const identity = {
    matched: 'it is the election you expected',
    'another election': 'it is not the election you expected',
    'internally consistent only': 'internally consistent only: no fingerprint was expected',
  }[expected];
  switch (outcome) {
    case 'valid':
      return `VALID${witnessed ? '' : ', but unwitnessed'}; ${identity}`;
    case 'valid so far':
      return `VALID SO FAR: there is no result yet; ${identity}`;
    case 'invalid': {
      const failed = checks.filter((check) => check.status === 'failed').map(({ id, name }) => `${id} ${name}`);
      return `INVALID: ${failed.join(', ')}`;
    }
  }
}
