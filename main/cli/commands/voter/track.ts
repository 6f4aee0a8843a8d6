/** `ostraka track`: whether a ballot is still on the board, who vouches for it, and whether it counts. */
import { ballotsAtClose } from '../../../../shared/board/ballots-at-close.ts';
import { origin, readCheckpoint } from '../../../../shared/board/checkpoint.ts';
import type { EntryTypeName } from '../../../../shared/board/entry.ts';
import { equal, hex } from '../../../../shared/codec/bytes.ts';
import { OstrakaError } from '../../../../shared/codec/error.ts';
import { marksOf } from '../../../../shared/election/rehearsal/mark.ts';
import { tooFew, tooFewInWords } from '../../../../shared/election/too-few.ts';
import { tracker } from '../../../../shared/election/tracker.ts';
import type { BoardClient } from '../../../../shared/protocol/client/board-client.ts';
import { readLink, webAddress } from '../../../../shared/protocol/link.ts';
import { LightBoard } from '../../../../shared/protocol/voter/board/light-board.ts';
import { contradictionOf, missingBallot, whoseDoing } from '../../../../shared/protocol/voter/standing.ts';
import { checkReceipt, type Receipt } from '../../../../shared/protocol/voter.ts';
import { readReceipt } from '../../../files/receipt-file.ts';
import { readVoterFile, voterFilePath } from '../../../files/voter-file.ts';
import { clientAt } from '../../arguments/address.ts';
import { type Args, type Command, type Context, option, usage } from '../../command.ts';

export const trackCommand: Command = {
  usage: `usage: ostraka track RECEIPT [--join LINK]

Reads the board, compares it with your receipt and with the newest checkpoint that the nodes have co-signed, and says
whether your ballot is recorded, by whom it is witnessed, and whether it counts. Exit code 1 where the board contradicts
the receipt: keep the receipt then, it is evidence.

  --join LINK   the coordinator's join link (otherwise the one you voted by on this computer)

Example: ostraka track receipt-zoo-lemon-crisp-moon.json`,
  options: { join: { type: 'string' } },
  positionals: ['RECEIPT'],
  run,
};

async function run(args: Args, context: Context): Promise<number> {
  const receipt = readReceipt(args.positionals[0]!);
  const text = option(args, 'join') ?? readVoterFile(voterFilePath(receipt.election), receipt.election)?.join;
  if (text === undefined) throw usage('--join LINK is missing: this computer does not know the coordinator');
  const link = readLink(text);
  const client = clientAt(webAddress(link), context);
  const board = await LightBoard.open(client, link.coordinator, (fingerprint) => equal(fingerprint, receipt.election));
  const { manifest, fingerprint } = board.record;
  if (!equal(fingerprint, receipt.election))
    throw new OstrakaError('other-election', `the receipt is not of the election “${manifest.title}”`);
  context.say(`election   ${manifest.title}`);
  for (const mark of marksOf(manifest)) context.say(`           ${mark}`);
  context.say(`ballot     ${hex(receipt.ballot)}`);
  context.say(`tracker    ${tracker(receipt.ballot, manifest)}`);
  const contradiction = contradictionOf(receipt, board);
  if (contradiction !== null) {
    const { message, hint } = missingBallot(contradiction);
    context.say(`MISSING    ${message}`);
    context.say(`           ${whoseDoing(contradiction)}`);
    context.say(`           ${hint}`);
    return 1;
  }
  context.say(`recorded   entry ${receipt.index} of the ${board.entries.length} on the board`);
  context.say(`witnessed  ${await witnesses(receipt, board, client)}`);
  for (const line of standing(receipt, board)) context.say(line);
  return 0;
}

/** Who co-signed the newest checkpoint over the ballot, checked here and not asked. */
async function witnesses(receipt: Receipt, board: LightBoard, client: BoardClient): Promise<string> {
  const { record } = board;
  const { manifest, fingerprint, log } = record;
  const note = await newestWitnessed(client);
  if (note === null) return 'by nobody yet';
  const { coordinator, epoch } = board.signerOf(note);
  const { size } = readCheckpoint(note, coordinator, origin(fingerprint, epoch));
  if (size > log.size) await board.refresh();
  if (size <= receipt.index || size > log.size) return 'not yet: the nodes are still checking';
  const path = log.inclusionProof(receipt.index, size);
  const verdict = checkReceipt({ ...receipt, note, path }, manifest, coordinator, epoch);
  const names = verdict.cosigners.map((index) => manifest.nodes[index - 1]!.name);
  return verdict.witnessed ? `by ${names.join(', ')}` : 'not yet: too few nodes have co-signed';
}

async function newestWitnessed(client: BoardClient): Promise<string | null> {
  try {
    return await client.checkpoint(true);
  } catch (error) {
    if (error instanceof OstrakaError && error.code === 'not-yet') return null;
    throw error;
  }
}

/** Whether it counts, and what has become of it since. */
function standing(receipt: Receipt, board: LightBoard): string[] {
  const { entries } = board;
  const { author } = entries[receipt.index]!;
  const later = board.ballotsOf(author).find(({ index }) => index > receipt.index);
  if (later) return [`counts     no: you replaced it by ${hex(later.hash)}, entry ${later.index}`];
  const at = (type: EntryTypeName): number => entries.findIndex((entry) => entry.type === type);
  const close = at('close');
  if (close < 0) return ['counts     yes, unless you replace it before voting closes'];
  const few = tooFew(board.record.manifest, ballotsAtClose(entries)!.length);
  if (few)
    return [`counts     yes: it is among the ballots since entry ${close}`, `result     ${tooFewInWords(few).english}`];
  const mixes = entries.filter(({ type }) => type === 'mix').length;
  return [
    `counts     yes: it is among the ballots to mix since entry ${close}`,
    at('result') >= 0
      ? `result     the board holds it, entry ${at('result')}; ostraka verify checks that it follows from the ballots`
      : `mixing     ${mixes} of ${board.record.manifest.nodes.length} nodes have mixed`,
  ];
}
