/** Minutes and archive of an election that this laptop leads: its file is judged from the beginning, as by any stranger. */

import { type Maker, type MinutesFacts, minutesFacts } from '../../../../shared/board/minutes/facts.ts';
import { endOf } from '../../../../shared/board/record.ts';
import { readTranscript } from '../../../../shared/board/transcript-file.ts';
import { hex } from '../../../../shared/codec/bytes.ts';
import { OstrakaError } from '../../../../shared/codec/error.ts';
import { fileName } from '../../../../shared/codec/file-name.ts';
import { sha256 } from '../../../../shared/crypto/hash.ts';
import { isRehearsal } from '../../../../shared/election/rehearsal/mark.ts';
import type { CoordinatorState } from '../../../../shared/protocol/coordinator/state.ts';
import { transcriptBytes } from '../../../files/election-files.ts';
import { ownVersion } from '../../../launch/own-version.ts';
import { judgeHere } from '../../../verdict/judge-here.ts';
import type { Archivable } from '../../window/save-archive.ts';
import type { LedElection } from './led-election.ts';

interface Taken {
  readonly facts: MinutesFacts;
  readonly election: Archivable;
}

/** Of a rehearsal, as far as this laptop was told since it opened the lobby. */
function readinessOf({ record, readiness }: CoordinatorState): Pick<Maker, 'readiness'> {
  if (!record || !isRehearsal(record.manifest)) return {};
  return {
    readiness: record.manifest.nodes.map(({ name, key }) => ({ name, findings: readiness.get(hex(key)) ?? null })),
  };
}

/** Takes elections down, one judge at a time: whoever asks again while it is at work waits for the same. */
export class MinutesDesk {
  readonly #workers: number | undefined;
  readonly #ended = new AbortController();
  #made: Promise<Taken> | null = null;

  constructor(workers: number | undefined) {
    this.#workers = workers;
  }

  /** What minutes say. Throws `not-yet` before there is an end. */
  async of(election: LedElection): Promise<MinutesFacts> {
    return (await this.#taken(election)).facts;
  }

  /** What an archive is made of. Throws `not-yet` before there is an end. */
  async toArchive(election: LedElection): Promise<Archivable> {
    return (await this.#taken(election)).election;
  }

  #taken(election: LedElection): Promise<Taken> {
    this.#made ??= this.#take(election).finally(() => {
      this.#made = null;
    });
    return this.#made;
  }

  /** Nobody waits any more. */
  close(): void {
    this.#ended.abort();
  }

  async #take({ plan, record, began, coordinator }: LedElection): Promise<Taken> {
    if (!record || !endOf(record)) throw new OstrakaError('not-yet', 'the election has not come to its end');
    const bytes = await transcriptBytes(coordinator.loop.store);
    const transcript = readTranscript(bytes);
    const judging = { expected: null, workers: this.#workers, stop: this.#ended.signal, onProgress: () => {} };
    const judged = await judgeHere(transcript, judging);
    const file = { name: fileName(plan.title, '.ostraka'), bytes: bytes.length, sha256: hex(sha256(bytes)) };
    const maker = {
      madeBy: 'organiser',
      version: ownVersion(),
      times: began,
      ...readinessOf(coordinator.loop.state),
    } as const;
    const { notes } = transcript;
    return {
      facts: minutesFacts(judged, transcript, file, maker),
      election: { judged, notes, bytes: () => [bytes], size: bytes.length, maker },
    };
  }
}
