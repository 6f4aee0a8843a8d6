/** `ostraka demo`: one election that three rules decide three ways, and a verifier that takes nobody's word. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { loadBallots } from '../../files/ballot-file.ts';
import { resultOfTranscript } from '../../files/stated-result.ts';
import { ROOT } from '../../launch/root.ts';
import { simulate } from '../../local-election/election-in-processes.ts';
import { pollOfFile } from '../../local-election/poll.ts';
import { freshDirectory } from '../../local-election/run-files.ts';
import { commandFile } from '../../threads/worker-url.ts';
import { type Command, integerOption, option } from '../command.ts';
import { Progress } from '../terminal/progress.ts';

const BURLINGTON = join(ROOT, 'shared/election/samples/burlington-2009-mayor.soi');
const VOTERS = 500;

export const demoCommand: Command = {
  usage: `usage: ostraka demo [--voters N] [--seed TEXT] [--out DIR]

Burlington's 2009 mayoral election, held again: three mix nodes of which any two
open the ballots, ${VOTERS} of the 8,833 real ballots, three tally rules that each
elect another mayor. Then a separate process verifies the transcript.

example: ostraka demo --voters 8833`,
  options: { voters: { type: 'string' }, seed: { type: 'string' }, out: { type: 'string' } },
  async run(args, { say, note, stop }) {
    const ballots = loadBallots(BURLINGTON);
    const voters = integerOption(args, 'voters', 1, ballots.voters) ?? VOTERS;
    say(
      `${ballots.title}: ${voters} of ${ballots.voters} ballots, 3 mix nodes, any 2 of them open the result together`,
    );
    const { transcript, fingerprint } = await simulate(
      {
        poll: pollOfFile(ballots, {
          rules: ['instant-runoff', 'plurality', 'schulze'],
          seats: 1,
          voters,
          seed: option(args, 'seed') ?? 'Burlington',
        }),
        nodes: 3,
        threshold: 2,
        leastMixes: 3,
        out: option(args, 'out') ?? freshDirectory('out/demo'),
      },
      { note, stop, progress: new Progress() },
    );
    say('');
    for (const line of resultOfTranscript(transcript)) say(line);
    say('');
    say('An independent process now checks every step from the transcript alone:');
    return verifyApart(transcript, fingerprint);
  },
};

function verifyApart(transcript: string, fingerprint: string): Promise<number> {
  const main = commandFile('verify', import.meta.url);
  const child = spawn(process.execPath, [main, 'verify', transcript, '--expect', fingerprint], { stdio: 'inherit' });
  return new Promise((resolve) => child.once('exit', (code) => resolve(code ?? 1)));
}
