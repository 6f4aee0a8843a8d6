/** A voter's receipt as a file: JSON, or a proof as clients of transparency logs read them. */
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { looksLikeTlogProof, MAX_PROOF_LENGTH } from '../../shared/board/notes/tlog-proof.ts';
import { OstrakaError } from '../../shared/codec/error.ts';
import type { Manifest } from '../../shared/election/manifest.ts';
import { plainReceipt, proofOfReceipt, receiptOf, receiptOfProof } from '../../shared/protocol/voter/receipt-text.ts';
import type { Receipt } from '../../shared/protocol/voter.ts';
import { loadJson, saveJson } from './saved-json.ts';

export interface KeptReceipt {
  readonly receipt: Receipt;
  /** Whether it is marked as one of a lesson. */
  readonly lesson: boolean;
}

export const writeReceipt = (path: string, receipt: Receipt, manifest: Pick<Manifest, 'lesson'>): void =>
  saveJson(path, plainReceipt(receipt, manifest), 0o644);

/** The same as a `.tlog-proof` (c2sp.org/tlog-proof); there whole or not at all. Throws `not-saved`. */
export function writeReceiptProof(path: string, receipt: Receipt, manifest: Pick<Manifest, 'lesson'>): void {
  const aside = `${path}.new`;
  try {
    rmSync(aside, { force: true });
    writeFileSync(aside, proofOfReceipt(receipt, manifest), { flag: 'wx', flush: true });
    renameSync(aside, path);
  } catch (cause) {
    throw new OstrakaError('not-saved', `${path} cannot be written: ${(cause as Error).message}`, { cause });
  }
}

/** Throws `unreadable` where the file is missing or no receipt. */
export const readReceipt = (path: string): Receipt => readKeptReceipt(path).receipt;

/** The same, with what is written on it beside. */
export function readKeptReceipt(path: string): KeptReceipt {
  try {
    const proof = proofIn(path);
    if (proof !== null) return receiptOfProof(proof);
    const found = loadJson(path);
    if (found === undefined) throw new OstrakaError('unreadable', `${path}: there is no such file`);
    return { receipt: receiptOf(found), lesson: Object.hasOwn(found as object, 'lesson') };
  } catch (cause) {
    if (!(cause instanceof OstrakaError) || cause.code === 'unreadable') throw cause;
    throw new OstrakaError('unreadable', `${path} is no receipt: ${cause.message}`, { cause });
  }
}

/** The text of a file that says of itself that it is a proof; null for any other, which is read as JSON or refused there. */
function proofIn(path: string): string | null {
  try {
    const text = readFileSync(path)
      .subarray(0, MAX_PROOF_LENGTH + 1)
      .toString('utf8');
    return looksLikeTlogProof(text) ? text : null;
  } catch {
    return null;
  }
}
