/** `ostraka` of a package is two programs: what the words after it say of which of them is meant. */
import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';
import type { OstrakaError } from '../../../shared/codec/error.ts';
import { requireSandbox } from '../../app/electron/sandboxed.ts';
import { isLink, isTranscript, windowOptions, windowWords } from '../../app/options.ts';
import { usage } from '../../cli/command.ts';

export type Meant =
  | { readonly program: 'command' }
  | {
      readonly program: 'window';
      /** Whether a browser was asked for in place of Electron. */
      readonly inBrowser: boolean;
      /** Each option with its value in one word. */
      readonly words: readonly string[];
    };

/** What Chromium may be told of the screen, the language and the keyring; nothing that would weaken it. */
const CHROMIUM = {
  'disable-gpu': { type: 'boolean' },
  'force-device-scale-factor': { type: 'string' },
  lang: { type: 'string' },
  'ozone-platform': { type: 'string' },
  'password-store': { type: 'string' },
} as const satisfies ParseArgsOptionsConfig;

/** For `parseArgs`. */
export const allWindowOptions = { ...windowOptions, browser: { type: 'boolean' }, ...CHROMIUM } as const;

/** Printed after the overview of the commands. */
export const windowUsage = `ostraka ${windowWords}
  --disable-gpu, --lang=…, --force-device-scale-factor=…, --ozone-platform=…, --password-store=… go to Chromium`;

const HELP: ReadonlySet<string> = new Set(['--help', '-h', 'help', '--version']);

const isCommand = (first: string | undefined, commands: readonly string[]): boolean =>
  first !== undefined && (HELP.has(first) || commands.includes(first));

/** Throws `usage` for what neither program takes, `bad-option` for what takes the sandbox from a window. */
export function meant(words: readonly string[], commands: readonly string[]): Meant {
  if (isCommand(words[0], commands)) return { program: 'command' };
  requireSandbox((name) => words.some((word) => word.split('=', 1)[0] === `--${name}`), process.env);
  const { values, positionals } = parsed(words);
  const strange = positionals.find((word) => !isLink(word) && !isTranscript(word));
  if (strange !== undefined)
    throw unknown(`${strange} is no command, no election's file (NAME.ostraka) and no link (ostraka://…)`);
  if (positionals.length > 1) throw unknown(`a window opens one file or link at a time, not also ${positionals[1]}`);
  const { browser, ...others } = values;
  return { program: 'window', inBrowser: browser === true, words: [...joined(others), ...positionals] };
}

function parsed(words: readonly string[]) {
  try {
    return parseArgs({ args: [...words], options: allWindowOptions, allowPositionals: true });
  } catch (cause) {
    if (!(cause instanceof TypeError)) throw cause;
    const [first = ''] = cause.message.split(/[.\n]/);
    throw unknown(`${first.charAt(0).toLowerCase()}${first.slice(1)}`);
  }
}

const joined = (values: Readonly<Record<string, string | boolean | undefined>>): string[] =>
  Object.entries(values).map(([name, value]) => (value === true ? `--${name}` : `--${name}=${value}`));

const unknown = (message: string): OstrakaError => usage(`${message}; see ostraka --help`);
