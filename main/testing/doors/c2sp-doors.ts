/** Doors of what C2SP has read beyond a board of ours: proofs, keys of witnesses and what they answer. */
import { nodeName, origin } from '../../../shared/board/checkpoint.ts';
import { parseNote } from '../../../shared/board/note.ts';
import { cosignatureIn } from '../../../shared/board/notes/add-checkpoint.ts';
import { readVkey, writeVkey } from '../../../shared/board/notes/vkey.ts';
import type { Forge } from '../../../shared/board/verify/testing/forge.ts';
import { hex } from '../../../shared/codec/bytes.ts';
import { proofOfReceipt, receiptOfProof } from '../../../shared/protocol/voter/receipt-text.ts';
import { checkReceipt, type Receipt } from '../../../shared/protocol/voter.ts';
import { type Door, door } from './door.ts';

/** @param lines co-signature lines of nodes 1 and on, under the board's newest note without any */
export function c2spDoors(forge: Forge, lines: readonly string[], receipts: readonly Receipt[]): Door[] {
  const { record, manifest, coordinator } = forge;
  const name = nodeName(origin(record.fingerprint, 0), 1);
  const { publicKey } = forge.nodes[0]!;
  const note = forge.note([]);
  return [
    door<string>('receipt as a proof', 'text', {
      samples: receipts.map((receipt) => proofOfReceipt(receipt, { lesson: false })),
      open(text) {
        const { receipt } = receiptOfProof(text);
        checkReceipt(receipt, manifest, coordinator.publicKey);
        return `${hex(receipt.leaf)} at ${receipt.index} of ${parseNote(receipt.note).text}`;
      },
    }),
    door<string>('key of a witness', 'text', {
      samples: [writeVkey({ name: 'witness.example/w1', publicKey }, 'witness')],
      open: (text) => hex(readVkey(text).publicKey),
    }),
    door<string>('answer of a witness', 'text', {
      samples: [`${lines[0]}\n${lines[1]}\n`],
      open(text) {
        return cosignatureIn(text, note, { name, publicKey }) ? parseNote(note).text : null;
      },
    }),
  ];
}
