import assert from 'node:assert/strict';
import { PassThrough } from 'node:stream';
import { test } from 'node:test';
import { aside } from './aside.ts';
import { ask, askHidden } from './ask.ts';
import { Progress } from './progress.ts';

/** Both ends of a terminal of 60 columns; `screen` is what stands on it. */
function terminal() {
  const input = Object.assign(new PassThrough(), { isTTY: true });
  const output = Object.assign(new PassThrough(), { isTTY: true, columns: 60 });
  const ends = { input, output } as unknown as { input: NodeJS.ReadStream; output: NodeJS.WriteStream };
  return { input, output: ends.output, ends, screen: () => screenOf(String(output.read() ?? '')) };
}

/** As far as these tests need one: lines, a cursor that goes left, and what is cleared from it on. */
function screenOf(written: string): string[] {
  const lines = [''];
  let column = 0;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: a terminal is told by such
  for (const [piece, code, kind] of written.matchAll(/\u001b\[(\d*)([A-Z])|[\s\S]/g)) {
    const line = lines.at(-1)!;
    if (kind === 'G') column = Number(code || 1) - 1;
    else if (kind === 'J' || kind === 'K') lines[lines.length - 1] = code === '2' ? '' : line.slice(0, column);
    else if (piece === '\r') column = 0;
    else if (piece === '\n') {
      lines.push('');
      column = 0;
    } else if (!kind) {
      lines[lines.length - 1] = line.slice(0, column) + piece + line.slice(column + 1);
      column++;
    }
  }
  return lines.map((line) => line.trimEnd());
}

test('what comes while a question waits stands above it, and the question stays whole, with what was typed', async () => {
  const { input, output, ends, screen } = terminal();
  const out = aside(output);
  const progress = new Progress(out, true, () => 1000);
  out.write('compare these six words\n');
  const answered = ask('The same words?', ['yes', 'no'], new AbortController().signal, ends);
  input.write('ye');
  out.write('voting is open\n');
  progress.begin('verified', 9);
  progress.note('node Cem is here');
  progress.end();
  assert.deepEqual(screen(), [
    'compare these six words',
    'voting is open',
    'node Cem is here',
    'The same words? (yes or no) ye',
  ]);
  input.write('s\n');
  assert.equal(await answered, 'yes');
});

test('what is none of the answers is asked again, and nobody is asked where nobody is there', async () => {
  const { input, output, ends } = terminal();
  // Answered as soon as the question stands there, each time.
  const answers = ['perhaps\n', 'NO\n'];
  output.on('data', (text) => {
    if (String(text).endsWith('(yes or no) ')) input.write(answers.shift()!);
  });
  assert.equal(await ask('The same words?', ['yes', 'no'], new AbortController().signal, ends), 'no');
  input.isTTY = false;
  assert.equal(await ask('The same words?', ['yes', 'no'], new AbortController().signal, ends), null);
});

test('of a secret nothing shows as it is typed, nor afterwards', async () => {
  const { input, ends, screen } = terminal();
  const answered = askHidden('The first person’s passphrase: ', new AbortController().signal, ends);
  input.write('a bicycle for the fish\n');
  assert.equal(await answered, 'a bicycle for the fish');
  assert.deepEqual(screen(), ['The first person’s passphrase:', '']);
  input.isTTY = false;
  assert.equal(await askHidden('again: ', new AbortController().signal, ends), null);
});
