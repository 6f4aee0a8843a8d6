/** A voter's receipt as a file. */
import { OstrakaError } from '../../shared/codec/error.ts';
import type { Manifest } from '../../shared/election/manifest.ts';
import { plainReceipt, receiptOf } from '../../shared/protocol/voter/receipt-text.ts';
import type { Receipt } from '../../shared/protocol/voter.ts';
import { loadJson, saveJson } from './saved-json.ts';

export const writeReceipt = (path: string, receipt: Receipt, manifest: Pick<Manifest, 'lesson'>): void =>
  saveJson(path, plainReceipt(receipt, manifest), 0o644);

/** Throws `unreadable` where the file is missing or no receipt. */
export function readReceipt(path: string): Receipt {
  const found = loadJson(path);
  if (found === undefined) throw new OstrakaError('unreadable', `${path}: there is no such file`);
  try {
    return receiptOf(found);
  } catch (cause) {
    if (!(cause instanceof OstrakaError)) throw cause;
    throw new OstrakaError('unreadable', `${path} is no receipt: ${cause.message}`, { cause });
  }
}
