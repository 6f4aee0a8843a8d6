/** The person who makes the one-time codes of a simulated election, on a laptop that stands beside all others and never fails. */

import { phaseOf } from '../../board/record.ts';
import { KEY_BYTES, layRoll } from '../../board/roll/records.ts';
import { registrarReplaceBytes, registrarRollBytes } from '../../board/roll/registrar.ts';
import { type Bytes, equal, hex } from '../../codec/bytes.ts';
import { newSigningKey, type SigningKey, sign } from '../../crypto/signature.ts';
import type { Answer, Asker, CoordinatorEvent } from '../../protocol/coordinator/state.ts';
import type { CoordinatorLaptop } from '../laptops/coordinator-laptop.ts';
import type { Surroundings } from '../laptops/surroundings.ts';
import type { VoterDevice } from '../laptops/voter-device.ts';

/** Milliseconds between two looks at the coordinator's screen. */
const PACE_MS = 700;

/** What a registrar sees of the world: who leads, and to whom codes are handed. */
interface Room extends Pick<Surroundings, 'schedule' | 'random' | 'ledger'> {
  readonly coordinator: CoordinatorLaptop;
  readonly voters: readonly VoterDevice[];
}

export class Registrar {
  readonly key: SigningKey;
  /** What came of a code that it signed away though it was spent; null until it is answered. */
  replaced: Answer | null = null;
  /** Whether it cheats so. */
  replacesSpent = false;
  readonly #world: Room;
  #of: Bytes | null = null;

  constructor(world: Room, key: SigningKey) {
    this.#world = world;
    this.key = key;
  }

  begin(): void {
    this.#world.schedule.after(PACE_MS, () => {
      this.#look();
      this.begin();
    });
  }

  #look(): void {
    const { coordinator, voters } = this.#world;
    const record = coordinator.up ? coordinator.state.record : null;
    if (!record?.key) return;
    const { fingerprint } = record;
    if (!this.#of || !equal(this.#of, fingerprint)) {
      // Handed out on paper, one to each.
      for (const voter of voters) voter.code = newSigningKey(this.#world.random);
      this.#of = fingerprint;
    }
    if (!record.voters) this.#send(fingerprint);
    else if (this.replacesSpent && phaseOf(record) === 'voting') this.#replace(fingerprint);
  }

  /** Until the coordinator has them; sent again they are the same. */
  #send(fingerprint: Bytes): void {
    const { state } = this.#world.coordinator;
    if (state.registered || state.registering) return;
    const { body, records } = layRoll(
      this.#world.voters.map(({ code }) => code!.publicKey),
      KEY_BYTES,
    );
    const signature = sign(registrarRollBytes(fingerprint, body), this.key);
    this.#ask((asker) => ({ kind: 'codes-made', keys: records, root: body.root, signature, asker }));
  }

  #replace(fingerprint: Bytes): void {
    const { record } = this.#world.coordinator.state;
    const spent = this.#world.voters.find(({ code }) => code && record!.voters!.get(code.publicKey)?.key);
    if (!spent || this.replaced) return;
    const words = { revoked: spent.code!.publicKey, replacement: newSigningKey(this.#world.random).publicKey };
    const signature = sign(registrarReplaceBytes(fingerprint, words), this.key);
    this.#ask(
      (asker) => ({ kind: 'code-replaced', ...words, signature, asker }),
      (answer) => {
        // Voting may be over by now, or another laptop about to lead.
        if (!answer.ok && answer.code !== 'code-spent') return;
        this.replaced = answer;
        if (answer.ok) return;
        const { code, culprit = { kind: 'nobody' } } = answer;
        this.#world.ledger.refused.push({ author: hex(this.key.publicKey), code, culprit });
      },
    );
  }

  #ask(event: (asker: Asker) => CoordinatorEvent, then: (answer: Answer) => void = () => {}): void {
    const { coordinator } = this.#world;
    coordinator.later(0, () => coordinator.ask(event, then));
  }
}
