/** What the commands say of themselves, taken apart: the man page and the completions of shells are made of it. */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { commandNames, commandOf, isCommand } from '../../cli/dispatch.ts';

/** A row of a table: an option, a verb or a model with what it does. */
export interface Row {
  readonly term: string;
  readonly text: string;
}

/** A usage text in its parts, in their order. */
export type Part =
  | { readonly kind: 'synopsis' | 'example'; readonly lines: readonly string[] }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'table'; readonly rows: readonly Row[] };

export interface ToldCommand {
  readonly name: string;
  /** What the overview says of it. */
  readonly purpose: string;
  readonly parts: readonly Part[];
  /** The names of its options, each with what its table says first; null where the option takes no value. */
  readonly options: readonly { readonly name: string; readonly text: string; readonly value: string | null }[];
}

export async function toldCommands(): Promise<ToldCommand[]> {
  const purposes = overview();
  const all: ToldCommand[] = [];
  for (const name of commandNames) {
    if (!isCommand(name)) continue;
    const { usage, options } = await commandOf(name);
    const parts = partsOf(usage);
    const rows = parts.flatMap((part) => (part.kind === 'table' ? part.rows : []));
    const explained = Object.entries(options).map(([option, { type }]) => {
      const row = rows.find(({ term }) => term.split(' ', 1)[0] === `--${option}`);
      const value = row?.term.split(' ')[1] ?? 'VALUE';
      return { name: option, text: row?.text ?? '', value: type === 'string' ? value : null };
    });
    all.push({ name, purpose: purposes.get(name) ?? '', parts, options: explained });
  }
  return all;
}

/** What `ostraka --help` prints of each command. */
function overview(): Map<string, string> {
  const launcher = join(import.meta.dirname, '../../cli/ostraka.mjs');
  const text = execFileSync(process.execPath, [launcher, '--help'], { encoding: 'utf8' });
  return new Map([...text.matchAll(/^ {2}([a-z]+) +(\S.*)$/gm)].map(([, name, purpose]) => [name!, purpose!]));
}

/** A usage text, or anything that is laid out like one. */
export function partsOf(usage: string): Part[] {
  return usage.split(/\n{2,}/).flatMap((block): Part[] => {
    const lines = block.split('\n');
    const first = lines.findIndex((line) => line.startsWith('  '));
    if (lines[0]!.startsWith('usage: ')) return [{ kind: 'synopsis', lines: lines.map((line) => line.slice(7)) }];
    if (/^example: /i.test(lines[0]!)) return [{ kind: 'example', lines: [lines[0]!.slice(9), ...lines.slice(1)] }];
    if (first < 0) return [{ kind: 'paragraph', text: lines.join(' ') }];
    const lead = lines.slice(0, first).join(' ');
    return [
      ...(lead === '' ? [] : [{ kind: 'paragraph' as const, text: lead }]),
      { kind: 'table', rows: rowsOf(lines.slice(first)) },
    ];
  });
}

/** Of lines whose terms stand two spaces in, and whose texts begin at one column for as long as terms leave room. */
function rowsOf(lines: readonly string[]): Row[] {
  const column = Math.min(...lines.map((line) => /^ {2}\S.*? {2,}(?=\S)|^ {4,}(?=\S)/.exec(line)?.[0].length ?? 999));
  const rows: Row[] = [];
  for (const line of lines) {
    const last = rows.at(-1);
    if (/^ {4,}\S/.test(line) && last) rows[rows.length - 1] = { ...last, text: `${last.text} ${line.trim()}`.trim() };
    else {
      const [, term, text] = /^ {2}(\S.*?) {2,}(\S.*)$/.exec(line) ?? [];
      const at = line[column - 1] === ' ' ? column : line.length;
      rows.push({ term: term ?? line.slice(2, at).trim(), text: text ?? line.slice(at).trim() });
    }
  }
  return rows;
}
