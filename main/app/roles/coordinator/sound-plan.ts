/** What is looked at before a lobby opens. */
import { OstrakaError } from '../../../../shared/codec/error.ts';
import { newSigningKey } from '../../../../shared/crypto/signature.ts';
import {
  lengthFault,
  manifestFault,
  manifestWith,
  NONCE_BYTES,
  namesFault,
  type Plan,
} from '../../../../shared/election/manifest.ts';
import { deckFault } from '../../../../shared/election/rehearsal/deck.ts';
import { systemRandom } from '../../../workers/system-random.ts';

/** Refuses a plan that no set of nodes could make a manifest of. Throws `bad-manifest`. */
export function requireSoundPlan(plan: Plan): void {
  const nodes = Array.from({ length: Math.max(plan.threshold, plan.leastMixes) }, (_, i) => ({
    name: `node ${i + 1}`,
    key: newSigningKey(systemRandom).publicKey,
  }));
  const coordinator = newSigningKey(systemRandom).publicKey;
  const manifest = manifestWith(plan, coordinator, nodes, systemRandom(NONCE_BYTES));
  const fault =
    manifestFault(manifest) ??
    namesFault(manifest) ??
    lengthFault(manifest) ??
    (plan.rehearsal ? deckFault(plan) : null);
  if (fault) throw new OstrakaError('bad-manifest', fault, { hint: 'change the plan before the lobby opens' });
}
