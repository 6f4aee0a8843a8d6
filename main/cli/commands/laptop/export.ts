/** `ostraka export`: a transcript from a laptop's own copy of the board, or from the coordinator. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { transcriptChunks } from '../../../../shared/board/transcript-file.ts';
import { OstrakaError } from '../../../../shared/codec/error.ts';
import { writeFileWhole } from '../../../files/transcript-file.ts';
import { verifierBeside } from '../../../files/verifier-beside.ts';
import { boardParts } from '../../../storage/board-copy.ts';
import { openBoardStore } from '../../../storage/board-store.ts';
import { clientAt, readAddress } from '../../arguments/address.ts';
import { type Args, type Command, type Context, option, required, usage } from '../../command.ts';

export const exportCommand: Command = {
  usage: `usage: ostraka export (--data DIR | --from ADDRESS) --out FILE

Writes the whole board as one file, for ostraka verify or to take over with.

  --data DIR       the data directory of a node or a coordinator on this computer, which must not be running
  --from ADDRESS   a coordinator that is running, as http://HOST:PORT or as its join link
  --out FILE       the transcript to write

Example: ostraka export --data node-ada --out election.ostraka`,
  options: { data: { type: 'string' }, from: { type: 'string' }, out: { type: 'string' } },
  run,
};

async function run(args: Args, context: Context): Promise<number> {
  const out = required(args, 'out');
  const data = option(args, 'data');
  const from = option(args, 'from');
  if ((data === undefined) === (from === undefined)) throw usage('give either --data DIR or --from ADDRESS');
  if (data !== undefined) await exportStore(data, out);
  else {
    const client = clientAt(readAddress(from!), context);
    await client.transcriptInto((pieces) => writeFileWhole(out, pieces));
  }
  context.say(out);
  const verifier = await verifierBeside(out);
  if (verifier !== null) context.say(verifier);
  return 0;
}

async function exportStore(data: string, out: string): Promise<void> {
  if (!existsSync(join(data, 'board.sqlite')))
    throw new OstrakaError('no-board', `there is no board in ${data}`, {
      hint: 'name the --data directory of a node or a coordinator',
    });
  const store = openBoardStore(data);
  try {
    if (store.entryCount === 0) throw new OstrakaError('no-board', `the board in ${data} is empty`);
    await writeFileWhole(out, transcriptChunks(boardParts(store)));
  } finally {
    store.close();
  }
}
