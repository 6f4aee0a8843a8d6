/** `ostraka watch`: follows an election and checks each step, as anyone on the network can. */

import { checklist } from '../../../shared/board/verify/checks.ts';
import { exitCode } from '../../../shared/board/verify/verdict.ts';
import { readable } from '../../../shared/codec/readable.ts';
import { readLink, webAddress } from '../../../shared/protocol/link.ts';
import { FORK_PROVEN } from '../../../shared/verdict/fork-report.ts';
import { inEnglish, verdictLines } from '../../../shared/verdict/verdict-lines.ts';
import type { Sighting } from '../../../shared/watch/sighting.ts';
import { fetchTransport } from '../../network/fetch-transport.ts';
import { type Watched, watchHere } from '../../watch/watch-here.ts';
import { arithmeticInWords } from '../../workers/arithmetic.ts';
import { readExpectation } from '../arguments/fingerprint.ts';
import { type Args, type Command, type Context, flag, option } from '../command.ts';
import { Progress } from '../terminal/progress.ts';
import { WatchNarrator } from '../terminal/watch-lines.ts';

export const watchCommand: Command = {
  usage: `usage: ostraka watch LINK [--expect WORDS] [--save FILE] [--json]

Follows an election and checks each step as it comes, as anyone on the network can: that every checkpoint extends the last,
who has co-signed it, each signature, ballot, mix and key share, and in the end the result. It has no key and no vote, signs
nothing and asks for nothing but what is public. Alarms name who did what; where the coordinator has signed two boards, the
proof is saved, and ostraka verify judges it.

When the election is over, everything is judged once more from the beginning and printed as by ostraka verify, whose exit
codes these are: 0 valid, 1 invalid, 3 to 7 as there. 4 also where the watch itself has seen a fork, 130 where it was stopped.

  --expect WORDS   the twelve words of the election, or its fingerprint, as for ostraka verify
  --save FILE      keeps what is seen as a transcript. Where the file is there, the watch goes on from it: the board must
                   begin with what was seen then. It holds nothing secret
  --json           one JSON object a line on stdout: each thing seen, and in the end the verdict

Example: ostraka watch ostraka://192.168.1.20:4790/… --save seen.ostraka`,
  options: { expect: { type: 'string' }, save: { type: 'string' }, json: { type: 'boolean' } },
  positionals: ['LINK'],
  run,
};

async function run(args: Args, context: Context): Promise<number> {
  const link = readLink(args.positionals[0]!);
  const expect = option(args, 'expect');
  const expected = expect === undefined ? null : readExpectation(expect);
  const json = flag(args, 'json');
  const { stop } = context;
  const progress = new Progress(process.stderr, true);
  const narrator = new WatchNarrator((line) => context.say(line), progress);
  const sayJson = (value: unknown) => context.say(JSON.stringify(readable(value)));
  if (!json) context.note(arithmeticInWords());
  let running: string | null = null;
  const watched = await watchHere({
    transport: fetchTransport(webAddress(link), stop),
    leader: link.coordinator,
    ...{ expected, stop, path: option(args, 'save') ?? null },
    tell: (sighting) => (json ? sayJson(forPrograms(sighting)) : narrator.tell(sighting)),
    saved: (what, path) => (json ? sayJson({ saw: 'saved', what, path }) : narrator.line(savedLine(what, path))),
    onProgress(check, done, total) {
      if (json) return;
      if (check !== running) progress.begin(`${check} ${checklist[check].name}`, total);
      running = check;
      progress.update(done, total);
    },
  }).finally(() => narrator.end());
  return conclude(watched, narrator, json ? sayJson : null, context);
}

function conclude(
  { end, alarm, judged }: Watched,
  narrator: WatchNarrator,
  sayJson: ((value: unknown) => void) | null,
  context: Context,
): number {
  if (judged) {
    const { verdict, record } = judged;
    if (sayJson) sayJson({ saw: 'verdict', ...inEnglish(verdict), contests: record?.manifest.contests ?? null });
    else for (const line of ['', ...verdictLines(verdict, record)]) context.say(line);
    return exitCode(verdict);
  }
  if (end === 'alarm') return alarm === 'fork' ? FORK_PROVEN : 1;
  if (sayJson) sayJson({ saw: 'stopped' });
  else for (const line of narrator.sum()) context.say(line);
  return INTERRUPTED;
}

/** As the shell has it. */
const INTERRUPTED = 130;

const savedLine = (what: 'board' | 'fork', path: string): string =>
  what === 'board'
    ? `saved        what was seen is in ${path}`
    : `saved        the proof is in ${path}: anyone can check it with ostraka verify`;

/** The proof stands in a file of its own, and of an error its code and message are enough. */
function forPrograms(sighting: Sighting): object {
  if (sighting.saw === 'alarm') return { saw: 'alarm', ...sighting.alarm };
  if (sighting.saw !== 'nobody') return sighting;
  const { code, message } = sighting.error;
  return { saw: 'nobody', code, message };
}
