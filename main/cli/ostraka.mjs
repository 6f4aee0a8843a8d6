#!/usr/bin/env node
/**
 * Starts the command line under a Node that runs it: this one where it is new enough, without another process. Whoever asks
 * for no more than what commands there are is answered here, by any Node from 20 on: another module, or a stream, would take
 * a tenth of all that this takes. So would an import of node:fs, which loads streams for whoever may want them.
 */
import { createRequire } from 'node:module';

const { readFileSync, writeSync } = createRequire(import.meta.url)('node:fs');

/** Each command with the one line that the overview says about it; main/cli/dispatch.ts has the commands. */
const purposes = {
  coordinator: 'serve an election',
  front: 'show an election of a database, and take ballots',
  node: 'take part as a mix node',
  organiser: 'open enrolment, print codes, open voting, close, take over',
  vote: 'seal a ballot, cast it, keep a receipt',
  audit: 'seal a ballot and open it as a test',
  track: 'see whether a ballot is on the board',
  watch: 'follow an election and check each step',
  receipt: 'write a receipt as .tlog-proof, or back as JSON',
  verify: 'check a whole election from its transcript',
  story: 'tell an election from its transcript',
  minutes: 'take an election down on a page to print, from its transcript',
  archive: 'keep an election as one folder, from its transcript',
  roll: 'check voters’ names against the roll of a transcript',
  registrar: 'make the one-time codes on another laptop',
  export: 'write a transcript, or ballots and results for other programs',
  delete: 'delete an election from this computer, for good',
  witness: 'have an outside witness co-sign a transcript',
  count: 'count a ballot file of another election',
  rules: 'count a ballot file by every rule, and find paradoxes',
  doctor: 'see whether this laptop is ready',
  simulate: 'hold a whole election on this computer',
  sweep: 'hold many elections by a plan, and measure them',
  worker: 'hold runs of a sweep that machines share',
  report: 'figures and tables of what a sweep has measured',
  estimate: 'foretell what an election would take',
  invitation: 'write an invitation for a mail, without any secret',
  worksheet: 'print an election to compute by hand, or its solution',
  demo: 'an election under three rules that disagree',
};

const [word] = process.argv.slice(2);
if (word === undefined || word === '--help' || word === '-h' || word === 'help') {
  const lines = Object.entries(purposes).map(([name, purpose]) => `  ${name.padEnd(12)} ${purpose}\n`);
  const more = 'ostraka COMMAND --help says more about each, ostraka --version which one this is.\n';
  say(word === undefined ? 2 : 1, `usage: ostraka COMMAND [OPTIONS]\n\n${lines.join('')}\n${more}`);
  if (word === undefined) process.exitCode = 2;
} else if (word === '--version') {
  const about = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
  say(1, `${JSON.parse(about).version}\n`);
} else await import('./start.mjs');

/** Whoever reads may have stopped, as in main.ts. */
function say(stream, text) {
  try {
    writeSync(stream, text);
  } catch {
    process.exitCode = 141;
  }
}
