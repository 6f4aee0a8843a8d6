/** How a program of the bench ends: an error that a person can mend is told in words, any other with its stack. */
import { OstrakaError } from '../shared/codec/error.ts';

/** Runs it; where it fails with an `OstrakaError` the exit code is 2. */
export async function told(main: () => Promise<void>): Promise<void> {
  try {
    await main();
  } catch (error) {
    if (!(error instanceof OstrakaError)) throw error;
    console.error(`error: ${error.message}`);
    if (error.hint) console.error(`  ${error.hint}`);
    process.exitCode = 2;
  }
}
