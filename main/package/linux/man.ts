/** ostraka(1), made of what the commands say of themselves. */
import { windowUsage } from '../program/words.ts';
import { type Part, partsOf, type ToldCommand } from './told.ts';

/** @param date seconds since 1970 */
export function manPage(commands: readonly ToldCommand[], version: string, date: number): string {
  const day = new Date(date * 1000).toISOString().slice(0, 10);
  const lines = [
    `.TH OSTRAKA 1 "${day}" "Ostraka ${escaped(version)}" "User Commands"`,
    '.SH NAME',
    'ostraka \\- verifiable elections on a few laptops',
    '.SH SYNOPSIS',
    '.B ostraka',
    '.I COMMAND',
    '.RI [ OPTIONS ]',
    '.br',
    '.B ostraka',
    '.RI [ OPTIONS ]',
    '.RI [ FILE.ostraka ]',
    '.SH DESCRIPTION',
    ...partsOf(windowUsage).flatMap(roff),
    '.PP',
    'With a command it needs no screen:',
    ...commands.flatMap(({ name, purpose }) => ['.TP', `.B ${name}`, text(purpose)]),
    '.SH COMMANDS',
    ...commands.flatMap(({ name, parts }) => [`.SS ${name}`, ...parts.flatMap(roff)]),
    '.SH EXIT STATUS',
    '0 done, 2 whatever was asked cannot be done, with the reason; 1 and 3 to 7 as each command says; 130 interrupted; 70 a defect.',
    '.SH FILES',
    '.TP',
    '.I \\(ti/.config/Ostraka',
    'what the windows keep, a folder for each profile',
  ];
  return `${lines.join('\n')}\n`;
}

function roff(part: Part): string[] {
  if (part.kind === 'paragraph') return ['.PP', text(part.text)];
  if (part.kind === 'table') return part.rows.flatMap((row) => ['.TP', `.B ${escaped(row.term)}`, text(row.text)]);
  return [
    '.PP',
    ...(part.kind === 'example' ? ['Example:'] : []),
    '.nf',
    '.RS 4',
    ...part.lines.map(text),
    '.RE',
    '.fi',
  ];
}

/** A line that begins like a request would be one. */
const text = (line: string): string => escaped(line).replace(/^(?=[.'])/, '\\&');

const SIGNS: Readonly<Record<string, string>> = {
  '\\': '\\(rs',
  '-': '\\-',
  '~': '\\(ti',
  '^': '\\(ha',
  '`': '\\(ga',
  "'": '\\(aq',
  '’': '\\(cq',
  '“': '\\(lq',
  '”': '\\(rq',
  '…': '\\&...',
  '—': '\\(em',
  '–': '\\(en',
};
const escaped = (line: string): string => line.replace(/[\\~^`'’“”…—–-]/g, (sign) => SIGNS[sign]!);
