/** Commands as tests give them: beside each other as processes of one folder, or run to their end in this process. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import { CommandProcess } from '../../local-election/processes.ts';
import { dispatch } from '../dispatch.ts';

export interface Folder {
  /** A path in it. */
  readonly place: (name: string) => string;
  /** A command that runs beside the others, until the test ends. */
  readonly start: (name: string, ...words: string[]) => CommandProcess;
}

/** A folder that is gone after the test, with whatever still runs there. */
export function temporaryFolder(prefix: string): Folder {
  const directory = mkdtempSync(join(tmpdir(), prefix));
  const processes: CommandProcess[] = [];
  after(async () => {
    await Promise.all(processes.map((each) => each.stop()));
    rmSync(directory, { recursive: true, force: true });
  });
  return {
    place: (name) => join(directory, name),
    start: (name, ...words) => {
      const started = new CommandProcess(name, words, directory);
      processes.push(started);
      return started;
    },
  };
}

/** The lines of a command run to its end, in this process: starting one for each would take most of a test's time. */
async function linesOf(words: readonly string[]) {
  const said: string[] = [];
  const noted: string[] = [];
  const stop = new AbortController().signal;
  const code = await dispatch(words, {
    stop,
    say: (line) => void said.push(line),
    note: (line) => void noted.push(line),
  });
  return { code, said, noted };
}

/** A command run to its end, in this process. */
export async function run(...words: string[]): Promise<{ code: number; said: string; noted: string }> {
  const { code, said, noted } = await linesOf(words);
  return { code, said: said.join('\n'), noted: noted.join('\n') };
}

/** The same as a process would print it: each line with its end. */
export async function printed(...words: string[]): Promise<{ status: number; stdout: string; stderr: string }> {
  const { code, said, noted } = await linesOf(words);
  const text = (lines: readonly string[]) => lines.map((line) => `${line}\n`).join('');
  return { status: code, stdout: text(said), stderr: text(noted) };
}

/** The same where it does not matter which lines are for people alone: all of them, in order. */
export async function runAloud(...words: string[]): Promise<{ code: number; said: string }> {
  const said: string[] = [];
  const say = (line: string) => void said.push(line);
  const code = await dispatch(words, { stop: new AbortController().signal, say, note: say });
  return { code, said: said.join('\n') };
}

export async function succeeds(...words: string[]): Promise<string> {
  const { code, said, noted } = await run(...words);
  assert.equal(code, 0, `${words.join(' ')}\n${said}\n${noted}`);
  return said;
}
