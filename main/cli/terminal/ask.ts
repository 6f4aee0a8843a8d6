/** Questions to the person at the terminal. */
import { clearScreenDown, cursorTo, moveCursor } from 'node:readline';
import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { waitsFor } from './aside.ts';

type Ends = { readonly input: NodeJS.ReadStream; readonly output: NodeJS.WriteStream };

/** Asks until it is one of the answers, whatever their capitals; null where nobody is there to be asked. */
export async function ask<A extends string>(
  question: string,
  answers: readonly A[],
  stop: AbortSignal,
  ends: Ends = ownTerminal(),
): Promise<A | null> {
  for (;;) {
    const typed = await askText(`${question} (${answers.join(' or ')}) `, stop, ends);
    const answer = answers.find((one) => one === typed?.toLowerCase());
    if (answer || typed === null) return answer ?? null;
  }
}

/** Asks once, for a line without the space around it; null where nobody is there to be asked. */
export async function askText(question: string, stop: AbortSignal, ends: Ends = ownTerminal()): Promise<string | null> {
  const { input, output } = ends;
  if (!input.isTTY || !output.isTTY) return null;
  const terminal = createInterface({ input, output });
  waitsFor({
    hide() {
      moveCursor(output, 0, -terminal.getCursorPos().rows);
      cursorTo(output, 0);
      clearScreenDown(output);
    },
    show: () => terminal.prompt(true),
  });
  try {
    return (await terminal.question(question, { signal: stop })).trim();
  } finally {
    waitsFor(null);
    terminal.close();
  }
}

/** Asks once for a secret, of which nothing shows as it is typed, nor stays in any history; null where nobody is there to be asked. */
export async function askHidden(
  question: string,
  stop: AbortSignal,
  ends: Ends = ownTerminal(),
): Promise<string | null> {
  const { input, output } = ends;
  if (!input.isTTY || !output.isTTY) return null;
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
  const terminal = createInterface({ input, output: nowhere, terminal: true, historySize: 0 });
  waitsFor({
    hide() {
      cursorTo(output, 0);
      clearScreenDown(output);
    },
    show: () => void output.write(question),
  });
  output.write(question);
  try {
    return await terminal.question('', { signal: stop });
  } finally {
    waitsFor(null);
    terminal.close();
    output.write('\n');
  }
}

const ownTerminal = (): Ends => ({ input: process.stdin, output: process.stdout });
