/** A foreign verdict in lines for people. */
import { CONTROLS } from '../codec/characters.ts';
import { duration } from '../codec/numbers.ts';
import { type ForeignCheck, type ForeignVerdict, foreignSystems } from './verdict.ts';

const control = new RegExp(`[${CONTROLS}]`, 'gu');

/** The whole report. What others wrote stays on its own line, so that it cannot be taken for a line of this report. */
export function foreignLines(verdict: ForeignVerdict): string[] {
  const { system, format, title, checks, facts, results, proves, not } = verdict;
  const named = [
    ...(title === null ? [] : [{ name: 'election', value: title }]),
    { name: 'made by', value: `${foreignSystems[system]}: ${format}` },
    ...facts,
  ];
  const width = Math.max(...named.map(({ name }) => name.length)) + 2;
  return [
    ...named.map(({ name, value }) => `${name.padEnd(width)}${value}`),
    '',
    ...checks.flatMap(checkLines),
    '',
    ...results.flatMap((result) => [result.title, ...result.lines.map(({ name, value }) => `  ${name}: ${value}`), '']),
    ...proves,
    ...not,
    '',
    foreignSentence(verdict),
  ].map((line) => line.replace(control, '\ufffd'));
}

function checkLines({ name, status, message, culprits, where, milliseconds }: ForeignCheck): string[] {
  const time = milliseconds < 0.5 ? '' : duration(milliseconds);
  const found = status === 'failed' ? 'FAILED' : status;
  const line = `${found.padEnd(11)}  ${name.padEnd(28)}  ${time.padStart(7)}  ${message}`.trimEnd();
  const behind = [
    ...(status === 'failed' && where !== null ? [`at: ${where}`] : []),
    ...(culprits.length > 0 ? [`made by: ${culprits.join(', ')}`] : []),
  ];
  return [line, ...behind.map((one) => `${' '.repeat(13)}${one}`)];
}

export function foreignSentence({ outcome, checks }: Pick<ForeignVerdict, 'outcome' | 'checks'>): string {
  const named = (status: ForeignCheck['status']) =>
    checks.flatMap((check) => (check.status === status ? [check.name] : [])).join(', ');
  switch (outcome) {
    case 'valid':
      return 'CONSISTENT; is it the election you mean?';
    case 'valid so far':
      return 'VALID SO FAR: there is no result in it; is it the election you mean?';
    case 'undecided':
      return `UNDECIDED: nothing that was judged is wrong, and this was not judged: ${named('not covered')}`;
    case 'invalid':
      return `INVALID: ${named('failed')}`;
  }
}
