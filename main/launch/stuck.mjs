/**
 * Ends a test file that is stuck, so that it is red and named, and run once more, instead of holding up all that come after
 * it: what waits for an event that never comes, such as a picture that a browser never draws, waits for ever otherwise.
 * A limit for a hang, far above what any file takes; no assertion on time.
 */
import { relative } from 'node:path';
import { isMainThread } from 'node:worker_threads';

const [, file] = process.argv;
/** What belongs to the night may take its time; the other limit leaves room for the second run where 90 minutes are the end. */
const minutes = Number(process.env.OSTRAKA_STUCK_MINUTES ?? (file?.includes('/long/') ? 60 : 12));

// Only in the process of the file itself: those that it starts end with it, by what holds them.
if (isMainThread && process.env.NODE_TEST_CONTEXT && file?.includes('.test.'))
  setTimeout(() => {
    console.error(`error: ${relative('', file)} was not through after ${minutes} minutes, and was ended`);
    process.exit(1);
  }, minutes * 60_000).unref();
