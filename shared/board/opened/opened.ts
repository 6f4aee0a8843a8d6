/**
 * Under the hood: an entry of a judged board, opened into its numbers. What is shown is made of the very evidence that the
 * entry was judged by, by the functions that judge it; the finding stays the verifier's.
 */
import { type Bytes, hex } from '../../codec/bytes.ts';
import { OstrakaError } from '../../codec/error.ts';
import type { CommitmentsByDealer } from '../../crypto/ceremony/joint.ts';
import { openedSignature } from '../../crypto/signature-batch.ts';
import type { Manifest } from '../../election/manifest.ts';
import type { CheckId } from '../check-id.ts';
import { countPlaintexts } from '../count.ts';
import type { Entry, EntryTypeName } from '../entry.ts';
import { entryTypeOf } from '../entry-types/entry-types.ts';
import type { Blobs, Evidence, Finding } from '../evidence.ts';
import { signatureOf } from '../leaf.ts';
import type { Examined } from '../replay.ts';
import { openBallot } from './ballot.ts';
import { openComplaint, openDeal, openKey } from './key.ts';
import { openMix } from './mix.ts';
import { openResult, openShares } from './opening.ts';
import { type OpenedPart, type Part, part } from './part.ts';
import { line, type OpenedStep, verdict } from './step.ts';

/** Kinds of entries that hold more than a signature, in the order in which an election meets them. */
export const openedTypes = [
  'deal',
  'complaint',
  'key-confirm',
  'ballot',
  'audit',
  'mix-proof',
  'shares',
  'result',
] as const satisfies readonly EntryTypeName[];
export type OpenedType = (typeof openedTypes)[number];

/** What there is to open on a board. */
export interface Openable {
  readonly title: string;
  readonly entries: number;
  readonly groups: readonly {
    readonly type: OpenedType;
    readonly count: number;
    /** In board order; of ballots too, which may be many. */
    readonly indices: readonly number[];
    /** The laptop that says it, by its place in the manifest, from 1; null where it is none. */
    readonly nodes: readonly (number | null)[];
    /** The places, in `indices`, of those that the verifier found false. */
    readonly failed: readonly number[];
  }[];
  /** The names of the laptops. */
  readonly names: readonly string[];
}

export interface Opened {
  readonly index: number;
  readonly type: EntryTypeName;
  readonly node: number | null;
  readonly check: CheckId;
  /** What the verifier found; null where it holds. */
  readonly fault: string | null;
  /** Where it is not, only its signature is shown. */
  readonly wellFormed: boolean;
  readonly parts: readonly OpenedPart[];
}

/** So many rows are answered at once. */
export const ROWS_AT_ONCE = 3;

/** The entries of a judged board, and what was examined of them. */
export interface ExaminedEntries {
  readonly length: number;
  at(index: number): Examined | undefined;
  /** The indices of those of a type, in board order. */
  ofType(type: EntryTypeName): readonly number[];
  findingAt(index: number): Finding;
}

export class OpenedBoard {
  readonly #manifest: Manifest;
  /** Whether it may be said what a single plaintext stands for. */
  readonly #single: boolean;
  readonly #examined: ExaminedEntries;
  readonly #blobs: Blobs;
  /** The last that was opened, whose rows are asked for next. */
  #last: { readonly index: number; readonly parts: readonly Part[] | null } | null = null;

  /** @param invented whether nobody has cast these ballots: then it is said what a single one stands for. */
  constructor(manifest: Manifest, examined: ExaminedEntries, blobs: Blobs, invented = false) {
    this.#manifest = manifest;
    this.#single = invented || manifest.lesson || manifest.simulation;
    this.#examined = examined;
    this.#blobs = blobs;
  }

  openable(): Openable {
    const { title, nodes } = this.#manifest;
    return {
      title,
      entries: this.#examined.length,
      names: nodes.map(({ name }) => name),
      groups: openedTypes.map((type) => {
        const indices = this.#examined.ofType(type);
        return {
          type,
          count: indices.length,
          indices,
          // Of voters, who come by the thousand, it is none.
          nodes: indices.map((index) =>
            entryTypeOf(type).author === 'voter' ? null : this.#node(this.#at(index).entry),
          ),
          failed: indices.flatMap((index, at) => (this.#examined.findingAt(index).ok ? [] : [at])),
        };
      }),
    };
  }

  /** Throws `not-found` where the board has no such entry. */
  open(index: number): Opened {
    const { entry, finding } = this.#at(index);
    const parts = this.#partsOf(index);
    const shown = [...(parts ?? []), this.#signature(index)];
    return {
      index,
      type: entry.type,
      node: this.#node(entry),
      check: entryTypeOf(entry.type).check,
      fault: finding.ok ? null : finding.message,
      wellFormed: parts !== null,
      parts: shown.map(({ name, steps, rows, failing }) => ({ name, steps, rows, failing })),
    };
  }

  /** The lines of some rows of a part, by its place in `Opened`, from the row `from` on. Throws `not-found`. */
  rows(index: number, place: number, from: number): OpenedStep[][] {
    this.#at(index);
    const wanted = this.#partsOf(index)?.[place];
    if (!wanted || from >= wanted.rows) throw new OstrakaError('not-found', `there is no row ${from} in part ${place}`);
    return Array.from({ length: Math.min(ROWS_AT_ONCE, wanted.rows - from) }, (_, i) => wanted.row(from + i));
  }

  #at(index: number): Examined {
    const found = this.#examined.at(index);
    if (!found) throw new OstrakaError('not-found', `the board has no entry ${index}`);
    return found;
  }

  #node({ author }: Entry): number | null {
    const name = hex(author);
    const at = this.#manifest.nodes.findIndex(({ key }) => hex(key) === name);
    return at < 0 ? null : at + 1;
  }

  #partsOf(index: number): readonly Part[] | null {
    if (this.#last?.index !== index) this.#last = { index, parts: this.#opened(this.#at(index)) };
    return this.#last.parts;
  }

  #opened({ entry, statement: { evidence }, index }: Examined): Part[] | null {
    try {
      if (entry.type === 'key-confirm') return openKey(this.#deals(entry.body.attempt, index), entry.body.publicKey);
      return openEvidence(evidence, this.#blobs, this.#single);
    } catch (error) {
      // Lists and proofs of anybody at all: what they are made of is the finding's to say.
      if (error instanceof OstrakaError && error.code !== 'internal') return null;
      throw error;
    }
  }

  /** The commitments of an attempt's deals, by dealer in ascending order. */
  #deals(attempt: number, before: number): CommitmentsByDealer {
    const deals = this.#examined.ofType('deal').flatMap((index) => {
      const { evidence } = this.#at(index).statement;
      return index < before && evidence.kind === 'deal' && evidence.context.attempt === attempt ? [evidence] : [];
    });
    deals.sort((a, b) => a.dealer - b.dealer);
    return new Map(deals.map(({ dealer, deal }) => [dealer, deal.commitments]));
  }

  #signature(index: number): Part {
    const { leaf, author } = this.#at(index).statement;
    return part('signature', signatureSteps(leaf, author));
  }
}

/** The parts of what an entry shows; null where it is not well-formed, and none where it shows nothing but its signature. */
export function openEvidence(evidence: Evidence, blobs: Blobs, single: boolean): Part[] | null {
  switch (evidence.kind) {
    case 'deal':
      return openDeal(evidence.context, evidence.dealer, evidence.deal);
    case 'complaint':
      return openComplaint(evidence.context, evidence.accuser, evidence.deal, evidence.complaint);
    case 'ballot':
    case 'audit':
      return openBallot({ ...evidence.context, credential: evidence.credential }, evidence.sealed);
    case 'mix-proof': {
      const { fingerprint, publicKey, width, node, input, output, proof } = evidence;
      const context = Uint8Array.of(node);
      return openMix(
        { fingerprint, publicKey, width, context, input: blobs(input), output: blobs(output) },
        blobs(proof),
      );
    }
    case 'shares': {
      const { fingerprint, width, node, publicShare, list, shares, proof } = evidence;
      return openShares({ fingerprint, width, node, publicShare, list: blobs(list) }, blobs(shares), proof);
    }
    case 'result': {
      const { asked, width, lot, list, sets, joined, plaintexts, tally } = evidence;
      const opened = blobs(plaintexts);
      return openResult({
        asked,
        width,
        list: blobs(list),
        sets: sets.map(({ node, shares }) => ({ node, shares: blobs(shares) })),
        plaintexts: opened,
        tally,
        counted: countPlaintexts(asked, opened, lot, joined),
        single,
      });
    }
    default:
      return [];
  }
}

function signatureSteps(leaf: Bytes, author: Bytes): OpenedStep[] {
  const signed = signatureOf(leaf, author);
  const opened = openedSignature(signed);
  const [R, S] = [hex(signed.signature.subarray(0, 32)), hex(signed.signature.subarray(32))];
  if (!opened)
    return [{ ...line('real.signature.malformed', ['(R, S)', `A = ${hex(author)}`, `(${R}, ${S})`]), holds: false }];
  const { k, left, right } = opened;
  return [
    line('real.signature.challenge', ['k = H(R, A, m) mod ℓ', `A = ${hex(author)}`, k]),
    line('real.signature.left', ['8·S·B', `8·${S}·B`, left]),
    verdict('real.signature.check', ['8·S·B = 8·R + 8·k·A', `8·${R} + 8·${hex(k)}·${hex(author)}`, right], left),
  ];
}
