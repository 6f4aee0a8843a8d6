/** `ostraka export`: a transcript from a laptop's own copy of the board, or from the coordinator; or of a transcript, what other programs read. */
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
import { exportOpened } from '../../exported.ts';

export const exportCommand: Command = {
  usage: `usage: ostraka export (--data DIR | --from ADDRESS) --out FILE
       ostraka export TRANSCRIPT --as FORMATS --out DIR [--expect WORDS] [--whole] [--replace]

Writes the whole board as one file, for ostraka verify or to take over with.

  --data DIR       the data directory of a node or a coordinator on this computer, which must not be running
  --from ADDRESS   a coordinator that is running, as http://HOST:PORT or as its join link
  --out FILE       the transcript to write

Or checks a transcript as ostraka verify does, and writes its opened ballots and its result for other programs: a file for each
contest, in which the order of ballots follows from what they say, never from where they stood. Nothing is written of a transcript
that does not hold, or has no result. The verdict stands on stderr; exit codes are those of ostraka verify.

  --as FORMATS     with commas between, or all:
                   blt          ballots that rank or pick one, for STV programs
                   preflib      ballots as .soc, .soi, .toc, .toi or .cat
                   csv          ballots as a table
                   cvr          ballots as cast vote records (JSON, NIST SP 1500-103)
                   rounds.csv   rounds of a count as a table
                   rounds.json  rounds as RCTab's summary, which RCVis draws
                   svg          the result as a picture, to print or to show on a page
                   result.csv, result.json
                                the result of all contests
  --out DIR        the folder for the files, which is made where it is not there
  --expect WORDS   the twelve words of the election, or its fingerprint, as for ostraka verify
  --whole          names that were written in as well, and a table of whole ballots, the invalid ones too
  --language LANG  of pictures: en or de; English where it is left out
  --replace        files of the same name are replaced; else nothing is written where one is there

Example: ostraka export --data node-ada --out election.ostraka
         ostraka export election.ostraka --as csv,rounds.json --out tables`,
  options: {
    data: { type: 'string' },
    from: { type: 'string' },
    out: { type: 'string' },
    as: { type: 'string' },
    expect: { type: 'string' },
    whole: { type: 'boolean' },
    replace: { type: 'boolean' },
    language: { type: 'string' },
  },
  positionals: ['TRANSCRIPT?'],
  run,
};

async function run(args: Args, context: Context): Promise<number> {
  const out = required(args, 'out');
  const [transcript] = args.positionals;
  if (transcript !== undefined) return exportOpened(transcript, out, args, context);
  for (const name of ['as', 'expect', 'whole', 'replace', 'language'])
    if (args.values[name] !== undefined) throw usage(`--${name} goes with a TRANSCRIPT`);
  const data = option(args, 'data');
  const from = option(args, 'from');
  if ((data === undefined) === (from === undefined))
    throw usage('give either --data DIR, --from ADDRESS or a TRANSCRIPT');
  if (data !== undefined) await exportStore(data, out);
  else {
    const client = clientAt(readAddress(from!), context);
    const { phase } = await client.status();
    await client.transcriptInto((pieces) => writeFileWhole(out, pieces));
    if (phase !== 'finished')
      context.note(`the election is not over: this file has it as far as ${phase}; export it again at its end`);
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
