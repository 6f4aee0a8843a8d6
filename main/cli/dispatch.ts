/** `ostraka COMMAND …`: finds the command, reads its options, runs it, says its errors. */
import { parseArgs } from 'node:util';
import { OstrakaError } from '../../shared/codec/error.ts';
import { type Args, type Command, type Context, usage } from './command.ts';

/** Each command; what the overview says of it stands in ostraka.mjs. */
const commands = {
  coordinator: async () => (await import('./commands/coordinator.ts')).coordinatorCommand,
  front: async () => (await import('./commands/front.ts')).frontCommand,
  node: async () => (await import('./commands/node.ts')).nodeCommand,
  organiser: async () => (await import('./commands/organiser.ts')).organiserCommand,
  vote: async () => (await import('./commands/voter/vote.ts')).voteCommand,
  audit: async () => (await import('./commands/voter/vote.ts')).auditCommand,
  track: async () => (await import('./commands/voter/track.ts')).trackCommand,
  watch: async () => (await import('./commands/watch.ts')).watchCommand,
  receipt: async () => (await import('./commands/voter/receipt.ts')).receiptCommand,
  verify: async () => (await import('./commands/verify.ts')).verifyCommand,
  story: async () => (await import('./commands/story.ts')).storyCommand,
  minutes: async () => (await import('./commands/papers/minutes.ts')).minutesCommand,
  archive: async () => (await import('./commands/archive.ts')).archiveCommand,
  roll: async () => (await import('./commands/roll.ts')).rollCommand,
  registrar: async () => (await import('./commands/registrar.ts')).registrarCommand,
  export: async () => (await import('./commands/laptop/export.ts')).exportCommand,
  delete: async () => (await import('./commands/laptop/delete.ts')).deleteCommand,
  witness: async () => (await import('./commands/witness.ts')).witnessCommand,
  count: async () => (await import('./commands/count.ts')).countCommand,
  rules: async () => (await import('./commands/rules.ts')).rulesCommand,
  doctor: async () => (await import('./commands/laptop/doctor.ts')).doctorCommand,
  simulate: async () => (await import('./commands/simulate.ts')).simulateCommand,
  sweep: async () => (await import('./commands/measure/sweep.ts')).sweepCommand,
  worker: async () => (await import('./commands/measure/worker.ts')).workerCommand,
  report: async () => (await import('./commands/measure/report.ts')).reportCommand,
  estimate: async () => (await import('./commands/measure/estimate.ts')).estimateCommand,
  invitation: async () => (await import('./commands/papers/invitation.ts')).invitationCommand,
  worksheet: async () => (await import('./commands/worksheet.ts')).worksheetCommand,
  demo: async () => (await import('./commands/demo.ts')).demoCommand,
} as const satisfies Readonly<Record<string, () => Promise<Command>>>;

export const commandNames: readonly string[] = Object.keys(commands);

/** All that is said of itself by a command of `commandNames`, for pages and shells that explain it. */
export const commandOf = (name: keyof typeof commands): Promise<Command> => commands[name]();

/**
 * The exit code: 0 done, 1 to 8 as the command says, 2 also for whatever an OstrakaError reports, 130 interrupted.
 * Throws defects.
 */
export async function dispatch([name = '', ...words]: readonly string[], context: Context): Promise<number> {
  try {
    const { command, args } = await readLine(name, words);
    if (args === 'help') {
      context.say(command.usage);
      return 0;
    }
    if (command.computes !== false) (await import('../workers/arithmetic.ts')).startArithmetic();
    return await command.run(args, context);
  } catch (error) {
    if (context.stop.aborted) return 130;
    if (!(error instanceof OstrakaError) || error.code === 'internal') throw error;
    context.note(`error: ${oneLine(error.message)}`);
    if (error.hint) context.note(`  ${oneLine(error.hint)}`);
    return 2;
  }
}

/**
 * A command with what its options make of a line, before anything of it is done; `help` where that is all that is asked. Throws `usage`.
 */
export async function readLine(
  name: string,
  words: readonly string[],
): Promise<{ readonly command: Command; readonly args: Args | 'help' }> {
  if (!isCommand(name)) throw usage(`there is no command ${name}; ostraka --help lists them`);
  const command: Command = await commands[name]();
  return { command, args: read(name, command, words) };
}

export const isCommand = (name: string): name is keyof typeof commands => Object.hasOwn(commands, name);

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
