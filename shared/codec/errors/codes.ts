/** Every error code there is, once: who causes it, what it means, what to do. docs/API.md is written from this table. */
import { doorCodes, formatCodes, sessionCodes } from './borders.ts';
import type { CodeMeaning } from './code.ts';
import { fileCodes, processCodes, storageCodes, windowCodes } from './computers.ts';
import { alarmCodes, electionCodes } from './elections.ts';
import { faultCodes, refusalCodes } from './entries.ts';

/** The parts of the table, as the page shows them. */
export const errorParts = {
  Requests: doorCodes,
  'Sessions and connections': sessionCodes,
  Formats: formatCodes,
  'Entries that the board refuses': refusalCodes,
  'Faults on the board': faultCodes,
  'What stops a node or a voter’s device': alarmCodes,
  'What cannot be done in an election': electionCodes,
  Files: fileCodes,
  Storage: storageCodes,
  Windows: windowCodes,
  Processes: processCodes,
} as const;

type Parts = typeof errorParts;
/** Programs read it; it never changes its meaning. */
export type ErrorCode = { [P in keyof Parts]: keyof Parts[P] }[keyof Parts];

const codes: Readonly<Record<ErrorCode, CodeMeaning>> = Object.assign({}, ...Object.values(errorParts));

export const errorCodes = Object.keys(codes) as ErrorCode[];
export const meaningOf = (code: ErrorCode): CodeMeaning => codes[code];
/** The HTTP status of an answer with this code. */
export const statusOfCode = (code: ErrorCode): number => codes[code].status ?? 400;

export const isErrorCode = (text: string): text is ErrorCode => Object.hasOwn(codes, text);
/** What another computer says went wrong: with a code of this table, or as `unknown-code` with its own code in the message. */
export const errorHeard = <T extends Said>(said: T): Omit<T, 'code'> & { code: ErrorCode } =>
  isErrorCode(said.code)
    ? { ...said, code: said.code }
    : { ...said, code: 'unknown-code', message: `${said.code}: ${said.message}` };

interface Said {
  readonly code: string;
  readonly message: string;
}

/** The tables of docs/API.md. */
export const errorTables = (): string =>
  Object.entries(errorParts)
    .map(
      ([title, part]) =>
        `### ${title}\n\n| code | who | what happened | what to do | HTTP |\n|---|---|---|---|---|\n${rows(part)}`,
    )
    .join('\n\n');

const rows = (part: Readonly<Record<string, CodeMeaning>>): string =>
  Object.entries(part)
    .map(([code, { by, means, todo, status }]) => `| \`${code}\` | ${by} | ${means} | ${todo} | ${status ?? ''} |`)
    .join('\n');
