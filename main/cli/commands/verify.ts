/** `ostraka verify`: every check of the verifier, one a line, and what the verdict means. */
import { open } from 'node:fs/promises';
import { type Fork, looksLikeFork, MAX_FORK_BYTES, readFork } from '../../../shared/board/fork.ts';
import { readVkey } from '../../../shared/board/notes/vkey.ts';
import { decodeUtf8 } from '../../../shared/board/transcript-file.ts';
import type { Expectation } from '../../../shared/board/verify/expectation.ts';
import { exitCode, NOT_ITS_WORDS } from '../../../shared/board/verify/verdict.ts';
import { OstrakaError } from '../../../shared/codec/error.ts';
import { readable } from '../../../shared/codec/readable.ts';
import { judgeForeign } from '../../../shared/foreign/foreign.ts';
import { foreignLines } from '../../../shared/foreign/lines.ts';
import type { ForeignSource } from '../../../shared/foreign/source.ts';
import { foreignExitCode } from '../../../shared/foreign/verdict.ts';
import { receiptFinding, receiptIn } from '../../../shared/protocol/voter/receipt-finding.ts';
import { FORK_PROVEN, forkReport } from '../../../shared/verdict/fork-report.ts';
import { receiptData, receiptLines } from '../../../shared/verdict/receipt-lines.ts';
import { inEnglish, privacyLines, verdictLines } from '../../../shared/verdict/verdict-lines.ts';
import { readReceipt } from '../../files/receipt-file.ts';
import { openForeign } from '../../foreign/open-source.ts';
import { powersHere } from '../../foreign/powers.ts';
import { arithmeticInWords } from '../../workers/arithmetic.ts';
import { readExpectation } from '../arguments/fingerprint.ts';
import { type Args, type Command, type Context, flag, option, repeated } from '../command.ts';
import { judgeAloud, readAloud } from '../judging.ts';
import { Progress } from '../terminal/progress.ts';

export const verifyCommand: Command = {
  usage: `usage: ostraka verify TRANSCRIPT [--expect WORDS] [--witness VKEY …] [--receipt FILE] [--privacy] [--json]
       ostraka verify FORK.json [--expect WORDS] [--json]
       ostraka verify ARCHIVE.bel|SESSION [--json]

Recomputes everything from the transcript alone and prints each check with its verdict and, where it failed, who is to
blame. Exit code 0 valid, 1 invalid, 2 unreadable, 3 valid so far but no result yet, 5 ended without a result because too
few ballots count, with nothing wrong, 6 a result with nothing wrong that fewer than q nodes attest: it may have been cut off,
7 with nothing wrong, and words after --expect that are not the twelve of this election but others that its screens show.

A fork proof, as nodes and voters' devices save it, is checked likewise: exit code 4 where it convicts the coordinator of
having signed two boards, 1 where it does not, 7 as above. So 0 is said of nothing but a valid election.

Elections of other systems are judged as well: an archive of Belenios (.bel), or a session of Verificatum, which is a folder
with its protInfo.xml and its proof directory, or a tar of that. Exit code 0, 1, 2 and 3 as above; 8 where nothing is wrong
in what was judged, and something in it was not judged.

  --expect WORDS         the twelve words of the election, as they stand under its result and in what is saved of it,
                         or its fingerprint as 64 hexadecimal digits; got another way than this file. The words of the
                         lobby and the six that laptops compare do not say which election it is. Without --expect the
                         verdict is "consistent; is it the election you mean?", and the exit code the same
  --privacy              says first who could know what: read a ballot, stop the election, change the count; and what
                         the result itself gives away. Not where a check fails. JSON always holds it
  --witness VKEY         the key of a witness outside of the election, NAME+DIGITS+KEY; may be repeated. The verdict
                         says whether it has co-signed; it counts for none of the nodes
  --receipt FILE         a voter's receipt, as JSON or as .tlog-proof: says whether its ballot counts. Exit code 1 where
                         this transcript contradicts it
  --json                 one JSON object on stdout

Example: ostraka verify election.ostraka --expect "abacus ability about …"`,
  options: {
    expect: { type: 'string' },
    witness: { type: 'string', multiple: true },
    receipt: { type: 'string' },
    privacy: { type: 'boolean' },
    json: { type: 'boolean' },
  },
  positionals: ['TRANSCRIPT'],
  run,
};

async function run(args: Args, context: Context): Promise<number> {
  const [path] = args.positionals as [string];
  const json = flag(args, 'json');
  const expect = option(args, 'expect');
  const expected = expect === undefined ? null : readExpectation(expect);
  const witnesses = repeated(args, 'witness').map(readVkey);
  const receiptPath = option(args, 'receipt');
  const receipt = receiptPath === undefined ? null : readReceipt(receiptPath);
  const foreign = await orUnreadable(async () => openForeign(path), args, context);
  if (foreign) return orUnreadable(() => judgeOther(foreign, args, context), args, context);
  const fork = await forkIn(path);
  if (fork) return tellFork(fork, expected, json, context);
  const progress = new Progress(process.stderr, true);
  const transcript = await orUnreadable(() => readAloud(path, progress).finally(() => progress.end()), args, context);
  if (!json) context.note(arithmeticInWords());
  const { verdict, record, folded } = await judgeAloud(transcript, expected, progress, context, witnesses);
  // A file that fails a check may have lost what it held: that accuses nobody.
  const held =
    receipt && folded && verdict.outcome !== 'invalid'
      ? receiptFinding(receipt, folded, verdict.election?.ballots.hashes ?? [])
      : null;
  if (json) {
    const shown = { ...inEnglish(verdict), contests: record?.manifest.contests ?? null };
    context.say(JSON.stringify(readable({ ...shown, ...(held && { receipt: receiptData(held) }) })));
  } else {
    if (flag(args, 'privacy') && verdict.privacy) for (const line of privacyLines(verdict.privacy)) context.say(line);
    for (const line of verdictLines(verdict, record)) context.say(line);
    if (held) for (const line of ['', ...receiptLines(held)]) context.say(line);
    else if (receipt) context.note('the receipt is not compared with a file that fails a check');
  }
  return held?.standing === 'contradicted' ? 1 : exitCode(verdict);
}

/** What cannot be read is an answer for programs as well. */
async function orUnreadable<T>(read: () => Promise<T>, args: Args, context: Context): Promise<T> {
  try {
    return await read();
  } catch (error) {
    if (flag(args, 'json') && error instanceof OstrakaError && error.code !== 'usage')
      context.say(JSON.stringify({ outcome: 'unreadable', message: error.message }));
    throw error;
  }
}

/** Somebody else's election, by the checks of its own system. */
async function judgeOther(source: ForeignSource, args: Args, context: Context): Promise<number> {
  const ours = ['expect', 'witness', 'receipt', 'privacy'].find((name) => args.values[name] !== undefined);
  if (ours !== undefined)
    throw new OstrakaError(
      'usage',
      `${source.name} is an election of another system: --${ours} is for those of Ostraka`,
      {
        hint: 'leave it out; what tells one election of that system from another is printed with the verdict',
      },
    );
  const progress = new Progress(process.stderr, true);
  const powers = powersHere();
  const end = () => void powers.close();
  context.stop.addEventListener('abort', end);
  let running: string | null = null;
  try {
    const verdict = await judgeForeign(source, {
      powers,
      clock: () => performance.now(),
      onProgress(check, done, total) {
        if (check !== running || done === 0) progress.begin(check, total);
        running = check;
        progress.update(done, total);
      },
    });
    progress.end();
    if (flag(args, 'json')) context.say(JSON.stringify(readable(verdict)));
    else for (const line of foreignLines(verdict)) context.say(line);
    return foreignExitCode(verdict);
  } finally {
    progress.end();
    context.stop.removeEventListener('abort', end);
    await powers.close();
  }
}

/** The fork proof that a file is to be; null where it is none. Throws `unreadable` for a damaged one. */
async function forkIn(path: string): Promise<Fork | null> {
  // Why it cannot be opened or read is said by whoever reads it as a transcript.
  const file = await open(path).catch(() => null);
  try {
    const { bytesRead, buffer } = (await file?.read(Buffer.alloc(MAX_FORK_BYTES + 1), 0).catch(() => null)) ?? {};
    const text = buffer?.toString('utf8', 0, bytesRead) ?? '';
    if (receiptIn(text))
      throw new OstrakaError('receipt-first', `${path}: this is a receipt: it shows a ballot, not an election`, {
        hint: `give the file of the election, and this one behind it: ostraka verify TRANSCRIPT --receipt ${path}`,
      });
    return buffer && looksLikeFork(buffer) ? readFork(decodeUtf8(buffer.subarray(0, bytesRead))) : null;
  } finally {
    await file?.close();
  }
}

function tellFork(fork: Fork, expected: Expectation | null, json: boolean, context: Context): number {
  const report = forkReport(fork, expected);
  if (json) context.say(JSON.stringify(readable({ fork: report.convicted, expected: report.expected })));
  else for (const line of report.lines) context.say(line);
  if (!report.convicted || report.expected === 'another election') return 1;
  return report.undecided ? NOT_ITS_WORDS : FORK_PROVEN;
}
