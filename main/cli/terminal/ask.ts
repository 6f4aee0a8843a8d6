/** Questions to the person at the terminal. */
import { createInterface } from 'node:readline/promises';

/** Asks until it is one of the answers, whatever their capitals; null where nobody is there to be asked. */
export async function ask<A extends string>(
  question: string,
  answers: readonly A[],
  stop: AbortSignal,
): Promise<A | null> {
  for (;;) {
    const typed = await askText(`${question} [${answers.join('/')}] `, stop);
    const answer = answers.find((one) => one === typed?.toLowerCase());
    if (answer || typed === null) return answer ?? null;
  }
}

/** Asks once, for a line without the space around it; null where nobody is there to be asked. */
export async function askText(question: string, stop: AbortSignal): Promise<string | null> {
  if (!process.stdin.isTTY || !process.stdout.isTTY) return null;
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  try {
    return (await terminal.question(question, { signal: stop })).trim();
  } finally {
    terminal.close();
  }
}
