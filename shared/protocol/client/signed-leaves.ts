/** The leaves of a board from its beginning, as far as a signed checkpoint covers them, and how more of them are brought. */
import type { Head } from '../../board/entry.ts';
import { MerkleLog } from '../../board/merkle.ts';
import { type Bytes, equal } from '../../codec/bytes.ts';
import { OstrakaError } from '../../codec/error.ts';
import type { BoardClient } from './board-client.ts';

export class SignedLeaves {
  readonly leaves: Bytes[] = [];
  #log = new MerkleLog();

  get size(): number {
    return this.leaves.length;
  }

  get log(): MerkleLog {
    return this.#log;
  }

  root(size = this.size): Bytes {
    return this.#log.root(size);
  }

  /** Takes leaves that the caller has found to be signed. */
  append(leaves: readonly Bytes[]): void {
    for (const leaf of leaves) {
      this.leaves.push(leaf);
      this.#log.append(leaf);
    }
  }

  /**
   * Brings the leaves up to `seen`, a signed checkpoint of as many or more. What has just come anyone on the way may have
   * altered: where it does not fit, all is asked for anew, and nobody is accused of what fits still less.
   * @param got the leaves behind those that are here which have come already
   * @returns null; or the log of `seen` where it begins with others than are here, which then stay as they are
   * @throws OstrakaError `bad-answer` with its culprit, and what `source` throws
   */
  async bring(source: Pick<BoardClient, 'entries'>, seen: Head, got: readonly Bytes[] = []): Promise<MerkleLog | null> {
    const { size } = this;
    const early = got.slice(0, seen.size - size);
    const more = [...early, ...(await leavesFrom(source, size + early.length, seen.size))];
    for (const leaf of more) this.#log.append(leaf);
    if (equal(this.#log.root(seen.size), seen.root)) {
      for (const leaf of more) this.leaves.push(leaf);
      return null;
    }
    this.#log = logOf(this.leaves);
    const all = await leavesFrom(source, 0, seen.size);
    const other = logOf(all);
    if (!equal(other.root(seen.size), seen.root)) throw otherThanSigned();
    if (!equal(other.root(size), this.root())) return other;
    this.append(all.slice(size));
    return null;
  }
}

/** Exactly the leaves from one index to another. Throws `bad-answer` where some are withheld. */
async function leavesFrom(source: Pick<BoardClient, 'entries'>, from: number, to: number): Promise<Bytes[]> {
  const leaves: Bytes[] = [];
  while (from + leaves.length < to) {
    const more = await source.entries(from + leaves.length, to);
    if (more.length === 0)
      throw new OstrakaError('bad-answer', 'a part of the board that was signed is withheld', {
        culprit: { kind: 'coordinator' },
        hint: 'ask again; if it stays so, tell the organiser',
      });
    leaves.push(...more.slice(0, to - from - leaves.length));
  }
  return leaves;
}

export function logOf(leaves: readonly Bytes[]): MerkleLog {
  const log = new MerkleLog();
  for (const leaf of leaves) log.append(leaf);
  return log;
}

/** What is served convicts nobody: only two signatures that cannot both hold do. */
export const otherThanSigned = () =>
  new OstrakaError('bad-answer', 'the entries that are served are not those that were signed', {
    culprit: { kind: 'answerer' },
    hint: 'ask again, over another network where you can',
  });

/** Likewise what comes as a checkpoint and is none, `why` being what reading it threw. */
export const noCheckpoint = (why: string) =>
  new OstrakaError('bad-answer', `what came as the coordinator’s checkpoint is none of this board: ${why}`, {
    culprit: { kind: 'answerer' },
    hint: 'ask again, over another network where you can',
  });
