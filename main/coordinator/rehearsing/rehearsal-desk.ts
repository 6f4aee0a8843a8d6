/** A rehearsal at the organiser's laptop: its made-up voters enrol and cast the test deck, and its result is compared with the one foretold. */

import { phaseOf } from '../../../shared/board/record.ts';
import { type RehearsalFinding, rehearsalFinding } from '../../../shared/board/rehearsal/finding.ts';
import type { Bytes } from '../../../shared/codec/bytes.ts';
import { isRehearsal } from '../../../shared/election/rehearsal/mark.ts';
import { errorOfAnswer } from '../../../shared/protocol/coordinator/answering.ts';
import { madeUpPlace } from '../../../shared/protocol/coordinator/code-slips.ts';
import { standingOf } from '../../../shared/protocol/coordinator/roll.ts';
import type { Answer } from '../../../shared/protocol/coordinator/state.ts';
import { type DeckVoter, deckVoters } from '../../../shared/protocol/rehearsal/deck-voters.ts';
import { bind, boothOf, cast, enrol, seal } from '../../../shared/protocol/voter.ts';
import { systemRandom } from '../../workers/system-random.ts';
import type { CoordinatorLoop } from '../loop.ts';
import { inTurn } from '../organiser.ts';

/** How much of the deck is on the board. */
export interface DeckProgress {
  readonly cast: number;
  readonly of: number;
}

export class RehearsalDesk {
  readonly #loop: CoordinatorLoop;
  #working = false;
  #finding: RehearsalFinding | null = null;

  constructor(loop: CoordinatorLoop) {
    this.#loop = loop;
    loop.on('change', () => this.look());
  }

  /** Goes on with the deck as far as the election is; where it is no rehearsal there is nothing to do. */
  look(): void {
    void this.#work().catch((error: unknown) => console.error(error));
  }

  /** Null where it is no rehearsal, or the list of laptops is still open. */
  get progress(): DeckProgress | null {
    const { record } = this.#loop.state;
    if (!record || !isRehearsal(record.manifest)) return null;
    return { cast: record.electorate.cast, of: this.#voters.length };
  }

  /** Null before the end, and where it is no rehearsal. */
  get finding(): RehearsalFinding | null {
    const { record } = this.#loop.state;
    const { store } = this.#loop;
    if (!record || this.#finding) return this.#finding;
    const name = record.result?.plaintexts.sha256;
    const plaintexts = name && store.hasBlob(name) ? store.blob(name) : null;
    this.#finding = rehearsalFinding(record, plaintexts);
    return this.#finding;
  }

  get #voters(): readonly DeckVoter[] {
    const { record, key } = this.#loop.state;
    return record ? deckVoters(record, key.seed) : [];
  }

  async #work(): Promise<void> {
    const { record } = this.#loop.state;
    if (this.#working || !record || !isRehearsal(record.manifest)) return;
    this.#working = true;
    try {
      if (phaseOf(record) === 'enrolment') await this.#enrol();
      for (const voter of phaseOf(record) === 'voting' ? this.#voters : [])
        if (phaseOf(record) === 'voting') await this.#cast(voter);
    } finally {
      this.#working = false;
    }
  }

  /** All together, so that they come before whatever is ordered next. */
  async #enrol(): Promise<void> {
    const { state, store } = this.#loop;
    const { manifest } = state.record!;
    if (manifest.voters.credentials === 'codes')
      return inTurn(this.#loop, async () => {
        if (phaseOf(state.record!) !== 'enrolment') return;
        const missing = this.#voters.filter(({ rollKey }) => store.get(madeUpPlace(rollKey.publicKey)) === undefined);
        const put = missing.map(({ rollKey: { publicKey } }) => [madeUpPlace(publicKey), publicKey]);
        if (put.length > 0) await store.write({ put: Object.fromEntries(put) });
      });
    const absent = this.#voters.filter(({ rollKey }) => standingOf(state, rollKey.publicKey) === 'unknown');
    await Promise.all(
      absent.map(async ({ rollKey, name }) => {
        const request = enrol(manifest, rollKey, name);
        const blinding = systemRandom(32);
        obeyed(await this.#loop.ask((asker) => ({ kind: 'enrol', request, blinding, from: null, asker })));
      }),
    );
  }

  async #cast({ rollKey, key, choices }: DeckVoter): Promise<void> {
    const record = this.#loop.state.record!;
    const voter = record.voters!.get(rollKey.publicKey);
    if (!voter || voter.ballot) return;
    const submit = async (leaf: Bytes): Promise<void> =>
      obeyed(await this.#loop.ask((asker) => ({ kind: 'submit', leaf, asker })));
    if (!voter.key) await submit(bind(boothOf(record, 'command'), rollKey, key));
    const booth = boothOf(record, 'command');
    await submit(cast(booth, key, seal(booth, key, choices, null, systemRandom)));
  }
}

function obeyed(answer: Answer): void {
  if (!answer.ok) throw errorOfAnswer(answer);
}
