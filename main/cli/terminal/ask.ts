/** Questions to the person at the terminal. */
import { createInterface } from 'node:readline/promises';

/** Asks until it is one of the answers, whatever their capitals; null where nobody is there to be asked. */
export async function ask<A extends string>(
  question: string,
  answers: readonly A[],
  stop: AbortSignal,
): Promise<A | null> {
  if (!process.stdin.isTTY || !process.stdout.isTTY) return null;
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  try {
    for (;;) {
      const typed = await terminal.question(`${question} [${answers.join('/')}] `, { signal: stop });
      const answer = answers.find((one) => one === typed.trim().toLowerCase());
      if (answer) return answer;
    }
  } finally {
    terminal.close();
  }
}
