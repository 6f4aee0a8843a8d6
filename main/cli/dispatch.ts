/** `ostraka COMMAND …`: finds the command, reads its options, runs it, says its errors. */
import { parseArgs } from 'node:util';
import { OstrakaError } from '../../shared/codec/error.ts';
import { startArithmetic } from '../workers/arithmetic.ts';
import { type Args, type Command, type Context, usage } from './command.ts';

/** Each command with the one line that the overview says about it. */
const commands: Readonly<Record<string, readonly [purpose: string, load: () => Promise<Command>]>> = {
  coordinator: ['serve an election', async () => (await import('./commands/coordinator.ts')).coordinatorCommand],
  node: ['take part as a mix node', async () => (await import('./commands/node.ts')).nodeCommand],
  organiser: [
    'open enrolment, print codes, open voting, close, take over',
    async () => (await import('./commands/organiser.ts')).organiserCommand,
  ],
  vote: ['seal a ballot, cast it, keep a receipt', async () => (await import('./commands/vote.ts')).voteCommand],
  audit: ['seal a ballot and open it as a test', async () => (await import('./commands/vote.ts')).auditCommand],
  track: ['see whether a ballot is on the board', async () => (await import('./commands/track.ts')).trackCommand],
  watch: ['follow an election and check each step', async () => (await import('./commands/watch.ts')).watchCommand],
  receipt: [
    'write a receipt as .tlog-proof, or back as JSON',
    async () => (await import('./commands/receipt.ts')).receiptCommand,
  ],
  verify: [
    'check a whole election from its transcript',
    async () => (await import('./commands/verify.ts')).verifyCommand,
  ],
  story: ['tell an election from its transcript', async () => (await import('./commands/story.ts')).storyCommand],
  minutes: [
    'take an election down on a page to print, from its transcript',
    async () => (await import('./commands/minutes.ts')).minutesCommand,
  ],
  roll: [
    'check voters’ names against the roll of a transcript',
    async () => (await import('./commands/roll.ts')).rollCommand,
  ],
  export: ['write a transcript from a laptop’s copy', async () => (await import('./commands/export.ts')).exportCommand],
  witness: [
    'have an outside witness co-sign a transcript',
    async () => (await import('./commands/witness.ts')).witnessCommand,
  ],
  count: ['count a ballot file of another election', async () => (await import('./commands/count.ts')).countCommand],
  rules: [
    'count a ballot file by every rule, and find paradoxes',
    async () => (await import('./commands/rules.ts')).rulesCommand,
  ],
  simulate: [
    'hold a whole election on this computer',
    async () => (await import('./commands/simulate.ts')).simulateCommand,
  ],
  sweep: [
    'hold many elections by a plan, and measure them',
    async () => (await import('./commands/measure/sweep.ts')).sweepCommand,
  ],
  report: [
    'figures and tables of what a sweep has measured',
    async () => (await import('./commands/measure/report.ts')).reportCommand,
  ],
  estimate: [
    'foretell what an election would take',
    async () => (await import('./commands/measure/estimate.ts')).estimateCommand,
  ],
  worksheet: [
    'print an election to compute by hand, or its solution',
    async () => (await import('./commands/worksheet.ts')).worksheetCommand,
  ],
  demo: ['an election under three rules that disagree', async () => (await import('./commands/demo.ts')).demoCommand],
};

const overview = [
  'usage: ostraka COMMAND [OPTIONS]',
  '',
  ...Object.entries(commands).map(([name, [purpose]]) => `  ${name.padEnd(12)} ${purpose}`),
  '',
  'ostraka COMMAND --help says more about each.',
].join('\n');

/**
 * The exit code: 0 done, 1 to 6 as the command says, 2 also for whatever an OstrakaError reports, 130 interrupted.
 * Throws defects.
 */
export async function dispatch([name, ...words]: readonly string[], context: Context): Promise<number> {
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    if (name === undefined) context.note(overview);
    else context.say(overview);
    return name === undefined ? 2 : 0;
  }
  try {
    const entry = Object.hasOwn(commands, name) ? commands[name] : undefined;
    if (!entry) throw usage(`there is no command ${name}; ostraka --help lists them`);
    const command = await entry[1]();
    const args = read(name, command, words);
    if (args === 'help') {
      context.say(command.usage);
      return 0;
    }
    startArithmetic();
    return await command.run(args, context);
  } catch (error) {
    if (context.stop.aborted) return 130;
    if (!(error instanceof OstrakaError) || error.code === 'internal') throw error;
    context.note(`error: ${oneLine(error.message)}`);
    if (error.hint) context.note(`  ${oneLine(error.hint)}`);
    return 2;
  }
}

function read(name: string, { options, positionals: names = [] }: Command, words: readonly string[]): Args | 'help' {
  const args = parse(name, options, words);
  if (args.values.help === true) return 'help';
  const missing = names.find((each, i) => !each.endsWith('?') && i >= args.positionals.length);
  if (missing) throw usage(`${missing} is missing; see ostraka ${name} --help`);
  const extra = names.at(-1)?.endsWith('...') ? undefined : args.positionals[names.length];
  if (extra !== undefined) throw usage(`${extra} is one word too many; see ostraka ${name} --help`);
  return args;
}

function parse(name: string, options: Command['options'], words: readonly string[]): Args {
  try {
    const { values, positionals } = parseArgs({
      args: [...words],
      options: { ...options, help: { type: 'boolean', short: 'h' } },
      allowPositionals: true,
    });
    return { values, positionals };
  } catch (cause) {
    if (!(cause instanceof TypeError)) throw cause;
    // parseArgs explains at length; its first sentence says what is wrong.
    const [first = ''] = cause.message.split(/[.\n]/);
    throw usage(`${first.charAt(0).toLowerCase()}${first.slice(1)}; see ostraka ${name} --help`);
  }
}

const oneLine = (text: string): string => text.replace(/\s*\n\s*/g, ' ');
