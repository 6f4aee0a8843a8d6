/** The passphrases of two people at one desk: typed by them without being shown, or out of a file each. */
import { readFileSync } from 'node:fs';
import { MOST_PASSPHRASE, type Pair, pairFault } from '../../../shared/protocol/desk/desk.ts';
import { type Args, type Context, option, usage } from '../command.ts';
import { askHidden } from './ask.ts';

const WHO = ['first', 'second'] as const;

/** Those in `--passphrase-files A,B`; null where the option was left out. Throws `usage`, in which no passphrase stands. */
export function pairInFiles(args: Args): Pair | null {
  const files = option(args, 'passphrase-files');
  if (files === undefined) return null;
  const [first, second, ...more] = files.split(',');
  if (!first || !second || more.length > 0) throw usage('--passphrase-files names two files, with a comma between');
  return [inFile(first), inFile(second)];
}

/** New ones, each typed twice; asked again where they are too short, alike, or typed differently. Throws `usage` where nobody can be asked. */
export async function askNewPair({ note, stop }: Pick<Context, 'note' | 'stop'>): Promise<Pair> {
  note('two people sit at this desk: each types a passphrase of their own, of twelve letters or more, twice');
  for (;;) {
    const pair: string[] = [];
    for (const who of WHO) pair.push(await askTwice(who, { note, stop }));
    const fault = pairFault([pair[0]!, pair[1]!]);
    if (fault === null) return [pair[0]!, pair[1]!];
    note(fault === 'short' ? 'one is shorter than twelve letters' : 'both are the same: each needs one of their own');
  }
}

/** Those that were set, each typed once. Throws `usage` where nobody can be asked. */
export async function askPair({ stop }: Pick<Context, 'stop'>): Promise<Pair> {
  return [
    await asked(`The ${WHO[0]} person’s passphrase: `, stop),
    await asked(`The ${WHO[1]} person’s passphrase: `, stop),
  ];
}

async function askTwice(who: string, { note, stop }: Pick<Context, 'note' | 'stop'>): Promise<string> {
  for (;;) {
    const once = await asked(`The ${who} person’s new passphrase: `, stop);
    if ((await asked('The same again: ', stop)) === once) return once;
    note('these two differ');
  }
}

async function asked(question: string, stop: AbortSignal): Promise<string> {
  const answer = await askHidden(question, stop);
  if (answer === null) throw usage('nobody is at a terminal to type passphrases: give --passphrase-files A,B');
  return answer;
}

/** Its one line. */
function inFile(path: string): string {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (cause) {
    throw usage(`${path} cannot be read: ${(cause as NodeJS.ErrnoException).code}`);
  }
  const passphrase = text.replace(/\r?\n$/, '');
  if (passphrase === '' || passphrase.length > MOST_PASSPHRASE || /[\r\n]/.test(passphrase))
    throw usage(`${path} holds a passphrase on one line, of ${MOST_PASSPHRASE} letters at most`);
  return passphrase;
}
