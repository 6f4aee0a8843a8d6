/** What the parties of a simulation have said and promised, written down as it leaves them: invariants are read off it. */

import { type EntryTypeName, readEntry } from '../../board/entry.ts';
import { leafHash } from '../../board/merkle.ts';
import { type Bytes, hex } from '../../codec/bytes.ts';
import type { Culprit } from '../../codec/culprit.ts';
import { OstrakaError } from '../../codec/error.ts';
import type { ErrorCode } from '../../codec/errors/codes.ts';
import type { Choices } from '../../election/choice.ts';
import type { Answer, Asker } from '../../protocol/coordinator/state.ts';
import type { FromNode } from '../../protocol/messages.ts';
import type { Receipt } from '../../protocol/voter.ts';
import type { CoordinatorParty, NodeParty } from './parties.ts';

export interface Alarm {
  readonly by: string;
  readonly code: ErrorCode;
  readonly message: string;
  readonly culprit: Culprit;
}

export interface Acknowledged {
  readonly coordinator: CoordinatorParty;
  /** One of these; a node that starts again numbers its submissions anew. */
  readonly leaves: readonly Bytes[];
  readonly index: number;
}

export interface Said {
  readonly node: NodeParty;
  readonly type: EntryTypeName;
  readonly leaf: Bytes;
}

export class Ledger {
  /** Entries whose author has been told that they stand, with the index it was told. */
  readonly acknowledged: Acknowledged[] = [];
  /** Entries that a coordinator has refused: by author, in hexadecimal. */
  readonly refused: { readonly author: string; readonly code: ErrorCode; readonly culprit: Culprit }[] = [];
  /** Entries that cheats made and no coordinator has answered yet: author in hexadecimal by leaf hash. */
  readonly #forged = new Map<string, string>();
  /** The authors of those that were answered. */
  readonly #judged = new Set<string>();
  #requests = 0;
  readonly #asked = new Map<string, Bytes[]>();
  readonly receipts: { readonly voter: string; readonly receipt: Receipt }[] = [];
  /** What voters' devices sealed, by ballot hash in hexadecimal. */
  readonly sealed = new Map<string, { readonly voter: string; readonly choices: Choices }>();
  /** Co-signatures that left a node. */
  readonly cosigned: { readonly node: NodeParty; readonly size: number; readonly line: string }[] = [];
  /** Entries that left a node for the coordinator. */
  readonly said: Said[] = [];
  /** Entries that a node has examined itself, by leaf hash. */
  readonly #examined = new Map<NodeParty, Set<string>>();
  /** Ballots, by hash, that a device has seen under a checkpoint which f + 1 nodes co-signed. */
  readonly witnessed = new Set<string>();
  readonly alarms: Alarm[] = [];
  /** Refusals that voters' devices were given. */
  readonly refusals: { readonly voter: string; readonly code: ErrorCode; readonly culprit: Culprit | undefined }[] = [];

  /** A number that no request to any coordinator has. */
  newRequest(): number {
    this.#requests += 1;
    return this.#requests;
  }

  asked(asker: Asker, leaf: Bytes): void {
    const name = askerName(asker);
    this.#asked.set(name, [...(this.#asked.get(name) ?? []), leaf]);
  }

  /** Whether what was asked last here is an entry of this type. */
  asks(asker: Asker, type: EntryTypeName): boolean {
    const leaf = this.#asked.get(askerName(asker))?.at(-1);
    return leaf !== undefined && readEntry(leaf).type === type;
  }

  answered(coordinator: CoordinatorParty, asker: Asker, answer: Answer): void {
    const leaves = this.#asked.get(askerName(asker));
    const leaf = leaves?.at(-1);
    if (!leaves || !leaf) return;
    if (this.#forged.delete(leafName(leaf))) this.#judged.add(authorOf(leaf));
    if (answer.ok) return void this.acknowledged.push({ coordinator, leaves, index: answer.index });
    const { code, culprit = { kind: 'nobody' } } = answer;
    this.refused.push({ author: authorOf(leaf), code, culprit });
  }

  /** A cheat submits this in place of what its step would. */
  forged(leaf: Bytes): void {
    this.#forged.set(leafName(leaf), authorOf(leaf));
  }

  /** Whether nothing that this cheat made was ever answered: it was lost on its way, or the election needed it no more. */
  isUnjudged(author: string): boolean {
    return !this.#judged.has(author) && [...this.#forged.values()].includes(author);
  }

  sent(node: NodeParty, message: FromNode): void {
    if (message.say === 'cosign') this.cosigned.push({ node, size: message.size, line: message.line });
  }

  submitted(node: NodeParty, leaf: Bytes): void {
    this.said.push({ node, type: readEntry(leaf).type, leaf });
  }

  examined(node: NodeParty, leaves: readonly Bytes[]): void {
    const known = this.#examined.get(node) ?? new Set();
    for (const leaf of leaves) known.add(leafName(leaf));
    this.#examined.set(node, known);
  }

  hasExamined(node: NodeParty, leaf: Bytes): boolean {
    return this.#examined.get(node)?.has(leafName(leaf)) ?? false;
  }

  alarmed(by: string, { code, message, culprit }: Omit<Alarm, 'by'>): void {
    this.alarms.push({ by, code, message, culprit });
  }
}

function authorOf(leaf: Bytes): string {
  try {
    return hex(readEntry(leaf).author);
  } catch (error) {
    if (error instanceof OstrakaError) return '';
    throw error;
  }
}

const askerName = (asker: Asker): string =>
  asker.by === 'request' ? `request ${asker.id}` : `${asker.key}/${asker.submission}`;

const leafName = (leaf: Bytes): string => hex(leafHash(leaf));
