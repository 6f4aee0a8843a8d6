/** `ostraka delete`: an election, or what a voter keeps of one, from this computer and for good. */
import { lstatSync, statSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { OstrakaError } from '../../../../shared/codec/error.ts';
import { elsewhereLines, type Held, heldLines, lossOf } from '../../../../shared/protocol/keeping/held.ts';
import { deletingInEnglish as say } from '../../../../shared/protocol/keeping/texts.ts';
import { deleteElection, deleteFile } from '../../../files/deleting/delete.ts';
import { notOurs } from '../../../files/deleting/folder.ts';
import { heldIn } from '../../../files/deleting/held.ts';
import { isVoterFile } from '../../../files/voter-file.ts';
import { type Args, type Command, type Context, flag, usage } from '../../command.ts';
import { askText } from '../../terminal/ask.ts';

const NOT_CONFIRMED = 1;

export const deleteCommand: Command = {
  usage: `usage: ostraka delete DIR [--yes] [--force]

Deletes an election from this computer, for good: DIR is what was given as --data to a coordinator or a node, a folder of the
app's profile, or the --key file of a voter. Says first what is there, what of it is secret, and what remains elsewhere; then
asks for the title. Whatever else lies in DIR is left alone. Exit code 1 where nothing was confirmed.

  --yes      do not ask
  --force    delete it although the election is not over, or may not be

Example: ostraka delete election`,
  options: { yes: { type: 'boolean' }, force: { type: 'boolean' } },
  positionals: ['DIR'],
  run,
};

async function run(args: Args, context: Context): Promise<number> {
  const path = resolve(args.positionals[0]!);
  const isFile = lstatSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
  const held = isFile ? heldInFile(path) : await heldIn(path);
  const title = held.title ?? basename(path);
  context.say(`${title} (${path})`);
  context.say(say('deleting.here'));
  for (const line of heldLines(held, say)) context.say(`  ${line}`);
  context.say(say('deleting.elsewhere'));
  for (const line of elsewhereLines(held, say)) context.say(`  ${line}`);
  const loss = lossOf(held, say);
  if (loss !== null && !flag(args, 'force'))
    throw new OstrakaError('still-needed', loss, { hint: `ostraka delete ${path} --force deletes it all the same` });
  if (loss !== null) context.say(loss);
  if (!flag(args, 'yes')) {
    const typed = await askText(`${say('deleting.confirm', { title })}: `, context.stop);
    if (typed === null) throw usage('nobody is there to be asked: --yes deletes it without');
    if (typed !== title) {
      context.note(`${say('deleting.differs')} ${say('deleting.nothing')}`);
      return NOT_CONFIRMED;
    }
  }
  if (isFile) deleteFile(path);
  const left = isFile ? [] : deleteElection(path, held.title ?? '');
  context.say(say('deleting.done', { title }));
  if (left.length > 0) context.say(say('deleting.left', { names: left.join(', ') }));
  return 0;
}

/** Throws `not-ours` where it is no voter's file. */
function heldInFile(path: string): Held {
  if (!isVoterFile(path)) throw notOurs(path, 'it is no voter’s key file');
  return {
    role: 'voter',
    title: null,
    stage: 'untold',
    readable: true,
    ballots: null,
    names: 0,
    secrets: ['vote-key'],
    bytes: statSync(path).size,
    begun: false,
  };
}
