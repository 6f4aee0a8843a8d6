/** What the organiser's laptop does for a voter that it has made up, in a lesson or a rehearsal: what a voter's own device does for a person. */

import type { Bytes } from '../../../shared/codec/bytes.ts';
import type { SigningKey } from '../../../shared/crypto/signature.ts';
import type { Choices } from '../../../shared/election/choice.ts';
import { obeyed } from '../../../shared/protocol/coordinator/answering.ts';
import { bind, boothOf, cast, enrol, seal } from '../../../shared/protocol/voter.ts';
import { systemRandom } from '../../workers/system-random.ts';
import type { CoordinatorLoop } from '../loop.ts';

export interface MadeUpVoter {
  /** What stands on the roll: the key itself, or that of a code. */
  readonly rollKey: SigningKey;
  /** What signs the ballot. */
  readonly key: SigningKey;
}

/** Asks for a place on the roll under this name. Throws what the coordinator refuses it with. */
export async function enrolMadeUp(loop: CoordinatorLoop, { rollKey }: MadeUpVoter, name: string): Promise<void> {
  const request = enrol(loop.state.record!.manifest, rollKey, name);
  const blinding = systemRandom(32);
  obeyed(await loop.ask((asker) => ({ kind: 'enrol', request, blinding, from: null, asker })));
}

/** Casts for a voter of the roll who has not voted; nothing for any other. Throws what the coordinator refuses it with. */
export async function castMadeUp(
  loop: CoordinatorLoop,
  { rollKey, key }: MadeUpVoter,
  choose: () => Choices,
): Promise<void> {
  const record = loop.state.record!;
  const voter = record.voters!.get(rollKey.publicKey);
  if (!voter || voter.ballot) return;
  const submit = async (leaf: Bytes): Promise<void> =>
    obeyed(await loop.ask((asker) => ({ kind: 'submit', leaf, asker })));
  if (!voter.key) await submit(bind(boothOf(record, 'command'), rollKey, key));
  const booth = boothOf(record, 'command');
  await submit(cast(booth, key, seal(booth, key, choose(), null, systemRandom)));
}
