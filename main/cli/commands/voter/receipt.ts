/** `ostraka receipt`: a voter's receipt in the other of its two forms. */
import { readKeptReceipt, writeReceipt, writeReceiptProof } from '../../../files/receipt-file.ts';
import { type Args, type Command, type Context, required, usage } from '../../command.ts';

export const receiptCommand: Command = {
  usage: `usage: ostraka receipt RECEIPT --out FILE

Writes a voter's receipt in the other form: as .tlog-proof, which any client of transparency logs reads
(c2sp.org/tlog-proof), or as .json, as voters' devices save it. Both say the same, and neither shows a choice. Whether the
ballot counts, ostraka verify TRANSCRIPT --receipt FILE says.

  --out FILE   its ending says which form: .tlog-proof or .json

Example: ostraka receipt receipt-zoo-lemon-crisp-moon.json --out ballot.tlog-proof`,
  options: { out: { type: 'string' } },
  positionals: ['RECEIPT'],
  run,
};

async function run(args: Args, context: Context): Promise<number> {
  const [path] = args.positionals as [string];
  const out = required(args, 'out');
  const write = out.endsWith('.tlog-proof') ? writeReceiptProof : out.endsWith('.json') ? writeReceipt : null;
  if (!write) throw usage(`--out ends in .tlog-proof or in .json, not as ${out}`);
  const { receipt, lesson } = readKeptReceipt(path);
  write(out, receipt, { lesson });
  context.say(out);
  return 0;
}
