/** Whose the lines under a checkpoint are: the coordinator's, a node's, an outside witness's, a stranger's. */
import type { Bytes } from '../../codec/bytes.ts';
import type { Verifies } from '../../crypto/signature.ts';
import { type Cosigner, nodeName } from '../checkpoint.ts';
import { claimsKey, isCosignature, type Note, type NoteSignature } from '../note.ts';
import type { Witness } from './vkey.ts';

/** Who may stand under a note of a board. */
export interface Signers {
  /** The first line of the note, the coordinator's name. */
  readonly board: string;
  readonly coordinator: Bytes;
  readonly nodes: readonly Cosigner[];
  /** Named by whoever verifies; no rule counts them. */
  readonly witnesses: readonly Witness[];
}

export type LineOf = { readonly line: NoteSignature } & (
  | { readonly by: 'coordinator' }
  | { readonly by: 'node'; readonly index: number; readonly holds: boolean }
  | { readonly by: 'witness'; readonly witness: Witness; readonly holds: boolean }
  | { readonly by: 'stranger' }
);

/**
 * Each line with whose it is. A line is a node's by its name alone, and holds where it verifies as that node's co-signature:
 * nobody but the node has a reason to use its name. A witness's is under the name and the key that were given. The
 * coordinator's own lines are not verified here: `readCheckpoint` refuses a note with a false one.
 */
export const linesOf = ({ text, signatures }: Note, signers: Signers, judge?: Verifies): LineOf[] =>
  signatures.map((line) => lineOf(line, text, signers, judge));

function lineOf(line: NoteSignature, text: string, signers: Signers, judge?: Verifies): LineOf {
  const { board, coordinator, nodes, witnesses } = signers;
  if (line.name === board && claimsKey(line, coordinator)) return { line, by: 'coordinator' };
  const node = nodes.find(({ index }) => line.name === nodeName(board, index));
  if (node) return { line, by: 'node', index: node.index, holds: isCosignature(line, text, node.publicKey, judge) };
  const named = witnesses.filter(({ name }) => name === line.name);
  const [first] = named;
  if (!first) return { line, by: 'stranger' };
  const holding = named.find(({ publicKey }) => isCosignature(line, text, publicKey, judge));
  return { line, by: 'witness', witness: holding ?? first, holds: holding !== undefined };
}
