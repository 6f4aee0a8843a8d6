/** The process around a command: its streams, its signals, its exit code (70 for a defect, with a stack). */
import { statSync } from 'node:fs';
import { becomeLean } from '../threads/heap.ts';
import { commandFile } from '../threads/worker-url.ts';
import { dispatch } from './dispatch.ts';
import { aside } from './terminal/aside.ts';

// What runs for hours, or reads much; any other command is over sooner than it would start a second time.
const [, , name = '', ...words] = process.argv;
if (name === 'coordinator' || name === 'node' || (name === 'verify' && words.some(isLarge)))
  becomeLean(commandFile(name, import.meta.url));

/** Whether a word names a file of 32 MiB or more; what it is that cannot be read is said when it is opened. */
function isLarge(word: string): boolean {
  try {
    return statSync(word).size >= 32 * 2 ** 20;
  } catch {
    return false;
  }
}

const [out, err] = [aside(process.stdout), aside(process.stderr)];
const stop = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.on(signal, () => {
    if (stop.signal.aborted) process.exit(130);
    stop.abort();
  });
// Started by another Ostraka, as a party of its simulation: it ends with that one, however that ends, and at once.
process.once('disconnect', () => process.exit(1));
process.channel?.unref();
// Whoever reads may stop reading, as in `ostraka verify … | head`; that is no verdict, and must not look like one.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 141 : 70));

// Until a command says otherwise: one that never comes to an end must not look like one that found nothing wrong.
process.exitCode = 70;
void run().then((code) => {
  process.exitCode = code;
});

async function run(): Promise<number> {
  try {
    return await dispatch(process.argv.slice(2), {
      stop: stop.signal,
      say: (line) => void out.write(`${line}\n`),
      note: (line) => void err.write(`${line}\n`),
    });
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
    return 70;
  }
}
