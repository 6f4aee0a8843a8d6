/** `ostraka worker`: this machine holds runs of sweeps that wait in a database. */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { plural } from '../../../../shared/codec/numbers.ts';
import { lockDirectory } from '../../../storage/directory-lock.ts';
import { withPath } from '../../../storage/storage-error.ts';
import { holdElection } from '../../../sweep/hold.ts';
import { connectSweeps } from '../../../sweep/spread/load.ts';
import { SweepWorker, type WorkerListener } from '../../../sweep/spread/worker.ts';
import { type Command, type Context, flag, option } from '../../command.ts';
import { askedQueue, patientWith, QUEUE_HELP } from './queue-option.ts';
import { planInWords, runInWords } from './sweep-words.ts';

export const workerCommand: Command = {
  usage: `usage: ostraka worker --queue ADDRESS [--work DIR] [--until-idle]

Holds runs of sweeps that "ostraka sweep --queue" has put into a database: one
after the other, each an election as "ostraka simulate" holds it, and gives what
was measured back. Start it on as many machines as there are, once on each: a
machine that holds two runs at a time measures neither. It begins with each sweep
by the warm-up of its plan, and waits for more when no run waits.

Ctrl-C gives back the run that it breaks off. A run whose worker dies is another
worker's after half a minute; one that has failed at 5 tries is given up, and named
by "ostraka sweep".

${QUEUE_HELP}
  --work DIR        where elections are held, and where the logs of runs that failed stay;
                    a folder of the system's for temporary files where it is left out
  --until-idle      end once no run waits

See docs/MEASURING.md.

example: ostraka worker --queue postgres://sweeps@db.example.org/sweeps`,
  options: { queue: { type: 'string' }, work: { type: 'string' }, 'until-idle': { type: 'boolean' } },
  async run(args, context) {
    const queue = askedQueue(args);
    const room = roomIn(option(args, 'work'));
    try {
      const hands = await connectSweeps(queue.address);
      try {
        const options = { hands, directory: room.directory, command: queue.words, hold: holdElection };
        const worker = new SweepWorker({ ...options, untilIdle: flag(args, 'until-idle') }, toldTo(context));
        context.note(`runs are taken from ${queue.address}`);
        const { done, failed } = await worker.work(patientWith(queue, context.stop, context.note));
        context.say(`${plural(done, 'run')} held, ${failed} failed`);
        return 0;
      } finally {
        await hands.close();
      }
    } finally {
      const kept = room.leave();
      if (kept !== null) context.note(`the logs of what failed are kept in ${kept}`);
    }
  },
};

const toldTo = ({ note }: Context): WorkerListener => ({
  met({ name }, planned) {
    for (const line of [`sweep ${name}`, ...planInWords(planned)]) note(line);
  },
  left: ({ name }, why) => note(`sweep ${name} is left to other workers: ${why}`),
  ended: (_, run, outcome) =>
    note(runInWords(run, { took: outcome.took, error: 'failed' in outcome ? outcome.failed : null })),
});

/** A directory for this process alone; `leave` takes away all but the logs in it, and says where these are. */
function roomIn(given: string | undefined) {
  const directory = given === undefined ? mkdtempSync(join(tmpdir(), 'ostraka-worker-')) : resolve(given);
  withPath(directory, () => mkdirSync(directory, { recursive: true }));
  const unlock = lockDirectory(directory);
  return {
    directory,
    leave(): string | null {
      unlock();
      const sweeps = readdirSync(directory).filter((name) => /^sweep-\d+$/.test(name));
      const kept = sweeps.filter((name) => existsSync(join(directory, name, 'logs')));
      for (const name of sweeps)
        for (const part of kept.includes(name) ? ['files', 'work'] : [''])
          rmSync(join(directory, name, part), { recursive: true, force: true });
      if (kept.length > 0) return directory;
      if (given === undefined) rmSync(directory, { recursive: true, force: true });
      return null;
    },
  };
}
